// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a sample, and what is said about how it looks later.
#include "booth/run/aliveprocess.h"
#include "booth/run/onestep.h"
#include "booth/run/runrules.h"
#include "booth/run/runservice.h"

#include <QCoreApplication>

namespace varde::booth {

namespace {

using store::SampleState;

const std::string intakeDraftKey = "intake "; ///< then the ticket code

} // namespace

RunService::~RunService()
{
    for (const std::string &code : std::set<std::string>(m_intakes)) // a copy: each is taken out
        leaveIntake(code);
    // What cannot be written now is held by this process, and free when it ends.
    static_cast<void>(releaseDraft());
}

Result<BegunIntake> RunService::beginIntake()
{
    const auto drafts = m_record->drafts(intakeDraftKey);
    if (!drafts)
        return drafts.error();
    for (const auto &[key, text] : *drafts) {
        // Somebody else is at it, here or in another window.
        if (isProcessAlive(intakeHolder(text)))
            continue;
        const std::string code = key.substr(intakeDraftKey.size());
        const BegunIntake begun{code, intakeDraftOf(text)};
        m_intakes.insert(code);
        if (const Status held = saveIntake(begun); !held)
            return held.error();
        return begun;
    }
    const auto code = m_record->freeTicketCode();
    if (!code)
        return code.error();
    m_intakes.insert(*code);
    return BegunIntake{*code, {}};
}

Status RunService::saveIntake(const BegunIntake &intake)
{
    const std::string key = intakeDraftKey + intake.ticketCode;
    if (intake.draft.isEmpty())
        return m_record->removeDraft(key);
    const qint64 holder = m_intakes.count(intake.ticketCode) > 0 ? QCoreApplication::applicationPid() : 0;
    return m_record->saveDraft(key, intakeDraftText(intake.draft, holder));
}

void RunService::leaveIntake(const std::string &ticketCode)
{
    m_intakes.erase(ticketCode);
    // What cannot be written now is held by this process, and free when it ends.
    const auto text = m_record->draft(intakeDraftKey + ticketCode);
    if (text && *text)
        static_cast<void>(saveIntake({ticketCode, intakeDraftOf(**text)}));
}

Result<store::Sample> RunService::takeIn(const std::string &ticketCode, const store::Intake &intake)
{
    if (const Status allowed = require(Permission::TakeIn); !allowed)
        return allowed.error();
    const auto taken = inOneStep(*m_record, [&]() -> Result<store::Sample> {
        const auto sample = m_record->addSample(ticketCode, intake);
        if (!sample)
            return sample;
        if (const Status removed = m_record->removeDraft(intakeDraftKey + ticketCode); !removed)
            return removed.error();
        return finishIntake(sample->id);
    });
    if (taken)
        leaveIntake(ticketCode);
    return taken;
}

Result<store::Sample> RunService::finishIntake(const store::Id &sampleId)
{
    if (const Status allowed = require(Permission::TakeIn); !allowed)
        return allowed.error();
    const auto sample = m_record->sample(sampleId);
    if (!sample)
        return sample;
    return m_record->advance(sampleId, SampleState::Intake,
                             isUnreadable(sample->intake.form) ? SampleState::Read : SampleState::Scan, codeOr({}));
}

Result<store::Sample> RunService::editSample(const std::vector<store::NewSampleEdit> &edits)
{
    if (const Status allowed = require(Permission::TakeIn); !allowed)
        return allowed.error();
    if (edits.empty())
        return Error{Errc::NotFound, "no edit"};
    return inOneStep(*m_record, [&]() -> Result<store::Sample> {
        for (store::NewSampleEdit edit : edits) {
            edit.operatorCode = codeOr(edit.operatorCode);
            if (const auto added = m_record->addSampleEdit(edit); !added)
                return added.error();
        }
        const auto sample = m_record->sample(edits.front().sampleId);
        // A form that cannot be read needs no scan, and one that can be was not scanned yet.
        if (sample && sample->state == SampleState::Scan && isUnreadable(sample->intake.form))
            return m_record->advance(sample->id, SampleState::Scan, SampleState::Read, codeOr({}));
        if (sample && sample->state == SampleState::Read && !isUnreadable(sample->intake.form)) {
            const auto verdicts = m_record->verdicts(sample->id);
            if (!verdicts)
                return verdicts.error();
            if (verdicts->empty())
                return m_record->advance(sample->id, SampleState::Read, SampleState::Scan, codeOr({}));
        }
        return sample;
    });
}

Result<store::Sample> RunService::undoStep(const store::Id &sampleId, const std::string &operatorCode)
{
    if (const Status allowed = require(Permission::Conclude); !allowed)
        return allowed.error();
    const auto sample = sampleAt(sampleId, {SampleState::SecondRead, SampleState::Talk});
    if (!sample)
        return sample;
    const auto findings = m_record->findings(sampleId);
    if (!findings)
        return findings.error();
    const bool wasReadTwice = !findings->empty() && !findings->back().secondReaderCode.empty();
    const bool toSecond = sample->state == SampleState::Talk && wasReadTwice;
    return inOneStep(*m_record, [&]() -> Result<store::Sample> {
        if (const Status noted = m_record->addAudit(codeOr(operatorCode), "undo", sampleId); !noted)
            return noted.error();
        return m_record->advance(sampleId, sample->state, toSecond ? SampleState::SecondRead : SampleState::Read,
                                 codeOr(operatorCode));
    });
}

} // namespace varde::booth
