// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sqliterecord.h"

namespace varde::store {

namespace {

constexpr const char *selectOperators =
    "SELECT id, created_at, code, role, secret_hash, is_active, is_new FROM operator ";

Result<Operator> operatorAt(const Row &row)
{
    const auto role = operatorRoleFromName(row.text(3));
    if (!role)
        return Error{Errc::StoreCorrupt, "operator " + row.text(0) + ": role"};
    return Operator{{row.text(2), *role, row.text(4), row.boolean(5), row.boolean(6)}, row.text(0), row.time(1)};
}

} // namespace

Result<Operator> SqliteRecord::addOperator(const NewOperator &person)
{
    return m_database->transact([&]() -> Result<Operator> {
        const auto taken =
            m_database->first<Id>("SELECT id FROM operator WHERE code = ?", {bound(person.code)}, firstText);
        if (!taken)
            return taken.error();
        if (*taken)
            return Error{Errc::Duplicate, "operator code " + person.code};
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO operator (id, origin, sequence, created_at, revision, changed_at, changed_by, code, role, "
                "secret_hash, is_active, is_new) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->mutableValues() + QVariantList{bound(person.code), bound(operatorRoleName(person.role)),
                                                      bound(person.secretHash), bound(person.isActive),
                                                      bound(person.isNew)});
            !added)
            return added.error();
        return Operator{person, stamp->id, stamp->at};
    });
}

Result<Operator> SqliteRecord::changeOperator(const Operator &person)
{
    return m_database->transact([&]() -> Result<Operator> {
        const Result<std::string> here = origin();
        if (!here)
            return here.error();
        const auto changed = m_database->first<Id>(
            "UPDATE operator SET role = ?, secret_hash = ?, is_active = ?, is_new = ?, revision = revision + 1, "
            "changed_at = ?, changed_by = ? WHERE id = ? RETURNING id",
            {bound(operatorRoleName(person.role)), bound(person.secretHash), bound(person.isActive),
             bound(person.isNew), bound(m_clock.now()), bound(*here), bound(person.id)},
            firstText);
        if (!changed)
            return changed.error();
        if (!*changed)
            return Error{Errc::NotFound, "no operator " + person.id};
        const std::string sql = std::string(selectOperators) + "WHERE id = ?";
        const auto now = m_database->first<Operator>(sql.c_str(), {bound(person.id)}, operatorAt);
        if (!now)
            return now.error();
        return **now;
    });
}

Result<std::vector<Operator>> SqliteRecord::operators() const
{
    const std::string sql = std::string(selectOperators) + "ORDER BY created_at, sequence, origin";
    return m_database->all<Operator>(sql.c_str(), {}, operatorAt);
}

} // namespace varde::store
