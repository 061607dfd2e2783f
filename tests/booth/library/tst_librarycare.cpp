// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/librarycare.h"

#include "booth/library/csvtable.h"
#include "booth/library/libraryimport.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"
#include "support/scannedrecord.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>

using namespace varde;
using namespace varde::booth;

namespace {

const store::Saying bo{"BO"};

struct CaredFor {
    test::MadeUpFolder folder{6};
    std::filesystem::path path = folder.path("lib.sqlite");

    CaredFor()
    {
        const auto store = store::LibraryStore::open(path, store::OpenMode::Create, systemClock());
        REQUIRE(store);
        REQUIRE(importManifest(**store, folder.manifest(), Technique::Raman, nullptr));
    }
    std::string version() const
    {
        const auto store = store::LibraryStore::open(path, store::OpenMode::ReadOnly, systemClock());
        REQUIRE(store);
        return *(*store)->libraryVersion();
    }
    static CareChange merge(const char *from, const char *into)
    {
        return [=](store::LibraryStore &library) -> Status {
            store::Curator curator(library);
            const auto one = curator.find(from);
            const auto other = curator.find(into);
            return one && other ? curator.merge(one->id, other->id, "HCl", bo)
                                : Status(one ? other.error() : one.error());
        };
    }
};

std::string wholeText(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_CASE("care: a preview says what a change would do, and keeps nothing of it")
{
    const CaredFor on;
    const std::string before = on.version();
    const auto preview = previewLibraryCare(on.path, CaredFor::merge("substance 2", "substance 3"));
    REQUIRE(preview);
    CHECK(preview->changesResults);
    CHECK(preview->references == 1);
    REQUIRE(preview->substances.size() == 2);
    CHECK(preview->substances[0].name == "substance 3");
    CHECK(preview->substances[0].field == "names");
    CHECK(preview->substances[0].after.find("substance 2") != std::string::npos);
    CHECK(preview->substances[0].before.find("substance 2") == std::string::npos);
    CHECK(preview->substances[1].field == "merged");
    CHECK(on.version() == before);
    CHECK(readLibraryCare(on.path)->substances.size() == 6);
    CHECK(readLibraryCare(on.path)->history.empty());

    const auto classes = previewLibraryCare(
        on.path, [](store::LibraryStore &library) { return store::Curator(library).addClass("opioid", {}, bo); });
    REQUIRE(classes);
    REQUIRE(classes->classes.size() == 1);
    CHECK(classes->classes.front().kind == ChangedClass::Kind::Added);
    CHECK_FALSE(classes->changesResults);
    const auto wrong = previewLibraryCare(on.path, CaredFor::merge("substance 2", "nobody"));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == Errc::NotFound);
}

TEST_CASE("care: a change calibrates where results change, and one that is stopped leaves everything as it was")
{
    const CaredFor on;
    const std::string before = on.version();
    const std::atomic<bool> cancel{true};
    const auto stopped = changeLibraryCare(on.path, CaredFor::merge("substance 2", "substance 3"), {{}, &cancel});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK(on.version() == before);
    const auto care = changeLibraryCare(on.path, CaredFor::merge("substance 2", "substance 3"));
    REQUIRE(care);
    CHECK(care->substances.size() == 5);
    CHECK(care->history.front().kind == "merge");
    CHECK(std::count_if(care->references.begin(), care->references.end(), [&](const store::ReferenceLabel &label) {
              return label.substanceId == care->substances[2].id && label.technique == Technique::Raman;
          }) == 2);
    CHECK(ReferenceLibrary::open(on.path)); // calibrated for what it holds now
}

TEST_CASE("care: a class that is moved or removed is told as that")
{
    const std::vector<store::SubstanceClass> before{{"nitazene", {}}, {"opioid", {}}, {"sugar", {}}};
    const std::vector<store::SubstanceClass> after{{"nitazene", "opioid"}, {"opioid", {}}};
    const auto changes = changedClasses(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].kind == ChangedClass::Kind::Moved);
    CHECK(changes[0].after == "opioid");
    CHECK(changes[1].kind == ChangedClass::Kind::Removed);
    CHECK(changes[1].name == "sugar");
}

