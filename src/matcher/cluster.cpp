// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/cluster.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace varde::matcher {

namespace {

using Items = std::vector<std::size_t>;

bool isBefore(const Prepared &a, const Prepared &b)
{
    return std::lexicographical_compare(a.signal.begin(), a.signal.end(), b.signal.begin(), b.signal.end());
}

/// Items in an order that follows from the curves alone. Where sums are taken in that order and ties are broken by
/// it, the order in which the curves came cannot show.
Items inContentOrder(const std::vector<Prepared> &curves, Items items)
{
    std::stable_sort(items.begin(), items.end(),
                     [&](std::size_t a, std::size_t b) { return isBefore(curves[a], curves[b]); });
    return items;
}

std::vector<Prepared> chosen(const std::vector<Prepared> &curves, const Items &items)
{
    std::vector<Prepared> out;
    out.reserve(items.size());
    for (const std::size_t item : items)
        out.push_back(curves[item]);
    return out;
}

/// Rows of a matrix that are still groups, and the work on them.
class Linkage {
public:
    explicit Linkage(Eigen::MatrixXf affinity) : m_affinity(std::move(affinity))
    {
        for (Eigen::Index i = 0; i < m_affinity.rows(); ++i)
            m_groups.push_back({static_cast<std::size_t>(i)});
    }

