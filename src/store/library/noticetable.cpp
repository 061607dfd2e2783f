// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/library/identity.h"
#include "store/library/packstore.h"
#include "store/library/referencetable.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace varde::store {

namespace {

std::string bandsJson(const std::map<Technique, std::vector<double>> &bands)
{
    QJsonObject object;
    for (const auto &[technique, positions] : bands) {
        QJsonArray list;
        for (const double position : positions)
            list.append(position);
        object.insert(QString::fromStdString(std::string(techniqueName(technique))), list);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::map<Technique, std::vector<double>> bandsOf(const std::string &json)
{
    std::map<Technique, std::vector<double>> bands;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    for (auto at = object.begin(); at != object.end(); ++at)
        if (const auto technique = techniqueFromName(at.key().toStdString()))
            for (const QJsonValue position : at.value().toArray())
                bands[*technique].push_back(position.toDouble());
    return bands;
}

std::string noticeId(const std::string &substance, const NewNotice &notice)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &part :
         {substance, notice.language, notice.lookFor, notice.issued, notice.source, bandsJson(notice.bandsPerCm)}) {
        hash.addData(QByteArray::fromStdString(part));
        hash.addData(QByteArray(1, '\0'));
    }
    return hash.result().toHex().toStdString();
}

Status changeNotice(const Database &db, const std::string &id, bool isCurrent, const QVariant &at, const Saying &saying)
{
    return db.run("INSERT INTO notice_change (notice_id, is_current, at, changed_by, reason) VALUES (?, ?, ?, ?, ?)",
                  {bound(id), bound(isCurrent), at, bound(saying.by), bound(saying.reason)});
}

/// Whether a notice counts; nothing where there is none.
Result<std::optional<bool>> noticeState(const Database &db, const std::string &id)
{
    return db.first<bool>("SELECT is_current FROM notice_change WHERE notice_id = ? ORDER BY sequence DESC LIMIT 1",
                          {bound(id)}, [](const Row &row) -> Result<bool> { return row.boolean(0); });
}

} // namespace

Result<std::string> PackStore::addNotice(const NewNotice &notice, const Saying &saying)
{
    if (shownName(notice.substance).empty() || shownName(notice.source).empty())
        return Error{Errc::OutOfRange, "a notice needs a substance and a source"};
    if (!isDay(notice.issued))
        return Error{Errc::OutOfRange, "\"" + notice.issued + "\" is no day like 2026-11-22"};
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Result<std::string> {
        const auto substance = listSubstance(notice.substance, notice.names, saying, std::nullopt);
        if (!substance)
            return substance;
        const std::string id = noticeId(substanceId(notice.substance), notice);
        const auto state = noticeState(db, id);
        if (!state)
            return state.error();
        if (*state && **state)
            return Error{Errc::Duplicate, "this notice is there already"};
        if (!*state)
            if (Status added =
                    db.run("INSERT INTO notice (id, substance_id, language, look_for, issued, source, bands) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)",
                           {bound(id), bound(*substance), bound(notice.language), bound(notice.lookFor),
                            bound(notice.issued), bound(notice.source), bound(bandsJson(notice.bandsPerCm))});
                !added)
                return added.error();
        if (Status current = changeNotice(db, id, true, bound(m_library.m_clock.now()), saying); !current)
            return current.error();
        return id;
    });
}

Status PackStore::takeNoticeBack(const std::string &id, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Status {
        const auto state = noticeState(db, id);
        if (!state)
            return state.error();
        if (!*state)
            return Error{Errc::NotFound, "no notice " + id};
        if (!**state)
            return Error{Errc::NotAllowed, "this notice was taken back already"};
        return changeNotice(db, id, false, bound(m_library.m_clock.now()), saying);
    });
}

Result<std::vector<Notice>> PackStore::notices() const
{
    return m_library.notices();
}

Result<std::vector<Notice>> LibraryStore::notices() const
{
    const Database &db = *m_database;
    const auto identity = readIdentity(db);
    if (!identity)
        return identity.error();
    return db.all<Notice>(
        "SELECT n.id, n.substance_id, n.language, n.look_for, n.issued, n.source, n.bands, c.is_current FROM notice AS "
        "n JOIN notice_change AS c ON c.notice_id = n.id AND c.sequence = (SELECT max(sequence) FROM notice_change "
        "WHERE notice_id = n.id) ORDER BY n.issued DESC, n.id",
        {}, [&](const Row &row) -> Result<Notice> {
            const auto is = identity->standsFor.find(row.text(1));
            const std::string substance = is == identity->standsFor.end() ? row.text(1) : is->second;
            const Substance *today = identity->byId(substance);
            return Notice{row.text(0),
                          substance,
                          today ? today->name : std::string(),
                          row.text(2),
                          row.text(3),
                          row.text(4),
                          row.text(5),
                          bandsOf(row.text(6)),
                          row.boolean(7)};
        });
}

Result<std::vector<AdviceDraft>> PackStore::cards() const
{
    return m_library.cards();
}

Result<std::vector<AdviceDraft>> LibraryStore::cards() const
{
    return m_database->all<AdviceDraft>(
        "SELECT c.id, c.topic, c.language, c.text, c.source, p.publisher FROM card AS c JOIN pack AS p ON p.id = "
        "c.pack_id ORDER BY c.topic, c.language, c.id",
        {}, [](const Row &row) -> Result<AdviceDraft> {
            return AdviceDraft{row.text(0), {row.text(1), row.text(2), row.text(3), row.text(4)}, row.text(5)};
        });
}

} // namespace varde::store
