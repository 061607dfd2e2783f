// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Intake, details, spots and the way back, in the real window on the real services.
#include "ui/bench.h"
#include "ui/keys.h"
#include "ui/widgethelp.h"

#include "booth/words/runwords.h"
#include "keyboard/screenkeyboard.h"
#include "run/closedpage.h"
#include "run/detailspage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/namefield.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "settings/settingspage.h"
#include "slip/slippage.h"
#include "talk/showpage.h"
#include "talk/talkpage.h"
#include "theme/choicerow.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <iostream>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::eventually;

namespace {

store::Sample onlySample(const Bench &bench)
{
    std::vector<store::Sample> samples;
    bench.window->practice().host().ask(
        bench.window.get(), [](booth::RunService &service) { return service.record().samplesOfEvent(); },
        [&](const Result<std::vector<store::Sample>> &found) { samples = *found; });
    REQUIRE(eventually([&] { return !samples.empty(); }));
    return samples.back();
}

/// Until the record has what was just said.
void flush(const Bench &bench)
{
    bool isDone = false;
    bench.window->practice().host().ask(
        bench.window.get(), [](booth::RunService &) -> Status { return Done{}; },
        [&](const Status &) { isDone = true; });
    REQUIRE(eventually([&] { return isDone; }));
}

} // namespace

TEST_CASE("from take-in to the scan's start an honest run takes ten keys at most")
{
    const Bench bench;
    bench.startPractice();
    test::Keys keys(*bench.window);
    const auto *soldAs = bench.place().intake()->findChild<NameField *>("soldAs");
    keys.press(Qt::Key_1); // not taken yet
    keys.type(QStringLiteral("ke"));
    REQUIRE(eventually([&] { return soldAs->completer()->popup()->isVisible(); }));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Return);
    CHECK(soldAs->text() == QStringLiteral("ketamine"));
    keys.press(Qt::Key_1); // powder
    keys.press(Qt::Key_1); // not that we know
    keys.press(Qt::Key_K);
    keys.press(Qt::Key_Return);
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    keys.press(Qt::Key_Return);
    CHECK(bench.place().scan()->isRunning());
    std::cout << keys.count() << " keys from take-in to the scan's start\n";
    CHECK(keys.count() <= 10);
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    const store::Sample sample = onlySample(bench);
    CHECK(sample.intake.soldAs == "ketamine");
    CHECK(sample.intake.form == store::SampleForm::Powder);
    CHECK(sample.intake.hasConsent);
    CHECK_FALSE(sample.intake.alreadyTaken);
}

TEST_CASE("an intake that was left or cut off is there again with every answer")
{
    Bench bench;
    bench.startPractice();
    IntakePage *intake = bench.place().intake();
    const QString ticket = bench.ticket();
    intake->findChild<ChoiceRow *>("taken")->choose(1);
    intake->findChild<ChoiceRow *>("form")->choose(3);
    intake->findChild<QLineEdit *>("soldAs")->setText(QStringLiteral("molly"));
    test::press(*intake, "medical");
    const auto check = [&] {
        IntakePage *again = bench.place().intake();
        REQUIRE(eventually([&] { return bench.ticket() == ticket; }));
        CHECK(again->findChild<ChoiceRow *>("taken")->chosen() == 1);
        CHECK(again->findChild<ChoiceRow *>("form")->chosen() == 3);
        CHECK(again->findChild<ChoiceRow *>("harm")->chosen() == -1);
        CHECK(again->findChild<QLineEdit *>("soldAs")->text() == QStringLiteral("molly"));
        CHECK(again->findChild<QAbstractButton *>("medical")->isChecked());
        CHECK(again->findChild<QAbstractButton *>("startOver")->isVisible());
    };
    SECTION("by the key back")
    {
        test::press(*intake, "back");
        REQUIRE(eventually([&] { return !bench.place().isVisible(); }));
        bench.startPractice();
        check();
    }
    SECTION("by the end of the program, without a word of warning")
    {
        QTest::qWait(400); // a person stops typing for a moment
        flush(bench);
        bench.open();
        bench.startPractice();
        check();
    }
}

