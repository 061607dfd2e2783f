// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mixturefigures.h"

#include "support/catch.h"

using namespace varde::cli;
using varde::matcher::VerdictKind;

namespace {

/// 0.7 of a and 0.3 of b unless said otherwise.
Outcome mixtureOf(double minorShare = 0.3)
{
    Outcome outcome;
    outcome.truth = {"a", "b"};
    outcome.shares = {1 - minorShare, minorShare};
    outcome.isInLibrary = true;
    return outcome;
}

Outcome called(Outcome outcome, VerdictKind kind, const std::vector<FoundPart> &parts)
{
    outcome.kind = kind;
    outcome.named.clear();
    for (const FoundPart &part : parts)
        outcome.named.push_back(part.name);
    if (kind == VerdictKind::Mixture)
        outcome.parts = parts;
    return outcome;
}

} // namespace

TEST_CASE("mixtures: the smallest part counts by its share")
{
    const MixtureFigures figures = judgeShares({
        called(mixtureOf(0.1), VerdictKind::Mixture, {{"a", 0.9, 0.8, 1}, {"b", 0.1, 0, 0.2}}),
        called(mixtureOf(0.1), VerdictKind::Match, {{"a"}}),
        called(mixtureOf(0.1), VerdictKind::Unknown, {}),
        called(mixtureOf(0.5), VerdictKind::Match, {{"b"}}),
    });
    CHECK(figures.samples == 4);
    REQUIRE(figures.byShare.size() == 2);
    CHECK(figures.byShare[0].from == Catch::Approx(0.075));
    CHECK(figures.byShare[0].minorFound.count == 1);
    CHECK(figures.byShare[0].minorFound.of == 3);
    CHECK(figures.byShare[0].bothFound.count == 1);
    CHECK(figures.byShare[0].calledOne.count == 1);
    CHECK(figures.byShare[0].calledOne.of == 3);
    CHECK(figures.byShare[1].to == Catch::Approx(0.5));
    CHECK(figures.byShare[1].minorFound.count == 1);
    CHECK(figures.majorFound.count == 2);
    CHECK(figures.exact.count == 1);
}

TEST_CASE("mixtures: parts that are not there are counted per sample")
{
    const MixtureFigures figures = judgeShares({
        called(mixtureOf(), VerdictKind::Mixture, {{"a"}, {"c"}, {"d"}}),
        called(mixtureOf(), VerdictKind::Match, {{"e"}}),
        called(mixtureOf(), VerdictKind::Mixture, {{"a"}, {"b"}}),
        called(mixtureOf(), VerdictKind::Rescan, {}),
    });
    CHECK(*figures.spurious.value == Catch::Approx(3.0 / 4));
    CHECK(figures.rescan.count == 1);
    CHECK(figures.exact.count == 1);
}

TEST_CASE("mixtures: a set of several names no component")
{
    const MixtureFigures figures = judgeShares({called(mixtureOf(), VerdictKind::OneOf, {{"a"}, {"b"}, {"c"}})});
    CHECK(figures.majorFound.count == 0);
    CHECK(figures.byShare[0].minorFound.count == 0);
    CHECK(*figures.spurious.value == 0);
}

TEST_CASE("mixtures: the interval of a share is judged where its part was found")
{
    const MixtureFigures figures = judgeShares({
        called(mixtureOf(), VerdictKind::Mixture, {{"a", 0.6, 0.5, 0.65}, {"b", 0.4, 0.3, 0.5}}),
        called(mixtureOf(), VerdictKind::Mixture, {{"a", 0.6, 0.5, 0.7}, {"c", 0.4, 0.2, 0.4}}),
    });
    // Found: a (0.7 above 0.65), b (0.3 on the lower edge) and a again (on the upper one); c is no part.
    CHECK(figures.shareCovered.count == 2);
    CHECK(figures.shareCovered.of == 3);
    CHECK(*figures.shareError.value == Catch::Approx(0.1));
    CHECK(figures.shareError.of == 3);
}

TEST_CASE("mixtures: without shares, or with a part that is not in the library, there is nothing to judge")
{
    Outcome noShares = mixtureOf();
    noShares.shares.clear();
    Outcome foreign = mixtureOf();
    foreign.isInLibrary = false;
    const MixtureFigures figures = judgeShares({noShares, foreign});
    CHECK(figures.samples == 0);
    CHECK(figures.byShare.empty());
    CHECK_FALSE(figures.spurious.value);
    CHECK_FALSE(figures.shareError.value);
}
