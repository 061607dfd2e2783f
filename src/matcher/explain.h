// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/searchindex.h"

#include <Eigen/Core>

namespace varde::matcher {

/// Which curves are compared: the linear slope adds up in mixtures; the slope of the root sees small bands beside tall
/// ones and tells substances apart best.
enum class View { Slope, RootSlope };

/// How much of a scan one model curve explains.
struct Explanation {
    double unexplained = 1;   ///< energy left over the scan's own; [0, 1]
    Eigen::VectorXd residual; ///< grid.points; what is left in the view, zero where not compared
};

/// Least squares of the scan on the model, free within the habits of instruments: response over the range, position
/// and width (columns u, t u, t^2 u, u', u''). What is left then is bands that are missing or too many.
///
/// \param model  a reference's Prepared, or a mixture of them
/// \param shift  grid points by which the scan was moved to meet the model
Explanation explain(const SearchIndex &index, const Prepared &scan, const Prepared &model, Eigen::Index shift,
                    View view = View::RootSlope);

/// A padded vector over the compared grid, moved up by `shift` points and masked; grid.points.
Eigen::VectorXd onComparedGrid(const SearchIndex &index, const Eigen::VectorXd &padded, Eigen::Index shift);

} // namespace varde::matcher
