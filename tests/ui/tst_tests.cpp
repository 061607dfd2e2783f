// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/testwords.h"
#include "run/findingpage.h"
#include "tests/colourswatches.h"
#include "tests/outcomebutton.h"
#include "tests/reconciliationcard.h"
#include "tests/testlist.h"
#include "tests/testspage.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/tokens.h"
#include "ui/sampleresults.h"
#include "ui/testsamples.h"
#include "ui/widgethelp.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>

using namespace varde;
using namespace varde::ui;
using namespace std::chrono_literals;
using store::TestKind;
using store::TestOutcome;

namespace {

class HandClock final : public Clock {
public:
    store::TimePoint now() const override { return m_now; }
    void tick(std::chrono::seconds by) { m_now += by; }

private:
    store::TimePoint m_now = test::testsNow();
};

struct Shown {
    HandClock clock;
    TestsPage page;
    booth::TestsView view;

    explicit Shown(booth::TestsView made) : view(std::move(made))
    {
        page.setClock(clock);
        page.resize(1366, 680);
        page.show();
        page.showView(view, {});
        test::settle();
    }

    void choose(const char *id)
    {
        test::press(page, (std::string("test-") + id).c_str());
        test::settle();
    }

    void type(const char *field, const char *text) const
    {
        page.findChild<QLineEdit *>(QLatin1String(field))->setText(QLatin1String(text));
    }

