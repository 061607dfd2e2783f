// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/quality.h"

#include "processing/intensity.h"
#include "processing/resample.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

// Limits with their reason; docs/method/quality.md lists them for people.
constexpr double leastSnr = 20;         // below it small bands drown and the simulated repeats are few
constexpr double mostFluorescence = 15; // background over tallest band: what is left is noise of the background
constexpr double flatTopPoints = 3;     // neighbours at the very top: the detector or its converter was full
constexpr double mostAbsorbance = 1.5;  // above it a band's top is flattened
constexpr double leastContact = 0.05;   // absorbance: the sample hardly touches the crystal
constexpr double mostNegative = 0.2;    // share of energy below the baseline: dirty background
constexpr double leastRange = 0.5;      // share of the compared grid

Check atLeast(CheckName name, double value, double limit)
{
    return {name, value >= limit ? CheckState::Passed : CheckState::Failed, value, limit};
}

Check atMost(CheckName name, double value, double limit)
{
    return {name, value <= limit ? CheckState::Passed : CheckState::Failed, value, limit};
}

/// Longest run of neighbouring points at exactly the largest value.
double flatTop(const Eigen::VectorXd &y)
{
    const double top = y.maxCoeff();
    double longest = 0;
    double run = 0;
    for (const double value : y) {
        run = value == top ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

Check saturation(const Spectrum &scan)
{
    if (scan.technique == Technique::Raman) {
        Check check = atMost(CheckName::Saturation, flatTop(scan.intensities), flatTopPoints - 1);
        return check;
    }
    const Spectrum absorbance = processing::toAbsorbance(scan);
    if (absorbance.unit != IntensityUnit::Absorbance)
        return {CheckName::Saturation, CheckState::NotChecked, 0, mostAbsorbance};
    return atMost(CheckName::Saturation, absorbance.intensities.maxCoeff(), mostAbsorbance);
}

Check contact(const Spectrum &scan, const std::optional<Prepared> &prepared)
{
    if (scan.technique != Technique::AtrIr)
        return {CheckName::Contact, CheckState::DoesNotApply, 0, leastContact};
    if (scan.unit == IntensityUnit::Arbitrary || scan.unit == IntensityUnit::KubelkaMunk)
        return {CheckName::Contact, CheckState::NotChecked, 0, leastContact};
    return atLeast(CheckName::Contact, prepared ? prepared->height : 0, leastContact);
}

double coveredShare(const Spectrum &scan, const MatchGrid &grid)
{
    const double first = std::max(scan.axis.min(), grid.firstPerCm);
    const double last = std::min(scan.axis.max(), grid.atPerCm(grid.points - 1));
    return std::max(0.0, last - first) / (grid.atPerCm(grid.points - 1) - grid.firstPerCm);
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

Quality assessQuality(const Spectrum &scan, const std::optional<Prepared> &prepared, const MatchGrid &grid,
                      CheckState axis)
{
    Quality quality;
    quality.snr = prepared ? prepared->snr() : 0;
    quality.checks.push_back(atLeast(CheckName::Range, coveredShare(scan, grid), leastRange));
    quality.checks.push_back(saturation(scan));
    quality.checks.push_back(contact(scan, prepared));
    quality.checks.push_back(atLeast(CheckName::Noise, quality.snr, leastSnr));
    if (scan.technique == Technique::Raman) {
        const double background = prepared ? prepared->baseline / prepared->height : 0;
        quality.checks.push_back(atMost(CheckName::Fluorescence, background, mostFluorescence));
    } else {
        quality.checks.push_back({CheckName::Fluorescence, CheckState::DoesNotApply, 0, mostFluorescence});
    }
    quality.checks.push_back(atMost(CheckName::NegativeLobes, prepared ? prepared->negative : 0, mostNegative));
    quality.checks.push_back({CheckName::Axis, axis, 0, 0});
    return quality;
}

} // namespace varde::matcher
