// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/staging/stagingstore.h"

#include "store/blob.h"
#include "store/database.h"
#include "store/schema.h"

#include <cstring>
#include <map>
#include <system_error>

namespace varde::store {

namespace {

using ItemKey = std::pair<std::string, int>; // member and position within a file

QByteArray sketchBytes(const std::vector<float> &sketch)
{
    const Eigen::Map<const Eigen::VectorXf> values(sketch.data(), static_cast<Eigen::Index>(sketch.size()));
    return float32Bytes(values.cast<double>());
}

std::vector<float> sketchOf(const QByteArray &bytes)
{
    std::vector<float> sketch(static_cast<std::size_t>(bytes.size()) / sizeof(float));
    if (!sketch.empty())
        std::memcpy(sketch.data(), bytes.constData(), sketch.size() * sizeof(float));
    return sketch;
}

Result<StagedFile> stagedFileAt(const Row &row)
{
    return StagedFile{row.integer(0), row.text(1), row.text(2), techniqueFromName(row.text(3))};
}

Result<StagedItem> stagedItemAt(const Row &row)
{
    StagedItem item;
    item.id = row.integer(0);
    item.fileId = row.integer(1);
    item.path = row.text(2);
    item.member = row.text(3);
    item.position = static_cast<int>(row.integer(4));
    item.curveHash = row.text(5);
    item.readJson = row.text(6);
    item.findingsJson = row.text(7);
    item.companyJson = row.text(8);
    item.editsJson = row.text(9);
    return item;
}

Result<std::map<ItemKey, StagedItem>> itemsOfFile(const Database &db, std::int64_t fileId)
{
    std::map<ItemKey, StagedItem> items;
    const Status read =
        db.each("SELECT id, member, position, curve_hash, edits FROM item WHERE file_id = ?", {bound(fileId)},
                [&](const Row &row) -> Status {
                    StagedItem item;
                    item.id = row.integer(0);
                    item.curveHash = row.text(3);
                    item.editsJson = row.text(4);
                    items.emplace(ItemKey{row.text(1), static_cast<int>(row.integer(2))}, std::move(item));
                    return Done{};
                });
    if (!read)
        return read.error();
    return items;
}

Status insertItem(const Database &db, std::int64_t fileId, const StagedItem &item, const std::string &edits,
                  std::optional<std::int64_t> id)
{
    QVariantList values{id ? bound(*id) : null(), bound(fileId),           bound(item.member),
                        bound(item.position),     bound(item.curveHash),   bound(item.readJson),
                        bound(item.findingsJson), bound(item.companyJson), bound(edits)};
    if (item.spectrum) {
        const auto curve = spectrumValues(*item.spectrum);
        if (!curve)
            return curve.error();
        values += *curve;
    } else {
        for (int column = 0; column < spectrumColumns; ++column)
            values += null();
    }
    values += bound(sketchBytes(item.sketch));
    return db.run(
        "INSERT INTO item (id, file_id, member, position, curve_hash, what_read, findings, company, edits, "
        "technique, unit, n, x0, dx, x, y, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values);
}

Status saveOne(const Database &db, const ReadFile &file)
{
    const auto present = itemsOfFile(db, file.fileId);
    if (!present)
        return present.error();
    if (Status gone = db.run("DELETE FROM item WHERE file_id = ?", {bound(file.fileId)}); !gone)
        return gone;
    for (const StagedItem &item : file.items) {
        const auto before = present->find({item.member, item.position});
        const bool isThere = before != present->end();
        const bool isSame = isThere && before->second.curveHash == item.curveHash;
        const Status saved = insertItem(db, file.fileId, item, isSame ? before->second.editsJson : item.editsJson,
                                        isThere ? std::optional(before->second.id) : std::nullopt);
        if (!saved)
            return saved;
    }
    return db.run("UPDATE source_file SET stamp = ? WHERE id = ?", {bound(file.stamp), bound(file.fileId)});
}

Status runForEach(const Database &db, const char *sql, std::span<const ItemText> texts)
{
    return db.transact([&]() -> Status {
        for (const ItemText &text : texts)
            if (Status done = db.run(sql, {bound(text.json), bound(text.itemId)}); !done)
                return done;
        return Done{};
    });
}

} // namespace

StagingStore::StagingStore(std::unique_ptr<Database> database) : m_database(std::move(database))
{
}

StagingStore::~StagingStore() = default;

Result<std::unique_ptr<StagingStore>> StagingStore::open(const std::filesystem::path &path)
{
    auto database = Database::open(path, {StoreKind::Staging, OpenMode::Create}, stagingSchema());
    if (!database)
        return database.error();
    return std::unique_ptr<StagingStore>(new StagingStore(std::move(*database)));
}

const std::filesystem::path &StagingStore::path() const
{
    return m_database->path();
}

Result<std::string> StagingStore::planJson() const
{
    const auto found = m_database->first<std::string>("SELECT content FROM plan", {}, firstText);
    if (!found)
        return found.error();
    return found->value_or(std::string());
}

Status StagingStore::setPlanJson(const std::string &json)
{
    if (Status sound = requireJson(json, "plan"); !sound)
        return sound;
    return m_database->run("INSERT INTO plan (one, content) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET content = "
                           "excluded.content",
                           {bound(json)});
}

Status StagingStore::addFiles(std::span<const std::string> paths)
{
    return m_database->transact([&]() -> Status {
        for (const std::string &path : paths)
            if (Status added = m_database->run("INSERT INTO source_file (path, stamp, technique) VALUES (?, '', '') ON "
                                               "CONFLICT DO NOTHING",
                                               {bound(path)});
                !added)
                return added;
        return Done{};
    });
}

Result<std::vector<StagedFile>> StagingStore::files() const
{
    return m_database->all<StagedFile>("SELECT id, path, stamp, technique FROM source_file ORDER BY path", {},
                                       stagedFileAt);
}

Status StagingStore::removeFiles(std::span<const std::int64_t> ids)
{
    return m_database->transact([&]() -> Status {
        for (const std::int64_t id : ids)
            for (const char *sql : {"DELETE FROM item WHERE file_id = ?", "DELETE FROM source_file WHERE id = ?"})
                if (Status gone = m_database->run(sql, {bound(id)}); !gone)
                    return gone;
        return Done{};
    });
}

Status StagingStore::readAgain(std::span<const std::int64_t> fileIds, std::optional<Technique> technique)
{
    const QVariant name = technique ? bound(techniqueName(*technique)) : bound("");
    return m_database->transact([&]() -> Status {
        for (const std::int64_t id : fileIds)
            if (Status marked =
                    m_database->run("UPDATE source_file SET stamp = '', technique = ? WHERE id = ?", {name, bound(id)});
                !marked)
                return marked;
        return Done{};
    });
}

Status StagingStore::saveRead(std::span<const ReadFile> files)
{
    return m_database->transact([&]() -> Status {
        for (const ReadFile &file : files)
            if (Status saved = saveOne(*m_database, file); !saved)
                return saved;
        return Done{};
    });
}

Result<std::vector<StagedItem>> StagingStore::items() const
{
    return m_database->all<StagedItem>(
        "SELECT item.id, file_id, path, member, position, curve_hash, what_read, findings, company, edits FROM item "
        "JOIN source_file ON source_file.id = file_id ORDER BY path, member, position",
        {}, stagedItemAt);
}

Result<std::optional<Spectrum>> StagingStore::spectrum(std::int64_t itemId) const
{
    return m_database->first<Spectrum>(
        "SELECT technique, unit, n, x0, dx, x, y FROM item WHERE id = ? AND n IS NOT NULL", {bound(itemId)},
        [](const Row &row) -> Result<Spectrum> { return spectrumAt(row, 0); });
}

Status StagingStore::eachSketch(const std::function<Status(std::int64_t itemId, std::vector<float> sketch)> &use) const
{
    return m_database->each("SELECT id, sketch FROM item WHERE n IS NOT NULL ORDER BY id", {},
                            [&](const Row &row) -> Status { return use(row.integer(0), sketchOf(row.bytes(1))); });
}

Status StagingStore::saveEdits(std::span<const ItemText> edits)
{
    return runForEach(*m_database, "UPDATE item SET edits = ? WHERE id = ?", edits);
}

Status StagingStore::saveCompany(std::span<const ItemText> findings)
{
    return runForEach(*m_database, "UPDATE item SET company = ? WHERE id = ?", findings);
}

Status StagingStore::clearCompany()
{
    return m_database->run("UPDATE item SET company = ''");
}

Status StagingStore::remove(const std::filesystem::path &path)
{
    for (const char *tail : {"", "-wal", "-shm"}) {
        std::error_code failed;
        std::filesystem::remove(std::filesystem::path(path) += tail, failed);
        if (failed)
            return Error{Errc::WriteFailed, path.string() + tail + ": " + failed.message()};
    }
    return Done{};
}

} // namespace varde::store
