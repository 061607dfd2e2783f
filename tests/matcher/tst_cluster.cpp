// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/cluster.h"
#include "matcher/unknowncurve.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <algorithm>
#include <set>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

using Items = std::vector<std::size_t>;
using Partition = std::set<std::set<std::size_t>>;

const SearchIndex &index()
{
    static const SearchIndex built = *SearchIndex::build(libraryOf(12));
    return built;
}

const SamenessModel &model()
{
    static const SamenessModel fitted = *fitSameness(libraryOf(12), index(), 1);
    return fitted;
}

Prepared scanOf(int substance, std::uint64_t seed, double noise = 0.005, double shiftPerCm = 0)
{
    const Measuring measuring{.shiftPerCm = shiftPerCm, .background = 0.3, .noise = noise, .seed = seed};
    return *prepare(curveOf(bandsOf(substance), Technique::Raman, measuring), index().grid());
}

/// Three scans each of substances that are not in the library, one of them alone: 100 x 3, 101 x 3, 102 x 3, 103.
std::vector<Prepared> unknowns()
{
    std::vector<Prepared> out;
    for (int i = 0; i < 10; ++i)
        out.push_back(scanOf(100 + i / 3, static_cast<std::uint64_t>(i) + 1, 0.002 * (1 + i % 3), 2 * (i % 3) - 2));
    return out;
}

Partition partitionOf(const std::vector<UnknownCluster> &clusters)
{
    Partition out;
    for (const UnknownCluster &cluster : clusters) {
        std::set<std::size_t> items;
        for (const ClusterMember &member : cluster.members)
            items.insert(member.item);
        out.insert(items);
    }
    return out;
}

std::vector<UnknownCluster> clustered(const std::vector<Prepared> &curves)
{
    return clusterUnknowns(model(), curves, Technique::Raman);
}

const Partition expected{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {9}};

} // namespace

TEST_CASE("pairs: the score is one with itself, does not mind the order and is the search's own")
{
    const Prepared a = scanOf(100, 1);
    const Prepared b = scanOf(100, 2, 0.02, 4);
    const Prepared c = scanOf(101, 3);
    CHECK(pairScore(a, a, Technique::Raman) == Catch::Approx(1).margin(1e-4));
    CHECK(pairScore(a, b, Technique::Raman) == pairScore(b, a, Technique::Raman));
    CHECK(pairScore(a, b, Technique::Raman) > 0.9);
    CHECK(pairScore(a, c, Technique::Raman) < 0.6);
    const double search = static_cast<double>(SearchIndex::of({a}, Technique::Raman).search(b).score[0]);
    CHECK(pairScore(a, b, Technique::Raman) == Catch::Approx(search).margin(0.01));
    const Eigen::MatrixXf all = pairScores({a, b, c}, Technique::Raman);
    CHECK(static_cast<double>(all(0, 1)) == Catch::Approx(pairScore(a, b, Technique::Raman)).margin(1e-5));
    CHECK(all == all.transpose());
    CHECK(pairScores({}, Technique::Raman).size() == 0);
}

TEST_CASE("pairs: scans that do not cover one another's bands are not alike")
{
    const Spectrum whole = curveOf({{400, 1}, {450, 0.7}, {480, 0.8}, {1500, 0.1}}, Technique::Raman, {.noise = 0.001});
    const Spectrum part = *Spectrum::make(*Axis::uniform(700, 2, 550), whole.intensities.segment(250, 550),
                                          Technique::Raman, IntensityUnit::Counts);
    CHECK(pairScore(*prepare(whole, index().grid()), *prepare(part, index().grid()), Technique::Raman) == -1);
}

TEST_CASE("sameness: more alike is more probably the same, and the cut is where the chance is one half")
{
    double before = 0;
    for (const double score : {0.0, 0.3, 0.6, 0.8, 0.95, 1.0}) {
        const double chance = chanceSame(model(), score, 100, 300);
        CHECK(chance > before);
        CHECK(chance <= 1);
        before = chance;
    }
    for (const double snr : {20.0, 100.0, 1000.0}) {
        const double cut = scoreAtEvenChance(model(), snr, 200);
        CHECK(cut > 0.4);
        CHECK(cut < 0.95);
        CHECK(chanceSame(model(), cut, snr, 200) == Catch::Approx(0.5).margin(1e-6));
        CHECK(cut == scoreAtEvenChance(model(), 200, snr));
    }
}

