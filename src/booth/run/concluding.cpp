// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of RunService that people write: findings, second readings, and what becomes of two that differ.
#include "booth/people/operators.h"
#include "booth/people/signin.h"
#include "booth/run/namedsubstances.h"
#include "booth/run/onestep.h"
#include "booth/run/readingjson.h"
#include "booth/run/runservice.h"
#include "booth/run/testreasons.h"

#include <algorithm>

namespace varde::booth {

namespace {

using store::SampleState;

bool hasWords(const std::string &text)
{
    return !QString::fromStdString(text).trimmed().isEmpty();
}

Result<store::Finding> lastFinding(const store::Record &record, const store::Id &sampleId)
{
    auto findings = record.findings(sampleId);
    if (!findings)
        return findings.error();
    if (findings->empty())
        return Error{Errc::NotAllowed, "nobody wrote a finding"};
    return std::move(findings->back());
}

/// What the second reader reads: the last finding that nobody has read yet. One that was read and agreed with, and
/// taken back with its step, is read again; a dispute is not read over.
Result<store::Finding> firstFinding(const store::Record &record, const store::Id &sampleId)
{
    auto findings = record.findings(sampleId);
    if (!findings)
        return findings.error();
    if (!findings->empty() && findings->back().secondAgrees == false)
        return Error{Errc::NotAllowed, "two readers differ"};
    const auto unread = std::find_if(findings->rbegin(), findings->rend(),
                                     [](const store::Finding &finding) { return finding.secondReaderCode.empty(); });
    if (unread == findings->rend())
        return Error{Errc::NotAllowed, "nobody wrote a finding"};
    return std::move(*unread);
}

bool isOneOf(const std::string &code, const store::Finding &finding)
{
    return code == finding.operatorCode || code == finding.secondReaderCode;
}

} // namespace

Result<store::NewFinding> RunService::overAllEvidence(const store::Id &sampleId) const
{
    const auto verdicts = m_record->verdicts(sampleId);
    if (!verdicts)
        return verdicts.error();
    const auto tests = m_record->testResults(sampleId);
    if (!tests)
        return tests.error();
    store::NewFinding finding;
    finding.sampleId = sampleId;
    for (const store::Verdict &verdict : *verdicts)
        finding.verdictIds.push_back(verdict.id);
    for (const store::TestResult &test : *tests)
        finding.testResultIds.push_back(test.id);
    return finding;
}

Result<bool> RunService::isNewPerson(const std::string &code) const
{
    if (m_world == World::Practice)
        return false;
    const auto people = activeOperators(*m_record);
    if (!people)
        return people.error();
    return std::any_of(people->begin(), people->end(),
                       [&](const store::Operator &person) { return person.code == code && person.isNew; });
}

Result<store::Sample> RunService::conclude(const store::Id &sampleId, const WrittenFinding &written)
{
    if (const Status allowed = require(Permission::Conclude); !allowed)
        return allowed.error();
    if (const auto sample = sampleToWrite(
            sampleId, {.words = written.text, .code = codeOr(written.operatorCode), .step = WritingStep::First});
        !sample)
        return sample;
    if (!hasWords(written.text))
        return Error{Errc::OutOfRange, "a finding without words"};
    const auto reasons = reasonsForSecondRead(sampleId, written.isNewVolunteer);
    if (!reasons)
        return reasons.error();
    auto finding = overAllEvidence(sampleId);
    if (!finding)
        return finding.error();
    finding->conclusion = written.conclusion;
    finding->text = written.text;
    finding->operatorCode = codeOr(written.operatorCode);
    finding->substances = written.substances;
    return inOneStep(*m_record, [&]() -> Result<store::Sample> {
        if (const Status kept = keepFinding(*finding); !kept)
            return kept.error();
        return m_record->advance(sampleId, SampleState::Read,
                                 reasons->empty() ? SampleState::Talk : SampleState::SecondRead, finding->operatorCode);
    });
}

Result<std::vector<SecondReadReason>> RunService::reasonsForSecondRead(const store::Id &sampleId,
                                                                       bool isNewVolunteer) const
{
    const auto seen = view(sampleId);
    if (!seen)
        return seen.error();
    const auto isNew = isNewPerson(seen->findings.empty() ? codeOr({}) : seen->findings.back().operatorCode);
    if (!isNew)
        return isNew.error();
    if (seen->verdicts.empty() && seen->reading)
        return secondReadReasons(*seen->reading, seen->claim, isNewVolunteer || *isNew);
    // A second spot that looks harmless does not take back what the first one showed.
    std::vector<SecondReadReason> reasons;
    for (const store::Verdict &verdict : seen->verdicts) {
        const auto reading = storedReading(verdict.documentJson);
        if (!reading)
            return reading.error();
        for (const SecondReadReason reason : secondReadReasons(*reading, seen->claim, isNewVolunteer || *isNew)) {
            if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
                reasons.push_back(reason);
        }
    }
    addTestReasons(reasons, seen->card);
    return reasons;
}

Result<std::string> RunService::confirm(const Beside &person, Permission permission)
{
    if (person.code.empty())
        return Error{Errc::OutOfRange, "no code"};
    const auto isAsked = asksForSignIn();
    if (!isAsked)
        return isAsked.error();
    if (!*isAsked)
        return person.code;
    if (m_signedIn && m_signedIn->code == person.code) {
        if (const Status allowed = require(permission); !allowed)
            return allowed.error();
        return person.code;
    }
    const auto signedIn = checkSignIn(*m_record, person.code, person.pin);
    if (!signedIn)
        return signedIn.error();
    if (!may(signedIn->role, permission))
        return Error{Errc::RoleForbids, std::string(store::operatorRoleName(signedIn->role))};
    return signedIn->code;
}

Result<store::Sample> RunService::addSecondRead(const store::Id &sampleId, const SecondReading &reading)
{
    if (const auto sample =
            sampleToWrite(sampleId, {.words = reading.text, .code = reading.reader.code, .step = WritingStep::Second});
        !sample)
        return sample;
    if (!hasWords(reading.text))
        return Error{Errc::OutOfRange, "a finding without words"};
    const auto first = firstFinding(*m_record, sampleId);
    if (!first)
        return first.error();
    if (reading.reader.code == first->operatorCode)
        return Error{Errc::NotAllowed, "a second reader is somebody else"};
    const auto reader = confirm(reading.reader, Permission::ReadSecond);
    if (!reader)
        return reader.error();
    const auto isNew = isNewPerson(*reader);
    if (!isNew)
        return isNew.error();
    if (*isNew)
        return Error{Errc::RoleForbids, "who is new is read a second time and reads no others"};
    const bool isSame = reading.conclusion == first->conclusion && nameTheSame(reading.substances, first->substances);
    if (!reading.wasBlind && reading.agrees && !isSame)
        return Error{Errc::OutOfRange, "an agreement with something else"};
    auto finding = overAllEvidence(sampleId);
    if (!finding)
        return finding.error();
    finding->conclusion = reading.conclusion;
    finding->text = reading.text;
    finding->operatorCode = first->operatorCode;
    finding->secondReaderCode = *reader;
    finding->wasBlind = reading.wasBlind;
    finding->secondAgrees = reading.wasBlind ? isSame : reading.agrees;
    finding->substances = reading.substances;
    return inOneStep(*m_record, [&]() -> Result<store::Sample> {
        if (const Status kept = keepFinding(*finding); !kept)
            return kept.error();
        if (*finding->secondAgrees)
            return m_record->advance(sampleId, SampleState::SecondRead, SampleState::Talk, *reader);
        return m_record->sample(sampleId);
    });
}

Result<store::Sample> RunService::settle(const store::Id &sampleId, const Settlement &settlement)
{
    if (const auto sample = sampleToWrite(
            sampleId, {.words = settlement.text, .code = settlement.one.code, .step = WritingStep::Settled});
        !sample)
        return sample;
    if (!hasWords(settlement.text))
        return Error{Errc::OutOfRange, "a finding without words"};
    const auto disputed = lastFinding(*m_record, sampleId);
    if (!disputed)
        return disputed.error();
    if (disputed->secondAgrees != false)
        return Error{Errc::NotAllowed, "nothing is disputed"};
    const bool areTheTwo = settlement.other && settlement.one.code != settlement.other->code &&
                           isOneOf(settlement.one.code, *disputed) && isOneOf(settlement.other->code, *disputed);
    if (settlement.other ? !areTheTwo : isOneOf(settlement.one.code, *disputed))
        return Error{Errc::NotAllowed, "a dispute is settled by the two who read, or decided by somebody else"};
    const auto one = confirm(settlement.one, settlement.other ? Permission::ReadSecond : Permission::ReviewDay);
    if (!one)
        return one.error();
    auto finding = overAllEvidence(sampleId);
    if (!finding)
        return finding.error();
    finding->operatorCode = *one;
    finding->reason = "decided";
    if (settlement.other) {
        const auto other = confirm(*settlement.other, Permission::ReadSecond);
        if (!other)
            return other.error();
        finding->secondReaderCode = *other;
        finding->secondAgrees = true;
        finding->reason = "talked over";
    }
    finding->conclusion = settlement.conclusion;
    finding->text = settlement.text;
    finding->substances = settlement.substances;
    return inOneStep(*m_record, [&]() -> Result<store::Sample> {
        if (const Status kept = keepFinding(*finding); !kept)
            return kept.error();
        return m_record->advance(sampleId, SampleState::SecondRead, SampleState::Talk, *one);
    });
}

} // namespace varde::booth
