// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace varde::formats {

/// What is unpacked at most.
struct ZipLimits {
    std::uint64_t entries = 1000;
    std::uint64_t memberBytes = std::uint64_t{64} << 20; ///< of one member, unpacked
    std::uint64_t totalBytes = std::uint64_t{256} << 20; ///< of all members together, unpacked
};

/// Whether the content starts as a ZIP archive does; office documents do too.
bool looksLikeZip(std::span<const std::byte> content);

using ZipVisitor = std::function<void(const std::string &name, Result<std::vector<std::byte>> content)>;

/// Calls `visit` for every file in the archive, in its order, one unpacked at a time and in memory only, with its
/// content or why it is not unpacked: FileTooLarge, Truncated (damaged), PermissionDenied (encrypted), Malformed (a
/// link, a name that leads out of the archive, an unknown compression). Folders are passed over. Fails with Truncated
/// where the archive itself cannot be read and with FileTooLarge where it has too many entries.
Status forEachZipMember(std::span<const std::byte> content, const ZipLimits &limits, const ZipVisitor &visit);

} // namespace varde::formats
