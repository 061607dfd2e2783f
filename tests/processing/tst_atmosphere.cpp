// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/atmosphere.h"
#include "processing/fringes.h"
#include "processing/region.h"

#include "support/catch.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <random>

using namespace varde;
using namespace varde::processing;

namespace {

/// Absorbance from 650 to 4000 cm-1 at `step`, falling as instruments write it, with noise of 0.2 mA.
Spectrum absorbance(const std::function<double(double)> &at, double step = 2)
{
    std::mt19937 engine(5);
    std::normal_distribution<double> noise(0, 2e-4);
    const Axis axis = *Axis::uniform(4000, -step, static_cast<Eigen::Index>(3350 / step) + 1);
    Eigen::VectorXd y(axis.size());
    for (Eigen::Index i = 0; i < y.size(); ++i)
        y[i] = at(axis.at(i)) + noise(engine);
    return *Spectrum::make(axis, y, Technique::AtrIr, IntensityUnit::Absorbance);
}

double lorentz(double x, double at, double halfWidth)
{
    return 1 / (1 + (x - at) * (x - at) / (halfWidth * halfWidth));
}

/// Bands as an organic powder has them where water vapour is looked for.
double powder(double x)
{
    return 0.3 * lorentz(x, 1705, 8) + 0.2 * lorentz(x, 1601, 6) + 0.25 * lorentz(x, 1495, 5) +
           0.1 * lorentz(x, 1652, 7) + 0.4 * lorentz(x, 1100, 9);
}

/// Strong lines of water vapour at 1507, 1540, 1558, 1653 and 1685 cm-1 alone, less than the table that looks for them.
double someVapour(double x)
{
    double sum = 0;
    for (const double at : {1506.9, 1539.9, 1558.4, 1616.7, 1635.2, 1653.0, 1684.8, 1695.9, 1717.4, 1733.4})
        sum += std::exp(-(x - at) * (x - at) / 8);
    return sum;
}

} // namespace

TEST_CASE("water vapour is found above a powder's own bands, with its sign, and not without")
{
    const auto none = waterVapour(absorbance(powder));
    REQUIRE(none);
    CHECK(none->overNull < 3);
    CHECK(std::abs(none->amount) < 0.003);
    const double amount = GENERATE(0.02, -0.02);
    const auto some = waterVapour(absorbance([&](double x) { return powder(x) + amount * someVapour(x); }));
    REQUIRE(some);
    CHECK(some->overNull > 5);
    CHECK(some->amount / amount > 0.5);
    CHECK(some->amount / amount < 1.2);
}

TEST_CASE("water vapour cannot be judged on a coarse curve, nor on one that ends in its region")
{
    CHECK_FALSE(waterVapour(absorbance(powder, 8)));
    const Spectrum part = *Spectrum::make(*Axis::uniform(650, 2, 500), Eigen::VectorXd::Ones(500), Technique::Ir,
                                          IntensityUnit::Absorbance);
    CHECK_FALSE(waterVapour(part));
    CHECK_FALSE(carbonDioxide(part));
    CHECK_FALSE(fringes(part));
    CHECK_FALSE(meanBetween(part, 1600, 1700));
    CHECK_FALSE(noiseBetween(part, 600, 700));
}

TEST_CASE("carbon dioxide is the step above the line under it, whatever the slope")
{
    const auto sloping = [](double x) { return 0.1 + (x - 2000) * 1e-4; };
    CHECK(*carbonDioxide(absorbance(sloping)) == Catch::Approx(0.001).margin(3e-4)); // 2350 is 10 beside the middle
    const auto breathed = [&](double x) { return sloping(x) + (x > 2320 && x < 2380 ? 0.03 : 0); };
    CHECK(*carbonDioxide(absorbance(breathed)) == Catch::Approx(0.031).margin(3e-4));
}

TEST_CASE("the mean and the noise of a region are those of its points")
{
    const auto curve = absorbance([](double x) { return 1e-3 * x; });
    CHECK(*meanBetween(curve, 2400, 2600) == Catch::Approx(2.5).margin(1e-4));
    CHECK(*noiseBetween(curve, 2400, 2600) == Catch::Approx(2e-4).epsilon(0.2));
}

TEST_CASE("fringes are found with their period and height, and not in noise, a slope or a broad hump")
{
    const double period = GENERATE(30.0, 83.0, 150.0);
    const auto waved =
        fringes(absorbance([&](double x) { return 0.05 + 0.004 * std::sin(2 * std::numbers::pi * x / period); }));
    REQUIRE(waved);
    CHECK(waved->ratio > 10);
    CHECK(waved->periodPerCm == Catch::Approx(period).epsilon(0.12));
    CHECK(waved->amplitude == Catch::Approx(0.004).epsilon(0.35));

    CHECK(fringes(absorbance([](double) { return 0.05; }))->ratio < 10);
    CHECK(fringes(absorbance([](double x) { return 1e-4 * x + 1e-8 * x * x; }))->ratio < 10);
    CHECK(fringes(absorbance([](double x) { return 0.1 * lorentz(x, 2150, 150); }))->amplitude < 0.001);
}
