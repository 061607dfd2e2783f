// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>

namespace varde::store {

namespace {

int execute(sqlite3 *db, const char *sql)
{
    errno = 0;
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

MigrationReport failedAt(sqlite3 *db, int version, int step, const std::string &what)
{
    MigrationReport report{MigrationOutcome::Failed, version, sqlite3_extended_errcode(db), systemErrorOf(db),
                           "step " + std::to_string(step) + ": " + what + ": " + sqlite3_errmsg(db)};
    if (sqlite3_get_autocommit(db) == 0)
        execute(db, "ROLLBACK");
    return report;
}

/// First row of foreign_key_check in words, or empty where every key holds.
Result<std::string> brokenForeignKey(sqlite3 *db)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, "PRAGMA foreign_key_check", -1, &statement, nullptr) != SQLITE_OK)
        return sqliteError(db, "foreign_key_check");
    std::string broken;
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        broken = std::string("a row of ") + reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)) +
                 " refers to no row of " + reinterpret_cast<const char *>(sqlite3_column_text(statement, 2));
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return sqliteError(db, "foreign_key_check");
    return broken;
}

/// Inside the step's transaction: everything but BEGIN and COMMIT. The SQL error is left in `db`.
bool runStep(sqlite3 *db, StoreKind kind, const Migration &step)
{
    if (step.version == 1) {
        const std::string mark = "PRAGMA application_id = " + std::to_string(static_cast<std::uint32_t>(kind));
        if (execute(db, mark.c_str()) != SQLITE_OK)
            return false;
    }
    const std::string sql(step.sql);
    if (execute(db, sql.c_str()) != SQLITE_OK)
        return false;
    const std::string version = "PRAGMA user_version = " + std::to_string(step.version);
    return execute(db, version.c_str()) == SQLITE_OK;
}

MigrationReport applySteps(sqlite3 *db, StoreKind kind, std::span<const Migration> steps, int version)
{
    MigrationReport report{MigrationOutcome::Current, version};
    for (const Migration &step : steps) {
        if (step.version <= report.version)
            continue;
        if (execute(db, "BEGIN IMMEDIATE") != SQLITE_OK)
            return failedAt(db, report.version, step.version, "cannot begin");
        // Another program may have done this step while we waited for the lock.
        const Result<int> present = userVersion(db);
        if (!present)
            return failedAt(db, report.version, step.version, "cannot read the version");
        if (*present >= step.version) {
            execute(db, "ROLLBACK");
            report.version = *present;
            continue;
        }
        if (!runStep(db, kind, step))
            return failedAt(db, report.version, step.version, "rolled back");
        const Result<std::string> broken = brokenForeignKey(db);
        if (!broken)
            return failedAt(db, report.version, step.version, "cannot check foreign keys");
        if (!broken->empty()) {
            execute(db, "ROLLBACK");
            return {MigrationOutcome::Failed, report.version, 0, 0,
                    "step " + std::to_string(step.version) + ": " + *broken};
        }
        if (execute(db, "COMMIT") != SQLITE_OK)
            return failedAt(db, report.version, step.version, "cannot commit");
        report = {MigrationOutcome::Upgraded, step.version};
    }
    return report;
}

} // namespace

MigrationReport migrate(sqlite3 *db, StoreKind kind, std::span<const Migration> steps)
{
    const Result<int> version = userVersion(db);
    if (!version)
        return {MigrationOutcome::Failed, 0, sqlite3_extended_errcode(db), systemErrorOf(db), version.error().detail};
    if (*version > static_cast<int>(steps.size()))
        return {MigrationOutcome::TooNew, *version, 0, 0,
                "schema " + std::to_string(*version) + ", this program knows " + std::to_string(steps.size())};
    if (*version == static_cast<int>(steps.size()))
        return {MigrationOutcome::Current, *version};
    // Has no effect inside a transaction, so it stands outside the steps.
    if (execute(db, "PRAGMA foreign_keys = OFF") != SQLITE_OK)
        return failedAt(db, *version, *version + 1, "cannot switch foreign keys off");
    MigrationReport report = applySteps(db, kind, steps, *version);
    execute(db, "PRAGMA foreign_keys = ON");
    return report;
}

} // namespace varde::store
