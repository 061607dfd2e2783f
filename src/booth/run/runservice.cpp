// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/runservice.h"

#include "booth/instrument/scansettings.h"
#include "booth/run/namedsubstances.h"
#include "booth/run/onestep.h"
#include "booth/run/readingjson.h"
#include "booth/run/testreasons.h"
#include "booth/tests/shipped.h"

#include <QUuid>

#include <algorithm>
#include <optional>
#include <system_error>

namespace varde::booth {

namespace {

using store::SampleState;

/// The last verdict's reading with its curve, and the last measurement that has no verdict.
Status fillReading(SampleView &seen)
{
    if (!seen.verdicts.empty()) {
        const store::Verdict &last = seen.verdicts.back();
        const auto scanned = std::find_if(seen.measurements.begin(), seen.measurements.end(),
                                          [&](const store::Measurement &one) { return one.id == last.measurementId; });
        if (scanned == seen.measurements.end())
            return Error{Errc::StoreCorrupt, "a verdict without its measurement"};
        auto reading = readingFromJson(last.documentJson, scanned->raw);
        if (!reading)
            return reading.error();
        seen.reading = std::move(*reading);
    }
    if (!seen.measurements.empty() &&
        std::none_of(seen.verdicts.begin(), seen.verdicts.end(), [&](const store::Verdict &verdict) {
            return verdict.measurementId == seen.measurements.back().id;
        }))
        seen.unread = seen.measurements.back();
    return Done{};
}

} // namespace

RunService::RunService(std::unique_ptr<store::Record> record, World world)
    : m_record(std::move(record)),
      m_world(world),
      m_library{world == World::Practice, {}},
      m_rules{shippedRules(), RuleOrigin::Shipped, {}},
      m_window(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
{
}

Result<std::unique_ptr<RunService>> RunService::open(const std::filesystem::path &directory, World world,
                                                     const Clock &clock)
{
    std::error_code failure;
    std::filesystem::create_directories(directory, failure);
    if (failure)
        return Error{Errc::WriteFailed, directory.string() + ": " + failure.message()};
    const bool isPractice = world == World::Practice;
    auto record = store::openRecord(directory / (isPractice ? "training.sqlite" : "record.sqlite"),
                                    isPractice ? store::StoreKind::Training : store::StoreKind::Record,
                                    store::OpenMode::Create, clock);
    if (!record)
        return record.error();
    auto service = over(std::move(*record), world);
    if (service)
        (*service)->useRules(directory);
    return service;
}

Result<std::unique_ptr<RunService>> RunService::over(std::unique_ptr<store::Record> record, World world)
{
    if (record->isTraining() != (world == World::Practice))
        return Error{Errc::StoreWrongKind, "live work and practice never share a record"};
    std::unique_ptr<RunService> service(new RunService(std::move(record), world));
    if (world == World::Practice) {
        const auto station = service->station();
        if (!station)
            return station.error();
        if (!*station) {
            if (const auto opened = service->openStation("Practice", "TRAIN"); !opened)
                return opened.error();
        }
    }
    return service;
}

Result<store::Station> RunService::openStation(const std::string &eventName, const std::string &boothWord)
{
    if (const Status allowed = require(Permission::EditSiteProfile); !allowed)
        return allowed.error();
    return m_record->openStation(eventName, boothWord);
}

Result<store::Sample> RunService::sampleAt(const store::Id &sampleId, std::initializer_list<SampleState> states) const
{
    auto sample = m_record->sample(sampleId);
    if (!sample)
        return sample;
    if (std::find(states.begin(), states.end(), sample->state) == states.end())
        return Error{Errc::NotAllowed, "the sample stands at " + std::string(sampleStateName(sample->state))};
    return sample;
}

Result<InstrumentState> RunService::instrumentNow(const KnownInstrument &instrument)
{
    if (m_world == World::Practice)
        return InstrumentState{matcher::CheckState::Passed};
    InstrumentChecks checks(*m_record);
    if (const Status set = checks.setLastUsed(instrument); !set)
        return set.error();
    const auto standing = checks.standing(instrument);
    if (!standing)
        return standing.error();
    return standing->state;
}

Result<store::Measurement> RunService::addScan(const store::Id &sampleId, const NewScan &scan)
{
    if (const Status allowed = require(Permission::Measure); !allowed)
        return allowed.error();
    return keepScan(sampleId, scan);
}

Result<store::Measurement> RunService::keepScan(const store::Id &sampleId, const NewScan &scan)
{
    const auto sample = sampleAt(sampleId, {SampleState::Scan, SampleState::Read});
    if (!sample)
        return sample.error();
    if (const std::string curve = scanSettings(scan.settingsJson).curveHash; !curve.empty()) {
        const auto other = m_record->sampleOfCurve(curve);
        if (!other)
            return other.error();
        if (*other)
            return Error{Errc::Duplicate, "this scan was kept before"};
    }
    const auto state = instrumentNow({scan.device, scan.raw.technique});
    if (!state)
        return state.error();
    return m_record->addMeasurement({.sampleId = sampleId,
                                     .raw = scan.raw,
                                     .processed = std::nullopt,
                                     .background = scan.background,
                                     .device = scan.device,
                                     .settingsJson = withInstrument(scan.settingsJson, *state),
                                     .qualityJson = scan.qualityJson,
                                     .spot = scan.spot,
                                     .frames = scan.frames});
}

Result<std::vector<Spectrum>> RunService::scansBefore(const store::Measurement &measurement) const
{
    // A sample lies about for a while before it is scanned.
    constexpr std::chrono::hours longestWait(12);
    constexpr std::chrono::hours carriedOver(1);
    constexpr std::size_t most = 3;
    const auto until = measurement.recordedAt;
    const auto samples = m_record->samplesBetween(until - longestWait, until);
    if (!samples)
        return samples.error();
    std::vector<store::Measurement> latest;
    for (const store::SampleSummary &other : *samples) {
        if (other.sample.id == measurement.sampleId || other.measurements == 0)
            continue;
        const auto scans = m_record->measurements(other.sample.id);
        if (!scans)
            return scans.error();
        const auto last = std::find_if(scans->rbegin(), scans->rend(), [&](const store::Measurement &scan) {
            return scan.device == measurement.device && scan.recordedAt <= until &&
                   scan.recordedAt >= until - carriedOver;
        });
        if (last != scans->rend())
            latest.push_back(*last);
    }
    std::stable_sort(latest.begin(), latest.end(), [](const store::Measurement &a, const store::Measurement &b) {
        return a.recordedAt > b.recordedAt;
    });
    std::vector<Spectrum> out;
    for (std::size_t i = 0; i < std::min(most, latest.size()); ++i)
        out.push_back(latest[i].raw);
    return out;
}

Result<int> RunService::earlierRescans(const store::Id &sampleId) const
{
    const auto verdicts = m_record->verdicts(sampleId);
    if (!verdicts)
        return verdicts.error();
    const auto name = matcher::verdictKindName(matcher::VerdictKind::Rescan);
    return int(std::count_if(verdicts->begin(), verdicts->end(),
                             [&](const store::Verdict &verdict) { return verdict.kind == name; }));
}

Result<Reading> RunService::addReading(const store::Id &sampleId, const store::Id &measurementId, Reading reading)
{
    if (const Status allowed = require(Permission::Measure); !allowed)
        return allowed.error();
    if (!canName())
        return Error{Errc::LibraryEmpty, "no library of measured references"};
    if (reading.isPractice != (m_world == World::Practice))
        return Error{Errc::NotAllowed, "a practice reading and a live sample never meet"};
    const auto sample = sampleAt(sampleId, {SampleState::Scan, SampleState::Read});
    if (!sample)
        return sample.error();
    const auto measurements = m_record->measurements(sampleId);
    if (!measurements)
        return measurements.error();
    if (std::none_of(measurements->begin(), measurements->end(),
                     [&](const store::Measurement &one) { return one.id == measurementId; }))
        return Error{Errc::NotAllowed, "the measurement belongs to another sample"};
    const auto rescans = earlierRescans(sampleId);
    if (!rescans)
        return rescans.error();
    Reading ruled = withRunRules(std::move(reading), sample->intake.form, *rescans);
    const store::NewVerdict verdict{.measurementId = measurementId,
                                    .kind = std::string(matcher::verdictKindName(ruled.verdict.kind)),
                                    .strength = std::string(matcher::strengthName(ruled.verdict.strength)),
                                    .modelId = ruled.modelId,
                                    .documentJson = readingToJson(ruled)};
    return inOneStep(*m_record, [&]() -> Result<Reading> {
        if (const auto added = m_record->addVerdict(verdict); !added)
            return added.error();
        if (sample->state == SampleState::Scan && ruled.verdict.kind != matcher::VerdictKind::Rescan) {
            if (const auto moved = m_record->advance(sampleId, SampleState::Scan, SampleState::Read, codeOr({}));
                !moved)
                return moved.error();
        }
        return ruled;
    });
}

Result<store::Sample> RunService::finishTalk(const store::Id &sampleId)
{
    if (const Status allowed = require(Permission::Talk); !allowed)
        return allowed.error();
    return m_record->advance(sampleId, SampleState::Talk, SampleState::Closed, codeOr({}));
}

Result<store::Sample> RunService::abandon(const store::Id &sampleId, const std::string &operatorCode)
{
    if (const Status allowed = require(Permission::TakeIn); !allowed)
        return allowed.error();
    auto sample = sampleAt(sampleId, {SampleState::Intake, SampleState::Scan, SampleState::Read});
    if (!sample)
        return sample;
    return inOneStep(*m_record, [&]() -> Result<store::Sample> {
        if (const auto noted = m_record->addAudit(codeOr(operatorCode), "sample_abandoned", sampleId); !noted)
            return noted.error();
        return m_record->advance(sampleId, sample->state, SampleState::Closed, codeOr(operatorCode));
    });
}

words::Claim RunService::claimOf(const store::Intake &intake) const
{
    words::Claim claim{QString::fromStdString(intake.soldAs), {}};
    if (m_library.synonymsOf) {
        for (const std::string &name : m_library.synonymsOf(intake.soldAs))
            claim.synonyms << QString::fromStdString(name);
    }
    return claim;
}

Result<SampleView> RunService::view(const store::Id &sampleId) const
{
    auto sample = m_record->sample(sampleId);
    if (!sample)
        return sample.error();
    auto measurements = m_record->measurements(sampleId);
    auto verdicts = m_record->verdicts(sampleId);
    auto tests = m_record->testResults(sampleId);
    auto findings = m_record->findings(sampleId);
    auto draft = draftOf(*sample);
    auto late = lateWordsAbout(sampleId);
    for (const Error *error : {measurements ? nullptr : &measurements.error(), verdicts ? nullptr : &verdicts.error(),
                               tests ? nullptr : &tests.error(), findings ? nullptr : &findings.error(),
                               draft ? nullptr : &draft.error(), late ? nullptr : &late.error()}) {
        if (error)
            return *error;
    }
    SampleView seen{.sample = *sample,
                    .measurements = std::move(*measurements),
                    .verdicts = std::move(*verdicts),
                    .testResults = std::move(*tests),
                    .findings = std::move(*findings),
                    .reading = std::nullopt,
                    .unread = std::nullopt,
                    .claim = claimOf(sample->intake),
                    .done = {},
                    .isStale = false,
                    .draft = *draft ? std::optional(std::move((*draft)->draft)) : std::nullopt,
                    .lateWords = std::move(*late),
                    .tests = {},
                    .card = {}};
    seen.isDisputed = sample->state == SampleState::SecondRead && !seen.findings.empty() &&
                      seen.findings.back().secondAgrees == false;
    if (const auto filled = fillReading(seen); !filled)
        return filled.error();
    if (!seen.reading && isUnreadable(seen.sample.intake.form))
        seen.reading = unscannedReading(m_world);
    const auto spots = agreementOfSpots(seen);
    if (!spots)
        return spots.error();
    seen.spots = *spots;
    if (seen.reading)
        seen.suggested = namedSubstances(*seen.reading, m_library.substanceId);
    if (const auto filled = fillTests(seen); !filled)
        return filled.error();
    if (!seen.verdicts.empty() && m_library.currentModelId)
        seen.isStale = isStale(seen.verdicts.back(),
                               m_library.currentModelId(seen.reading->scan.technique, seen.reading->instrument));
    return seen;
}

Result<SlipContent> RunService::slip(const store::Id &sampleId) const
{
    if (!canName())
        return Error{Errc::NotAllowed, "no slip without a library of measured references"};
    const auto sample = sampleAt(sampleId, {SampleState::Talk, SampleState::Closed});
    if (!sample)
        return sample.error();
    const auto findings = m_record->findings(sampleId);
    if (!findings)
        return findings.error();
    if (findings->empty())
        return Error{Errc::NotAllowed, "nobody wrote a finding"};
    return slipContent(*sample, findings->back(), m_world);
}

} // namespace varde::booth
