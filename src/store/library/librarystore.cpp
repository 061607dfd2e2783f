// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/librarystore.h"

#include "store/database.h"
#include "store/library/referencetable.h"
#include "store/schema.h"

#include <QCryptographicHash>

namespace varde::store {

namespace {

/// What the version of a library is a hash of, one line per reference and per substance, in a fixed order.
Result<std::vector<std::string>> contentLines(const Database &db)
{
    return db.all<std::string>(
        "SELECT 'reference ' || id || ' ' || provenance AS line FROM reference "
        "  WHERE id IN (SELECT reference_id FROM admitted) "
        "UNION ALL "
        "SELECT 'substance ' || id || char(31) || name || char(31) || coalesce(class, '') || char(31) || role || "
        "  char(31) || (id IN (SELECT substance_id FROM hazard)) FROM substance "
        "  WHERE id IN (SELECT substance_id FROM reference WHERE id IN (SELECT reference_id FROM admitted)) "
        "  OR id IN (SELECT substance_id FROM hazard) "
        "ORDER BY line",
        {}, firstText);
}

} // namespace

LibraryStore::LibraryStore(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database)), m_clock(clock)
{
}

LibraryStore::~LibraryStore() = default;

Result<std::unique_ptr<LibraryStore>> LibraryStore::open(const std::filesystem::path &path, OpenMode mode,
                                                         const Clock &clock)
{
    auto database = Database::open(path, {StoreKind::Library, mode}, librarySchema());
    if (!database)
        return database.error();
    return std::unique_ptr<LibraryStore>(new LibraryStore(std::move(*database), clock));
}

const std::filesystem::path &LibraryStore::path() const
{
    return m_database->path();
}

Result<std::optional<Provenance>> LibraryStore::provenance() const
{
    return m_database->first<Provenance>(
        "SELECT provenance FROM reference LIMIT 1", {}, [](const Row &row) -> Result<Provenance> {
            return row.text(0) == "practice" ? Provenance::Practice : Provenance::Measured;
        });
}

Result<std::vector<Substance>> LibraryStore::substances() const
{
    return everySubstance(*m_database);
}

Result<std::vector<Reference>> LibraryStore::references(Technique technique) const
{
    const std::string sql =
        selectReferences() + "WHERE technique = ? AND id IN (SELECT reference_id FROM admitted) ORDER BY id";
    auto found = m_database->all<Reference>(sql.c_str(), {bound(techniqueName(technique))}, referenceAt);
    if (found && found->empty())
        return Error{Errc::LibraryEmpty,
                     path().string() + ": no admitted reference of technique " + std::string(techniqueName(technique))};
    return found;
}

Result<std::vector<Reference>> LibraryStore::references() const
{
    const std::string sql =
        selectReferences() + "WHERE id IN (SELECT reference_id FROM admitted) ORDER BY technique, id";
    return m_database->all<Reference>(sql.c_str(), {}, referenceAt);
}

Result<Reference> LibraryStore::reference(const std::string &referenceId) const
{
    const std::string sql = selectReferences() + "WHERE id = ?";
    auto found = m_database->first<Reference>(sql.c_str(), {bound(referenceId)}, referenceAt);
    if (!found)
        return found.error();
    if (!*found)
        return Error{Errc::NotFound, "no reference " + referenceId};
    return std::move(**found);
}

Result<std::vector<MembershipChange>> LibraryStore::history(const std::string &referenceId) const
{
    auto rows = m_database->all<MembershipChange>(
        "SELECT reference_id, admitted, at, changed_by, reason FROM membership WHERE reference_id = ? ORDER BY "
        "sequence",
        {bound(referenceId)}, [](const Row &row) -> Result<MembershipChange> {
            return MembershipChange{row.text(0), row.boolean(1), row.time(2), row.text(3), row.text(4)};
        });
    if (rows && rows->empty())
        return Error{Errc::NotFound, "no reference " + referenceId};
    return rows;
}

Status LibraryStore::setMembership(MembershipChange change)
{
    return m_database->transact([&]() -> Status {
        const auto past = history(change.referenceId);
        if (!past)
            return past.error();
        if (past->back().isAdmitted == change.isAdmitted)
            return Error{Errc::NotAllowed, "reference " + change.referenceId + " already is " +
                                               (change.isAdmitted ? "admitted" : "withdrawn")};
        return addMembership(*m_database, change, bound(m_clock.now()));
    });
}

Status LibraryStore::withdraw(const std::string &referenceId, const std::string &by, const std::string &reason)
{
    return setMembership({referenceId, false, {}, by, reason});
}

Status LibraryStore::admit(const std::string &referenceId, const std::string &by, const std::string &reason)
{
    return setMembership({referenceId, true, {}, by, reason});
}

Result<std::string> LibraryStore::libraryVersion() const
{
    const auto lines = contentLines(*m_database);
    if (!lines)
        return lines.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &line : *lines)
        hash.addData(QByteArray::fromStdString(line + "\n"));
    return hash.result().toHex().toStdString();
}

Result<std::filesystem::path> LibraryStore::backup(const BackupPlan &plan, const Progress &progress) const
{
    return m_database->backup(plan, progress, m_clock.now());
}

Status LibraryStore::check() const
{
    if (Status sound = m_database->check(); !sound)
        return sound;
    const std::string sql = selectReferences() + "ORDER BY id";
    return m_database->each(sql.c_str(), {}, [this](const Row &row) -> Status {
        const Result<Reference> reference = referenceAt(row);
        if (!reference)
            return m_database->explained(reference.error());
        const auto substance = substanceById(*m_database, reference->substanceId);
        if (!substance)
            return substance.error();
        if (!*substance || contentId(reference->spectrum, (*substance)->name, reference->form) != reference->id)
            return m_database->explained(
                {Errc::StoreCorrupt, "reference " + reference->id + ": its content is not what it was imported as"});
        return Done{};
    });
}

} // namespace varde::store
