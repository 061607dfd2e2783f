// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/explain.h"
#include "matcher/searchindex.h"

#include <Eigen/Core>
#include <vector>

namespace varde::matcher {

/// One reference in a mixture.
struct MixturePart {
    int substance = -1;
    int reference = -1;
    Eigen::Index shift = 0; ///< points by which the reference is moved to meet the scan
    double amplitude = 0;   ///< of the reference scaled to a tallest band of 1
};

/// References that together are to explain a scan, and what is left.
struct MixtureFit {
    std::vector<MixturePart> parts;
    Prepared model;         ///< of the parts together
    double unexplained = 1; ///< root slope, flexible as in explain(); [0, 1]
};

/// Amplitudes by non-negative least squares on the linear slope, where spectra add up.
/// \param parts  at least one; their amplitudes are not read
MixtureFit fitMixture(const SearchIndex &index, const Prepared &scan, std::vector<MixturePart> parts);

/// Non-negative least squares for a handful of columns: drops the most negative and solves again.
Eigen::VectorXd nonNegative(const Eigen::MatrixXd &columns, const Eigen::VectorXd &target);

/// Cosine score of the scan against a model curve, without a shift: SearchIndex::search's own measure.
double similarity(const SearchIndex &index, const Prepared &scan, const Prepared &model);

/// Shares of the signal: each part's area over the compared range, summing to 1.
Eigen::VectorXd shares(const SearchIndex &index, const std::vector<MixturePart> &parts);

/// Range of each share over refits with perturbed references, widened: rows low and high, parts columns; meant to hold
/// the true share in 95 %. Least squares' own error would be far too small: a real scan differs from its reference by
/// more than noise.
Eigen::MatrixXd shareRange(const SearchIndex &index, const Prepared &scan, const std::vector<MixturePart> &parts,
                           Technique technique);

/// 1 where the scan was measured and nothing is masked, else 0; grid.points.
Eigen::VectorXd measuredPart(const SearchIndex &index, const Prepared &scan);

} // namespace varde::matcher
