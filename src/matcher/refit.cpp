// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/refit.h"

#include "matcher/logistic.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace varde::matcher {

namespace {

constexpr double slopeSpread = 0.5; // how far from 1 a slope is expected, standard deviation

double logitOf(double probability)
{
    const double held = std::clamp(probability, 1e-6, 1 - 1e-6);
    return std::log(held / (1 - held));
}

double logLoss(double probability, bool isRight)
{
    const double held = std::clamp(probability, 1e-6, 1 - 1e-6);
    return -std::log(isRight ? held : 1 - held);
}

Refit fitted(const std::vector<ConfirmedScan> &scans)
{
    const auto n = static_cast<Eigen::Index>(scans.size());
    const auto right = static_cast<double>(
        std::count_if(scans.begin(), scans.end(), [](const ConfirmedScan &scan) { return scan.isRight; }));
    // Platt's targets instead of 0 and 1: a panel without a mistake does not make the next one impossible.
    const double rightTarget = (right + 1) / (right + 2);
    const double wrongTarget = 1 / (static_cast<double>(n) - right + 2);
    Eigen::MatrixXd design(n, 2);
    Eigen::VectorXd targets(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const ConfirmedScan &scan = scans[static_cast<std::size_t>(i)];
        design.row(i) << logitOf(scan.probability), 1.0;
        targets[i] = scan.isRight ? rightTarget : wrongTarget;
    }
    // Newton's steps. Where the probabilities hardly differ nothing is learned about the slope, and it stays near 1.
    const Eigen::Vector2d none(1, 0);
    const Eigen::Vector2d penalty(1 / (slopeSpread * slopeSpread), 0);
    Eigen::Vector2d beta = none;
    for (int round = 0; round < 100; ++round) {
        const Eigen::VectorXd p = (design * beta).unaryExpr([](double z) { return sigmoid(z); });
        const Eigen::VectorXd curvature = (p.array() * (1 - p.array())).max(1e-10).matrix();
        const Eigen::Vector2d gradient = design.transpose() * (targets - p) - penalty.cwiseProduct(beta - none);
        Eigen::Matrix2d hessian = design.transpose() * curvature.asDiagonal() * design;
        hessian.diagonal() += penalty;
        const Eigen::Vector2d step = hessian.ldlt().solve(gradient);
        beta += step * std::min(1.0, 2.0 / std::max(step.cwiseAbs().maxCoeff(), 1e-12));
        if (step.cwiseAbs().maxCoeff() < 1e-9)
            break;
    }
    Refit out;
    out.slope = beta[0];
    out.offset = beta[1];
    return out;
}

} // namespace

Result<Refit> fitRefit(std::span<const ConfirmedScan> scans)
{
    std::set<std::string> instruments;
    for (const ConfirmedScan &scan : scans)
        instruments.insert(scan.instrument);
    if (static_cast<int>(scans.size()) < leastConfirmedScans || static_cast<int>(instruments.size()) < leastInstruments)
        return Error{Errc::OutOfRange, std::to_string(scans.size()) + " confirmed scans of " +
                                           std::to_string(instruments.size()) + " instruments; at least " +
                                           std::to_string(leastConfirmedScans) + " of " +
                                           std::to_string(leastInstruments) + " are needed"};

    Refit out = fitted({scans.begin(), scans.end()});
    if (out.slope <= 0)
        return Error{Errc::OutOfRange, "where the model is surer it is right less often; look at the table of results"};
    out.scans = static_cast<int>(scans.size());
    out.instruments = static_cast<int>(instruments.size());
    for (const std::string &instrument : instruments) {
        std::vector<ConfirmedScan> others;
        std::copy_if(scans.begin(), scans.end(), std::back_inserter(others),
                     [&](const ConfirmedScan &scan) { return scan.instrument != instrument; });
        const Refit without = fitted(others);
        for (const ConfirmedScan &scan : scans) {
            if (scan.instrument != instrument)
                continue;
            out.logLossBefore += logLoss(scan.probability, scan.isRight) / static_cast<double>(scans.size());
            out.logLossAfter +=
                logLoss(refitted(without, scan.probability), scan.isRight) / static_cast<double>(scans.size());
        }
    }
    return out;
}

double refitted(const Refit &refit, double probability)
{
    return sigmoid(refit.slope * logitOf(probability) + refit.offset);
}

Refit composed(const Refit &earlier, const Refit &later)
{
    Refit out = later;
    out.slope = earlier.slope * later.slope;
    out.offset = later.slope * earlier.offset + later.offset;
    return out;
}

} // namespace varde::matcher