TEST_CASE("care: a file that is not there is an empty library, and a practice library is nobody's to change")
{
    const CaredFor on;
    const auto missing = on.folder.path("new.sqlite");
    const auto nothing = readLibraryCare(missing);
    REQUIRE(nothing);
    CHECK(nothing->substances.empty());
    CHECK(healthOfLibrary(missing, {})->health.coverage.empty());
    CHECK_FALSE(std::filesystem::exists(missing));
    const auto begun = changeLibraryCare(missing, [](store::LibraryStore &library) -> Status {
        const auto added = store::Curator(library).add({.name = "metonitazene", .isHazardous = true}, bo);
        return added ? Status(Done{}) : Status(added.error());
    });
    REQUIRE(begun);
    CHECK(begun->substances.size() == 1);

    const auto practice = on.folder.path("practice.sqlite");
    {
        const auto drawn = store::LibraryStore::open(practice, store::OpenMode::Create, systemClock());
        REQUIRE(drawn);
        store::Substance substance;
        substance.name = "drawn";
        store::ImportOptions options;
        options.provenance = store::Provenance::Practice;
        const std::vector<store::NewReference> rows{
            {substance, {}, test::curveOf(test::bandsOf(1)), "own", "CC0", "drawn", {}}};
        REQUIRE((*drawn)->import(rows, options));
    }
    const auto refused = readLibraryCare(practice);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::StoreWrongKind);
}

TEST_CASE("health: what is covered is told of every listed substance, and is written as a table and as JSON")
{
    const CaredFor on;
    REQUIRE(changeLibraryCare(on.path, [](store::LibraryStore &library) -> Status {
        const auto added = store::Curator(library).add({.name = "met\"onitazene", .isHazardous = true}, bo);
        return added ? Status(Done{}) : Status(added.error());
    }));
    const auto report = healthOfLibrary(on.path, on.folder.path("no-record.sqlite"));
    REQUIRE(report);
    CHECK_FALSE(report->settling);
    CHECK_FALSE(report->settlingProblem);
    REQUIRE(report->health.coverage.size() == 7);
    CHECK(report->health.coverage[0].substance == "met\"onitazene");
    CHECK(report->health.coverage[0].references.empty());
    CHECK(report->health.coverage[1].references.at(Technique::Raman) == 1);

    const auto csv = on.folder.path("health.csv");
    REQUIRE(writeHealth(csv, *report));
    const auto table = readCsv(csv, {"topic", "technique", "substance", "other", "number", "note"});
    REQUIRE(table);
    const auto missing = std::find_if(table->rows.begin(), table->rows.end(),
                                      [](const CsvTable::Row &row) { return row.at("topic") == "missing"; });
    REQUIRE(missing != table->rows.end());
    CHECK(missing->at("substance") == "met\"onitazene");
    CHECK(missing->at("note") == "hazardous");
    const auto json = on.folder.path("health.json");
    REQUIRE(writeHealth(json, *report));
    CHECK(nlohmann::json::parse(wholeText(json))["coverage"][0]["hazard"] == true);
    CHECK_FALSE(writeHealth(on.folder.path("nowhere/health.csv"), *report));
}

TEST_CASE("health: the unknowns of a record say what to get first; a record of practice is not looked at")
{
    const CaredFor on;
    REQUIRE(changeLibraryCare(on.path, [](store::LibraryStore &library) -> Status {
        const auto added = store::Curator(library).add({.name = "wanted"}, bo);
        return added ? Status(Done{}) : Status(added.error());
    }));
    const auto scan = [](int substance, std::uint64_t seed) {
        return test::curveOf(test::bandsOf(substance), Technique::Raman, {.noise = 0.003, .seed = seed});
    };
    {
        const auto record = test::liveRecord(on.folder.path("record.sqlite"));
        test::addScanned(*record, scan(40, 1), "Wanted");
        test::addScanned(*record, scan(40, 2), "");
        test::addScanned(*record, scan(3, 3), "wanted", "match");
    }
    const auto report = healthOfLibrary(on.path, on.folder.path("record.sqlite"));
    REQUIRE(report);
    REQUIRE(report->settling);
    CHECK(report->settling->scans == 3);
    CHECK(report->settling->unknowns == 2);
    CHECK(report->settling->groups == 1);
    REQUIRE(report->settling->first.size() == 1);
    CHECK(report->settling->first.front().soldAs == 1);
    {
        const auto training = store::openRecord(on.folder.path("training.sqlite"), store::StoreKind::Training,
                                                store::OpenMode::Create, systemClock());
        REQUIRE(training);
    }
    const auto other = healthOfLibrary(on.path, on.folder.path("training.sqlite"));
    REQUIRE(other);
    CHECK_FALSE(other->settling);
    REQUIRE(other->settlingProblem);
    CHECK(other->settlingProblem->code == Errc::NotAllowed);
}
