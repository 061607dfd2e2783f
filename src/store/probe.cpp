// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/probe.h"

#include "store/sqliteerror.h"

#include <QTemporaryDir>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace varde::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t headerBytes = 100;
// The largest page SQLite knows: page 1 is whole in a copy of that much.
constexpr std::uintmax_t firstPageBytes = 65536;

constexpr int mostAttempts = 5;
constexpr std::chrono::milliseconds attemptEvery{20};

std::uint32_t bigEndian(const std::array<char, headerBytes> &header, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8) | static_cast<unsigned char>(header[offset + i]);
    return value;
}

// Offsets 40 (schema cookie), 60 (user_version) and 68 (application_id): "The Database Header" of SQLite's file format.
FileHeader headerOf(std::uint32_t cookie, std::uint32_t applicationId, int version)
{
    return {cookie == 0 && applicationId == 0 && version == 0, applicationId, version};
}

bool hasContent(const fs::path &path)
{
    std::error_code none;
    const auto size = fs::file_size(path, none);
    return !none && size > 0;
}

fs::path beside(const fs::path &path, const char *suffix)
{
    fs::path other = path;
    other += suffix;
    return other;
}

/// The first page, in a file of the same length: the log refers to nothing else that we read.
bool copyFirstPage(const fs::path &from, const fs::path &to)
{
    std::error_code failed;
    const auto size = fs::file_size(from, failed);
    if (failed)
        return false;
    std::vector<char> bytes(static_cast<std::size_t>(std::min(size, firstPageBytes)));
    std::ifstream in(from, std::ios::binary);
    std::ofstream out(to, std::ios::binary);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) ||
        !out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return false;
    out.close();
    fs::resize_file(to, size, failed);
    return out.good() && !failed;
}

Result<FileHeader> headerThroughSqlite(const fs::path &path, const fs::path &original)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> db(opened, &sqlite3_close);
    if (code != SQLITE_OK)
        return sqliteError(db.get(), original.string());
    const Result<std::uint32_t> application = applicationId(db.get());
    if (!application)
        return Error{application.error().code, original.string() + ": " + application.error().detail};
    const Result<int> version = userVersion(db.get());
    const Result<std::string> cookie = pragmaText(db.get(), "schema_version");
    if (!version || !cookie)
        return sqliteError(db.get(), original.string());
    return headerOf(*cookie == "0" ? 0 : 1, *application, *version);
}

Result<FileHeader> headerThroughCopy(const fs::path &path)
{
    const QTemporaryDir directory; // readable by its owner only, and removed with its content
    if (!directory.isValid())
        return Error{Errc::StoreFailed, path.string() + ": no temporary directory to probe a copy in"};
    const fs::path copy = fs::path(directory.path().toStdString()) / "probe";
    bool isCopied = copyFirstPage(path, copy);
    for (const char *suffix : {"-wal", "-journal"}) {
        std::error_code failed;
        if (isCopied && hasContent(beside(path, suffix)))
            fs::copy_file(beside(path, suffix), beside(copy, suffix), failed);
        isCopied = isCopied && !failed;
    }
    if (!isCopied)
        return Error{Errc::StoreFailed, path.string() + ": could not be copied to be probed"};
    return headerThroughSqlite(copy, path);
}

Result<FileHeader> readHeader(const fs::path &path)
{
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{errno == EACCES || errno == EPERM ? Errc::PermissionDenied : Errc::StoreFailed,
                     path.string() + ": " + std::strerror(errno)};
    std::array<char, headerBytes> header{};
    file.read(header.data(), headerBytes);
    if (file.gcount() == 0 && file.eof())
        return FileHeader{true, 0, 0};
    if (file.gcount() < static_cast<std::streamsize>(headerBytes) ||
        std::string_view(header.data(), magic.size()) != magic)
        return Error{Errc::StoreNotDatabase, path.string() + ": not an SQLite database"};
    return headerOf(bigEndian(header, 40), bigEndian(header, 68), static_cast<int>(bigEndian(header, 60)));
}

std::string kindOf(std::uint32_t applicationId)
{
    const std::string_view name = storeKindName(static_cast<StoreKind>(applicationId));
    return name.empty() ? "another program's database" : "a " + std::string(name);
}

} // namespace

Result<FileHeader> probeFile(const fs::path &path)
{
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found)
        return Error{Errc::FileNotFound, path.string() + ": no such file"};
    if (fs::is_directory(status))
        return Error{Errc::IsDirectory, path.string() + ": is a directory"};
    if (status.type() == fs::file_type::none)
        return Error{Errc::PermissionDenied, path.string() + ": " + failed.message()};
    // Another program may be writing: a log can vanish, or change, between being seen and being copied.
    for (int attempt = 1;; ++attempt) {
        const bool hasLog = hasContent(beside(path, "-wal")) || hasContent(beside(path, "-journal"));
        Result<FileHeader> header = hasLog ? headerThroughCopy(path) : readHeader(path);
        if (header || !hasLog || attempt == mostAttempts)
            return header;
        std::this_thread::sleep_for(attemptEvery);
    }
}

Status acceptHeader(const FileHeader &header, StoreKind kind, int newestVersion, const fs::path &path)
{
    if (header.applicationId != static_cast<std::uint32_t>(kind))
        return Error{Errc::StoreWrongKind, path.string() + ": wanted a " + std::string(storeKindName(kind)) +
                                               ", found " + kindOf(header.applicationId)};
    if (header.version > newestVersion)
        return Error{Errc::StoreNewer, path.string() + ": schema " + std::to_string(header.version) +
                                           ", this program knows " + std::to_string(newestVersion)};
    return Done{};
}

} // namespace varde::store
