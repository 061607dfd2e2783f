// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/trainpresence.h"

#include "matcher/mixturesearch.h"
#include "matcher/parallel.h"
#include "matcher/replicate.h"

#include <algorithm>
#include <array>

namespace varde::matcher {

namespace {

constexpr int samplesEach = 6;      // simulated samples per reference
constexpr double leastMinor = 0.04; // share of the smaller of two
constexpr double leastThird = 0.1;  // shares of the second and third of three
constexpr double mostThird = 0.4;

struct Sample {
    Eigen::VectorXd features;
    bool isPresent = false;
};

struct Samples {
    std::vector<Sample> leader;
    std::vector<Sample> added;
};

/// One reference's simulations: everything that stays the same over its draws.
struct Drawing {
    const Library &library;
    const SearchIndex &index;
    const ReferenceRing &ring;

    int substance(std::size_t reference) const { return library.references[reference].substance; }
    const Prepared &prepared(std::size_t reference) const
    {
        return index.prepared(static_cast<Eigen::Index>(reference));
    }
};

/// Adds substances up to `most` parts, whether they help or not, and notes for each fit which parts are really there.
void collect(const Drawing &drawing, const Prepared &scan, std::span<const int> present, std::span<const int> without,
             std::size_t most, Samples &out)
{
    const auto holds = [](std::span<const int> all, int one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    const SearchIndex &index = drawing.index;
    const std::vector<SubstanceScore> ranking = index.bySubstance(index.search(scan));
    const auto leader = std::find_if(ranking.begin(), ranking.end(),
                                     [&](const SubstanceScore &s) { return !holds(without, s.substance); });
    if (leader == ranking.end())
        return;
    MixtureFit fit = leaderFit(index, scan, *leader);
    while (fit.parts.size() < most) {
        std::optional<MixtureFit> more = withOneMore(index, scan, fit, without);
        if (!more)
            return;
        fit = std::move(*more);
        const std::vector<PresenceEvidence> evidence = presenceEvidence(index, scan, fit, without);
        for (std::size_t i = 0; i < evidence.size(); ++i)
            (i == 0 ? out.leader : out.added)
                .push_back({presenceFeatures(evidence[i]), holds(present, fit.parts[i].substance)});
    }
}

Samples samplesOf(const Drawing &drawing, std::size_t reference, std::uint64_t seed)
{
    const Library &library = drawing.library;
    const MatchGrid &grid = drawing.index.grid();
    const ReplicateParameters &parameters = replicateParameters(library.technique);
    Samples out;
    for (int k = 0; k < samplesEach; ++k) {
        Random random(mixed(mixed(library.references[reference].contentKey, ~seed), static_cast<std::uint64_t>(k)));
        const int first = drawing.substance(reference);
        const std::size_t other = drawing.ring.after(random.next(), std::array{first});
        const int second = drawing.substance(other);
        const std::size_t more = drawing.ring.after(random.next(), std::array{first, second});
        const int third = drawing.substance(more);
        const Prepared &impurity = drawing.prepared(more);

        const double minor = random.uniform(leastMinor, 0.5);
        const double share = random.uniform() < 0.5 ? minor : 1 - minor;
        const std::array<SimulatedPart, 2> two = {
            {{&drawing.prepared(reference), share}, {&drawing.prepared(other), 1 - share}}};
        const int leftOut = random.uniform() < 0.5 ? first : second;
        if (const auto scan = simulateMeasurement(two, impurity, grid, parameters, random)) {
            collect(drawing, scan->scan, std::array{first, second}, {}, 3, out);
            collect(drawing, scan->scan, std::array{first, second}, std::array{leftOut}, 2, out);
        }
        if (const auto scan = simulateMeasurement(std::span(two).first(1), impurity, grid, parameters, random)) {
            collect(drawing, scan->scan, std::array{first}, {}, 2, out);
            collect(drawing, scan->scan, std::array{first}, std::array{first}, 2, out);
        }
        if (third == first || third == second)
            continue;
        const double b = random.uniform(leastThird, mostThird);
        const double c = random.uniform(leastThird, mostThird);
        const std::array<SimulatedPart, 3> three = {
            {{&drawing.prepared(reference), 1 - b - c}, {&drawing.prepared(other), b}, {&drawing.prepared(more), c}}};
        if (const auto scan = simulateMeasurement(three, drawing.prepared(reference), grid, parameters, random))
            collect(drawing, scan->scan, std::array{first, second, third}, {}, 3, out);
    }
    return out;
}

bool hasBoth(const std::vector<Sample> &samples)
{
    const auto present =
        std::count_if(samples.begin(), samples.end(), [](const Sample &sample) { return sample.isPresent; });
    return present > 0 && present < static_cast<std::ptrdiff_t>(samples.size());
}

/// \param isEven  present and absent samples are given equal weight, so that the answer is for even odds
Logistic fitted(const std::vector<Sample> &samples, bool isEven)
{
    const auto n = static_cast<Eigen::Index>(samples.size());
    Eigen::MatrixXd x(n, presenceFeatures({}).size());
    Eigen::VectorXd labels(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        x.row(i) = samples[static_cast<std::size_t>(i)].features.transpose();
        labels[i] = samples[static_cast<std::size_t>(i)].isPresent ? 1 : 0;
    }
    Eigen::VectorXd weights = Eigen::VectorXd::Ones(n);
    const double present = labels.sum();
    if (isEven && present > 0 && present < static_cast<double>(n))
        weights += (static_cast<double>(n) - 2 * present) / present * labels;
    return fitLogistic(x, labels, weights, 0.1);
}

} // namespace

PresenceModel trainPresence(const Library &library, const SearchIndex &index, const ReferenceRing &ring,
                            const std::vector<std::size_t> &chosen, std::uint64_t seed, const Progress &progress)
{
    const Drawing drawing{library, index, ring};
    std::vector<Samples> each(chosen.size());
    forEachIndex(
        chosen.size(), [&](std::size_t i) { each[i] = samplesOf(drawing, chosen[i], seed); }, progress);
    Samples all;
    for (const Samples &some : each) {
        all.leader.insert(all.leader.end(), some.leader.begin(), some.leader.end());
        all.added.insert(all.added.end(), some.added.begin(), some.added.end());
    }
    // With two substances whatever leads a pair is there. A model that never saw one absent calls everything present.
    if (!hasBoth(all.leader) || !hasBoth(all.added))
        return {};
    return {fitted(all.leader, false), fitted(all.added, true)};
}

} // namespace varde::matcher
