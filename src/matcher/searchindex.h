// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "matcher/library.h"
#include "matcher/prepared.h"

#include <Eigen/Core>
#include <vector>

namespace varde::matcher {

/// Score of every reference against one scan.
struct ReferenceScores {
    Eigen::VectorXf score;           ///< references; [-1, 1]; -1 where the scan does not cover the reference's bands
    std::vector<Eigen::Index> shift; ///< references; points by which the scan was moved for that score
};

/// One substance's best reference.
struct SubstanceScore {
    int substance = -1;
    int reference = -1;
    double score = -1;
    Eigen::Index shift = 0; ///< grid points
};

/// The references as matrices. Immutable once built; search() may be called from any thread.
class SearchIndex {
public:
    using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>; ///< a row per reference

    /// Fails with LibraryEmpty; a reference that cannot be prepared fails the whole with its own error.
    static Result<SearchIndex> build(const Library &library);

    /// The same from curves that are prepared already, each a substance of its own: to compare scans with one another.
    static SearchIndex of(std::vector<Prepared> curves, Technique technique);

    const MatchGrid &grid() const { return m_grid; }
    Eigen::Index size() const { return m_root.rows(); }
    int substanceCount() const { return m_substanceCount; }
    int substanceOf(Eigen::Index reference) const { return m_substance[static_cast<std::size_t>(reference)]; }
    const Prepared &prepared(Eigen::Index reference) const { return m_prepared[static_cast<std::size_t>(reference)]; }
    const Eigen::VectorXd &weights() const { return m_weights; } ///< grid.points; 1 compared, 0 masked

    /// Mean of the cosines of root and rootSlope, the best over shifts of +-grid.reach points, each cosine over
    /// the part that both cover (science: mean of Bhattacharyya and derivative cosine).
    ReferenceScores search(const Prepared &scan) const;

    /// Inner products of every reference's unit slope with a curve displaced by each of `displacements` points; what
    /// is pushed out at one end comes in at the other, so that every displacement keeps the curve's energy.
    /// \param curve  grid.points
    /// \return       references x displacements
    Rows slopeProducts(const Eigen::VectorXd &curve, const std::vector<Eigen::Index> &displacements) const;

    /// Inner products of every reference's unit slope with columns. \param columns  grid.points x any
    Rows slopeProducts(const Eigen::MatrixXf &columns) const;

    /// Weighted sum of the squares of every reference's unit slope. \param weights  grid.points
    Eigen::VectorXf slopeEnergies(const Eigen::VectorXf &weights) const;

    /// Best score per substance, best first.
    std::vector<SubstanceScore> bySubstance(const ReferenceScores &scores) const;

private:
    SearchIndex(Technique technique, Eigen::Index references, int substances);
    void add(Prepared prepared, int substance);

    MatchGrid m_grid;
    Eigen::VectorXd m_weights;
    std::vector<Prepared> m_prepared;
    std::vector<processing::Coverage> m_coverage; ///< of the compared grid
    std::vector<int> m_substance;
    int m_substanceCount;
    Rows m_root;      ///< references x points; unit rows
    Rows m_rootSlope; ///< references x points; unit rows
    Rows m_slope;     ///< references x points; unit rows
};

} // namespace varde::matcher
