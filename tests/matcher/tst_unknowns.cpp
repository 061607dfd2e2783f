// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/sameness.h"
#include "matcher/unknowns.h"

#include "support/catch.h"
#include "support/madeup.h"

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

std::optional<UnknownCurve> unknownOfBands(const std::vector<Band> &bands)
{
    const Spectrum scan = curveOf(bands, Technique::Raman, {.background = 0.2, .noise = 0.003, .seed = 5});
    return unknownOf(sharedEngine(), scan, identify(sharedEngine(), scan));
}

Prepared curveAlone(int substance)
{
    return *prepare(curveOf(bandsOf(substance), Technique::Raman, {.noise = 0.001}), sharedEngine().index.grid());
}

} // namespace

TEST_CASE("unknowns: what the library explains is none, whether one substance or two")
{
    CHECK_FALSE(unknownOfBands(bandsOf(3)));
    CHECK_FALSE(unknownOfBands(together(bandsOf(3), bandsOf(9), 0.8)));
}

TEST_CASE("unknowns: a scan without a name is compared as a whole")
{
    const auto unknown = unknownOfBands(bandsOf(100));
    REQUIRE(unknown);
    CHECK(unknown->kind == CurveKind::Scan);
    CHECK(pairScore(unknown->curve, curveAlone(100), Technique::Raman) > 0.95);
}

TEST_CASE("unknowns: a scan of poor quality is none")
{
    Verdict verdict;
    verdict.kind = VerdictKind::Rescan;
    CHECK_FALSE(isUnexplained(verdict));
    verdict.kind = VerdictKind::NoReading;
    CHECK_FALSE(isUnexplained(verdict));
    verdict.kind = VerdictKind::OneOf;
    CHECK(isUnexplained(verdict));
}

TEST_CASE("unknowns: where a component is sure and something is left, what is left is compared")
{
    const Spectrum scan = curveOf(together(bandsOf(3), bandsOf(100), 0.7), Technique::Raman,
                                  {.background = 0.2, .noise = 0.003, .seed = 5});
    const Engine &engine = sharedEngine();
    Verdict verdict;
    verdict.residual.energy = 0.3;
    verdict.residual.limit = 0.1;
    verdict.kind = VerdictKind::Mixture;
    verdict.mixture = Mixture{{{3, 3, 0.7, 0.6, 0.8, 0.99}}, 0.3, {}};
    const auto sure = unknownOf(engine, scan, verdict);
    REQUIRE(sure);
    CHECK(sure->kind == CurveKind::Residual);
    CHECK(pairScore(sure->curve, curveAlone(100), Technique::Raman) >
          pairScore(*preparedFor(engine, scan), curveAlone(100), Technique::Raman) + 0.1);

    verdict.mixture->components.front().probability = 0.9;
    const auto unsure = unknownOf(engine, scan, verdict);
    REQUIRE(unsure);
    CHECK(unsure->kind == CurveKind::Scan);

    verdict.mixture.reset();
    verdict.kind = VerdictKind::Match;
    verdict.hits.push_back({3, 3, 0.8, 0, 0.5});
    const auto match = unknownOf(engine, scan, verdict);
    REQUIRE(match);
    CHECK(match->kind == CurveKind::Residual);
}
