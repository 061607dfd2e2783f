// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluation.h"

#include "processing/statistics.h"

#include <algorithm>
#include <map>

namespace varde::cli {

namespace {

using matcher::Strength;
using matcher::VerdictKind;

using Outcomes = std::vector<const Outcome *>;

std::vector<std::string> groupsOf(const Outcomes &outcomes)
{
    std::vector<std::string> groups;
    groups.reserve(outcomes.size());
    for (const Outcome *outcome : outcomes)
        groups.push_back(outcome->group);
    return groups;
}

template <typename Predicate>
Rate rateOf(const Outcomes &outcomes, Predicate isCounted)
{
    const auto count = std::count_if(outcomes.begin(), outcomes.end(), [&](const Outcome *o) { return isCounted(*o); });
    return rate(static_cast<int>(count), static_cast<int>(outcomes.size()));
}

template <typename Predicate>
Outcomes only(const Outcomes &outcomes, Predicate isKept)
{
    Outcomes out;
    for (const Outcome *outcome : outcomes)
        if (isKept(*outcome))
            out.push_back(outcome);
    return out;
}

/// Names on a scan of one substance that are not its own. A set of several that holds it says no wrong thing.
bool hasWrongName(const Outcome &o)
{
    if (o.kind == VerdictKind::OneOf)
        return !o.named.empty() && !holds(o.named, o.truth.front());
    return std::any_of(o.named.begin(), o.named.end(),
                       [&](const std::string &name) { return name != o.truth.front(); });
}

bool isNamedRight(const Outcome &o)
{
    const bool isSaid = o.kind == VerdictKind::Match || o.kind == VerdictKind::Mixture;
    return isSaid && !o.named.empty() && o.named.front() == o.truth.front();
}

SetFigures setFigures(const Outcomes &known, const std::vector<std::string> Outcome::*set)
{
    SetFigures out;
    out.covered = rateOf(known, [&](const Outcome &o) { return holds(o.*set, o.truth.front()); });
    out.meanSize = clusteredBootstrap(groupsOf(known), [&](const auto &scans) -> std::optional<double> {
        double sum = 0;
        for (const std::size_t i : scans)
            sum += static_cast<double>((known[i]->*set).size());
        return scans.empty() ? std::nullopt : std::optional(sum / static_cast<double>(scans.size()));
    });
    return out;
}

std::vector<GroupFigures> byGroup(const Outcomes &known)
{
    std::map<std::string, Outcomes> groups;
    for (const Outcome *outcome : known)
        groups[outcome->group].push_back(outcome);
    std::vector<GroupFigures> out;
    out.reserve(groups.size());
    for (const auto &[name, members] : groups)
        out.push_back({name, rateOf(members, [](const Outcome &o) { return o.isTopRight(); }),
                       rateOf(members, [](const Outcome &o) { return holds(o.set95, o.truth.front()); }),
                       rateOf(members, [](const Outcome &o) { return holds(o.set90, o.truth.front()); })});
    return out;
}

void judgeKnown(const Outcomes &known, Evaluation &out)
{
    const auto isTopRight = [](const Outcome &o) { return o.isTopRight(); };
    out.top1 = rateOf(known, isTopRight);
    out.top3 = rateOf(known, [](const Outcome &o) { return holds(o.leading, o.truth.front()); });
    out.top1Passed = rateOf(only(known, [](const Outcome &o) { return !o.isRescan(); }), isTopRight);
    out.namedRight = rateOf(known, isNamedRight);
    out.namedWrong =
        rateOf(known, [](const Outcome &o) { return !o.named.empty() && !holds(o.named, o.truth.front()); });
    out.strongWrong = rateOf(known, [](const Outcome &o) { return o.strength == Strength::Strong && hasWrongName(o); });
    out.anyWrong = rateOf(known, hasWrongName);
    out.set95 = setFigures(known, &Outcome::set95);
    out.set90 = setFigures(known, &Outcome::set90);
    out.groups = byGroup(known);
}

void judgeMixtures(const Outcomes &mixtures, Evaluation &out)
{
    out.mixtureMatch = rateOf(mixtures, [](const Outcome &o) { return o.kind == VerdictKind::Match; });
    out.mixtureFound = rateOf(mixtures, [](const Outcome &o) {
        return o.kind == VerdictKind::Mixture && o.named.size() == o.truth.size() &&
               std::all_of(o.truth.begin(), o.truth.end(),
                           [&](const std::string &part) { return holds(o.named, part); });
    });
}

void judgeCalibration(const Outcomes &single, Evaluation &out)
{
    const auto bins = [&](const std::vector<std::size_t> &scans) {
        std::vector<double> said;
        std::vector<bool> isRight;
        for (const std::size_t i : scans) {
            said.push_back(single[i]->probability);
            isRight.push_back(single[i]->isTopRight());
        }
        return reliability(said, isRight);
    };
    const auto groups = groupsOf(single);
    out.ece = clusteredBootstrap(groups, [&](const auto &scans) { return calibrationError(bins(scans)); });
    out.brier = clusteredBootstrap(groups, [&](const auto &scans) -> std::optional<double> {
        double sum = 0;
        for (const std::size_t i : scans) {
            const double miss = single[i]->probability - (single[i]->isTopRight() ? 1 : 0);
            sum += miss * miss;
        }
        return scans.empty() ? std::nullopt : std::optional(sum / static_cast<double>(scans.size()));
    });
    std::vector<std::size_t> all(single.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    out.reliability = bins(all);
    for (ReliabilityBin &bin : out.reliability)
        bin.right = rate(bin.right.count, bin.right.of);
}

Separation separation(const Outcomes &scans, std::size_t known, double Outcome::*number)
{
    struct Split {
        std::vector<double> known;
        std::vector<bool> isRight;
        std::vector<double> unknown;
    };
    const auto split = [&, known](const std::vector<std::size_t> &drawn) {
        Split out;
        for (const std::size_t i : drawn) {
            if (i >= known) {
                out.unknown.push_back(scans[i]->*number);
                continue;
            }
            out.known.push_back(scans[i]->*number);
            out.isRight.push_back(scans[i]->isTopRight());
        }
        return out;
    };
    const auto groups = groupsOf(scans);
    const auto over = [&](auto figure) {
        return clusteredBootstrap(groups, [&](const auto &drawn) { return figure(split(drawn)); });
    };
    return {over([](const Split &s) { return auroc(s.known, s.unknown); }),
            over([](const Split &s) { return fprAt95(s.known, s.unknown); }),
            over([](const Split &s) { return oscr(s.known, s.isRight, s.unknown); })};
}

Separations separated(const Outcomes &known, const Outcomes &unknown)
{
    Outcomes all = known;
    all.insert(all.end(), unknown.begin(), unknown.end());
    return {static_cast<int>(known.size()), static_cast<int>(unknown.size()),
            separation(all, known.size(), &Outcome::probability), separation(all, known.size(), &Outcome::score)};
}

Outcomes pointersTo(const std::vector<Outcome> &outcomes)
{
    Outcomes out;
    out.reserve(outcomes.size());
    for (const Outcome &outcome : outcomes)
        out.push_back(&outcome);
    return out;
}

} // namespace

Separations separate(const std::vector<Outcome> &known, const std::vector<Outcome> &unknown)
{
    return separated(pointersTo(known), pointersTo(unknown));
}

Evaluation evaluate(const std::vector<Outcome> &outcomes)
{
    Evaluation out;
    out.scans = static_cast<int>(outcomes.size());
    const Outcomes all = pointersTo(outcomes);
    const Outcomes mixtures = only(all, [](const Outcome &o) { return o.isMixture(); });
    const Outcomes single = only(all, [](const Outcome &o) { return !o.isMixture(); });
    const Outcomes known = only(single, [](const Outcome &o) { return o.isInLibrary; });
    const Outcomes unknown = only(single, [](const Outcome &o) { return !o.isInLibrary; });
    out.rescan = rateOf(all, [](const Outcome &o) { return o.isRescan(); });
    judgeKnown(known, out);
    judgeMixtures(mixtures, out);
    judgeCalibration(single, out);
    out.unknownNamed = rateOf(unknown, [](const Outcome &o) { return !o.named.empty(); });
    out.unknowns = separated(known, unknown);
    std::vector<double> times;
    times.reserve(outcomes.size());
    for (const Outcome &outcome : outcomes)
        times.push_back(outcome.elapsedMs);
    out.medianMs = processing::median(times);
    return out;
}

} // namespace varde::cli
