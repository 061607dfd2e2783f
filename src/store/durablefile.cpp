// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durablefile.h"

#include "store/sqliteerror.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace varde::store {

namespace {

Status syncPath(const std::filesystem::path &path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return Error{Errc::StoreFailed, path.string() + ": " + std::strerror(errno)};
    const int result = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (result == 0)
        return Done{};
    return Error{errcOf(SQLITE_IOERR_FSYNC, reason), path.string() + ": " + std::strerror(reason)};
}

} // namespace

Status syncFile(const std::filesystem::path &file)
{
    return syncPath(file, O_RDONLY);
}

Status syncDirectory(const std::filesystem::path &directory)
{
    return syncPath(directory, O_RDONLY | O_DIRECTORY);
}

Status createPrivateFile(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const int reason = errno;
        const Errc code = reason == ENOENT ? Errc::FileNotFound : errcOf(SQLITE_CANTOPEN, reason);
        return Error{code, file.string() + ": " + std::strerror(reason)};
    }
    ::close(descriptor);
    return Done{};
}

std::filesystem::path directoryOf(const std::filesystem::path &file)
{
    const std::filesystem::path directory = file.parent_path();
    return directory.empty() ? std::filesystem::path(".") : directory;
}

} // namespace varde::store
