// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/mixturefit.h"
#include "matcher/presence.h"

#include <optional>
#include <span>
#include <vector>

namespace varde::matcher {

/// The fit of the leading substance alone. \param leader  as SearchIndex::bySubstance() gave it
MixtureFit leaderFit(const SearchIndex &index, const Prepared &scan, const SubstanceScore &leader);

/// The fit with one more substance, the one that leaves least; nothing where no reference is left to try.
/// \param without  substances that are not to be used (calibration leaves some out)
std::optional<MixtureFit> withOneMore(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit,
                                      std::span<const int> without = {});

/// What speaks for each part of a fit, in their order.
std::vector<PresenceEvidence> presenceEvidence(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit,
                                               std::span<const int> without = {});

/// A fit and the chance of each part.
struct FoundMixture {
    MixtureFit fit;
    std::vector<double> probability; ///< parts
};

/// A reference beside what a fit leaves.
struct ResidualHit {
    int substance = -1;
    int reference = -1;
    double cosine = 0; ///< of the slopes, [-1, 1]
};

/// The references that what is left looks most like, best first, none of the fit's substances.
std::vector<ResidualHit> nearestToResidual(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit,
                                           std::size_t most);

/// Adds up to three substances to the leading one, as long as the leader has a chance of .7 and every other part one of
/// .5: a name too many costs a second look, a name too few can cost more. Nothing where not even two stay, or nothing
/// was learned.
std::optional<FoundMixture> searchMixture(const SearchIndex &index, const PresenceModel &model, const Prepared &scan,
                                          const SubstanceScore &leader);

} // namespace varde::matcher
