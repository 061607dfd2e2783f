// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/masks.h"

#include "processing/masks.h"

#include <QCoreApplication>

namespace varde::ui {

namespace {

struct Masks {
    Q_DECLARE_TR_FUNCTIONS(Masks)
};

QString reasonWords(processing::Mask::Reason reason)
{
    using Reason = processing::Mask::Reason;
    switch (reason) {
    case Reason::DiamondAbsorption:
        return Masks::tr("not compared: the diamond itself absorbs here");
    case Reason::CarbonDioxide:
        return Masks::tr("not compared: carbon dioxide in the air");
    case Reason::BetweenRegions:
        return Masks::tr("not compared: hardly any bands here");
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

} // namespace varde::ui
