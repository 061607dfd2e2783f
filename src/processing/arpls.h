// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace varde::processing {

struct ArplsOptions {
    double lambda = 1e5; ///< stiffness at a spacing of 2 cm-1; it scales with spacing^-4
    double ratio = 1e-3; ///< stop when the weights change by less than this, relatively
    int iterations = 50; ///< at most
};

/// Baseline under a spectrum by asymmetrically reweighted penalised least squares (Baek et al. 2015,
/// Analyst 140:250): minimises sum w (y - z)^2 + lambda |D2 z|^2. O(n) per iteration (pentadiagonal LDL').
///
/// \param y           n  finite intensities at an even spacing, any unit
/// \param spacingPerCm   spacing of y, > 0
/// \return            n  the baseline, in the unit of y. y itself for fewer than 5 points.
Eigen::VectorXd arpls(const Eigen::Ref<const Eigen::VectorXd> &y, double spacingPerCm,
                      const ArplsOptions &options = {});

} // namespace varde::processing
