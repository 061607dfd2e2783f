// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/explain.h"

#include "matcher/instrumentfreedom.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace varde::matcher {

namespace {

/// 1 where the scan and the moved model were measured and nothing is masked.
Eigen::VectorXd commonPart(const SearchIndex &index, const Prepared &scan, const Prepared &model, Eigen::Index shift)
{
    const MatchGrid &grid = index.grid();
    const Eigen::Index begin = std::max(scan.coverage.begin, model.coverage.begin - shift) - grid.pad;
    const Eigen::Index end = std::min(scan.coverage.end, model.coverage.end - shift) - grid.pad;
    Eigen::VectorXd part = index.weights();
    for (Eigen::Index i = 0; i < grid.points; ++i)
        if (i < begin || i >= end)
            part[i] = 0;
    return part;
}

} // namespace

Eigen::VectorXd onComparedGrid(const SearchIndex &index, const Eigen::VectorXd &padded, Eigen::Index shift)
{
    const MatchGrid &grid = index.grid();
    return padded.segment(grid.pad - shift, grid.points).cwiseProduct(index.weights());
}

Explanation explain(const SearchIndex &index, const Prepared &scan, const Prepared &model, Eigen::Index shift,
                    View view)
{
    const Eigen::VectorXd Prepared::*curve = view == View::Slope ? &Prepared::slope : &Prepared::rootSlope;
    const Eigen::VectorXd part = commonPart(index, scan, model, shift);
    const Eigen::VectorXd target = onComparedGrid(index, scan.*curve, 0).cwiseProduct(part);
    const Eigen::VectorXd u = onComparedGrid(index, model.*curve, -shift).cwiseProduct(part);

    InstrumentFreedom columns = instrumentFreedom(u);
    // The columns differ much in size, and a whisper of ridge keeps near-copies from cancelling one another.
    for (Eigen::Index k = 0; k < columns.cols(); ++k)
        columns.col(k) /= std::max(columns.col(k).norm(), 1e-12);
    Eigen::Matrix<double, 5, 5> normal = columns.transpose() * columns;
    normal.diagonal().array() += 1e-3;
    const Eigen::Matrix<double, 5, 1> solution = normal.ldlt().solve(columns.transpose() * target);

    Explanation out;
    out.residual = target - columns * solution;
    const double energy = target.squaredNorm();
    if (energy > 0)
        out.unexplained = std::clamp(out.residual.squaredNorm() / energy, 0.0, 1.0);
    return out;
}

} // namespace varde::matcher
