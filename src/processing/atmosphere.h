// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <optional>

namespace varde::processing {

/// How much of water vapour's line pattern an infrared curve carries.
struct WaterVapour {
    double amount = 0;   ///< height of a strong line in the curve, in its unit; negative where the background had more
    double overNull = 0; ///< |amount| over the spread of the same fit with the pattern displaced
};

/// Fits the lines of water vapour between 1480 and 1800 cm-1: w = (Db . Dq) / (Db . Db), with the pattern b, the curve
/// q and the second difference D. What the fit would give by chance is measured with the pattern displaced by 6 to 40
/// cm-1, because a sample's own bands are no white noise.
///
/// \param spectrum  absorbance, or any unit that rises with it
/// \return          nothing where the curve does not cover 1440 to 1840 cm-1 or its spacing is above 5 cm-1
std::optional<WaterVapour> waterVapour(const Spectrum &spectrum);

/// Carbon dioxide of the air: mean absorbance of 2335 to 2365 cm-1 less that around 2280 and 2400 cm-1.
/// Negative where the background had more. Nothing where the curve does not cover 2275 to 2405 cm-1.
std::optional<double> carbonDioxide(const Spectrum &spectrum);

} // namespace varde::processing
