// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"

#include "store/durablefile.h"
#include "store/sqliteerror.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace varde::store {

namespace {

namespace fs = std::filesystem;
using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

constexpr int pagesPerStep = 256; // 1 MiB: a cancel is seen within a few milliseconds

/// Holds one moment of the source, so that writers beside us do not restart the copy for ever.
class Snapshot {
public:
    explicit Snapshot(sqlite3 *db) : m_db(db), m_isOurs(sqlite3_get_autocommit(db) != 0)
    {
        if (m_isOurs)
            sqlite3_exec(db, "BEGIN; SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    }
    ~Snapshot()
    {
        if (m_isOurs)
            sqlite3_exec(m_db, "COMMIT", nullptr, nullptr, nullptr);
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    sqlite3 *m_db;
    bool m_isOurs;
};

Status copyPages(sqlite3 *from, sqlite3 *to, const std::string &name, const Progress &progress)
{
    const Snapshot snapshot(from);
    sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main");
    if (!copy)
        return sqliteError(to, name);
    int code = SQLITE_OK;
    errno = 0;
    while (code == SQLITE_OK && !progress.isCancelled()) {
        code = sqlite3_backup_step(copy, pagesPerStep);
        const int total = sqlite3_backup_pagecount(copy);
        progress.at(total - sqlite3_backup_remaining(copy), total);
    }
    sqlite3_backup_finish(copy);
    if (code == SQLITE_OK)
        return Error{Errc::Cancelled, name};
    if (code != SQLITE_DONE)
        return Error{errcOf(code, systemErrorOf(to)), name + ": " + sqlite3_errstr(code)};
    return Done{};
}

Status fillAndCheck(sqlite3 *from, const fs::path &partial, const Progress &progress)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(partial.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const Connection to(opened, &sqlite3_close);
    if (code != SQLITE_OK)
        return sqliteError(to.get(), partial.string());
    sqlite3_extended_result_codes(to.get(), 1);
    if (Status copied = copyPages(from, to.get(), partial.string(), progress); !copied)
        return copied;
    // A copy stands alone: without this it would ask for a log beside it when it is read.
    const Result<std::string> journal = pragmaText(to.get(), "journal_mode = DELETE");
    if (!journal)
        return journal.error();
    const Result<std::string> sound = pragmaText(to.get(), "integrity_check(1)");
    if (!sound)
        return sound.error();
    if (*sound != "ok")
        return Error{Errc::StoreCorrupt, partial.string() + ": " + *sound};
    return Done{};
}

void removeWithJournals(const fs::path &file)
{
    std::error_code none;
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        fs::remove(fs::path(file) += suffix, none);
}

Status makeDirectory(const fs::path &directory)
{
    std::error_code failed;
    fs::create_directories(directory, failed);
    if (failed || !fs::is_directory(directory, failed))
        return Error{Errc::WriteFailed, directory.string() + ": cannot be made"};
    return syncDirectory(directoryOf(directory));
}

/// 20261121T214500123Z: sorts as time does.
std::string stamp(std::chrono::system_clock::time_point now)
{
    using namespace std::chrono;
    const auto milli = duration_cast<milliseconds>(now.time_since_epoch()).count() % 1000;
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%S", &utc);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), "%03dZ", static_cast<int>(milli));
    return std::string(text.data(), length) + fraction.data();
}

Status rotate(const fs::path &store, const BackupPlan &plan)
{
    const std::vector<fs::path> copies = datedBackups(store, plan.directory);
    std::error_code failed;
    for (std::size_t i = static_cast<std::size_t>(std::max(plan.keep, 1)); i < copies.size(); ++i)
        fs::remove(copies[i], failed);
    return syncDirectory(backupDirectory(store, plan.directory));
}

} // namespace

Status copyDatabase(sqlite3 *from, const fs::path &to, bool isPrivate, const Progress &progress)
{
    const fs::path partial = fs::path(to) += ".partial";
    removeWithJournals(partial);
    if (isPrivate)
        if (Status made = createPrivateFile(partial); !made)
            return Error{made.error().code == Errc::StoreFull ? Errc::StoreFull : Errc::WriteFailed,
                         made.error().detail};
    Status done = fillAndCheck(from, partial, progress);
    if (done)
        done = syncFile(partial);
    std::error_code failed;
    if (done)
        fs::rename(partial, to, failed);
    if (failed)
        done = Error{Errc::WriteFailed, to.string() + ": " + failed.message()};
    if (!done) {
        removeWithJournals(partial);
        return done;
    }
    return syncDirectory(directoryOf(to));
}

Result<fs::path> backupDatabase(sqlite3 *from, const fs::path &store, StoreKind kind, const BackupPlan &plan,
                                const Progress &progress, std::chrono::system_clock::time_point now)
{
    const fs::path directory = backupDirectory(store, plan.directory);
    if (Status made = makeDirectory(directory); !made)
        return made.error();
    const fs::path copy = directory / (store.stem().string() + "-" + stamp(now) + ".sqlite");
    if (Status copied = copyDatabase(from, copy, kind != StoreKind::Library, progress); !copied)
        return copied.error();
    if (Status rotated = rotate(store, plan); !rotated)
        return rotated.error();
    return copy;
}

Status copyBeforeUpgrade(sqlite3 *from, const fs::path &store, int version)
{
    const fs::path directory = backupDirectory(store, {});
    if (Status made = makeDirectory(directory); !made)
        return made;
    const std::string name = store.stem().string() + "-before-upgrade-from-" + std::to_string(version) + ".sqlite";
    return copyDatabase(from, directory / name, true, {});
}

} // namespace varde::store
