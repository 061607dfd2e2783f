// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/certainty.h"
#include "matcher/parallel.h"
#include "matcher/replicate.h"
#include "matcher/ring.h"
#include "matcher/trainlimits.h"
#include "matcher/trainpresence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace varde::matcher {

namespace {

constexpr int measurementsEach = 20;                    // simulated measurements per reference
constexpr std::size_t mostReferences = 2000;            // a larger library is sampled by content key
constexpr std::size_t fewestReferences = 200;           // ... down to this
constexpr std::size_t mostComparisons = 10'000'000;     // references drawn times references compared
constexpr std::size_t mostMixed = 200;                  // references that mixtures are simulated from
constexpr std::size_t fewestMixed = 60;                 // ... down to this in a large library
constexpr std::size_t mostMixedComparisons = 2'000'000; // each takes some hundred searches

/// What one simulated measurement gave, before there is a model to judge it by.
struct Draw {
    Evidence trueSubstance;
    Evidence top;
    Evidence leftOut;
    ClassSample classes; ///< with the substance left out
    bool isTopRight = false;
    bool isMixed = false;
};

std::vector<Draw> drawsOf(const Library &library, const SearchIndex &index, const ReferenceRing &ring,
                          std::size_t reference, std::uint64_t seed)
{
    const LibraryReference &own = library.references[reference];
    const ReplicateParameters &parameters = replicateParameters(library.technique);
    std::vector<Draw> draws;
    for (int k = 0; k < measurementsEach; ++k) {
        Random random(mixed(mixed(own.contentKey, seed), static_cast<std::uint64_t>(k)));
        const std::size_t trace = ring.after(random.next(), std::array{own.substance});
        const std::array<SimulatedPart, 1> alone = {{{&index.prepared(static_cast<Eigen::Index>(reference)), 1}}};
        const auto simulated = simulateMeasurement(alone, index.prepared(static_cast<Eigen::Index>(trace)),
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
        draw.classes = {neighbours(ranking), library.substances[static_cast<std::size_t>(own.substance)].classId};
        draws.push_back(std::move(draw));
    }
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

/// So many references that a large library takes minutes, not days: the work grows with their number times its size.
std::size_t referencesDrawn(const Library &library)
{
    return std::clamp(mostComparisons / std::max<std::size_t>(library.references.size(), 1), fewestReferences,
                      mostReferences);
}

std::size_t mixedDrawn(const Library &library)
{
    return std::clamp(mostMixedComparisons / std::max<std::size_t>(library.references.size(), 1), fewestMixed,
                      mostMixed);
}

/// The part of a longer work that goes from `done` to `done + span` of `total`.
Progress stretch(const Progress &progress, int done, int span, int total)
{
    Progress part;
    part.cancel = progress.cancel;
    part.report = [&progress, done, span, total](int now, int of) {
        progress.at(done + span * now / std::max(of, 1), total);
    };
    return part;
}

SimulatedScan simulatedScan(const CertaintyModel &model, const Draw &draw)
{
    SimulatedScan scan;
    scan.logSnr = static_cast<float>(std::log10(std::clamp(draw.top.snr, 1.0, 1e4)));
    scan.trueConformity = static_cast<float>(conformity(model, draw.trueSubstance));
    scan.topConformity = static_cast<float>(conformity(model, draw.top));
    scan.outConformity = static_cast<float>(conformity(model, draw.leftOut));
    scan.unexplained = static_cast<float>(draw.trueSubstance.unexplained);
    scan.isTopRight = draw.isTopRight;
    scan.isMixed = draw.isMixed;
    return scan;
}

ClassModel classesOf(const Library &library, const std::vector<Draw> &draws)
{
    std::vector<ClassSample> samples;
    samples.reserve(draws.size());
    for (const Draw &draw : draws)
        samples.push_back(draw.classes);
    return fitClasses(library, samples);
}

} // namespace

Result<CertaintyModel> calibrate(const Library &library, const SearchIndex &index, std::uint64_t seed,
                                 const Progress &progress)
{
    if (library.substances.size() < 2)
        return Error{Errc::LibraryEmpty, "a certainty model needs at least two substances"};
    const ReferenceRing ring(library);
    const std::vector<std::size_t> chosen = ring.first(referencesDrawn(library));
    const std::vector<std::size_t> mixed = ring.first(std::min(chosen.size(), mixedDrawn(library)));
    const auto singles = static_cast<int>(chosen.size());
    const auto mixtures = static_cast<int>(mixed.size());
    const int alike = 1 + singles / 10; // of the time, not of the references
    const int total = singles + 2 * mixtures + alike;

    std::vector<std::vector<Draw>> each(chosen.size());
    forEachIndex(
        chosen.size(), [&](std::size_t i) { each[i] = drawsOf(library, index, ring, chosen[i], seed); },
        stretch(progress, 0, singles, total));
    std::vector<Draw> draws;
    for (std::vector<Draw> &some : each)
        std::move(some.begin(), some.end(), std::back_inserter(draws));
    const Error cancelled{Errc::Cancelled, "calibration was cancelled"};
    if (progress.isCancelled())
        return cancelled;

    CertaintyModel model;
    model.seed = seed;
    model.probability = fitProbability(draws);
    for (const Draw &draw : draws)
        model.scans.push_back(simulatedScan(model, draw));
    derive(model);
    model.classes = classesOf(library, draws);
    model.presence = trainPresence(library, index, ring, mixed, seed, stretch(progress, singles, mixtures, total));
    if (progress.isCancelled())
        return cancelled;
    model.limits =
        trainLimits(library, index, model, ring, mixed, stretch(progress, singles + mixtures, mixtures, total));
    if (progress.isCancelled())
        return cancelled;
    auto sameness = fitSameness(library, index, seed, stretch(progress, total - alike, alike, total));
    if (!sameness)
        return sameness.error();
    model.sameness = std::move(*sameness);
    progress.at(total, total);
    return model;
}

} // namespace varde::matcher
