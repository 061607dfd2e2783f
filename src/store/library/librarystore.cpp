// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/librarystore.h"

#include "store/database.h"
#include "store/library/identity.h"
#include "store/library/referencetable.h"
#include "store/schema.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace varde::store {

namespace {

/// What the version of a library is a hash of: one line per admitted reference and per substance that has one or is
/// hazardous, sorted. Nobody's word on who is who leaves the lines as imports alone would make them.
Result<std::vector<std::string>> contentLines(const Database &db)
{
    const auto identity = readIdentity(db);
    if (!identity)
        return identity.error();
    std::set<std::string> used;
    auto lines = db.all<std::string>(
        "SELECT id, substance_id, form, provenance FROM reference WHERE id IN (SELECT reference_id FROM admitted)", {},
        [&](const Row &row) -> Result<std::string> {
            const Filing imported{row.text(1), row.text(2)};
            const Filing now = identity->today(row.text(0), imported);
            used.insert(now.substanceId);
            std::string line = "reference " + row.text(0) + ' ' + row.text(3);
            if (now != imported)
                line += " is " + now.substanceId + '\x1f' + now.form;
            return line;
        });
    if (!lines)
        return lines;
    for (const Substance &substance : identity->substances)
        if (substance.isHazardous || used.contains(substance.id))
            lines->push_back("substance " + substance.id + '\x1f' + substance.name + '\x1f' + substance.substanceClass +
                             '\x1f' + std::string(roleName(substance.role)) + '\x1f' +
                             (substance.isHazardous ? '1' : '0') +
                             (substance.stereo.empty() ? std::string() : '\x1f' + substance.stereo));
    std::sort(lines->begin(), lines->end());
    return lines;
}

/// References as they count today, in the order of the query.
Result<std::vector<Reference>> referencesToday(const Database &db, const std::string &where, const QVariantList &values)
{
    const auto identity = readIdentity(db);
    if (!identity)
        return identity.error();
    const std::string sql = selectReferences() + where;
    return db.all<Reference>(sql.c_str(), values, [&](const Row &row) -> Result<Reference> {
        auto imported = referenceAt(row);
        if (!imported)
            return imported;
        return identity->today(std::move(*imported));
    });
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

Status LibraryStore::inOneStep(const std::function<Status()> &work)
{
    return m_database->transact(work);
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
    auto identity = readIdentity(*m_database);
    if (!identity)
        return identity.error();
    return std::move(identity->substances);
}

Result<std::vector<SubstanceClass>> LibraryStore::classes() const
{
    auto identity = readIdentity(*m_database);
    if (!identity)
        return identity.error();
    return std::move(identity->classes);
}

Result<std::vector<Reference>> LibraryStore::references(Technique technique) const
{
    auto found =
        referencesToday(*m_database, "WHERE technique = ? AND id IN (SELECT reference_id FROM admitted) ORDER BY id",
                        {bound(techniqueName(technique))});
    if (found && found->empty())
        return Error{Errc::LibraryEmpty,
                     path().string() + ": no admitted reference of technique " + std::string(techniqueName(technique))};
    return found;
}

Result<std::vector<Reference>> LibraryStore::references() const
{
    return referencesToday(*m_database, "WHERE id IN (SELECT reference_id FROM admitted) ORDER BY technique, id", {});
}

Result<std::vector<ReferenceLabel>> LibraryStore::labels() const
{
    const auto identity = readIdentity(*m_database);
    if (!identity)
        return identity.error();
    return m_database->all<ReferenceLabel>(
        "SELECT id, substance_id, form, technique, source, licence, instrument, id IN (SELECT reference_id FROM "
        "admitted) FROM reference ORDER BY technique, id",
        {}, [&](const Row &row) -> Result<ReferenceLabel> {
            const Filing filing = identity->today(row.text(0), {row.text(1), row.text(2)});
            const auto technique = techniqueFromName(row.text(3));
            if (!technique)
                return Error{Errc::StoreCorrupt, "reference " + row.text(0) + " is of technique " + row.text(3)};
            return ReferenceLabel{row.text(0), filing.substanceId, filing.form, *technique,
                                  row.text(4), row.text(5),        row.text(6), row.boolean(7)};
        });
}

Result<Reference> LibraryStore::reference(const std::string &referenceId) const
{
    auto found = referencesToday(*m_database, "WHERE id = ?", {bound(referenceId)});
    if (!found)
        return found.error();
    if (found->empty())
        return Error{Errc::NotFound, "no reference " + referenceId};
    return std::move(found->front());
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
        if (contentIdOf(reference->spectrum, reference->substanceId, reference->form) != reference->id)
            return m_database->explained(
                {Errc::StoreCorrupt, "reference " + reference->id + ": its content is not what it was imported as"});
        return Done{};
    });
}

} // namespace varde::store
