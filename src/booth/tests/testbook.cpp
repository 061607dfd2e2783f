// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/testbook.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>

namespace varde::booth {

namespace {

using nlohmann::json;
using store::SampleState;
using store::TestKind;
using store::TestOutcome;

std::string lotSetting(const TestKey &test)
{
    return "tests.lot." + testKeyText(test);
}

std::string clocksKey(const store::Id &sampleId)
{
    return "tests.clocks." + sampleId;
}

std::string typedKey(const store::Id &sampleId)
{
    return "tests.typed." + sampleId;
}

std::int64_t epochMilliseconds(store::TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

Status checkAmount(const std::optional<double> &amount, const char *unit)
{
    if (!amount)
        return Done{};
    // Beside what makes no sense, the slip of a unit: nobody puts a kilogram or a bath tub to a strip.
    if (!(*amount > 0) || *amount > 100'000)
        return Error{Errc::OutOfRange, std::to_string(*amount) + ' ' + unit};
    return Done{};
}

Status checkOutcome(const TestEntry &entry)
{
    const Observed &seen = entry.observed;
    if (entry.test.kind == TestKind::Reagent) {
        if (entry.outcome == TestOutcome::Invalid)
            return Done{};
        const bool hasTurned = entry.colour != Colour::None;
        if (hasTurned != (entry.outcome == TestOutcome::Positive))
            return Error{Errc::OutOfRange, "a reagent's outcome says otherwise than its colour"};
        return Done{};
    }
    if (entry.colour != Colour::None)
        return Error{Errc::OutOfRange, "a strip has no colour"};
    if (seen.hasControlLine && seen.testLine && stripOutcome(*seen.hasControlLine, *seen.testLine) != entry.outcome)
        return Error{Errc::OutOfRange, "the lines do not come to that outcome"};
    return Done{};
}

} // namespace

Status TestBook::mayWrite(const TestKey &test) const
{
    if (!m_catalogue.find(test.kind, test.id))
        return Error{Errc::NotFound, "no test " + testKeyText(test)};
    return m_guard ? m_guard() : Status(Done{});
}

Result<store::Sample> TestBook::mayWriteOf(const store::Id &sampleId) const
{
    if (m_guard)
        if (const Status may = m_guard(); !may)
            return may.error();
    auto sample = m_record.sample(sampleId);
    if (sample && (sample->state == SampleState::Talk || sample->state == SampleState::Closed))
        return Error{Errc::NotAllowed, "the finding is written; a test after it belongs to a new finding"};
    return sample;
}

Result<std::vector<RunningTest>> TestBook::running(const store::Id &sampleId) const
{
    const auto kept = m_record.draft(clocksKey(sampleId));
    if (!kept)
        return kept.error();
    std::vector<RunningTest> all;
    if (!*kept)
        return all;
    const json clocks = json::parse(**kept, nullptr, false);
    if (!clocks.is_object())
        return Error{Errc::StoreCorrupt, "the clocks of sample " + sampleId};
    for (const auto &[name, value] : clocks.items()) {
        const auto key = testKeyFromText(name);
        if (!key || !value.is_number_integer())
            return Error{Errc::StoreCorrupt, "the clocks of sample " + sampleId};
        all.push_back({*key, store::TimePoint(std::chrono::milliseconds(value.get<std::int64_t>()))});
    }
    return all;
}

Status TestBook::keepRunning(const store::Id &sampleId, const std::vector<RunningTest> &running)
{
    if (running.empty())
        return m_record.removeDraft(clocksKey(sampleId));
    json clocks = json::object();
    for (const RunningTest &one : running)
        clocks[testKeyText(one.test)] = epochMilliseconds(one.startedAt);
    return m_record.saveDraft(clocksKey(sampleId), clocks.dump());
}

Status TestBook::start(const store::Id &sampleId, const TestKey &test)
{
    if (const Status may = mayWrite(test); !may)
        return may;
    if (const auto sample = mayWriteOf(sampleId); !sample)
        return sample.error();
    auto clocks = running(sampleId);
    if (!clocks)
        return clocks.error();
    std::erase_if(*clocks, [&](const RunningTest &one) { return one.test == test; });
    clocks->push_back({test, m_record.now()});
    return keepRunning(sampleId, *clocks);
}

Status TestBook::stopClock(const store::Id &sampleId, const TestKey &test)
{
    auto clocks = running(sampleId);
    if (!clocks)
        return clocks.error();
    std::erase_if(*clocks, [&](const RunningTest &one) { return one.test == test; });
    return keepRunning(sampleId, *clocks);
}

Result<std::vector<TypedTest>> TestBook::typed(const store::Id &sampleId) const
{
    const auto kept = m_record.draft(typedKey(sampleId));
    if (!kept)
        return kept.error();
    return typedTestsOf(kept->value_or(std::string()));
}

Status TestBook::keepTyped(const store::Id &sampleId, const TypedTest &typed)
{
    if (const Status may = mayWrite(typed.test); !may)
        return may;
    if (const auto sample = mayWriteOf(sampleId); !sample)
        return sample.error();
    // Read and written in one step: another window may be at another test of this sample.
    return m_record.together([&]() -> Status {
        auto all = this->typed(sampleId);
        if (!all)
            return all.error();
        std::erase_if(*all, [&](const TypedTest &one) { return one.test == typed.test; });
        all->push_back(typed);
        return m_record.saveDraft(typedKey(sampleId), typedTestsText(*all));
    });
}

Status TestBook::forgetTyped(const store::Id &sampleId, const TestKey &test)
{
    auto all = typed(sampleId);
    if (!all)
        return all.error();
    std::erase_if(*all, [&](const TypedTest &one) { return one.test == test; });
    return all->empty() ? m_record.removeDraft(typedKey(sampleId))
                        : m_record.saveDraft(typedKey(sampleId), typedTestsText(*all));
}

Result<store::NewTestResult> TestBook::rowOf(const store::Id &sampleId, const TestEntry &entry) const
{
    if (const Status may = mayWrite(entry.test); !may)
        return may.error();
    for (const Status &checked :
         {checkAmount(entry.massMg, "mg"), checkAmount(entry.volumeMl, "ml"), checkOutcome(entry)})
        if (!checked)
            return checked.error();
    if (const auto expired = isExpired(entry.lot.expiresOn, m_record.now()); !expired)
        return expired.error();
    if (entry.startedAt && *entry.startedAt > m_record.now() + std::chrono::seconds(1))
        return Error{Errc::OutOfRange, "the test was started later than now; look at the computer's clock"};
    const bool isReagent = entry.test.kind == TestKind::Reagent;
    return store::NewTestResult{.sampleId = sampleId,
                                .kind = entry.test.kind,
                                .name = entry.test.id,
                                .outcome = entry.outcome,
                                .brand = entry.lot.brand,
                                .lot = entry.lot.lot,
                                .expiresOn = entry.lot.expiresOn,
                                .massMg = entry.massMg,
                                .volumeMl = entry.volumeMl,
                                .colour = isReagent && entry.outcome != TestOutcome::Invalid
                                              ? std::string(colourName(entry.colour))
                                              : std::string(),
                                .operatorCode = entry.operatorCode,
                                .startedAt = entry.startedAt,
                                .observedJson = observedToJson(entry.observed)};
}

Result<store::TestResult> TestBook::add(const store::Id &sampleId, const TestEntry &entry)
{
    if (const auto sample = mayWriteOf(sampleId); !sample)
        return sample.error();
    const auto row = rowOf(sampleId, entry);
    if (!row)
        return row.error();
    std::optional<store::TestResult> added;
    const Status kept = m_record.together([&]() -> Status {
        auto result = m_record.addTestResult(*row);
        if (!result)
            return result.error();
        added = std::move(*result);
        if (const Status stopped = stopClock(sampleId, entry.test); !stopped)
            return stopped;
        if (const Status forgotten = forgetTyped(sampleId, entry.test); !forgotten)
            return forgotten;
        if (const Status remembered = rememberLot(entry.test, entry.lot); !remembered)
            return remembered;
        return takeOne(entry.test, entry.lot);
    });
    if (!kept)
        return kept.error();
    return *std::move(added);
}

Result<store::TestResult> TestBook::standing(const store::Id &sampleId, const store::Id &resultId) const
{
    const auto rows = m_record.testResults(sampleId);
    if (!rows)
        return rows.error();
    const auto names = [&](const store::TestResult &row) {
        const auto observed = observedFromJson(row.observedJson);
        return observed && observed->corrects == resultId;
    };
    const auto at = std::find_if(rows->begin(), rows->end(), [&](const auto &row) { return row.id == resultId; });
    if (at == rows->end() || std::any_of(rows->begin(), rows->end(), names))
        return Error{Errc::NotFound, "no result " + resultId + " that stands"};
    const auto observed = observedFromJson(at->observedJson);
    if (observed && observed->isTakenBack)
        return Error{Errc::NotFound, "result " + resultId + " only takes another back"};
    return *at;
}

Result<store::TestResult> TestBook::correct(const store::Id &sampleId, const store::Id &resultId,
                                            const TestEntry &entry, const std::string &reason)
{
    if (reason.find_first_not_of(" \t\n") == std::string::npos)
        return Error{Errc::OutOfRange, "a correction without a reason"};
    if (const auto sample = mayWriteOf(sampleId); !sample)
        return sample.error();
    const auto wrong = standing(sampleId, resultId);
    if (!wrong)
        return wrong.error();
    TestEntry right = entry;
    const auto before = observedFromJson(wrong->observedJson);
    right.observed.readAt = before && before->readAt ? *before->readAt : wrong->createdAt;
    right.observed.corrects = resultId;
    right.observed.reason = reason;
    const auto row = rowOf(sampleId, right);
    if (!row)
        return row.error();
    return m_record.addTestResult(*row);
}

Result<store::TestResult> TestBook::takeBack(const store::Id &sampleId, const store::Id &resultId,
                                             const std::string &reason, const std::string &operatorCode)
{
    if (reason.find_first_not_of(" \t\n") == std::string::npos)
        return Error{Errc::OutOfRange, "taken back without a reason"};
    if (const auto sample = mayWriteOf(sampleId); !sample)
        return sample.error();
    auto wrong = standing(sampleId, resultId);
    if (!wrong)
        return wrong.error();
    store::NewTestResult row = std::move(*wrong);
    row.outcome = TestOutcome::Invalid; // a reader that knows no corrections must not count it
    row.colour.clear();
    row.operatorCode = operatorCode;
    row.observedJson = observedToJson({.corrects = resultId, .isTakenBack = true, .reason = reason});
    return m_record.addTestResult(row);
}

Result<std::optional<store::TestResult>> TestBook::last(const store::Id &sampleId) const
{
    const auto rows = m_record.testResults(sampleId);
    if (!rows)
        return rows.error();
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        auto stands = standing(sampleId, row->id);
        if (stands)
            return std::optional(std::move(*stands));
        if (stands.error().code != Errc::NotFound)
            return stands.error();
    }
    return std::optional<store::TestResult>();
}

Status TestBook::skip(const store::Id &sampleId, const TestKey &test, store::SkipReason reason,
                      const std::string &operatorCode)
{
    if (const Status may = mayWrite(test); !may)
        return may;
    if (const auto sample = mayWriteOf(sampleId); !sample)
        return sample.error();
    return m_record.together([&]() -> Status {
        const auto kept = m_record.addTestSkip({sampleId, test.kind, test.id, reason, operatorCode});
        if (!kept)
            return kept.error();
        const Status stopped = stopClock(sampleId, test);
        return stopped ? forgetTyped(sampleId, test) : stopped;
    });
}

Status TestBook::addControl(const TestKey &test, const Lot &lot, store::ControlKind control, TestOutcome outcome,
                            const std::string &operatorCode)
{
    if (const Status may = mayWrite(test); !may)
        return may;
    if (lot.brand.empty() || lot.lot.empty())
        return Error{Errc::OutOfRange, "a control of no lot"};
    if (const auto expired = isExpired(lot.expiresOn, m_record.now()); !expired)
        return expired.error();
    return m_record.together([&]() -> Status {
        const auto kept =
            m_record.addTestControl({test.kind, test.id, lot.brand, lot.lot, control, outcome, {}, operatorCode});
        if (!kept)
            return kept.error();
        if (const Status remembered = rememberLot(test, lot); !remembered)
            return remembered;
        return takeOne(test, lot);
    });
}

Status TestBook::rememberLot(const TestKey &test, const Lot &lot)
{
    const json kept = {{"brand", lot.brand}, {"lot", lot.lot}, {"expires_on", lot.expiresOn}};
    return m_record.setSetting(lotSetting(test), kept.dump());
}

Result<Lot> TestBook::rememberedLot(const TestKey &test) const
{
    const auto kept = m_record.setting(lotSetting(test));
    if (!kept)
        return kept.error();
    const json lot = json::parse(kept->value_or(std::string()), nullptr, false);
    if (!lot.is_object())
        return Lot();
    try {
        return Lot{lot.at("brand").get<std::string>(), lot.at("lot").get<std::string>(),
                   lot.at("expires_on").get<std::string>()};
    } catch (const json::exception &) {
        return Lot(); // only a convenience: a person types it again
    }
}

Status TestBook::setStock(const TestKey &test, const Lot &lot, int remaining)
{
    if (const Status may = mayWrite(test); !may)
        return may;
    return m_record.setConsumable({testKeyText(test), lot.brand, lot.lot, lot.expiresOn, remaining});
}

Status TestBook::takeOne(const TestKey &test, const Lot &lot)
{
    const auto all = m_record.consumables();
    if (!all)
        return all.error();
    for (const store::Consumable &one : *all) {
        if (one.kind != testKeyText(test) || one.brand != lot.brand || one.lot != lot.lot)
            continue;
        store::Consumable less = one;
        less.remaining = std::max(0, one.remaining - 1);
        return m_record.setConsumable(less);
    }
    return Done{};
}

Result<TestsView> TestBook::view(const store::Id &sampleId) const
{
    auto sample = m_record.sample(sampleId);
    if (!sample)
        return sample.error();
    auto results = m_record.testResults(sampleId);
    const auto skips = m_record.testSkips(sampleId);
    const auto controls = m_record.testControls({});
    const auto consumables = m_record.consumables();
    auto clocks = running(sampleId);
    auto notStored = typed(sampleId);
    for (const Error *error : {results ? nullptr : &results.error(), skips ? nullptr : &skips.error(),
                               controls ? nullptr : &controls.error(), clocks ? nullptr : &clocks.error(),
                               consumables ? nullptr : &consumables.error(), notStored ? nullptr : &notStored.error()})
        if (error)
            return *error;
    TestsView seen;
    seen.now = m_record.now();
    seen.sample = std::move(*sample);
    seen.tests = testStandings(m_catalogue, *results, *skips, *controls);
    seen.running = std::move(*clocks);
    seen.typed = std::move(*notStored);
    seen.history = std::move(*results);
    for (const TestSpec &spec : m_catalogue.tests) {
        const TestKey key{spec.kind, spec.id};
        const auto lot = rememberedLot(key);
        if (!lot)
            return lot.error();
        const auto left = std::find_if(consumables->begin(), consumables->end(), [&](const store::Consumable &one) {
            return one.kind == testKeyText(key) && one.brand == lot->brand && one.lot == lot->lot;
        });
        seen.lotsNow.push_back(lotStanding(spec, lot->brand, lot->lot, lot->expiresOn, *controls, seen.now));
        seen.stock.push_back(left == consumables->end() ? std::nullopt : std::optional(left->remaining));
        seen.lots.push_back(*lot);
    }
    return seen;
}

} // namespace varde::booth
