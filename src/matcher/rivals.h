// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/searchindex.h"

#include <vector>

namespace varde::matcher {

/// Odds that a rival is the right one and not the leader: 1 where both do as well, less the further it is behind
/// (docs/decisions/0039-a-lead-counts-by-what-the-leader-misses.md).
/// \param lead  what the rival misses more than the leader, over what the leader misses
double oddsOfRival(double lead);

/// Chance that the ranking's substance `which` is the right one if one of it and its five nearest rivals is, [0, 1]: a
/// softmax over the scores. \param ranking  best first, not empty
double chanceAmongRivals(const std::vector<SubstanceScore> &ranking, std::size_t which);

} // namespace varde::matcher
