// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "booth/run/spotagreement.h"
#include "booth/words/words.h"

#include <optional>
#include <vector>

namespace varde::ui {

/// One scan of the sample that was read.
struct ShownScan {
    int spot = 1;
    matcher::VerdictKind kind = matcher::VerdictKind::Unknown;
    matcher::Strength strength = matcher::Strength::None;
};

/// Everything the read page shows; the words are made from it again when the language changes.
struct ShownResult {
    booth::Reading reading;
    booth::words::Claim claim;
    booth::words::TestsDone done;
    bool isStale = false;                           ///< made with another model than today's
    std::vector<ShownScan> scans = {};              ///< of the sample, oldest first
    std::size_t shown = 0;                          ///< which of them
    std::optional<booth::SpotAgreement> spots = {}; ///< once two spots were read
};

} // namespace varde::ui
