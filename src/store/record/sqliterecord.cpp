// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sqliterecord.h"

#include "store/schema.h"

#include <QUuid>

namespace varde::store {

namespace {

std::string randomId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

} // namespace

Result<std::unique_ptr<Record>> openRecord(const std::filesystem::path &path, StoreKind kind, OpenMode mode,
                                           const Clock &clock)
{
    if (kind != StoreKind::Record && kind != StoreKind::Training)
        return Error{Errc::StoreWrongKind, path.string() + ": " + std::string(storeKindName(kind)) + " is no record"};
    auto database = Database::open(path, {kind, mode}, recordSchema());
    if (!database)
        return database.error();
    auto record = std::make_unique<SqliteRecord>(std::move(*database), clock);
    if (mode != OpenMode::ReadOnly)
        if (Status ready = record->setUp(); !ready)
            return ready.error();
    return std::unique_ptr<Record>(std::move(record));
}

SqliteRecord::SqliteRecord(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database)), m_clock(clock)
{
}

Status SqliteRecord::setUp()
{
    return m_database->run(
        "INSERT INTO installation (one, origin, next_sequence) VALUES (1, ?, 1) ON CONFLICT DO NOTHING",
        {bound(randomId())});
}

bool SqliteRecord::isTraining() const
{
    return m_database->kind() == StoreKind::Training;
}

Status SqliteRecord::together(const std::function<Status()> &work)
{
    return m_database->transact(work);
}

QVariantList SqliteRecord::Stamp::values() const
{
    return {bound(id), bound(origin), bound(sequence), bound(at)};
}

QVariantList SqliteRecord::Stamp::mutableValues() const
{
    return values() + QVariantList{bound(1), bound(at), bound(origin)};
}

Result<SqliteRecord::Stamp> SqliteRecord::newStamp() const
{
    const auto stamp = m_database->first<Stamp>(
        "UPDATE installation SET next_sequence = next_sequence + 1 RETURNING origin, next_sequence - 1", {},
        [this](const Row &row) -> Result<Stamp> {
            // To the millisecond, as it is kept, so that what is returned equals what is read later.
            const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(m_clock.now());
            return Stamp{randomId(), row.text(0), row.integer(1), now};
        });
    if (!stamp)
        return stamp.error();
    if (!*stamp)
        return m_database->explained({Errc::StoreCorrupt, "the record has no origin"});
    return **stamp;
}

Result<std::string> SqliteRecord::origin() const
{
    const auto found = m_database->first<std::string>("SELECT origin FROM installation", {}, firstText);
    if (!found)
        return found.error();
    if (!*found)
        return m_database->explained({Errc::StoreCorrupt, "the record has no origin"});
    return **found;
}

Result<std::optional<std::string>> SqliteRecord::setting(const std::string &name) const
{
    return m_database->first<std::string>("SELECT value FROM setting WHERE key = ?", {bound(name)}, firstText);
}

Status SqliteRecord::setSetting(const std::string &name, const std::string &value)
{
    return m_database->run(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {bound(name), bound(value)});
}

Result<std::int64_t> SqliteRecord::changeMark() const
{
    const auto mark = m_database->first<std::int64_t>(
        "PRAGMA data_version", {}, [](const Row &row) -> Result<std::int64_t> { return row.integer(0); });
    if (!mark)
        return mark.error();
    return mark->value_or(0);
}

Status SqliteRecord::saveDraft(const std::string &key, const std::string &text)
{
    return m_database->run("INSERT INTO draft (key, document, changed_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
                           "SET document = excluded.document, changed_at = excluded.changed_at",
                           {bound(key), bound(text), bound(m_clock.now())});
}

Result<std::optional<std::string>> SqliteRecord::draft(const std::string &key) const
{
    return m_database->first<std::string>("SELECT document FROM draft WHERE key = ?", {bound(key)}, firstText);
}

Status SqliteRecord::removeDraft(const std::string &key)
{
    return m_database->run("DELETE FROM draft WHERE key = ?", {bound(key)});
}

Result<std::vector<std::pair<std::string, std::string>>> SqliteRecord::drafts(const std::string &prefix) const
{
    using Draft = std::pair<std::string, std::string>;
    return m_database->all<Draft>("SELECT key, document FROM draft WHERE substr(key, 1, length(?)) = ? ORDER BY key",
                                  {bound(prefix), bound(prefix)}, [](const Row &row) -> Result<Draft> {
                                      return Draft{row.text(0), row.text(1)};
                                  });
}

Status SqliteRecord::addAudit(const std::string &operatorCode, const std::string &action, const Id &subjectId)
{
    return m_database->transact([&]() -> Status {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        return m_database->run(
            "INSERT INTO audit (id, origin, sequence, created_at, operator_code, action, subject_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            stamp->values() + QVariantList{bound(operatorCode), bound(action), bound(subjectId)});
    });
}

Result<std::filesystem::path> SqliteRecord::backup(const BackupPlan &plan, const Progress &progress) const
{
    return m_database->backup(plan, progress, m_clock.now());
}

Status SqliteRecord::check() const
{
    return m_database->check();
}

} // namespace varde::store
