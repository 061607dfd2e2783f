// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/syntheticmixtures.h"

#include "matcher/prepared.h"
#include "support/catch.h"
#include "support/madeup.h"

#include <Eigen/LU>
#include <set>

using namespace varde;
using namespace varde::cli;
using namespace varde::test;

namespace {

TruthScan scanOf(int substance, const std::string &group, double height = 1, double background = 0.2)
{
    Spectrum curve = curveOf(bandsOf(substance), Technique::Raman,
                             {.background = background, .noise = 0.001, .seed = static_cast<std::uint64_t>(substance)});
    curve.intensities *= height;
    TruthScan scan{"scan " + std::to_string(substance), {}, std::move(curve)};
    scan.expected.truth = {"substance " + std::to_string(substance)};
    scan.expected.group = group;
    scan.expected.isInLibrary = true;
    return scan;
}

/// Area of the baseline-free signal over the compared grid.
double areaOf(const Spectrum &spectrum)
{
    const auto grid = matcher::matchGrid(spectrum.technique);
    const auto prepared = matcher::prepare(spectrum, grid);
    return prepared->signal.segment(grid.pad, grid.points).cwiseMax(0.0).sum() * prepared->height;
}

} // namespace

TEST_CASE("synthetic mixtures: partners differ in substance and group, and no pair comes twice")
{
    std::vector<TruthScan> scans{scanOf(0, "a"), scanOf(0, "b"), scanOf(1, "a"), scanOf(2, "b")};
    scans.push_back(scanOf(3, "c"));
    scans.back().expected.isInLibrary = false;
    const auto drawn = drawPairs(scans, 1000, 1);
    REQUIRE(drawn);
    // Ordered: 0 of a with 2; 0 of b with 1; 1 of a with 2; each both ways round.
    CHECK(drawn->pairs.size() == 6);
    CHECK(std::set(drawn->pairs.begin(), drawn->pairs.end()).size() == 6);
    for (const auto &[a, b] : drawn->pairs) {
        CHECK(scans[a].expected.truth != scans[b].expected.truth);
        CHECK(scans[a].expected.group != scans[b].expected.group);
        CHECK(scans[a].expected.isInLibrary);
        CHECK(scans[b].expected.isInLibrary);
    }
    CHECK(drawPairs(scans, 3, 1)->pairs.size() == 3);
    CHECK(drawPairs(scans, 3, 1)->pairs == drawPairs(scans, 3, 1)->pairs);
    CHECK(drawPairs({scanOf(0, "a"), scanOf(1, "a")}, 3, 1).error().code == Errc::NotFound);
}

TEST_CASE("synthetic mixtures: the shares are of the area above the baseline, whatever the heights")
{
    const double share = GENERATE(0.1, 0.3, 0.5);
    const TruthScan a = scanOf(0, "a", 1, 0);
    const TruthScan b = scanOf(1, "b", 25, 0);
    const auto sum = summed(a, b, share);
    REQUIRE(sum);
    CHECK(sum->expected.truth == std::vector<std::string>{"substance 0", "substance 1"});
    CHECK(sum->expected.shares[1] == Catch::Approx(share));
    CHECK(sum->expected.isInLibrary);
    const Spectrum &whole = sum->spectrum;
    REQUIRE(whole.axis.size() == a.spectrum.axis.size());
    // Both lie on the sum's own axis, so each one's factor can be read off by least squares.
    Eigen::MatrixXd columns(whole.axis.size(), 2);
    columns << a.spectrum.intensities, b.spectrum.intensities;
    const Eigen::Vector2d factors = (columns.transpose() * columns).inverse() * columns.transpose() * whole.intensities;
    const double areaA = factors[0] * areaOf(a.spectrum);
    const double areaB = factors[1] * areaOf(b.spectrum);
    CHECK(areaB / (areaA + areaB) == Catch::Approx(share).margin(1e-6));
}

TEST_CASE("synthetic mixtures: only the range that both cover is summed")
{
    const TruthScan a = scanOf(0, "a");
    TruthScan b = scanOf(1, "b");
    b.spectrum = *Spectrum::make(*Axis::uniform(400, 2, 700), b.spectrum.intensities.segment(100, 700),
                                 Technique::Raman, IntensityUnit::Counts);
    const auto sum = summed(a, b, 0.3);
    REQUIRE(sum);
    CHECK(sum->spectrum.axis.min() == Catch::Approx(400));
    CHECK(sum->spectrum.axis.max() == Catch::Approx(1798));
    TruthScan apart = scanOf(1, "b");
    apart.spectrum = *Spectrum::make(*Axis::uniform(2500, 2, 300), apart.spectrum.intensities.head(300),
                                     Technique::Raman, IntensityUnit::Counts);
    CHECK_FALSE(summed(a, apart, 0.3));
}
