// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/talk/closing.h"

#include "booth/site/siteprofile.h"
#include "booth/talk/closingdraft.h"

#include <QString>

namespace varde::booth {

namespace {

using store::SampleState;

bool saysSomething(const std::string &text)
{
    return !QString::fromStdString(text).trimmed().isEmpty();
}

Status checkClosing(const SiteProfile &site, const WrittenClosing &closing)
{
    if (closing.disposal == store::Disposal::Destroyed && site.isDisposalWitnessed &&
        (closing.witnessCode.empty() || closing.witnessCode == closing.operatorCode))
        return Error{Errc::OutOfRange, "this site wants a witness, and that is somebody else"};
    if (closing.lab && site.lab.empty())
        return Error{Errc::OutOfRange, "this site has no laboratory"};
    return Done{};
}

/// Moves the sample and writes what belongs to it, all of it or nothing.
template <typename Work>
Result<store::Sample> movedTogether(store::Record &record, const Work &work)
{
    std::optional<store::Sample> moved;
    const Status kept = record.together([&]() -> Status {
        auto sample = work();
        if (!sample)
            return sample.error();
        moved = std::move(*sample);
        return Done{};
    });
    if (!kept)
        return kept.error();
    return *std::move(moved);
}

} // namespace

Result<store::Sample> closeSample(RunService &service, const store::Id &sampleId, const WrittenClosing &closing)
{
    if (const Status may = service.require(Permission::Talk); !may)
        return may.error();
    store::Record &record = service.record();
    const auto site = siteProfile(record);
    if (!site)
        return site.error();
    if (Status checked = checkClosing(*site, closing); !checked)
        return checked.error();
    return movedTogether(record, [&]() -> Result<store::Sample> {
        const auto noted = record.addClosing(
            {sampleId, closing.intention, closing.disposal, closing.witnessCode, closing.advice, closing.operatorCode});
        if (!noted)
            return noted.error();
        if (closing.lab) {
            const auto asked =
                record.addLabRequest({sampleId, site->lab, closing.lab->labCode, closing.lab->reason,
                                      closing.lab->isSent ? store::LabState::Sent : store::LabState::Planned});
            if (!asked)
                return asked.error();
        }
        if (const Status gone = forgetClosing(record, sampleId); !gone)
            return gone.error();
        return service.finishTalk(sampleId);
    });
}

Status correctFinding(RunService &service, const store::Id &sampleId, const Correction &correction)
{
    if (Status may = service.require(Permission::CorrectClosed); !may)
        return may;
    if (!saysSomething(correction.reason))
        return Error{Errc::OutOfRange, "a correction without a reason"};
    if (!saysSomething(correction.finding.text))
        return Error{Errc::OutOfRange, "a finding without words"};
    const auto seen = service.view(sampleId);
    if (!seen)
        return seen.error();
    if (seen->sample.state != SampleState::Closed || seen->findings.empty())
        return Error{Errc::NotAllowed, "only a closed sample's finding is corrected"};
    store::NewFinding added;
    added.sampleId = sampleId;
    added.conclusion = correction.finding.conclusion;
    added.text = correction.finding.text;
    added.operatorCode = correction.finding.operatorCode;
    added.reason = correction.reason;
    added.substances = correction.finding.substances;
    for (const store::Verdict &verdict : seen->verdicts)
        added.verdictIds.push_back(verdict.id);
    for (const store::TestResult &test : seen->testResults)
        added.testResultIds.push_back(test.id);
    const auto stored = service.record().addFinding(added);
    return stored ? Status(Done{}) : Status(stored.error());
}

Result<store::Sample> takeBackTalk(RunService &service, const store::Id &sampleId, const std::string &operatorCode)
{
    if (const Status may = service.require(Permission::Conclude); !may)
        return may.error();
    store::Record &record = service.record();
    return movedTogether(record, [&]() -> Result<store::Sample> {
        if (const auto noted = record.addAudit(operatorCode, "talk_taken_back", sampleId); !noted)
            return noted.error();
        const auto sample = record.sample(sampleId);
        if (!sample || sample->state != SampleState::Talk)
            return sample ? Error{Errc::NotAllowed, "the sample is not at the talk"} : sample.error();
        // What was told is typed again from there, not from nothing.
        const auto findings = record.findings(sampleId);
        if (!findings)
            return findings.error();
        if (!findings->empty())
            if (const auto kept = record.saveDraft(sampleId, findings->back().text); !kept)
                return kept.error();
        return record.advance(sampleId, SampleState::Talk, SampleState::Read, operatorCode);
    });
}

Result<store::Sample> takeBackClosing(RunService &service, const store::Id &sampleId, const std::string &operatorCode)
{
    if (const Status may = service.require(Permission::Talk); !may)
        return may.error();
    store::Record &record = service.record();
    const auto closings = record.closings(sampleId);
    if (!closings)
        return closings.error();
    if (closings->empty())
        return Error{Errc::NotAllowed, "no closing that could be taken back"};
    // A clock that was set back must not keep a record open for ever.
    const auto since = record.now() - closings->back().createdAt;
    if (since > kTakeBackTime || since < -kTakeBackTime)
        return Error{Errc::NotAllowed, "the closing is too long ago"};
    return movedTogether(record, [&]() -> Result<store::Sample> {
        if (const auto noted = record.addAudit(operatorCode, "closing_taken_back", sampleId); !noted)
            return noted.error();
        return record.advance(sampleId, SampleState::Closed, SampleState::Talk, operatorCode);
    });
}

} // namespace varde::booth
