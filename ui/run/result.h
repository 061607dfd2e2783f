// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "booth/words/words.h"

namespace varde::ui {

/// Everything the read page shows; the words are made from it again when the language changes.
struct ShownResult {
    booth::Reading reading;
    booth::words::Claim claim;
    booth::words::TestsDone done;
    bool isStale = false; ///< made with another model than today's
};

} // namespace varde::ui
