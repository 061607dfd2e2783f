// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/overlay.h"

#include <algorithm>

namespace varde::matcher {

Overlay scanCurve(const Prepared &scan, const MatchGrid &grid)
{
    const Eigen::Index begin = std::clamp<Eigen::Index>(scan.coverage.begin - grid.pad, 0, grid.points);
    const Eigen::Index end = std::clamp<Eigen::Index>(scan.coverage.end - grid.pad, begin, grid.points);
    Overlay out;
    if (begin == end)
        return out;
    out.axisPerCm = Eigen::VectorXd::LinSpaced(end - begin, grid.atPerCm(begin), grid.atPerCm(end - 1));
    out.scan = scan.signal.segment(grid.pad + begin, end - begin);
    return out;
}

Overlay overlay(const SearchIndex &index, const Prepared &scan, const Prepared &model, Eigen::Index shift)
{
    const MatchGrid &grid = index.grid();
    Overlay out = scanCurve(scan, grid);
    const Eigen::Index n = out.scan.size();
    if (n == 0)
        return out;
    const Eigen::Index begin = std::clamp<Eigen::Index>(scan.coverage.begin - grid.pad, 0, grid.points);
    const Eigen::VectorXd weights = index.weights().segment(begin, n);
    const Eigen::VectorXd curve = model.signal.segment(grid.pad + shift + begin, n);
    const Eigen::VectorXd compared = curve.cwiseProduct(weights);
    const double scale = std::max(0.0, compared.dot(out.scan) / std::max(compared.squaredNorm(), 1e-12));
    out.reference = scale * curve;
    out.residual = (out.scan - out.reference).cwiseProduct(weights);
    return out;
}

std::vector<double> residualPeaks(const Overlay &overlay, double snr)
{
    constexpr Eigen::Index near = 5; // grid points: one band gives one peak
    const double least = std::max(0.05, 5 / std::max(snr, 1.0));
    std::vector<double> peaks;
    const Eigen::VectorXd &r = overlay.residual;
    for (Eigen::Index i = near; i + near < r.size(); ++i)
        if (r[i] >= least && r[i] == r.segment(i - near, 2 * near + 1).maxCoeff())
            peaks.push_back(overlay.axisPerCm[i]);
    return peaks;
}

} // namespace varde::matcher
