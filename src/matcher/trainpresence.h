// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "matcher/presence.h"
#include "matcher/ring.h"
#include "matcher/searchindex.h"

#include <cstdint>

namespace varde::matcher {

/// Learns presence from simulated samples of one, two and three library substances, each searched with all of them in
/// the library and with one left out. What cancel leaves is incomplete. Untrained, so that no mixture is named, with
/// fewer than three substances.
PresenceModel trainPresence(const Library &library, const SearchIndex &index, const ReferenceRing &ring,
                            const std::vector<std::size_t> &chosen, std::uint64_t seed, const Progress &progress);

} // namespace varde::matcher