    std::vector<Items> run()
    {
        std::vector<Items> out;
        std::vector<std::size_t> chain;
        for (std::size_t first = 0; first < m_groups.size();) {
            if (chain.empty() && m_groups[first].empty()) {
                ++first;
                continue;
            }
            if (chain.empty())
                chain.push_back(first);
            const std::size_t top = chain.back();
            const std::optional<std::size_t> previous =
                chain.size() > 1 ? std::optional(chain[chain.size() - 2]) : std::nullopt;
            const auto nearest = nearestTo(top, previous);
            if (!nearest) {
                // Whatever the others become, their mean affinity with it stays negative.
                out.push_back(std::move(m_groups[top]));
                m_groups[top].clear();
                chain.pop_back();
            } else if (nearest == previous) {
                join(*nearest, top);
                chain.resize(chain.size() - 2);
            } else {
                chain.push_back(*nearest);
            }
        }
        return out;
    }

private:
    float &at(std::size_t i, std::size_t j)
    {
        return m_affinity(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
    }

    /// The nearest group that is not too far; the previous one in the chain where it is as near as any.
    std::optional<std::size_t> nearestTo(std::size_t group, std::optional<std::size_t> previous)
    {
        std::optional<std::size_t> best = previous;
        for (std::size_t other = 0; other < m_groups.size(); ++other)
            if (other != group && !m_groups[other].empty() && at(other, group) >= 0 &&
                (!best || at(other, group) > at(*best, group)))
                best = other;
        return best;
    }

    void join(std::size_t into, std::size_t from)
    {
        const auto a = static_cast<float>(m_groups[into].size());
        const auto b = static_cast<float>(m_groups[from].size());
        for (std::size_t other = 0; other < m_groups.size(); ++other) {
            at(other, into) = (a * at(other, into) + b * at(other, from)) / (a + b);
            at(into, other) = at(other, into);
        }
        m_groups[into].insert(m_groups[into].end(), m_groups[from].begin(), m_groups[from].end());
        m_groups[from].clear();
    }

    Eigen::MatrixXf m_affinity;
    std::vector<Items> m_groups; ///< empty: joined to another, or finished
};

/// The members laid over one another, each moved to meet the medoid.
Prepared weightedMean(const std::vector<Prepared> &curves, const Items &items, std::size_t medoid, Technique technique)
{
    const SearchIndex index = SearchIndex::of({curves[medoid]}, technique);
    std::vector<const Prepared *> members;
    std::vector<Eigen::Index> shifts;
    Eigen::VectorXd weights(static_cast<Eigen::Index>(items.size()));
    for (const std::size_t item : items) {
        const double snr = curves[item].snr();
        weights[static_cast<Eigen::Index>(members.size())] = snr * snr;
        members.push_back(&curves[item]);
        shifts.push_back(item == medoid ? 0 : index.search(curves[item]).shift.front());
    }
    Prepared mean = combined(members, weights, shifts, index.grid());
    // Noise of unit-height curves: 1 / SNR each, so that their best mean has this much.
    mean.sigma = 1 / std::sqrt(weights.sum());
    return mean;
}

} // namespace

std::vector<Items> averageLinkage(Eigen::MatrixXf affinity)
{
    return Linkage(std::move(affinity)).run();
}

UnknownCluster describeCluster(const SamenessModel &model, const std::vector<Prepared> &curves, Items items,
                               Technique technique)
{
    items = inContentOrder(curves, std::move(items));
    const std::vector<Prepared> own = chosen(curves, items);
    const Eigen::MatrixXf scores = pairScores(own, technique);
    const std::size_t n = items.size();
    UnknownCluster out;
    std::size_t medoid = 0;
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < n; ++i) {
        double chance = 0;
        double likeness = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (j == i)
                continue;
            const auto score = static_cast<double>(scores(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
            likeness += score;
            chance += chanceSame(model, score, own[i].snr(), own[j].snr()) / static_cast<double>(n - 1);
        }
        out.members.push_back({items[i], chance});
        // Two members are equally like one another: then the one with less noise.
        if (likeness > best || (likeness == best && own[i].snr() > own[medoid].snr())) {
            best = likeness;
            medoid = i;
        }
    }
    out.medoid = items[medoid];
    out.mean = weightedMean(curves, items, out.medoid, technique);
    std::sort(out.members.begin(), out.members.end(),
              [](const ClusterMember &a, const ClusterMember &b) { return a.item < b.item; });
    return out;
}

std::vector<UnknownCluster> clusterUnknowns(const SamenessModel &model, const std::vector<Prepared> &curves,
                                            Technique technique)
{
    Items order(curves.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    order = inContentOrder(curves, std::move(order));
    Eigen::MatrixXf affinity = pairScores(chosen(curves, order), technique);
    for (Eigen::Index j = 0; j < affinity.cols(); ++j)
        for (Eigen::Index i = 0; i < affinity.rows(); ++i)
            affinity(i, j) -=
                static_cast<float>(scoreAtEvenChance(model, curves[order[static_cast<std::size_t>(i)]].snr(),
                                                     curves[order[static_cast<std::size_t>(j)]].snr()));
    std::vector<UnknownCluster> out;
    for (Items &group : averageLinkage(std::move(affinity))) {
        for (std::size_t &item : group)
            item = order[item];
        out.push_back(describeCluster(model, curves, std::move(group), technique));
    }
    std::sort(out.begin(), out.end(), [](const UnknownCluster &a, const UnknownCluster &b) {
        return a.members.front().item < b.members.front().item;
    });
    return out;
}

std::optional<std::size_t> clusterToJoin(const SamenessModel &model, const Prepared &curve,
                                         const std::vector<Prepared> &curves, const std::vector<Items> &clusters,
                                         Technique technique)
{
    const SearchIndex asReference = SearchIndex::of({curve}, technique);
    std::optional<std::size_t> best;
    double bestAffinity = 0;
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        const Items &items = clusters[c];
        const Eigen::VectorXf there = SearchIndex::of(chosen(curves, items), technique).search(curve).score;
        double affinity = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Prepared &member = curves[items[i]];
            const auto forth = static_cast<double>(there[static_cast<Eigen::Index>(i)]);
            const auto back = static_cast<double>(asReference.search(member).score[0]);
            const double score = std::min(forth, back) > -1 ? (forth + back) / 2 : -1;
            affinity +=
                (score - scoreAtEvenChance(model, curve.snr(), member.snr())) / static_cast<double>(items.size());
        }
        if (affinity >= 0 && (!best || affinity > bestAffinity)) {
            best = c;
            bestAffinity = affinity;
        }
    }
    return best;
}

} // namespace varde::matcher
