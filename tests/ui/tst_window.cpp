// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real services: simulator, practice library, record files in a temporary directory.
#include "ui/bench.h"
#include "ui/tabround.h"
#include "ui/widgethelp.h"

#include "booth/words/runwords.h"
#include "demo/demorun.h"
#include "desk/daypage.h"
#include "desk/lockpage.h"
#include "help/helppanel.h"
#include "home/homepage.h"
#include "run/closedpage.h"
#include "run/detailspage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/settingspage.h"
#include "talk/closepage.h"
#include "talk/showpage.h"
#include "talk/talkpage.h"
#include "theme/banner.h"
#include "theme/choicerow.h"
#include "window/headerbar.h"
#include "window/logging.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::eventually;

namespace {

void writeFinding(const Bench &bench, const QString &words)
{
    FindingPage *page = bench.place().finding();
    page->findChild<QPlainTextEdit *>("text")->setPlainText(words);
    page->findChild<QLineEdit *>("code")->setText(QStringLiteral("7Q"));
    page->findChild<ChoiceRow *>("conclusion")->choose(4);
    test::press(*page, "store");
}

} // namespace

TEST_CASE("a door that is pressed before its library is there says so and then opens")
{
    Bench bench;
    bench.show();
    test::press(*bench.window, "startPractice");
    CHECK(bench.window->findChild<QAbstractButton *>("startPractice")->text() == QStringLiteral("Opening …"));
    REQUIRE(bench.eventuallyOn(bench.place().intake()));

    bench.show();
    const auto *home = bench.window->findChild<HomePage *>();
    test::press(*home, "newSample");
    CHECK(home->findChild<QAbstractButton *>("newSample")->text() == QStringLiteral("Opening …"));
    REQUIRE(eventually([&] { return bench.window->livePlace().isVisible(); }));
    CHECK_FALSE(bench.window->findChild<PracticeBanner *>()->isVisible());
}

TEST_CASE("the door that was pressed last opens, and nobody is taken away from another page")
{
    Bench bench;
    bench.show();
    test::press(*bench.window, "startPractice");
    QSignalSpy ready(bench.window.get(), &MainWindow::practiceReady);
    test::press(*bench.window, "openDesk");
    REQUIRE(eventually([&] { return ready.size() == 1; }));
    CHECK_FALSE(bench.place().isVisible());
    CHECK(bench.window->findChild<LockPage *>()->isVisible());
}

TEST_CASE("a practice sample goes from intake to closed by pressing what a person presses")
{
    const Bench bench;
    const auto *banner = bench.window->findChild<PracticeBanner *>();
    CHECK_FALSE(banner->isVisible());
    bench.startPractice();
    CHECK(banner->isVisible());
    CHECK(banner->text() == booth::words::practiceBanner());
    const QString ticket = bench.window->findChild<HeaderBar *>()->ticket();
    CHECK_FALSE(ticket.isEmpty());
    bench.answerIntake("caffeine");
    CHECK(bench.window->findChild<HeaderBar *>()->ticket() == ticket);
    bench.scanToRead();
    REQUIRE(bench.place().read()->result());
    CHECK(bench.place().read()->result()->reading.isPractice);
    if (bench.place().read()->result()->reading.verdict.kind == matcher::VerdictKind::Rescan)
        FAIL("the first practice sample should be readable");
    test::press(*bench.place().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    writeFinding(bench, QStringLiteral("We do not know what it is."));
    REQUIRE(eventually(
        [&] { return bench.place().finding()->isSecond() || bench.place().currentWidget() == bench.place().talk(); }));
    if (bench.place().currentWidget() == bench.place().finding()) {
        bench.place().finding()->findChild<ChoiceRow *>("agreement")->choose(0);
        bench.place().finding()->findChild<QLineEdit *>("code")->setText(QStringLiteral("7Q"));
        test::press(*bench.place().finding(), "store");
        REQUIRE(eventually([&] { return !test::textOf(*bench.place().finding(), "problem").isEmpty(); }));
        bench.place().finding()->findChild<QLineEdit *>("code")->setText(QStringLiteral("K3"));
        test::press(*bench.place().finding(), "store");
        REQUIRE(bench.eventuallyOn(bench.place().talk()));
    }
    CHECK(test::visibleText(*bench.place().talk()).contains(QStringLiteral("We do not know what it is.")));
    test::press(*bench.place().talk(), "showPerson");
    REQUIRE(bench.eventuallyOn(bench.place().person()));
    CHECK(test::visibleText(*bench.place().person()).contains(QStringLiteral("PRACTICE. This is not a result.")));
    test::press(*bench.place().person(), "done");
    REQUIRE(bench.eventuallyOn(bench.place().talk()));
    test::press(*bench.place().talk(), "goOn");
    REQUIRE(bench.eventuallyOn(bench.place().closing()));
    test::press(*bench.place().closing(), "closeSample");
    REQUIRE(bench.eventuallyOn(bench.place().closed()));
    CHECK(test::visibleText(*bench.place().closed()).contains(ticket));
}

TEST_CASE("Tab goes round the header, the page and its buttons at every step of a sample, and in the settings")
{
    const Bench bench;
    const auto goesRound = [&bench](const char *page, int least) {
        INFO(page);
        const test::TabRound round = test::roundByTab(*bench.window, *bench.window->findChild<HeaderBar *>());
        CHECK(round.faults.join(QLatin1Char('\n')).toStdString() == "");
        CHECK(round.stops >= least);
    };
    goesRound("home", 9);
    test::press(*bench.window, "settings");
    REQUIRE(eventually([&] { return bench.window->findChild<SettingsPage *>()->isVisible(); }));
    goesRound("settings", 15);
    bench.window->showHome();
    bench.startPractice();
    goesRound("intake", 9);
    bench.answerIntake("caffeine");
    goesRound("scan", 9);
    test::press(*bench.place().scan(), "details");
    REQUIRE(bench.eventuallyOn(bench.place().details()));
    goesRound("details", 15);
    test::press(*bench.place().details(), "detailsDone");
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    bench.scanToRead();
    goesRound("read", 9);
    test::press(*bench.place().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    goesRound("finding", 9);
}

TEST_CASE("a scan can be cancelled and started again")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("");
    test::press(*bench.place().scan(), "start");
    CHECK(bench.place().scan()->isRunning());
    CHECK(bench.place().scan()->findChild<QProgressBar *>()->isVisible());
    test::press(*bench.place().scan(), "back");
    REQUIRE(eventually([&] { return !bench.place().scan()->isRunning(); }));
    CHECK(bench.place().currentWidget() == bench.place().scan());
    bench.scanToRead();
}

TEST_CASE("a cable that comes loose is said on the page, and the scan can be started again")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("");
    for (QAbstractButton *button : bench.place().scan()->findChildren<QAbstractButton *>())
        if (button->text() == QStringLiteral("Cable comes loose"))
            button->click();
    test::press(*bench.place().scan(), "start");
    REQUIRE(eventually([&] { return !bench.place().scan()->isRunning(); }));
    CHECK(bench.place().currentWidget() == bench.place().scan());
    CHECK(test::visibleText(*bench.place().scan()).contains(QStringLiteral("instrument")));
    CHECK(bench.place().scan()->findChild<QAbstractButton *>("start")->isEnabled());
}

