// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace varde::matcher {

/// points x 5: a curve u and what instruments change about it, as columns of a least-squares fit: u, t u, t^2 u
/// (response over the range, t from -1 to 1), u' (position) and u'' (width), by central differences.
using InstrumentFreedom = Eigen::Matrix<double, Eigen::Dynamic, 5>;
InstrumentFreedom instrumentFreedom(const Eigen::VectorXd &curve);

} // namespace varde::matcher