TEST_CASE("sameness: the library's order does not matter, the seed does, and two substances are needed")
{
    Library turned = libraryOf(5);
    const SearchIndex straight = *SearchIndex::build(turned);
    const SamenessModel one = *fitSameness(turned, straight, 1);
    const SamenessModel other = *fitSameness(turned, straight, 2);
    std::reverse(turned.references.begin(), turned.references.end());
    const SamenessModel same = *fitSameness(turned, *SearchIndex::build(turned), 1);
    CHECK(same.chance.intercept == Catch::Approx(one.chance.intercept).epsilon(1e-4));
    CHECK(same.chance.weights[0] == Catch::Approx(one.chance.weights[0]).epsilon(1e-4));
    CHECK(other.chance.intercept != one.chance.intercept);
    const Library lonely = libraryOf(1);
    CHECK(fitSameness(lonely, *SearchIndex::build(lonely), 1).error().code == Errc::LibraryEmpty);
    CHECK(fitSameness({}, straight, 1).error().code == Errc::LibraryEmpty);
    const std::atomic<bool> cancel{true};
    CHECK(fitSameness(turned, straight, 1, {.report = {}, .cancel = &cancel}).error().code == Errc::Cancelled);
}

TEST_CASE("linkage: groups join while their mean is not negative, not their best or worst pair")
{
    // 0 and 1 are near; 2 is near to 1 and far from 0: -0.3 on average. 3 is near to nothing.
    Eigen::MatrixXf affinity(4, 4);
    affinity << 0, 0.5F, -0.9F, -1, //
        0.5F, 0, 0.3F, -1,          //
        -0.9F, 0.3F, 0, -1,         //
        -1, -1, -1, 0;
    const auto groups = [](const Eigen::MatrixXf &a) {
        Partition out;
        for (const Items &items : averageLinkage(a))
            out.insert({items.begin(), items.end()});
        return out;
    };
    CHECK(groups(affinity) == Partition{{0, 1}, {2}, {3}});
    affinity(0, 2) = affinity(2, 0) = -0.3F; // 0 on average: just joined
    CHECK(groups(affinity) == Partition{{0, 1, 2}, {3}});
    CHECK(averageLinkage(Eigen::MatrixXf(0, 0)).empty());
    CHECK(groups(Eigen::MatrixXf::Zero(1, 1)) == Partition{{0}});
}

TEST_CASE("linkage: chains give the partition that joining the nearest pair again and again gives")
{
    Random random(5);
    for (int round = 0; round < 20; ++round) {
        const int n = 12;
        Eigen::MatrixXf affinity(n, n);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j <= i; ++j)
                affinity(i, j) = affinity(j, i) = static_cast<float>(random.uniform(-1, 0.5));
        std::vector<Items> groups;
        for (std::size_t i = 0; i < n; ++i)
            groups.push_back({i});
        while (true) {
            const auto mean = [&](const Items &a, const Items &b) {
                double sum = 0;
                for (const std::size_t i : a)
                    for (const std::size_t j : b)
                        sum += static_cast<double>(affinity(static_cast<int>(i), static_cast<int>(j)));
                return sum / static_cast<double>(a.size() * b.size());
            };
            std::size_t bestA = 0;
            std::size_t bestB = 0;
            double best = -1;
            for (std::size_t a = 0; a < groups.size(); ++a)
                for (std::size_t b = 0; b < a; ++b)
                    if (mean(groups[a], groups[b]) > best) {
                        best = mean(groups[a], groups[b]);
                        bestA = a;
                        bestB = b;
                    }
            if (best < 0)
                break;
            groups[bestB].insert(groups[bestB].end(), groups[bestA].begin(), groups[bestA].end());
            groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(bestA));
        }
        Partition naive;
        for (const Items &items : groups)
            naive.insert({items.begin(), items.end()});
        Partition chained;
        for (const Items &items : averageLinkage(affinity))
            chained.insert({items.begin(), items.end()});
        CHECK(chained == naive);
    }
}

