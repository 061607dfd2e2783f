// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/schema.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <sqlite3.h>

#include <thread>

using namespace varde;
using namespace varde::store;
namespace fs = std::filesystem;

namespace {

using Raw = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Raw openRaw(const fs::path &path)
{
    sqlite3 *db = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    return {db, &sqlite3_close};
}

void execute(sqlite3 *db, const std::string &sql)
{
    INFO(sql);
    REQUIRE(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

std::string codeOfOpening(const fs::path &path, StoreKind kind, OpenMode mode = OpenMode::ReadWrite)
{
    const FakeClock clock;
    if (kind == StoreKind::Library)
        return codeOf(LibraryStore::open(path, mode, clock));
    return codeOf(openRecord(path, kind, mode, clock));
}

/// A record with a few samples, closed.
void makeRecord(const fs::path &path, int samples = 3, StoreKind kind = StoreKind::Record)
{
    const FakeClock clock;
    const auto record = openBooth(path, clock, "FJORD", kind);
    REQUIRE(record);
    for (int i = 0; i < samples; ++i) {
        const auto sample = record->addSample(*record->freeTicketCode(), {"MDMA"});
        REQUIRE(sample);
        REQUIRE(record->addMeasurement({sample->id, curve(i + 1.0, Technique::Raman, 2000), {}, {}, "d", "", "", 1}));
    }
}

} // namespace

TEST_CASE("what is not there, is a directory, is empty or is no database is refused by its own code")
{
    const TempDir dir;
    const auto kind = GENERATE(StoreKind::Library, StoreKind::Record, StoreKind::Training);
    const fs::path path = dir / "store.sqlite";
    CHECK(codeOfOpening(path, kind) == "file_not_found");
    CHECK(codeOfOpening(path, kind, OpenMode::ReadOnly) == "file_not_found");
    CHECK_FALSE(fs::exists(path));
    CHECK(codeOfOpening(dir.path(), kind) == "is_directory");
    CHECK(codeOfOpening(dir / "none" / "store.sqlite", kind, OpenMode::Create) != "ok");
    writeBytes(path, "");
    CHECK(codeOfOpening(path, kind) == "store_not_database");
    const std::string text = "wavenumber,intensity\n" + std::string(5000, '7');
    for (const std::string &content : {std::string("x"), text, std::string("SQLite format 3\0short", 21)}) {
        writeBytes(path, content);
        CHECK(codeOfOpening(path, kind, OpenMode::Create) == "store_not_database");
        CHECK(bytesOf(path) == content);
    }
}

TEST_CASE("a file with SQLite's first bytes and noise behind them is not taken for a store")
{
    const TempDir dir;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path);
    std::string bytes = bytesOf(path);
    for (std::size_t i = 16; i < 60; ++i)
        bytes[i] = static_cast<char>(i * 37);
    writeBytes(path, bytes);
    const std::string code = codeOfOpening(path, StoreKind::Record);
    CHECK((code == "store_not_database" || code == "store_corrupt"));
}

TEST_CASE("library, record and training files are never taken for one another, and keep every byte")
{
    const TempDir dir;
    const FakeClock clock;
    const auto made = GENERATE(StoreKind::Library, StoreKind::Record, StoreKind::Training);
    const fs::path path = dir / "store.sqlite";
    REQUIRE(codeOfOpening(path, made, OpenMode::Create) == "ok");
    const std::string before = bytesOf(path);
    for (const auto kind : {StoreKind::Library, StoreKind::Record, StoreKind::Training}) {
        const bool isSame = kind == made;
        for (const auto mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create})
            CHECK(codeOfOpening(path, kind, mode) == (isSame ? "ok" : "store_wrong_kind"));
    }
    CHECK(bytesOf(path) == before);
}

