// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/mergerules.h"
#include "store/schema.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>

using namespace varde;
using namespace varde::store;

namespace {

using Raw = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Raw schemaInMemory(std::span<const Migration> steps)
{
    sqlite3 *db = nullptr;
    REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
    REQUIRE(migrate(db, StoreKind::Record, steps).outcome == MigrationOutcome::Upgraded);
    return {db, &sqlite3_close};
}

std::vector<std::string> texts(sqlite3 *db, const std::string &sql)
{
    std::vector<std::string> found;
    sqlite3_stmt *statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW)
        found.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return found;
}

std::vector<std::string> tables(sqlite3 *db)
{
    return texts(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
}

std::vector<std::string> columns(sqlite3 *db, const std::string &table)
{
    return texts(db, "SELECT name FROM pragma_table_info('" + table + "')");
}

} // namespace

TEST_CASE("no table has a column that could say who a visitor is")
{
    const auto steps = GENERATE(librarySchema(), recordSchema());
    const Raw db = schemaInMemory(steps);
    const std::vector<std::string> forbidden{
        "first_name", "last_name", "surname",     "visitor",     "person", "client",   "patient",  "phone", "mobile",
        "mail",       "address",   "street",      "postal",      "birth",  "age",      "gender",   "sex",   "ssn",
        "contact",    "photo_of",  "nationality", "national_id", "ip_",    "latitude", "longitude"};
    // `name` itself stands only where it names a thing.
    const std::set<std::string> named{"event.name",     "test_result.name", "class.name",
                                      "substance.name", "synonym.name",     "pack.name"};
    REQUIRE(tables(db.get()).size() > 5);
    for (const std::string &table : tables(db.get()))
        for (const std::string &column : columns(db.get(), table)) {
            INFO(table << "." << column);
            if (column.find("name") != std::string::npos)
                CHECK(named.count(table + "." + column) == 1);
            const std::string whole = "_" + column + "_";
            for (const std::string &word : forbidden)
                CHECK(whole.find("_" + word + "_") == std::string::npos);
        }
}

TEST_CASE("every table is strict about its types")
{
    const auto steps = GENERATE(librarySchema(), recordSchema());
    const Raw db = schemaInMemory(steps);
    CHECK(texts(db.get(), "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE "
                          "'sqlite_%'")
              .empty());
}

TEST_CASE("the record has every table of the plan and each has a merge rule")
{
    const Raw db = schemaInMemory(recordSchema());
    const std::vector<std::string> planned{"advice_approval",
                                           "advice_card",
                                           "alert",
                                           "audit",
                                           "booth",
                                           "cluster_member",
                                           "consumable",
                                           "device_check",
                                           "device_profile",
                                           "draft",
                                           "event",
                                           "finding",
                                           "finding_evidence",
                                           "finding_substance",
                                           "handover",
                                           "installation",
                                           "lab_request",
                                           "lab_result",
                                           "measurement",
                                           "measurement_frame",
                                           "operator",
                                           "review",
                                           "sample",
                                           "sample_closing",
                                           "sample_edit",
                                           "setting",
                                           "spectrum",
                                           "test_control",
                                           "test_result",
                                           "test_skip",
                                           "unknown_cluster",
                                           "verdict"};
    CHECK(tables(db.get()) == planned);
    std::vector<std::string> ruled;
    for (const MergeRule &rule : mergeRules())
        ruled.emplace_back(rule.table);
    std::sort(ruled.begin(), ruled.end());
    CHECK(ruled == planned);
}

TEST_CASE("a table is merged after those it refers to")
{
    const Raw db = schemaInMemory(recordSchema());
    std::set<std::string> done;
    for (const MergeRule &rule : mergeRules()) {
        const std::string table(rule.table);
        for (const std::string &parent :
             texts(db.get(), "SELECT \"table\" FROM pragma_foreign_key_list('" + table + "')"))
            CHECK(done.count(parent) == 1);
        done.insert(table);
    }
}

TEST_CASE("tables that may change carry a revision, and the others refuse to be changed")
{
    const Raw db = schemaInMemory(recordSchema());
    for (const MergeRule &rule : mergeRules()) {
        if (rule.kind == MergeKind::Local)
            continue;
        const std::string table(rule.table);
        INFO(table);
        const auto names = columns(db.get(), table);
        const bool hasRevision = std::find(names.begin(), names.end(), "revision") != names.end();
        CHECK(hasRevision == (rule.kind == MergeKind::Revised));
        const auto triggers =
            texts(db.get(), "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '" + table + "'");
        const auto has = [&](const std::string &what) {
            return std::any_of(triggers.begin(), triggers.end(),
                               [&](const std::string &sql) { return sql.find(what) != std::string::npos; });
        };
        CHECK(has("BEFORE DELETE"));
        CHECK(has("BEFORE UPDATE") == (rule.kind == MergeKind::Added));
    }
}

TEST_CASE("verdicts, tests, findings and the audit can be neither changed nor removed")
{
    const TempDir dir;
    const FakeClock clock;
    const auto path = dir / "record.sqlite";
    {
        const auto record = openBooth(path, clock);
        const Sample sample = *record->addSample("FJORD-OTTER 42", {});
        const auto measurement = record->addMeasurement({sample.id, curve(), {}, {}, "d", "", "", 1});
        const auto verdict = record->addVerdict({measurement->id, "unknown", "", "m", "{}"});
        REQUIRE(record->addTestResult(
            {sample.id, TestKind::Strip, "x", TestOutcome::Negative, "", "", "", {}, {}, "", ""}));
        REQUIRE(record->addFinding({sample.id, Conclusion::Seen, "t", {verdict->id}, {}, "K7", ""}));
        REQUIRE(record->addAudit("K7", "opened", sample.id));
    }
    sqlite3 *opened = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &opened) == SQLITE_OK);
    const Raw db(opened, &sqlite3_close);
    for (const std::string table :
         {"spectrum", "measurement", "verdict", "test_result", "finding", "finding_evidence", "audit"}) {
        INFO(table);
        CHECK(sqlite3_exec(opened, ("UPDATE " + table + " SET origin = 'x'").c_str(), nullptr, nullptr, nullptr) ==
              SQLITE_CONSTRAINT);
        CHECK(sqlite3_exec(opened, ("DELETE FROM " + table).c_str(), nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
    }
    CHECK(sqlite3_exec(opened, "DELETE FROM sample", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
}
