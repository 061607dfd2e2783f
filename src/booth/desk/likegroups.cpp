// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/likegroups.h"

namespace varde::booth {

Result<UnknownScans> unknownScans(const store::Record &record, const std::vector<DayRow> &rows)
{
    UnknownScans out;
    for (const DayRow &row : rows) {
        if (!row.verdict || !row.needsEyes())
            continue;
        auto measurements = record.measurements(row.sample.id);
        if (!measurements)
            return measurements.error();
        if (measurements->empty())
            continue;
        out.sampleIds.push_back(row.sample.id);
        out.scans.push_back(std::move(measurements->back().raw));
    }
    return out;
}

std::vector<LikeGroup> likeGroups(const UnknownScans &scans, const std::vector<UnknownGroup> &groups)
{
    std::vector<LikeGroup> out;
    for (const UnknownGroup &group : groups) {
        if (group.members.size() < 2)
            continue;
        LikeGroup like{static_cast<int>(out.size()) + 1, {}};
        for (const UnknownMember &member : group.members)
            like.sampleIds.push_back(scans.sampleIds[member.scan]);
        out.push_back(std::move(like));
    }
    return out;
}

} // namespace varde::booth
