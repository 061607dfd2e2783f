// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/certainty.h"
#include "matcher/explain.h"
#include "matcher/identify.h"
#include "matcher/replicate.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

const Engine &engine()
{
    return sharedEngine();
}

} // namespace

TEST_CASE("logistic: known coefficients are found again")
{
    Random random(3);
    const Eigen::Index n = 20000;
    Eigen::MatrixXd x(n, 2);
    Eigen::VectorXd y(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        x(i, 0) = random.normal();
        x(i, 1) = 5 + random.normal(2);
        y[i] = random.uniform() < sigmoid(0.5 + 2 * x(i, 0) - 1 * (x(i, 1) - 5)) ? 1 : 0;
    }
    const Logistic model = fitLogistic(x, y, Eigen::VectorXd::Ones(n), 0.1);
    CHECK(model.logit(Eigen::Vector2d(0, 5)) == Catch::Approx(0.5).margin(0.15));
    CHECK(model.logit(Eigen::Vector2d(1, 5)) - model.logit(Eigen::Vector2d(0, 5)) == Catch::Approx(2).margin(0.15));
    CHECK(model.logit(Eigen::Vector2d(0, 6)) - model.logit(Eigen::Vector2d(0, 5)) == Catch::Approx(-1).margin(0.1));
}

TEST_CASE("logistic: classes that separate wholly still give finite weights")
{
    const Eigen::Vector4d x(-2, -1, 1, 2);
    const Logistic model = fitLogistic(x, Eigen::Vector4d(0, 0, 1, 1), Eigen::Vector4d::Ones(), 0.1);
    CHECK(std::isfinite(model.weights[0]));
    CHECK(model.logit(Eigen::VectorXd::Constant(1, 2)) > 1);
}

TEST_CASE("random: the same seed gives the same numbers, with mean 0 and SD 1")
{
    Random a(42);
    Random b(42);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 20000; ++i) {
        const double x = a.normal();
        CHECK_FALSE(x != b.normal());
        sum += x;
        squares += x * x;
    }
    CHECK(sum / 20000 == Catch::Approx(0).margin(0.03));
    CHECK(squares / 20000 == Catch::Approx(1).margin(0.05));
    CHECK(Random(1).next() != Random(2).next());
}

TEST_CASE("calibration: the same library gives the same model whatever its order")
{
    Library turned = libraryOf(25);
    std::reverse(turned.references.begin(), turned.references.end());
    const SearchIndex index = *SearchIndex::build(turned);
    const CertaintyModel model = *calibrate(turned, index, 1);
    REQUIRE(model.scans.size() == engine().certainty.scans.size());
    CHECK(model.probability.weights.isApprox(engine().certainty.probability.weights, 1e-6));
    CHECK(model.outConformity.front() == Catch::Approx(engine().certainty.outConformity.front()).margin(1e-3));
}

TEST_CASE("calibration: another seed draws other scans")
{
    const Library library = libraryOf(4);
    const SearchIndex index = *SearchIndex::build(library);
    CHECK(calibrate(library, index, 2)->scans.front().logSnr != calibrate(library, index, 1)->scans.front().logSnr);
}

TEST_CASE("calibration: it can be cancelled, reports how far it is, and needs two substances")
{
    const Library library = libraryOf(6);
    const SearchIndex index = *SearchIndex::build(library);
    std::atomic<bool> cancel{true};
    CHECK(calibrate(library, index, 1, {{}, &cancel}).error().code == Errc::Cancelled);
    int last = -1;
    bool isOrderly = true;
    bool isComplete = false;
    const auto note = [&](int done, int total) {
        isOrderly = isOrderly && done >= last && done <= total;
        isComplete = done == total;
        last = done;
    };
    REQUIRE(calibrate(library, index, 1, {note, nullptr}));
    CHECK(isOrderly);
    CHECK(isComplete);
    const Library single = libraryOf(1);
    CHECK(calibrate(single, *SearchIndex::build(single), 1).error().code == Errc::LibraryEmpty);
}

TEST_CASE("calibration: it stops in each of its stages when it is cancelled there")
{
    const Library library = libraryOf(12);
    const SearchIndex index = *SearchIndex::build(library);
    const int from = GENERATE(0, 12, 24); // simulated scans; mixtures; hidden substances
    std::atomic<bool> cancel{false};
    const auto note = [&](int done, int) {
        if (done >= from)
            cancel = true;
    };
    CHECK(calibrate(library, index, 1, {note, &cancel}).error().code == Errc::Cancelled);
}

