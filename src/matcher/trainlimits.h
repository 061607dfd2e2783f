// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "matcher/certainty.h"
#include "matcher/limits.h"
#include "matcher/ring.h"

namespace varde::matcher {

/// Learns from simulated samples of one substance, with and without a little of another, where the one is a firm match:
/// when the other is detected, and how much of it always is. No model where too few are firm.
LimitModel trainLimits(const Library &library, const SearchIndex &index, const CertaintyModel &certainty,
                       const ReferenceRing &ring, const std::vector<std::size_t> &chosen, const Progress &progress);

} // namespace varde::matcher
