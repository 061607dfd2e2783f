// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::store;
using namespace std::chrono_literals;

namespace {

struct Booth {
    TempDir dir;
    FakeClock clock;
    std::unique_ptr<Record> record = openBooth(dir / "record.sqlite", clock);
    Id sample = record->addSample("FJORD-OTTER 42", {})->id;
};

const Id nobody = "00000000-0000-0000-0000-000000000000";

} // namespace

TEST_CASE("record: a strip comes back with when it began and what was seen")
{
    Booth booth;
    NewTestResult strip;
    strip.sampleId = booth.sample;
    strip.name = "fentanyl";
    strip.outcome = TestOutcome::Negative;
    strip.startedAt = booth.clock.now() - 5min;
    strip.observedJson = R"({"test_line":"faint"})";
    REQUIRE(booth.record->addTestResult(strip));
    const auto back = booth.record->testResults(booth.sample);
    REQUIRE(back);
    CHECK(back->front().startedAt == strip.startedAt);
    CHECK(back->front().observedJson == strip.observedJson);
    strip.observedJson = "faint";
    CHECK(codeOf(booth.record->addTestResult(strip)) == "out_of_range");
    strip.startedAt.reset();
    strip.observedJson.clear();
    REQUIRE(booth.record->addTestResult(strip));
    CHECK_FALSE(booth.record->testResults(booth.sample)->back().startedAt);
}

TEST_CASE("record: what was declined and what had run out is kept per sample, in order")
{
    Booth booth;
    REQUIRE(booth.record->addTestSkip({booth.sample, TestKind::Strip, "nitazene", SkipReason::NoneLeft, "7Q"}));
    REQUIRE(booth.record->addTestSkip({booth.sample, TestKind::Reagent, "ehrlich", SkipReason::Declined, ""}));
    const auto skips = booth.record->testSkips(booth.sample);
    REQUIRE(skips);
    REQUIRE(skips->size() == 2);
    CHECK(skips->front().reason == SkipReason::NoneLeft);
    CHECK(skips->front().test == "nitazene");
    CHECK(skips->front().operatorCode == "7Q");
    CHECK(skips->back().kind == TestKind::Reagent);
    CHECK(skips->back().reason == SkipReason::Declined);
    CHECK(codeOf(booth.record->addTestSkip({nobody, TestKind::Strip, "nitazene", SkipReason::Declined, ""})) ==
          "not_found");
    CHECK(codeOf(booth.record->addTestSkip({booth.sample, TestKind::Strip, "", SkipReason::Declined, ""})) ==
          "out_of_range");
    CHECK(codeOf(booth.record->addTestSkip({booth.sample, TestKind::Strip, "x", SkipReason::Declined, "Kari N"})) ==
          "out_of_range");
}

TEST_CASE("record: controls of a lot come back from a time on")
{
    Booth booth;
    NewTestControl control{TestKind::Strip,       "fentanyl", "Varm", "L1", ControlKind::Positive,
                           TestOutcome::Positive, "",         "7Q"};
    REQUIRE(booth.record->addTestControl(control));
    booth.clock.tick(1h);
    const TimePoint later = booth.clock.now();
    control.control = ControlKind::Blank;
    control.outcome = TestOutcome::Negative;
    control.observedJson = R"({"lines":2})";
    REQUIRE(booth.record->addTestControl(control));
    CHECK(booth.record->testControls({})->size() == 2);
    const auto since = booth.record->testControls(later);
    REQUIRE(since);
    REQUIRE(since->size() == 1);
    CHECK(since->front().control == ControlKind::Blank);
    CHECK(since->front().outcome == TestOutcome::Negative);
    CHECK(since->front().lot == "L1");
    CHECK(since->front().observedJson == control.observedJson);
    control.observedJson = "two";
    CHECK(codeOf(booth.record->addTestControl(control)) == "out_of_range");
    control.observedJson.clear();
    control.test.clear();
    CHECK(codeOf(booth.record->addTestControl(control)) == "out_of_range");
}

TEST_CASE("record: what is left of a lot is one row that changes")
{
    Booth booth;
    CHECK(booth.record->consumables()->empty());
    REQUIRE(booth.record->setConsumable({"strip:fentanyl", "Varm", "L1", "2027-09", 12}));
    REQUIRE(booth.record->setConsumable({"strip:fentanyl", "Varm", "L2", "", 3}));
    REQUIRE(booth.record->setConsumable({"strip:fentanyl", "Varm", "L1", "2027-09", 11}));
    const auto all = booth.record->consumables();
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->front().lot == "L1");
    CHECK(all->front().remaining == 11);
    CHECK(all->front().expiresOn == "2027-09");
    CHECK(codeOf(booth.record->setConsumable({"strip:fentanyl", "Varm", "L1", "", -1})) == "out_of_range");
    CHECK(codeOf(booth.record->setConsumable({"", "Varm", "L1", "", 1})) == "out_of_range");
    CHECK(booth.record->consumables()->front().remaining == 11);
}

TEST_CASE("record: skips, controls and stock of two booths merge, and twice is as once")
{
    Booth here;
    const TempDir away;
    {
        const auto other = openBooth(away / "other.sqlite", here.clock, "SKOG");
        const auto sample = other->addSample("SKOG-OTTER 12", {});
        REQUIRE(sample);
        REQUIRE(other->addTestSkip({sample->id, TestKind::Strip, "nitazene", SkipReason::Declined, ""}));
        REQUIRE(other->addTestControl(
            {TestKind::Strip, "fentanyl", "Varm", "L1", ControlKind::Blank, TestOutcome::Negative, "", ""}));
        REQUIRE(other->setConsumable({"strip:fentanyl", "Varm", "L1", "", 4}));
    }
    REQUIRE(here.record->setConsumable({"strip:fentanyl", "Varm", "L1", "", 9}));
    for (int time = 0; time < 2; ++time) {
        REQUIRE(here.record->mergeFrom(away / "other.sqlite"));
        CHECK(here.record->testControls({})->size() == 1);
        // Both booths counted the same lot: the smaller number warns earlier.
        REQUIRE(here.record->consumables()->size() == 1);
        CHECK(here.record->consumables()->front().remaining == 4);
    }
}
