// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/unknowncurve.h"

#include "matcher/instrumentfreedom.h"
#include "processing/savitzkygolay.h"

#include <Eigen/QR>

#include <algorithm>

namespace varde::matcher {

namespace {

constexpr double leastEnergy = 0.1;
constexpr double leastResidualSnr = 5;

} // namespace

UnknownCurve unknownCurve(const MatchGrid &grid, const Prepared &scan, const Prepared &main, Eigen::Index shift)
{
    const processing::Coverage both{std::max(scan.coverage.begin, main.coverage.begin - shift),
                                    std::min(scan.coverage.end, main.coverage.end - shift)};
    if (both.size() < 2 * grid.window)
        return {CurveKind::Scan, scan};
    const Eigen::VectorXd u = main.signal.segment(both.begin + shift, both.size());
    const InstrumentFreedom columns = instrumentFreedom(u);
    // Fitted to slopes: broad remains of the background do not pull then.
    const processing::SavitzkyGolay slope(grid.window, 2, 1);
    Eigen::MatrixXd slopes(both.size(), columns.cols());
    for (Eigen::Index k = 0; k < columns.cols(); ++k)
        slopes.col(k) = slope.apply(columns.col(k));
    const Eigen::VectorXd target = scan.slope.segment(both.begin, both.size());
    const Eigen::VectorXd signal = scan.signal.segment(both.begin, both.size());
    const Eigen::VectorXd residual = signal - columns * slopes.colPivHouseholderQr().solve(target);
    if (residual.squaredNorm() <= leastEnergy * signal.squaredNorm())
        return {CurveKind::Scan, scan};

    Eigen::VectorXd padded = Eigen::VectorXd::Zero(grid.paddedPoints());
    padded.segment(both.begin, both.size()) = residual;
    auto prepared = prepareGridded(padded, both, scan.sigma / scan.height, grid);
    if (!prepared || prepared->snr() <= leastResidualSnr)
        return {CurveKind::Scan, scan};
    return {CurveKind::Residual, std::move(*prepared)};
}

} // namespace varde::matcher