TEST_CASE("a blotter is not scanned: from intake to the finding, and no name on the way")
{
    const Bench bench;
    bench.startPractice();
    IntakePage *intake = bench.place().intake();
    intake->findChild<ChoiceRow *>("taken")->choose(0);
    intake->findChild<ChoiceRow *>("form")->choose(5);
    intake->findChild<ChoiceRow *>("harm")->choose(0);
    intake->findChild<QLineEdit *>("soldAs")->setText(QStringLiteral("acid"));
    test::press(*intake, "consent");
    test::press(*intake, "next");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    const QString text = test::visibleText(*bench.place().read());
    CHECK(text.contains(QStringLiteral("not scanned")));
    CHECK(text.contains(QStringLiteral("No curve")));
    CHECK_FALSE(bench.place().read()->findChild<QAbstractButton *>("again")->isVisible());
    CHECK(onlySample(bench).state == store::SampleState::Read);
    test::press(*bench.place().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
}

TEST_CASE("what it looks like is noted while the scan runs, and nobody is taken away from it")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("caffeine");
    test::press(*bench.place().scan(), "start");
    test::press(*bench.place().scan(), "details");
    DetailsPage *details = bench.place().details();
    REQUIRE(bench.eventuallyOn(details));
    details->findChild<ChoiceRow *>("colour")->choose(1);
    details->findChild<QLineEdit *>("logo")->setText(QStringLiteral("\U0001F47B \u0634\u0628\u062d"));
    REQUIRE(eventually([&] { return test::visibleText(*details).contains(QStringLiteral("next page is ready")); }));
    CHECK(bench.place().currentWidget() == details);
    test::press(*details, "detailsDone");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    flush(bench);
    const store::Sample sample = onlySample(bench);
    CHECK(sample.details.colour == "white");
    CHECK(sample.details.logo == "\U0001F47B \u0634\u0628\u062d");
    test::press(*bench.place().read(), "details");
    REQUIRE(bench.eventuallyOn(details));
    CHECK(details->findChild<ChoiceRow *>("colour")->chosen() == 1);
    test::press(*details, "detailsDone");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
}

TEST_CASE("the answers at intake are put right from the scan with one key, and both are kept")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("caffeine");
    test::Keys keys(*bench.window);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(bench.eventuallyOn(bench.place().intake()));
    IntakePage *intake = bench.place().intake();
    CHECK(intake->findChild<QLineEdit *>("soldAs")->text() == QStringLiteral("caffeine"));
    CHECK(intake->findChild<QAbstractButton *>("next")->text() == QStringLiteral("Keep these answers"));
    intake->findChild<ChoiceRow *>("form")->choose(1);
    intake->findChild<ChoiceRow *>("harm")->choose(1);
    test::press(*intake, "next");
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    CHECK(test::visibleText(*bench.place().scan()).contains(QStringLiteral("crystals")));
    flush(bench);
    const store::Sample sample = onlySample(bench);
    CHECK(sample.intake.form == store::SampleForm::Crystal);
    CHECK(sample.intake.linkedToHarm);
    std::vector<store::SampleEdit> edits;
    bench.window->practice().host().ask(
        bench.window.get(), [id = sample.id](booth::RunService &service) { return service.record().sampleEdits(id); },
        [&](const Result<std::vector<store::SampleEdit>> &found) { edits = *found; });
    REQUIRE(eventually([&] { return edits.size() == 2; }));
    CHECK(edits[0].field == "form");
    CHECK(edits[0].basis == "powder");
    CHECK(edits[1].value == "yes");
}