TEST_CASE("another program's database is refused and keeps every byte")
{
    const TempDir dir;
    const fs::path path = dir / "other.sqlite";
    execute(openRaw(path).get(), "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    const std::string before = bytesOf(path);
    CHECK(codeOfOpening(path, StoreKind::Record, OpenMode::Create) == "store_wrong_kind");
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a newer file is refused with every byte unchanged")
{
    const TempDir dir;
    const auto kind = GENERATE(StoreKind::Library, StoreKind::Record);
    const fs::path path = dir / "store.sqlite";
    REQUIRE(codeOfOpening(path, kind, OpenMode::Create) == "ok");
    execute(openRaw(path).get(), "PRAGMA user_version = 999");
    const std::string before = bytesOf(path);
    for (const auto mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create})
        CHECK(codeOfOpening(path, kind, mode) == "store_newer");
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a newer file whose version stands only in a hot log is refused with every byte of both unchanged")
{
    const TempDir dir;
    const fs::path live = dir / "live.sqlite";
    const fs::path path = dir / "left.sqlite";
    makeRecord(live);
    {
        // As a power cut leaves it: the log holds what the file does not.
        const Raw db = openRaw(live);
        execute(db.get(), "PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 999");
        fs::copy_file(live, path);
        fs::copy_file(live.string() + "-wal", path.string() + "-wal");
    }
    const std::string file = bytesOf(path);
    const std::string log = bytesOf(path.string() + "-wal");
    REQUIRE(file.substr(60, 4) == (std::string(3, '\0') + static_cast<char>(recordSchema().size())));
    REQUIRE_FALSE(log.empty());

    for (const auto mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create})
        CHECK(codeOfOpening(path, StoreKind::Record, mode) == "store_newer");

    CHECK(bytesOf(path) == file);
    CHECK(bytesOf(path.string() + "-wal") == log);
    CHECK_FALSE(fs::exists(path.string() + "-shm"));
}

TEST_CASE("a log that a power cut left is read, and what was committed in it is there")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "left.sqlite";
    {
        const auto record = openBooth(dir / "live.sqlite", clock);
        REQUIRE(record->addSample("FJORD-OTTER 42", {"MDMA"}));
        fs::copy_file(dir / "live.sqlite", path);
        fs::copy_file((dir / "live.sqlite").string() + "-wal", path.string() + "-wal");
    }
    const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(record);
    REQUIRE((*record)->openSamples()->size() == 1);
    CHECK((*record)->openSamples()->front().ticketCode == "FJORD-OTTER 42");
}

TEST_CASE("a store that another program has locked is refused as locked and opens afterwards")
{
    const TempDir dir;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path);
    {
        const Raw other = openRaw(path);
        execute(other.get(), "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        const auto database = Database::open(
            path, {StoreKind::Record, OpenMode::ReadWrite, std::chrono::milliseconds(20)}, recordSchema());
        CHECK(codeOf(database) == "store_locked");
    }
    CHECK(codeOfOpening(path, StoreKind::Record) == "ok");
}

TEST_CASE("a write that another program's long one keeps out fails as locked and changes nothing")
{
    const TempDir dir;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path);
    const auto database =
        Database::open(path, {StoreKind::Record, OpenMode::ReadWrite, std::chrono::milliseconds(20)}, recordSchema());
    REQUIRE(database);
    const Raw other = openRaw(path);
    execute(other.get(), "BEGIN IMMEDIATE");
    const char *const insert = "INSERT INTO setting (key, value) VALUES ('a', 'b')";
    CHECK(codeOf((*database)->run(insert)) == "store_locked");
    const auto work = [&]() -> Status { return (*database)->run(insert); };
    CHECK(codeOf((*database)->transact(work)) == "store_locked");
    execute(other.get(), "ROLLBACK");
    CHECK(codeOf((*database)->transact(work)) == "ok");
}

TEST_CASE("a store opened for reading can be read and not written, and keeps every byte")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path);
    const std::string before = bytesOf(path);
    {
        const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadOnly, clock);
        REQUIRE(record);
        CHECK((*record)->openSamples()->size() == 3);
        CHECK(codeOf((*record)->setSetting("a", "b")) == "store_read_only");
        CHECK(codeOf((*record)->freeTicketCode()) == "ok");
        CHECK(codeOf((*record)->addSample("FJORD-OTTER 42", {})) == "store_read_only");
    }
    CHECK(bytesOf(path) == before);
    CHECK_FALSE(fs::exists(path.string() + "-wal"));
}

