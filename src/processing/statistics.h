// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <vector>

namespace varde::processing {

/// Median; the mean of the two middle values for an even count. 0 for no values.
double median(std::vector<double> values);

/// Median absolute deviation from the median, not scaled. 0 for no values.
double medianAbsoluteDeviation(const std::vector<double> &values);

/// q-quantile (0..1) with linear interpolation between order statistics. 0 for no values.
double quantile(std::vector<double> values, double q);

} // namespace varde::processing
