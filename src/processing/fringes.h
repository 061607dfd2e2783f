// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <optional>

namespace varde::processing {

/// A wave on the part of an infrared curve where molecules have few bands: light going to and fro in a film or a plate.
struct Fringes {
    double ratio = 0;     ///< of the strongest wave's power to the median and to its neighbours', the smaller of both
    double amplitude = 0; ///< of that wave, in the curve's unit
    double periodPerCm = 0;
};

/// Looks for it between 1900 and 2600 cm-1 without carbon dioxide's 2280 to 2400. A film of refractive index n and
/// thickness d gives the period 1 / (2 n d). Waves longer than 200 cm-1 are a baseline's matter.
/// \return nothing where the curve does not cover the region with a spacing of 8 cm-1 or less
std::optional<Fringes> fringes(const Spectrum &spectrum);

} // namespace varde::processing
