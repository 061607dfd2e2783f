// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/syntheticmixtures.h"

#include "matcher/prepared.h"
#include "matcher/random.h"
#include "processing/intensity.h"
#include "processing/resample.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace varde::cli {

namespace {

bool isUsable(const TruthScan &scan)
{
    return scan.expected.isInLibrary && !scan.expected.isMixture();
}

bool canStandTogether(const TruthScan &a, const TruthScan &b)
{
    return a.spectrum.technique == b.spectrum.technique && a.expected.truth != b.expected.truth &&
           a.expected.group != b.expected.group;
}

/// Area above the baseline over compared points in [begin, end) of the padded grid, in the scan's own unit.
double areaOf(const matcher::Prepared &prepared, const matcher::MatchGrid &grid, Technique technique,
              Eigen::Index begin, Eigen::Index end)
{
    const Eigen::VectorXd weights = matcher::gridWeights(grid, technique);
    double area = 0;
    for (Eigen::Index i = std::max(begin, grid.pad); i < std::min(end, grid.pad + grid.points); ++i)
        area += weights[i - grid.pad] * std::max(0.0, prepared.signal[i]);
    return area * prepared.height;
}

} // namespace

Result<SyntheticPairs> drawPairs(const std::vector<TruthScan> &scans, int count, std::uint64_t seed)
{
    std::vector<std::pair<std::size_t, std::size_t>> possible;
    for (std::size_t a = 0; a < scans.size(); ++a)
        for (std::size_t b = 0; b < scans.size(); ++b)
            if (isUsable(scans[a]) && isUsable(scans[b]) && canStandTogether(scans[a], scans[b]))
                possible.emplace_back(a, b);
    if (possible.empty())
        return Error{Errc::NotFound, "no two scans of different library substances from different groups"};
    // A partial shuffle: the first places are a fair draw without repeats.
    matcher::Random random(seed);
    const std::size_t wanted = std::min(possible.size(), static_cast<std::size_t>(std::max(0, count)));
    for (std::size_t i = 0; i < wanted; ++i) {
        const double left = static_cast<double>(possible.size() - i);
        std::swap(possible[i], possible[i + static_cast<std::size_t>(random.uniform() * left)]);
    }
    possible.resize(wanted);
    return SyntheticPairs{std::move(possible)};
}

Result<TruthScan> summed(const TruthScan &major, const TruthScan &minor, double minorShare)
{
    const Technique technique = major.spectrum.technique;
    const Spectrum a = processing::toAbsorbance(major.spectrum);
    const Spectrum b = processing::toAbsorbance(minor.spectrum);
    const matcher::MatchGrid grid = matcher::matchGrid(technique);
    const auto preparedA = matcher::prepare(a, grid);
    if (!preparedA)
        return preparedA.error();
    const auto preparedB = matcher::prepare(b, grid);
    if (!preparedB)
        return preparedB.error();
    const Eigen::Index begin = std::max(preparedA->coverage.begin, preparedB->coverage.begin);
    const Eigen::Index end = std::min(preparedA->coverage.end, preparedB->coverage.end);
    const double areaA = areaOf(*preparedA, grid, technique, begin, end);
    const double areaB = areaOf(*preparedB, grid, technique, begin, end);
    if (!(areaA > 0) || !(areaB > 0))
        return Error{Errc::NoSignal, "one of the two has no signal where both were measured"};

    const double first = std::max(a.axis.min(), b.axis.min());
    const double last = std::min(a.axis.max(), b.axis.max());
    const double step = std::min(std::abs(a.axis.step()), std::abs(b.axis.step()));
    const auto points = static_cast<Eigen::Index>(std::floor((last - first) / step + 1e-9)) + 1;
    auto axis = Axis::uniform(first, step, std::max<Eigen::Index>(points, 0));
    if (!axis)
        return axis.error();
    const Eigen::VectorXd sum = (1 - minorShare) * processing::resample(a, first, step, points).values +
                                minorShare * areaA / areaB * processing::resample(b, first, step, points).values;
    auto spectrum = Spectrum::make(std::move(*axis), sum, technique, a.unit);
    if (!spectrum)
        return spectrum.error();
    TruthScan out{major.file + " + " + minor.file, {}, std::move(*spectrum)};
    out.expected.truth = {major.expected.truth.front(), minor.expected.truth.front()};
    out.expected.shares = {1 - minorShare, minorShare};
    out.expected.group = major.expected.group;
    out.expected.isInLibrary = true;
    return out;
}

} // namespace varde::cli
