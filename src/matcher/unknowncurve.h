// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/searchindex.h"

#include <Eigen/Core>

namespace varde::matcher {

/// Which curve of a scan is compared with other unknowns'.
enum class CurveKind {
    Scan,
    Residual, ///< what a known main component leaves: mixtures look like their main component otherwise
};

struct UnknownCurve {
    CurveKind kind = CurveKind::Scan;
    Prepared curve;
};

/// The residual where it holds more than 10 % of the scan's energy at an SNR above 5, else the scan itself.
/// \param main   a component that the caller is sure of
/// \param shift  grid points by which the scan was moved to meet it
UnknownCurve unknownCurve(const MatchGrid &grid, const Prepared &scan, const Prepared &main, Eigen::Index shift);

} // namespace varde::matcher
