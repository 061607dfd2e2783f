// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/quality.h"

#include "matcher/infraredquality.h"
#include "matcher/searchindex.h"
#include "processing/despike.h"
#include "processing/noise.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

// Limits with their reason; docs/method/quality.md lists them for people.
constexpr double leastSnr = 20;         // below it small bands drown and the simulated repeats are few
constexpr double mostFluorescence = 15; // background over tallest band: what is left is noise of the background
constexpr double flatTopPoints = 3;     // neighbours at the very top: the detector or its converter was full
constexpr double mostNegative = 0.2;
constexpr double leastRange = 0.5;
constexpr double lastFingerprintPerCm = 1850; // infrared: above it lie OH, NH and CH, which many substances share
constexpr double mostSpikes = 0.01;           // of the points: some are always there and are taken out
constexpr double mostAlike = 0.9;             // score against another sample's scan
constexpr double farthestAxisPerCm = 6;

/// Longest run of neighbouring points at exactly the largest value. A top that is only rounded to the file's digits
/// does not count: there the curve leaves the run by a digit or two, a detector that was full leaves it by a step.
double flatTop(const Eigen::VectorXd &y)
{
    const double top = y.maxCoeff();
    double quantum = top - y.minCoeff();
    for (Eigen::Index i = 1; i < y.size(); ++i)
        if (y[i] != y[i - 1])
            quantum = std::min(quantum, std::abs(y[i] - y[i - 1]));
    const auto drop = [&](Eigen::Index i) { return i < 0 || i >= y.size() ? 0 : top - y[i]; };
    double longest = 0;
    for (Eigen::Index i = 0; i < y.size();) {
        Eigen::Index end = i;
        while (end < y.size() && y[end] == top)
            ++end;
        if (end > i && std::max(drop(i - 1), drop(end)) > 2.5 * quantum)
            longest = std::max(longest, static_cast<double>(end - i));
        i = std::max(end, i + 1);
    }
    return longest;
}

Check range(const Spectrum &scan, const MatchGrid &grid)
{
    const double from = grid.firstPerCm;
    const double to = std::min(grid.atPerCm(grid.points - 1), lastFingerprintPerCm);
    const double covered = std::min(scan.axis.max(), to) - std::max(scan.axis.min(), from);
    return atLeast(CheckName::Range, std::max(0.0, covered) / (to - from), leastRange, fairRange);
}

/// Points that despike() replaces before anything is compared.
double spikes(const Eigen::VectorXd &y)
{
    return static_cast<double>((processing::despike(y).array() != y.array()).count());
}

Check carryOver(const Spectrum &scan, const std::optional<Prepared> &prepared, const std::vector<Spectrum> &previous)
{
    Library others;
    others.technique = scan.technique;
    for (const Spectrum &other : previous) {
        if (other.technique != scan.technique || !prepare(other, matchGrid(other.technique)))
            continue;
        others.references.push_back({other, static_cast<int>(others.substances.size()), 0});
        others.substances.emplace_back();
    }
    const auto index = SearchIndex::build(others);
    if (!index || !prepared)
        return unjudged(CheckName::CarryOver, CheckState::NotChecked, mostAlike);
    return warnAbove(CheckName::CarryOver, index->bySubstance(index->search(*prepared)).front().score, mostAlike);
}

/// Checks of Raman, and those of infrared as not applying.
void addRaman(const Spectrum &scan, const std::optional<Prepared> &prepared, std::vector<Check> &checks)
{
    checks.push_back(atMost(CheckName::Saturation, flatTop(scan.intensities), flatTopPoints - 1, flatTopPoints - 1));
    const double background = prepared ? prepared->baseline / prepared->height : 0;
    checks.push_back(atMost(CheckName::Fluorescence, background, mostFluorescence, muchFluorescence));
    const double limit = std::max(5.0, mostSpikes * static_cast<double>(scan.intensities.size()));
    checks.push_back(warnAbove(CheckName::CosmicRays, spikes(scan.intensities), limit));
    // Counts depend on the instrument: only their ratio to the bands has a limit.
    Check noise = unjudged(CheckName::Noise, CheckState::DoesNotApply, 0);
    noise.value = processing::noiseSigma(scan.intensities);
    checks.push_back(noise);
    for (const CheckName name : {CheckName::Contact, CheckName::BaselineSlope, CheckName::WaterVapour,
                                 CheckName::CarbonDioxide, CheckName::Fringes, CheckName::BackgroundAge})
        checks.push_back(unjudged(name, CheckState::DoesNotApply, 0));
}

} // namespace

bool Quality::isFailed() const
{
    return firstFailed().has_value();
}

std::optional<Check> Quality::firstFailed() const
{
    for (const Check &check : checks)
        if (check.state == CheckState::Failed)
            return check;
    return std::nullopt;
}

Check atMost(CheckName name, double value, double limit, double warn)
{
    return {name, value <= limit ? CheckState::Passed : CheckState::Failed, value, limit,
            value <= limit && value > warn};
}

Check atLeast(CheckName name, double value, double limit, double warn)
{
    return {name, value >= limit ? CheckState::Passed : CheckState::Failed, value, limit,
            value >= limit && value < warn};
}

Check warnAbove(CheckName name, double value, double limit)
{
    return {name, CheckState::Passed, value, limit, value > limit};
}

Check unjudged(CheckName name, CheckState state, double limit)
{
    return {name, state, 0, limit, false};
}

Quality assessQuality(const Spectrum &scan, const std::optional<Prepared> &prepared, const MatchGrid &grid,
                      CheckState axis, const Circumstances &circumstances)
{
    Quality quality;
    std::vector<Check> &checks = quality.checks;
    quality.snr = prepared ? prepared->snr() : 0;
    checks.push_back(range(scan, grid));
    if (isInfrared(scan.technique))
        addInfrared(scan, prepared, circumstances.background, checks);
    else
        addRaman(scan, prepared, checks);
    checks.push_back(atLeast(CheckName::Snr, quality.snr, leastSnr, fewSnr));
    checks.push_back(atMost(CheckName::NegativeLobes, prepared ? prepared->negative : 0, mostNegative, muchNegative));
    checks.push_back(carryOver(scan, prepared, circumstances.previous));
    checks.push_back(unjudged(CheckName::Sensitivity, circumstances.sensitivity, 0));
    checks.push_back({CheckName::Axis, axis, circumstances.axisShiftPerCm, farthestAxisPerCm});
    return quality;
}

} // namespace varde::matcher
