// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/leaveoneout.h"

#include "support/catch.h"

using namespace varde::cli;
using varde::matcher::Strength;
using varde::matcher::VerdictKind;

namespace {

Outcome leftOut(const std::string &truth, const std::vector<std::string> &named)
{
    Outcome outcome;
    outcome.truth = {truth};
    outcome.named = named;
    outcome.probability = named.empty() ? 0.1 : 0.9;
    if (!named.empty())
        outcome.kind = VerdictKind::Match;
    return outcome;
}

Outcome known(const std::string &truth, double probability)
{
    Outcome outcome;
    outcome.truth = {truth};
    outcome.leading = {truth};
    outcome.isInLibrary = true;
    outcome.probability = probability;
    return outcome;
}

const std::map<std::string, std::string> classes{{"amphetamine", "phenethylamine"},
                                                 {"mdma", "phenethylamine"},
                                                 {"caffeine", "xanthine"},
                                                 {"talc", ""},
                                                 {"chalk", ""}};

} // namespace

TEST_CASE("left out: a name from the family and one from elsewhere are told apart")
{
    const LeaveOneOut figures = judgeLeftOut({},
                                             {leftOut("mdma", {"amphetamine"}), leftOut("mdma", {"caffeine"}),
                                              leftOut("amphetamine", {}), leftOut("amphetamine", {"mdma", "talc"}),
                                              leftOut("caffeine", {"mdma"}), leftOut("talc", {"chalk"})},
                                             classes);
    CHECK(figures.substances == 4);
    CHECK(figures.named.count == 5);
    CHECK(figures.named.of == 6);
    // Caffeine has no relative, and to have no class is no family.
    CHECK(figures.sameClassNamed.of == 4);
    CHECK(figures.sameClassNamed.count == 2);
    CHECK(figures.otherClassNamed.count == 2);
}

TEST_CASE("left out: each substance tells what it was taken for")
{
    Outcome strong = leftOut("mdma", {"talc"});
    strong.strength = Strength::Strong;
    const LeaveOneOut figures =
        judgeLeftOut({}, {leftOut("mdma", {"caffeine"}), strong, leftOut("mdma", {}), leftOut("caffeine", {})}, {});
    CHECK(figures.strongNamed.count == 1);
    REQUIRE(figures.bySubstance.size() == 2);
    CHECK(figures.bySubstance[0].name == "caffeine");
    CHECK(figures.bySubstance[0].named.count == 0);
    CHECK(figures.bySubstance[1].named.count == 2);
    CHECK(figures.bySubstance[1].named.of == 3);
    CHECK(figures.bySubstance[1].givenNames == std::vector<std::string>{"caffeine", "talc"});
    CHECK(figures.sameClassNamed.of == 0);
}

TEST_CASE("left out: the whole library's scans are told apart from those without their substance")
{
    const LeaveOneOut figures =
        judgeLeftOut({known("a", 0.95), known("a", 0.5)}, {leftOut("a", {"b"}), leftOut("a", {})}, {});
    CHECK(figures.separations.known == 2);
    CHECK(figures.separations.unknown == 2);
    CHECK(*figures.separations.byProbability.auroc.value == Catch::Approx(0.75));
}
