// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outcome.h"

#include <algorithm>

namespace varde::cli {

namespace {

std::vector<std::string> namesOf(const std::vector<booth::NamedSubstance> &substances)
{
    std::vector<std::string> list;
    list.reserve(substances.size());
    for (const booth::NamedSubstance &substance : substances)
        list.push_back(substance.name);
    return list;
}

} // namespace

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void fill(Outcome &outcome, const booth::Reading &reading)
{
    const matcher::Verdict &verdict = reading.verdict;
    outcome.kind = verdict.kind;
    outcome.strength = verdict.strength;
    outcome.leading = namesOf(reading.hits);
    outcome.leading.resize(std::min<std::size_t>(outcome.leading.size(), 3));
    outcome.score = verdict.hits.empty() ? -1 : verdict.hits.front().score;
    outcome.set95 = namesOf(reading.set95);
    outcome.set90 = namesOf(reading.set90);
    outcome.probability = verdict.probability;
    if (verdict.kind == matcher::VerdictKind::Match)
        outcome.named = {reading.substance->name};
    if (verdict.kind == matcher::VerdictKind::OneOf)
        outcome.named = outcome.set95;
    if (verdict.kind != matcher::VerdictKind::Mixture)
        return;
    outcome.named = namesOf(reading.components);
    for (std::size_t i = 0; i < reading.components.size(); ++i) {
        const matcher::Component &part = verdict.mixture->components[i];
        outcome.parts.push_back({reading.components[i].name, part.share, part.low, part.high});
    }
}

} // namespace varde::cli
