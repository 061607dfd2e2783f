// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/mixturesearch.h"

#include "matcher/replicate.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

const Engine &engine()
{
    return sharedEngine();
}

/// A simulated measurement of substances of the library, by shares of the signal.
Prepared sampleOf(const std::vector<std::pair<int, double>> &parts, std::uint64_t seed)
{
    const SearchIndex &index = engine().index;
    std::vector<SimulatedPart> simulated;
    for (const auto &[number, share] : parts)
        simulated.push_back({&index.prepared(number), share});
    ReplicateParameters parameters = replicateParameters(Technique::Raman);
    parameters.impurityChance = 0;
    parameters.snrLow = 200;
    Random random(seed);
    return simulateMeasurement(simulated, index.prepared(0), index.grid(), parameters, random)->scan;
}

std::optional<FoundMixture> searched(const Prepared &scan)
{
    const SearchIndex &index = engine().index;
    const auto ranking = index.bySubstance(index.search(scan));
    return searchMixture(index, engine().certainty.presence, scan, ranking.front());
}

std::vector<int> substancesOf(const std::optional<FoundMixture> &found)
{
    std::vector<int> out;
    if (found)
        for (const MixturePart &part : found->fit.parts)
            out.push_back(part.substance);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("mixture: one substance alone is not taken apart")
{
    int tooMany = 0;
    for (int number = 0; number < 25; ++number)
        tooMany += searched(sampleOf({{number, 1}}, static_cast<std::uint64_t>(number))) ? 1 : 0;
    CHECK(tooMany <= 1);
}

TEST_CASE("mixture: a part of a third of the signal is found with its partner, and nothing else")
{
    int found = 0;
    int extra = 0;
    for (int number = 0; number < 20; ++number) {
        const std::vector<int> parts =
            substancesOf(searched(sampleOf({{number, 0.67}, {number + 5, 0.33}}, static_cast<std::uint64_t>(number))));
        found += parts == std::vector<int>{number, number + 5};
        extra += static_cast<int>(parts.size()) > 2;
    }
    CHECK(found >= 18);
    CHECK(extra <= 1);
}

TEST_CASE("mixture: three substances in like amounts are found")
{
    int found = 0;
    for (int number = 0; number < 10; ++number)
        found += substancesOf(searched(sampleOf({{number, 0.4}, {number + 5, 0.3}, {number + 10, 0.3}},
                                                static_cast<std::uint64_t>(number)))) ==
                 std::vector<int>{number, number + 5, number + 10};
    CHECK(found >= 7);
}

TEST_CASE("mixture: a second substance that the library does not hold is seldom replaced by another")
{
    int named = 0;
    for (int number = 0; number < 25; ++number) {
        const Spectrum scan =
            curveOf(together(bandsOf(number), bandsOf(500 + number), 0.5), Technique::Raman, {.noise = 0.003});
        named += searched(*prepare(scan, engine().index.grid())) ? 1 : 0;
    }
    CHECK(named <= 3);
}

TEST_CASE("mixture: what is needed weighs for a component, what another does as well weighs against it")
{
    const PresenceModel &model = engine().certainty.presence;
    const PresenceEvidence base{.dropped = 2, .exchanged = 1.6, .score = 0.9, .snr = 300, .share = 0.2};
    PresenceEvidence needed = base;
    needed.dropped = 6;
    needed.exchanged = 5;
    CHECK(model.addedProbability(needed) > model.addedProbability(base));
    CHECK(model.leaderProbability(needed) >= model.leaderProbability(base));
    for (const PresenceEvidence &worst : {PresenceEvidence{0, 0, 1, 0, 0, 4}, PresenceEvidence{1e9, 1e9, -1, 1e9, 1}})
        CHECK(presenceFeatures(worst).allFinite());
}

TEST_CASE("mixture: a part that another substance could be as well has no name, be it the largest or a smaller one")
{
    const int twin = 30;
    Library library = libraryOf(twin);
    for (int i = 0; i < 2; ++i) {
        const Measuring own{.shiftPerCm = 0.1 * i, .noise = 0.001, .seed = 70 + static_cast<std::uint64_t>(i)};
        library.substances.push_back({});
        library.references.push_back({curveOf(bandsOf(twin), Technique::Raman, own), twin + i, 900 + own.seed});
    }
    const Engine withTwins = engineOf(std::move(library));
    for (int other = 0; other < 10; ++other) {
        const Measuring scan{.shiftPerCm = 0.15 * (other - 5), .background = 0.3, .noise = 0.003, .seed = 300};
        // 0.3: the twin leads; 1: either does.
        for (const double share : {0.3, 1.0}) {
            const Verdict verdict =
                identify(withTwins, curveOf(together(bandsOf(twin), bandsOf(other), share), Technique::Raman, scan));
            CAPTURE(other, share);
            CHECK_FALSE(verdict.mixture);
            CHECK(verdict.kind == VerdictKind::Unknown);
        }
    }
}

TEST_CASE("mixture: shares sum to one, lie inside their ranges, and the ranges hold the truth")
{
    int inside = 0;
    int of = 0;
    for (int number = 0; number < 20; ++number) {
        const Prepared scan = sampleOf({{number, 0.6}, {number + 5, 0.4}}, static_cast<std::uint64_t>(number) + 50);
        const auto found = searched(scan);
        if (substancesOf(found) != std::vector<int>{number, number + 5})
            continue;
        const Eigen::VectorXd share = shares(engine().index, found->fit.parts);
        const Eigen::MatrixXd range = shareRange(engine().index, scan, found->fit.parts, Technique::Raman);
        CHECK(share.sum() == Catch::Approx(1));
        for (Eigen::Index i = 0; i < 2; ++i) {
            CHECK(range(0, i) >= 0);
            CHECK(range(1, i) <= 1);
            const double truth = found->fit.parts[static_cast<std::size_t>(i)].substance == number ? 0.6 : 0.4;
            inside += range(0, i) <= truth && truth <= range(1, i);
            ++of;
        }
    }
    REQUIRE(of >= 30);
    CHECK(inside >= of * 85 / 100);
}

TEST_CASE("mixture: a library's order changes nothing")
{
    Library turned = libraryOf(12);
    std::reverse(turned.references.begin(), turned.references.end());
    const Engine straight = engineOf(libraryOf(12));
    const Engine reversed = engineOf(std::move(turned));
    const Spectrum scan = curveOf(together(bandsOf(3), bandsOf(8), 0.7), Technique::Raman, {.noise = 0.003});
    const Verdict a = identify(straight, scan);
    const Verdict b = identify(reversed, scan);
    REQUIRE(a.mixture);
    REQUIRE(b.mixture);
    REQUIRE(a.mixture->components.size() == b.mixture->components.size());
    for (std::size_t i = 0; i < a.mixture->components.size(); ++i) {
        CHECK(a.mixture->components[i].substance == b.mixture->components[i].substance);
        CHECK(a.mixture->components[i].probability == Catch::Approx(b.mixture->components[i].probability).margin(1e-6));
    }
    CHECK(a.probability == Catch::Approx(b.probability).margin(1e-6));
}

TEST_CASE("residual: where a second substance is unknown, its bands are shown and no name follows from them")
{
    const std::vector<Band> hidden{{777, 0.9, 6}, {1333, 0.8, 6}};
    const Verdict verdict =
        identify(engine(), curveOf(together(bandsOf(3), hidden, 0.8), Technique::Raman, {.noise = 0.003}));
    CHECK(verdict.kind == VerdictKind::Unknown);
    CHECK(verdict.residual.isStructured());
    CHECK(verdict.residual.hits.size() == 3);
    for (const Band &band : hidden)
        CHECK(std::any_of(verdict.residual.peaksPerCm.begin(), verdict.residual.peaksPerCm.end(),
                          [&](double peak) { return std::abs(peak - band.atPerCm) <= 6; }));
}
