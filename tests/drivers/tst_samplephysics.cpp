// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/simulator/samplephysics.h"
#include "support/catch.h"

#include <cmath>

using namespace varde;
using namespace varde::drivers;
using std::chrono::microseconds;

namespace {

constexpr microseconds oneSecond{1'000'000};

Spectrum band(double atPerCm, double halfWidthPerCm, Technique technique)
{
    const Axis axis = *Axis::uniform(250, 1, 3801);
    Eigen::VectorXd heights(axis.size());
    for (Eigen::Index i = 0; i < heights.size(); ++i)
        heights[i] = 5 * std::exp(-std::pow((axis.at(i) - atPerCm) / halfWidthPerCm, 2));
    return *Spectrum::make(axis, heights, technique, IntensityUnit::Arbitrary);
}

Eigen::Index nearest(const Axis &axis, double perCm)
{
    Eigen::Index index = 0;
    (axis.values().array() - perCm).abs().minCoeff(&index);
    return index;
}

SimulatedSample quietSample()
{
    SimulatedSample sample;
    sample.noise = 0;
    return sample;
}

/// Standard deviation of the differences of two readouts, over the square root of two.
double noiseOf(const Eigen::VectorXd &first, const Eigen::VectorXd &second)
{
    return std::sqrt((first - second).squaredNorm() / static_cast<double>(first.size()) / 2);
}

Eigen::VectorXd ramanFrame(const SimulatedSample &sample, microseconds integration, unsigned seed = 1)
{
    std::mt19937 random(seed);
    const Axis axis = ramanDetectorAxis();
    return ramanCounts(sample, sampleSignal(sample, axis), axis, integration, random);
}

Eigen::VectorXd atrFrame(const SimulatedSample &sample, microseconds integration, unsigned seed = 1)
{
    std::mt19937 random(seed);
    const Axis axis = atrDetectorAxis();
    return atrAbsorbance(sample, sampleSignal(sample, axis), axis, integration, random);
}

} // namespace

TEST_CASE("sample signal: the strongest band is 1 whatever the height of the curve")
{
    SimulatedSample sample;
    sample.components.push_back({band(1000, 8, Technique::Raman), 0.2});
    const Axis axis = *Axis::uniform(300, 1, 1501);

    const Eigen::VectorXd signal = sampleSignal(sample, axis);

    CHECK(signal[700] == Catch::Approx(1));
    CHECK(signal[400] == Catch::Approx(0).margin(1e-9));
}

TEST_CASE("sample signal: a share is a share of the area, not of the height")
{
    SimulatedSample sample;
    sample.components.push_back({band(800, 5, Technique::Raman), 0.5});
    sample.components.push_back({band(1400, 20, Technique::Raman), 0.5});
    const Axis axis = *Axis::uniform(300, 1, 1501);

    const Eigen::VectorXd signal = sampleSignal(sample, axis);

    CHECK(signal.head(800).sum() == Catch::Approx(signal.tail(701).sum()).epsilon(1e-3));
    CHECK(signal[500] / signal[1100] == Catch::Approx(4).epsilon(1e-3));
}

TEST_CASE("sample signal: a shift moves the band up by as much, on rising and falling axes")
{
    SimulatedSample sample;
    sample.components.push_back({band(1000, 8, Technique::AtrIr), 1});
    sample.shiftPerCm = 7;
    const Axis rising = *Axis::uniform(600, 1, 1401);
    Eigen::Index highest = 0;
    sampleSignal(sample, rising).maxCoeff(&highest);
    CHECK(rising.at(highest) == 1007);
    sampleSignal(sample, rising.reversed()).maxCoeff(&highest);
    CHECK(rising.reversed().at(highest) == 1007);
}

TEST_CASE("sample signal: no component and no share give no band")
{
    SimulatedSample sample;
    const Axis axis = ramanDetectorAxis();
    CHECK(sampleSignal(sample, axis).isZero());
    sample.components.push_back({band(1000, 8, Technique::Raman), 0});
    CHECK(sampleSignal(sample, axis).isZero());
}

TEST_CASE("detector axes: each covers the range that matching uses")
{
    CHECK(ramanDetectorAxis().first() < 300);
    CHECK(ramanDetectorAxis().last() > 1800);
    CHECK(ramanDetectorAxis().size() == 1024);
    CHECK_FALSE(ramanDetectorAxis().isUniform());
    CHECK(atrDetectorAxis().first() > 3700);
    CHECK(atrDetectorAxis().last() < 650);
    CHECK_FALSE(atrDetectorAxis().isRising());
}

TEST_CASE("Raman counts: they are whole, at least zero and cut at full scale")
{
    SimulatedSample sample;
    sample.components.push_back({band(1000, 8, Technique::Raman), 1});
    const Eigen::VectorXd counts = ramanFrame(sample, microseconds(5'000'000));
    CHECK(counts == counts.array().round().matrix());
    CHECK(counts.minCoeff() >= 0);
    CHECK(counts.maxCoeff() == ramanFullScaleCounts);
}

