// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluation.h"

#include "support/catch.h"

using namespace varde::cli;
using varde::matcher::Strength;
using varde::matcher::VerdictKind;

namespace {

Outcome known(const std::string &truth, const std::string &top, double probability, VerdictKind kind)
{
    Outcome outcome;
    outcome.truth = {truth};
    outcome.isInLibrary = true;
    outcome.leading = {top};
    outcome.probability = probability;
    outcome.kind = kind;
    if (kind == VerdictKind::Match)
        outcome.named = {top};
    outcome.set95 = {top};
    return outcome;
}

Outcome unknown(double probability)
{
    Outcome outcome;
    outcome.truth = {"new thing"};
    outcome.leading = {"a"};
    outcome.probability = probability;
    return outcome;
}

} // namespace

TEST_CASE("evaluation: names are counted by what a person would read")
{
    Outcome unknownNamed = unknown(0.2);
    unknownNamed.kind = VerdictKind::OneOf;
    unknownNamed.named = {"a", "b"};
    Outcome mixture;
    mixture.truth = {"a", "b"};
    mixture.kind = VerdictKind::Mixture;
    mixture.named = {"b", "a"};
    Outcome swallowed = mixture;
    swallowed.kind = VerdictKind::Match;
    swallowed.named = {"a"};
    const Evaluation e =
        evaluate({known("a", "a", 0.9, VerdictKind::Match), known("a", "b", 0.9, VerdictKind::Match),
                  known("a", "b", 0.1, VerdictKind::Unknown), unknownNamed, unknown(0.1), mixture, swallowed});
    CHECK(e.scans == 7);
    CHECK(e.top1.count == 1);
    CHECK(e.top1.of == 3);
    CHECK(e.namedRight.count == 1);
    CHECK(e.namedWrong.count == 1);
    CHECK(e.anyWrong.count == 1);
    CHECK(e.strongWrong.count == 0);
    CHECK(e.unknownNamed.count == 1);
    CHECK(e.unknownNamed.of == 2);
    CHECK(e.mixtureMatch.count == 1);
    CHECK(e.mixtureFound.count == 1);
    CHECK(e.set95.covered.count == 1);
}

TEST_CASE("evaluation: a mixture whose largest part is the substance is right, and its other part a wrong name")
{
    Outcome first = known("a", "a", 0.9, VerdictKind::Mixture);
    first.named = {"a", "b"};
    Outcome second = first;
    second.named = {"b", "a"};
    const Evaluation e = evaluate({first, second});
    CHECK(e.namedRight.count == 1);
    CHECK(e.namedWrong.count == 0);
    CHECK(e.anyWrong.count == 2);
}

TEST_CASE("evaluation: a set of several is wrong only where it lacks the substance")
{
    Outcome holding = known("a", "b", 0.5, VerdictKind::OneOf);
    holding.named = {"b", "a"};
    Outcome lacking = holding;
    lacking.named = {"b", "c"};
    const Evaluation e = evaluate({holding, lacking});
    CHECK(e.anyWrong.count == 1);
    CHECK(e.namedWrong.count == 1);
    CHECK(e.namedRight.count == 0);
}

TEST_CASE("evaluation: a strong match of another substance is counted by itself")
{
    Outcome strong = known("a", "b", 0.97, VerdictKind::Match);
    strong.strength = Strength::Strong;
    Outcome tentative = strong;
    tentative.strength = Strength::Tentative;
    Outcome right = known("a", "a", 0.97, VerdictKind::Match);
    right.strength = Strength::Strong;
    const Evaluation e = evaluate({strong, tentative, right});
    CHECK(e.strongWrong.count == 1);
    CHECK(e.strongWrong.of == 3);
    CHECK(e.anyWrong.count == 2);
}

