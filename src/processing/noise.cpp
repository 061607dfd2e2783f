// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/noise.h"

#include "processing/statistics.h"

#include <cmath>

namespace varde::processing {

double noiseSigma(const Eigen::Ref<const Eigen::VectorXd> &y)
{
    const Eigen::Index n = y.size();
    if (n < 5)
        return 0;
    std::vector<double> second(static_cast<std::size_t>(n - 2));
    for (Eigen::Index i = 1; i + 1 < n; ++i)
        second[static_cast<std::size_t>(i - 1)] = y[i - 1] - 2 * y[i] + y[i + 1];
    return medianAbsoluteDeviation(second) / (0.6745 * std::sqrt(6.0));
}

} // namespace varde::processing
