// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/certainty.h"
#include "matcher/replicate.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <map>
#include <thread>

namespace varde::matcher {

namespace {

constexpr int drawsEach = 20;                      // simulated measurements per reference
constexpr std::size_t mostReferences = 2000;       // a larger library is sampled by content key
constexpr std::chrono::milliseconds pollEvery{50}; // for progress and cancel

/// Evidence about the leader of a ranking.
Evidence leaderEvidence(const SearchIndex &index, const Prepared &scan, const std::vector<SubstanceScore> &ranking,
                        std::size_t which)
{
    const SubstanceScore &candidate = ranking[which];
    Evidence evidence;
    evidence.score = candidate.score;
    const std::size_t other = which == 0 ? 1 : 0;
    evidence.margin = ranking.size() > 1 ? candidate.score - ranking[other].score : candidate.score;
    evidence.snr = scan.snr();
    evidence.unexplained = explain(index, scan, index.prepared(candidate.reference), candidate.shift).unexplained;
    return evidence;
}

/// What one simulated measurement gave, before there is a model to judge it by.
struct Draw {
    Evidence trueSubstance;
    Evidence top;
    Evidence leftOut;
    bool isTopRight = false;
    bool isMixed = false;
};

/// The reference whose key follows `at` on the ring of keys, not of `substance`: a choice that stays the same
/// when references elsewhere on the ring come or go.
const Prepared &impurityFor(const Library &library, const SearchIndex &index,
                            const std::map<std::uint64_t, std::size_t> &ring, std::uint64_t at, int substance)
{
    auto it = ring.lower_bound(at);
    for (std::size_t tries = 0; tries < ring.size(); ++tries, ++it) {
        if (it == ring.end())
            it = ring.begin();
        if (library.references[it->second].substance != substance)
            return index.prepared(static_cast<Eigen::Index>(it->second));
    }
    return index.prepared(static_cast<Eigen::Index>(ring.begin()->second));
}

std::vector<Draw> drawsOf(const Library &library, const SearchIndex &index,
                          const std::map<std::uint64_t, std::size_t> &ring, std::size_t reference, std::uint64_t seed)
{
    const LibraryReference &own = library.references[reference];
    const ReplicateParameters &parameters = replicateParameters(library.technique);
    std::vector<Draw> draws;
    for (int k = 0; k < drawsEach; ++k) {
        Random random(mixed(mixed(own.contentKey, seed), static_cast<std::uint64_t>(k)));
        const Prepared &impurity = impurityFor(library, index, ring, random.next(), own.substance);
        const auto simulated = simulateMeasurement(index.prepared(static_cast<Eigen::Index>(reference)), impurity,
                                                   index.grid(), parameters, random);
        if (!simulated)
            continue;
        const Prepared &scan = simulated->scan;
        std::vector<SubstanceScore> ranking = index.bySubstance(index.search(scan));
        const auto found = std::find_if(ranking.begin(), ranking.end(),
                                        [&](const SubstanceScore &s) { return s.substance == own.substance; });
        Draw draw;
        draw.isMixed = simulated->isMixed;
        draw.isTopRight = found == ranking.begin();
        draw.trueSubstance = leaderEvidence(index, scan, ranking, static_cast<std::size_t>(found - ranking.begin()));
        draw.top = draw.isTopRight ? draw.trueSubstance : leaderEvidence(index, scan, ranking, 0);
        ranking.erase(found);
        draw.leftOut = leaderEvidence(index, scan, ranking, 0);
        draws.push_back(draw);
    }
    return draws;
}

/// Every draw of the chosen references, in their order. Cancelled leaves it incomplete.
std::vector<std::vector<Draw>> allDraws(const Library &library, const SearchIndex &index,
                                        const std::map<std::uint64_t, std::size_t> &ring,
                                        const std::vector<std::size_t> &chosen, std::uint64_t seed,
                                        const Progress &progress)
{
    std::vector<std::vector<Draw>> draws(chosen.size());
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < chosen.size() && !progress.isCancelled(); i = next++) {
            draws[i] = drawsOf(library, index, ring, chosen[i], seed);
            ++done;
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(work);
    while (done < chosen.size() && !progress.isCancelled()) {
        progress.at(static_cast<int>(done), static_cast<int>(chosen.size()));
        std::this_thread::sleep_for(pollEvery);
    }
    for (std::thread &thread : threads)
        thread.join();
    return draws;
}

Logistic fitProbability(const std::vector<Draw> &draws)
{
    const auto n = static_cast<Eigen::Index>(draws.size());
    Eigen::MatrixXd x(2 * n, 5);
    Eigen::VectorXd labels(2 * n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Draw &draw = draws[static_cast<std::size_t>(i)];
        x.row(i) = features(draw.top).transpose();
        labels[i] = draw.isTopRight ? 1 : 0;
        x.row(n + i) = features(draw.leftOut).transpose();
        labels[n + i] = 0;
    }
    return fitLogistic(x, labels, Eigen::VectorXd::Ones(2 * n), 0.1);
}

} // namespace

Result<CertaintyModel> calibrate(const Library &library, const SearchIndex &index, std::uint64_t seed,
                                 const Progress &progress)
{
    if (library.substances.size() < 2)
        return Error{Errc::LibraryEmpty, "a certainty model needs at least two substances"};
    std::map<std::uint64_t, std::size_t> ring;
    for (std::size_t i = 0; i < library.references.size(); ++i)
        ring.emplace(library.references[i].contentKey, i);
    std::vector<std::size_t> chosen;
    for (const auto &[key, reference] : ring)
        if (chosen.size() < mostReferences)
            chosen.push_back(reference);

    const auto drawn = allDraws(library, index, ring, chosen, seed, progress);
    if (progress.isCancelled())
        return Error{Errc::Cancelled, "calibration was cancelled"};
    std::vector<Draw> draws;
    for (const auto &some : drawn)
        draws.insert(draws.end(), some.begin(), some.end());

    CertaintyModel model;
    model.seed = seed;
    model.probability = fitProbability(draws);
    for (const Draw &draw : draws) {
        SimulatedScan scan;
        scan.logSnr = static_cast<float>(std::log10(std::clamp(draw.top.snr, 1.0, 1e4)));
        scan.trueConformity = static_cast<float>(conformity(model, draw.trueSubstance));
        scan.topConformity = static_cast<float>(conformity(model, draw.top));
        scan.outConformity = static_cast<float>(conformity(model, draw.leftOut));
        scan.unexplained = static_cast<float>(draw.trueSubstance.unexplained);
        scan.isTopRight = draw.isTopRight;
        scan.isMixed = draw.isMixed;
        model.scans.push_back(scan);
    }
    derive(model);
    progress.at(static_cast<int>(chosen.size()), static_cast<int>(chosen.size()));
    return model;
}

} // namespace varde::matcher
