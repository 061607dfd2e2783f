// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/backup.h"
#include "store/migrations.h"
#include "store/statement.h"
#include "store/storekind.h"

#include <QVariantList>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <thread>
#include <vector>

struct sqlite3;

namespace varde::store {

/// How a database file is opened.
struct DatabaseOptions {
    StoreKind kind = StoreKind::Library;
    OpenMode mode = OpenMode::ReadWrite;
    std::chrono::milliseconds busyTimeout{5000}; ///< waiting for another writer before StoreLocked
};

/// One open store file: write-ahead log, every commit on stable storage, foreign keys on.
///
/// One connection, which belongs to the thread that opened it; a call from another thread fails with StoreFailed.
/// Any call may fail with StoreLocked, StoreFull, StoreReadOnly, StoreCorrupt (detail names the last good
/// backup) or StoreFailed.
class Database {
public:
    /// Probes first, so that a file that is refused keeps every byte; then upgrades it after setting a copy
    /// aside. Codes as openRecord().
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path &path, const DatabaseOptions &options,
                                                  std::span<const Migration> steps);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const std::filesystem::path &path() const { return m_path; }
    StoreKind kind() const { return m_kind; }
    sqlite3 *handle() const { return m_handle; }

    /// Runs one statement that returns no rows. A broken constraint is Duplicate (unique), NotFound (foreign
    /// key), OutOfRange (check) or NotAllowed (trigger).
    Status run(const char *sql, const QVariantList &values = {}) const;

    /// Calls `use` for each row until it fails.
    Status each(const char *sql, const QVariantList &values, const std::function<Status(const Row &)> &use) const;

    /// Every row through `make`.
    template <typename T>
    Result<std::vector<T>> all(const char *sql, const QVariantList &values,
                               const std::function<Result<T>(const Row &)> &make) const;

    /// The first row through `make`, or nothing.
    template <typename T>
    Result<std::optional<T>> first(const char *sql, const QVariantList &values,
                                   const std::function<Result<T>(const Row &)> &make) const;

    /// Runs `work` (returning a Result) in one transaction: committed when it succeeds, undone when it fails.
    /// Inside another transact() it is a part of that one, undone alone when it fails.
    template <typename Work>
    auto transact(const Work &work) const -> decltype(work());

    /// As Record::backup().
    Result<std::filesystem::path> backup(const BackupPlan &plan, const Progress &progress,
                                         std::chrono::system_clock::time_point now) const;

    /// integrity_check and foreign_key_check.
    Status check() const;

    /// Adds the last good backup to a StoreCorrupt.
    Error explained(Error error) const;

private:
    explicit Database(const std::filesystem::path &path, StoreKind kind);

    Status connect(const DatabaseOptions &options);
    Status configure(const DatabaseOptions &options) const;
    Status upgrade(const DatabaseOptions &options, std::span<const Migration> steps) const;
    Status begin() const;
    Status commit() const;
    void rollback() const;
    Status execute(const char *sql) const;

    std::filesystem::path m_path;
    StoreKind m_kind;
    QString m_connection; ///< Qt's name of this connection, unique in the process
    sqlite3 *m_handle = nullptr;
    std::thread::id m_thread = std::this_thread::get_id();
    mutable int m_depth = 0; ///< transactions within one another
};

template <typename T>
Result<std::vector<T>> Database::all(const char *sql, const QVariantList &values,
                                     const std::function<Result<T>(const Row &)> &make) const
{
    std::vector<T> rows;
    Status status = each(sql, values, [&](const Row &row) -> Status {
        Result<T> value = make(row);
        if (!value)
            return value.error();
        rows.push_back(std::move(*value));
        return Done{};
    });
    if (!status)
        return status.error();
    return rows;
}

template <typename T>
Result<std::optional<T>> Database::first(const char *sql, const QVariantList &values,
                                         const std::function<Result<T>(const Row &)> &make) const
{
    std::optional<T> found;
    Status status = each(sql, values, [&](const Row &row) -> Status {
        if (found)
            return Done{};
        Result<T> value = make(row);
        if (!value)
            return value.error();
        found = std::move(*value);
        return Done{};
    });
    if (!status)
        return status.error();
    return found;
}

template <typename Work>
auto Database::transact(const Work &work) const -> decltype(work())
{
    if (Status begun = begin(); !begun)
        return begun.error();
    auto result = work();
    if (!result) {
        rollback();
        return result;
    }
    if (Status committed = commit(); !committed)
        return committed.error();
    return result;
}

} // namespace varde::store
