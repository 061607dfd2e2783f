// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/certainty.h"
#include "matcher/searchindex.h"

#include <optional>
#include <vector>

namespace varde::matcher {

/// One reference in a mixture.
struct MixturePart {
    int substance = -1;
    int reference = -1;
    Eigen::Index shift = 0; ///< points by which the reference is moved to meet the scan
    double amplitude = 0;   ///< of the reference scaled to a tallest band of 1
    double chance = 1;      ///< that displaced references would fit the residual as well; 1 / 200 at the least
};

/// References that together explain a scan, and what is left.
struct MixtureFit {
    std::vector<MixturePart> parts;
    Prepared model;         ///< of the parts together
    Explanation left;       ///< root slope
    double score = 0;       ///< of the model, as SearchIndex::search would score it without a shift
    double alternative = 0; ///< score with the last part exchanged for the next best substance; 0 for one part
};

/// Adds up to three references to the leading one, as long as what is left looks more like a library substance than
/// like displaced ones (target-decoy; p <= .05) and the fit gains, until `limit` is met.
/// \param limit  unexplained energy at which nothing is left to find
MixtureFit searchMixture(const SearchIndex &index, const Prepared &scan, const SubstanceScore &leader, double limit);

/// Shares of the signal: each part's area over the compared range, summing to 1.
Eigen::VectorXd shares(const SearchIndex &index, const std::vector<MixturePart> &parts);

/// Range of each share over refits with perturbed references: rows low and high (2.5 and 97.5 % quantiles), parts
/// columns. Least squares' own error would be far too small: a real scan differs from its reference by more than noise.
Eigen::MatrixXd shareRange(const SearchIndex &index, const Prepared &scan, const std::vector<MixturePart> &parts,
                           Technique technique);

} // namespace varde::matcher
