// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/mixturesearch.h"

#include <algorithm>

namespace varde::matcher {

namespace {

constexpr std::size_t mostParts = 4;
constexpr std::size_t candidatesTried = 6;
constexpr double leastLeader = 0.7; // chance
constexpr double leastAdded = 0.45; // chance
constexpr double leastAmong = 0.55; // chance among its rivals: a part that another could be as well has no name
// Of the energy: what is below it no component explains. Without it a scan that is nearly its own reference (same
// instrument, same jar) would be a mixture of the reference and of whatever fits the last noise.
constexpr double leastLeft = 0.01;

/// A reference that may explain what is left.
struct Candidate {
    MixturePart part;
    float product = 0;
};

bool holds(std::span<const int> substances, int substance)
{
    return std::find(substances.begin(), substances.end(), substance) != substances.end();
}

/// Best references for a residual, best first, one per substance, none of `without`.
std::vector<Candidate> candidates(const SearchIndex &index, const Eigen::VectorXd &residual,
                                  std::span<const int> without)
{
    const Eigen::Index reach = index.grid().reach;
    std::vector<Eigen::Index> displacements;
    for (Eigen::Index s = -reach; s <= reach; ++s)
        displacements.push_back(s);
    const SearchIndex::Rows products = index.slopeProducts(residual, displacements);

    std::vector<Candidate> bySubstance(static_cast<std::size_t>(index.substanceCount()));
    for (Eigen::Index j = 0; j < index.size(); ++j) {
        Eigen::Index shift = 0;
        const float product = products.row(j).maxCoeff(&shift);
        Candidate &entry = bySubstance[static_cast<std::size_t>(index.substanceOf(j))];
        if (entry.part.reference >= 0 && entry.product >= product)
            continue;
        // The residual moved by s meets the reference: the reference moved by -s meets the residual.
        entry = {{index.substanceOf(j), static_cast<int>(j), reach - shift, 0}, product};
    }
    std::erase_if(bySubstance,
                  [&](const Candidate &c) { return c.part.reference < 0 || holds(without, c.part.substance); });
    const std::size_t kept = std::min(bySubstance.size(), candidatesTried);
    std::partial_sort(bySubstance.begin(), bySubstance.begin() + static_cast<std::ptrdiff_t>(kept), bySubstance.end(),
                      [](const Candidate &a, const Candidate &b) {
                          return a.product != b.product ? a.product > b.product : a.part.substance < b.part.substance;
                      });
    bySubstance.resize(kept);
    return bySubstance;
}

/// `base` with the substance that leaves least, none of `without`.
std::optional<MixtureFit> bestAddition(const SearchIndex &index, const Prepared &scan, const MixtureFit &base,
                                       std::span<const int> without)
{
    const Eigen::VectorXd residual = explain(index, scan, base.model, 0, View::Slope).residual;
    std::optional<MixtureFit> best;
    for (const Candidate &candidate : candidates(index, residual, without)) {
        std::vector<MixturePart> parts = base.parts;
        parts.push_back(candidate.part);
        MixtureFit fit = fitMixture(index, scan, std::move(parts));
        if (!best || fit.unexplained < best->unexplained)
            best = std::move(fit);
    }
    return best;
}

std::vector<int> alsoWithout(std::span<const int> without, const std::vector<MixturePart> &parts)
{
    std::vector<int> all(without.begin(), without.end());
    for (const MixturePart &part : parts)
        all.push_back(part.substance);
    return all;
}

std::vector<double> probabilities(const PresenceModel &model, const std::vector<PresenceEvidence> &evidence)
{
    std::vector<double> out{model.leaderProbability(evidence.front())};
    for (std::size_t i = 1; i < evidence.size(); ++i)
        out.push_back(model.addedProbability(evidence[i]));
    return out;
}

} // namespace

MixtureFit leaderFit(const SearchIndex &index, const Prepared &scan, const SubstanceScore &leader)
{
    return fitMixture(index, scan, {{leader.substance, leader.reference, -leader.shift, 0}});
}

std::optional<MixtureFit> withOneMore(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit,
                                      std::span<const int> without)
{
    return bestAddition(index, scan, fit, alsoWithout(without, fit.parts));
}

std::vector<PresenceEvidence> presenceEvidence(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit,
                                               std::span<const int> without)
{
    const Eigen::VectorXd share = shares(index, fit.parts);
    const double score = similarity(index, scan, fit.model);
    const double left = std::max(fit.unexplained, leastLeft);
    const std::vector<int> taken = alsoWithout(without, fit.parts);
    std::vector<PresenceEvidence> out;
    for (std::size_t i = 0; i < fit.parts.size(); ++i) {
        const auto ratio = [&](double unexplained) { return std::max(unexplained, leastLeft) / left; };
        PresenceEvidence evidence{ratio(1),
                                  ratio(1),
                                  score,
                                  scan.snr(),
                                  share[static_cast<Eigen::Index>(i)],
                                  static_cast<int>(fit.parts.size())};
        if (fit.parts.size() > 1) {
            std::vector<MixturePart> rest = fit.parts;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            const MixtureFit dropped = fitMixture(index, scan, std::move(rest));
            const auto exchanged = bestAddition(index, scan, dropped, taken);
            evidence.dropped = ratio(dropped.unexplained);
            evidence.exchanged = exchanged ? ratio(exchanged->unexplained) : evidence.dropped;
        }
        out.push_back(evidence);
    }
    return out;
}

std::vector<ResidualHit> nearestToResidual(const SearchIndex &index, const Prepared &scan, const MixtureFit &fit,
                                           std::size_t most)
{
    const Eigen::VectorXd residual = explain(index, scan, fit.model, 0, View::Slope).residual;
    std::vector<ResidualHit> out;
    for (const Candidate &candidate : candidates(index, residual, alsoWithout({}, fit.parts)))
        if (out.size() < most)
            out.push_back({candidate.part.substance, candidate.part.reference,
                           static_cast<double>(candidate.product) / std::max(residual.norm(), 1e-12)});
    return out;
}

std::optional<FoundMixture> searchMixture(const SearchIndex &index, const PresenceModel &model, const Prepared &scan,
                                          const SubstanceScore &leader)
{
    if (!model.isTrained())
        return std::nullopt;
    FoundMixture best{leaderFit(index, scan, leader), {}};
    while (best.fit.parts.size() < mostParts && best.fit.unexplained > leastLeft) {
        std::optional<MixtureFit> fit = withOneMore(index, scan, best.fit);
        if (!fit || fit->unexplained >= best.fit.unexplained)
            break;
        const std::vector<PresenceEvidence> evidence = presenceEvidence(index, scan, *fit);
        const std::vector<double> probability = probabilities(model, evidence);
        const bool isTied = std::any_of(evidence.begin(), evidence.end(), [](const PresenceEvidence &part) {
            return chanceAmongRivals(part) < leastAmong;
        });
        if (isTied || probability.front() < leastLeader ||
            *std::min_element(probability.begin() + 1, probability.end()) < leastAdded)
            break;
        best = {std::move(*fit), probability};
    }
    if (best.fit.parts.size() < 2)
        return std::nullopt;
    return best;
}

} // namespace varde::matcher
