// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/axischeck.h"

#include "matcher/bandfinding.h"
#include "processing/statistics.h"

#include <Eigen/QR>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <vector>

namespace varde::matcher {

namespace {

constexpr double mostPassed = 1.5; // cm-1, mean shift; docs/method/axis.md says where the limits come from
constexpr double mostCorrected = 6;
constexpr double mostAtOneEnd = 10;
constexpr double mostPassedAtOneEnd = 3;
constexpr double mostRms = 3;
constexpr double leastReferenceSnr = 20;
constexpr double readableOverNoise = 10; // height of a band that a position can be read from
constexpr int fewestBands = 4;
constexpr double leastFound = 0.6;                           // of the bands expected
constexpr Eigen::Index farthest = 80;                        // cm-1 that a coarse alignment looks to both sides
constexpr double steepest = 40;                              // cm-1 per 1000 cm-1, likewise
constexpr std::array lookHalfWidths = {4.0, 6.0, 9.0, 12.0}; // cm-1, of bands in the look: resolutions differ
constexpr double widestReach = 10;                           // cm-1 around the place where a band is expected
constexpr double narrowReach = 6;

using Bands = std::span<const ReferenceBand>;

/// Materials with few bands are easier to resemble.
double leastLikeness(ReferenceMaterial material)
{
    return material == ReferenceMaterial::Acetaminophen ? 0.6 : 0.75;
}

/// With the bands that drown in this scan's noise kept for the look only.
std::vector<ReferenceBand> readable(Bands bands, double snr)
{
    std::vector<ReferenceBand> out(bands.begin(), bands.end());
    for (ReferenceBand &band : out)
        band.isExact = band.isExact && band.height * snr >= readableOverNoise;
    return out;
}

double shownAt(double truePerCm, const AxisMap &map)
{
    return truePerCm - map.offsetPerCm - map.slopePerThousand * (truePerCm - 1000) / 1000;
}

/// Square root of the material's rough look on an axis with this fault: what the bands stand against, not how tall.
Eigen::VectorXd look(Bands bands, const AxisMap &map, double halfWidth, double firstPerCm, Eigen::Index points)
{
    Eigen::VectorXd out = Eigen::VectorXd::Zero(points);
    for (const ReferenceBand &band : bands) {
        const double at = shownAt(band.atPerCm, map);
        for (Eigen::Index i = 0; i < points; ++i) {
            const double x = (firstPerCm + static_cast<double>(i) - at) / halfWidth;
            out[i] += band.height / (1 + x * x);
        }
    }
    return out.cwiseSqrt();
}

double cosine(const Eigen::Ref<const Eigen::VectorXd> &a, const Eigen::Ref<const Eigen::VectorXd> &b)
{
    const Eigen::VectorXd left = a.array() - a.mean();
    const Eigen::VectorXd right = b.array() - b.mean();
    const double norm = left.norm() * right.norm();
    return norm > 0 ? left.dot(right) / norm : 0;
}

struct Alignment {
    AxisMap map;
    double halfWidthPerCm = 0;
    double likeness = 0;
};

/// The shift, stretch and band width at which the scan looks most like the material.
Alignment align(const FineCurve &curve, Bands bands)
{
    const Eigen::VectorXd root = curve.signal.cwiseMax(0.0).cwiseSqrt();
    Alignment best;
    for (const double halfWidth : lookHalfWidths)
        for (double slope = -steepest; slope <= steepest; slope += 10) {
            const Eigen::VectorXd wide =
                look(bands, {0, slope}, halfWidth, curve.firstPerCm - static_cast<double>(farthest),
                     root.size() + 2 * farthest);
            for (Eigen::Index shift = -farthest; shift <= farthest; ++shift) {
                const double likeness = cosine(root, wide.segment(farthest + shift, root.size()));
                if (likeness > best.likeness)
                    best = {{static_cast<double>(shift), slope}, halfWidth, likeness};
            }
        }
    return best;
}

/// Half the way to the next band, so that none is taken for its neighbour.
double reachOf(Bands bands, std::size_t which, double widest)
{
    double reach = widest;
    for (const std::size_t other : {which - 1, which + 1})
        if (other < bands.size())
            reach = std::min(reach, 0.5 * std::abs(bands[other].atPerCm - bands[which].atPerCm));
    return reach;
}

struct Pair {
    double shownPerCm;
    double truePerCm;
    double widthPerCm;

