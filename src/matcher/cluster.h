// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/sameness.h"

#include <Eigen/Core>
#include <optional>
#include <vector>

namespace varde::matcher {

/// One scan in a cluster.
struct ClusterMember {
    std::size_t item = 0; ///< index into the curves given
    double chance = 0;    ///< mean chanceSame() with the other members; 0 for a member that is alone

    bool isFirm() const { return chance >= 0.9; }
};

/// Scans that are probably of one substance.
struct UnknownCluster {
    std::vector<ClusterMember> members; ///< by item; at least one
    std::size_t medoid = 0;             ///< the item most like all others
    /// Members moved to meet the medoid, weighted by the square of their SNR; over the range that all cover.
    Prepared mean;
};

/// Clusters all curves anew: average linkage on score less scoreAtEvenChance() of the pair, joined as long as that is
/// not negative. The same curves in any order give the same partition. Of n curves it takes n searches over n and
/// n^2 floats. \return by first member; empty for no curves
std::vector<UnknownCluster> clusterUnknowns(const SamenessModel &model, const std::vector<Prepared> &curves,
                                            Technique technique);

/// The cluster that a new curve joins: that with the highest mean score less scoreAtEvenChance() over all members.
/// Nothing where that is negative: it begins a cluster of its own.
/// \param clusters  items of each cluster, none empty
std::optional<std::size_t> clusterToJoin(const SamenessModel &model, const Prepared &curve,
                                         const std::vector<Prepared> &curves,
                                         const std::vector<std::vector<std::size_t>> &clusters, Technique technique);

/// Ties, medoid and mean of scans that were put together. \param items at least one; any order
UnknownCluster describeCluster(const SamenessModel &model, const std::vector<Prepared> &curves,
                               std::vector<std::size_t> items, Technique technique);

/// Average linkage by nearest-neighbour chains (Murtagh 1983; exact, because average linkage is reducible).
/// \param affinity  n x n, symmetric; groups join while their mean affinity is not negative
/// \return items of each group
std::vector<std::vector<std::size_t>> averageLinkage(Eigen::MatrixXf affinity);

} // namespace varde::matcher
