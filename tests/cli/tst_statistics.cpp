// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/numbertext.h"
#include "cli/statistics.h"

#include "support/catch.h"

#include <algorithm>

using namespace varde::cli;

namespace {

/// Mean of values picked by the draw.
Statistic meanOf(const std::vector<double> &values)
{
    return [&values](const std::vector<std::size_t> &scans) -> std::optional<double> {
        double sum = 0;
        for (const std::size_t i : scans)
            sum += values[i];
        return scans.empty() ? std::nullopt : std::optional(sum / static_cast<double>(scans.size()));
    };
}

} // namespace

TEST_CASE("rate: the interval is Clopper and Pearson's")
{
    const Rate none = rate(0, 97);
    CHECK(none.low == 0);
    CHECK(none.high == Catch::Approx(0.0373).margin(0.0002));
    const Rate some = rate(5, 10);
    CHECK(some.low == Catch::Approx(0.1871).margin(0.0002));
    CHECK(some.high == Catch::Approx(0.8129).margin(0.0002));
    CHECK(rate(3, 3).high == 1);
    CHECK(rate(3, 3).low == Catch::Approx(0.2924).margin(0.0002)); // 0.025^(1/3)
    CHECK(rate(0, 0).value() == 0);
}

TEST_CASE("auroc: it is the share of pairs in which the known scan leads, a tie counting half")
{
    // 0.9 and 0.8 lead both unknowns, 0.3 ties with one: 4.5 of 6.
    CHECK(*auroc({0.9, 0.8, 0.3}, {0.5, 0.3}) == Catch::Approx(0.75));
    CHECK(*auroc({1, 2}, {3, 4}) == 0);
    CHECK(*auroc({1, 1}, {1}) == Catch::Approx(0.5));
    CHECK_FALSE(auroc({}, {1}));
    CHECK_FALSE(auroc({1}, {}));
}

TEST_CASE("fprAt95: the threshold is what 95 % of the known reach")
{
    std::vector<double> known;
    for (int i = 1; i <= 20; ++i)
        known.push_back(0.05 * i);
    // 19 of 20 reach 0.10; two of the four unknowns do.
    CHECK(*fprAt95(known, {0.05, known[1], 0.2, 0.01}) == Catch::Approx(0.5));
    CHECK(*fprAt95({0.4}, {0.3}) == 0);
    CHECK(*fprAt95({0.4}, {0.4}) == 1);
    CHECK_FALSE(fprAt95({0.4}, {}));
}

TEST_CASE("oscr: a known scan with a wrong name wins nothing")
{
    // Curve of (false positives, right): (0, 1/3), (1/2, 1/3), (1, 2/3); area 1/6 + 1/4.
    CHECK(*oscr({0.9, 0.8, 0.3}, {true, false, true}, {0.5, 0.3}) == Catch::Approx(5.0 / 12));
    CHECK(*oscr({0.9, 0.8}, {true, true}, {0.1}) == 1);
    CHECK(*oscr({0.9, 0.8}, {false, false}, {0.1}) == 0);
}

TEST_CASE("bootstrap: whole groups are drawn")
{
    // Draws of two from {0, 1}: both 0 a quarter of the time, both 1 as often.
    const std::vector<double> values{0, 0, 0, 1, 1, 1};
    const Estimate estimate = clusteredBootstrap({"a", "a", "a", "b", "b", "b"}, meanOf(values));
    CHECK(*estimate.value == Catch::Approx(0.5));
    CHECK(*estimate.low == 0);
    CHECK(*estimate.high == 1);
    CHECK(estimate.of == 6);
}

TEST_CASE("bootstrap: without groups each scan stands alone, and one group gives no interval")
{
    const std::vector<double> values{0, 0, 0, 1, 1, 1};
    const Estimate alone = clusteredBootstrap(std::vector<std::string>(6), meanOf(values));
    // Six draws of a fair coin: 2.5 % quantile at 0 or 1 of 6.
    CHECK(*alone.low > -1e-12);
    CHECK(*alone.low < 0.2);
    CHECK(*alone.high > 0.8);
    const Estimate one = clusteredBootstrap(std::vector<std::string>(6, "same"), meanOf(values));
    CHECK(*one.value == Catch::Approx(0.5));
    CHECK_FALSE(one.low);
    CHECK_FALSE(one.high);
    CHECK_FALSE(clusteredBootstrap({}, meanOf(values)).value);
}

TEST_CASE("bootstrap: the order of the groups does not matter, and twice is the same")
{
    const std::vector<double> values{0.1, 0.4, 0.2, 0.9, 0.5};
    const std::vector<std::string> groups{"a", "b", "c", "d", "e"};
    const std::vector<double> turned{0.5, 0.9, 0.2, 0.4, 0.1};
    const std::vector<std::string> turnedGroups{"e", "d", "c", "b", "a"};
    const Estimate there = clusteredBootstrap(groups, meanOf(values));
    const Estimate back = clusteredBootstrap(turnedGroups, meanOf(turned));
    CHECK(*there.low == Catch::Approx(*back.low));
    CHECK(*there.high == Catch::Approx(*back.high));
    CHECK(*clusteredBootstrap(groups, meanOf(values)).low == *there.low);
}

TEST_CASE("bootstrap: draws for which a figure is not defined are left out")
{
    // Defined only where group b is in the draw.
    const Estimate estimate =
        clusteredBootstrap({"a", "b"}, [](const std::vector<std::size_t> &scans) -> std::optional<double> {
            const auto of = std::count(scans.begin(), scans.end(), 1U);
            return of > 0 ? std::optional(static_cast<double>(of)) : std::nullopt;
        });
    CHECK(*estimate.value == 1);
    CHECK(*estimate.low == 1);
    CHECK(*estimate.high == 2);
}

TEST_CASE("reliability: bins hold their tenth, and their error is weighted by scans")
{
    const auto bins = reliability({0.05, 0.1, 0.95, 1.0}, {false, true, true, true});
    REQUIRE(bins.size() == 10);
    CHECK(bins[0].right.of == 1);
    CHECK(bins[0].right.count == 0);
    CHECK(bins[1].right.of == 1);
    CHECK(bins[9].right.of == 2);
    CHECK(bins[9].meanSaid == Catch::Approx(0.975));
    CHECK(bins[5].right.of == 0);
    // (0.05 + 0.9 + 2 * 0.025) / 4
    CHECK(*calibrationError(bins) == Catch::Approx(0.25));
    CHECK_FALSE(calibrationError(reliability({}, {})));
}

TEST_CASE("numbers are written with a point")
{
    CHECK(fixed(0.5, 3) == "0.500");
    CHECK(fixed(-2, 0) == "-2");
    CHECK(fixed(1234.56, 1) == "1234.6");
}
