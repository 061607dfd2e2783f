// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace varde::booth {

/// What tells that a file changed, without reading it.
struct FileStamp {
    enum class Kind { File, Folder, Link, Other } kind = Kind::Other;
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    std::chrono::system_clock::time_point modified; ///< by the clock of whoever wrote it

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// Of the entry itself: a link is not followed. Nothing where it is gone or may not be asked for.
std::optional<FileStamp> fileStamp(const std::filesystem::path &path);

} // namespace varde::booth
