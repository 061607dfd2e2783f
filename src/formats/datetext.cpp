// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/datetext.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace varde::formats {

std::string dateText(int year, unsigned month, unsigned day, unsigned hour, unsigned minute)
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok() || year < 1980 || year > 2100 || hour > 23 || minute > 59)
        return {};
    std::array<char, 40> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02u:%02u", year, month, day, hour, minute);
    return text.data();
}

std::string dateTextFromUnix(std::int64_t seconds)
{
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{midnight};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time - midnight).count();
    return dateText(int{date.year()}, unsigned{date.month()}, unsigned{date.day()}, static_cast<unsigned>(minutes / 60),
                    static_cast<unsigned>(minutes % 60));
}

} // namespace varde::formats
