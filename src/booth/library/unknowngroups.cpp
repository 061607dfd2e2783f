// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "matcher/cluster.h"
#include "matcher/unknowns.h"

#include <algorithm>
#include <map>

namespace varde::booth {

namespace {

using Items = std::vector<std::size_t>;

/// What of the scans is compared, for one engine; beside one another.
struct ComparedScans {
    std::vector<matcher::Prepared> curves;
    Items scan; ///< index into the scans given
    std::vector<bool> isRemainder;
};

/// Groups kept, in indices of the curves; what is no longer among them is left out.
std::vector<Items> keptCurves(const ComparedScans &compared, const std::vector<Items> &kept)
{
    std::vector<Items> out;
    for (const Items &group : kept) {
        Items items;
        for (std::size_t i = 0; i < compared.scan.size(); ++i)
            if (std::find(group.begin(), group.end(), compared.scan[i]) != group.end())
                items.push_back(i);
        if (!items.empty())
            out.push_back(std::move(items));
    }
    return out;
}

std::vector<matcher::UnknownCluster> joined(const matcher::SamenessModel &model, const ComparedScans &compared,
                                            std::vector<Items> clusters, Technique technique)
{
    for (std::size_t i = 0; i < compared.curves.size(); ++i) {
        const bool isIn = std::any_of(clusters.begin(), clusters.end(), [&](const Items &items) {
            return std::find(items.begin(), items.end(), i) != items.end();
        });
        if (isIn)
            continue;
        const auto at = matcher::clusterToJoin(model, compared.curves[i], compared.curves, clusters, technique);
        if (at)
            clusters[*at].push_back(i);
        else
            clusters.push_back({i});
    }
    std::vector<matcher::UnknownCluster> out;
    for (Items &items : clusters)
        out.push_back(matcher::describeCluster(model, compared.curves, std::move(items), technique));
    return out;
}

Spectrum meanCurve(const matcher::Prepared &mean, const matcher::MatchGrid &grid, Technique technique)
{
    const double first = grid.paddedFirstPerCm() + grid.stepPerCm * static_cast<double>(mean.coverage.begin);
    const Eigen::Index points = mean.coverage.size();
    // Prepared curves cover at least 50 points and are finite, so that neither can fail.
    return *Spectrum::make(*Axis::uniform(first, grid.stepPerCm, points),
                           mean.signal.segment(mean.coverage.begin, points), technique, IntensityUnit::Arbitrary);
}

std::vector<UnknownGroup> groupsOf(const matcher::Engine &engine, const ComparedScans &compared,
                                   const std::vector<Items> &kept)
{
    const Technique technique = engine.library.technique;
    const matcher::SamenessModel &model = engine.certainty.sameness;
    const auto clusters = kept.empty() ? matcher::clusterUnknowns(model, compared.curves, technique)
                                       : joined(model, compared, keptCurves(compared, kept), technique);
    std::vector<UnknownGroup> out;
    for (const matcher::UnknownCluster &cluster : clusters) {
        UnknownGroup group{.members = {},
                           .medoid = compared.scan[cluster.medoid],
                           .mean = meanCurve(cluster.mean, engine.index.grid(), technique)};
        for (const matcher::ClusterMember &member : cluster.members)
            group.members.push_back({compared.scan[member.item], member.isFirm(), compared.isRemainder[member.item]});
        out.push_back(std::move(group));
    }
    return out;
}

} // namespace

Result<std::vector<UnknownGroup>> ReferenceLibrary::groupUnknowns(const std::vector<Spectrum> &scans, double prior,
                                                                  const std::vector<Items> &kept,
                                                                  const Progress &progress) const
{
    std::map<const Loaded *, ComparedScans> compared;
    for (std::size_t i = 0; i < scans.size(); ++i) {
        if (progress.isCancelled())
            return Error{Errc::Cancelled, "grouping was cancelled"};
        progress.at(static_cast<int>(i), static_cast<int>(scans.size()));
        const Loaded *loaded = suited(scans[i].technique);
        if (!loaded)
            continue;
        const matcher::Verdict verdict = matcher::identify(loaded->engine, scans[i], {.prior = prior});
        auto curve = matcher::unknownOf(loaded->engine, scans[i], verdict);
        if (!curve)
            continue;
        ComparedScans &own = compared[loaded];
        own.curves.push_back(std::move(curve->curve));
        own.scan.push_back(i);
        own.isRemainder.push_back(curve->kind == matcher::CurveKind::Residual);
    }
    std::vector<UnknownGroup> out;
    for (const auto &[loaded, own] : compared)
        for (UnknownGroup &group : groupsOf(loaded->engine, own, kept))
            out.push_back(std::move(group));
    const auto firstOf = [&](const UnknownGroup &group) {
        // Kept ones first, in their order: a number that was told stays.
        for (std::size_t k = 0; k < kept.size(); ++k)
            for (const UnknownMember &member : group.members)
                if (std::find(kept[k].begin(), kept[k].end(), member.scan) != kept[k].end())
                    return k;
        return kept.size() + group.members.front().scan;
    };
    std::sort(out.begin(), out.end(),
              [&](const UnknownGroup &a, const UnknownGroup &b) { return firstOf(a) < firstOf(b); });
    progress.at(static_cast<int>(scans.size()), static_cast<int>(scans.size()));
    return out;
}

} // namespace varde::booth
