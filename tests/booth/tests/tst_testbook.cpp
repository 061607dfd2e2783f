// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/testbook.h"

#include "booth/tests/shipped.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <limits>

using namespace varde;
using namespace varde::booth;
using namespace std::chrono_literals;
using store::codeOf;
using store::SampleState;
using store::TestKind;
using store::TestOutcome;

namespace {

const TestKey fentanyl{TestKind::Strip, "fentanyl"};
const TestKey marquis{TestKind::Reagent, "marquis"};
const Lot lotA{"Varm", "L1", "2027-09"};

struct Bench {
    store::TempDir dir;
    store::FakeClock clock;
    std::unique_ptr<store::Record> record = store::openBooth(dir / "record.sqlite", clock);
    TestBook book{*record, shippedCatalogue()};
    store::Id sample = newSample();

    store::Id newSample() const
    {
        const auto made = record->addSample(*record->freeTicketCode(), {});
        REQUIRE(made);
        REQUIRE(record->advance(made->id, SampleState::Intake, SampleState::Scan));
        return made->id;
    }

    TestEntry strip(TestOutcome outcome = TestOutcome::Negative) const
    {
        return {.test = fentanyl,
                .lot = lotA,
                .massMg = 1,
                .volumeMl = 2,
                .startedAt = clock.now() - 5min,
                .outcome = outcome,
                .observed = {},
                .operatorCode = "7Q"};
    }

    TestStanding standing(const TestKey &test = fentanyl) const
    {
        const auto view = book.view(sample);
        REQUIRE(view);
        for (const TestStanding &one : view->tests)
            if (one.spec->kind == test.kind && one.spec->id == test.id)
                return one;
        return {};
    }

    int left() const
    {
        const auto stock = book.stock();
        REQUIRE(stock);
        return stock->size() == 1 ? stock->front().remaining : -1;
    }
};

} // namespace

TEST_CASE("test book: a result is kept with all that was put down")
{
    Bench bench;
    TestEntry entry = bench.strip();
    entry.observed = {.hasControlLine = true, .testLine = TestLine::Faint};
    const auto kept = bench.book.add(bench.sample, entry);
    REQUIRE(kept);
    const auto view = bench.book.view(bench.sample);
    REQUIRE(view->history.size() == 1);
    const store::TestResult &row = view->history.front();
    CHECK(row.id == kept->id);
    CHECK(row.brand == "Varm");
    CHECK(row.lot == "L1");
    CHECK(row.expiresOn == "2027-09");
    CHECK(row.massMg == 1);
    CHECK(row.volumeMl == 2);
    CHECK(row.startedAt == bench.clock.now() - 5min);
    CHECK(observedFromJson(row.observedJson)->testLine == TestLine::Faint);
    CHECK(bench.standing().outcome() == TestOutcome::Negative);
    CHECK(*bench.standing().window.mgPerMl == Catch::Approx(0.5));
}

