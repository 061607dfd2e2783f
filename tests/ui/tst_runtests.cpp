// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Strips and reagents on the real services, from the window.
#include "run/findingpage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "tests/outcomebutton.h"
#include "tests/reconciliationcard.h"
#include "tests/testlist.h"
#include "tests/testspage.h"
#include "ui/bench.h"
#include "ui/widgethelp.h"

#include <QLineEdit>

using namespace varde;
using namespace varde::ui;

namespace {

bool rowSays(const TestsPage &page, const char *id, const char *words)
{
    return test::eventually([&] {
        const auto *row = page.findChild<QAbstractButton *>(QStringLiteral("test-") + QLatin1String(id));
        return row && row->isVisible() && row->accessibleName().contains(QLatin1String(words));
    });
}

} // namespace

TEST_CASE(
    "window: T leads from scan, read and finding to the strips and back, the scan goes on, and the card weighs them")
{
    test::Bench bench;
    bench.startPractice();
    bench.answerIntake("caffeine");
    TestsPage &tests = *bench.place().tests();

    // While the scan runs.
    test::press(*bench.place().scan(), "start");
    QTest::keyClick(bench.window.get(), Qt::Key_T);
    REQUIRE(bench.eventuallyOn(&tests));
    REQUIRE(rowSays(tests, "fentanyl", "not done"));
    test::press(tests, "testsNext"); // the clock
    REQUIRE(rowSays(tests, "fentanyl", "Read in"));
    // The scan is read meanwhile, and nothing moves by itself.
    REQUIRE(test::eventually([&] { return tests.findChild<QLabel *>("waiting")->isVisible(); }));
    CHECK(tests.isVisible());
    tests.findChild<QLineEdit *>("mass")->setText(QStringLiteral("1"));
    tests.findChild<QLineEdit *>("volume")->setText(QStringLiteral("2"));
    test::press(tests, "outcome-positive");
    test::press(tests, "testsNext");
    REQUIRE(rowSays(tests, "fentanyl", "positive"));
    test::press(tests, "testsBack");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    CHECK(test::eventually(
        [&] { return test::visibleText(*bench.place().read()).contains(QStringLiteral("Spectrum and strips")); }));

    // From the read page, and from the finding.
    QTest::keyClick(bench.window.get(), Qt::Key_T);
    REQUIRE(bench.eventuallyOn(&tests));
    test::press(tests, "testsBack");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    test::press(*bench.place().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    const ReconciliationCard &card = *bench.place().reconciliation();
    CHECK(test::textOf(card, "contradictions").contains(QStringLiteral("fentanyl strip is positive")));
    test::press(card, "tests");
    REQUIRE(bench.eventuallyOn(&tests));
    test::press(tests, "takeBack");
    tests.findChild<QWidget *>("reason")->findChildren<QAbstractButton *>().first()->click();
    test::press(tests, "testsNext");
    REQUIRE(rowSays(tests, "fentanyl", "not done"));
    test::press(tests, "testsBack");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    CHECK(test::eventually([&] { return !test::textOf(card, "contradictions").contains(QStringLiteral("fentanyl")); }));
}

TEST_CASE("window: a clock belongs to its sample")
{
    test::Bench bench;
    bench.startPractice();
    bench.answerIntake("MDMA");
    test::press(*bench.place().scan(), "tests");
    REQUIRE(bench.eventuallyOn(bench.place().tests()));
    REQUIRE(rowSays(*bench.place().tests(), "fentanyl", "not done"));
    test::press(*bench.place().tests(), "test-nitazene");
    test::press(*bench.place().tests(), "testsNext");
    REQUIRE(rowSays(*bench.place().tests(), "nitazene", "Read in"));
    test::press(*bench.place().tests(), "testsBack");
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    test::press(*bench.place().scan(), "back");
    REQUIRE(test::eventually([&] { return !bench.place().isVisible(); }));
    bench.startPractice();
    bench.answerIntake("ketamine");
    test::press(*bench.place().scan(), "tests");
    REQUIRE(rowSays(*bench.place().tests(), "nitazene", "not done"));
}
