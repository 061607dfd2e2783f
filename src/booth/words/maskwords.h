// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <QList>
#include <QString>

namespace varde::booth::words {

/// A region of the axis that takes no part in the comparison, and why.
struct MaskedRegion {
    double fromPerCm = 0;
    double toPerCm = 0;
    QString why;
};

/// Empty for Raman.
QList<MaskedRegion> maskedRegions(Technique technique);

} // namespace varde::booth::words
