// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/librarystore.h"

#include "store/blob.h"
#include "store/database.h"
#include "store/library/referencetable.h"

#include <algorithm>
#include <set>

namespace varde::store {

namespace {

Role stronger(Role a, Role b)
{
    // What is active somewhere is never taken for filler.
    if (a == Role::NotSaid || b == Role::NotSaid)
        return std::max(a, b);
    return std::min(a, b);
}

/// The smaller of two texts, an empty one counting as nothing said.
std::string agreed(const std::string &a, const std::string &b)
{
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    return std::min(a, b);
}

/// What two rows say about one substance. Commutative, associative and idempotent, so that the order of
/// imports cannot be seen in the library.
Substance combined(const Substance &a, const Substance &b)
{
    Substance both{a.id,
                   std::min(a.name, b.name),
                   agreed(a.substanceClass, b.substanceClass),
                   stronger(a.role, b.role),
                   a.isHazardous || b.isHazardous,
                   agreed(a.inchikey, b.inchikey),
                   agreed(a.cas, b.cas),
                   {}};
    std::set<std::string> synonyms(a.synonyms.begin(), a.synonyms.end());
    synonyms.insert(b.synonyms.begin(), b.synonyms.end());
    both.synonyms.assign(synonyms.begin(), synonyms.end());
    return both;
}

Substance tidied(const Substance &substance)
{
    Substance tidy = substance;
    tidy.id = substanceId(substance.name);
    tidy.name = shownName(substance.name);
    tidy.substanceClass = shownName(substance.substanceClass);
    std::set<std::string> synonyms;
    for (const std::string &synonym : substance.synonyms)
        if (const std::string shown = shownName(synonym); !shown.empty())
            synonyms.insert(shown);
    tidy.synonyms.assign(synonyms.begin(), synonyms.end());
    return tidy;
}

Status saveSubstance(const Database &db, const Substance &substance)
{
    if (!substance.substanceClass.empty())
        if (Status done =
                db.run("INSERT INTO class (name) VALUES (?) ON CONFLICT DO NOTHING", {bound(substance.substanceClass)});
            !done)
            return done;
    const QVariant className = substance.substanceClass.empty() ? null() : bound(substance.substanceClass);
    if (Status done =
            db.run("INSERT INTO substance (id, name, class, role, inchikey, cas) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT "
                   "(id) DO "
                   "UPDATE SET name = excluded.name, class = excluded.class, role = excluded.role, inchikey = "
                   "excluded.inchikey, cas = excluded.cas",
                   {bound(substance.id), bound(substance.name), className, bound(roleName(substance.role)),
                    bound(substance.inchikey), bound(substance.cas)});
        !done)
        return done;
    if (substance.isHazardous)
        if (Status done =
                db.run("INSERT INTO hazard (substance_id) VALUES (?) ON CONFLICT DO NOTHING", {bound(substance.id)});
            !done)
            return done;
    for (const std::string &synonym : substance.synonyms)
        if (Status done = db.run("INSERT INTO synonym (substance_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                 {bound(substance.id), bound(synonym)});
            !done)
            return done;
    return Done{};
}

Status saveCombined(const Database &db, const Substance &substance)
{
    Result<std::optional<Substance>> present = importedSubstance(db, substance.id);
    if (!present)
        return present.error();
    return saveSubstance(db, *present ? combined(**present, substance) : substance);
}

Status saveReference(const Database &db, const std::string &id, const Spectrum &rising, const NewReference &row,
                     Provenance provenance)
{
    Result<QVariantList> curve = spectrumValues(rising);
    if (!curve)
        return curve.error();
    QVariantList values{bound(id), bound(substanceId(row.substance.name)), bound(shownName(row.form))};
    values += *curve;
    values += {bound(row.source), bound(row.licence), bound(row.instrument), bound(row.confidence),
               bound(provenanceName(provenance))};
    return db.run("INSERT INTO reference (id, substance_id, form, technique, unit, n, x0, dx, x, y, source, licence, "
                  "instrument, confidence, provenance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  values);
}

Result<bool> hasReference(const Database &db, const std::string &id)
{
    const auto found = db.first<int>("SELECT 1 FROM reference WHERE id = ?", {bound(id)},
                                     [](const Row &) -> Result<int> { return 1; });
    if (!found)
        return found.error();
    return found->has_value();
}

/// One row of an import; false where its content is there already.
Result<bool> addRow(const Database &db, const NewReference &row, const ImportOptions &options, const QVariant &now)
{
    if (Status saved = saveImported(db, row.substance); !saved)
        return saved.error();
    const Spectrum rising = row.spectrum.rising();
    const std::string id = contentId(rising, row.substance.name, row.form);
    const Result<bool> isThere = hasReference(db, id);
    if (!isThere || *isThere)
        return isThere ? Result<bool>(false) : isThere;
    if (Status saved = saveReference(db, id, rising, row, options.provenance); !saved)
        return saved.error();
    const std::string &by = row.admittedBy.empty() ? options.by : row.admittedBy;
    if (Status admitted = addMembership(db, {id, true, {}, by, row.admissionReason}, now); !admitted)
        return admitted.error();
    return true;
}

} // namespace

Status saveImported(const Database &db, const Substance &substance)
{
    if (shownName(substance.name).empty())
        return Error{Errc::OutOfRange, "a substance has no name"};
    return saveCombined(db, tidied(substance));
}

Result<ImportReport> LibraryStore::import(std::span<const NewReference> rows, const ImportOptions &options)
{
    return m_database->transact([&]() -> Result<ImportReport> {
        const auto present = provenance();
        if (!present)
            return present.error();
        if (*present && **present != options.provenance)
            return Error{Errc::NotAllowed, "this library holds " + std::string(provenanceName(**present)) +
                                               " references; " + std::string(provenanceName(options.provenance)) +
                                               " ones belong in another"};
        const QVariant now = bound(m_clock.now());
        ImportReport report;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (options.progress.isCancelled())
                return Error{Errc::Cancelled, "import stopped; nothing was added"};
            const Result<bool> isNew = addRow(*m_database, rows[i], options, now);
            if (!isNew)
                return Error{isNew.error().code, "row " + std::to_string(i + 1) + ": " + isNew.error().detail};
            if (*isNew)
                ++report.added;
            else
                report.alreadyThere.push_back(i);
            options.progress.at(static_cast<int>(i) + 1, static_cast<int>(rows.size()));
        }
        for (const Substance &substance : options.substances)
            if (Status saved = saveImported(*m_database, substance); !saved)
                return saved.error();
        if (options.beforeCommit)
            if (Status done = options.beforeCommit(); !done)
                return done.error();
        return report;
    });
}

} // namespace varde::store