    bool isShown(const char *name) const { return page.findChild<QWidget *>(QLatin1String(name))->isVisible(); }
    QString row(const char *id) const
    {
        return page.findChild<QAbstractButton *>(QStringLiteral("test-") + QLatin1String(id))->accessibleName();
    }
};

/// How many columns of a drawn strip hold the colour of a line, by strength.
int linesDrawn(TestOutcome outcome)
{
    QImage image(200, 60, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStrip(painter, QRectF(0, 0, 200, 40), outcome);
    painter.end();
    const QColor hazard = Tokens::current().hazard;
    int lines = 0;
    bool wasLine = false;
    for (int x = 0; x < 200; ++x) {
        const QColor seen = image.pixelColor(x, 20);
        const bool isLine = seen.red() - seen.green() > (hazard.red() - hazard.green()) / 4;
        lines += isLine && !wasLine ? 1 : 0;
        wasLine = isLine;
    }
    return lines;
}

} // namespace

TEST_CASE("tests page: it begins with all tests not done and says what to do first")
{
    Shown shown(test::emptyTests());
    const QString all = test::visibleText(shown.page);
    CHECK(shown.row("fentanyl") == QStringLiteral("Fentanyl strip: not done"));
    CHECK(shown.row("simons") == QStringLiteral("Simon's reagent: not done"));
    CHECK(test::textOf(shown.page, "dilution") == QStringLiteral("Dilute 1 mg in 2 ml of water."));
    CHECK(all.contains(QStringLiteral("Read between 5:00 and 10:00 after the start.")));
    CHECK(shown.page.findChild<QAbstractButton *>("testsNext")->text() == QStringLiteral("Start the clock"));
    CHECK_FALSE(shown.page.findChild<QAbstractButton *>("takeBack")->isEnabled());
}

TEST_CASE("tests page: the three outcomes are drawings, words and keys")
{
    CHECK(linesDrawn(TestOutcome::Negative) == 2);
    CHECK(linesDrawn(TestOutcome::Positive) == 1);
    CHECK(linesDrawn(TestOutcome::Invalid) == 0);
    Shown shown(test::emptyTests());
    const std::pair<const char *, const char *> words[] = {
        {"outcome-negative", "Any test line at read time, however faint: negative."},
        {"outcome-positive", "No test line: positive."},
        {"outcome-invalid", "No control line: invalid."}};
    int key = Qt::Key_1;
    for (const auto &[name, rule] : words) {
        auto *button = shown.page.findChild<OutcomeButton *>(QLatin1String(name));
        REQUIRE(button);
        CHECK(button->accessibleDescription() == QLatin1String(rule));
        QTest::keyClick(&shown.page, Qt::Key(key++));
        CHECK(button->isChecked());
    }
}

TEST_CASE("tests page: a strip is stored with its dilution, lot and clock, by keyboard alone")
{
    Shown shown(test::busyTests());
    shown.choose("nitazene");
    QSignalSpy stored(&shown.page, &TestsPage::storeRequested);
    shown.type("mass", "1,5");
    shown.type("volume", "3");
    shown.page.setFocus();
    QTest::keyClick(&shown.page, Qt::Key_2);
    QTest::keyClick(&shown.page, Qt::Key_Return);
    REQUIRE(stored.size() == 1);
    const auto entry = stored.at(0).at(0).value<booth::TestEntry>();
    CHECK(entry.test == booth::TestKey{TestKind::Strip, "nitazene"});
    CHECK(entry.outcome == TestOutcome::Positive);
    CHECK(entry.massMg == 1.5);
    CHECK(entry.volumeMl == 3.0);
    CHECK(entry.lot == booth::Lot{"Rapid Response", "A1907", "2027-05"});
    CHECK(entry.startedAt == test::testsNow() - 70s);
    CHECK_FALSE(shown.page.findChild<OutcomeButton *>("outcome-positive")->isChecked());
}

TEST_CASE("tests page: what is typed of each test is said, and stands there again when its test is chosen again")
{
    booth::TestsView view = test::emptyTests();
    view.typed = {{{TestKind::Reagent, "simons"}, {}, {}, {}},
                  {{TestKind::Strip, "nitazene"}, {"Varm", "N77", "2027-0"}, "2,", "4"}};
    Shown shown(view);
    const auto line = [&](const char *name) { return shown.page.findChild<QLineEdit *>(QLatin1String(name)); };
    // Where somebody was last.
    CHECK(shown.page.findChild<QAbstractButton *>("test-nitazene")->isChecked());
    CHECK(line("lot")->text() == QStringLiteral("N77"));
    CHECK(line("expires")->text() == QStringLiteral("2027-0"));
    CHECK(line("mass")->text() == QStringLiteral("2,"));
    CHECK(line("volume")->text() == QStringLiteral("4"));

    QSignalSpy typed(&shown.page, &TestsPage::typed);
    shown.choose("fentanyl");
    CHECK(typed.isEmpty());
    line("lot")->setFocus();
    line("lot")->clear();
    QTest::keyClicks(line("lot"), QStringLiteral("F9"));
    REQUIRE(typed.size() == 2);
    const auto last = typed.back().at(0).value<booth::TypedTest>();
    CHECK(last.test == booth::TestKey{TestKind::Strip, "fentanyl"});
    CHECK(last.lot.lot == "F9");
    shown.choose("nitazene");
    CHECK(line("lot")->text() == QStringLiteral("N77"));
    shown.choose("fentanyl");
    CHECK(line("lot")->text() == QStringLiteral("F9"));
}

TEST_CASE("tests page: the dilution says its window as it is typed, and rubbish is answered")
{
    Shown shown(test::emptyTests());
    CHECK(test::textOf(shown.page, "window").contains(QStringLiteral("cannot be said without milligrams")));
    shown.type("mass", "10");
    shown.type("volume", "2");
    CHECK(test::textOf(shown.page, "window").contains(QStringLiteral("5 mg/ml.")));
    CHECK(test::textOf(shown.page, "window")
              .contains(QStringLiteral("methamphetamine, MDMA and diphenhydramine can make")));
    shown.type("volume", "5000");
    CHECK(test::textOf(shown.page, "window").contains(QStringLiteral("too weak")));
    QSignalSpy started(&shown.page, &TestsPage::startRequested);
    for (const char *wrong : {"0", "-1", "much", "1e999", "٣"}) {
        shown.type("mass", wrong);
        test::press(shown.page, "testsNext");
        CHECK(test::textOf(shown.page, "problem") == QStringLiteral("Milligrams and millilitres are numbers above 0."));
    }
    shown.type("mass", "");
    shown.type("expires", "soon");
    test::press(shown.page, "testsNext");
    CHECK(test::textOf(shown.page, "problem").contains(QStringLiteral("2027-05")));
    CHECK(started.isEmpty());
    shown.type("expires", "");
    test::press(shown.page, "testsNext");
    CHECK(started.size() == 1);
    CHECK_FALSE(shown.isShown("problem"));
}

TEST_CASE("tests page: clocks of several tests go on and say when to read")
{
    Shown shown(test::busyTests());
    CHECK(shown.row("nitazene") == QStringLiteral("Nitazene strip: Read in 3:50"));
    CHECK(shown.row("marquis") == QStringLiteral("Marquis reagent: Read now: 0:40 left"));
    shown.clock.tick(60s);
    QTest::qWait(1100); // the page's own second
    CHECK(shown.row("nitazene") == QStringLiteral("Nitazene strip: Read in 2:50"));
    CHECK(shown.row("marquis").startsWith(QStringLiteral("Marquis reagent: Too late to read")));
}

TEST_CASE("tests page: a reagent is chosen by colour, and whether the light was white goes with it")
{
    Shown shown(test::busyTests());
    shown.choose("marquis");
    CHECK_FALSE(shown.isShown("outcome-negative"));
    CHECK_FALSE(shown.isShown("mass"));
    CHECK(shown.isShown("lightNote"));
    QSignalSpy stored(&shown.page, &TestsPage::storeRequested);
    QTest::keyClick(&shown.page, Qt::Key_W);
    CHECK(shown.page.findChild<ColourSwatches *>()->isWhite());
    CHECK_FALSE(shown.isShown("lightNote"));
    QTest::keyClick(&shown.page, Qt::Key_8); // purple
    QTest::keyClick(&shown.page, Qt::Key_Return);
    REQUIRE(stored.size() == 1);
    const auto entry = stored.at(0).at(0).value<booth::TestEntry>();
    CHECK(entry.colour == booth::Colour::Purple);
    CHECK(entry.outcome == TestOutcome::Positive);
    CHECK(entry.observed.isWhiteLight == true);
}

TEST_CASE("tests page: the white patch is white in the night theme")
{
    applyTheme(*qApp, ThemeName::Night);
    ColourSwatches swatches;
    swatches.resize(700, 170);
    swatches.show();
    swatches.setWhite(true);
    test::settle();
    const QImage image = swatches.grab().toImage();
    CHECK(image.pixelColor(4, image.height() / 2) == QColor(Qt::white));
    applyTheme(*qApp, ThemeName::Light);
}

TEST_CASE("tests page: a control is stored for its lot, and needs one")
{
    Shown shown(test::emptyTests());
    QSignalSpy control(&shown.page, &TestsPage::controlRequested);
    shown.page.findChild<ChoiceRow *>("purpose")->choose(2);
    CHECK(test::textOf(shown.page, "clock").contains(QStringLiteral("must come out negative")));
    test::press(shown.page, "outcome-negative");
    test::press(shown.page, "testsNext");
    CHECK(test::textOf(shown.page, "problem").contains(QStringLiteral("belongs to a lot")));
    CHECK(control.isEmpty());
    shown.type("brand", "Varm");
    shown.type("lot", "L1");
    test::press(shown.page, "testsNext");
    REQUIRE(control.size() == 1);
    CHECK(control.at(0).at(2).value<store::ControlKind>() == store::ControlKind::Blank);
    CHECK(control.at(0).at(3).value<TestOutcome>() == TestOutcome::Negative);
    CHECK(shown.page.findChild<ChoiceRow *>("purpose")->chosen() == 0);
}

TEST_CASE("tests page: declined and none left are two keys")
{
    Shown shown(test::emptyTests());
    QSignalSpy skipped(&shown.page, &TestsPage::skipRequested);
    shown.page.setFocus();
    QTest::keyClick(&shown.page, Qt::Key_D);
    QTest::keyClick(&shown.page, Qt::Key_N);
    REQUIRE(skipped.size() == 2);
    CHECK(skipped.at(0).at(1).value<store::SkipReason>() == store::SkipReason::Declined);
    CHECK(skipped.at(1).at(1).value<store::SkipReason>() == store::SkipReason::NoneLeft);
}

TEST_CASE("tests page: the last entry is taken back with a reason, or kept")
{
    Shown shown(test::busyTests());
    QSignalSpy taken(&shown.page, &TestsPage::takeBackRequested);
    QSignalSpy back(&shown.page, &TestsPage::backRequested);
    test::press(shown.page, "takeBack");
    CHECK(test::textOf(shown.page, "takeBackText").contains(QStringLiteral("Both entries stay in the record.")));
    test::press(shown.page, "testsNext");
    CHECK(test::textOf(shown.page, "problem") == QStringLiteral("Say why it is taken back."));
    test::press(shown.page, "testsBack");
    CHECK(back.isEmpty());
    CHECK(shown.isShown("outcome-negative"));
    test::press(shown.page, "takeBack");
    shown.page.findChild<ChoiceRow *>("reason")->choose(1);
    test::press(shown.page, "testsNext");
    REQUIRE(taken.size() == 1);
    CHECK(taken.at(0).at(1).toString() == QStringLiteral("wrong sample"));
    test::press(shown.page, "testsBack");
    CHECK(back.size() == 1);
}

TEST_CASE("tests page: what is left of a lot is shown, warned of and changed")
{
    Shown shown(test::busyTests());
    shown.choose("nitazene");
    CHECK(test::textOf(shown.page, "lotNote").contains(QStringLiteral("Little left of this lot: 4.")));
    CHECK(test::textOf(shown.page, "lotNote").contains(QStringLiteral("no controls of this shift")));
    QSignalSpy stock(&shown.page, &TestsPage::stockRequested);
    auto *left = shown.page.findChild<QLineEdit *>("left");
    left->setFocus();
    left->setText(QStringLiteral("x"));
    QTest::keyClick(left, Qt::Key_Tab);
    CHECK(stock.isEmpty());
    left->setFocus();
    left->setText(QStringLiteral("25"));
    QTest::keyClick(left, Qt::Key_Tab);
    REQUIRE(stock.size() == 1);
    CHECK(stock.at(0).at(2).toInt() == 25);
}

TEST_CASE("tests page: a result that something speaks against is marked, and what was put down is listed")
{
    Shown shown(test::busyTests());
    CHECK(shown.row("xylazine") == QStringLiteral("Xylazine strip: negative !"));
    CHECK(shown.row("froehde") == QStringLiteral("Froehde reagent: none left"));
    shown.choose("fentanyl");
    CHECK(test::textOf(shown.page, "history").startsWith(QStringLiteral("Put down so far: ")));
    CHECK(test::textOf(shown.page, "history").endsWith(QStringLiteral(" positive")));
}

TEST_CASE("tests page: a broken rule file is told with its line")
{
    Shown shown(test::emptyTests());
    CHECK_FALSE(shown.isShown("rulesProblem"));
    shown.page.showView(shown.view, QStringLiteral("rules.json: line 3: no"));
    CHECK(test::textOf(shown.page, "rulesProblem").contains(QStringLiteral("line 3")));
    CHECK(shown.isShown("rulesProblem"));
}

TEST_CASE("card: contradictions come first in the colours of a hazard, then the next best test, then what is left out")
{
    ReconciliationCard card;
    card.resize(520, 500);
    card.show();
    card.showCard(test::busyCard());
    test::settle();
    CHECK(card.kind() == Card::Kind::Hazard);
    CHECK(test::textOf(card, "contradictions").startsWith(QStringLiteral("The fentanyl strip is positive")));
    CHECK(test::textOf(card, "nextBestTest").startsWith(QStringLiteral("Next best test: A new fentanyl strip")));
    CHECK(test::textOf(card, "leftOut").contains(QStringLiteral("benzodiazepine strip")));
    const auto *first = card.findChild<QLabel *>("contradictions");
    const auto *second = card.findChild<QLabel *>("nextBestTest");
    const auto *third = card.findChild<QLabel *>("leftOut");
    CHECK(first->geometry().bottom() < second->geometry().top());
    CHECK(second->geometry().bottom() < third->geometry().top());
    QSignalSpy asked(&card, &ReconciliationCard::testsRequested);
    QTest::keyClick(&card, Qt::Key_T);
    CHECK(asked.size() == 1);
    {
        const test::Speaking norwegian("nb");
        test::settle();
        CHECK(test::textOf(card, "contradictions").startsWith(QStringLiteral("Fentanylstrimmelen er positiv")));
    }
    card.showCard({});
    CHECK(card.kind() == Card::Kind::Plain);
    CHECK_FALSE(card.findChild<QLabel *>("contradictions")->isVisible());
}

TEST_CASE("card: who reads blind does not see it, because it tells what the sample was sold as")
{
    FindingPage page;
    page.resize(1366, 680);
    auto *card = new ReconciliationCard(&page);
    page.setReconciliation(card);
    page.show();
    card->showCard(test::busyCard());
    booth::SampleView view;
    const ShownResult shown = test::madeResult(matcher::VerdictKind::Match);
    view.reading = shown.reading;
    view.claim = shown.claim;
    store::Finding finding;
    finding.text = "Caffeine.";
    view.findings = {finding};
    page.showSecond(view);
    test::settle();
    CHECK(card->isVisible());
    test::press(page, "blind");
    CHECK_FALSE(card->isVisible());
    page.showSecond(view);
    CHECK(card->isVisible());
}
