// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/sameness.h"

#include "matcher/replicate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace varde::matcher {

namespace {

constexpr int copiesEach = 6;              // simulated measurements per reference: fifteen pairs of one substance
constexpr std::size_t mostSimulated = 100; // a larger library is sampled by content key
// Two unknowns picked at random are seldom of one substance. At even odds the cut lies so low that relatives are
// joined.
constexpr double priorSame = 0.1;

Eigen::Vector3d featuresOf(double score, double snrA, double snrB)
{
    const auto logOf = [](double snr) { return std::log10(std::clamp(snr, 1.0, 1e4)); };
    return {std::log(std::max(1 - score, 1e-4)), logOf(std::min(snrA, snrB)), logOf(std::max(snrA, snrB))};
}

/// Simulated measurements and what each is of.
struct Simulated {
    std::vector<Prepared> curves;
    std::vector<std::size_t> reference; ///< beside curves
};

Result<Simulated> simulate(const Library &library, const SearchIndex &index, std::uint64_t seed,
                           const Progress &progress)
{
    std::map<std::uint64_t, std::size_t> byKey;
    for (std::size_t i = 0; i < library.references.size(); ++i)
        byKey.emplace(library.references[i].contentKey, i);
    Simulated out;
    const auto total = static_cast<int>(std::min(byKey.size(), mostSimulated));
    int done = 0;
    for (auto it = byKey.begin(); it != byKey.end() && done < total; ++it, ++done) {
        if (progress.isCancelled())
            return Error{Errc::Cancelled, "fitting was cancelled"};
        progress.at(done, total);
        const auto next = std::next(it) == byKey.end() ? byKey.begin() : std::next(it);
        Random random(mixed(it->first, seed));
        for (int k = 0; k < copiesEach; ++k) {
            const std::array<SimulatedPart, 1> alone = {{{&index.prepared(static_cast<Eigen::Index>(it->second)), 1}}};
            auto drawn = simulateMeasurement(alone, index.prepared(static_cast<Eigen::Index>(next->second)),
                                             index.grid(), replicateParameters(library.technique), random);
            if (!drawn)
                continue;
            out.curves.push_back(std::move(drawn->scan));
            out.reference.push_back(it->second);
        }
    }
    return out;
}

} // namespace

double pairScore(const Prepared &a, const Prepared &b, Technique technique)
{
    return static_cast<double>(pairScores({a, b}, technique)(0, 1));
}

Eigen::MatrixXf pairScores(const std::vector<Prepared> &curves, Technique technique)
{
    const auto n = static_cast<Eigen::Index>(curves.size());
    const SearchIndex index = SearchIndex::of(curves, technique);
    Eigen::MatrixXf oneWay(n, n);
    for (Eigen::Index j = 0; j < n; ++j)
        oneWay.col(j) = index.search(curves[static_cast<std::size_t>(j)]).score;
    Eigen::MatrixXf out = Eigen::MatrixXf::Ones(n, n);
    for (Eigen::Index j = 0; j < n; ++j)
        for (Eigen::Index i = 0; i < j; ++i) {
            const bool isComparable = std::min(oneWay(i, j), oneWay(j, i)) > -1;
            out(i, j) = isComparable ? (oneWay(i, j) + oneWay(j, i)) / 2 : -1;
            out(j, i) = out(i, j);
        }
    return out;
}

double chanceSame(const SamenessModel &model, double score, double snrA, double snrB)
{
    return sigmoid(model.chance.logit(featuresOf(score, snrA, snrB)));
}

double scoreAtEvenChance(const SamenessModel &model, double snrA, double snrB)
{
    // The logit is a line in the first feature, log(1 - score).
    const Eigen::Vector3d at = featuresOf(0, snrA, snrB);
    const double atZero = model.chance.logit(at);
    const double slope = model.chance.logit(at + Eigen::Vector3d::UnitX()) - atZero;
    return slope < 0 ? std::clamp(1 - std::exp(-atZero / slope), 0.0, 1.0) : 1;
}

Result<SamenessModel> fitSameness(const Library &library, const SearchIndex &index, std::uint64_t seed,
                                  const Progress &progress)
{
    if (library.substances.size() < 2)
        return Error{Errc::LibraryEmpty, "what is alike can only be learnt from at least two substances"};
    const auto drawn = simulate(library, index, seed, progress);
    if (!drawn)
        return drawn.error();
    const Eigen::MatrixXf scores = pairScores(drawn->curves, library.technique);
    std::vector<Eigen::Vector3d> same;
    std::vector<Eigen::Vector3d> different;
    for (std::size_t j = 0; j < drawn->curves.size(); ++j)
        for (std::size_t i = 0; i < j; ++i) {
            const auto score = static_cast<double>(scores(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
            const Eigen::Vector3d x = featuresOf(score, drawn->curves[i].snr(), drawn->curves[j].snr());
            if (drawn->reference[i] == drawn->reference[j])
                same.push_back(x);
            else if (library.references[drawn->reference[i]].substance !=
                     library.references[drawn->reference[j]].substance)
                different.push_back(x);
        }
    const auto n = static_cast<Eigen::Index>(same.size() + different.size());
    Eigen::MatrixXd x(n, 3);
    Eigen::VectorXd labels(n);
    Eigen::VectorXd weights(n);
    const double differentWeight =
        (1 - priorSame) / priorSame * static_cast<double>(same.size()) / static_cast<double>(different.size());
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto k = static_cast<std::size_t>(i);
        const bool isSame = k < same.size();
        x.row(i) = (isSame ? same[k] : different[k - same.size()]).transpose();
        labels[i] = isSame ? 1 : 0;
        weights[i] = isSame ? 1 : differentWeight;
    }
    return SamenessModel{fitLogistic(x, labels, weights, 0.1), seed};
}

} // namespace varde::matcher
