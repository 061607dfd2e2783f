// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fixtures.h"

#include <optional>

namespace fixtures {

/// One file of an archive.
struct ZipEntry {
    std::string name;
    Content content = {};
    bool isDeflated = false;      ///< in blocks that are stored as they are: valid, and not compressed
    std::uint16_t flags = 0;      ///< 1 encrypted
    std::uint32_t attributes = 0; ///< external; Unix's mode in the upper half
    std::optional<std::uint16_t> method = {};
    std::optional<std::uint32_t> claimedBytes = {}; ///< unpacked
    std::optional<std::uint32_t> checkSum = {};
};
Content zip(const std::vector<ZipEntry> &entries);

} // namespace fixtures
