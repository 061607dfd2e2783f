// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sqliterecord.h"

#include "store/record/mergerules.h"
#include "store/schema.h"
#include "store/sqliteerror.h"

#include <QUrl>

#include <system_error>

namespace varde::store {

namespace {

Result<std::vector<std::string>> columnsOf(const Database &db, const std::string &table)
{
    const std::string sql = "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid";
    return db.all<std::string>(sql.c_str(), {}, [](const Row &row) -> Result<std::string> { return row.text(0); });
}

std::string joined(const std::vector<std::string> &columns, const std::string &prefix)
{
    std::string list;
    for (const std::string &column : columns)
        list += (list.empty() ? "" : ", ") + prefix + column;
    return list;
}

/// Adds what is missing; of a row that both have, the later revision stays, whichever side it comes from.
Status mergeTable(const Database &db, const MergeRule &rule)
{
    const std::string table(rule.table);
    const auto columns = columnsOf(db, table);
    if (!columns)
        return columns.error();
    std::string sql = "INSERT INTO main." + table + " (" + joined(*columns, "") + ") SELECT " + joined(*columns, "") +
                      " FROM other." + table + " WHERE true ON CONFLICT (id) DO ";
    if (rule.kind == MergeKind::Added)
        sql += "NOTHING";
    else
        sql += "UPDATE SET (" + joined(*columns, "") + ") = (" + joined(*columns, "excluded.") +
               ") WHERE (excluded.revision, excluded.changed_at, excluded.changed_by) > (revision, changed_at, "
               "changed_by)";
    return db.run(sql.c_str());
}

Status mergeAll(const Database &db)
{
    for (const MergeRule &rule : mergeRules())
        if (rule.kind != MergeKind::Local)
            if (Status merged = mergeTable(db, rule); !merged)
                return merged;
    // Carried on beyond the other's, so that what is said from now on sorts after all that was said.
    return db.run("UPDATE installation SET next_sequence = max(next_sequence, coalesce((SELECT max(next_sequence) FROM "
                  "other.installation), 1))");
}

} // namespace

Status SqliteRecord::mergeFrom(const std::filesystem::path &other)
{
    std::error_code failed;
    if (std::filesystem::equivalent(other, m_database->path(), failed))
        return Error{Errc::Duplicate, other.string() + ": is this record itself"};
    {
        // Refuses what is not a sound record of this kind and schema, before it is attached.
        auto accepted = Database::open(other, {m_database->kind(), OpenMode::ReadOnly}, recordSchema());
        if (!accepted)
            return accepted.error();
        if (Status sound = (*accepted)->check(); !sound)
            return sound;
    }
    const QUrl url = QUrl::fromLocalFile(QString::fromStdString(std::filesystem::absolute(other).string()));
    if (Status attached =
            m_database->run("ATTACH DATABASE ? AS other", {bound(url.toEncoded().toStdString() + "?mode=ro")});
        !attached)
        return attached;
    Status merged = m_database->transact([this]() -> Status { return mergeAll(*m_database); });
    const Status detached = m_database->run("DETACH DATABASE other");
    return merged ? detached : merged;
}

} // namespace varde::store