TEST_CASE("evaluation: scans that are sent back count against the whole and not among those that pass")
{
    Outcome back = known("a", "b", 0.1, VerdictKind::Rescan);
    back.leading = {"b", "c", "a"};
    const Evaluation e = evaluate({back, known("a", "a", 0.9, VerdictKind::Match), unknown(0)});
    CHECK(e.rescan.count == 1);
    CHECK(e.rescan.of == 3);
    CHECK(e.top1.count == 1);
    CHECK(e.top1.of == 2);
    CHECK(e.top1Passed.count == 1);
    CHECK(e.top1Passed.of == 1);
    CHECK(e.top3.count == 2);
}

TEST_CASE("evaluation: sets are judged by whether they hold the substance and by their size")
{
    Outcome wide = known("a", "b", 0.5, VerdictKind::Unknown);
    wide.set95 = {"b", "a", "c"};
    wide.set90 = {"b"};
    wide.group = "one";
    Outcome narrow = known("a", "a", 0.9, VerdictKind::Match);
    narrow.set90 = {"a"};
    narrow.group = "two";
    const Evaluation e = evaluate({wide, narrow});
    CHECK(e.set95.covered.count == 2);
    CHECK(*e.set95.meanSize.value == Catch::Approx(2));
    CHECK(*e.set95.meanSize.low == Catch::Approx(1));
    CHECK(*e.set95.meanSize.high == Catch::Approx(3));
    CHECK(e.set90.covered.count == 1);
    REQUIRE(e.groups.size() == 2);
    CHECK(e.groups[0].group == "one");
    CHECK(e.groups[0].covered95.count == 1);
    CHECK(e.groups[0].covered90.count == 0);
    CHECK(e.groups[1].top1.count == 1);
}

TEST_CASE("evaluation: unknowns are told apart by probability and by score, each on its own")
{
    Outcome a = known("a", "a", 0.9, VerdictKind::Match);
    a.score = 0.5;
    Outcome b = known("a", "b", 0.8, VerdictKind::Unknown);
    b.score = 0.9;
    Outcome c = unknown(0.1);
    c.score = 0.7;
    const Evaluation e = evaluate({a, b, c});
    CHECK(e.unknowns.known == 2);
    CHECK(e.unknowns.unknown == 1);
    CHECK(*e.unknowns.byProbability.auroc.value == 1);
    CHECK(*e.unknowns.byProbability.oscr.value == Catch::Approx(0.5));
    CHECK(*e.unknowns.byProbability.fpr95.value == 0);
    CHECK(*e.unknowns.byScore.auroc.value == Catch::Approx(0.5));
    CHECK(*e.unknowns.byScore.fpr95.value == 1);
    CHECK_FALSE(evaluate({a, b}).unknowns.byScore.auroc.value);
}

TEST_CASE("evaluation: a probability that comes true has no calibration error, a boast has all of it")
{
    std::vector<Outcome> honest;
    std::vector<Outcome> boasting;
    for (int i = 0; i < 100; ++i) {
        const std::string top = i < 70 ? "a" : "b";
        honest.push_back(known("a", top, 0.7, VerdictKind::Unknown));
        honest.back().group = std::to_string(i % 5);
        boasting.push_back(known("a", "b", 0.95, VerdictKind::Match));
        boasting.back().group = "one";
    }
    const Evaluation e = evaluate(honest);
    CHECK(*e.ece.value == Catch::Approx(0).margin(1e-12));
    CHECK(*e.ece.high < 0.05);
    CHECK(e.reliability[7].right.count == 70);
    CHECK(e.reliability[7].right.low == Catch::Approx(0.600).margin(0.001));
    CHECK(*evaluate(boasting).ece.value == Catch::Approx(0.95));
    CHECK(*evaluate(boasting).brier.value == Catch::Approx(0.9025));
}

TEST_CASE("evaluation: nothing to judge gives no figures instead of zeros")
{
    const Evaluation e = evaluate({});
    CHECK(e.scans == 0);
    CHECK_FALSE(e.ece.value);
    CHECK_FALSE(e.brier.value);
    CHECK_FALSE(e.set95.meanSize.value);
}
