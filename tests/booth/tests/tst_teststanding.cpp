// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/teststanding.h"

#include "booth/tests/shipped.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::booth;
using namespace std::chrono_literals;
using store::ControlKind;
using store::TestKind;
using store::TestOutcome;

namespace {

const store::TimePoint noon{std::chrono::milliseconds(1'800'000'000'000)};

store::TestResult row(const std::string &id, TestOutcome outcome, std::chrono::minutes after = 0min)
{
    store::TestResult made;
    made.id = id;
    made.sampleId = "s";
    made.kind = TestKind::Strip;
    made.name = "fentanyl";
    made.outcome = outcome;
    made.brand = "Varm";
    made.lot = "L1";
    made.massMg = 1;
    made.volumeMl = 2;
    made.createdAt = noon + after;
    made.startedAt = made.createdAt - 5min;
    return made;
}

store::TestControl control(ControlKind kind, TestOutcome outcome, std::chrono::minutes after = 0min,
                           const std::string &lot = "L1")
{
    store::TestControl made;
    made.kind = TestKind::Strip;
    made.test = "fentanyl";
    made.brand = "Varm";
    made.lot = lot;
    made.control = kind;
    made.outcome = outcome;
    made.createdAt = noon + after;
    return made;
}

std::vector<store::TestControl> goodControls()
{
    return {control(ControlKind::Positive, TestOutcome::Positive), control(ControlKind::Blank, TestOutcome::Negative)};
}

TestStanding fentanyl(const std::vector<store::TestResult> &rows, const std::vector<store::TestSkip> &skips = {},
                      const std::vector<store::TestControl> &controls = {})
{
    for (TestStanding &one : testStandings(shippedCatalogue(), rows, skips, controls))
        if (one.spec->id == "fentanyl")
            return one;
    return {};
}

LotState lotOf(const std::vector<store::TestControl> &controls, const std::string &expires = {})
{
    return lotStanding(*shippedCatalogue().find(TestKind::Strip, "fentanyl"), "Varm", "L1", expires, controls, noon)
        .state;
}

} // namespace

TEST_CASE("strip: any test line, however faint, is negative; none is positive; no control line is invalid")
{
    CHECK(stripOutcome(true, TestLine::Clear) == TestOutcome::Negative);
    CHECK(stripOutcome(true, TestLine::Faint) == TestOutcome::Negative);
    CHECK(stripOutcome(true, TestLine::None) == TestOutcome::Positive);
    for (const TestLine line : {TestLine::Clear, TestLine::Faint, TestLine::None})
        CHECK(stripOutcome(false, line) == TestOutcome::Invalid);
}

TEST_CASE("standing: a test of the catalogue that nobody did is not done")
{
    const auto all = testStandings(shippedCatalogue(), {}, {}, {});
    REQUIRE(all.size() == shippedCatalogue().tests.size());
    for (const TestStanding &one : all) {
        CHECK(one.state == TestState::NotDone);
        CHECK_FALSE(one.outcome());
        CHECK_FALSE(one.isPlain());
    }
}

TEST_CASE("standing: only a negative within its time, dilution, date and controls is a plain one")
{
    const auto good = row("a", TestOutcome::Negative);
    CHECK(fentanyl({good}, {}, goodControls()).isPlain());
    CHECK_FALSE(fentanyl({good}).isPlain());

    auto early = good;
    early.startedAt = good.createdAt - 2min;
    CHECK(fentanyl({early}, {}, goodControls()).moment == ReadMoment::TooEarly);
    CHECK_FALSE(fentanyl({early}, {}, goodControls()).isPlain());
    auto late = good;
    late.startedAt = good.createdAt - 11min;
    CHECK(fentanyl({late}, {}, goodControls()).moment == ReadMoment::TooLate);
    auto untimed = good;
    untimed.startedAt.reset();
    CHECK(fentanyl({untimed}, {}, goodControls()).moment == ReadMoment::NotTimed);
    CHECK_FALSE(fentanyl({untimed}, {}, goodControls()).isPlain());
    auto weak = good;
    weak.volumeMl = 100;
    CHECK_FALSE(fentanyl({weak}, {}, goodControls()).isPlain());
    auto undiluted = good;
    undiluted.massMg.reset();
    CHECK_FALSE(fentanyl({undiluted}, {}, goodControls()).isPlain());
    auto old = good;
    old.expiresOn = "2026-12";
    CHECK(fentanyl({old}, {}, goodControls()).lot.state == LotState::Expired);
    CHECK_FALSE(fentanyl({old}, {}, goodControls()).isPlain());
}

