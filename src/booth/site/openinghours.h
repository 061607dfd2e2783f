// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTimeZone>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// Part of a day by the clock on the wall, in minutes since midnight. An end that is not after the beginning lies on
/// the next day.
struct Opening {
    int fromMinute = 0; ///< 0 to 1439
    int toMinute = 0;   ///< 1 to 1440

    bool operator==(const Opening &other) const = default;
};

/// When a place is open in an ordinary week. Nothing at all: nobody said.
struct OpeningHours {
    bool isAlways = false;
    std::array<std::vector<Opening>, 7> week{}; ///< Monday first

    bool isKnown() const;
    bool operator==(const OpeningHours &other) const = default;
};

enum class OpenState { Open, Unknown, Closed };

struct OpenNow {
    OpenState state = OpenState::Unknown;
    std::optional<std::chrono::system_clock::time_point> changesAt{}; ///< closes or opens; none: not within a week
};

/// Where a change to or from daylight saving moves the clock, hours are told by the clock on the wall: what begins or
/// ends in the hour that is skipped does so an hour later, and an end in the hour that comes twice is its second one.
OpenNow openAt(const OpeningHours &hours, std::chrono::system_clock::time_point when, const QTimeZone &zone);

/// `10:00-02:00, 14:00-16:00`; empty for none.
std::string openingsText(const std::vector<Opening> &openings);

/// Malformed with what is wrong in the detail; no text is no opening. `24:00` is the end of a day.
Result<std::vector<Opening>> openingsFromText(const std::string &text);

} // namespace varde::booth
