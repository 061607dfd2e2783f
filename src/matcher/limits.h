// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/mixturefit.h"
#include "matcher/verdict.h"

#include <Eigen/Core>
#include <vector>

namespace varde::matcher {

/// When a hidden substance is detected, and how much of it always is; learned from simulated mixtures.
struct LimitModel {
    double detection =
        0; ///< of HiddenTest::statistic: 97.5 % of simulated scans without the substance stay below; 0: no model
    double multiplier = 0; ///< in hiddenUnit(): that much is detected in 95 % of scans with the substance
};

constexpr double leastVisible = 0.15;  ///< of HiddenTest::visible; below it its bands lie under the fit's
constexpr std::size_t fewestNull = 10; ///< references; the spread of fewer says nothing

/// How strongly each reference shows in what a fit leaves, measured against all other references: an empirical null.
/// What a right fit leaves is structured and far above the noise of the detector, so noise would be the wrong measure.
struct HiddenTest {
    Eigen::VectorXd statistic; ///< references; in spreads of the null
    Eigen::VectorXd visible;   ///< references; share of its slope outside what the fit's parts can imitate, [0, 1]
    double spread = 0;         ///< of the null
};

/// Where there are fewer than `fewestNull` such references nothing is visible.
/// \param fit  what was found; its parts' references are no part of the null
HiddenTest hiddenTest(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit);

/// Area of a reference, relative to the fit's own, that adds one spread; 1e9 where it is not visible.
/// \param test  hiddenTest() of the same scan and fit
double hiddenUnit(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit, const HiddenTest &test,
                  Eigen::Index reference);

/// For each hazardous substance that is not in the fit: whether, and from which share of the signal on, this scan could
/// have shown it. Shares are rounded up to 5 %, never below 5 % (ATR 10 %).
/// \param isFirm  the fit is a firm match; otherwise every limit is CannotBeJudged
std::vector<SubstanceLimit> substanceLimits(const Library &library, const SearchIndex &index, const LimitModel &model,
                                            const Prepared &scan, const MixtureFit &fit, bool isFirm);

} // namespace varde::matcher