TEST_CASE("leaving in the middle of a scan drops what still comes")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("");
    test::press(*bench.place().scan(), "start");
    bench.window->showHome();
    test::press(*bench.window, "startPractice");
    REQUIRE(bench.eventuallyOn(bench.place().intake()));
    QTest::qWait(1500);
    CHECK(bench.place().currentWidget() == bench.place().intake());
}

TEST_CASE("what was typed as a finding is there again after going back")
{
    const Bench bench;
    bench.startPractice();
    bench.answerIntake("");
    bench.scanToRead();
    test::press(*bench.place().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    bench.place().finding()->findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral("half a sentence"));
    test::press(*bench.place().finding(), "back");
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    test::press(*bench.place().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    CHECK(bench.place().finding()->text() == QStringLiteral("half a sentence"));
}

TEST_CASE("without a measured library the live door shows a curve and names nothing")
{
    const Bench bench;
    QFile file(bench.folder.filePath("scan.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Raman shift (cm-1),Intensity\n");
    for (int i = 0; i < 1500; ++i)
        file.write(QByteArray::number(300 + i) + "," +
                   QByteArray::number(100 + 5000.0 / (1 + 0.01 * (i - 700) * (i - 700)) + (i * 37) % 11) + "\n");
    file.close();
    test::press(*bench.window->findChild<HomePage *>(), "newSample");
    RunPlace &place = bench.window->livePlace();
    REQUIRE(eventually([&] { return place.currentWidget() == place.scan(); }));
    CHECK(test::visibleText(*place.scan()).contains(booth::words::needsLibrary()));
    emit place.scan()->fileChosen(file.fileName());
    REQUIRE(eventually([&] { return place.currentWidget() == place.read(); }));
    CHECK(test::visibleText(*place.read()).contains(booth::words::needsLibrary()));
    CHECK_FALSE(place.read()->findChild<QAbstractButton *>("writeFinding")->isVisible());
    REQUIRE(place.read()->result());
    CHECK(place.read()->result()->reading.hits.empty());
    CHECK(place.read()->result()->reading.verdict.quality.checks.size() > 2);
    CHECK_FALSE(bench.window->findChild<PracticeBanner *>()->isVisible());
}

TEST_CASE("a file that cannot be read is said by name on the page")
{
    const Bench bench;
    test::press(*bench.window->findChild<HomePage *>(), "newSample");
    RunPlace &place = bench.window->livePlace();
    REQUIRE(eventually([&] { return place.currentWidget() == place.scan(); }));
    emit place.scan()->fileChosen(bench.folder.filePath("missing.csv"));
    REQUIRE(eventually([&] { return test::visibleText(*place.scan()).contains(QStringLiteral("missing.csv: ")); }));
    CHECK_FALSE(place.scan()->isRunning());
}

TEST_CASE("language and theme switch while a person works, and come back at the next start")
{
    Bench bench;
    bench.startPractice();
    const QString english = test::visibleText(*bench.window);
    test::press(*bench.window, "language");
    REQUIRE(eventually([&] { return test::visibleText(*bench.window).contains(QStringLiteral("Videre til måling")); }));
    CHECK(bench.window->findChild<PracticeBanner *>()->text().startsWith(QStringLiteral("ØVING")));
    test::press(*bench.window, "theme");
    CHECK(Tokens::current().ground == tokensOf(ThemeName::Night).ground);
    CHECK(bench.place().currentWidget() == bench.place().intake());
    test::press(*bench.window, "language");
    REQUIRE(eventually([&] { return test::visibleText(*bench.window).contains(QStringLiteral("On to the scan")); }));
    CHECK(Settings(bench.folder.path()).theme() == ThemeName::Night);
    test::press(*bench.window, "theme");
    CHECK(Tokens::current().ground == tokensOf(ThemeName::Light).ground);
}

TEST_CASE("medical help opens by key on every page and closes the same way")
{
    const Bench bench;
    const auto *help = bench.window->findChild<HelpPanel *>();
    bench.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(bench.window.get()));
    CHECK_FALSE(help->isVisible());
    QTest::keyClick(bench.window.get(), Qt::Key_F1);
    CHECK(help->isVisible());
    QTest::keyClick(bench.window.get(), Qt::Key_F1);
    CHECK_FALSE(help->isVisible());
    QTest::keyClick(bench.window.get(), Qt::Key_H);
    CHECK(help->isVisible());
    test::press(*bench.window->findChild<HelpPanel *>(), "close");
    CHECK_FALSE(help->isVisible());
    test::settle();
    CHECK(bench.window->size() == QSize(1366, 768));
}

TEST_CASE("the desk asks for a passphrase, sets it at the first start and refuses another")
{
    const Bench bench;
    const auto *lock = bench.window->findChild<QLineEdit *>("passphrase");
    const auto type = [&](const char *name, const char *text) {
        bench.window->findChild<QLineEdit *>(QLatin1String(name))->setText(QLatin1String(text));
    };
    test::press(*bench.window, "openDesk");
    REQUIRE(eventually([&] { return bench.window->findChild<QLineEdit *>("passphraseAgain")->isVisible(); }));
    type("passphrase", "a long enough one");
    type("passphraseAgain", "another");
    test::press(*bench.window->findChild<LockPage *>(), "open");
    CHECK(lock->isVisible());
    type("passphraseAgain", "a long enough one");
    test::press(*bench.window->findChild<LockPage *>(), "open");
    const auto *table = bench.window->findChild<QTableView *>("day");
    REQUIRE(eventually([&] { return table->isVisible(); }));
    CHECK(table->model()->rowCount() == 0);
    bench.window->showHome();
    test::press(*bench.window, "openDesk");
    const auto *open = bench.window->findChild<LockPage *>()->findChild<QAbstractButton *>("open");
    REQUIRE(eventually([&] { return open->isVisible() && open->isEnabled(); }));
    CHECK_FALSE(bench.window->findChild<QLineEdit *>("passphraseAgain")->isVisible());
    type("passphrase", "not the right one");
    test::press(*bench.window->findChild<LockPage *>(), "open");
    REQUIRE(eventually([&] {
        return test::visibleText(*bench.window->findChild<LockPage *>()).contains(QStringLiteral("does not fit"));
    }));
    CHECK_FALSE(table->isVisible());
}

TEST_CASE("the demonstration goes through and leaves a slip and a picture")
{
    const Bench bench;
    const QTemporaryDir out;
    DemoRun demo(*bench.window, QDir(out.path()));
    QSignalSpy finished(&demo, &DemoRun::finished);
    demo.start();
    bench.window->startPractice();
    REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 170'000));
    CHECK(finished[0][0].toInt() == 0);
    CHECK(QFile(out.filePath("slip.pdf")).size() > 2000);
    CHECK(QImage(out.filePath("read.png")).size() == QSize(1366, 768));
}

TEST_CASE("the log has no ticket, no substance and no words of a finding")
{
    const QTemporaryDir logs;
    REQUIRE(startLogging(logs.path(), QStringLiteral("debug")));
    {
        const Bench bench;
        bench.startPractice();
        const QString ticket = bench.window->findChild<HeaderBar *>()->ticket();
        bench.answerIntake("caffeine");
        bench.scanToRead();
        setLogLevel(QStringLiteral("debug"));
        QFile log(logs.filePath("varde.log"));
        REQUIRE(log.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(log.readAll());
        CHECK_FALSE(text.contains(ticket));
        CHECK_FALSE(text.contains(QStringLiteral("caffeine")));
    }
    const auto refused = startLogging(QStringLiteral("/dev/null/no"), QStringLiteral("info"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::WriteFailed);
}
