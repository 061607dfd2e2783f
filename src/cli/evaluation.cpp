// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluation.h"

#include "matcher/random.h"
#include "processing/statistics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace varde::cli {

namespace {

using matcher::VerdictKind;

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isMixture(const Outcome &outcome)
{
    return outcome.truth.size() > 1;
}

bool isTopRight(const Outcome &outcome)
{
    return outcome.isInLibrary && outcome.top == outcome.truth.front();
}

/// Chance of `count` or fewer of `of` at chance p.
double binomialUpTo(int count, int of, double p)
{
    double sum = 0;
    for (int k = 0; k <= count; ++k)
        sum += std::exp(std::lgamma(of + 1.0) - std::lgamma(k + 1.0) - std::lgamma(of - k + 1.0) + k * std::log(p) +
                        (of - k) * std::log1p(-p));
    return std::min(sum, 1.0);
}

/// p in (0, 1) at which the falling function reaches `target`.
double solved(const std::function<double(double)> &falling, double target)
{
    double low = 1e-12;
    double high = 1 - 1e-12;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (falling(middle) > target ? low : high) = middle;
    }
    return (low + high) / 2;
}

double expectedCalibrationError(const std::vector<const Outcome *> &outcomes)
{
    struct Bin {
        double said = 0;
        double right = 0;
        int count = 0;
    };
    std::vector<Bin> bins(10);
    for (const Outcome *outcome : outcomes) {
        Bin &bin = bins[static_cast<std::size_t>(std::clamp(static_cast<int>(outcome->probability * 10), 0, 9))];
        bin.said += outcome->probability;
        bin.right += isTopRight(*outcome) ? 1 : 0;
        ++bin.count;
    }
    double error = 0;
    for (const Bin &bin : bins)
        error += std::abs(bin.said - bin.right);
    return outcomes.empty() ? 0 : error / static_cast<double>(outcomes.size());
}

/// Draws whole groups with replacement: scans of one instrument are no independent witnesses.
void bootstrap(const std::vector<const Outcome *> &outcomes, Evaluation &out)
{
    std::map<std::string, std::vector<const Outcome *>> groups;
    for (const Outcome *outcome : outcomes)
        groups[outcome->group].push_back(outcome);
    std::vector<const std::vector<const Outcome *> *> list;
    list.reserve(groups.size());
    for (const auto &[name, members] : groups)
        list.push_back(&members);
    if (list.empty())
        return;
    matcher::Random random(1);
    std::vector<double> errors;
    for (int round = 0; round < 2000; ++round) {
        std::vector<const Outcome *> drawn;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto &members = *list[static_cast<std::size_t>(random.uniform() * static_cast<double>(list.size()))];
            drawn.insert(drawn.end(), members.begin(), members.end());
        }
        errors.push_back(expectedCalibrationError(drawn));
    }
    out.eceLow = processing::quantile(errors, 0.025);
    out.eceHigh = processing::quantile(errors, 0.975);
}

void judgeKnown(const std::vector<const Outcome *> &known, Evaluation &out)
{
    const int n = static_cast<int>(known.size());
    int top1 = 0;
    int right = 0;
    int wrong = 0;
    int covered = 0;
    for (const Outcome *outcome : known) {
        top1 += isTopRight(*outcome) ? 1 : 0;
        right += outcome->kind == VerdictKind::Match && isTopRight(*outcome) ? 1 : 0;
        wrong += !outcome->named.empty() && !holds(outcome->named, outcome->truth.front()) ? 1 : 0;
        covered += holds(outcome->set95, outcome->truth.front()) ? 1 : 0;
        out.meanSet95 += static_cast<double>(outcome->set95.size()) / std::max(1, n);
    }
    out.top1 = rate(top1, n);
    out.namedRight = rate(right, n);
    out.namedWrong = rate(wrong, n);
    out.covered95 = rate(covered, n);
}

void judgeMixtures(const std::vector<const Outcome *> &mixtures, Evaluation &out)
{
    int called = 0;
    int found = 0;
    for (const Outcome *outcome : mixtures) {
        called += outcome->kind == VerdictKind::Match ? 1 : 0;
        const bool isWhole = std::all_of(outcome->truth.begin(), outcome->truth.end(),
                                         [&](const std::string &part) { return holds(outcome->named, part); });
        found += outcome->kind == VerdictKind::Mixture && isWhole && outcome->named.size() == outcome->truth.size();
    }
    out.mixtureMatch = rate(called, static_cast<int>(mixtures.size()));
    out.mixtureFound = rate(found, static_cast<int>(mixtures.size()));
}

} // namespace

Rate rate(int count, int of)
{
    Rate out{count, of, 0, 1};
    if (of == 0)
        return out;
    if (count > 0)
        out.low = solved([&](double p) { return binomialUpTo(count - 1, of, p); }, 0.975);
    if (count < of)
        out.high = solved([&](double p) { return binomialUpTo(count, of, p); }, 0.025);
    return out;
}

Evaluation evaluate(const std::vector<Outcome> &outcomes)
{
    Evaluation out;
    out.scans = static_cast<int>(outcomes.size());
    std::vector<const Outcome *> known;
    std::vector<const Outcome *> single;
    std::vector<const Outcome *> mixtures;
    std::vector<double> times;
    int unknown = 0;
    int unknownNamed = 0;
    for (const Outcome &outcome : outcomes) {
        times.push_back(outcome.elapsedMs);
        (isMixture(outcome) ? mixtures : single).push_back(&outcome);
        if (!isMixture(outcome) && outcome.isInLibrary)
            known.push_back(&outcome);
        if (!isMixture(outcome) && !outcome.isInLibrary) {
            ++unknown;
            unknownNamed += outcome.named.empty() ? 0 : 1;
        }
    }
    judgeKnown(known, out);
    judgeMixtures(mixtures, out);
    out.unknownNamed = rate(unknownNamed, unknown);
    out.ece = expectedCalibrationError(single);
    bootstrap(single, out);
    for (const Outcome *outcome : single) {
        const double miss = outcome->probability - (isTopRight(*outcome) ? 1 : 0);
        out.brier += miss * miss / static_cast<double>(single.size());
    }
    out.medianMs = processing::median(times);
    return out;
}

} // namespace varde::cli