TEST_CASE("test book: what makes no sense is refused and nothing is kept")
{
    Bench bench;
    const auto refused = [&](const std::function<void(TestEntry &)> &change) {
        TestEntry entry = bench.strip();
        change(entry);
        return codeOf(bench.book.add(bench.sample, entry));
    };
    for (const double wrong :
         {0.0, -1.0, 1e9, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        CHECK(refused([&](TestEntry &entry) { entry.massMg = wrong; }) == "out_of_range");
        CHECK(refused([&](TestEntry &entry) { entry.volumeMl = wrong; }) == "out_of_range");
    }
    CHECK(refused([](TestEntry &entry) { entry.lot.expiresOn = "next year"; }) == "out_of_range");
    CHECK(refused([](TestEntry &entry) { entry.test.id = "snow"; }) == "not_found");
    CHECK(refused([](TestEntry &entry) { entry.operatorCode = "Kari Nordmann"; }) == "out_of_range");
    CHECK(refused([](TestEntry &entry) { entry.colour = Colour::Purple; }) == "out_of_range");
    CHECK(refused([&](TestEntry &entry) { entry.startedAt = bench.clock.now() + 1h; }) == "out_of_range");
    CHECK(refused([](TestEntry &entry) { entry.observed = {.hasControlLine = true, .testLine = TestLine::None}; }) ==
          "out_of_range");
    CHECK(refused([](TestEntry &entry) {
              entry.test = {TestKind::Reagent, "marquis"};
              entry.outcome = TestOutcome::Positive;
          }) == "out_of_range");
    CHECK(codeOf(bench.book.add("00000000-0000-0000-0000-000000000000", bench.strip())) == "not_found");
    CHECK(bench.record->testResults(bench.sample)->empty());
}

TEST_CASE("test book: no test is added once the finding is on its way to the person")
{
    Bench bench;
    REQUIRE(bench.record->advance(bench.sample, SampleState::Scan, SampleState::Talk));
    CHECK(codeOf(bench.book.add(bench.sample, bench.strip())) == "not_allowed");
    CHECK(codeOf(bench.book.start(bench.sample, fentanyl)) == "not_allowed");
    CHECK(codeOf(bench.book.skip(bench.sample, fentanyl, store::SkipReason::Declined, "7Q")) == "not_allowed");
}

TEST_CASE("test book: a clock goes on after a restart and stops when the strip is read")
{
    Bench bench;
    REQUIRE(bench.book.start(bench.sample, fentanyl));
    const auto begun = bench.clock.now();
    bench.clock.tick(90s);
    REQUIRE(bench.book.start(bench.sample, marquis));
    bench.record.reset();
    auto opened =
        store::openRecord(bench.dir / "record.sqlite", store::StoreKind::Record, store::OpenMode::Create, bench.clock);
    REQUIRE(opened);
    bench.record = std::move(*opened);
    TestBook again(*bench.record, shippedCatalogue());
    auto view = again.view(bench.sample);
    REQUIRE(view);
    REQUIRE(view->running.size() == 2);
    const auto strip = std::find_if(view->running.begin(), view->running.end(),
                                    [](const RunningTest &one) { return one.test == fentanyl; });
    REQUIRE(strip != view->running.end());
    CHECK(strip->startedAt == begun);

    TestEntry entry = bench.strip();
    entry.startedAt = begun;
    REQUIRE(again.add(bench.sample, entry));
    REQUIRE(again.stopClock(bench.sample, marquis));
    view = again.view(bench.sample);
    CHECK(view->running.empty());
    CHECK(codeOf(again.start(bench.sample, {TestKind::Strip, "snow"})) == "not_found");
}

TEST_CASE("test book: read too early and too late is told")
{
    Bench bench;
    const auto moment = [&](std::chrono::seconds waited) {
        TestEntry entry = bench.strip();
        entry.startedAt = bench.clock.now() - waited;
        REQUIRE(bench.book.add(bench.sample, entry));
        return bench.standing().moment;
    };
    CHECK(moment(299s) == ReadMoment::TooEarly);
    CHECK(moment(300s) == ReadMoment::InTime);
    CHECK(moment(600s) == ReadMoment::InTime);
    CHECK(moment(601s) == ReadMoment::TooLate);
}

TEST_CASE("test book: the lot in the box is remembered per test, and its controls count for the next sample")
{
    Bench bench;
    REQUIRE(bench.book.addControl(fentanyl, lotA, store::ControlKind::Positive, TestOutcome::Positive, "7Q"));
    REQUIRE(bench.book.addControl(fentanyl, lotA, store::ControlKind::Blank, TestOutcome::Negative, "7Q"));
    REQUIRE(bench.book.add(bench.sample, bench.strip()));
    CHECK(bench.standing().isPlain());
    bench.sample = bench.newSample();
    const auto view = bench.book.view(bench.sample);
    CHECK(view->lots.front() == lotA);
    CHECK(view->lotsNow.front().state == LotState::Controlled);
    CHECK(view->lots.back() == Lot());
    CHECK(codeOf(bench.book.addControl(fentanyl, {}, store::ControlKind::Blank, TestOutcome::Negative, "7Q")) ==
          "out_of_range");
    CHECK(codeOf(bench.book.addControl({TestKind::Strip, "snow"}, lotA, store::ControlKind::Blank,
                                       TestOutcome::Negative, "7Q")) == "not_found");
}

TEST_CASE(
    "test book: what is left of a lot counts down with results, invalid ones and controls, and never below nothing")
{
    Bench bench;
    CHECK(bench.book.view(bench.sample)->stock.front() == std::nullopt);
    REQUIRE(bench.book.setStock(fentanyl, lotA, 3));
    REQUIRE(bench.book.add(bench.sample, bench.strip()));
    CHECK(bench.left() == 2);
    REQUIRE(bench.book.add(bench.sample, bench.strip(TestOutcome::Invalid)));
    REQUIRE(bench.book.addControl(fentanyl, lotA, store::ControlKind::Blank, TestOutcome::Negative, "7Q"));
    CHECK(bench.left() == 0);
    REQUIRE(bench.book.add(bench.sample, bench.strip()));
    CHECK(bench.left() == 0);
    CHECK(*bench.book.view(bench.sample)->stock.front() == 0);
    CHECK(codeOf(bench.book.setStock(fentanyl, lotA, -1)) == "out_of_range");
    CHECK(codeOf(bench.book.setStock({TestKind::Strip, "snow"}, lotA, 1)) == "not_found");
    TestEntry other = bench.strip();
    other.lot.lot = "L2";
    REQUIRE(bench.book.setStock(fentanyl, lotA, 5));
    REQUIRE(bench.book.add(bench.sample, other));
    CHECK(bench.left() == 5);
}

TEST_CASE("test book: a wrong result is corrected by a later row with a reason, and both are kept")
{
    Bench bench;
    REQUIRE(bench.book.setStock(fentanyl, lotA, 10));
    const auto wrong = bench.book.add(bench.sample, bench.strip(TestOutcome::Positive));
    REQUIRE(wrong);
    const auto readAt = bench.clock.now();
    bench.clock.tick(30min);
    TestEntry right = bench.strip(TestOutcome::Negative);
    right.startedAt = readAt - 5min;
    CHECK(codeOf(bench.book.correct(bench.sample, wrong->id, right, "  ")) == "out_of_range");
    REQUIRE(bench.book.correct(bench.sample, wrong->id, right, "pressed the wrong key"));
    CHECK(bench.standing().outcome() == TestOutcome::Negative);
    CHECK(bench.standing().moment == ReadMoment::InTime);
    CHECK_FALSE(bench.standing().wasPositive);
    CHECK(bench.record->testResults(bench.sample)->size() == 2);
    CHECK(bench.left() == 9);
    CHECK(codeOf(bench.book.correct(bench.sample, wrong->id, right, "again")) == "not_found");
    const auto other = bench.newSample();
    CHECK(codeOf(bench.book.correct(other, wrong->id, right, "of another")) == "not_found");
}

TEST_CASE("test book: the last entry is taken back with a reason, one after the other")
{
    Bench bench;
    REQUIRE(bench.book.add(bench.sample, bench.strip(TestOutcome::Positive)));
    bench.clock.tick();
    REQUIRE(bench.book.add(bench.sample, bench.strip(TestOutcome::Invalid)));
    auto last = bench.book.last(bench.sample);
    REQUIRE(last);
    REQUIRE(*last);
    CHECK((*last)->outcome == TestOutcome::Invalid);
    CHECK(codeOf(bench.book.takeBack(bench.sample, (*last)->id, "", "7Q")) == "out_of_range");
    REQUIRE(bench.book.takeBack(bench.sample, (*last)->id, "wrong sample", "7Q"));
    CHECK(bench.standing().outcome() == TestOutcome::Positive);
    last = bench.book.last(bench.sample);
    REQUIRE(*last);
    CHECK((*last)->outcome == TestOutcome::Positive);
    REQUIRE(bench.book.takeBack(bench.sample, (*last)->id, "wrong sample", "7Q"));
    CHECK(bench.standing().state == TestState::NotDone);
    CHECK_FALSE(*bench.book.last(bench.sample));
    CHECK(bench.record->testResults(bench.sample)->size() == 4);
    CHECK(codeOf(bench.book.takeBack(bench.sample, bench.record->testResults(bench.sample)->back().id, "x", "7Q")) ==
          "not_found");
}

TEST_CASE("test book: declined and none left are kept and stop the clock")
{
    Bench bench;
    REQUIRE(bench.book.start(bench.sample, fentanyl));
    REQUIRE(bench.book.skip(bench.sample, fentanyl, store::SkipReason::NoneLeft, "7Q"));
    CHECK(bench.standing().state == TestState::NoneLeft);
    CHECK(bench.book.view(bench.sample)->running.empty());
    CHECK(codeOf(bench.book.skip(bench.sample, {TestKind::Strip, "snow"}, store::SkipReason::Declined, "7Q")) ==
          "not_found");
}

TEST_CASE("test book: who may not test can look and write nothing")
{
    Bench bench;
    const auto kept = bench.book.add(bench.sample, bench.strip());
    REQUIRE(kept);
    TestBook book(*bench.record, shippedCatalogue(), [] { return Status(Error{Errc::NotAllowed, "a trainer"}); });
    CHECK(book.view(bench.sample));
    CHECK(codeOf(book.start(bench.sample, fentanyl)) == "not_allowed");
    CHECK(codeOf(book.add(bench.sample, bench.strip())) == "not_allowed");
    CHECK(codeOf(book.correct(bench.sample, kept->id, bench.strip(), "x")) == "not_allowed");
    CHECK(codeOf(book.takeBack(bench.sample, kept->id, "x", "7Q")) == "not_allowed");
    CHECK(codeOf(book.skip(bench.sample, fentanyl, store::SkipReason::Declined, "7Q")) == "not_allowed");
    CHECK(codeOf(book.addControl(fentanyl, lotA, store::ControlKind::Blank, TestOutcome::Negative, "7Q")) ==
          "not_allowed");
    CHECK(codeOf(book.setStock(fentanyl, lotA, 3)) == "not_allowed");
    CHECK(bench.record->testResults(bench.sample)->size() == 1);
}

TEST_CASE("test book: a key is written and read the same way")
{
    CHECK(testKeyText(marquis) == "reagent:marquis");
    CHECK(testKeyFromText("reagent:marquis") == marquis);
    for (const char *wrong : {"", "marquis", "cup:marquis", "strip:", ":"})
        CHECK_FALSE(testKeyFromText(wrong));
}

TEST_CASE("test book: what is typed of a test comes back until it is stored or skipped, beside what is typed of others")
{
    Bench bench;
    const TypedTest strip{fentanyl, lotA, "1,", "2 \"ml\""};
    const TypedTest reagent{marquis, {"Marke", "", ""}, {}, {}};
    REQUIRE(bench.book.keepTyped(bench.sample, {fentanyl, {}, "9", {}}));
    REQUIRE(bench.book.keepTyped(bench.sample, reagent));
    REQUIRE(bench.book.keepTyped(bench.sample, strip));
    const auto typed = [&] { return bench.book.view(bench.sample)->typed; };
    CHECK(typed() == std::vector<TypedTest>{reagent, strip});
    CHECK(bench.book.view(bench.newSample())->typed.empty());

    REQUIRE(bench.book.add(bench.sample, bench.strip()));
    CHECK(typed() == std::vector<TypedTest>{reagent});
    REQUIRE(bench.book.skip(bench.sample, marquis, store::SkipReason::Declined, "7Q"));
    CHECK(typed().empty());
    CHECK(bench.record->drafts("tests.typed.")->empty());
}

TEST_CASE("test book: what is typed is kept of tests that there are, and before the talk")
{
    Bench bench;
    CHECK(codeOf(bench.book.keepTyped(bench.sample, {{TestKind::Strip, "snow"}, {}, "1", {}})) == "not_found");
    CHECK(codeOf(bench.book.keepTyped("00000000-0000-0000-0000-000000000000", {fentanyl, {}, "1", {}})) == "not_found");
    REQUIRE(bench.record->advance(bench.sample, SampleState::Scan, SampleState::Read));
    REQUIRE(bench.record->advance(bench.sample, SampleState::Read, SampleState::Talk));
    CHECK(codeOf(bench.book.keepTyped(bench.sample, {fentanyl, {}, "1", {}})) == "not_allowed");
}

TEST_CASE("test book: of a draft that is none, what can be read is kept")
{
    CHECK(typedTestsOf("").empty());
    CHECK(typedTestsOf("{\"test\":\"strip:fentanyl\"}").empty());
    CHECK(typedTestsOf("[1,[],{\"test\":1},{\"test\":\"strip:fentanyl\",\"mass\":1,\"volume\":\"2\"}]") ==
          std::vector<TypedTest>{{fentanyl, {}, {}, "2"}});
}