TEST_CASE("a store corrupted in the middle is refused and the last good backup is named")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path, 20);
    fs::path good;
    {
        const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);
        good = *(*record)->backup({});
    }
    std::string bytes = bytesOf(path);
    // From here on nothing is a page: a table's pages and an index's are certainly among them.
    for (std::size_t i = bytes.size() / 4; i < bytes.size() * 3 / 4; ++i)
        bytes[i] = static_cast<char>(i * 31);
    writeBytes(path, bytes);

    const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);

    REQUIRE(codeOf(record) == "store_corrupt");
    CHECK(record.error().detail.find("last good backup: " + good.string()) != std::string::npos);
}

TEST_CASE("a corrupted store without a backup says that there is none")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path, 20);
    fs::resize_file(path, fs::file_size(path) / 2);
    const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(codeOf(record) == "store_corrupt");
    CHECK(record.error().detail.find("no good backup") != std::string::npos);
}

TEST_CASE("a bit that flips in a reference is found by the library's check")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "library.sqlite";
    const NewReference row = reference("MDMA");
    {
        const auto library = LibraryStore::open(path, OpenMode::Create, clock);
        REQUIRE((*library)->import(std::span(&row, 1), {}));
    }
    execute(openRaw(path).get(), "DROP TRIGGER reference_is_content; UPDATE reference SET y = zeroblob(length(y))");
    const auto library = LibraryStore::open(path, OpenMode::ReadWrite, clock);
    REQUIRE(library);
    CHECK(codeOf((*library)->check()) == "store_corrupt");
}

TEST_CASE("a row whose foreign key leads nowhere is found by the record's check")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "store.sqlite";
    makeRecord(path);
    execute(openRaw(path).get(), "PRAGMA foreign_keys = OFF; UPDATE sample SET booth_id = 'nowhere'");
    const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(record);
    const Status checked = (*record)->check();
    REQUIRE(codeOf(checked) == "store_corrupt");
    CHECK(checked.error().detail.find("sample") != std::string::npos);
}

TEST_CASE("every commit waits for the disk, and foreign keys hold")
{
    const TempDir dir;
    const auto database = Database::open(dir / "store.sqlite", {StoreKind::Record, OpenMode::Create}, recordSchema());
    REQUIRE(database);
    const auto pragma = [&](const char *sql) {
        return **(*database)->first<std::string>(sql, {},
                                                 [](const Row &row) -> Result<std::string> { return row.text(0); });
    };
    CHECK(pragma("PRAGMA journal_mode") == "wal");
    CHECK(pragma("PRAGMA synchronous") == "2");
    CHECK(pragma("PRAGMA foreign_keys") == "1");
    CHECK(pragma("PRAGMA secure_delete") == "1");
}

TEST_CASE("a record is for its owner's eyes only")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const fs::path copy = *record->backup({});
    for (const fs::path &path : {dir / "record.sqlite", dir / "record.sqlite-wal", copy})
        CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("a transaction inside another is undone alone")
{
    const TempDir dir;
    const auto database = Database::open(dir / "store.sqlite", {StoreKind::Record, OpenMode::Create}, recordSchema());
    REQUIRE(database);
    const auto put = [&](const char *sql) { return (*database)->run(sql); };
    const Status outer = (*database)->transact([&]() -> Status {
        CHECK(put("INSERT INTO setting VALUES ('outer', '')"));
        CHECK_FALSE((*database)->transact([&]() -> Status {
            CHECK(put("INSERT INTO setting VALUES ('inner', '')"));
            return Error{Errc::Cancelled, ""};
        }));
        return Done{};
    });
    CHECK(outer);
    const auto keys = (*database)->all<std::string>("SELECT key FROM setting", {},
                                                    [](const Row &row) -> Result<std::string> { return row.text(0); });
    CHECK(*keys == std::vector<std::string>{"outer"});
}

TEST_CASE("two programs that make the same store at once both get it")
{
    for (int round = 0; round < 20; ++round) {
        const TempDir dir;
        const fs::path path = dir / "record.sqlite";
        std::string other;
        std::thread thread([&] { other = codeOfOpening(path, StoreKind::Record, OpenMode::Create); });
        const std::string mine = codeOfOpening(path, StoreKind::Record, OpenMode::Create);
        thread.join();
        INFO("round " << round);
        CHECK(mine == "ok");
        CHECK(other == "ok");
    }
}
