// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/mixturesearch.h"

#include "matcher/replicate.h"
#include "processing/statistics.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr std::size_t mostParts = 4;
constexpr std::size_t candidatesTried = 5;
constexpr double chanceAllowed = 0.05;
constexpr double leastGain = 0.1;      // of what was left before
constexpr Eigen::Index decoyFrom = 30; // grid points; 60 cm-1
constexpr Eigen::Index decoyTo = 220;  // grid points; 440 cm-1
constexpr int refits = 40;

/// Non-negative least squares for a handful of columns: drop the most negative and solve again.
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

Eigen::VectorXd partOfScan(const SearchIndex &index, const Prepared &scan)
{
    const MatchGrid &grid = index.grid();
    Eigen::VectorXd part = index.weights();
    for (Eigen::Index i = 0; i < grid.points; ++i)
        if (i + grid.pad < scan.coverage.begin || i + grid.pad >= scan.coverage.end)
            part[i] = 0;
    return part;
}

/// Cosine score of the scan against a model curve, no shift: SearchIndex::search's own measure.
double similarity(const SearchIndex &index, const Prepared &scan, const Prepared &model)
{
    const Eigen::VectorXd part = partOfScan(index, scan);
    const auto cosine = [&](const Eigen::VectorXd &a, const Eigen::VectorXd &b) {
        const Eigen::VectorXd x = onComparedGrid(index, a, 0).cwiseProduct(part);
        const Eigen::VectorXd y = onComparedGrid(index, b, 0).cwiseProduct(part);
        return x.dot(y) / std::max(x.norm() * y.norm(), 1e-12);
    };
    return (cosine(scan.root, model.root) + cosine(scan.rootSlope, model.rootSlope)) / 2;
}

/// Amplitudes, model and what is left for a set of references.
MixtureFit fitted(const SearchIndex &index, const Prepared &scan, std::vector<MixturePart> parts)
{
    const Eigen::VectorXd part = partOfScan(index, scan);
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
    fit.left = explain(index, scan, fit.model, 0);
    return fit;
}

/// A reference that may explain what is left.
struct Candidate {
    MixturePart part;
    float product = 0;
};

/// Best references for a residual, best first, one per substance and none already chosen; `chance` of each from
/// displaced copies of the residual.
std::vector<Candidate> candidates(const SearchIndex &index, const Eigen::VectorXd &residual,
                                  const std::vector<MixturePart> &chosen)
{
    const Eigen::Index reach = index.grid().reach;
    std::vector<Eigen::Index> displacements;
    for (Eigen::Index s = -reach; s <= reach; ++s)
        displacements.push_back(s);
    const Eigen::Index real = 2 * reach + 1;
    for (const Eigen::Index side : {-1, 1})
        for (Eigen::Index d = decoyFrom; d <= decoyTo; ++d)
            displacements.push_back(side * d);
    const Eigen::MatrixXf products = index.slopeProducts(residual, displacements);

    // A decoy may choose among as many shifts as the real search did.
    const Eigen::VectorXf best = products.rightCols(products.cols() - real).colwise().maxCoeff();
    std::vector<float> decoys;
    for (Eigen::Index at = 0; at + real <= best.size(); at += 2)
        decoys.push_back(best.segment(at, real).maxCoeff());

    std::vector<Candidate> bySubstance(static_cast<std::size_t>(index.substanceCount()));
    for (Eigen::Index j = 0; j < index.size(); ++j) {
        Eigen::Index shift = 0;
        const float product = products.row(j).head(real).maxCoeff(&shift);
        Candidate &entry = bySubstance[static_cast<std::size_t>(index.substanceOf(j))];
        if (entry.part.reference >= 0 && entry.product >= product)
            continue;
        // The residual moved by s meets the reference: the reference moved by -s meets the residual.
        entry.part = {index.substanceOf(j), static_cast<int>(j), reach - shift, 0, 1};
        entry.product = product;
    }
    std::erase_if(bySubstance, [&](const Candidate &c) {
        return c.part.reference < 0 || std::any_of(chosen.begin(), chosen.end(), [&](const MixturePart &p) {
                   return p.substance == c.part.substance;
               });
    });
    std::stable_sort(bySubstance.begin(), bySubstance.end(),
                     [](const Candidate &a, const Candidate &b) { return a.product > b.product; });
    bySubstance.resize(std::min(bySubstance.size(), candidatesTried));
    for (Candidate &candidate : bySubstance) {
        const auto better =
            std::count_if(decoys.begin(), decoys.end(), [&](float d) { return d >= candidate.product; });
        candidate.part.chance = static_cast<double>(1 + better) / static_cast<double>(1 + decoys.size());
    }
    return bySubstance;
}

} // namespace

MixtureFit searchMixture(const SearchIndex &index, const Prepared &scan, const SubstanceScore &leader, double limit)
{
    MixtureFit best = fitted(index, scan, {{leader.substance, leader.reference, -leader.shift, 0, 1.0 / 200}});
    best.score = similarity(index, scan, best.model);
    while (best.parts.size() < mostParts && best.left.unexplained > limit) {
        const Eigen::VectorXd residual = explain(index, scan, best.model, 0, View::Slope).residual;
        std::vector<MixtureFit> tried;
        for (const Candidate &candidate : candidates(index, residual, best.parts)) {
            std::vector<MixturePart> parts = best.parts;
            parts.push_back(candidate.part);
            tried.push_back(fitted(index, scan, std::move(parts)));
            tried.back().score = similarity(index, scan, tried.back().model);
        }
        std::sort(tried.begin(), tried.end(),
                  [](const MixtureFit &a, const MixtureFit &b) { return a.left.unexplained < b.left.unexplained; });
        if (tried.empty() || tried.front().parts.back().chance > chanceAllowed ||
            tried.front().left.unexplained > (1 - leastGain) * best.left.unexplained)
            break;
        const double alternative = tried.size() > 1 ? tried[1].score : 0;
        best = std::move(tried.front());
        best.alternative = alternative;
    }
    return best;
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
    const Eigen::VectorXd part = partOfScan(index, scan);
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
        range(0, i) = processing::quantile(seen[static_cast<std::size_t>(i)], 0.025);
        range(1, i) = processing::quantile(seen[static_cast<std::size_t>(i)], 0.975);
    }
    return range;
}

} // namespace varde::matcher
