// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/namedsubstances.h"

#include <algorithm>
#include <set>

namespace varde::booth {

using matcher::VerdictKind;
using store::FindingSubstance;
using store::SubstancePart;

std::vector<FindingSubstance> namedSubstances(const Reading &reading,
                                              const std::function<std::string(const std::string &)> &idOf)
{
    std::vector<FindingSubstance> named;
    const auto add = [&](const NamedSubstance &substance, SubstancePart part) {
        const auto isSame = [&](const FindingSubstance &other) { return other.label == substance.name; };
        // Two references of one substance, base and salt, are one name.
        if (substance.name.empty() || std::any_of(named.begin(), named.end(), isSame))
            return;
        named.push_back({idOf ? idOf(substance.name) : std::string(), substance.name, part});
    };
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        if (reading.substance)
            add(*reading.substance, SubstancePart::Main);
        break;
    case VerdictKind::OneOf:
        for (const NamedSubstance &candidate : reading.set90)
            add(candidate, SubstancePart::OneOf);
        break;
    case VerdictKind::Mixture:
    case VerdictKind::CarrierOnly:
        for (const NamedSubstance &component : reading.components)
            add(component, named.empty() ? SubstancePart::Main : SubstancePart::Other);
        break;
    case VerdictKind::Unknown:
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        break;
    }
    return named;
}

bool nameTheSame(const std::vector<FindingSubstance> &one, const std::vector<FindingSubstance> &other)
{
    const auto labels = [](const std::vector<FindingSubstance> &substances) {
        std::set<std::string> all;
        for (const FindingSubstance &substance : substances)
            all.insert(substance.label);
        return all;
    };
    return labels(one) == labels(other);
}

} // namespace varde::booth
