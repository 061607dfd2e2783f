// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/health.h"
#include "booth/library/libraryimport.h"
#include "booth/library/settling.h"
#include "store/library/curator.h"
#include "store/library/packstore.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <algorithm>
#include <atomic>
#include <cmath>

using namespace varde;
using namespace varde::booth;

namespace {

const store::Saying ann{"ANN"};

store::NewReference madeUp(const std::string &name, const std::vector<test::Band> &bands, const std::string &form = {})
{
    store::Substance substance;
    substance.name = name;
    return {substance, form, test::curveOf(bands), "own", "CC0", "bench", {}};
}

/// Twelve substances; one more that differs from substance 3 by one band, one that was measured as substance 4 under
/// another name, and a second curve of substance 5 that is not it.
struct Library {
    test::MadeUpFolder folder{1};
    std::unique_ptr<store::LibraryStore> store;

    Library()
    {
        auto opened = store::LibraryStore::open(folder.path("lib.sqlite"), store::OpenMode::Create, systemClock());
        REQUIRE(opened);
        store = std::move(*opened);
        std::vector<store::NewReference> rows;
        for (int i = 0; i < 12; ++i)
            rows.push_back(madeUp("substance " + std::to_string(i), test::bandsOf(i)));
        auto twin = test::bandsOf(3);
        twin.push_back({1777, 0.35});
        rows.push_back(madeUp("twin of 3", twin));
        rows.push_back(madeUp("other name of 4", test::together(test::bandsOf(4), {{1000, 1}}, 0.001)));
        rows.push_back(madeUp("substance 5", test::bandsOf(30)));
        rows.push_back(madeUp("substance 6", test::bandsOf(31), "HCl"));
        REQUIRE(store->import(rows, {}));
        REQUIRE(calibrateLibrary(*store, nullptr));
    }
};

bool isNear(const std::vector<double> &bands, double at)
{
    return std::any_of(bands.begin(), bands.end(), [&](double band) { return std::abs(band - at) < 8; });
}

} // namespace

TEST_CASE("health: what looks alike is grouped, with the band that would separate it")
{
    const Library library;
    const auto health = libraryHealth(*library.store);
    REQUIRE(health);
    CHECK(health->references.at(Technique::Raman) == 16);
    CHECK(health->licences.at("CC0") == 16);
    CHECK(health->admittedInYear.size() == 1);
    const auto group = std::find_if(health->lookAlikes.begin(), health->lookAlikes.end(), [](const LookAlikeGroup &g) {
        return std::find(g.substances.begin(), g.substances.end(), "twin of 3") != g.substances.end();
    });
    REQUIRE(group != health->lookAlikes.end());
    CHECK(group->substances == std::vector<std::string>{"substance 3", "twin of 3"});
    const LookAlikePair &pair = group->pairs.front();
    CHECK(pair.score >= pair.evenAt);
    CHECK(isNear(pair.a == "twin of 3" ? pair.onlyAPerCm : pair.onlyBPerCm, 1777));
    CHECK(pair.curves.scan.size() > 100);
    CHECK(health->lookAlikes.size() == 2);
}

TEST_CASE("health: a name with unlike curves and two names with one curve are suspects; another form is not")
{
    const Library library;
    const auto health = libraryHealth(*library.store);
    REQUIRE(health);
    REQUIRE(health->suspects.size() == 2);
    for (const Suspect &suspect : health->suspects) {
        if (suspect.kind == Suspect::Kind::UnlikeUnderOneName) {
            CHECK(suspect.a == "substance 5");
            CHECK(suspect.b == "substance 5");
        } else {
            CHECK(std::minmax(suspect.a, suspect.b) ==
                  std::pair<const std::string &, const std::string &>("other name of 4", "substance 4"));
            CHECK(suspect.score > 0.98);
        }
    }
}

TEST_CASE("health: two names that were merged are no look-alikes")
{
    const Library library;
    store::Curator curator(*library.store);
    REQUIRE(curator.merge(curator.find("other name of 4")->id, curator.find("substance 4")->id, {}, ann));
    REQUIRE(calibrateLibrary(*library.store, nullptr));
    const auto health = libraryHealth(*library.store);
    REQUIRE(health);
    CHECK(health->lookAlikes.size() == 1);
    CHECK(health->suspects.size() == 1);
}

TEST_CASE("health: hazardous and noticed substances without a reference come first, per technique")
{
    const Library library;
    store::Curator curator(*library.store);
    REQUIRE(curator.add({.name = "a filler"}, ann));
    REQUIRE(curator.add({.name = "metonitazene", .isHazardous = true}, ann));
    REQUIRE(store::PackStore(*library.store)
                .addNotice({.substance = "newcomer", .issued = "2026-11-01", .source = "EUDA"}, ann));
    const auto health = libraryHealth(*library.store);
    REQUIRE(health);
    REQUIRE(health->missing.size() == 3);
    CHECK(health->missing[0].substance == "metonitazene");
    CHECK(health->missing[0].isHazardous);
    CHECK(health->missing[1].substance == "newcomer");
    CHECK(health->missing[1].isNoticed);
    CHECK(health->missing[2].substance == "a filler");
    CHECK(health->uncalibrated == std::vector<Technique>{Technique::Raman}); // a hazard more is another content
    CHECK(health->lookAlikes.empty());
}

TEST_CASE("health: looking is stopped, and an empty library is no error")
{
    const Library library;
    const std::atomic<bool> cancel{true};
    const auto stopped = libraryHealth(*library.store, {{}, &cancel});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    const auto empty =
        store::LibraryStore::open(library.folder.path("empty.sqlite"), store::OpenMode::Create, systemClock());
    REQUIRE(empty);
    const auto health = libraryHealth(**empty);
    REQUIRE(health);
    CHECK(health->missing.empty());
    CHECK(health->references.empty());
}

TEST_CASE("settling: unknowns point at listed substances by what they were sold as and by a warning's bands only")
{
    const Library library;
    store::Curator curator(*library.store);
    REQUIRE(curator.add({.name = "wanted", .addNames = {{"pinkies", store::NameKind::Street, "en"}}}, ann));
    REQUIRE(curator.add({.name = "unwanted"}, ann));
    const auto loaded = ReferenceLibrary::load(*library.store);
    REQUIRE(loaded);
    const auto scan = [](int substance, std::uint64_t seed) {
        return test::curveOf(test::bandsOf(substance), Technique::Raman, {.noise = 0.003, .seed = seed});
    };
    const std::vector<ClaimedScan> scans{{scan(40, 1), "Pinkies"},
                                         {scan(40, 2), "wanted"},
                                         {scan(41, 3), "pink"},
                                         {scan(42, 4), {}},
                                         {scan(3, 5), "wanted"}};
    const auto settling = settlingReferences(**loaded, scans);
    REQUIRE(settling);
    CHECK(settling->scans == 5);
    CHECK(settling->unknowns == 4);
    CHECK(settling->groups == 3);
    CHECK(settling->withoutReason == 2);
    REQUIRE(settling->first.size() == 1);
    CHECK(settling->first.front().substance == "wanted");
    CHECK(settling->first.front().unknowns == 2);
    CHECK(settling->first.front().soldAs == 2);
    const std::atomic<bool> cancel{true};
    const auto stopped = settlingReferences(**loaded, scans, {{}, &cancel});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
}
