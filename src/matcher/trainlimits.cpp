// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/trainlimits.h"

#include "matcher/mixturesearch.h"
#include "matcher/parallel.h"
#include "matcher/replicate.h"
#include "processing/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr std::size_t leastSamplesEach = 8; // simulated samples per reference, half of them with something hidden
constexpr std::size_t drawsInAll = 400;     // at the least
constexpr double mostHidden = 0.3;          // share of the signal
constexpr std::size_t fewestTrials = 50;    // of either kind
// Real fits leave more structure than simulated ones: half the false alarms wanted are asked for, because simulated
// null values gave twice their nominal share on real scans (docs/method.md).
constexpr double falseAlarms = 0.025;
constexpr double detected = 0.95;

struct Hidden {
    double statistic = 0;
    double units = 0; ///< of area that was hidden; 0: nothing
};

std::optional<Hidden> hidden(const Library &library, const SearchIndex &index, const CertaintyModel &certainty,
                             const ReferenceRing &ring, std::size_t reference, std::size_t draw)
{
    const LibraryReference &own = library.references[reference];
    Random random(mixed(mixed(own.contentKey, certainty.seed + 0x11d), draw));
    const std::size_t target = ring.after(random.next(), std::array{own.substance});
    const std::size_t more = ring.after(random.next(), std::array{own.substance, library.references[target].substance});
    const bool isThere = draw % 2 == 0;
    const double share = isThere ? std::exp(random.uniform(std::log(0.01), std::log(mostHidden))) : 0;
    const auto prepared = [&](std::size_t r) -> const Prepared & {
        return index.prepared(static_cast<Eigen::Index>(r));
    };
    const std::array<SimulatedPart, 2> parts = {{{&prepared(reference), 1 - share}, {&prepared(target), share}}};
    const auto simulated = simulateMeasurement(std::span(parts).first(isThere ? 2 : 1), prepared(more), index.grid(),
                                               replicateParameters(library.technique), random);
    if (!simulated)
        return std::nullopt;
    const Prepared &scan = simulated->scan;
    const std::vector<SubstanceScore> ranking = index.bySubstance(index.search(scan));
    if (ranking.front().substance != own.substance || !isFirm(certainty, leaderEvidence(index, scan, ranking, 0)))
        return std::nullopt;
    const MixtureFit fit = leaderFit(index, scan, ranking.front());
    const HiddenTest test = hiddenTest(index, scan, fit);
    const auto at = static_cast<Eigen::Index>(target);
    if (test.visible[at] < leastVisible)
        return std::nullopt;
    return Hidden{test.statistic[at], share / (1 - share) / hiddenUnit(index, scan, fit, test, at)};
}

/// Units from which on `detected` of what is hidden is found: from a logistic in the log of the units.
double unitsAlwaysFound(const std::vector<Hidden> &samples, double detection)
{
    const auto n = static_cast<Eigen::Index>(samples.size());
    Eigen::MatrixXd x(n, 1);
    Eigen::VectorXd found(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Hidden &sample = samples[static_cast<std::size_t>(i)];
        x(i, 0) = std::log(sample.units);
        found[i] = sample.statistic > detection ? 1 : 0;
    }
    const Logistic fit = fitLogistic(x, found, Eigen::VectorXd::Ones(n), 0.1);
    if (!(fit.weights[0] > 0))
        return 0;
    const double wanted = std::log(detected / (1 - detected));
    return std::exp(fit.mean[0] + fit.sd[0] * (wanted - fit.intercept) / fit.weights[0]);
}

} // namespace

LimitModel trainLimits(const Library &library, const SearchIndex &index, const CertaintyModel &certainty,
                       const ReferenceRing &ring, const std::vector<std::size_t> &chosen, const Progress &progress)
{
    if (static_cast<std::size_t>(index.size()) <= fewestNull)
        return {};
    const std::size_t draws = std::max(leastSamplesEach, drawsInAll / std::max<std::size_t>(chosen.size(), 1));
    std::vector<std::vector<Hidden>> each(chosen.size());
    forEachIndex(
        chosen.size(),
        [&](std::size_t i) {
            for (std::size_t k = 0; k < draws; ++k)
                if (const auto one = hidden(library, index, certainty, ring, chosen[i], k))
                    each[i].push_back(*one);
        },
        progress);
    std::vector<Hidden> there;
    std::vector<double> absent;
    for (const std::vector<Hidden> &some : each)
        for (const Hidden &one : some) {
            if (one.units > 0)
                there.push_back(one);
            else
                absent.push_back(one.statistic);
        }
    if (there.size() < fewestTrials || absent.size() < fewestTrials)
        return {};
    LimitModel model;
    model.detection = processing::quantile(std::move(absent), 1 - falseAlarms);
    model.multiplier = unitsAlwaysFound(there, model.detection);
    if (!(model.detection > 0) || !(model.multiplier > 0))
        return {};
    return model;
}

} // namespace varde::matcher
