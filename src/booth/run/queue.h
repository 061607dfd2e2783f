// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/urgency.h"
#include "store/record/recordrows.h"

#include <string>
#include <vector>

namespace varde::booth {

Urgency urgencyOf(const store::Intake &intake);

/// One open sample on the board of what waits.
struct QueueEntry {
    store::Sample sample;
    store::TimePoint since; ///< when it came to the step at which it waits
    Urgency urgency = Urgency::Ordinary;
    std::string workedOnBy; ///< code of who has it open now; empty for nobody, and where nobody signs in
};

/// Urgent ones first, and of those the one that was taken in first.
std::vector<QueueEntry> inOrder(const std::vector<store::WaitingSample> &waiting);

} // namespace varde::booth
