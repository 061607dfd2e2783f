// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/queue.h"

#include <algorithm>

namespace varde::booth {

Urgency urgencyOf(const store::Intake &intake)
{
    if (intake.isUnwell)
        return Urgency::Unwell;
    if (intake.isMedicalRequest)
        return Urgency::Medical;
    return intake.linkedToHarm ? Urgency::Harm : Urgency::Ordinary;
}

std::vector<QueueEntry> inOrder(const std::vector<store::WaitingSample> &waiting)
{
    std::vector<QueueEntry> entries;
    for (const store::WaitingSample &one : waiting)
        entries.push_back({one.sample, one.since, urgencyOf(one.sample.intake), {}});
    // Stable: two of one moment stay in the order they were taken in, also when the clock was set back.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const QueueEntry &a, const QueueEntry &b) { return a.urgency < b.urgency; });
    return entries;
}

} // namespace varde::booth
