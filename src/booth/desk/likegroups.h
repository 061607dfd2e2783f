// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/dayrows.h"
#include "booth/unknowngroup.h"

#include <vector>

namespace varde::booth {

/// Scans that may be of one unknown substance, and whose they are.
struct UnknownScans {
    std::vector<store::Id> sampleIds;
    std::vector<Spectrum> scans; ///< beside sampleIds
};

/// The last scan of every sample that has a verdict and needs eyes. Blocks; thread of the record.
Result<UnknownScans> unknownScans(const store::Record &record, const std::vector<DayRow> &rows);

/// Samples that are probably of one substance; at least two.
struct LikeGroup {
    int number = 0; ///< from 1
    std::vector<store::Id> sampleIds;
};

/// What grouping found, without the scans that are like no other.
std::vector<LikeGroup> likeGroups(const UnknownScans &scans, const std::vector<UnknownGroup> &groups);

} // namespace varde::booth
