// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluation.h"

#include "support/catch.h"

using namespace varde::cli;
using varde::matcher::VerdictKind;

namespace {

Outcome known(const std::string &truth, const std::string &top, double probability, VerdictKind kind)
{
    Outcome outcome;
    outcome.truth = {truth};
    outcome.isInLibrary = true;
    outcome.top = top;
    outcome.probability = probability;
    outcome.kind = kind;
    if (kind == VerdictKind::Match)
        outcome.named = {top};
    outcome.set95 = {top};
    return outcome;
}

} // namespace

TEST_CASE("evaluation: the interval of a rate is Clopper and Pearson's")
{
    const Rate none = rate(0, 97);
    CHECK(none.low == 0);
    CHECK(none.high == Catch::Approx(0.0373).margin(0.0002));
    const Rate some = rate(5, 10);
    CHECK(some.low == Catch::Approx(0.1871).margin(0.0002));
    CHECK(some.high == Catch::Approx(0.8129).margin(0.0002));
    CHECK(rate(3, 3).high == 1);
    CHECK(rate(0, 0).value() == 0);
}

TEST_CASE("evaluation: names are counted by what a person would read")
{
    Outcome unknownNamed;
    unknownNamed.truth = {"new thing"};
    unknownNamed.kind = VerdictKind::OneOf;
    unknownNamed.named = {"a", "b"};
    Outcome unknownKept;
    unknownKept.truth = {"new thing"};
    Outcome mixture;
    mixture.truth = {"a", "b"};
    mixture.kind = VerdictKind::Mixture;
    mixture.named = {"b", "a"};
    Outcome swallowed = mixture;
    swallowed.kind = VerdictKind::Match;
    swallowed.named = {"a"};
    const Evaluation e =
        evaluate({known("a", "a", 0.9, VerdictKind::Match), known("a", "b", 0.9, VerdictKind::Match),
                  known("a", "b", 0.1, VerdictKind::Unknown), unknownNamed, unknownKept, mixture, swallowed});
    CHECK(e.scans == 7);
    CHECK(e.top1.count == 1);
    CHECK(e.top1.of == 3);
    CHECK(e.namedRight.count == 1);
    CHECK(e.namedWrong.count == 1);
    CHECK(e.unknownNamed.count == 1);
    CHECK(e.unknownNamed.of == 2);
    CHECK(e.mixtureMatch.count == 1);
    CHECK(e.mixtureFound.count == 1);
    CHECK(e.covered95.count == 1);
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
    CHECK(evaluate(honest).ece == Catch::Approx(0).margin(1e-12));
    CHECK(evaluate(honest).eceHigh < 0.05);
    CHECK(evaluate(boasting).ece == Catch::Approx(0.95));
    CHECK(evaluate(boasting).brier == Catch::Approx(0.9025));
}
