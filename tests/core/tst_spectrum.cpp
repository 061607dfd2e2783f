// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spectrum.h"

#include "support/catch.h"

#include <limits>

using namespace varde;

TEST_CASE("spectrum: axis and intensities must be of one length and finite")
{
    const Axis axis = *Axis::uniform(400, 2, 4);
    CHECK(Spectrum::make(axis, Eigen::Vector3d(1, 2, 3), Technique::Raman, IntensityUnit::Counts).error().code ==
          Errc::ShapeMismatch);
    const double inf = std::numeric_limits<double>::infinity();
    CHECK(Spectrum::make(axis, Eigen::Vector4d(1, 2, inf, 3), Technique::Raman, IntensityUnit::Counts).error().code ==
          Errc::NonFiniteValue);
    CHECK(Spectrum::make(axis, Eigen::Vector4d(1, 2, 3, 4), Technique::Ir, IntensityUnit::Absorbance));
}

TEST_CASE("spectrum: turning it round keeps every point with its wavenumber")
{
    const Spectrum falling = *Spectrum::make(*Axis::uniform(1000, -2, 4), Eigen::Vector4d(1, 2, 3, 4), Technique::Ir,
                                             IntensityUnit::Absorbance);
    const Spectrum rising = falling.rising();
    CHECK(rising.axis.first() == 994);
    CHECK(rising.intensities == Eigen::VectorXd(Eigen::Vector4d(4, 3, 2, 1)));
    CHECK(rising.rising().axis.first() == 994);
}

TEST_CASE("spectrum: names of techniques and units lead back to their values")
{
    for (const Technique t : {Technique::Raman, Technique::Ir, Technique::AtrIr})
        CHECK(techniqueFromName(techniqueName(t)) == t);
    for (int i = 1; i <= 6; ++i) {
        const auto unit = static_cast<IntensityUnit>(i);
        CHECK(intensityUnitFromName(intensityUnitName(unit)) == unit);
    }
    CHECK_FALSE(techniqueFromName("nmr"));
    CHECK_FALSE(intensityUnitFromName("Counts"));
}
