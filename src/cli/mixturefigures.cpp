// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mixturefigures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace varde::cli {

namespace {

using matcher::VerdictKind;

// Around the shares that mixtures are usually made with: 5, 10, 20, 30 and 50 %.
constexpr std::array<double, 6> shareEdges{0, 0.075, 0.15, 0.25, 0.4, 0.501};

/// One mixture and what was found of it.
struct Judged {
    const Outcome *outcome = nullptr;
    double minorShare = 0;
    bool isMinorFound = false;
    bool isMajorFound = false;
    bool isExact = false;
    int spurious = 0;
    std::vector<double> errors; ///< found share less true share, per part found
    int covered = 0;            ///< parts found whose interval holds the true share
};

Judged judged(const Outcome &o)
{
    const std::vector<std::string> none;
    const bool isSaid = o.kind == VerdictKind::Match || o.kind == VerdictKind::Mixture;
    const std::vector<std::string> &named = isSaid ? o.named : none;
    // Of equal shares the first is the major part and the last the minor one.
    const auto minor =
        o.shares.size() - 1 -
        static_cast<std::size_t>(std::min_element(o.shares.rbegin(), o.shares.rend()) - o.shares.rbegin());
    const auto major = static_cast<std::size_t>(std::max_element(o.shares.begin(), o.shares.end()) - o.shares.begin());
    Judged out;
    out.outcome = &o;
    out.minorShare = o.shares[minor];
    out.isMinorFound = holds(named, o.truth[minor]);
    out.isMajorFound = holds(named, o.truth[major]);
    for (const std::string &name : named)
        out.spurious += holds(o.truth, name) ? 0 : 1;
    out.isExact = out.spurious == 0 && named.size() == o.truth.size();
    for (const FoundPart &part : o.parts) {
        const auto at = std::find(o.truth.begin(), o.truth.end(), part.name);
        if (at == o.truth.end())
            continue;
        const double share = o.shares[static_cast<std::size_t>(at - o.truth.begin())];
        out.errors.push_back(part.share - share);
        out.covered += part.low <= share && share <= part.high ? 1 : 0;
    }
    return out;
}

template <typename Predicate>
Rate rateOf(const std::vector<Judged> &all, Predicate isCounted)
{
    return rate(static_cast<int>(std::count_if(all.begin(), all.end(), isCounted)), static_cast<int>(all.size()));
}

std::vector<ShareBin> binned(const std::vector<Judged> &all)
{
    std::vector<ShareBin> bins;
    for (std::size_t b = 0; b + 1 < shareEdges.size(); ++b) {
        std::vector<Judged> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some), [&](const Judged &j) {
            return j.minorShare >= shareEdges[b] && j.minorShare < shareEdges[b + 1];
        });
        if (!some.empty())
            bins.push_back({shareEdges[b], std::min(0.5, shareEdges[b + 1]),
                            rateOf(some, [](const Judged &j) { return j.isMinorFound; }),
                            rateOf(some, [](const Judged &j) { return j.isExact; }),
                            rateOf(some, [](const Judged &j) { return j.outcome->kind == VerdictKind::Match; })});
    }
    return bins;
}

} // namespace

MixtureFigures judgeShares(const std::vector<Outcome> &outcomes)
{
    std::vector<Judged> all;
    std::vector<std::string> groups;
    for (const Outcome &outcome : outcomes) {
        if (!outcome.isMixture() || outcome.shares.empty() || !outcome.isInLibrary)
            continue;
        all.push_back(judged(outcome));
        groups.push_back(outcome.group);
    }
    MixtureFigures out;
    out.samples = static_cast<int>(all.size());
    out.rescan = rateOf(all, [](const Judged &j) { return j.outcome->isRescan(); });
    out.majorFound = rateOf(all, [](const Judged &j) { return j.isMajorFound; });
    out.exact = rateOf(all, [](const Judged &j) { return j.isExact; });
    out.byShare = binned(all);
    out.spurious = clusteredBootstrap(groups, [&](const auto &scans) -> std::optional<double> {
        double sum = 0;
        for (const std::size_t i : scans)
            sum += all[i].spurious;
        return scans.empty() ? std::nullopt : std::optional(sum / static_cast<double>(scans.size()));
    });
    int parts = 0;
    int covered = 0;
    for (const Judged &j : all) {
        parts += static_cast<int>(j.errors.size());
        covered += j.covered;
    }
    out.shareCovered = rate(covered, parts);
    out.shareError = clusteredBootstrap(groups, [&](const auto &scans) -> std::optional<double> {
        double squares = 0;
        double count = 0;
        for (const std::size_t i : scans)
            for (const double error : all[i].errors) {
                squares += error * error;
                ++count;
            }
        return count > 0 ? std::optional(std::sqrt(squares / count)) : std::nullopt;
    });
    out.shareError.of = parts;
    return out;
}

} // namespace varde::cli
