// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/limits.h"

#include "matcher/instrumentfreedom.h"

#include "processing/statistics.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr double roundedTo = 0.05;      // of the signal
constexpr double unseen = 1e9;          // unit of what does not show: no amount would
constexpr double madToSd = 1.482602219; // of a normal distribution

/// Orthonormal basis of everything the fit's parts can imitate (response, position, width) and of a bent baseline.
Eigen::MatrixXd fittedSpace(const SearchIndex &index, const MixtureFit &fit, const Eigen::VectorXd &measured)
{
    const Eigen::Index points = index.grid().points;
    const Eigen::VectorXd t = Eigen::VectorXd::LinSpaced(points, -1, 1);
    const auto parts = static_cast<Eigen::Index>(fit.parts.size());
    constexpr Eigen::Index each = InstrumentFreedom::ColsAtCompileTime;
    constexpr Eigen::Index bends = 4;
    Eigen::MatrixXd columns(points, each * parts + bends);
    for (Eigen::Index i = 0; i < parts; ++i) {
        const MixturePart &part = fit.parts[static_cast<std::size_t>(i)];
        const Eigen::VectorXd u = onComparedGrid(index, index.prepared(part.reference).slope, part.shift);
        columns.middleCols(each * i, each) = instrumentFreedom(u);
    }
    for (Eigen::Index k = 0; k < bends; ++k)
        columns.col(each * parts + k) = t.array().pow(static_cast<double>(k)).matrix();
    for (Eigen::Index k = 0; k < columns.cols(); ++k) {
        columns.col(k) = columns.col(k).cwiseProduct(measured);
        columns.col(k) /= std::max(columns.col(k).norm(), 1e-12);
    }
    const Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr(columns);
    const Eigen::Index rank = std::max<Eigen::Index>(1, qr.rank());
    return qr.householderQ() * Eigen::MatrixXd::Identity(points, rank);
}

double fittedArea(const SearchIndex &index, const MixtureFit &fit, const Eigen::VectorXd &measured)
{
    double area = 0;
    for (const MixturePart &part : fit.parts)
        area += part.amplitude *
                onComparedGrid(index, index.prepared(part.reference).signal.cwiseMax(0.0), part.shift).dot(measured);
    return area;
}

/// Up by so many points; what comes in from beyond the grid is zero.
Eigen::VectorXd moved(const Eigen::VectorXd &curve, Eigen::Index by)
{
    const Eigen::Index length = curve.size() - std::abs(by);
    Eigen::VectorXd out = Eigen::VectorXd::Zero(curve.size());
    out.segment(std::max<Eigen::Index>(0, by), length) = curve.segment(std::max<Eigen::Index>(0, -by), length);
    return out;
}

bool isPart(const MixtureFit &fit, int substance)
{
    return std::any_of(fit.parts.begin(), fit.parts.end(),
                       [&](const MixturePart &part) { return part.substance == substance; });
}

double roundedUp(double share, Technique technique)
{
    const double floor = technique == Technique::AtrIr ? 2 * roundedTo : roundedTo;
    return std::max(floor, std::ceil(share / roundedTo - 1e-9) * roundedTo);
}

} // namespace

HiddenTest hiddenTest(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit)
{
    const Eigen::VectorXd measured = measuredPart(index, scan);
    const Eigen::MatrixXd basis = fittedSpace(index, fit, measured);
    const Eigen::VectorXd slope = onComparedGrid(index, scan.slope, 0).cwiseProduct(measured);
    const Eigen::VectorXd left = slope - basis * (basis.transpose() * slope);

    // The references stand where the leader does. Instead of moving each of them, what meets them moves against it.
    const Eigen::Index shift = fit.parts.front().shift;
    Eigen::MatrixXf columns(measured.size(), basis.cols() + 1);
    for (Eigen::Index k = 0; k < basis.cols(); ++k)
        columns.col(k) = moved(basis.col(k), -shift).cast<float>();
    columns.rightCols(1) = moved(left, -shift).cast<float>();
    const SearchIndex::Rows products = index.slopeProducts(columns);
    const Eigen::VectorXf energies = index.slopeEnergies(moved(measured, -shift).cast<float>());

    HiddenTest out{Eigen::VectorXd::Zero(index.size()), Eigen::VectorXd::Zero(index.size()), 0};
    std::vector<double> null;
    for (Eigen::Index j = 0; j < index.size(); ++j) {
        const double energy = static_cast<double>(energies[j]);
        const double imitated = static_cast<double>(products.row(j).head(basis.cols()).squaredNorm());
        if (energy <= 0 || imitated >= energy)
            continue;
        const double seen = std::sqrt(energy - imitated);
        out.visible[j] = seen / std::sqrt(energy);
        out.statistic[j] = static_cast<double>(products(j, basis.cols())) / seen;
        if (!isPart(fit, index.substanceOf(j)) && out.visible[j] >= leastVisible)
            null.push_back(out.statistic[j]);
    }
    if (null.size() < fewestNull) {
        out.visible.setZero();
        return out;
    }
    const double middle = processing::quantile(null, 0.5);
    for (double &value : null)
        value = std::abs(value - middle);
    out.spread = std::max(madToSd * processing::quantile(std::move(null), 0.5), 1e-12);
    out.statistic /= out.spread;
    return out;
}

double hiddenUnit(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit, const HiddenTest &test,
                  Eigen::Index reference)
{
    if (test.visible[reference] < leastVisible)
        return unseen;
    const Eigen::VectorXd measured = measuredPart(index, scan);
    const Eigen::Index shift = fit.parts.front().shift;
    const Prepared &own = index.prepared(reference);
    const double area = onComparedGrid(index, own.signal.cwiseMax(0.0), shift).dot(measured);
    const double norm = onComparedGrid(index, own.slope, shift).cwiseProduct(measured).norm();
    const double seen = test.visible[reference] * norm * fittedArea(index, fit, measured);
    return area > 0 && seen > 0 ? std::min(area * test.spread / seen, unseen) : unseen;
}

std::vector<SubstanceLimit> substanceLimits(const Library &library, const SearchIndex &index, const LimitModel &model,
                                            const Prepared &scan, const MixtureFit &fit, bool isFirm)
{
    std::vector<SubstanceLimit> out;
    for (std::size_t s = 0; s < library.substances.size(); ++s)
        if (library.substances[s].isHazardous && !isPart(fit, static_cast<int>(s)))
            out.push_back({static_cast<int>(s), LimitState::CannotBeJudged, 0});
    if (out.empty() || !isFirm || model.detection <= 0)
        return out;
    const HiddenTest test = hiddenTest(index, scan, fit);
    for (SubstanceLimit &limit : out) {
        // Of several references of a substance the one that shows worst counts.
        double worst = 0;
        for (Eigen::Index j = 0; j < index.size(); ++j)
            if (index.substanceOf(j) == limit.substance)
                worst = std::max(worst, model.multiplier * hiddenUnit(index, scan, fit, test, j));
        const double share = roundedUp(worst / (1 + worst), library.technique);
        if (share > 0 && share < 0.5)
            limit = {limit.substance, LimitState::Value, share};
    }
    return out;
}

} // namespace varde::matcher
