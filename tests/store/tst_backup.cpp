// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

#include <atomic>

using namespace varde;
using namespace varde::store;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesIn(const fs::path &directory)
{
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(directory))
        files.push_back(entry.path());
    return files;
}

} // namespace

TEST_CASE("a backup is one file that opens as the record it was, while the record is in use")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record->addSample("FJORD-OTTER 42", {}));
    const auto copy = record->backup({});
    REQUIRE(copy);
    REQUIRE(record->addSample("FJORD-OTTER 43", {}));

    CHECK(copy->parent_path() == dir / "backups");
    CHECK(copy->filename() == "record-20270115T080000000Z.sqlite");
    CHECK(filesIn(dir / "backups").size() == 1);
    const auto back = openRecord(*copy, StoreKind::Record, OpenMode::ReadOnly, clock);
    REQUIRE(back);
    CHECK((*back)->openSamples()->size() == 1);
    CHECK((*back)->check());
}

TEST_CASE("only the newest backups stay, and nothing else is removed")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    fs::create_directory(dir / "copies");
    const fs::path mine = dir / "copies" / "record-notes.sqlite";
    const fs::path others = dir / "copies" / "records-20200101T000000000Z.sqlite";
    writeBytes(mine, "mine");
    writeBytes(others, "others");
    std::vector<fs::path> made;
    for (int i = 0; i < 5; ++i) {
        clock.tick();
        made.push_back(*record->backup({dir / "copies", 3}));
    }
    CHECK(datedBackups(dir / "record.sqlite", dir / "copies") == std::vector<fs::path>{made[4], made[3], made[2]});
    CHECK(fs::exists(mine));
    CHECK(fs::exists(others));
}

TEST_CASE("a backup that is cancelled leaves nothing behind")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const std::atomic<bool> cancel{true};
    CHECK(codeOf(record->backup({}, {{}, &cancel})) == "cancelled");
    CHECK(filesIn(dir / "backups").empty());
}

TEST_CASE("a backup whose directory cannot be made says so")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    writeBytes(dir / "file", "");
    CHECK(codeOf(record->backup({dir / "file" / "backups", 3})) == "write_failed");
}

TEST_CASE("the last good backup is the newest that is whole and of the kind")
{
    const TempDir dir;
    FakeClock clock;
    const fs::path path = dir / "record.sqlite";
    const auto record = openBooth(path, clock);
    CHECK_FALSE(lastGoodBackup(path, StoreKind::Record));
    const fs::path good = *record->backup({});
    clock.tick();
    const fs::path broken = *record->backup({});
    fs::resize_file(broken, fs::file_size(broken) - 5000);
    CHECK(lastGoodBackup(path, StoreKind::Record) == good);
    CHECK_FALSE(lastGoodBackup(path, StoreKind::Training));
}

TEST_CASE("a restore brings the backup back and sets the present file aside")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "record.sqlite";
    fs::path copy;
    {
        const auto record = openBooth(path, clock);
        copy = *record->backup({});
        REQUIRE(record->addSample("FJORD-OTTER 42", {}));
        CHECK(codeOf(restoreBackup(copy, path, StoreKind::Record)) == "store_locked");
        CHECK(record->openSamples()->size() == 1);
    }
    const auto aside = restoreBackup(copy, path, StoreKind::Record);
    REQUIRE(aside);
    CHECK((*openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock))->openSamples()->empty());
    const auto old = openRecord(*aside, StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(old);
    CHECK((*old)->openSamples()->size() == 1);
}

TEST_CASE("a restore over a corrupted store keeps what was left of it, log and all")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "record.sqlite";
    fs::path copy;
    {
        const auto record = openBooth(path, clock);
        copy = *record->backup({});
    }
    writeBytes(path, "ruined");
    writeBytes(path.string() + "-wal", "log");
    const auto aside = restoreBackup(copy, path, StoreKind::Record);
    REQUIRE(aside);
    CHECK(bytesOf(*aside) == "ruined");
    CHECK(bytesOf(aside->string() + "-wal") == "log");
    CHECK(codeOf(openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock)) == "ok");
}

TEST_CASE("a restore where there is no store makes it and sets nothing aside")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path copy = *openBooth(dir / "record.sqlite", clock)->backup({});
    const auto aside = restoreBackup(copy, dir / "new.sqlite", StoreKind::Record);
    REQUIRE(aside);
    CHECK(aside->empty());
    CHECK(codeOf(openRecord(dir / "new.sqlite", StoreKind::Record, OpenMode::ReadWrite, clock)) == "ok");
}

TEST_CASE("what is no good backup is refused before the store is touched")
{
    const TempDir dir;
    const FakeClock clock;
    const fs::path path = dir / "record.sqlite";
    fs::path copy;
    {
        const auto record = openBooth(path, clock);
        copy = *record->backup({});
    }
    const std::string before = bytesOf(path);
    CHECK(codeOf(restoreBackup(dir / "none", path, StoreKind::Record)) == "file_not_found");
    CHECK(codeOf(restoreBackup(copy, path, StoreKind::Training)) == "store_wrong_kind");
    fs::resize_file(copy, fs::file_size(copy) - 5000);
    CHECK(codeOf(restoreBackup(copy, path, StoreKind::Record)) == "store_corrupt");
    writeBytes(copy, "text");
    CHECK(codeOf(restoreBackup(copy, path, StoreKind::Record)) == "store_not_database");
    writeBytes(copy, "");
    CHECK(codeOf(restoreBackup(copy, path, StoreKind::Record)) == "store_not_database");
    CHECK(bytesOf(path) == before);
    CHECK_FALSE(fs::exists(path.string() + ".restoring"));
}
