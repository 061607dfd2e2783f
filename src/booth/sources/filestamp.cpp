// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/filestamp.h"

#include <sys/stat.h>

namespace varde::booth {

namespace {

FileStamp::Kind kindOfMode(mode_t mode)
{
    if (S_ISREG(mode))
        return FileStamp::Kind::File;
    if (S_ISDIR(mode))
        return FileStamp::Kind::Folder;
    return S_ISLNK(mode) ? FileStamp::Kind::Link : FileStamp::Kind::Other;
}

} // namespace

std::optional<FileStamp> fileStamp(const std::filesystem::path &path)
{
    struct stat entry = {};
    if (::lstat(path.c_str(), &entry) != 0)
        return std::nullopt;
    const auto sinceEpoch =
        std::chrono::seconds(entry.st_mtim.tv_sec) + std::chrono::nanoseconds(entry.st_mtim.tv_nsec);
    return FileStamp{kindOfMode(entry.st_mode), static_cast<std::uint64_t>(entry.st_size),
                     static_cast<std::uint64_t>(entry.st_ino),
                     std::chrono::system_clock::time_point(
                         std::chrono::duration_cast<std::chrono::system_clock::duration>(sinceEpoch))};
}

} // namespace varde::booth
