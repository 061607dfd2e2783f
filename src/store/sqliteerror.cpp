// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>
#include <charconv>
#include <cstdint>

namespace varde::store {

namespace {

Errc errcOfConstraint(int sqliteCode)
{
    switch (sqliteCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return Errc::Duplicate;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Errc::NotFound;
    case SQLITE_CONSTRAINT_CHECK:
        return Errc::OutOfRange;
    case SQLITE_CONSTRAINT_TRIGGER:
        return Errc::NotAllowed;
    default:
        return Errc::StoreFailed;
    }
}

Errc errcOfSystem(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Errc::StoreFull;
    case EROFS:
        return Errc::StoreReadOnly;
    case EACCES:
    case EPERM:
        return Errc::PermissionDenied;
    default:
        return Errc::StoreFailed;
    }
}

} // namespace

Errc errcOf(int sqliteCode, int systemError)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Errc::StoreLocked;
    case SQLITE_FULL:
        return Errc::StoreFull;
    case SQLITE_READONLY:
        return Errc::StoreReadOnly;
    case SQLITE_CORRUPT:
        return Errc::StoreCorrupt;
    case SQLITE_NOTADB:
        return Errc::StoreNotDatabase;
    case SQLITE_CONSTRAINT:
        return errcOfConstraint(sqliteCode);
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Errc::PermissionDenied;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        // A page that the file is too short to hold is damage, not a failing disk.
        return sqliteCode == SQLITE_IOERR_SHORT_READ ? Errc::StoreCorrupt : errcOfSystem(systemError);
    default:
        return Errc::StoreFailed;
    }
}

int systemErrorOf(sqlite3 *db)
{
    const int kept = sqlite3_system_errno(db);
    return kept != 0 ? kept : errno;
}

Error sqliteError(sqlite3 *db, const std::string &what)
{
    const int system = systemErrorOf(db);
    const int code = sqlite3_extended_errcode(db);
    return {errcOf(code, system), what + ": " + sqlite3_errmsg(db) + " (" + std::to_string(code) + ")"};
}

Result<std::string> pragmaText(sqlite3 *db, const std::string &pragma)
{
    sqlite3_stmt *statement = nullptr;
    const std::string sql = "PRAGMA " + pragma;
    errno = 0;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return sqliteError(db, sql);
    const int code = sqlite3_step(statement);
    std::string text;
    if (code == SQLITE_ROW)
        if (const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)))
            text = bytes;
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return sqliteError(db, sql);
    return text;
}

Result<int> userVersion(sqlite3 *db)
{
    const Result<std::string> text = pragmaText(db, "user_version");
    if (!text)
        return text.error();
    int version = 0;
    std::from_chars(text->data(), text->data() + text->size(), version);
    return version;
}

Result<std::uint32_t> applicationId(sqlite3 *db)
{
    const Result<std::string> text = pragmaText(db, "application_id");
    if (!text)
        return text.error();
    std::int64_t id = 0;
    std::from_chars(text->data(), text->data() + text->size(), id);
    return static_cast<std::uint32_t>(id);
}

} // namespace varde::store
