// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/limits.h"

#include "matcher/mixturesearch.h"
#include "matcher/replicate.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <array>
#include <cmath>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

constexpr int hazard = 7;

const Engine &engine()
{
    return sharedEngine();
}

const SubstanceLimit *limitOf(const std::vector<SubstanceLimit> &limits, int substance)
{
    for (const SubstanceLimit &limit : limits)
        if (limit.substance == substance)
            return &limit;
    return nullptr;
}

Prepared simulated(int host, int other, double share, std::uint64_t seed)
{
    const SearchIndex &index = engine().index;
    const std::array<SimulatedPart, 2> parts = {{{&index.prepared(host), 1 - share}, {&index.prepared(other), share}}};
    ReplicateParameters parameters = replicateParameters(Technique::Raman);
    parameters.snrLow = 200;
    Random random(seed);
    return simulateMeasurement(std::span(parts).first(share > 0 ? 2 : 1), index.prepared(0), index.grid(), parameters,
                               random)
        ->scan;
}

} // namespace

TEST_CASE("limits: beside a firm match each hazardous substance that was not found has a limit")
{
    const Verdict verdict = identify(engine(), curveOf(bandsOf(10), Technique::Raman, {.noise = 0.003}));
    REQUIRE(verdict.strength == Strength::Strong);
    REQUIRE(verdict.limits.size() == 1);
    const SubstanceLimit *limit = limitOf(verdict.limits, hazard);
    REQUIRE(limit);
    CHECK(limit->state == LimitState::Value);
    CHECK(limit->share >= 0.05);
    CHECK(limit->share < 0.5);
    const double steps = limit->share / 0.05;
    CHECK(steps == Catch::Approx(std::round(steps)));
}

TEST_CASE("limits: a found substance has none, and bands under the main component's cannot be judged")
{
    const Verdict found = identify(engine(), curveOf(bandsOf(hazard), Technique::Raman, {.noise = 0.003}));
    CHECK_FALSE(limitOf(found.limits, hazard));

    Library library = libraryOf(25);
    library.substances[hazard].isHazardous = true;
    std::vector<Band> bands = bandsOf(3);
    for (Band &band : bands)
        band.atPerCm += 0.3;
    const auto under = static_cast<int>(library.substances.size());
    library.substances.push_back({.isHazardous = true});
    library.references.push_back({curveOf(bands), under, 99});
    const SearchIndex index = *SearchIndex::build(library);
    const Prepared scan = *prepare(curveOf(bandsOf(3), Technique::Raman, {.noise = 0.003}), index.grid());
    const MixtureFit fit = fitMixture(index, scan, {{3, 3, 0, 0}});
    const auto limits = substanceLimits(library, index, {.detection = 2.3, .multiplier = 7}, scan, fit, true);
    REQUIRE(limitOf(limits, under));
    CHECK(limitOf(limits, under)->state == LimitState::CannotBeJudged);
    CHECK(limitOf(limits, hazard)->state == LimitState::Value);
}

TEST_CASE("limits: without a firm match, and without a model, nothing can be judged")
{
    const SearchIndex &index = engine().index;
    const Prepared scan = simulated(3, 3, 0, 1);
    const MixtureFit fit = fitMixture(index, scan, {{3, 3, 0, 0}});
    const Library &library = engine().library;
    for (const auto &limits : {substanceLimits(library, index, engine().certainty.limits, scan, fit, false),
                               substanceLimits(library, index, {}, scan, fit, true)}) {
        REQUIRE(limits.size() == 1);
        for (const SubstanceLimit &limit : limits)
            CHECK(limit.state == LimitState::CannotBeJudged);
    }
    const Verdict unknown = identify(engine(), curveOf(bandsOf(300), Technique::Raman, {.noise = 0.003}));
    REQUIRE(unknown.kind == VerdictKind::Unknown);
    CHECK(limitOf(unknown.limits, hazard)->state == LimitState::CannotBeJudged);
}

TEST_CASE("limits: a library too small for a null judges nothing")
{
    Library library = libraryOf(6);
    library.substances[1].isHazardous = true;
    const Engine small = engineOf(std::move(library));
    const Verdict verdict = identify(small, curveOf(bandsOf(4), Technique::Raman, {.noise = 0.003}));
    REQUIRE(verdict.limits.size() == 1);
    CHECK(verdict.limits.front().state == LimitState::CannotBeJudged);
}

TEST_CASE("limits: what is absent seldom shows, and what is there at its limit nearly always does")
{
    const LimitModel &model = engine().certainty.limits;
    REQUIRE(model.detection > 0);
    const SearchIndex &index = engine().index;
    int alarms = 0;
    int detected = 0;
    int of = 0;
    for (int host = 8; host < 25; ++host)
        for (int k = 0; k < 4; ++k) {
            const auto seed = static_cast<std::uint64_t>(1000 + 10 * host + k);
            const auto fitted = [&](const Prepared &scan) {
                return leaderFit(index, scan, index.bySubstance(index.search(scan)).front());
            };
            const Prepared without = simulated(host, hazard, 0, seed);
            const HiddenTest absent = hiddenTest(index, without, fitted(without));
            alarms += absent.statistic[hazard] > model.detection;
            const double ratio = model.multiplier * hiddenUnit(index, without, fitted(without), absent, hazard);
            const Prepared with = simulated(host, hazard, ratio / (1 + ratio), seed);
            detected += hiddenTest(index, with, fitted(with)).statistic[hazard] > model.detection;
            ++of;
        }
    CHECK(alarms <= of / 8);
    CHECK(detected >= of * 85 / 100);
}
