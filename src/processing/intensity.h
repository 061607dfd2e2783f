// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

namespace varde::processing {

/// Turns transmittance (fraction) into absorbance, A = -log10 T; T below 1e-4 is held there, because a detector
/// cannot tell less. Absorbance passes unchanged; Kubelka-Munk and arbitrary units too, as they rise with
/// absorption. Reflectance R becomes log10(1/R), the apparent absorbance. Counts (Raman) pass unchanged.
Spectrum toAbsorbance(const Spectrum &spectrum);

/// Makes ATR intensities comparable with transmission: the penetration depth of the evanescent wave is
/// proportional to the wavelength, so A(nu) * nu / 1000 (Harrick 1967). It does not repair the shift of strong bands.
/// \param spectrum  absorbance
Spectrum atrToTransmission(const Spectrum &spectrum);

} // namespace varde::processing
