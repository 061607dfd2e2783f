// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "booth/library/noticed.h"
#include "booth/library/referencelibrary.h"
#include "booth/library/settling.h"
#include "store/library/curator.h"
#include "store/library/packstore.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <algorithm>

using namespace varde;
using namespace varde::booth;

namespace {

const store::Saying ann{"ANN"};

/// Twelve substances, and a notice of one that the library has no reference of: substance 40.
struct Noticed {
    test::MadeUpFolder folder{12};
    std::unique_ptr<store::LibraryStore> store = made();

    std::unique_ptr<store::LibraryStore> made() const
    {
        auto opened = store::LibraryStore::open(folder.path("lib.sqlite"), store::OpenMode::Create, systemClock());
        REQUIRE(opened);
        REQUIRE(importManifest(**opened, folder.manifest(), Technique::Raman, nullptr));
        return std::move(*opened);
    }

    std::string notice(const std::vector<double> &bands) const
    {
        store::NewNotice notice;
        notice.substance = "newcomer";
        notice.source = "EUDA";
        notice.issued = "2026-11-01";
        notice.bandsPerCm[Technique::Raman] = bands;
        const auto added = store::PackStore(*store).addNotice(notice, ann);
        REQUIRE(added);
        return *added;
    }

    Reading read(int substance) const
    {
        const auto library = ReferenceLibrary::load(*store);
        REQUIRE(library);
        const auto reading =
            (*library)->identify(test::curveOf(test::bandsOf(substance), Technique::Raman, {.noise = 0.002}));
        REQUIRE(reading);
        return *reading;
    }
};

/// The three tallest bands of a made-up substance.
std::vector<double> tallBands(int substance)
{
    auto bands = test::bandsOf(substance);
    std::sort(bands.begin(), bands.end(), [](const test::Band &a, const test::Band &b) { return a.height > b.height; });
    return {bands[0].atPerCm, bands[1].atPerCm, bands[2].atPerCm};
}

} // namespace

TEST_CASE("an unknown that shows the bands a notice tells of could be that, and gets no name by it")
{
    const Noticed n;
    const std::string notice = n.notice(tallBands(40));
    const Reading reading = n.read(40);
    REQUIRE(reading.verdict.kind == matcher::VerdictKind::Unknown);
    REQUIRE(reading.couldBe.size() == 1);
    CHECK(reading.couldBe.front().name == "newcomer");
    CHECK(reading.couldBe.front().source == "EUDA");
    CHECK_FALSE(reading.substance);
    for (const NamedSubstance &hit : reading.hits)
        CHECK(hit.name != "newcomer");
    CHECK(n.read(3).couldBe.empty()); // it has a name
    CHECK(n.read(41).couldBe.empty());
    REQUIRE(store::PackStore(*n.store).takeNoticeBack(notice, ann));
    CHECK(n.read(40).couldBe.empty());
}

TEST_CASE("one or two bands of a notice are no reason to think of it")
{
    const Noticed n;
    std::vector<double> two = tallBands(40);
    two.pop_back();
    n.notice(two);
    CHECK(n.read(40).couldBe.empty());
}

TEST_CASE("a notice of a substance that has a reference says nothing beside an unknown")
{
    const Noticed n;
    n.notice(tallBands(40));
    REQUIRE(store::Curator(*n.store).merge(store::Curator(*n.store).find("newcomer")->id,
                                           store::Curator(*n.store).find("substance 5")->id, {}, ann));
    REQUIRE(calibrateLibrary(*n.store, nullptr));
    CHECK(n.read(40).couldBe.empty());
}

TEST_CASE("an unknown that may belong to the class of what a notice tells of could be that, by the class alone")
{
    const Noticed n;
    const auto store =
        store::LibraryStore::open(n.folder.path("families.sqlite"), store::OpenMode::Create, systemClock());
    REQUIRE(store);
    std::vector<store::NewReference> rows;
    for (int family = 0; family < 4; ++family)
        for (int number = 0; number < 6; ++number) {
            store::Substance substance;
            substance.name = "substance " + std::to_string(10 * family + number);
            substance.substanceClass = "family " + std::to_string(family);
            const auto seed = static_cast<std::uint64_t>(10 * family + number + 1);
            rows.push_back(
                {substance,
                 {},
                 test::curveOf(test::relativeOf(family, number), Technique::Raman, {.noise = 0.001, .seed = seed}),
                 "own",
                 "CC0",
                 "bench",
                 {}});
        }
    REQUIRE((*store)->import(rows, {}));
    store::PackStore packs(**store);
    REQUIRE(packs.addNotice({.substance = "newcomer", .issued = "2026-11-01", .source = "EUDA"}, ann));
    store::Curator curator(**store);
    REQUIRE(curator.edit(curator.find("newcomer")->id, {.substanceClass = "family 2"}, ann));
    REQUIRE(calibrateLibrary(**store, nullptr));
    const auto library = ReferenceLibrary::load(**store);
    REQUIRE(library);
    int hinted = 0;
    std::vector<ClaimedScan> scans;
    for (int family = 0; family < 4; ++family)
        for (int number = 20; number < 25; ++number) {
            const Spectrum scan = test::curveOf(test::relativeOf(family, number), Technique::Raman, {.noise = 0.004});
            const auto reading = (*library)->identify(scan);
            REQUIRE(reading);
            const bool isHinted =
                reading->verdict.kind == matcher::VerdictKind::Unknown && reading->classHint == "family 2";
            hinted += isHinted ? 1 : 0;
            CHECK(reading->couldBe.size() == (isHinted ? 1U : 0U));
            CHECK_FALSE((reading->substance && reading->substance->name == "newcomer"));
            scans.push_back({scan});
        }
    CHECK(hinted >= 1);
    // The same unknowns say which reference to get, and why.
    const auto settling = settlingReferences(**library, scans);
    REQUIRE(settling);
    REQUIRE(settling->first.size() == 1);
    CHECK(settling->first.front().substance == "newcomer");
    CHECK(settling->first.front().classHint == hinted);
    CHECK(settling->first.front().soldAs == 0);
}

TEST_CASE("classes are related along the tree, upwards and downwards")
{
    const std::vector<store::SubstanceClass> tree{
        {"opioid", {}}, {"nitazene", "opioid"}, {"fentanyl", "opioid"}, {"stimulant", {}}};
    CHECK(areRelated(tree, "nitazene", "opioid"));
    CHECK(areRelated(tree, "opioid", "nitazene"));
    CHECK(areRelated(tree, "nitazene", "nitazene"));
    CHECK_FALSE(areRelated(tree, "nitazene", "fentanyl"));
    CHECK_FALSE(areRelated(tree, "nitazene", "stimulant"));
    CHECK_FALSE(areRelated(tree, "", ""));
}
