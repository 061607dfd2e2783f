// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace varde::formats {

/// How the text of a data table is to be taken where files differ.
struct JcampTableStyle {
    char decimal = '.';      ///< with `,` a comma is never a separator
    bool repeatsLast = true; ///< after a line that ends in a difference, the next repeats its last ordinate
};

/// The abscissa in front of a line of (X++(Y..Y)), before XFACTOR.
struct JcampLineStart {
    double abscissa = 0;
    double precision = 0;   ///< half a unit of its last printed digit
    std::int64_t point = 0; ///< which ordinate it belongs to, from 0
};

/// A decoded (X++(Y..Y)) table, before XFACTOR and YFACTOR.
struct JcampOrdinates {
    std::vector<double> values; ///< NaN where the file says `?`
    std::vector<JcampLineStart> lines;
    int checks = 0;       ///< ordinates that repeat the last one of the line before
    int failedChecks = 0; ///< of these, those that differ from what they repeat
};

/// A decoded (XY..XY) table, before XFACTOR and YFACTOR.
struct JcampPairs {
    std::vector<double> x;
    std::vector<double> y; ///< x.size()
};

/// Decodes AFFN, PAC, SQZ, DIF and DUP, in any mixture. `table` is what follows the line of the label. Never holds
/// more than `mostPoints` values: a short file can ask for billions. Fails with Malformed (an unknown character, a
/// difference or a repetition of nothing, too many points) or NonFiniteValue (a number in words or beyond double).
Result<JcampOrdinates> decodeOrdinates(std::string_view table, std::int64_t mostPoints,
                                       const JcampTableStyle &style = {});

/// Decodes pairs separated by blanks, commas, semicolons or lines. Fails like decodeOrdinates().
Result<JcampPairs> decodePairs(std::string_view table, std::int64_t mostPoints, const JcampTableStyle &style = {});

} // namespace varde::formats
