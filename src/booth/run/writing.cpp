// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written about a sample in several windows at once: whose it is, and what becomes of it.
#include "booth/run/aliveprocess.h"
#include "booth/run/runservice.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>

namespace varde::booth {

namespace {

using store::SampleState;

constexpr std::size_t longestCode = 12; ///< of an operator; a window's own name is longer

bool saysAnything(const std::string &text)
{
    return !QString::fromStdString(text).trimmed().isEmpty();
}

/// `late SAMPLE` alone was written before words belonged to somebody.
std::string lateKey(const store::Id &sampleId, const std::string &writer)
{
    return "late " + sampleId + (writer.empty() ? std::string() : ' ' + writer);
}

std::string writerIn(const std::string &key)
{
    const auto blank = key.rfind(' ');
    return blank == std::string::npos ? std::string() : key.substr(blank + 1);
}

bool isOperator(const std::string &writer)
{
    return !writer.empty() && writer.size() <= longestCode;
}

} // namespace

std::string RunService::writer() const
{
    return m_signedIn ? m_signedIn->code : m_window;
}

std::string RunService::draftKey(const store::Id &sampleId) const
{
    return sampleId + ' ' + writer();
}

Result<bool> RunService::isDisputed(const store::Sample &sample) const
{
    if (sample.state != SampleState::SecondRead)
        return false;
    const auto findings = m_record->findings(sample.id);
    if (!findings)
        return findings.error();
    return !findings->empty() && findings->back().secondAgrees == false;
}

Result<std::optional<WritingStep>> RunService::writingStep(const store::Sample &sample) const
{
    if (sample.state == SampleState::Read)
        return std::optional(WritingStep::First);
    if (sample.state != SampleState::SecondRead)
        return std::optional<WritingStep>();
    const auto isBetweenTwo = isDisputed(sample);
    if (!isBetweenTwo)
        return isBetweenTwo.error();
    return std::optional(*isBetweenTwo ? WritingStep::Settled : WritingStep::Second);
}

Result<std::optional<RunService::FoundDraft>> RunService::draftOf(const store::Sample &sample) const
{
    const auto now = writingStep(sample);
    if (!now)
        return now.error();
    if (!*now)
        return std::optional<FoundDraft>();
    const auto kept = m_record->drafts(sample.id);
    if (!kept)
        return kept.error();
    const auto asks = asksForSignIn();
    if (!asks)
        return asks.error();
    std::optional<FoundDraft> found;
    for (const auto &[key, text] : *kept) {
        FoundDraft one{key, findingDraftOf(text)};
        // One's own also after a step was taken back.
        if (key == draftKey(sample.id))
            return std::optional(std::move(one));
        if (one.draft.step && one.draft.step != *now)
            continue;
        const std::string whose = key == sample.id ? std::string() : writerIn(key);
        // Somebody is at it, in another window.
        if (whose != m_window && isProcessAlive(findingDraftHolder(text)))
            continue;
        const bool isMine = !*asks || (m_signedIn && one.draft.code == m_signedIn->code);
        const bool isNobodys = m_signedIn && one.draft.code.empty() && !isOperator(whose);
        if (!found && (isMine || isNobodys))
            found = std::move(one);
    }
    return found;
}

Status RunService::takeUpDraft(const store::Id &sampleId)
{
    const auto sample = m_record->sample(sampleId);
    if (!sample)
        return sample.error();
    const auto found = draftOf(*sample);
    if (!found)
        return found.error();
    const bool isFirst = sample->state == SampleState::Read;
    if (!*found || !require(isFirst ? Permission::Conclude : Permission::ReadSecond))
        return Done{};
    if (const Status held = holdDraft(sampleId); !held)
        return held;
    return m_record->together([&]() -> Status {
        const Status held = m_record->saveDraft(draftKey(sampleId),
                                                findingDraftText((*found)->draft, QCoreApplication::applicationPid()));
        return held && (*found)->key != draftKey(sampleId) ? m_record->removeDraft((*found)->key) : held;
    });
}

Result<store::Sample> RunService::sampleToWrite(const store::Id &sampleId, const FindingDraft &draft)
{
    const auto sample = m_record->sample(sampleId);
    if (!sample)
        return sample;
    const auto now = writingStep(*sample);
    if (!now)
        return now.error();
    if (*now && (!draft.step || draft.step == *now))
        return sample;
    // Somebody else was faster: what was written here is not thrown away.
    const bool isFirst = draft.step == WritingStep::First;
    if (sample->state >= SampleState::Read && require(isFirst ? Permission::Conclude : Permission::ReadSecond)) {
        const std::string code = draft.code.empty() ? codeOr({}) : draft.code;
        const Status kept = m_record->together([&]() -> Status {
            const Status late = keepLate(sampleId, writer(), {code, draft.words});
            return late ? m_record->removeDraft(draftKey(sampleId)) : late;
        });
        if (!kept)
            return kept.error();
    }
    return Error{Errc::NotAllowed, "the sample stands at " + std::string(sampleStateName(sample->state))};
}

Status RunService::saveDraft(const store::Id &sampleId, const FindingDraft &draft)
{
    const auto sample = m_record->sample(sampleId);
    if (!sample)
        return sample.error();
    const bool isFirst = draft.step ? *draft.step == WritingStep::First : sample->state == SampleState::Read;
    if (const Status allowed = require(isFirst ? Permission::Conclude : Permission::ReadSecond); !allowed)
        return allowed;
    const auto now = sampleToWrite(sampleId, draft);
    if (!now)
        return now.error();
    if (const Status held = holdDraft(sampleId); !held)
        return held;
    FindingDraft kept = draft;
    if (!kept.step)
        if (const auto step = writingStep(*now); step)
            kept.step = *step;
    return m_record->saveDraft(draftKey(sampleId), findingDraftText(kept, QCoreApplication::applicationPid()));
}

Status RunService::holdDraft(const store::Id &sampleId)
{
    if (m_writesAbout != sampleId)
        if (const Status released = releaseDraft(); !released)
            return released;
    m_writesAbout = sampleId;
    return Done{};
}

Status RunService::releaseDraft()
{
    if (m_writesAbout.empty())
        return Done{};
    const std::string key = draftKey(m_writesAbout);
    m_writesAbout.clear();
    const auto text = m_record->draft(key);
    if (!text)
        return text.error();
    return *text ? m_record->saveDraft(key, findingDraftText(findingDraftOf(**text))) : Status(Done{});
}

Result<std::vector<LateWords>> RunService::lateWordsAbout(const store::Id &sampleId) const
{
    const auto kept = m_record->drafts(lateKey(sampleId, {}));
    if (!kept)
        return kept.error();
    std::vector<LateWords> all;
    for (const auto &[key, text] : *kept) {
        all.push_back(lateWordsOf(text));
        all.back().isMine = key == lateKey(sampleId, writer());
    }
    return all;
}

/// Nothing that says no more than a finding does.
Status RunService::keepLate(const store::Id &sampleId, const std::string &writer, const LateWords &late)
{
    const auto findings = m_record->findings(sampleId);
    if (!findings)
        return findings.error();
    const bool isSaid = std::any_of(findings->begin(), findings->end(),
                                    [&](const store::Finding &one) { return one.text == late.words; });
    if (isSaid || !saysAnything(late.words))
        return Done{};
    return m_record->saveDraft(lateKey(sampleId, writer), lateWordsText(late));
}

Status RunService::keepFinding(const store::NewFinding &finding)
{
    // Before the finding is added, which removes what was written before drafts belonged to somebody.
    const auto drafts = m_record->drafts(finding.sampleId);
    if (!drafts)
        return drafts.error();
    if (const auto added = m_record->addFinding(finding); !added)
        return added.error();
    for (const auto &[key, text] : *drafts) {
        const FindingDraft draft = findingDraftOf(text);
        const std::string whose = key == finding.sampleId ? std::string() : writerIn(key);
        const std::string code = draft.code.empty() && isOperator(whose) ? whose : draft.code;
        if (key != draftKey(finding.sampleId))
            if (const Status late = keepLate(finding.sampleId, whose, {code, draft.words}); !late)
                return late;
        if (const Status removed = m_record->removeDraft(key); !removed)
            return removed;
    }
    return Done{};
}

} // namespace varde::booth
