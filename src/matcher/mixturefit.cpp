// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/mixturefit.h"

#include "matcher/replicate.h"
#include "processing/statistics.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace varde::matcher {

namespace {

constexpr int refits = 40;
// Perturbed references alone covered 84 % of known shares at a nominal 95 % on sums of real scans, half as wide again
// 88 % (docs/method.md): the sample differs from its reference in more than they vary.
constexpr double widening = 1.75;

} // namespace

Eigen::VectorXd nonNegative(const Eigen::MatrixXd &columns, const Eigen::VectorXd &target)
{
    const Eigen::Index n = columns.cols();
    std::vector<Eigen::Index> active;
    for (Eigen::Index i = 0; i < n; ++i)
        active.push_back(i);
    Eigen::VectorXd out = Eigen::VectorXd::Zero(n);
    while (!active.empty()) {
        const Eigen::MatrixXd some = columns(Eigen::all, active);
        Eigen::MatrixXd normal = some.transpose() * some;
        normal.diagonal().array() += 1e-9 * (normal.trace() + 1e-300);
        const Eigen::VectorXd solution = normal.ldlt().solve(some.transpose() * target);
        Eigen::Index worst = 0;
        if (solution.minCoeff(&worst) >= 0) {
            for (std::size_t i = 0; i < active.size(); ++i)
                out[active[i]] = solution[static_cast<Eigen::Index>(i)];
            break;
        }
        active.erase(active.begin() + worst);
    }
    return out;
}

Eigen::VectorXd measuredPart(const SearchIndex &index, const Prepared &scan)
{
    const MatchGrid &grid = index.grid();
    Eigen::VectorXd part = index.weights();
    for (Eigen::Index i = 0; i < grid.points; ++i)
        if (i + grid.pad < scan.coverage.begin || i + grid.pad >= scan.coverage.end)
            part[i] = 0;
    return part;
}

double similarity(const SearchIndex &index, const Prepared &scan, const Prepared &model)
{
    const Eigen::VectorXd part = measuredPart(index, scan);
    const auto cosine = [&](const Eigen::VectorXd &a, const Eigen::VectorXd &b) {
        const Eigen::VectorXd x = onComparedGrid(index, a, 0).cwiseProduct(part);
        const Eigen::VectorXd y = onComparedGrid(index, b, 0).cwiseProduct(part);
        return x.dot(y) / std::max(x.norm() * y.norm(), 1e-12);
    };
    return (cosine(scan.root, model.root) + cosine(scan.rootSlope, model.rootSlope)) / 2;
}

MixtureFit fitMixture(const SearchIndex &index, const Prepared &scan, std::vector<MixturePart> parts)
{
    const Eigen::VectorXd part = measuredPart(index, scan);
    Eigen::MatrixXd columns(index.grid().points, static_cast<Eigen::Index>(parts.size()));
    std::vector<const Prepared *> references;
    std::vector<Eigen::Index> shifts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        references.push_back(&index.prepared(parts[i].reference));
        shifts.push_back(parts[i].shift);
        columns.col(static_cast<Eigen::Index>(i)) =
            onComparedGrid(index, references.back()->slope, parts[i].shift).cwiseProduct(part);
    }
    const Eigen::VectorXd amplitudes = nonNegative(columns, onComparedGrid(index, scan.slope, 0).cwiseProduct(part));
    MixtureFit fit;
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].amplitude = amplitudes[static_cast<Eigen::Index>(i)];
    fit.parts = std::move(parts);
    fit.model = combined(references, amplitudes, shifts, index.grid());
    fit.unexplained = explain(index, scan, fit.model, 0).unexplained;
    return fit;
}

Eigen::VectorXd shares(const SearchIndex &index, const std::vector<MixturePart> &parts)
{
    Eigen::VectorXd areas(static_cast<Eigen::Index>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i)
        areas[static_cast<Eigen::Index>(i)] =
            parts[i].amplitude *
            onComparedGrid(index, index.prepared(parts[i].reference).signal.cwiseMax(0.0), parts[i].shift).sum();
    return areas / std::max(areas.sum(), 1e-12);
}

Eigen::MatrixXd shareRange(const SearchIndex &index, const Prepared &scan, const std::vector<MixturePart> &parts,
                           Technique technique)
{
    const auto count = static_cast<Eigen::Index>(parts.size());
    const Eigen::VectorXd part = measuredPart(index, scan);
    const Eigen::VectorXd target = onComparedGrid(index, scan.slope, 0).cwiseProduct(part);
    Random random(0x5eed);
    std::vector<std::vector<double>> seen(parts.size());
    for (int k = 0; k < refits; ++k) {
        Eigen::MatrixXd columns(index.grid().points, count);
        Eigen::VectorXd areas(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const MixturePart &p = parts[static_cast<std::size_t>(i)];
            const Prepared other =
                perturbed(index.prepared(p.reference), index.grid(), replicateParameters(technique), random);
            columns.col(i) = onComparedGrid(index, other.slope, p.shift).cwiseProduct(part);
            areas[i] = onComparedGrid(index, other.signal.cwiseMax(0.0), p.shift).sum();
        }
        const Eigen::VectorXd weighted = nonNegative(columns, target).cwiseProduct(areas);
        for (Eigen::Index i = 0; i < count; ++i)
            seen[static_cast<std::size_t>(i)].push_back(weighted[i] / std::max(weighted.sum(), 1e-12));
    }
    Eigen::MatrixXd range(2, count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const double middle = processing::quantile(seen[static_cast<std::size_t>(i)], 0.5);
        const double low = processing::quantile(seen[static_cast<std::size_t>(i)], 0.025);
        const double high = processing::quantile(seen[static_cast<std::size_t>(i)], 0.975);
        range(0, i) = std::max(0.0, middle - widening * (middle - low));
        range(1, i) = std::min(1.0, middle + widening * (high - middle));
    }
    return range;
}

} // namespace varde::matcher
