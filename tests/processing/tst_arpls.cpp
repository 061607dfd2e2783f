// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/arpls.h"

#include "support/catch.h"

#include <cmath>

using namespace varde::processing;

namespace {

Eigen::VectorXd bandAt(Eigen::Index n, double centre, double sigma, double height)
{
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(n, 0, static_cast<double>(n - 1));
    return height * (-0.5 * ((x - centre) / sigma).square()).exp();
}

} // namespace

TEST_CASE("arPLS: a straight line is its own baseline")
{
    const Eigen::VectorXd line = Eigen::VectorXd::LinSpaced(400, 3, 11);
    CHECK((arpls(line, 2) - line).cwiseAbs().maxCoeff() < 1e-6);
}

TEST_CASE("arPLS: narrow bands stand on the baseline and a broad one belongs to it")
{
    const Eigen::Index n = 800;
    const Eigen::VectorXd slow = bandAt(n, 300, 250, 5);
    const Eigen::VectorXd bands = bandAt(n, 200, 4, 10) + bandAt(n, 500, 5, 3);
    const Eigen::VectorXd baseline = arpls(slow + bands, 2);
    CHECK((baseline - slow).cwiseAbs().maxCoeff() < 0.8);
    CHECK((slow + bands - baseline)[200] == Catch::Approx(10).margin(0.8));
}

TEST_CASE("arPLS: the unit of the intensities does not matter")
{
    const Eigen::VectorXd y = bandAt(500, 100, 80, 1) + bandAt(500, 300, 3, 2);
    const double factor = GENERATE(1e-9, 1.0, 1e9);
    const Eigen::VectorXd difference = arpls(y * factor, 2) / factor - arpls(y, 2);
    CHECK(difference.cwiseAbs().maxCoeff() < 1e-9);
}

TEST_CASE("arPLS: the same curve on a finer grid has the same baseline")
{
    const Eigen::VectorXd coarse = bandAt(500, 100, 80, 1) + bandAt(500, 300, 4, 2);
    const Eigen::VectorXd fine = bandAt(999, 200, 160, 1) + bandAt(999, 600, 8, 2);
    const Eigen::VectorXd a = arpls(coarse, 2);
    const Eigen::VectorXd b = arpls(fine, 1);
    double worst = 0;
    for (Eigen::Index i = 10; i < 490; ++i)
        worst = std::max(worst, std::abs(a[i] - b[2 * i]));
    CHECK(worst < 0.02);
}

TEST_CASE("arPLS: too few points come back as they are")
{
    const Eigen::Vector4d y(1, 5, 2, 3);
    CHECK(arpls(y, 2) == Eigen::VectorXd(y));
}
