// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::store;

TEST_CASE("an open sample waits since its last step, or since it was taken in")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const auto taken = clock.now();
    const Sample still = *record->addSample("FJORD-OTTER 42", {});
    const Sample moved = *record->addSample("FJORD-OTTER 43", {});
    const Sample closed = *record->addSample("FJORD-OTTER 44", {});
    clock.tick(std::chrono::minutes(7));
    REQUIRE(record->advance(moved.id, SampleState::Intake, SampleState::Scan, "K7M4"));
    REQUIRE(record->advance(closed.id, SampleState::Intake, SampleState::Closed));
    clock.tick(std::chrono::minutes(1));
    REQUIRE(record->addAudit("X9X9", "looked at", moved.id)); // no step

    const auto waiting = record->waitingSamples();
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 2);
    CHECK(waiting->front().sample.id == still.id);
    CHECK(waiting->front().since == taken);
    CHECK(waiting->front().lastCode.empty());
    CHECK(waiting->back().sample.id == moved.id);
    CHECK(waiting->back().since == taken + std::chrono::minutes(7));
    CHECK(waiting->back().lastCode == "K7M4");
}

TEST_CASE("notes between shifts belong to a booth, and one of the wrong shape is refused")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record->addHandover({"K7M4", "One."}));
    clock.tick();
    REQUIRE(record->addHandover({"", "Two."}));
    CHECK(codeOf(record->addHandover({"anna", "Three."})) == "out_of_range");
    const auto all = record->handovers(FakeClock().now());
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->front().note == "One.");
    CHECK(all->back().writtenAt == clock.now());
    CHECK(record->handovers(clock.now())->size() == 1);
    REQUIRE(record->openStation("Midsummer", "SKOG"));
    CHECK(record->handovers(FakeClock().now())->empty());

    const auto bare = openRecord(dir / "bare.sqlite", StoreKind::Record, OpenMode::Create, clock);
    CHECK(codeOf((*bare)->addHandover({"", "Where?"})) == "not_found");
    CHECK((*bare)->handovers(FakeClock().now())->empty());
}

TEST_CASE("the mark of changes moves when another connection writes, and not by one's own writing")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const auto other = openRecord(dir / "record.sqlite", StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(other);
    const auto before = record->changeMark();
    REQUIRE(before);
    REQUIRE(record->saveDraft("mine", "x"));
    CHECK(*record->changeMark() == *before);
    REQUIRE((*other)->saveDraft("theirs", "x"));
    CHECK(*record->changeMark() != *before);
}
