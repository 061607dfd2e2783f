// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/maskwords.h"

#include "booth/words/context.h"
#include "processing/masks.h"

namespace varde::booth::words {

namespace {

QString reasonWords(processing::Mask::Reason reason)
{
    using Reason = processing::Mask::Reason;
    switch (reason) {
    case Reason::DiamondAbsorption:
        return Words::tr("not compared: the diamond itself absorbs here");
    case Reason::CarbonDioxide:
        return Words::tr("not compared: carbon dioxide in the air");
    case Reason::BetweenRegions:
        return Words::tr("not compared: hardly any bands here");
    }
    return {};
}

} // namespace

QList<MaskedRegion> maskedRegions(Technique technique)
{
    QList<MaskedRegion> regions;
    for (const processing::Mask &mask : processing::masks(technique))
        regions.append({mask.fromPerCm, mask.toPerCm, reasonWords(mask.reason)});
    return regions;
}

} // namespace varde::booth::words
