// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/rivals.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr std::size_t rivals = 5;    // the nearest others; far ones are so many that together they would count
constexpr double leadWeight = 6;     // decision 39 says where it comes from
constexpr double leastMisfit = 0.01; // a repeat on another instrument seldom fits better: below it noise would lead

} // namespace

double oddsOfRival(double lead)
{
    return std::exp(-leadWeight * lead);
}

double chanceAmongRivals(const std::vector<SubstanceScore> &ranking, std::size_t which)
{
    const double misfit = std::max(1 - ranking.front().score, leastMisfit);
    double others = 0;
    std::size_t compared = 0;
    for (std::size_t i = 0; i < ranking.size() && compared < rivals; ++i) {
        if (i == which)
            continue;
        others += oddsOfRival((ranking[which].score - ranking[i].score) / misfit);
        ++compared;
    }
    return 1 / (1 + others);
}

} // namespace varde::matcher
