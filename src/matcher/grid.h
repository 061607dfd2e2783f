// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <Eigen/Core>

namespace varde::matcher {

/// The even axis on which scans and references are compared. A pad on both sides takes the shifts and keeps the
/// filters' edges out of the comparison.
struct MatchGrid {
    double firstPerCm;   ///< of the compared part
    double stepPerCm;    ///< 2
    Eigen::Index points; ///< of the compared part
    Eigen::Index pad;    ///< points on each side
    Eigen::Index reach;  ///< largest shift in points, <= pad
    int window;          ///< points of the Savitzky-Golay first derivative

    Eigen::Index paddedPoints() const { return points + 2 * pad; }
    double paddedFirstPerCm() const { return firstPerCm - stepPerCm * static_cast<double>(pad); }
    double atPerCm(Eigen::Index i) const { return firstPerCm + stepPerCm * static_cast<double>(i); }
    Eigen::Index shifts() const { return 2 * reach + 1; }
};

/// Raman: 300 to 1800 cm-1, shifts up to 6, derivative over 30 cm-1. Infrared: 650 to 3700 with the masked region
/// inside, shifts up to 4, derivative over 22 cm-1.
MatchGrid matchGrid(Technique technique);

/// 1 where the grid is compared and 0 in masked regions; points.
Eigen::VectorXd gridWeights(const MatchGrid &grid, Technique technique);

} // namespace varde::matcher
