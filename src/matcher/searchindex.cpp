// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/searchindex.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr float leastCovered = 0.8f; // of a reference's energy; below it the scan says nothing about that reference

/// One view of a scan moved by every shift; column k is the scan moved by k - reach points.
struct ShiftedViews {
    Eigen::MatrixXf columns;     ///< points x shifts
    Eigen::MatrixXf squaresUpTo; ///< (points + 1) x shifts; running sums of squares

    float norm(Eigen::Index shift, processing::Coverage part) const
    {
        return std::sqrt(std::max(0.0f, squaresUpTo(part.end, shift) - squaresUpTo(part.begin, shift)));
    }
};

ShiftedViews shiftedViews(const Eigen::VectorXd &padded, const MatchGrid &grid, const Eigen::VectorXd &weights)
{
    ShiftedViews out{Eigen::MatrixXf(grid.points, grid.shifts()), Eigen::MatrixXf(grid.points + 1, grid.shifts())};
    for (Eigen::Index k = 0; k < grid.shifts(); ++k) {
        const Eigen::Index from = grid.pad - (k - grid.reach);
        out.columns.col(k) = padded.segment(from, grid.points).cwiseProduct(weights).cast<float>();
        double sum = 0;
        out.squaresUpTo(0, k) = 0;
        for (Eigen::Index i = 0; i < grid.points; ++i) {
            sum += static_cast<double>(out.columns(i, k)) * static_cast<double>(out.columns(i, k));
            out.squaresUpTo(i + 1, k) = static_cast<float>(sum);
        }
    }
    return out;
}

/// The part of the compared grid that a padded coverage reaches after a shift.
processing::Coverage onGrid(processing::Coverage padded, const MatchGrid &grid, Eigen::Index shift)
{
    const auto clamp = [&](Eigen::Index i) { return std::clamp<Eigen::Index>(i - grid.pad + shift, 0, grid.points); };
    return {clamp(padded.begin), clamp(padded.end)};
}

processing::Coverage intersection(processing::Coverage a, processing::Coverage b)
{
    const Eigen::Index begin = std::max(a.begin, b.begin);
    return {begin, std::max(begin, std::min(a.end, b.end))};
}

/// Eigen's product of two matrices first copies the left one, which here is the whole library and takes longer than the
/// product with a handful of columns. Row by row nothing is copied, and no row's result depends on where it stands.
SearchIndex::Rows products(const SearchIndex::Rows &rows, const Eigen::MatrixXf &columns)
{
    SearchIndex::Rows out(rows.rows(), columns.cols());
    for (Eigen::Index j = 0; j < rows.rows(); ++j)
        out.row(j).noalias() = rows.row(j) * columns;
    return out;
}

} // namespace

SearchIndex::SearchIndex(Technique technique, Eigen::Index references, int substances)
    : m_grid(matchGrid(technique)),
      m_weights(gridWeights(m_grid, technique)),
      m_substanceCount(substances),
      m_root(references, m_grid.points),
      m_rootSlope(references, m_grid.points),
      m_slope(references, m_grid.points)
{
}

void SearchIndex::add(Prepared prepared, int substance)
{
    const auto view = [&](const Eigen::VectorXd &padded) {
        const Eigen::VectorXd part = padded.segment(m_grid.pad, m_grid.points).cwiseProduct(m_weights);
        return Eigen::RowVectorXf((part / std::max(part.norm(), 1e-12)).cast<float>());
    };
    const auto row = static_cast<Eigen::Index>(m_prepared.size());
    m_root.row(row) = view(prepared.root);
    m_rootSlope.row(row) = view(prepared.rootSlope);
    m_slope.row(row) = view(prepared.slope);
    m_coverage.push_back(onGrid(prepared.coverage, m_grid, 0));
    m_substance.push_back(substance);
    m_prepared.push_back(std::move(prepared));
}

Result<SearchIndex> SearchIndex::build(const Library &library)
{
    if (library.references.empty())
        return Error{Errc::LibraryEmpty, "no reference of technique " + std::string(techniqueName(library.technique))};
    SearchIndex index(library.technique, static_cast<Eigen::Index>(library.references.size()),
                      static_cast<int>(library.substances.size()));
    for (const LibraryReference &reference : library.references) {
        auto prepared = prepare(reference.spectrum, index.m_grid);
        if (!prepared)
            return prepared.error();
        index.add(std::move(*prepared), reference.substance);
    }
    return index;
}

