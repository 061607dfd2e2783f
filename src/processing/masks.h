// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <span>

namespace varde::processing {

/// A region of the axis that is not compared, in cm-1.
struct Mask {
    double fromPerCm;
    double toPerCm;
    enum class Reason { DiamondAbsorption, CarbonDioxide, BetweenRegions } reason;
};

/// Regions left out of a comparison. ATR: the diamond's two-phonon absorption with CO2 inside it; transmission
/// infrared: CO2. Both: the region without fundamental bands between 1850 and 2600 cm-1. Raman: none.
std::span<const Mask> masks(Technique technique);

} // namespace varde::processing
