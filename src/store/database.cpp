// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/databasecopy.h"
#include "store/durablefile.h"
#include "store/probe.h"
#include "store/sqliteerror.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

namespace varde::store {

namespace {

namespace fs = std::filesystem;

bool isWritable(const fs::path &path)
{
    return QFileInfo(QString::fromStdString(path.string())).isWritable();
}

bool hasLog(const fs::path &path)
{
    std::error_code none;
    const auto size = fs::file_size(fs::path(path) += "-wal", none);
    return !none && size > 0;
}

/// Finds out what the file is, and makes it where that was asked for.
Result<FileHeader> headerOrNewFile(const fs::path &path, const DatabaseOptions &options)
{
    Result<FileHeader> header = probeFile(path);
    const bool isMissing = !header && header.error().code == Errc::FileNotFound;
    if (isMissing && options.mode == OpenMode::Create) {
        // A library may be shared; what a booth did is for its owner's eyes.
        if (options.kind != StoreKind::Library)
            if (Status made = createPrivateFile(path); !made)
                return made.error();
        return FileHeader{true, 0, 0};
    }
    return header;
}

Status acceptFile(const FileHeader &header, const fs::path &path, const DatabaseOptions &options, int newestVersion)
{
    if (!header.isEmpty)
        return acceptHeader(header, options.kind, newestVersion, path);
    if (options.mode == OpenMode::Create)
        return Done{};
    return Error{Errc::StoreNotDatabase, path.string() + ": the file is empty"};
}

/// SQLite does not call its busy handler while a file changes over to a write-ahead log: of two programs that make the
/// same store at once, one is told "busy" straight away. So the waiting is done here.
Result<std::string> switchToWriteAheadLog(sqlite3 *db, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (true) {
        Result<std::string> journal = pragmaText(db, "journal_mode = WAL");
        if (journal || journal.error().code != Errc::StoreLocked || std::chrono::steady_clock::now() >= deadline)
            return journal;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

} // namespace

Database::Database(const fs::path &path, StoreKind kind)
    : m_path(path), m_kind(kind), m_connection(QUuid::createUuid().toString())
{
}

Database::~Database()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const fs::path &path, const DatabaseOptions &options,
                                                 std::span<const Migration> steps)
{
    std::error_code failed;
    const fs::path absolute = fs::absolute(path, failed);
    if (failed)
        return Error{Errc::FileNotFound, path.string() + ": " + failed.message()};
    const Result<FileHeader> header = headerOrNewFile(absolute, options);
    if (!header)
        return header.error();
    const int newest = static_cast<int>(steps.size());
    if (Status accepted = acceptFile(*header, absolute, options, newest); !accepted)
        return accepted.error();
    if (options.mode == OpenMode::ReadOnly && !header->isEmpty && header->version < newest) {
        DatabaseOptions writing = options;
        writing.mode = OpenMode::ReadWrite;
        if (const auto upgraded = open(absolute, writing, steps); !upgraded)
            return upgraded.error();
    }

    std::unique_ptr<Database> database(new Database(absolute, options.kind));
    if (Status done = database->connect(options); !done)
        return database->explained(done.error());
    if (Status done = database->configure(options); !done)
        return database->explained(done.error());
    if (Status done = database->upgrade(options, steps); !done)
        return database->explained(done.error());
    return database;
}

Status Database::connect(const DatabaseOptions &options)
{
    const bool canWrite = isWritable(directoryOf(m_path)) && (isWritable(m_path) || !fs::exists(m_path));
    if (!canWrite && options.mode != OpenMode::ReadOnly)
        return Error{Errc::StoreReadOnly, m_path.string() + ": the file or its directory cannot be written"};

    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    QString settings = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1")
                           .arg(static_cast<qlonglong>(options.busyTimeout.count()));
    QString name = QString::fromStdString(m_path.string());
    if (!canWrite) {
        settings += QStringLiteral(";QSQLITE_OPEN_READONLY");
        // Without write access no shared memory can be made beside the file; where there is no log none is needed.
        if (!hasLog(m_path))
            name = QString::fromUtf8(QUrl::fromLocalFile(name).toEncoded()) + QStringLiteral("?immutable=1");
    }
    connection.setConnectOptions(settings);
    connection.setDatabaseName(name);
    if (!connection.open()) {
        const int reason = errno;
        const QSqlError error = connection.lastError();
        return Error{errcOf(error.nativeErrorCode().toInt(), reason),
                     m_path.string() + ": " + error.text().toStdString()};
    }
    m_handle = *static_cast<sqlite3 *const *>(connection.driver()->handle().data());
    return Done{};
}

Status Database::configure(const DatabaseOptions &options) const
{
    for (const char *pragma : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
                               "PRAGMA temp_store = MEMORY", "PRAGMA secure_delete = ON", "PRAGMA foreign_keys = ON"})
        if (Status done = execute(pragma); !done)
            return done;
    if (options.mode == OpenMode::ReadOnly)
        return execute("PRAGMA query_only = ON");
    const Result<std::string> journal = switchToWriteAheadLog(m_handle, options.busyTimeout);
    if (!journal)
        return Error{journal.error().code, m_path.string() + ": " + journal.error().detail};
    if (*journal != "wal")
        return Error{Errc::StoreFailed, m_path.string() + ": no write-ahead log here, but " + *journal};
    return execute("PRAGMA synchronous = FULL");
}

Status Database::upgrade(const DatabaseOptions &options, std::span<const Migration> steps) const
{
    const Result<std::string> sound = pragmaText(m_handle, "quick_check(1)");
    if (!sound)
        return sound.error();
    if (*sound != "ok")
        return Error{Errc::StoreCorrupt, m_path.string() + ": " + *sound};
    const Result<int> version = userVersion(m_handle);
    const Result<std::uint32_t> application = applicationId(m_handle);
    if (!version || !application)
        return sqliteError(m_handle, m_path.string());
    // Again, and now for certain: another program may have been at it since the probe.
    const int newest = static_cast<int>(steps.size());
    if (*version != 0 || *application != 0)
        if (Status accepted = acceptHeader({false, *application, *version}, m_kind, newest, m_path); !accepted)
            return accepted;
    if (*version == newest)
        return Done{};
    if (options.mode == OpenMode::ReadOnly)
        return Error{Errc::StoreFailed, m_path.string() + ": schema " + std::to_string(*version) +
                                            " must be upgraded first, but it is opened for reading only"};
    if (*version > 0)
        if (Status copied = copyBeforeUpgrade(m_handle, m_path, *version); !copied)
            return copied;
    const MigrationReport report = migrate(m_handle, m_kind, steps);
    if (report.outcome == MigrationOutcome::TooNew)
        return Error{Errc::StoreNewer, m_path.string() + ": " + report.detail};
    if (report.outcome == MigrationOutcome::Failed)
        return Error{errcOf(report.sqliteCode, report.systemError), m_path.string() + ": " + report.detail};
    return syncDirectory(directoryOf(m_path));
}

Status Database::execute(const char *sql) const
{
    if (std::this_thread::get_id() != m_thread)
        return Error{Errc::StoreFailed, m_path.string() + ": used from another thread than the one that opened it"};
    errno = 0;
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return explained(sqliteError(m_handle, sql));
    return Done{};
}

Status Database::begin() const
{
    Status begun = execute(m_depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT nested");
    if (begun)
        ++m_depth;
    return begun;
}

Status Database::commit() const
{
    Status committed = execute(m_depth == 1 ? "COMMIT" : "RELEASE nested");
    if (committed)
        --m_depth;
    else
        rollback();
    return committed;
}

void Database::rollback() const
{
    --m_depth;
    // A full disk or a failing one has already undone everything; then there is nothing to roll back.
    if (sqlite3_get_autocommit(m_handle) != 0)
        return;
    sqlite3_exec(m_handle, m_depth == 0 ? "ROLLBACK" : "ROLLBACK TO nested; RELEASE nested", nullptr, nullptr, nullptr);
}

Status Database::run(const char *sql, const QVariantList &values) const
{
    return each(sql, values, [](const Row &) -> Status { return Done{}; });
}

Status Database::each(const char *sql, const QVariantList &values, const std::function<Status(const Row &)> &use) const
{
    if (std::this_thread::get_id() != m_thread)
        return Error{Errc::StoreFailed, m_path.string() + ": used from another thread than the one that opened it"};
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    errno = 0;
    const auto failure = [&]() -> Error {
        const int system = systemErrorOf(m_handle);
        const QSqlError error = query.lastError();
        const int code = error.nativeErrorCode().toInt();
        return explained({errcOf(code, system),
                          std::string(sql) + ": " + error.text().toStdString() + " (" + std::to_string(code) + ")"});
    };
    if (!query.prepare(QString::fromUtf8(sql)))
        return failure();
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure();
    const Row row(query);
    while (query.next())
        if (Status used = use(row); !used)
            return used;
    if (query.lastError().isValid())
        return failure();
    return Done{};
}

Status Database::check() const
{
    std::string broken;
    Status read = each("PRAGMA integrity_check", {}, [&](const Row &row) -> Status {
        if (broken.empty() && row.text(0) != "ok")
            broken = row.text(0);
        return Done{};
    });
    if (read)
        read = each("PRAGMA foreign_key_check", {}, [&](const Row &row) -> Status {
            if (broken.empty())
                broken = "a row of " + row.text(0) + " refers to no row of " + row.text(2);
            return Done{};
        });
    if (read && !broken.empty())
        return explained({Errc::StoreCorrupt, m_path.string() + ": " + broken});
    return read;
}

Error Database::explained(Error error) const
{
    if (error.code != Errc::StoreCorrupt)
        return error;
    const auto good = lastGoodBackup(m_path, m_kind);
    error.detail += good ? "; last good backup: " + good->string() : "; there is no good backup";
    return error;
}

Result<fs::path> Database::backup(const BackupPlan &plan, const Progress &progress,
                                  std::chrono::system_clock::time_point now) const
{
    if (std::this_thread::get_id() != m_thread)
        return Error{Errc::StoreFailed, m_path.string() + ": used from another thread than the one that opened it"};
    Result<fs::path> copy = backupDatabase(m_handle, m_path, m_kind, plan, progress, now);
    if (!copy)
        return explained(copy.error());
    return copy;
}

} // namespace varde::store
