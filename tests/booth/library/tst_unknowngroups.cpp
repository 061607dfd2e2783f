// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "booth/library/referencelibrary.h"

#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <set>

using namespace varde;
using namespace varde::booth;
using namespace varde::test;

namespace {

using Items = std::vector<std::size_t>;

const ReferenceLibrary &library()
{
    static const auto opened = [] {
        const MadeUpFolder folder(15);
        static const SystemClock clock;
        const auto store = store::LibraryStore::open(folder.path("lib.sqlite"), store::OpenMode::Create, clock);
        REQUIRE(store);
        REQUIRE(importManifest(**store, folder.manifest(), Technique::Raman, nullptr));
        auto loaded = ReferenceLibrary::load(**store);
        REQUIRE(loaded);
        return *loaded;
    }();
    return *opened;
}

Spectrum scanOf(int substance, std::uint64_t seed, double noise = 0.004)
{
    return curveOf(bandsOf(substance), Technique::Raman, {.background = 0.3, .noise = noise, .seed = seed});
}

std::vector<Items> itemsOf(const Result<std::vector<UnknownGroup>> &groups)
{
    REQUIRE(groups);
    std::vector<Items> out;
    for (const UnknownGroup &group : *groups) {
        Items items;
        for (const UnknownMember &member : group.members)
            items.push_back(member.scan);
        out.push_back(items);
    }
    return out;
}

} // namespace

TEST_CASE("unknown groups: scans of one unknown are one group, named ones and noise are in none")
{
    const std::vector<Spectrum> scans{scanOf(100, 1), scanOf(3, 2),    scanOf(101, 3), scanOf(100, 4),
                                      scanOf(102, 5), scanOf(5, 6, 3), scanOf(101, 7)};
    const auto groups = library().groupUnknowns(scans);
    CHECK(itemsOf(groups) == std::vector<Items>{{0, 3}, {2, 6}, {4}});
    const UnknownGroup &first = groups->front();
    CHECK(first.members[0].isFirm);
    CHECK_FALSE(first.members[0].isRemainder);
    CHECK((first.medoid == 0 || first.medoid == 3));
    CHECK(first.mean.technique == Technique::Raman);
    CHECK(first.mean.axis.size() > 500);
    CHECK(first.mean.intensities.maxCoeff() <= 1.001);
    CHECK_FALSE(groups->back().members[0].isFirm);
}

TEST_CASE("unknown groups: kept ones stay first and as they are, a later scan joins its own")
{
    const std::vector<Spectrum> scans{scanOf(102, 5), scanOf(100, 1), scanOf(101, 3), scanOf(100, 4), scanOf(101, 7)};
    CHECK(itemsOf(library().groupUnknowns(scans, 0.8, {{2}, {1}})) == std::vector<Items>{{2, 4}, {1, 3}, {0}});
    // What is explained by now leaves its group.
    CHECK(itemsOf(library().groupUnknowns({scanOf(100, 1), scanOf(3, 2)}, 0.8, {{0, 1}})) == std::vector<Items>{{0}});
}

TEST_CASE("unknown groups: none, another technique and a stop")
{
    CHECK(itemsOf(library().groupUnknowns({})).empty());
    CHECK(itemsOf(library().groupUnknowns({curveOf({{1000, 1}, {1700, 0.5}}, Technique::AtrIr)})).empty());
    const std::atomic<bool> stopped{true};
    const auto cancelled = library().groupUnknowns({scanOf(100, 1)}, 0.8, {}, {{}, &stopped});
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == Errc::Cancelled);
}

TEST_CASE("sensitivity control: passes where the small part is named, fails where it is not, and asks for a reference")
{
    const auto control = [](double share) {
        return curveOf(together(bandsOf(1), bandsOf(4), share), Technique::Raman, {.noise = 0.002, .seed = 3});
    };
    using matcher::CheckState;
    const auto seen = library().sensitivity(control(0.5), "NAME 4");
    REQUIRE(seen);
    CHECK(*seen == CheckState::Passed);
    const auto missed = library().sensitivity(control(0.002), "substance 4");
    REQUIRE(missed);
    CHECK(*missed == CheckState::Failed);
    const auto poor = library().sensitivity(scanOf(4, 6, 3), "substance 4");
    REQUIRE(poor);
    CHECK(*poor == CheckState::NotChecked);
    const auto absent = library().sensitivity(control(0.5), "substance 99");
    REQUIRE_FALSE(absent);
    CHECK(absent.error().code == Errc::NotFound);
    CHECK(library().sensitivity(curveOf({{1000, 1}}, Technique::Ir), "substance 4").error().code == Errc::LibraryEmpty);
}

TEST_CASE("sensitivity control: a missed one sends every scan back, one that was not made none")
{
    const auto kind = [](matcher::CheckState state) {
        const auto reading = library().identify(scanOf(3, 2), {.circumstances = {.sensitivity = state}});
        REQUIRE(reading);
        return reading->verdict.kind;
    };
    CHECK(kind(matcher::CheckState::Failed) == matcher::VerdictKind::Rescan);
    CHECK(kind(matcher::CheckState::NotChecked) == matcher::VerdictKind::Match);
    CHECK(kind(matcher::CheckState::Passed) == matcher::VerdictKind::Match);
}
