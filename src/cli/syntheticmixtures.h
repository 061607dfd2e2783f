// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/truthtable.h"
#include "core/result.h"

#include <cstdint>
#include <vector>

namespace varde::cli {

/// Sums of two real scans, a first and a second, of different library substances from different groups. Kinder than
/// powders ground together: nothing dissolves, wets or changes its salt.
struct SyntheticPairs {
    std::vector<std::pair<std::size_t, std::size_t>> pairs; ///< indices of scans; major part first
};

/// Draws pairs; the same seed and scans give the same ones, and no pair comes twice.
/// Fewer than asked where there are not so many; NotFound where there is none.
Result<SyntheticPairs> drawPairs(const std::vector<TruthScan> &scans, int count, std::uint64_t seed);

/// The sum in which the second scan has `minorShare` of the signal. Each scan's signal is the area above its baseline
/// over the range that is compared and that both cover; what is summed are the scans as measured, backgrounds and
/// noise included. In the unit of the first scan. OutOfRange or NoSignal where the two cannot be summed.
Result<TruthScan> summed(const TruthScan &major, const TruthScan &minor, double minorShare);

} // namespace varde::cli
