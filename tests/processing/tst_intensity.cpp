// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/intensity.h"
#include "processing/masks.h"

#include "support/catch.h"

#include <algorithm>

using namespace varde;
using namespace varde::processing;

namespace {

Spectrum infrared(Eigen::Vector4d values, IntensityUnit unit)
{
    return *Spectrum::make(*Axis::uniform(1000, 1000, 4), values, Technique::AtrIr, unit);
}

} // namespace

TEST_CASE("intensity: a tenth of the light passing is an absorbance of one")
{
    const Spectrum out = toAbsorbance(infrared({1, 0.1, 0.01, 0}, IntensityUnit::Transmittance));
    CHECK(out.unit == IntensityUnit::Absorbance);
    CHECK(out.intensities.isApprox(Eigen::VectorXd(Eigen::Vector4d(0, 1, 2, 4))));
}

TEST_CASE("intensity: absorbance and counts pass unchanged")
{
    const IntensityUnit unit = GENERATE(IntensityUnit::Absorbance, IntensityUnit::Counts, IntensityUnit::Arbitrary);
    const Spectrum in = infrared({0.1, 0.2, 0.3, 0.4}, unit);
    const Spectrum out = toAbsorbance(in);
    CHECK(out.unit == unit);
    CHECK(out.intensities == in.intensities);
}

TEST_CASE("intensity: the ATR correction rises with the wavenumber and makes a transmission spectrum")
{
    const Spectrum out = atrToTransmission(infrared({1, 1, 1, 1}, IntensityUnit::Absorbance));
    CHECK(out.technique == Technique::Ir);
    CHECK(out.intensities.isApprox(Eigen::VectorXd(Eigen::Vector4d(1, 2, 3, 4))));
}

TEST_CASE("masks: CO2 is never compared in infrared, and Raman compares everything")
{
    const auto isMasked = [](Technique technique, double at) {
        const auto all = masks(technique);
        return std::any_of(all.begin(), all.end(),
                           [at](const Mask &mask) { return at >= mask.fromPerCm && at <= mask.toPerCm; });
    };
    for (const Technique technique : {Technique::Ir, Technique::AtrIr}) {
        CHECK(isMasked(technique, 2349));
        CHECK_FALSE(isMasked(technique, 1700));
        CHECK_FALSE(isMasked(technique, 2900));
    }
    CHECK(isMasked(Technique::AtrIr, 2000));
    CHECK(masks(Technique::Raman).empty());
}
