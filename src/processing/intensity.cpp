// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/intensity.h"

#include <algorithm>
#include <cmath>

namespace varde::processing {

Spectrum toAbsorbance(const Spectrum &spectrum)
{
    if (spectrum.unit != IntensityUnit::Transmittance && spectrum.unit != IntensityUnit::Reflectance)
        return spectrum;
    static constexpr double least = 1e-4;
    Spectrum out = spectrum;
    out.intensities = spectrum.intensities.unaryExpr([](double t) { return -std::log10(std::max(t, least)); });
    out.unit = IntensityUnit::Absorbance;
    return out;
}

Spectrum atrToTransmission(const Spectrum &spectrum)
{
    constexpr double referencePerCm = 1000;
    Spectrum out = spectrum;
    out.intensities = spectrum.intensities.cwiseProduct(spectrum.axis.values()) / referencePerCm;
    out.technique = Technique::Ir;
    return out;
}

} // namespace varde::processing