TEST_CASE("Raman counts: light grows with time while the offset does not")
{
    SimulatedSample sample = quietSample();
    sample.components.push_back({band(1000, 8, Technique::Raman), 1});
    const Eigen::Index top = nearest(ramanDetectorAxis(), 1000);
    const double dark = ramanFrame(sample, microseconds(0))[top];
    const double once = ramanFrame(sample, oneSecond / 4)[top];
    const double twice = ramanFrame(sample, oneSecond / 2)[top];
    CHECK(dark > 900);
    CHECK(twice - dark == Catch::Approx(2 * (once - dark)).margin(2));
}

TEST_CASE("Raman counts: noise grows like the square root of the light")
{
    SimulatedSample sample;
    sample.background = 20;
    const double dim =
        noiseOf(ramanFrame(sample, microseconds(20'000), 1), ramanFrame(sample, microseconds(20'000), 2));
    const double bright =
        noiseOf(ramanFrame(sample, microseconds(80'000), 1), ramanFrame(sample, microseconds(80'000), 2));
    CHECK(bright / dim == Catch::Approx(2).epsilon(0.1));
}

TEST_CASE("Raman counts: fluorescence lifts the background, focus scales everything from the sample")
{
    SimulatedSample sample = quietSample();
    sample.components.push_back({band(1000, 8, Technique::Raman), 1});
    const Axis axis = ramanDetectorAxis();
    const Eigen::Index away = nearest(axis, 700);
    const Eigen::Index top = nearest(axis, 1000);
    const Eigen::VectorXd plain = ramanFrame(sample, oneSecond);
    sample.background = 0.5;
    CHECK(ramanFrame(sample, oneSecond)[away] > plain[away] + 5000);

    sample.background = 0;
    sample.contact = 0.25;
    const Eigen::VectorXd weak = ramanFrame(sample, oneSecond);
    CHECK((weak[top] - weak[away]) / (plain[top] - plain[away]) == Catch::Approx(0.25).margin(0.02));
}

TEST_CASE("ATR absorbance: bands scale with contact")
{
    SimulatedSample sample = quietSample();
    sample.components.push_back({band(1200, 8, Technique::AtrIr), 1});
    const Axis axis = atrDetectorAxis();
    const Eigen::Index top = nearest(axis, 1200);
    const Eigen::Index away = nearest(axis, 1100);
    const Eigen::VectorXd full = atrFrame(sample, oneSecond);
    sample.contact = 0.1;
    const Eigen::VectorXd weak = atrFrame(sample, oneSecond);
    CHECK(full[top] > 0.3);
    CHECK((weak[top] - weak[away]) / (full[top] - full[away]) == Catch::Approx(0.1).epsilon(1e-6));
}

TEST_CASE("ATR absorbance: noise falls with the square root of time and grows towards the ends")
{
    const SimulatedSample nothing;
    const Eigen::VectorXd shortFirst = atrFrame(nothing, oneSecond, 1);
    const Eigen::VectorXd shortSecond = atrFrame(nothing, oneSecond, 2);
    const double atOnce = noiseOf(shortFirst, shortSecond);
    const double later = noiseOf(atrFrame(nothing, 4 * oneSecond, 1), atrFrame(nothing, 4 * oneSecond, 2));
    CHECK(atOnce / later == Catch::Approx(2).epsilon(0.02));
    CHECK(noiseOf(shortFirst.tail(20), shortSecond.tail(20)) >
          2 * noiseOf(shortFirst.segment(1300, 200), shortSecond.segment(1300, 200)));
}

TEST_CASE("ATR absorbance: air is the same in every frame of a sample and differs between samples")
{
    SimulatedSample sample = quietSample();
    sample.seed = 3;
    const Eigen::VectorXd first = atrFrame(sample, oneSecond, 1);
    const Eigen::VectorXd second = atrFrame(sample, oneSecond, 2);
    CHECK(first == second);
    CHECK((first.array() - first.mean()).abs().maxCoeff() > 1e-4);
    sample.seed = 4;
    CHECK(atrFrame(sample, oneSecond, 1) != first);
}

TEST_CASE("ATR absorbance: the baseline rises towards low wavenumbers and is cut at full scale")
{
    SimulatedSample sample = quietSample();
    sample.background = 1;
    const Eigen::VectorXd rising = atrFrame(sample, oneSecond);
    CHECK(rising.tail(10).mean() > rising.head(10).mean() + 0.3);
    sample.background = 100;
    CHECK(atrFrame(sample, oneSecond).maxCoeff() == atrFullScaleAbsorbance);
}