TEST_CASE("a second spot is scanned, compared and listed, and the first can be looked at again")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("caffeine");
    bench.scanToRead();
    ReadPage *read = bench.place().read();
    REQUIRE(read->result()->scans.size() == 1);
    CHECK_FALSE(read->result()->spots.has_value());
    test::press(*read, "again");
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    bench.scanToRead();
    REQUIRE(read->result()->scans.size() == 2);
    CHECK(read->result()->scans[1].spot == 2);
    REQUIRE(read->result()->spots.has_value());
    CHECK(test::textOf(*read, "done").contains(booth::words::spotAgreement(*read->result()->spots)));
    CHECK(read->result()->spots == booth::SpotAgreement::Alike); // the simulator holds one powder
    auto *scans = read->findChild<ChoiceRow *>("scans");
    REQUIRE(scans->isVisible());
    CHECK(scans->chosen() == 1);
    scans->choose(0);
    test::settle();
    CHECK(read->result()->shown == 0);
    CHECK(scans->chosen() == 0);
}

TEST_CASE("a scan during which the computer slept is not kept, and that is said")
{
    const Bench bench;
    std::chrono::milliseconds slept{0};
    bench.window->practice().setSleepWatch(SleepWatch([&] { return slept; }));
    bench.startPractice();
    bench.answerIntake("caffeine");
    test::press(*bench.place().scan(), "start");
    slept = std::chrono::minutes(7);
    REQUIRE(eventually([&] { return !bench.place().scan()->isRunning(); }));
    CHECK(bench.place().currentWidget() == bench.place().scan());
    CHECK(test::visibleText(*bench.place().scan()).contains(booth::words::sleptDuringScan()));
    flush(bench);
    bench.scanToRead(); // again, and this time awake
    CHECK(bench.place().read()->result()->scans.size() == 1);
}

TEST_CASE(
    "with the keyboard on the screen the field that is typed in stays in sight, and touching alone takes a sample in")
{
    const Bench bench;
    auto *keyboard = bench.window->findChild<ScreenKeyboard *>();
    keyboard->setOn(true);
    bench.startPractice();
    bench.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(bench.window.get()));
    IntakePage *intake = bench.place().intake();
    const auto touch = [&](const QWidget &on, const QString &text) {
        for (QAbstractButton *button : on.findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL("nothing to touch: " << text.toStdString());
    };
    CHECK_FALSE(keyboard->isVisible());
    touch(*intake, QStringLiteral("Not taken yet"));
    auto *soldAs = intake->findChild<NameField *>("soldAs");
    QTest::mouseClick(soldAs, Qt::LeftButton);
    test::settle();
    REQUIRE(keyboard->isVisible());
    CHECK(soldAs->visibleRegion().boundingRect() == soldAs->rect());
    CHECK(bench.window->size() == QSize(1366, 768));
    for (const char *key : {"l", "s", "d"})
        touch(*keyboard, QString::fromLatin1(key));
    CHECK(soldAs->text() == QStringLiteral("lsd"));
    soldAs->completer()->popup()->hide();
    test::press(*keyboard, "hideKeys");
    test::settle();
    CHECK_FALSE(keyboard->isVisible());
    touch(*intake, QStringLiteral("powder"));
    touch(*intake, QStringLiteral("Not that we know"));
    touch(*intake, QStringLiteral("Said and agreed"));
    test::press(*intake, "next");
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    test::press(*bench.place().scan(), "start");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    CHECK(onlySample(bench).intake.soldAs == "lsd");
}

TEST_CASE("the text grows and shrinks while a person works, and its size is there again at the next start")
{
    Bench bench;
    const auto *settings = bench.window->findChild<SettingsPage *>();
    test::press(*bench.window, "settings");
    REQUIRE(eventually([&] { return settings->isVisible(); }));
    auto *size = settings->findChild<ChoiceRow *>("textPercent");
    size->choose(4);
    test::settle();
    CHECK(textPercent() == 200);
    CHECK(bench.window->size() == QSize(1366, 768));
    CHECK(bench.window->findChild<QAbstractButton *>("help")->isVisible());
    CHECK(settings->isVisible());
    CHECK(Settings(bench.folder.path()).textPercent() == 200);
    size->choose(0);
    test::settle();
    CHECK(textPercent() == 100);
    CHECK(bench.window->size() == QSize(1366, 768));
}