SearchIndex SearchIndex::of(std::vector<Prepared> curves, Technique technique)
{
    SearchIndex index(technique, static_cast<Eigen::Index>(curves.size()), static_cast<int>(curves.size()));
    for (Prepared &curve : curves)
        index.add(std::move(curve), static_cast<int>(index.m_prepared.size()));
    return index;
}

ReferenceScores SearchIndex::search(const Prepared &scan) const
{
    const ShiftedViews root = shiftedViews(scan.root, m_grid, m_weights);
    const ShiftedViews slope = shiftedViews(scan.rootSlope, m_grid, m_weights);
    const Rows rootProducts = products(m_root, root.columns);
    const Rows slopeProducts = products(m_rootSlope, slope.columns);

    ReferenceScores out{Eigen::VectorXf::Constant(size(), -1.0f),
                        std::vector<Eigen::Index>(static_cast<std::size_t>(size()), 0)};
    for (Eigen::Index j = 0; j < size(); ++j) {
        const processing::Coverage own = m_coverage[static_cast<std::size_t>(j)];
        // The shifts differ by a few points only: one common part serves all norms of the reference.
        const processing::Coverage common =
            intersection(own, intersection(onGrid(scan.coverage, m_grid, -m_grid.reach),
                                           onGrid(scan.coverage, m_grid, m_grid.reach)));
        float rootNorm = 1;
        float slopeNorm = 1;
        if (common != own) {
            rootNorm = m_root.row(j).segment(common.begin, common.size()).norm();
            slopeNorm = m_rootSlope.row(j).segment(common.begin, common.size()).norm();
            if (rootNorm * rootNorm < leastCovered || slopeNorm * slopeNorm < leastCovered)
                continue;
        }
        for (Eigen::Index k = 0; k < m_grid.shifts(); ++k) {
            const float scanRoot = root.norm(k, common);
            const float scanSlope = slope.norm(k, common);
            if (scanRoot <= 0 || scanSlope <= 0)
                continue;
            const float score =
                0.5f * (rootProducts(j, k) / (rootNorm * scanRoot) + slopeProducts(j, k) / (slopeNorm * scanSlope));
            if (score > out.score[j]) {
                out.score[j] = std::min(score, 1.0f);
                out.shift[static_cast<std::size_t>(j)] = k - m_grid.reach;
            }
        }
    }
    return out;
}

SearchIndex::Rows SearchIndex::slopeProducts(const Eigen::VectorXd &curve,
                                             const std::vector<Eigen::Index> &displacements) const
{
    const Eigen::Index n = m_grid.points;
    Eigen::MatrixXf columns(n, static_cast<Eigen::Index>(displacements.size()));
    for (std::size_t k = 0; k < displacements.size(); ++k) {
        const Eigen::Index by = ((displacements[k] % n) + n) % n;
        columns.col(static_cast<Eigen::Index>(k)) << curve.tail(by).cast<float>(), curve.head(n - by).cast<float>();
    }
    return slopeProducts(columns);
}

SearchIndex::Rows SearchIndex::slopeProducts(const Eigen::MatrixXf &columns) const
{
    return products(m_slope, columns);
}

Eigen::VectorXf SearchIndex::slopeEnergies(const Eigen::VectorXf &weights) const
{
    Eigen::VectorXf out(size());
    for (Eigen::Index j = 0; j < size(); ++j)
        out[j] = m_slope.row(j).cwiseAbs2().dot(weights.transpose());
    return out;
}

std::vector<SubstanceScore> SearchIndex::bySubstance(const ReferenceScores &scores) const
{
    std::vector<SubstanceScore> best(static_cast<std::size_t>(m_substanceCount));
    for (Eigen::Index j = 0; j < size(); ++j) {
        SubstanceScore &entry = best[static_cast<std::size_t>(substanceOf(j))];
        if (entry.reference >= 0 && entry.score >= scores.score[j])
            continue;
        entry = {substanceOf(j), static_cast<int>(j), scores.score[j], scores.shift[static_cast<std::size_t>(j)]};
    }
    std::erase_if(best, [](const SubstanceScore &entry) { return entry.reference < 0; });
    std::stable_sort(best.begin(), best.end(),
                     [](const SubstanceScore &a, const SubstanceScore &b) { return a.score > b.score; });
    return best;
}

} // namespace varde::matcher
