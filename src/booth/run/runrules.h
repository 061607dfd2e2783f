// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "booth/run/secondread.h"
#include "booth/run/world.h"
#include "booth/words/words.h"
#include "store/record/recordrows.h"

#include <string>
#include <vector>

namespace varde::booth {

/// Failed scans of one sample after which a further failure is `no_reading`.
constexpr int kRescansAllowed = 2;

/// True for a form that light through or on the sample cannot read: blotter, liquid, plant, residue.
bool isUnreadable(store::SampleForm form);

/// The reading as this sample may show it: `no_reading` for an unreadable form, and for a failed scan after
/// kRescansAllowed earlier ones. Both, and `rescan`, name nothing: substances, sets, mixture and class hint are
/// emptied; hits stay as they are, for diagnosis only.
Reading withRunRules(Reading reading, store::SampleForm form, int earlierRescans);

/// What is said of a sample that was not scanned because of its form: no_reading, without a curve.
Reading unscannedReading(World world);

/// Why a second person must read first; empty where nobody must.
std::vector<SecondReadReason> secondReadReasons(const Reading &reading, const words::Claim &claim, bool isNewVolunteer);

/// What a finding prefills for this reading. The person may choose another.
store::Conclusion suggestedConclusion(const Reading &reading, const words::Claim &claim);

/// True when the verdict was made with another model than the current one. Empty: no model, so everything is.
bool isStale(const store::Verdict &verdict, const std::string &currentModelId);

} // namespace varde::booth
