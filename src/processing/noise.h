// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace varde::processing {

/// Standard deviation of white noise on a curve from its second difference:
/// sigma = MAD(D2 y) / (0.6745 sqrt 6). Bands cover few points, so the median does not see them.
///
/// \param y  n, evenly or nearly evenly spaced
/// \return   in the unit of y; 0 for fewer than 5 points
double noiseSigma(const Eigen::Ref<const Eigen::VectorXd> &y);

} // namespace varde::processing
