// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/despike.h"
#include "processing/noise.h"
#include "processing/savitzkygolay.h"
#include "processing/statistics.h"

#include "support/catch.h"

#include <cmath>
#include <random>

using namespace varde::processing;

namespace {

Eigen::VectorXd noisyBands(double noise)
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal(0, noise);
    Eigen::VectorXd y(600);
    for (Eigen::Index i = 0; i < y.size(); ++i) {
        const double a = (static_cast<double>(i) - 150) / 3;
        const double b = (static_cast<double>(i) - 400) / 8;
        y[i] = 100 + 50 / (1 + a * a) + 80 * std::exp(-0.5 * b * b) + normal(random);
    }
    return y;
}

} // namespace

TEST_CASE("Savitzky-Golay: a polynomial of its order passes unchanged, to the very ends")
{
    Eigen::VectorXd y(40);
    Eigen::VectorXd slope(40);
    for (Eigen::Index i = 0; i < 40; ++i) {
        const double x = static_cast<double>(i);
        y[i] = 3 - 2 * x + 0.5 * x * x;
        slope[i] = -2 + x;
    }
    CHECK((SavitzkyGolay(15, 2, 0).apply(y) - y).cwiseAbs().maxCoeff() < 1e-9);
    CHECK((SavitzkyGolay(15, 2, 1).apply(y) - slope).cwiseAbs().maxCoeff() < 1e-9);
    CHECK((SavitzkyGolay(9, 3, 2).apply(y).array() - 1).abs().maxCoeff() < 1e-9);
}

TEST_CASE("Savitzky-Golay: the five-point quadratic weights are those of the paper")
{
    Eigen::VectorXd impulse = Eigen::VectorXd::Zero(11);
    impulse[5] = 35;
    const Eigen::VectorXd out = SavitzkyGolay(5, 2, 0).apply(impulse);
    CHECK(out[3] == Catch::Approx(-3));
    CHECK(out[4] == Catch::Approx(12));
    CHECK(out[5] == Catch::Approx(17));
}

TEST_CASE("Savitzky-Golay: a curve shorter than the window gives zeros")
{
    CHECK(SavitzkyGolay(15, 2, 1).apply(Eigen::VectorXd::Ones(10)).isZero());
}

TEST_CASE("despiking: a cosmic ray goes and nothing else changes")
{
    const Eigen::VectorXd clean = noisyBands(0.5);
    const Eigen::Index at = GENERATE(60, 250, 401, 520);
    const int width = GENERATE(1, 2, 3);
    Eigen::VectorXd hit = clean;
    for (int k = 0; k < width; ++k)
        hit[at + k] += 300;
    const Eigen::VectorXd out = despike(hit);
    for (Eigen::Index i = 0; i < clean.size(); ++i) {
        CAPTURE(i, at, width);
        const bool isHit = i >= at && i < at + width;
        CHECK(std::abs(out[i] - clean[i]) <= (isHit ? 10.0 : 0.0));
    }
}

TEST_CASE("despiking: narrow bands of high signal are no cosmic rays")
{
    const double noise = GENERATE(0.01, 0.5, 3.0);
    const Eigen::VectorXd y = noisyBands(noise);
    CHECK(despike(y) == y);
}

TEST_CASE("noise: the standard deviation is found beside bands")
{
    const double noise = GENERATE(0.2, 1.0, 4.0);
    CHECK(noiseSigma(noisyBands(noise)) == Catch::Approx(noise).epsilon(0.2));
    CHECK(noiseSigma(Eigen::VectorXd::Zero(3)) == 0);
}

TEST_CASE("statistics: median, deviation and quantile of small samples are those worked by hand")
{
    CHECK(median({3, 1, 2}) == 2);
    CHECK(median({4, 1, 3, 2}) == 2.5);
    CHECK(median({}) == 0);
    CHECK(medianAbsoluteDeviation({1, 1, 2, 2, 4, 6, 9}) == 1);
    CHECK(quantile({10, 20, 30, 40, 50}, 0.25) == 20);
    CHECK(quantile({10, 20}, 0.5) == 15);
    CHECK(quantile({}, 0.5) == 0);
}
