// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/situationof.h"

#include <algorithm>

namespace varde::booth {

namespace {

using matcher::VerdictKind;

std::string_view soldAsWord(words::SoldAs outcome)
{
    switch (outcome) {
    case words::SoldAs::NotSaid:
        return "not_said";
    case words::SoldAs::Seen:
        return "seen";
    case words::SoldAs::SeenWithOther:
        return "seen_with_other";
    case words::SoldAs::NotSeen:
        return "not_seen";
    case words::SoldAs::Possible:
        return "possible";
    case words::SoldAs::CannotBeSaid:
        return "cannot_be_said";
    }
    return "not_said";
}

void addNames(std::vector<std::string> &names, const std::vector<NamedSubstance> &substances)
{
    for (const NamedSubstance &one : substances)
        if (std::find(names.begin(), names.end(), one.name) == names.end())
            names.push_back(one.name);
}

void fillNames(Situation &situation, const Reading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        if (reading.substance)
            addNames(situation.named, {*reading.substance});
        addNames(situation.possible, reading.set95);
        return;
    case VerdictKind::Mixture:
        addNames(situation.named, reading.components);
        return;
    case VerdictKind::CarrierOnly:
        addNames(situation.named, reading.components);
        if (reading.components.empty() && !reading.hits.empty())
            addNames(situation.named, {reading.hits.front()});
        return;
    case VerdictKind::OneOf:
        addNames(situation.possible, reading.set95);
        return;
    case VerdictKind::Unknown:
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        return;
    }
}

} // namespace

Situation situationOf(const store::Sample &sample, const std::optional<Reading> &reading, const words::Claim &claim,
                      std::vector<TestStanding> tests)
{
    Situation situation;
    situation.claim = claim.soldAs.trimmed().toStdString();
    if (!situation.claim.empty())
        situation.claimed.push_back(situation.claim);
    for (const QString &name : claim.synonyms)
        situation.claimed.push_back(name.toStdString());
    situation.form = sampleFormName(sample.intake.form);
    const std::pair<const char *, bool> answers[] = {
        {"taken", sample.intake.alreadyTaken},
        {"unwell", sample.intake.isUnwell},
        {"linked_to_harm", sample.intake.linkedToHarm},
        {"same_batch_before", sample.details.sameBatchBefore.value_or(false)},
        {"bought_on_site", sample.details.boughtOnSite.value_or(false)},
    };
    for (const auto &[name, isSo] : answers)
        if (isSo)
            situation.answers.insert(name);
    if (reading) {
        situation.verdict = matcher::verdictKindName(reading->verdict.kind);
        situation.strength = matcher::strengthName(reading->verdict.strength);
        situation.soldAs = soldAsWord(words::soldAsOutcome(*reading, claim));
        fillNames(situation, *reading);
    }
    situation.tests = std::move(tests);
    return situation;
}

} // namespace varde::booth
