// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/databasecopy.h"
#include "store/durablefile.h"
#include "store/probe.h"
#include "store/schema.h"
#include "store/sqliteerror.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

namespace varde::store {

namespace {

namespace fs = std::filesystem;
using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// `record-20261121T214500123Z.sqlite` for the stem `record`.
bool isDatedCopy(std::string_view name, std::string_view stem)
{
    constexpr std::size_t tailLength = std::string_view("-20261121T214500123Z.sqlite").size();
    if (name.size() != stem.size() + tailLength || name.substr(0, stem.size()) != stem)
        return false;
    const std::string_view tail = name.substr(stem.size());
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return tail[0] == '-' && std::all_of(tail.begin() + 1, tail.begin() + 9, isDigit) && tail[9] == 'T' &&
           std::all_of(tail.begin() + 10, tail.begin() + 19, isDigit) && tail.substr(19) == "Z.sqlite";
}

int newestVersion(StoreKind kind)
{
    return static_cast<int>(schemaOf(kind).size());
}

/// Whether a copy is of that kind, not newer, and whole.
Status checkCopy(const fs::path &copy, StoreKind kind)
{
    const Result<FileHeader> header = probeFile(copy);
    if (!header)
        return header.error();
    if (header->isEmpty)
        return Error{Errc::StoreNotDatabase, copy.string() + ": the file is empty"};
    if (Status accepted = acceptHeader(*header, kind, newestVersion(kind), copy); !accepted)
        return accepted;
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(copy.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const Connection db(opened, &sqlite3_close);
    if (code != SQLITE_OK)
        return sqliteError(db.get(), copy.string());
    const Result<std::string> sound = pragmaText(db.get(), "integrity_check(1)");
    if (!sound)
        return sound.error();
    if (*sound != "ok")
        return Error{Errc::StoreCorrupt, copy.string() + ": " + *sound};
    return Done{};
}

/// StoreLocked while anyone has the store open; also brings its log home. A store too damaged for that is let through.
Status nobodyHas(const fs::path &store)
{
    // SQLite would throw away the log of what it does not take for a database.
    if (!probeFile(store))
        return Done{};
    sqlite3 *opened = nullptr;
    const int opening = sqlite3_open_v2(store.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const Connection db(opened, &sqlite3_close);
    int code = opening;
    for (const char *sql : {"PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT"})
        if (code == SQLITE_OK)
            code = sqlite3_exec(db.get(), sql, nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        return Error{Errc::StoreLocked, store.string() + ": another program has it open"};
    return Done{};
}

Status renamed(const fs::path &from, const fs::path &to)
{
    std::error_code failed;
    fs::rename(from, to, failed);
    if (failed)
        return Error{Errc::WriteFailed, to.string() + ": " + failed.message()};
    return Done{};
}

fs::path unusedAsidePath(const fs::path &store)
{
    std::error_code none;
    for (int number = 1;; ++number) {
        fs::path aside = fs::path(store) += ".before-restore-" + std::to_string(number);
        if (!fs::exists(aside, none))
            return aside;
    }
}

/// Gives the present file, and what lies beside it, a second name.
Result<fs::path> setAside(const fs::path &store)
{
    std::error_code failed;
    if (!fs::exists(store, failed))
        return fs::path();
    if (Status free = nobodyHas(store); !free)
        return free.error();
    const fs::path aside = unusedAsidePath(store);
    // A second name first, so that there is no moment without a store under its own.
    fs::create_hard_link(store, aside, failed);
    if (failed)
        if (Status moved = renamed(store, aside); !moved)
            return moved.error();
    for (const char *suffix : {"-wal", "-shm", "-journal"}) {
        const fs::path log = fs::path(store) += suffix;
        if (!fs::exists(log, failed))
            continue;
        if (Status moved = renamed(log, fs::path(aside) += suffix); !moved)
            return moved.error();
    }
    return aside;
}

Status copyTo(const fs::path &backup, const fs::path &to, StoreKind kind)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(backup.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const Connection db(opened, &sqlite3_close);
    if (code != SQLITE_OK)
        return sqliteError(db.get(), backup.string());
    return copyDatabase(db.get(), to, kind != StoreKind::Library, {});
}

} // namespace

fs::path backupDirectory(const fs::path &store, const fs::path &directory)
{
    return directory.empty() ? directoryOf(store) / "backups" : directory;
}

std::vector<fs::path> datedBackups(const fs::path &store, const fs::path &directory)
{
    std::vector<fs::path> copies;
    std::error_code failed;
    fs::directory_iterator entry(backupDirectory(store, directory), failed);
    for (; !failed && entry != fs::directory_iterator(); entry.increment(failed))
        if (isDatedCopy(entry->path().filename().string(), store.stem().string()))
            copies.push_back(entry->path());
    std::sort(copies.rbegin(), copies.rend());
    return copies;
}

std::optional<fs::path> lastGoodBackup(const fs::path &store, StoreKind kind, const fs::path &directory)
{
    for (const fs::path &copy : datedBackups(store, directory))
        if (checkCopy(copy, kind))
            return copy;
    return std::nullopt;
}

Result<fs::path> restoreBackup(const fs::path &backup, const fs::path &store, StoreKind kind)
{
    if (Status good = checkCopy(backup, kind); !good)
        return good.error();
    const fs::path incoming = fs::path(store) += ".restoring";
    if (Status copied = copyTo(backup, incoming, kind); !copied)
        return copied.error();
    Result<fs::path> aside = setAside(store);
    Status placed = aside ? renamed(incoming, store) : Status(aside.error());
    if (placed)
        placed = syncDirectory(directoryOf(store));
    if (!placed) {
        std::error_code none;
        fs::remove(incoming, none);
        return placed.error();
    }
    return aside;
}

} // namespace varde::store
