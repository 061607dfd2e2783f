// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/dilution.h"
#include "booth/tests/shipped.h"
#include "support/catch.h"

#include <limits>

using namespace varde;
using namespace varde::booth;
using store::TestKind;

namespace {

const TestSpec &strip(const char *id)
{
    return *shippedCatalogue().find(TestKind::Strip, id);
}

WindowLine lineOf(const DilutionWindow &window, const std::string &substance)
{
    for (const WindowLine &line : window.lines)
        if (line.substance == substance)
            return line;
    FAIL("no line of " << substance);
    return {};
}

} // namespace

TEST_CASE("dilution: 3000 ng/ml with 1 mg in 5 ml misses below 1.5 % of the sample")
{
    CHECK(*concentrationMgPerMl(1, 5) == Catch::Approx(0.2));
    CHECK(missedPercent(3000, 0.2) == Catch::Approx(1.5));
    CHECK(missedPercent(200, 0.5) == Catch::Approx(0.04));
}

TEST_CASE("dilution: what is no amount is refused")
{
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double wrong : {0.0, -1.0, inf, -inf, nan}) {
        CHECK(concentrationMgPerMl(wrong, 1).error().code == Errc::OutOfRange);
        CHECK(concentrationMgPerMl(1, wrong).error().code == Errc::OutOfRange);
    }
    CHECK_FALSE(concentrationMgPerMl(1e-300, 1e300));
}

TEST_CASE("dilution: a strip's window says too weak, right or cross-reacts for each substance")
{
    const DilutionWindow strong = windowOf(strip("fentanyl"), 10, 2);
    CHECK(lineOf(strong, "fentanyl").window == Window::Right);
    CHECK(lineOf(strong, "MDMA").window == Window::CrossReacts);
    CHECK(*lineOf(strong, "MDMA").reactsAbovePercent == Catch::Approx(20));
    CHECK(strong.mayCrossReact());

    const DilutionWindow right = windowOf(strip("fentanyl"), 1, 2);
    CHECK(lineOf(right, "fentanyl").window == Window::Right);
    CHECK(lineOf(right, "MDMA").window == Window::Right);
    CHECK_FALSE(right.mayCrossReact());
    CHECK_FALSE(right.isTooWeak());

    const DilutionWindow weak = windowOf(strip("fentanyl"), 1, 50);
    CHECK(lineOf(weak, "fentanyl").window == Window::TooWeak);
    CHECK(*lineOf(weak, "fentanyl").missedPercent == Catch::Approx(1));
    CHECK(weak.isTooWeak());
}

TEST_CASE("dilution: exactly the published concentration reacts")
{
    CHECK(lineOf(windowOf(strip("fentanyl"), 1, 1), "MDMA").window == Window::CrossReacts);
    CHECK(lineOf(windowOf(strip("nitazene"), 0.3, 1), "caffeine").window == Window::CrossReacts);
    CHECK(lineOf(windowOf(strip("nitazene"), 1, 4), "caffeine").window == Window::Right);
}

TEST_CASE("dilution: nothing is said where the amounts are missing, or the concentration was never published")
{
    for (const auto &[mass, volume] :
         {std::pair<std::optional<double>, std::optional<double>>{{}, 5.0}, {1.0, {}}, {0.0, 5.0}, {1.0, -5.0}}) {
        const DilutionWindow window = windowOf(strip("nitazene"), mass, volume);
        CHECK_FALSE(window.mgPerMl);
        for (const WindowLine &line : window.lines)
            CHECK(line.window == Window::NotKnown);
    }
    const DilutionWindow xylazine = windowOf(strip("xylazine"), 1, 1);
    CHECK(lineOf(xylazine, "lidocaine").window == Window::NotKnown);
    CHECK(lineOf(xylazine, "xylazine").window == Window::Right);
}

TEST_CASE("dilution: a reagent has no window")
{
    CHECK(windowOf(*shippedCatalogue().find(TestKind::Reagent, "marquis"), 1, 1).lines.empty());
}
