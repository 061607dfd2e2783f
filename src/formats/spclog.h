// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/spcheader.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace varde::formats {

/// The text that programs leave behind the points of an SPC file.
struct SpcLog {
    std::map<std::string, std::string>
        entries; ///< KEY=VALUE about instrument and acquisition; persons and paths left out
    std::optional<double> laserNm;
    bool saysRaman = false;
    bool saysAtr = false;
    bool isCut = false; ///< announced, and not in the file
    std::vector<std::string> warnings;
};

/// Never fails: what cannot be read is left out, with a warning where a log was announced.
SpcLog spcLog(const Bytes &file, const SpcHeader &header);

} // namespace varde::formats
