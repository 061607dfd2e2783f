// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statistics.h"

#include "matcher/random.h"
#include "processing/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace varde::cli {

namespace {

constexpr int draws = 2000;

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

/// Scans by group, groups by name, so that the rows' order does not matter; those without one stand alone.
std::vector<std::vector<std::size_t>> clusters(const std::vector<std::string> &groups)
{
    std::map<std::string, std::vector<std::size_t>> named;
    std::vector<std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].empty())
            out.push_back({i});
        else
            named[groups[i]].push_back(i);
    for (auto &[name, members] : named)
        out.push_back(std::move(members));
    return out;
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

Estimate clusteredBootstrap(const std::vector<std::string> &groups, const Statistic &statistic)
{
    Estimate out;
    out.of = static_cast<int>(groups.size());
    std::vector<std::size_t> all(groups.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    out.value = statistic(all);
    const auto list = clusters(groups);
    if (!out.value || list.size() < 2)
        return out;
    matcher::Random random(1);
    std::vector<double> seen;
    for (int round = 0; round < draws; ++round) {
        std::vector<std::size_t> drawn;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto &members = list[static_cast<std::size_t>(random.uniform() * static_cast<double>(list.size()))];
            drawn.insert(drawn.end(), members.begin(), members.end());
        }
        if (const auto value = statistic(drawn))
            seen.push_back(*value);
    }
    if (!seen.empty()) {
        out.low = processing::quantile(seen, 0.025);
        out.high = processing::quantile(std::move(seen), 0.975);
    }
    return out;
}

std::optional<double> auroc(const std::vector<double> &known, const std::vector<double> &unknown)
{
    return oscr(known, std::vector<bool>(known.size(), true), unknown);
}

std::optional<double> fprAt95(std::vector<double> known, const std::vector<double> &unknown)
{
    if (known.empty() || unknown.empty())
        return std::nullopt;
    std::sort(known.begin(), known.end(), std::greater<>());
    const auto kept = static_cast<std::size_t>(std::ceil(0.95 * static_cast<double>(known.size()) - 1e-9));
    const double threshold = known[kept - 1];
    const auto above = std::count_if(unknown.begin(), unknown.end(), [&](double s) { return s >= threshold; });
    return static_cast<double>(above) / static_cast<double>(unknown.size());
}

std::optional<double> oscr(const std::vector<double> &known, const std::vector<bool> &isRight,
                           const std::vector<double> &unknown)
{
    if (known.empty() || unknown.empty())
        return std::nullopt;
    std::vector<double> sorted = unknown;
    std::sort(sorted.begin(), sorted.end());
    // The area by trapezoids is the share of pairs of a right known scan above an unknown one.
    double pairs = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!isRight[i])
            continue;
        const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), known[i]);
        pairs += static_cast<double>(from - sorted.begin()) + 0.5 * static_cast<double>(to - from);
    }
    return pairs / (static_cast<double>(known.size()) * static_cast<double>(unknown.size()));
}

std::vector<ReliabilityBin> reliability(const std::vector<double> &said, const std::vector<bool> &isRight)
{
    constexpr int count = 10;
    std::vector<double> sums(count, 0);
    std::vector<int> rights(count, 0);
    std::vector<int> scans(count, 0);
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto bin = static_cast<std::size_t>(std::clamp(static_cast<int>(said[i] * count), 0, count - 1));
        sums[bin] += said[i];
        rights[bin] += isRight[i] ? 1 : 0;
        ++scans[bin];
    }
    std::vector<ReliabilityBin> bins;
    for (std::size_t b = 0; b < count; ++b)
        bins.push_back({static_cast<double>(b) / count,
                        static_cast<double>(b + 1) / count,
                        scans[b] > 0 ? sums[b] / scans[b] : 0,
                        {rights[b], scans[b], 0, 1}});
    return bins;
}

std::optional<double> calibrationError(const std::vector<ReliabilityBin> &bins)
{
    double error = 0;
    int scans = 0;
    for (const ReliabilityBin &bin : bins) {
        error += std::abs(bin.meanSaid * bin.right.of - bin.right.count);
        scans += bin.right.of;
    }
    return scans > 0 ? std::optional(error / scans) : std::nullopt;
}

} // namespace varde::cli
