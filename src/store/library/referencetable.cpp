// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/referencetable.h"

#include "store/blob.h"
#include "store/database.h"

#include <QCryptographicHash>
#include <QString>
#include <QtEndian>

#include <cmath>
#include <map>

namespace varde::store {

namespace {

constexpr const char *selectSubstances =
    "SELECT id, name, class, role, id IN (SELECT substance_id FROM hazard), inchikey, cas FROM substance ";

Result<Substance> substanceAt(const Row &row)
{
    return Substance{row.text(0),    row.text(1), row.text(2), roleFromName(row.text(3)).value_or(Role::NotSaid),
                     row.boolean(4), row.text(5), row.text(6), {}};
}

void addText(QCryptographicHash &hash, const std::string &text)
{
    hash.addData(QByteArray::fromStdString(text));
    hash.addData(QByteArray(1, '\0')); // so that "ab" + "c" is not "a" + "bc"
}

/// The axis in thousandths of cm-1: a file written downwards and one written upwards give the same numbers.
QByteArray roundedAxis(const Axis &axis)
{
    QByteArray bytes(axis.size() * 8, Qt::Uninitialized);
    for (Eigen::Index i = 0; i < axis.size(); ++i)
        qToLittleEndian(static_cast<qint64>(std::llround(axis.at(i) * 1000.0)), bytes.data() + 8 * i);
    return bytes;
}

} // namespace

std::string shownName(const std::string &name)
{
    return QString::fromStdString(name).simplified().toStdString();
}

std::string foldedName(const std::string &name)
{
    return QString::fromStdString(name)
        .normalized(QString::NormalizationForm_KC)
        .simplified()
        .toCaseFolded()
        .toStdString();
}

std::string substanceId(const std::string &name)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(foldedName(name)), QCryptographicHash::Sha256);
    return hash.toHex().first(32).toStdString();
}

std::string contentId(const Spectrum &rising, const std::string &substance, const std::string &form)
{
    return contentIdOf(rising, substanceId(substance), form);
}

std::string contentIdOf(const Spectrum &rising, const std::string &substanceId, const std::string &form)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, std::string(techniqueName(rising.technique)));
    addText(hash, substanceId);
    addText(hash, foldedName(form));
    hash.addData(roundedAxis(rising.axis));
    hash.addData(float32Bytes(rising.intensities));
    return hash.result().toHex().toStdString();
}

Result<std::optional<Substance>> importedSubstance(const Database &db, const std::string &id)
{
    const std::string sql = std::string(selectSubstances) + "WHERE id = ?";
    auto substance = db.first<Substance>(sql.c_str(), {bound(id)}, substanceAt);
    if (!substance || !*substance)
        return substance;
    auto synonyms = db.all<std::string>("SELECT name FROM synonym WHERE substance_id = ? ORDER BY name", {bound(id)},
                                        [](const Row &row) -> Result<std::string> { return row.text(0); });
    if (!synonyms)
        return synonyms.error();
    (*substance)->synonyms = std::move(*synonyms);
    return substance;
}

Result<std::vector<Substance>> importedSubstances(const Database &db)
{
    const std::string sql = std::string(selectSubstances) + "ORDER BY id";
    auto substances = db.all<Substance>(sql.c_str(), {}, substanceAt);
    if (!substances)
        return substances;
    std::map<std::string, std::vector<std::string>> synonyms;
    Status read = db.each("SELECT substance_id, name FROM synonym ORDER BY name", {}, [&](const Row &row) -> Status {
        synonyms[row.text(0)].push_back(row.text(1));
        return Done{};
    });
    if (!read)
        return read.error();
    for (Substance &substance : *substances)
        substance.synonyms = std::move(synonyms[substance.id]);
    return substances;
}

Status addMembership(const Database &db, const MembershipChange &change, const QVariant &at)
{
    return db.run("INSERT INTO membership (reference_id, admitted, at, changed_by, reason) VALUES (?, ?, ?, ?, ?)",
                  {bound(change.referenceId), bound(change.isAdmitted), at, bound(change.by), bound(change.reason)});
}

std::string selectReferences()
{
    return "SELECT id, substance_id, form, technique, unit, n, x0, dx, x, y, source, licence, instrument, confidence, "
           "provenance FROM reference ";
}

Result<Reference> referenceAt(const Row &row)
{
    Result<Spectrum> spectrum = spectrumAt(row, 3);
    if (!spectrum)
        return Error{spectrum.error().code, "reference " + row.text(0) + ": " + spectrum.error().detail};
    constexpr int after = 3 + spectrumColumns;
    return Reference{row.text(0),
                     row.text(1),
                     row.text(2),
                     std::move(*spectrum),
                     row.text(after),
                     row.text(after + 1),
                     row.text(after + 2),
                     row.text(after + 3),
                     row.text(after + 4) == "practice" ? Provenance::Practice : Provenance::Measured};
}

} // namespace varde::store