TEST_CASE("calibration: two substances are enough for a model, and nothing in it is not a number")
{
    const Engine two = engineOf(libraryOf(2));
    const Verdict verdict = identify(two, curveOf(bandsOf(1), Technique::Raman, {.noise = 0.003}));
    CHECK(std::isfinite(verdict.probability));
    CHECK(verdict.hits.front().substance == 1);
    CHECK_FALSE(verdict.mixture);
}

TEST_CASE("certainty: p_out of substances left out is uniform or larger")
{
    const CertaintyModel &model = engine().certainty;
    for (const double level : {0.05, 0.2, 0.5}) {
        const auto below = std::count_if(model.scans.begin(), model.scans.end(), [&](const SimulatedScan &scan) {
            return pOut(model, static_cast<double>(scan.outConformity)) <= level;
        });
        CHECK(static_cast<double>(below) / static_cast<double>(model.scans.size()) <= level + 1e-9);
    }
    CHECK(pOut(model, 1e9) > 0);
    CHECK(pOut(model, -1e9) == 1);
}

TEST_CASE("certainty: the 95 % set of simulated scans holds the true substance about 95 times of 100")
{
    const CertaintyModel &model = engine().certainty;
    double covered = 0;
    for (const SimulatedScan &scan : model.scans)
        covered += pMatch(model, static_cast<double>(scan.trueConformity),
                          std::pow(10.0, static_cast<double>(scan.logSnr))) > 0.05;
    CHECK(covered / static_cast<double>(model.scans.size()) == Catch::Approx(0.95).margin(0.02));
}

TEST_CASE("certainty: the probability rises with score and margin and falls with what is left over")
{
    const CertaintyModel &model = engine().certainty;
    const Evidence base{.score = 0.9, .margin = 0.2, .snr = 300, .unexplained = 0.1};
    Evidence better = base;
    better.score = 0.97;
    Evidence worse = base;
    worse.unexplained = 0.5;
    CHECK(probability(model, better, 0.8) > probability(model, base, 0.8));
    CHECK(probability(model, worse, 0.8) < probability(model, base, 0.8));
    CHECK(probability(model, base, 0.9) > probability(model, base, 0.5));
    CHECK(probability(model, base, 1.0) == probability(model, base, 0.95));
    Evidence tied = better;
    tied.amongRivals = 0.5;
    CHECK(probability(model, tied, 0.95) <= 0.5);
    CertaintyModel surer = model;
    surer.refit = Refit{.slope = 1, .offset = 5};
    CHECK(probability(surer, tied, 0.95) <= 0.5);
    Evidence trailing = base;
    trailing.margin = -0.1;
    CHECK(conformity(model, trailing) < conformity(model, base));
}

TEST_CASE("certainty: features are finite for the worst evidence")
{
    for (const Evidence &evidence : {Evidence{.score = 1, .margin = 0, .snr = 0, .unexplained = 0},
                                     Evidence{.score = -1, .margin = -2, .snr = 1e9, .unexplained = 1}})
        CHECK(features(evidence).allFinite());
}

TEST_CASE("certainty: more signal never excuses more that is left over")
{
    double before = 1;
    for (double snr = 5; snr < 20000; snr *= 1.2) {
        const double limit = unexplainedLimit(engine().certainty, snr);
        CHECK(limit <= before + 1e-12);
        CHECK(limit > 0);
        before = limit;
    }
}

TEST_CASE("explaining: a substance explains its own scan and not another's")
{
    const SearchIndex &index = engine().index;
    const Prepared scan = *prepare(curveOf(bandsOf(4), Technique::Raman, {.noise = 0.002}), index.grid());
    CHECK(explain(index, scan, index.prepared(4), 0).unexplained < 0.05);
    CHECK(explain(index, scan, index.prepared(7), 0).unexplained > 0.5);
}

TEST_CASE("simulated scans: what is drawn is the reference with an instrument's habits, not another substance")
{
    const SearchIndex &index = engine().index;
    Random random(5);
    double worst = 1;
    for (int i = 0; i < 30; ++i) {
        const auto simulated =
            simulateMeasurement(std::array<SimulatedPart, 1>{{{&index.prepared(6), 1}}}, index.prepared(7),
                                index.grid(), replicateParameters(Technique::Raman), random);
        REQUIRE(simulated);
        CHECK(simulated->scan.signal.allFinite());
        const auto scores = index.search(simulated->scan);
        worst = std::min(worst, static_cast<double>(scores.score[6]));
    }
    CHECK(worst > 0.3);
}
