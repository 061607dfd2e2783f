// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <optional>

namespace varde::processing {

/// Mean intensity between two wavenumbers, in the spectrum's unit. Nothing where the spectrum does not reach both
/// ends (to within one step) or has no point between them.
std::optional<double> meanBetween(const Spectrum &spectrum, double fromPerCm, double toPerCm);

/// Root mean square around the straight line through the points between two wavenumbers, in the spectrum's unit.
/// Nothing as for meanBetween(), and for fewer than 5 points.
std::optional<double> noiseBetween(const Spectrum &spectrum, double fromPerCm, double toPerCm);

} // namespace varde::processing
