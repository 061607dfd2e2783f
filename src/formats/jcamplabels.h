// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace varde::formats {

/// `##LABEL=value` with the lines that continue it; comments ($$) are left out.
struct JcampRecord {
    std::string label;    ///< as JCAMP-DX compares it: upper case, without blanks, `-`, `/` and `_`
    std::string value;    ///< ends trimmed; lines separated by \n
    std::size_t line = 0; ///< where it starts, from 1
    bool endsWithLine = false;
};

/// From one ##TITLE= to its ##END=, without the blocks inside.
struct JcampBlock {
    std::vector<JcampRecord> records;
    bool isEnded = false;

    const JcampRecord *find(std::string_view label) const; ///< the first of that label, null where there is none
    std::string_view value(std::string_view label) const;  ///< of the first, empty where there is none
    bool isLink() const { return value("DATATYPE") == "LINK" || find("BLOCKS"); }
};

/// Every block in the order in which they start, the ones that link others included. Fails with Malformed where
/// they nest deeper than 8 or are too many.
Result<std::vector<JcampBlock>> splitJcampBlocks(std::string_view text);

} // namespace varde::formats