    double shift() const { return truePerCm - shownPerCm; }
};

std::vector<Pair> pairs(const FineCurve &curve, Bands bands, const AxisMap &map, double widest)
{
    std::vector<Pair> out;
    for (std::size_t b = 0; b < bands.size(); ++b) {
        if (!bands[b].isExact)
            continue;
        if (const auto found = findBand(curve, shownAt(bands[b].atPerCm, map), reachOf(bands, b, widest)))
            out.push_back({found->atPerCm, bands[b].atPerCm, found->widthPerCm});
    }
    return out;
}

AxisMap fit(const std::vector<Pair> &pairs)
{
    const auto n = static_cast<Eigen::Index>(pairs.size());
    Eigen::MatrixXd line(n, 2);
    Eigen::VectorXd shift(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Pair &pair = pairs[static_cast<std::size_t>(i)];
        line.row(i) << 1, (pair.shownPerCm - 1000) / 1000;
        shift[i] = pair.shift();
    }
    const Eigen::Vector2d solved = line.colPivHouseholderQr().solve(shift);
    return {solved[0], solved[1]};
}

double missOf(const Pair &pair, const AxisMap &map)
{
    return pair.truePerCm - map.corrected(pair.shownPerCm);
}

/// Least squares without bands that miss the others' map by far: a neighbour taken for the band, or a shoulder.
AxisMap fitTrimmed(std::vector<Pair> &all)
{
    const std::size_t fewest = std::max<std::size_t>(fewestBands, (3 * all.size() + 3) / 4);
    AxisMap map = fit(all);
    while (all.size() > fewest) {
        std::vector<double> misses;
        misses.reserve(all.size());
        for (const Pair &pair : all)
            misses.push_back(std::abs(missOf(pair, map)));
        const double limit = std::max(2.0, 3 * processing::median(misses) / 0.6745);
        const auto worst = std::max_element(misses.begin(), misses.end());
        if (*worst <= limit)
            break;
        all.erase(all.begin() + (worst - misses.begin()));
        map = fit(all);
    }
    return map;
}

void fillMeasured(AxisCheck &out, const std::vector<Pair> &found)
{
    std::vector<double> widths;
    double squares = 0;
    for (const Pair &pair : found) {
        out.meanShiftPerCm += pair.shift() / static_cast<double>(found.size());
        squares += std::pow(missOf(pair, out.profile.map), 2);
        if (pair.widthPerCm > 0)
            widths.push_back(pair.widthPerCm);
    }
    out.rmsPerCm = std::sqrt(squares / static_cast<double>(found.size()));
    out.bandsFound = static_cast<int>(found.size());
    out.profile.bandWidthPerCm = processing::quantile(std::move(widths), 0.25);
}

/// Largest shift that the map gives anywhere between the outermost bands.
double worstShift(const std::vector<Pair> &found, const AxisMap &map)
{
    const auto shift = [&](const Pair &pair) { return std::abs(map.corrected(pair.shownPerCm) - pair.shownPerCm); };
    return std::max(shift(found.front()), shift(found.back()));
}

AxisCheck &failed(AxisCheck &check, AxisProblem problem)
{
    check.state = CheckState::Failed;
    check.problem = problem;
    return check;
}

int expectedIn(const FineCurve &curve, Bands bands)
{
    return static_cast<int>(std::count_if(bands.begin(), bands.end(), [&](const ReferenceBand &band) {
        return band.isExact && band.atPerCm > curve.firstPerCm + widestReach &&
               band.atPerCm < curve.lastPerCm() - widestReach;
    }));
}

} // namespace

Spectrum corrected(const Spectrum &spectrum, const AxisMap &map)
{
    const Eigen::VectorXd values = spectrum.axis.values().unaryExpr([&](double x) { return map.corrected(x); });
    auto axis = Axis::fromValues(values);
    assert(axis); // a map with a slope of a few per mille keeps the order
    return {std::move(*axis), spectrum.intensities, spectrum.technique, spectrum.unit};
}

AxisCheck checkAxis(const Spectrum &reference, ReferenceMaterial material)
{
    AxisCheck out;
    const Bands listed = referenceBands(material, reference.technique);
    if (listed.empty())
        return failed(out, AxisProblem::NoPositions);
    constexpr double margin = 90; // beyond the outermost bands: they may be displaced
    const auto curve =
        fineCurve(reference, listed.front().atPerCm - margin, std::max(1900.0, listed.back().atPerCm + margin));
    if (!curve)
        return failed(out, curve.error().code == Errc::NoSignal ? AxisProblem::TooPoor : AxisProblem::NotCovered);
    out.profile.snr = curve->sigma > 0 ? std::min(1 / curve->sigma, 1e6) : 1e6;
    if (expectedIn(*curve, listed) < fewestBands)
        return failed(out, AxisProblem::NotCovered);
    const std::vector<ReferenceBand> bands = readable(listed, out.profile.snr);
    out.bandsExpected = expectedIn(*curve, bands);
    if (out.profile.snr < leastReferenceSnr || out.bandsExpected < fewestBands)
        return failed(out, AxisProblem::TooPoor);

    const Alignment aligned = align(*curve, bands);
    out.likeness = aligned.likeness;
    if (out.likeness < leastLikeness(material))
        return failed(out, AxisProblem::NotTheMaterial);
    const FineCurve smooth = smoothed(*curve, aligned.halfWidthPerCm);
    AxisMap map = aligned.map;
    std::vector<Pair> found;
    for (const double reach : {widestReach, narrowReach, narrowReach}) {
        found = pairs(smooth, bands, map, reach);
        if (static_cast<int>(found.size()) < fewestBands)
            return failed(out, AxisProblem::TooFewBands);
        map = fitTrimmed(found);
    }
    out.profile.map = map;
    fillMeasured(out, found);
    if (out.bandsFound < leastFound * out.bandsExpected)
        return failed(out, AxisProblem::TooFewBands);
    if (out.rmsPerCm > mostRms)
        return failed(out, AxisProblem::NotStraight);
    const double mean = std::abs(out.meanShiftPerCm);
    const double worst = worstShift(found, map);
    if (mean > mostCorrected || worst > mostAtOneEnd)
        return failed(out, AxisProblem::OffTooFar);
    out.state = mean <= mostPassed && worst <= mostPassedAtOneEnd ? CheckState::Passed : CheckState::Corrected;
    return out;
}

CheckState sensitivity(const Verdict &control, int substance)
{
    if (control.kind == VerdictKind::Rescan || control.kind == VerdictKind::NoReading)
        return CheckState::NotChecked;
    const bool isMatch = control.substance == substance;
    const bool isPart =
        control.mixture && std::any_of(control.mixture->components.begin(), control.mixture->components.end(),
                                       [&](const Component &part) { return part.substance == substance; });
    return isMatch || isPart ? CheckState::Passed : CheckState::Failed;
}

} // namespace varde::matcher
