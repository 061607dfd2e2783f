// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/searchindex.h"
#include "matcher/verdict.h"

namespace varde::matcher {

/// The curves beside one another on the compared grid, where the scan was measured.
/// \param shift  grid points by which the scan was moved to meet the model
Overlay overlay(const SearchIndex &index, const Prepared &scan, const Prepared &model, Eigen::Index shift);

/// The scan alone, baseline removed, on the compared grid.
Overlay scanCurve(const Prepared &scan, const MatchGrid &grid);

/// Positions in cm-1 of bands that the model leaves: at least 5 % of the tallest band and 5 times the noise.
std::vector<double> residualPeaks(const Overlay &overlay, double snr);

} // namespace varde::matcher