TEST_CASE("in bokmål substances are read, chosen and told by their bokmål names, and the record holds the stored ones")
{
    const test::Speaking norwegian("nb");
    Bench bench;
    bench.settings.setLanguage(QStringLiteral("nb")); // in which the person is told, too
    bench.startPractice();
    test::Keys keys(*bench.window);
    const auto *soldAs = bench.place().intake()->findChild<NameField *>("soldAs");
    keys.press(Qt::Key_1);
    keys.type(QStringLiteral("koff"));
    REQUIRE(eventually([&] { return soldAs->completer()->popup()->isVisible(); }));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Return);
    CHECK(soldAs->text() == QStringLiteral("koffein"));
    CHECK(bench.place().intake()->draft().soldAs == "caffeine");
    keys.press(Qt::Key_1);
    keys.press(Qt::Key_1);
    keys.press(Qt::Key_K);
    keys.press(Qt::Key_Return);
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    auto *samples = bench.place().scan()->findChild<QComboBox *>("scenario");
    samples->setCurrentIndex(samples->findText(QStringLiteral("Koffein, solgt som MDMA")));
    bench.scanToRead();
    const QString read = test::visibleText(*bench.place().read());
    CHECK(read.contains(QStringLiteral("Hovedstoffet ser ut som koffein")));
    CHECK_FALSE(read.contains(QStringLiteral("caffeine")));

    keys.press(Qt::Key_F);
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    FindingPage &finding = *bench.place().finding();
    CHECK(test::visibleText(finding).contains(QStringLiteral("koffein  ×")));
    test::press(finding, "draft");
    finding.findChild<QLineEdit *>("addSubstance")->setText(QStringLiteral("Kokain"));
    QTest::keyClick(finding.findChild<QLineEdit *>("addSubstance"), Qt::Key_Return);
    CHECK(test::visibleText(finding).contains(QStringLiteral("kokain  ×")));
    CHECK(finding.text().contains(QStringLiteral("koffein")));
    CHECK_FALSE(finding.text().contains(QStringLiteral("caffeine")));
    finding.findChild<QLineEdit *>("code")->setText(QStringLiteral("K7"));
    test::press(finding, "store");
    REQUIRE(bench.eventuallyOn(bench.place().talk()));
    test::press(*bench.place().talk(), "showPerson");
    REQUIRE(bench.eventuallyOn(bench.place().person()));
    const QString told = test::visibleText(*bench.place().person());
    CHECK(told.contains(QStringLiteral("solgt som koffein")));
    CHECK(told.contains(QStringLiteral("koffein, kokain")));

    const store::Sample sample = onlySample(bench);
    CHECK(sample.intake.soldAs == "caffeine");
    std::optional<booth::SampleView> view;
    std::optional<booth::SlipContent> slip;
    bench.window->practice().host().ask(
        bench.window.get(), [id = sample.id](booth::RunService &service) { return service.view(id); },
        [&](const Result<booth::SampleView> &seen) { view = *seen; });
    bench.window->practice().host().ask(
        bench.window.get(), [id = sample.id](booth::RunService &service) { return service.slip(id); },
        [&](const Result<booth::SlipContent> &made) { slip = *made; });
    REQUIRE(eventually([&] { return view && slip; }));
    CHECK(slip->lines.join(u' ').contains(QStringLiteral("koffein")));
    CHECK_FALSE(slip->lines.join(u' ').contains(QStringLiteral("caffeine")));
    REQUIRE(view->findings.size() == 1);
    REQUIRE(view->findings.front().substances.size() == 2);
    CHECK(view->findings.front().substances.front().label == "caffeine");
    CHECK(view->findings.front().substances.back().label == "cocaine");
    CHECK_FALSE(view->findings.front().substances.back().substance.empty());
    CHECK(view->reading->substance->name == "caffeine");
}
