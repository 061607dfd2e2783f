// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/resample.h"

#include "support/catch.h"

#include <cmath>
#include <numbers>

using namespace varde;
using namespace varde::processing;

namespace {

Spectrum spectrumOf(Axis axis, double (*f)(double))
{
    const Eigen::VectorXd y = axis.values().unaryExpr([f](double x) { return f(x); });
    return *Spectrum::make(std::move(axis), y, Technique::Raman, IntensityUnit::Counts);
}

double smooth(double x)
{
    return std::exp(-0.5 * std::pow((x - 1000) / 20, 2));
}

} // namespace

TEST_CASE("resampling: a band keeps its place and height on a grid it is interpolated to")
{
    const Spectrum coarse = spectrumOf(*Axis::uniform(800, 3.7, 120), smooth);
    const Resampled out = resample(coarse, 900, 2, 101);
    CHECK(out.coverage == Coverage{0, 101});
    for (Eigen::Index i = 0; i < 101; ++i)
        CHECK(out.values[i] == Catch::Approx(smooth(900 + 2.0 * static_cast<double>(i))).margin(2e-3));
}

TEST_CASE("resampling: the direction and evenness of the axis do not matter")
{
    const Spectrum rising = spectrumOf(*Axis::uniform(800, 3, 150), smooth);
    const Spectrum falling{rising.axis.reversed(), rising.intensities.reverse(), rising.technique, rising.unit};
    CHECK((resample(rising, 900, 2, 101).values - resample(falling, 900, 2, 101).values).cwiseAbs().maxCoeff() < 1e-12);

    Eigen::VectorXd uneven(200);
    for (Eigen::Index i = 0; i < 200; ++i)
        uneven[i] = 800 + 2.2 * static_cast<double>(i) + 3 * std::sin(0.1 * static_cast<double>(i));
    const Spectrum bent = spectrumOf(*Axis::fromValues(uneven), smooth);
    CHECK(resample(bent, 900, 2, 101).values[50] == Catch::Approx(1).margin(2e-3));
}

TEST_CASE("resampling: what is finer than the grid is averaged away and not aliased")
{
    // A ripple with a period of 2.2 points of a 0.25 cm-1 axis: sampling every eighth point would keep all of it.
    const Spectrum fine = spectrumOf(*Axis::uniform(890, 0.25, 1000),
                                     [](double x) { return 1 + std::cos(2 * std::numbers::pi * x / 0.55); });
    const Resampled out = resample(fine, 900, 2, 101);
    CHECK((out.values.array() - 1).abs().maxCoeff() < 0.02);
}

TEST_CASE("resampling: nothing is invented beyond the spectrum's ends")
{
    const Spectrum part = spectrumOf(*Axis::uniform(950, 2.5, 41), [](double) { return 7.0; });
    const Resampled out = resample(part, 900, 2, 201);
    CHECK(out.coverage == Coverage{25, 76});
    CHECK(out.values.head(25).isZero());
    CHECK(out.values.tail(125).isZero());
    CHECK(out.values[25] == Catch::Approx(7));
    CHECK(out.values[75] == Catch::Approx(7));
    CHECK(resample(part, 2000, 2, 50).coverage.size() == 0);
}
