// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/certainty.h"
#include "matcher/random.h"
#include "matcher/refit.h"
#include "support/catch.h"

#include <cmath>

using namespace varde;
using namespace varde::matcher;

namespace {

double sigmoidOf(double z)
{
    return 1 / (1 + std::exp(-z));
}

/// Scans of a model that says logit z where the truth is slope * z + offset, of four instruments in turn.
std::vector<ConfirmedScan> panel(int count, double slope, double offset, std::uint64_t seed = 7)
{
    Random random(seed);
    std::vector<ConfirmedScan> out;
    for (int i = 0; i < count; ++i) {
        const double z = random.uniform(-3, 5);
        out.push_back(
            {sigmoidOf(z), random.uniform(0, 1) < sigmoidOf(slope * z + offset), std::string(1, "abcd"[i % 4])});
    }
    return out;
}

} // namespace

TEST_CASE("refit: too sure a model is brought down to how often it is right, and judged on instruments left out")
{
    const auto refit = fitRefit(panel(4000, 0.5, -0.6));
    REQUIRE(refit);
    CHECK(refit->slope == Catch::Approx(0.5).margin(0.08));
    CHECK(refit->offset == Catch::Approx(-0.6).margin(0.12));
    CHECK(refit->scans == 4000);
    CHECK(refit->instruments == 4);
    CHECK(refit->isBetter());
    CHECK(refitted(*refit, 0.99) < 0.9);
    CHECK(refitted(*refit, 0.5) == Catch::Approx(sigmoidOf(refit->offset)));
}

TEST_CASE("refit: what was told by one instrument alone does not pass for better on the others")
{
    auto scans = panel(400, 1, 0);
    // One instrument mislabels everything: without it the others' fit says nothing of it.
    for (ConfirmedScan &scan : scans)
        if (scan.instrument == "a")
            scan.isRight = !scan.isRight;
    const auto all = fitRefit(scans);
    REQUIRE(all);
    double own = 0; // the loss of a fit that has seen every instrument
    for (const ConfirmedScan &scan : scans) {
        const double p = refitted(*all, scan.probability);
        own -= std::log(scan.isRight ? p : 1 - p) / static_cast<double>(scans.size());
    }
    CHECK(all->logLossAfter > own);
}

TEST_CASE("refit: a panel without a mistake leaves room for one in as many scans and two")
{
    auto scans = panel(400, 1, 0);
    for (ConfirmedScan &scan : scans)
        scan.isRight = true;
    const auto refit = fitRefit(scans);
    REQUIRE(refit);
    double mean = 0;
    for (const ConfirmedScan &scan : scans)
        mean += refitted(*refit, scan.probability) / 400;
    CHECK(mean == Catch::Approx(401.0 / 402).margin(1e-6));
}

TEST_CASE("refit: too few results, one instrument, or a model that is wrong where it is sure are refused")
{
    const auto few = fitRefit(panel(leastConfirmedScans - 1, 1, 0));
    REQUIRE_FALSE(few);
    CHECK(few.error().code == Errc::OutOfRange);
    auto one = panel(500, 1, 0);
    for (ConfirmedScan &scan : one)
        scan.instrument = "a";
    REQUIRE_FALSE(fitRefit(one));
    CHECK(fitRefit(one).error().detail.find("instruments") != std::string::npos);
    REQUIRE_FALSE(fitRefit(panel(2000, -1, 0)));
    CHECK_FALSE(fitRefit({}));
}

TEST_CASE("refit: two in a row are one")
{
    const Refit first{.slope = 0.7, .offset = 0.3};
    const Refit second{.slope = 1.2, .offset = -0.5};
    for (const double p : {0.05, 0.5, 0.93})
        CHECK(refitted(composed(first, second), p) == Catch::Approx(refitted(second, refitted(first, p))));
}

TEST_CASE("refit: the model's probability is the refitted one")
{
    CertaintyModel model;
    model.probability = {0, Eigen::VectorXd::Zero(5), Eigen::VectorXd::Zero(5), Eigen::VectorXd::Ones(5)};
    const double before = probability(model, {}, 0.8);
    CHECK(before == Catch::Approx(0.8));
    model.refit = Refit{.slope = 0.5, .offset = 0};
    CHECK(probability(model, {}, 0.8) == Catch::Approx(refitted(*model.refit, before)));
}

TEST_CASE("refit: probabilities that hardly differ move together, without a guess about the slope")
{
    auto scans = panel(600, 1, 0);
    for (std::size_t i = 0; i < scans.size(); ++i) {
        scans[i].probability = 0.96 + 0.001 * static_cast<double>(i % 7);
        scans[i].isRight = i % 5 != 0;
    }
    const auto refit = fitRefit(scans);
    REQUIRE(refit);
    CHECK(refitted(*refit, 0.963) == Catch::Approx(0.8).margin(0.02));
    CHECK(refit->slope == Catch::Approx(1).margin(0.2));
}
