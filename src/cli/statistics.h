// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace varde::cli {

/// A share with its 95 % interval (Clopper and Pearson 1934).
struct Rate {
    int count = 0;
    int of = 0;
    double low = 0;
    double high = 1;

    double value() const { return of > 0 ? static_cast<double>(count) / of : 0; }
};

Rate rate(int count, int of);

/// A figure that is no share of counts.
struct Estimate {
    int of = 0;                  ///< scans behind it
    std::optional<double> value; ///< nothing where it is not defined, e.g. without unknowns
    std::optional<double> low;   ///< 95 % interval over groups; nothing with fewer than two groups
    std::optional<double> high;
};

/// What a figure is computed from: indices of scans, in a bootstrap draw with repeats.
using Statistic = std::function<std::optional<double>(const std::vector<std::size_t> &scans)>;

/// The figure over all scans and its percentile interval over 2000 draws of whole groups with replacement: scans of
/// one instrument are no independent witnesses. A scan without a group counts as a group of its own. The seed is
/// fixed, so that the same scans give the same figures. Draws for which the figure is not defined are left out.
/// \param groups  one per scan
Estimate clusteredBootstrap(const std::vector<std::string> &groups, const Statistic &statistic);

/// Area under the curve of true against false positives: the chance that a known scan scores above an unknown one,
/// ties counting half. Nothing when either list is empty.
std::optional<double> auroc(const std::vector<double> &known, const std::vector<double> &unknown);

/// Share of unknowns that score at least as high as the threshold that 95 % of the known reach.
std::optional<double> fprAt95(std::vector<double> known, const std::vector<double> &unknown);

/// Area under the curve of correctly classified known against false positives (Dhamija et al. 2018): a known scan
/// counts only where its first name is right.
/// \param isRight  beside known
std::optional<double> oscr(const std::vector<double> &known, const std::vector<bool> &isRight,
                           const std::vector<double> &unknown);

/// A tenth of the range of probabilities and what came of the scans in it.
struct ReliabilityBin {
    double from = 0;
    double to = 0;
    double meanSaid = 0; ///< mean probability; 0 where there is no scan
    Rate right;
};

/// Ten bins of equal width. \param isRight beside said
std::vector<ReliabilityBin> reliability(const std::vector<double> &said, const std::vector<bool> &isRight);

/// Expected calibration error: mean distance of what was said from what came true, by the bins' scans.
std::optional<double> calibrationError(const std::vector<ReliabilityBin> &bins);

} // namespace varde::cli
