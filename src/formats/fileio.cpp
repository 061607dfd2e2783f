// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fileio.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

// The only file of this room that calls POSIX.

namespace varde::formats {

namespace {

/// Closes what it holds; -1 holds nothing.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int close() { return m_fd >= 0 ? ::close(std::exchange(m_fd, -1)) : 0; }

private:
    int m_fd;
};

std::string reason(int error)
{
    return std::generic_category().message(error);
}

Error openError(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return {Errc::FileNotFound, "there is no such file"};
    case EACCES:
    case EPERM:
        return {Errc::PermissionDenied, "this user may not read it"};
    default:
        return {Errc::ReadFailed, "cannot be opened: " + reason(error)};
    }
}

Status checkKindAndSize(const struct stat &info, std::uintmax_t capBytes)
{
    if (S_ISDIR(info.st_mode))
        return Error{Errc::IsDirectory, "this is a folder, not a file"};
    if (!S_ISREG(info.st_mode))
        return Error{Errc::ReadFailed, "this is a pipe, a socket or a device, not a file"};
    if (info.st_size == 0)
        return Error{Errc::EmptyFile, "the file is empty"};
    if (static_cast<std::uintmax_t>(info.st_size) > capBytes)
        return Error{Errc::FileTooLarge, "the file has " + std::to_string(info.st_size) + " bytes, the most read is " +
                                             std::to_string(capBytes)};
    return Done{};
}

Error writeError(std::string_view step, int error)
{
    return {Errc::WriteFailed, std::string(step) + ": " + reason(error)};
}

int writeAll(int fd, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Status writeSyncedAndRename(Descriptor &file, const std::string &temporary, const std::filesystem::path &path,
                            std::string_view content)
{
    if (const int error = writeAll(file.get(), content))
        return writeError("cannot be written", error);
    if (::fsync(file.get()) != 0 || file.close() != 0)
        return writeError("cannot be brought to the disk", errno);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return writeError("cannot be put in place", errno);
    return Done{};
}

} // namespace

Result<std::vector<std::byte>> readBytes(const std::filesystem::path &path, std::uintmax_t capBytes)
{
    struct stat info;
    if (::stat(path.c_str(), &info) != 0)
        return openError(errno);
    // Before opening: opening a device can do something, opening a pipe can wait.
    if (const Status status = checkKindAndSize(info, capBytes); !status)
        return status.error();
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return openError(errno);
    // Again on what was opened: the name may have been given to something else in between.
    if (::fstat(file.get(), &info) != 0)
        return openError(errno);
    if (const Status status = checkKindAndSize(info, capBytes); !status)
        return status.error();

    std::vector<std::byte> content(static_cast<std::size_t>(info.st_size));
    std::size_t filled = 0;
    while (filled < content.size()) {
        const ssize_t got = ::read(file.get(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{Errc::ReadFailed, "reading stopped: " + reason(errno)};
        if (got == 0)
            return Error{Errc::ReadFailed, "the file became shorter while it was read"};
        filled += static_cast<std::size_t>(got);
    }
    return content;
}

Status replaceFile(const std::filesystem::path &path, std::string_view content)
{
    struct stat info;
    if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode))
        return Error{Errc::WriteFailed, "there is a folder, a pipe or a device of that name"};
    const std::string temporary = path.string() + "." + std::to_string(::getpid()) + ".tmp";
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.isOpen())
        return writeError("cannot be created", errno);
    Status status = writeSyncedAndRename(file, temporary, path, content);
    if (!status) {
        ::unlink(temporary.c_str());
        return status;
    }
    // The new name is durable only once its folder is; a file system that cannot sync folders keeps the file.
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        ::fsync(directory.get());
    return status;
}

} // namespace varde::formats
