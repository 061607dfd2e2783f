// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"
#include "core/result.h"

#include <optional>
#include <string>

namespace varde::booth {

/// The test line of a strip at read time.
enum class TestLine { None, Faint, Clear };

/// What a person saw, as kept beside a result (`test_result.observed`).
struct Observed {
    std::optional<bool> hasControlLine = {};
    std::optional<TestLine> testLine = {};
    std::optional<bool> isWhiteLight = {};       ///< colours: judged by white light
    std::optional<store::TimePoint> readAt = {}; ///< of a correction: when the strip was read, not when it was typed
    std::string corrects = {};                   ///< id of the result that this one replaces; empty for none
    bool isTakenBack = false;                    ///< nothing stands in place of what is corrected
    std::string reason = {};                     ///< why it was corrected
};

/// A JSON object; empty text where nothing was noted.
std::string observedToJson(const Observed &observed);

/// What later versions add is passed over. Malformed for what is no such object.
Result<Observed> observedFromJson(const std::string &json);

/// The three outcomes of a strip: any test line at read time, however faint, is negative; no test line is positive;
/// no control line is invalid.
store::TestOutcome stripOutcome(bool hasControlLine, TestLine line);

} // namespace varde::booth