TEST_CASE("lot: it needs a positive and a blank control of this shift, and the latest of each counts")
{
    CHECK(lotOf({}) == LotState::NotControlled);
    CHECK(lotOf({control(ControlKind::Positive, TestOutcome::Positive)}) == LotState::NotControlled);
    CHECK(lotOf(goodControls()) == LotState::Controlled);
    CHECK(lotOf({control(ControlKind::Positive, TestOutcome::Negative),
                 control(ControlKind::Blank, TestOutcome::Negative)}) == LotState::ControlFailed);
    CHECK(lotOf({control(ControlKind::Blank, TestOutcome::Positive)}) == LotState::ControlFailed);
    CHECK(lotOf({control(ControlKind::Positive, TestOutcome::Invalid),
                 control(ControlKind::Blank, TestOutcome::Negative)}) == LotState::ControlFailed);
    auto again = goodControls();
    again.insert(again.begin(), control(ControlKind::Positive, TestOutcome::Negative, -30min));
    CHECK(lotOf(again) == LotState::Controlled);
    again.push_back(control(ControlKind::Blank, TestOutcome::Positive, 30min));
    CHECK(lotOf(again) == LotState::ControlFailed);
}

TEST_CASE("lot: controls of another lot or another shift do not count")
{
    CHECK(lotOf({control(ControlKind::Positive, TestOutcome::Positive, 0min, "L2"),
                 control(ControlKind::Blank, TestOutcome::Negative, 0min, "L2")}) == LotState::NotControlled);
    CHECK(lotOf({control(ControlKind::Positive, TestOutcome::Positive, -24h),
                 control(ControlKind::Blank, TestOutcome::Negative, -24h)}) == LotState::NotControlled);
    // A clock that was set back in between.
    CHECK(lotOf({control(ControlKind::Positive, TestOutcome::Positive, 48h),
                 control(ControlKind::Blank, TestOutcome::Negative, 48h)}) == LotState::NotControlled);
}

TEST_CASE("lot: it lasts to the end of its month or day, and what is no date is refused")
{
    CHECK_FALSE(*isExpired("", noon));
    CHECK_FALSE(*isExpired("2027-01", noon)); // noon is 2027-01-15
    CHECK_FALSE(*isExpired("2027-01-15", noon));
    CHECK(*isExpired("2027-01-14", noon));
    CHECK(*isExpired("2026-12", noon));
    CHECK(lotOf(goodControls(), "2026-12") == LotState::Expired);
    for (const char *wrong :
         {"05/27", "2027", "2027-13", "2027-00", "2027-02-30", "2027-1", "soon", "2027-01-", "٢٠٢٧-٠١"})
        CHECK(isExpired(wrong, noon).error().code == Errc::OutOfRange);
}

TEST_CASE("standing: a result that was corrected or taken back does not count, and what is invalid in a row does")
{
    auto wrong = row("a", TestOutcome::Positive);
    auto right = row("b", TestOutcome::Negative, 1min);
    right.observedJson = observedToJson({.corrects = "a", .reason = "mistyped"});
    const auto corrected = fentanyl({wrong, right});
    CHECK(corrected.outcome() == TestOutcome::Negative);
    CHECK_FALSE(corrected.wasPositive);

    auto back = row("c", TestOutcome::Invalid, 2min);
    back.observedJson = observedToJson({.corrects = "b", .isTakenBack = true, .reason = "another sample"});
    CHECK(fentanyl({wrong, right, back}).state == TestState::NotDone);

    const auto invalid = fentanyl(
        {row("a", TestOutcome::Invalid), row("b", TestOutcome::Invalid, 6min), row("c", TestOutcome::Invalid, 12min)});
    CHECK(invalid.invalidInARow == 3);
    CHECK_FALSE(invalid.isReadable());
    CHECK(fentanyl({row("a", TestOutcome::Invalid), row("b", TestOutcome::Negative, 6min)}).invalidInARow == 0);
}