TEST_CASE("clusters: scans of one unknown join, unlike ones do not")
{
    const auto clusters = clustered(unknowns());
    CHECK(partitionOf(clusters) == expected);
    CHECK(clusters.front().members.front().item == 0);
    CHECK(clusters.back().members.front().item == 9);
    CHECK(clusters.back().medoid == 9);
    CHECK_FALSE(clusters.back().members.front().isFirm());
}

TEST_CASE("clusters: the order of the scans changes neither partition nor medoid nor mean")
{
    std::vector<Prepared> curves = unknowns();
    const auto straight = clustered(curves);
    const Items turn{7, 2, 9, 0, 4, 8, 1, 5, 3, 6}; // new place -> old place
    std::vector<Prepared> turned;
    for (const std::size_t item : turn)
        turned.push_back(curves[item]);
    Partition back;
    for (const UnknownCluster &cluster : clustered(turned)) {
        std::set<std::size_t> items;
        for (const ClusterMember &member : cluster.members)
            items.insert(turn[member.item]);
        back.insert(items);
        for (const UnknownCluster &other : straight)
            if (items.count(other.members.front().item) > 0) {
                CHECK(turn[cluster.medoid] == other.medoid);
                CHECK(cluster.mean.signal == other.mean.signal);
            }
    }
    CHECK(back == partitionOf(straight));
}

TEST_CASE("clusters: duplicates are in one cluster, firmly")
{
    const Prepared scan = scanOf(100, 1);
    const auto clusters = clustered({scan, scanOf(101, 2), scan});
    CHECK(partitionOf(clusters) == Partition{{0, 2}, {1}});
    for (const ClusterMember &member : clusters.front().members) {
        CHECK(member.chance > 0.95);
        CHECK(member.isFirm());
    }
}

TEST_CASE("clusters: none and one")
{
    CHECK(clustered({}).empty());
    const auto one = clustered({scanOf(100, 1)});
    REQUIRE(one.size() == 1);
    CHECK(one[0].members.size() == 1);
    CHECK(one[0].medoid == 0);
    CHECK(pairScore(one[0].mean, scanOf(100, 1), Technique::Raman) > 0.999);
}

TEST_CASE("clusters: a member far from the others is no firm one")
{
    // Mostly another substance beside the first.
    const Measuring measuring{.noise = 0.005, .seed = 9};
    const Prepared between =
        *prepare(curveOf(together(bandsOf(100), bandsOf(105), 3), Technique::Raman, measuring), index().grid());
    const std::vector<Prepared> curves{scanOf(100, 1), scanOf(100, 2), between};
    const UnknownCluster cluster = describeCluster(model(), curves, {0, 1, 2}, Technique::Raman);
    CHECK(cluster.medoid != 2);
    CHECK(cluster.members[2].chance < cluster.members[0].chance);
    CHECK_FALSE(cluster.members[2].isFirm());
}

TEST_CASE("clusters: the medoid is a member, and the mean has less noise and the same bands")
{
    std::vector<Prepared> curves;
    for (std::uint64_t seed = 1; seed <= 6; ++seed)
        curves.push_back(scanOf(100, seed, 0.05));
    const UnknownCluster cluster = describeCluster(model(), curves, {0, 1, 2, 3, 4, 5}, Technique::Raman);
    CHECK(cluster.medoid < 6);
    const Prepared clear = scanOf(100, 99, 0.0001);
    double best = 0;
    for (const Prepared &curve : curves)
        best = std::max(best, pairScore(curve, clear, Technique::Raman));
    CHECK(pairScore(cluster.mean, clear, Technique::Raman) > best);
    CHECK(cluster.mean.snr() == Catch::Approx(std::sqrt(6.0) * curves[0].snr()).epsilon(0.2));
}

TEST_CASE("clusters: the mean is led by the scan with the least noise")
{
    const std::vector<Prepared> curves{scanOf(100, 1, 0.001), scanOf(100, 2, 0.2)};
    const UnknownCluster cluster = describeCluster(model(), curves, {0, 1}, Technique::Raman);
    CHECK(cluster.medoid == 0);
    CHECK((cluster.mean.signal - curves[0].signal).cwiseAbs().maxCoeff() < 0.01);
}

