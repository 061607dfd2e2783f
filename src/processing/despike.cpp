// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/despike.h"

#include "processing/statistics.h"

#include <cmath>

namespace varde::processing {

namespace {

constexpr Eigen::Index widestSpike = 3; // pixels; a real band is wider
constexpr double levelGround = 0.2;     // of the spike's height: largest step just outside it

/// Width of the spike that begins at `first`, or 0: the points [first, first + width) stand `height` above the
/// line between their neighbours while the curve outside is level.
Eigen::Index spikeWidth(const Eigen::Ref<const Eigen::VectorXd> &y, Eigen::Index first, double smallest)
{
    for (Eigen::Index width = 1; width <= widestSpike; ++width) {
        const Eigen::Index before = first - 1;
        const Eigen::Index after = first + width;
        if (before < 1 || after + 1 >= y.size())
            return 0;
        const double ground = (y[before] + y[after]) / 2;
        const double height = y.segment(first, width).minCoeff() - std::max(y[before], y[after]);
        const double peak = y.segment(first, width).maxCoeff() - ground;
        if (height <= 0 || peak < smallest)
            continue;
        const double outside = std::max(std::abs(y[before] - y[before - 1]), std::abs(y[after + 1] - y[after]));
        if (outside < levelGround * peak && std::abs(y[before] - y[after]) < levelGround * peak)
            return width;
    }
    return 0;
}

} // namespace

Eigen::VectorXd despike(const Eigen::Ref<const Eigen::VectorXd> &y, double threshold)
{
    const Eigen::Index n = y.size();
    Eigen::VectorXd out = y;
    if (n < 8)
        return out;
    std::vector<double> differences(static_cast<std::size_t>(n - 1));
    for (Eigen::Index i = 0; i + 1 < n; ++i)
        differences[static_cast<std::size_t>(i)] = y[i + 1] - y[i];
    const double deviation = medianAbsoluteDeviation(differences);
    const double centre = median(differences);
    if (deviation <= 0)
        return out;

    for (Eigen::Index i = 1; i + 1 < n; ++i) {
        const double z = 0.6745 * (y[i] - y[i - 1] - centre) / deviation;
        if (z <= threshold)
            continue;
        const Eigen::Index width = spikeWidth(y, i, threshold * deviation / 0.6745);
        for (Eigen::Index k = 0; k < width; ++k) {
            const double t = static_cast<double>(k + 1) / static_cast<double>(width + 1);
            out[i + k] = y[i - 1] + t * (y[i + width] - y[i - 1]);
        }
    }
    return out;
}

} // namespace varde::processing
