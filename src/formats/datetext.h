// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace varde::formats {

/// `2021-03-09 14:05`; empty where there is no such day or time, or the year is not in 1980 to 2100.
std::string dateText(int year, unsigned month, unsigned day, unsigned hour, unsigned minute);

/// The same from seconds since the start of 1970, UTC.
std::string dateTextFromUnix(std::int64_t seconds);

} // namespace varde::formats
