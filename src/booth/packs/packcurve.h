// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/spectrum.h"

#include <string>

namespace varde::booth {

/// Points of a reference in a pack, at most.
inline constexpr std::size_t mostPackPoints = 100'000;
inline constexpr std::size_t largestPackCurveText = (mostPackPoints * 8 + 2) / 3 * 4; ///< base64, bytes

/// A curve as a pack writes it.
struct PackCurve {
    std::string x; ///< base64 of little-endian float64, cm-1; empty where the axis is even
    double x0 = 0; ///< cm-1
    double dx = 0; ///< cm-1
    std::string y; ///< base64 of little-endian float32
};

PackCurve curveForPack(const Spectrum &spectrum);

/// PackInvalid where the bytes are no base64, of unlike lengths, too few or too many, or no curve.
Result<Spectrum> curveFromPack(const PackCurve &curve, Technique technique, IntensityUnit unit);

} // namespace varde::booth