TEST_CASE("standing: a correction is judged by when the strip was read, not by when it was typed")
{
    auto right = row("b", TestOutcome::Negative, 40min);
    right.startedAt = noon - 5min;
    right.observedJson = observedToJson({.readAt = noon, .corrects = "a", .reason = "mistyped"});
    CHECK(fentanyl({row("a", TestOutcome::Positive), right}).moment == ReadMoment::InTime);
}

TEST_CASE("standing: a positive is not forgotten because a later strip is negative or invalid")
{
    const auto positive = row("a", TestOutcome::Positive);
    CHECK(fentanyl({positive, row("b", TestOutcome::Negative, 6min)}).wasPositive);
    CHECK(
        fentanyl({positive, row("b", TestOutcome::Invalid, 6min), row("c", TestOutcome::Negative, 12min)}).wasPositive);
    CHECK_FALSE(fentanyl({positive}).wasPositive);
}

TEST_CASE("standing: declined and none left are said, and never hide a strip that was read")
{
    store::TestSkip skip{{"s", TestKind::Strip, "fentanyl", store::SkipReason::Declined, "7Q"}, "x", noon};
    CHECK(fentanyl({}, {skip}).state == TestState::Declined);
    skip.reason = store::SkipReason::NoneLeft;
    CHECK(fentanyl({row("a", TestOutcome::Invalid, -5min)}, {skip}).state == TestState::NoneLeft);
    CHECK(fentanyl({row("a", TestOutcome::Invalid, 5min)}, {skip}).outcome() == TestOutcome::Invalid);
    CHECK(fentanyl({row("a", TestOutcome::Positive, -5min)}, {skip}).outcome() == TestOutcome::Positive);
}

TEST_CASE("observed: what was seen comes back, and rubbish is refused without harm")
{
    const Observed seen{.hasControlLine = true,
                        .testLine = TestLine::Faint,
                        .isWhiteLight = false,
                        .readAt = noon,
                        .corrects = "abc",
                        .isTakenBack = true,
                        .reason = "wrong sample"};
    const auto back = observedFromJson(observedToJson(seen));
    REQUIRE(back);
    CHECK(back->hasControlLine == true);
    CHECK(back->testLine == TestLine::Faint);
    CHECK(back->isWhiteLight == false);
    CHECK(back->readAt == noon);
    CHECK(back->corrects == "abc");
    CHECK(back->isTakenBack);
    CHECK(back->reason == "wrong sample");
    CHECK(observedToJson({}).empty());
    CHECK(observedFromJson(R"({"later": 1})"));
    for (const char *wrong : {"[]", "{", R"({"control_line": 3})", R"({"reason": []})"})
        CHECK(observedFromJson(wrong).error().code == Errc::Malformed);
    auto broken = row("a", TestOutcome::Positive);
    broken.observedJson = "[1]";
    CHECK(fentanyl({broken}).outcome() == TestOutcome::Positive);
}

TEST_CASE("colour: a reagent judged without white light is not plain")
{
    store::TestResult drop = row("a", TestOutcome::Positive);
    drop.kind = TestKind::Reagent;
    drop.name = "marquis";
    drop.colour = "purple";
    drop.startedAt = drop.createdAt - 20s;
    std::vector<store::TestControl> controls = goodControls();
    for (store::TestControl &one : controls) {
        one.kind = TestKind::Reagent;
        one.test = "marquis";
    }
    const auto standing = [&] {
        for (TestStanding &one : testStandings(shippedCatalogue(), {drop}, {}, controls))
            if (one.spec->id == "marquis")
                return one;
        return TestStanding();
    };
    CHECK(standing().colour() == Colour::Purple);
    CHECK_FALSE(standing().isPlain());
    drop.observedJson = observedToJson({.isWhiteLight = true});
    CHECK(standing().isPlain());
}
