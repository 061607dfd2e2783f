// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a booth's own record says about its library: with `library health` and with `pack inspect`.
#include "cli/command.h"
#include "store/library/librarystore.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"
#include "support/scannedrecord.h"
#include "support/schema.h"

using namespace varde;
using namespace varde::test;

namespace {

bool isIn(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

Spectrum scanOf(int substance, std::uint64_t seed)
{
    return curveOf(bandsOf(substance), Technique::Raman, {.noise = 0.003, .seed = seed});
}

/// A library of six substances, one that looks like the fourth, and a record of scans with what was said of them.
struct CareBooth {
    MadeUpFolder folder{6};
    std::string library = folder.path("booth.sqlite").string();
    std::string record = folder.path("record.sqlite").string();
    std::string known;   ///< ticket code of a scan that has a name
    std::string unknown; ///< of one that has none, sold as metonitazene

    CareBooth()
    {
        REQUIRE(runImport(library, folder.manifest()));
        REQUIRE(run({"library", "substance", "add", library, "metonitazene", "--hazard", "yes"}).exit == 0);
        const auto made = liveRecord(record);
        known = addScanned(*made, scanOf(2, 1), "substance 2", "match");
        unknown = addScanned(*made, scanOf(40, 2), "Metonitazene");
        addScanned(*made, scanOf(40, 3), "");
    }

    /// A signed pack of the publisher with what `content` says, from a library with the references of a manifest.
    std::string pack(const std::string &content, const std::string &references = {}) const
    {
        const std::string key = folder.path("sign.key").string();
        REQUIRE(run({"pack", "key", "make", key, "--publisher", "The association"}).exit == 0);
        REQUIRE(run({"pack", "key", "pin", library, key + ".pub"}).exit == 0);
        const std::string json = folder.addText("content.json", content).string();
        const std::string raw = folder.path("unsigned.pack").string();
        const std::string out = folder.path("signed.pack").string();
        std::vector<std::string> create{"pack", "create", "--content", json, raw};
        if (!references.empty())
            create.insert(create.end(), {"--references", references});
        const Ran made = run(create);
        INFO(made.err);
        REQUIRE(made.exit == 0);
        REQUIRE(run({"pack", "sign", "--key", key, raw, out}).exit == 0);
        return out;
    }
};

const std::string heading =
    R"({"format":1,"publisher":"The association","title":"November","date":"2026-11-22","version":1)";

} // namespace

TEST_CASE("health: with a record it says which references would settle most unknowns, in the schema's shape")
{
    const CareBooth booth;
    const Ran told = run({"library", "health", booth.library, "--record", booth.record});
    INFO(told.err);
    REQUIRE(told.exit == 0);
    CHECK(isIn(told.out, "Of 3 scans 2 are unknown, in 1 groups."));
    CHECK(isIn(told.out, "metonitazene, raman: 1 (sold as it 1, its class 0, its bands 0)"));
    CHECK(isIn(told.out, "1 unknowns point at nothing that is listed"));
    const Ran json = run({"library", "health", booth.library, "--record", booth.record, "--json"});
    REQUIRE(json.objects().size() == 1);
    const auto health = json.objects().front();
    CHECK(schemaBreaches(schema("health.schema.json"), health) == std::vector<std::string>{});
    CHECK(health["settling"]["unknowns"] == 2);
    CHECK(health["settling"]["first"][0]["substance"] == "metonitazene");
    CHECK(health["coverage"].size() == 7);
    CHECK(health["coverage"][0]["references"].empty());

    const Ran without = run({"library", "health", booth.library, "--json"});
    CHECK(schemaBreaches(schema("health.schema.json"), without.objects().front()) == std::vector<std::string>{});
    CHECK(without.objects().front()["settling"].is_null());
}

TEST_CASE("health: look-alikes, suspects and an empty library have the schema's shape too")
{
    const MadeUpFolder folder(6);
    const std::string path = folder.path("lib.sqlite").string();
    REQUIRE(runImport(path, folder.manifest()));
    {
        const auto store = store::LibraryStore::open(path, store::OpenMode::ReadWrite, systemClock());
        REQUIRE(store);
        auto twin = bandsOf(3);
        twin.push_back({1777, 0.35});
        std::vector<store::NewReference> rows;
        for (const auto &[name, bands] : {std::pair{"twin of 3", twin}, std::pair{"substance 5", bandsOf(30)}}) {
            store::Substance substance;
            substance.name = name;
            rows.push_back({substance, "HCl", curveOf(bands), "own", "CC0", "bench", {}});
        }
        REQUIRE((*store)->import(rows, {}));
    }
    REQUIRE(run({"library", "calibrate", path}).exit == 0);
    const Ran json = run({"library", "health", path, "--json"});
    const auto health = json.objects().front();
    CHECK(schemaBreaches(schema("health.schema.json"), health) == std::vector<std::string>{});
    CHECK(health["look_alikes"].size() == 1);
    CHECK(health["suspects"].size() == 1);
    const std::string empty = folder.path("empty.sqlite").string();
    REQUIRE(run({"library", "create", empty}).exit == 0);
    const Ran nothing = run({"library", "health", empty, "--json"});
    REQUIRE(nothing.objects().size() == 1);
    CHECK(schemaBreaches(schema("health.schema.json"), nothing.objects().front()) == std::vector<std::string>{});
}

TEST_CASE("pack inspect: with a record it names the past samples that would be read differently, and changes nothing")
{
    const CareBooth booth;
    // The publisher has a reference of what the booth could not name.
    const std::string own = booth.folder.path("publisher.sqlite").string();
    booth.folder.addText("publisher.csv",
                         "file,substance,source,licence,technique\nnew.csv,metonitazene,own,CC0,raman\n"
                         "other.csv,something else,own,CC0,raman\n");
    booth.folder.addScan("new.csv", 40, 0.001);
    booth.folder.addScan("other.csv", 41, 0.001);
    REQUIRE(runImport(own, booth.folder.path("publisher.csv")));
    const std::string pack = booth.pack(heading + "}", own);
    const Ran seen = run({"pack", "inspect", "--library", booth.library, "--record", booth.record, pack});
    INFO(seen.out << seen.err);
    REQUIRE(seen.exit == 0);
    CHECK(isIn(seen.out, "of 3 past scans 2 would be read differently"));
    CHECK(isIn(seen.out, booth.unknown + "\tunknown -> match"));
    CHECK(isIn(seen.out, ": metonitazene"));
    CHECK_FALSE(isIn(seen.out, booth.known));
    CHECK(run({"pack", "list", booth.library}).out.empty());

    const auto training = booth.folder.path("training.sqlite");
    REQUIRE(store::openRecord(training, store::StoreKind::Training, store::OpenMode::Create, systemClock()));
    const Ran other = run({"pack", "inspect", "--library", booth.library, "--record", training.string(), pack});
    CHECK(other.exit == 1);
    CHECK(isIn(other.err, "booth.sqlite: "));
}

TEST_CASE("pack inspect: an empty library reads nothing before a pack, and what the pack brings is told all the same")
{
    const CareBooth booth;
    const std::string empty = booth.folder.path("empty.sqlite").string();
    REQUIRE(run({"library", "create", empty}).exit == 0);
    const std::string own = booth.folder.path("publisher.sqlite").string();
    REQUIRE(runImport(own, booth.folder.manifest()));
    const std::string pack = booth.pack(heading + "}", own);
    REQUIRE(run({"pack", "key", "pin", empty, booth.folder.path("sign.key.pub").string()}).exit == 0);
    const Ran seen = run({"pack", "inspect", "--library", empty, "--record", booth.record, pack});
    INFO(seen.out << seen.err);
    REQUIRE(seen.exit == 0);
    CHECK(isIn(seen.out, "of 3 past scans 3 would be read differently"));
    CHECK(isIn(seen.out, booth.known + "\tnot read -> match"));
}