TEST_CASE("clusters: members with shifted axes are laid over one another before they are averaged")
{
    const std::vector<Prepared> curves{scanOf(100, 1, 0.002, -4), scanOf(100, 2, 0.001), scanOf(100, 3, 0.002, 4)};
    const UnknownCluster cluster = describeCluster(model(), curves, {0, 1, 2}, Technique::Raman);
    CHECK(cluster.medoid == 1);
    const MatchGrid &grid = index().grid();
    const Eigen::VectorXd difference = cluster.mean.signal - curves[1].signal;
    CHECK(difference.segment(grid.pad, grid.points).cwiseAbs().maxCoeff() < 0.02);
}

TEST_CASE("joining one at a time gives what clustering anew gives, where unknowns lie apart")
{
    const std::vector<Prepared> curves = unknowns();
    std::vector<Items> clusters;
    for (const std::size_t item : {4U, 9U, 0U, 7U, 2U, 5U, 1U, 8U, 3U, 6U}) {
        const auto joined = clusterToJoin(model(), curves[item], curves, clusters, Technique::Raman);
        if (joined)
            clusters[*joined].push_back(item);
        else
            clusters.push_back({item});
    }
    Partition found;
    for (const Items &items : clusters)
        found.insert({items.begin(), items.end()});
    CHECK(found == expected);
    CHECK_FALSE(clusterToJoin(model(), curves[0], curves, {}, Technique::Raman));
}

TEST_CASE("unknown curve: what a main component leaves is compared, where it is enough")
{
    const MatchGrid &grid = index().grid();
    const Prepared &main = index().prepared(3);
    const auto mixed = [&](int other, double share, double noise) {
        const Measuring measuring{.shiftPerCm = 2, .background = 0.2, .noise = noise, .seed = 4};
        return *prepare(curveOf(together(bandsOf(3), bandsOf(other), share), Technique::Raman, measuring), grid);
    };
    const UnknownCurve a = unknownCurve(grid, mixed(100, 0.7, 0.003), main, -1);
    CHECK(a.kind == CurveKind::Residual);
    CHECK(pairScore(a.curve, scanOf(100, 1), Technique::Raman) > 0.8);
    CHECK(pairScore(a.curve, main, Technique::Raman) < 0.5);
    // Two mixtures with one main component and different unknowns: alike as scans, not as residuals.
    const UnknownCurve b = unknownCurve(grid, mixed(101, 0.7, 0.003), main, -1);
    CHECK(pairScore(a.curve, b.curve, Technique::Raman) < 0.5);
    CHECK(pairScore(mixed(100, 0.7, 0.003), mixed(101, 0.7, 0.003), Technique::Raman) >
          pairScore(a.curve, b.curve, Technique::Raman) + 0.2);
}

TEST_CASE("unknown curve: a small or noisy residual leaves the scan as it is")
{
    const MatchGrid &grid = index().grid();
    const Prepared &main = index().prepared(3);
    const Prepared pure = scanOf(3, 7, 0.003, 2);
    const UnknownCurve same = unknownCurve(grid, pure, main, -1);
    CHECK(same.kind == CurveKind::Scan);
    CHECK(same.curve.signal == pure.signal);
    CHECK(unknownCurve(grid, scanOf(3, 7, 0.5), main, 0).kind == CurveKind::Scan);
    // Clearly there, but some three hundredths of the energy.
    const Measuring clear{.noise = 0.0005, .seed = 4};
    const Spectrum trace = curveOf(together(bandsOf(3), bandsOf(100), 0.2), Technique::Raman, clear);
    CHECK(unknownCurve(grid, *prepare(trace, grid), main, 0).kind == CurveKind::Scan);
    Prepared elsewhere = main;
    elsewhere.coverage = {0, 40};
    Prepared scan = pure;
    scan.coverage = {60, 500};
    CHECK(unknownCurve(grid, scan, elsewhere, 0).kind == CurveKind::Scan);
}
