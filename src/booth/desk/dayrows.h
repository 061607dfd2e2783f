// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/festivalday.h"
#include "booth/words/words.h"
#include "core/result.h"
#include "store/record/record.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// One sample of the day, as the coordinator's table shows it.
struct DayRow {
    store::Sample sample;
    int measurements = 0;
    std::optional<matcher::VerdictKind> verdict;
    matcher::Strength strength = matcher::Strength::None;
    std::string named;                                  ///< by the machine; empty where nothing is
    words::SoldAs soldAs = words::SoldAs::CannotBeSaid; ///< by the machine
    std::optional<store::Finding> finding;              ///< the last one
    bool isUnknown = false;   ///< verdict unknown, one of several, only filler or no reading; or the finding says so
    bool isTentative = false; ///< a tentative match or a mixture
    bool isContradictory = false; ///< sold as not seen, or the finding differs from the verdict
    bool isStale = false;         ///< made with another model than the current one of its technique

    bool needsEyes() const { return isUnknown || isTentative || isContradictory; }
};

/// What turning a record into rows needs from outside.
struct DayContext {
    std::function<words::Claim(const store::Intake &)> claimOf;                    ///< see RunService::claimOf
    std::function<std::string(Technique, const InstrumentState &)> currentModelId; ///< empty: nothing is marked stale
};

/// Samples made in [from, to), oldest first; several days are just a longer span. A verdict whose document cannot be
/// read makes an unknown row, not a failure. Blocks; thread of the record.
Result<std::vector<DayRow>> dayRows(const store::Record &record, const DaySpan &span, const DayContext &context);

} // namespace varde::booth
