// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/numbertext.h"

#include <charconv>
#include <cmath>

namespace varde::cli {

std::string fixed(double value, int decimals)
{
    char text[400]; // DBL_MAX has 309 digits before the point
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals);
    return {text, end.ptr};
}

double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

} // namespace varde::cli
