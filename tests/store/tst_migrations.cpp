// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/migrations.h"
#include "store/schema.h"
#include "store/sqliteerror.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <sqlite3.h>

using namespace varde;
using namespace varde::store;

namespace {

using Raw = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Raw inMemory()
{
    sqlite3 *db = nullptr;
    REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr) == SQLITE_OK);
    return {db, &sqlite3_close};
}

int count(sqlite3 *db, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return -1;
    const int value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    return value;
}

constexpr Migration first{1, "CREATE TABLE a (x TEXT); INSERT INTO a VALUES ('one; -- two');"};
constexpr Migration second{2, "CREATE TABLE b (x); CREATE TRIGGER t AFTER INSERT ON b BEGIN DELETE FROM a; END;"};

} // namespace

TEST_CASE("a migration from nothing runs every step, also with a semicolon inside a literal and a trigger")
{
    const Raw db = inMemory();
    const std::vector steps{first, second};
    const MigrationReport report = migrate(db.get(), StoreKind::Training, steps);
    CHECK(report.outcome == MigrationOutcome::Upgraded);
    CHECK(report.version == 2);
    CHECK(count(db.get(), "SELECT count(*) FROM a WHERE x = 'one; -- two'") == 1);
    CHECK(*userVersion(db.get()) == 2);
    CHECK(*applicationId(db.get()) == static_cast<std::uint32_t>(StoreKind::Training));
    CHECK(count(db.get(), "PRAGMA foreign_keys") == 1);
}

TEST_CASE("a migration that has nothing to do changes nothing")
{
    const Raw db = inMemory();
    const std::vector steps{first};
    REQUIRE(migrate(db.get(), StoreKind::Library, steps).outcome == MigrationOutcome::Upgraded);
    const int changes = sqlite3_total_changes(db.get());
    CHECK(migrate(db.get(), StoreKind::Library, steps).outcome == MigrationOutcome::Current);
    CHECK(sqlite3_total_changes(db.get()) == changes);
}

TEST_CASE("a newer schema is left alone")
{
    const Raw db = inMemory();
    const std::vector steps{first, second};
    REQUIRE(migrate(db.get(), StoreKind::Library, steps).outcome == MigrationOutcome::Upgraded);
    const MigrationReport report = migrate(db.get(), StoreKind::Library, std::span(steps).first(1));
    CHECK(report.outcome == MigrationOutcome::TooNew);
    CHECK(report.version == 2);
    CHECK(*userVersion(db.get()) == 2);
}

TEST_CASE("a failing step is rolled back as a whole and earlier ones stand")
{
    const Raw db = inMemory();
    const std::vector steps{first, Migration{2, "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1);"}};
    const MigrationReport report = migrate(db.get(), StoreKind::Library, steps);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(report.version == 1);
    CHECK(report.detail.find("step 2") != std::string::npos);
    CHECK(count(db.get(), "SELECT count(*) FROM a") == 1);
    CHECK(count(db.get(), "SELECT count(*) FROM b") == -1);
    CHECK(sqlite3_get_autocommit(db.get()) != 0);
}

TEST_CASE("a step that leaves a foreign key without its row is rolled back")
{
    const Raw db = inMemory();
    const std::vector steps{first,
                            Migration{2, "CREATE TABLE p (id INTEGER PRIMARY KEY);"
                                         "CREATE TABLE c (p INTEGER REFERENCES p (id)); INSERT INTO c VALUES (7);"}};
    const MigrationReport report = migrate(db.get(), StoreKind::Library, steps);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(report.version == 1);
    CHECK(report.detail.find("a row of c") != std::string::npos);
    CHECK(count(db.get(), "SELECT count(*) FROM c") == -1);
}

TEST_CASE("a table that others refer to can be rebuilt in a step")
{
    const Raw db = inMemory();
    const std::vector steps{
        Migration{1, "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p (id));"
                     "INSERT INTO p VALUES (7); INSERT INTO c VALUES (7);"},
        Migration{2, "CREATE TABLE q (id INTEGER PRIMARY KEY, y TEXT); INSERT INTO q SELECT id, 'y' FROM p;"
                     "DROP TABLE p; ALTER TABLE q RENAME TO p;"}};
    CHECK(migrate(db.get(), StoreKind::Library, steps).outcome == MigrationOutcome::Upgraded);
    CHECK(count(db.get(), "SELECT count(*) FROM c JOIN p ON p.id = c.p WHERE y = 'y'") == 1);
}

TEST_CASE("before an upgrade a copy of the old file is set aside")
{
    const TempDir dir;
    const std::vector steps{first, second};
    const auto path = dir / "library.sqlite";
    REQUIRE(Database::open(path, {StoreKind::Library, OpenMode::Create}, std::span(steps).first(1)));
    const auto aside = dir / "backups" / "library-before-upgrade-from-1.sqlite";
    CHECK_FALSE(std::filesystem::exists(aside));
    REQUIRE(Database::open(path, {StoreKind::Library, OpenMode::ReadWrite}, steps));
    REQUIRE(std::filesystem::exists(aside));
    const auto old = Database::open(aside, {StoreKind::Library, OpenMode::ReadOnly}, std::span(steps).first(1));
    REQUIRE(old);
    CHECK(count((*old)->handle(), "SELECT count(*) FROM a") == 1);
}

TEST_CASE("a store of an older schema is upgraded also when it is opened to be read, after a copy was set aside")
{
    const TempDir dir;
    const std::vector steps{first, second};
    const auto path = dir / "library.sqlite";
    REQUIRE(Database::open(path, {StoreKind::Library, OpenMode::Create}, std::span(steps).first(1)));
    const auto upgraded = Database::open(path, {StoreKind::Library, OpenMode::ReadOnly}, steps);
    REQUIRE(upgraded);
    CHECK(*pragmaText((*upgraded)->handle(), "user_version") == "2");
    CHECK(sqlite3_exec((*upgraded)->handle(), "CREATE TABLE more (x)", nullptr, nullptr, nullptr) == SQLITE_READONLY);
    CHECK(std::filesystem::exists(dir / "backups" / "library-before-upgrade-from-1.sqlite"));
}

TEST_CASE("the steps of both schemas are numbered without a gap")
{
    for (const auto steps : {librarySchema(), recordSchema()}) {
        REQUIRE_FALSE(steps.empty());
        for (std::size_t i = 0; i < steps.size(); ++i)
            CHECK(steps[i].version == static_cast<int>(i) + 1);
    }
}
