// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/context.h"
#include "booth/words/substancename.h"
#include "booth/words/words.h"

#include <algorithm>

namespace varde::booth::words {

namespace {

using matcher::VerdictKind;

QString folded(const QString &name)
{
    QString out;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetterOrNumber())
            out.append(c);
    }
    return out;
}

bool isClaimed(const NamedSubstance &substance, const Claim &claim)
{
    const QString name = folded(QString::fromStdString(substance.name));
    return name == folded(claim.soldAs) || std::any_of(claim.synonyms.begin(), claim.synonyms.end(),
                                                       [&](const QString &other) { return folded(other) == name; });
}

bool hasClaimed(const std::vector<NamedSubstance> &names, const Claim &claim)
{
    return std::any_of(names.begin(), names.end(), [&](const NamedSubstance &name) { return isClaimed(name, claim); });
}

SoldAs amongComponents(const Reading &reading, const Claim &claim)
{
    if (!hasClaimed(reading.components, claim))
        return SoldAs::NotSeen;
    return reading.components.size() > 1 ? SoldAs::SeenWithOther : SoldAs::Seen;
}

QString outcomeSentence(SoldAs outcome)
{
    switch (outcome) {
    case SoldAs::Seen:
        return Words::tr("Sold as %1: seen");
    case SoldAs::SeenWithOther:
        return Words::tr("Sold as %1: seen with something else");
    case SoldAs::NotSeen:
        return Words::tr("Sold as %1: not seen");
    case SoldAs::Possible:
        return Words::tr("Sold as %1: possible, but others look the same");
    case SoldAs::CannotBeSaid:
        return Words::tr("Sold as %1: cannot be said from this scan");
    case SoldAs::NotSaid:
        return Words::tr("Nobody said what it was sold as");
    }
    return {};
}

} // namespace

SoldAs soldAsOutcome(const Reading &reading, const Claim &claim)
{
    if (folded(claim.soldAs).isEmpty())
        return SoldAs::NotSaid;
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        return reading.substance && isClaimed(*reading.substance, claim) ? SoldAs::Seen : SoldAs::NotSeen;
    case VerdictKind::OneOf:
        return hasClaimed(reading.set95, claim) ? SoldAs::Possible : SoldAs::NotSeen;
    case VerdictKind::Mixture:
        return amongComponents(reading, claim);
    case VerdictKind::CarrierOnly:
        if (!reading.components.empty())
            return amongComponents(reading, claim);
        return !reading.hits.empty() && isClaimed(reading.hits.front(), claim) ? SoldAs::Seen : SoldAs::NotSeen;
    case VerdictKind::Unknown:
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        return SoldAs::CannotBeSaid;
    }
    return SoldAs::CannotBeSaid;
}

QString soldAsLine(const Reading &reading, const Claim &claim)
{
    const SoldAs outcome = soldAsOutcome(reading, claim);
    const bool isTentative =
        reading.verdict.kind == VerdictKind::Match && reading.verdict.strength != matcher::Strength::Strong;
    const QString line = outcome == SoldAs::Seen && isTentative ? Words::tr("Sold as %1: seen, but tentative")
                                                                : outcomeSentence(outcome);
    return outcome == SoldAs::NotSaid ? line : line.arg(substanceName(claim.soldAs.trimmed()));
}

QString soldAsName(SoldAs outcome)
{
    switch (outcome) {
    case SoldAs::Seen:
        return Words::tr("seen");
    case SoldAs::SeenWithOther:
        return Words::tr("seen with something else");
    case SoldAs::NotSeen:
        return Words::tr("not seen");
    case SoldAs::Possible:
        return Words::tr("possible");
    case SoldAs::CannotBeSaid:
        return Words::tr("cannot be said");
    case SoldAs::NotSaid:
        return Words::tr("not said");
    }
    return {};
}

} // namespace varde::booth::words
