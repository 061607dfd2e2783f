// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Live work in the real window: a library of measured references made from files, and scans that come as files.
#include "ui/bench.h"
#include "ui/livework.h"
#include "ui/widgethelp.h"

#include "booth/desk/daymodel.h"
#include "booth/library/libraryimport.h"
#include "booth/talk/siteediting.h"
#include "check/checkpage.h"
#include "desk/lockpage.h"
#include "home/homepage.h"
#include "run/closedpage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/settingspage.h"
#include "slip/slippage.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"
#include "talk/closepage.h"
#include "talk/correctionpage.h"
#include "talk/talkpage.h"
#include "theme/banner.h"
#include "theme/choicerow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <tuple>
#include <vector>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::chooseInDialog;
using test::eventually;
using test::eventuallySays;
using test::importInto;
using test::MadeUpFolder;
using test::openFile;
using test::takeIn;

namespace {

const char *const nmr = "##TITLE=a proton spectrum\n##JCAMP-DX=5.00\n##DATA TYPE=NMR SPECTRUM\n"
                        "##DATA CLASS=XYDATA\n##ORIGIN=x\n##OWNER=x\n##XUNITS=HZ\n##YUNITS=ARBITRARY UNITS\n"
                        "##FIRSTX=0\n##LASTX=3\n##XFACTOR=1\n##YFACTOR=1\n##NPOINTS=4\n##XYDATA=(X++(Y..Y))\n"
                        "0 1 2 3 4\n##END=\n";

/// From the read page to the talk, by the draft and, where one is asked for, a second reader.
void conclude(const Bench &bench)
{
    FindingPage *page = bench.live().finding();
    test::press(*bench.live().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(page));
    test::press(*page, "draft");
    page->findChild<QLineEdit *>("code")->setText(QStringLiteral("7Q"));
    test::press(*page, "store");
    REQUIRE(eventually([&] { return page->isSecond() || bench.live().currentWidget() == bench.live().talk(); }));
    if (bench.live().currentWidget() == page) {
        page->findChild<ChoiceRow *>("agreement")->choose(0);
        page->findChild<QLineEdit *>("code")->setText(QStringLiteral("K3"));
        test::press(*page, "store");
    }
    REQUIRE(bench.eventuallyOn(bench.live().talk()));
}

/// The coordinator lets this site give slips.
void allowSlips(const Bench &bench)
{
    bool isDone = false;
    bench.window->live().host().ask(
        bench.window.get(),
        [](booth::RunService &service) {
            booth::SiteProfile site;
            site.hasSlip = true;
            return booth::changeSite(service, site);
        },
        [&](const Status &changed) { isDone = bool(changed); });
    REQUIRE(eventually([&] { return isDone; }));
}

void enterDesk(const Bench &bench, bool isFirst)
{
    test::press(*bench.window, "openDesk");
    const auto *lock = bench.window->findChild<LockPage *>();
    const auto *open = lock->findChild<QAbstractButton *>("open");
    REQUIRE(eventually([&] { return open->isVisible() && open->isEnabled(); }));
    lock->findChild<QLineEdit *>("passphrase")->setText(QStringLiteral("a long enough one"));
    if (isFirst)
        lock->findChild<QLineEdit *>("passphraseAgain")->setText(QStringLiteral("a long enough one"));
    test::press(*lock, "open");
    REQUIRE(eventually([&] { return bench.window->findChild<QTableView *>("day")->isVisible(); }));
}

QString deskText(const Bench &bench)
{
    const QAbstractItemModel *model = bench.window->findChild<QTableView *>("day")->model();
    QStringList cells;
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
    return cells.join(QLatin1Char('|'));
}

} // namespace

TEST_CASE("a live sample goes from choosing the library to a printed slip by pressing what a person presses")
{
    const MadeUpFolder files(12);
    const QString library = importInto(files, files.manifest());
    Bench bench;
    test::press(*bench.window, "settings");
    const auto *settings = bench.window->findChild<SettingsPage *>();
    QSignalSpy loaded(bench.window.get(), &MainWindow::liveReady);
    test::press(*settings, "browse");
    chooseInDialog(library);
    REQUIRE(eventually([&] { return loaded.size() == 1; }));
    test::press(*settings, "done");
    CHECK(eventuallySays(*bench.window, "measured references 12"));

    test::press(*bench.window, "check");
    auto *check = bench.window->findChild<CheckPage *>();
    check->findChild<QComboBox *>("checkMaterial")->setCurrentIndex(0);
    test::press(*check, "openCheckScan");
    chooseInDialog(QString::fromStdString(
        files.addReferenceScan("paracetamol.dx", matcher::ReferenceMaterial::Acetaminophen, 0.4).string()));
    CHECK(eventuallySays(*check, "the axis is right"));
    test::press(*check, "checkBack");
    CHECK(eventuallySays(*bench.window, "checked"));

    takeIn(bench, "Substance 3");
    const QString ticket = bench.ticket();
    CHECK(ticket.startsWith(QStringLiteral("FJORD-")));
    CHECK_FALSE(bench.window->findChild<PracticeBanner *>()->isVisible());
    openFile(bench, files.addScan("scan.dx", 3));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    CHECK(test::textOf(*bench.live().read(), "headline") ==
          QStringLiteral("The main substance looks like substance 3"));
    CHECK(test::textOf(*bench.live().read(), "soldAs").contains(QStringLiteral("seen")));
    CHECK_FALSE(test::visibleText(*bench.live().read()).contains(QStringLiteral("Practice")));

    allowSlips(bench);
    conclude(bench);
    test::press(*bench.live().talk(), "makeSlip");
    REQUIRE(bench.eventuallyOn(bench.live().slip()));
    REQUIRE(bench.live().slip()->content());
    CHECK(bench.live().slip()->content()->practiceMark.isEmpty());
    CHECK(bench.live().slip()->content()->ticket.contains(ticket));
    CHECK(bench.live().slip()->content()->lines.join(QLatin1Char('\n')).contains(QStringLiteral("substance 3")));
    const QString pdf = bench.folder.filePath("slip.pdf");
    test::press(*bench.live().slip(), "savePdf");
    chooseInDialog(pdf, QDialogButtonBox::Save);
    REQUIRE(eventually([&] { return QFile(pdf).size() > 2000; }));
    CHECK(eventuallySays(*bench.live().slip(), "Saved"));
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        test::press(*bench.live().slip(), "print");
        CHECK(eventuallySays(*bench.live().slip(), "No printer is set up"));
    }
    test::press(*bench.live().slip(), "done");
    REQUIRE(bench.eventuallyOn(bench.live().talk()));
    test::press(*bench.live().talk(), "goOn");
    REQUIRE(bench.eventuallyOn(bench.live().closing()));
    test::press(*bench.live().closing(), "closeSample");
    REQUIRE(bench.eventuallyOn(bench.live().closed()));
    test::press(*bench.live().closed(), "takeBack");
    REQUIRE(bench.eventuallyOn(bench.live().talk()));
    test::press(*bench.live().talk(), "goOn");
    REQUIRE(bench.eventuallyOn(bench.live().closing()));
    test::press(*bench.live().closing(), "closeSample");
    REQUIRE(bench.eventuallyOn(bench.live().closed()));
    test::press(*bench.live().closed(), "correct");
    REQUIRE(bench.eventuallyOn(bench.live().correction()));
    bench.live().correction()->findChild<ChoiceRow *>("conclusion")->choose(2);
    bench.live().correction()->findChild<QLineEdit *>("reason")->setText(QStringLiteral("the laboratory answered"));
    test::press(*bench.live().correction(), "storeCorrection");
    REQUIRE(bench.eventuallyOn(bench.live().closed()));
    CHECK(eventuallySays(*bench.live().closed(), "Corrected: the laboratory answered"));

    bench.open(); // the program starts anew
    enterDesk(bench, true);
    CHECK(deskText(bench).contains(ticket));
    CHECK(deskText(bench).contains(QStringLiteral("Match, strong")));
}

TEST_CASE("from the talk back to the finding, and what somebody says they take is in no file of the booth")
{
    const MadeUpFolder files(12);
    Bench bench(importInto(files, files.manifest()));
    takeIn(bench, "Substance 3");
    openFile(bench, files.addScan("scan.dx", 3));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    conclude(bench);
    CHECK_FALSE(bench.live().talk()->findChild<QAbstractButton *>("makeSlip")->isVisible());
    bench.live().talk()->findChild<ChoiceRow *>("parts")->choose(1);
    QTest::keyClicks(bench.live().talk()->findChild<QLineEdit *>("taken"), "zzquaxil, lithium");
    CHECK(eventuallySays(*bench.live().talk(), "zzquaxil"));
    test::press(*bench.live().talk(), "findingAgain");
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    test::press(*bench.live().read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(bench.live().finding()));
    CHECK(bench.live().finding()->text().contains(QStringLiteral("substance 3")));
    bench.window->showHome();
    CHECK(bench.live().talk()->findChild<QLineEdit *>("taken")->text().isEmpty());
    bench.window.reset(); // everything that is written is written now
    int looked = 0;
    for (QDirIterator at(bench.folder.path(), QDir::Files, QDirIterator::Subdirectories); at.hasNext();) {
        QFile file(at.next());
        INFO(file.fileName().toStdString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("zzquaxil"));
        ++looked;
    }
    CHECK(looked >= 2);
}

TEST_CASE("a file that is no scan of this sample is refused in a sentence, and the sample waits for a better one")
{
    const MadeUpFolder files(12);
    Bench bench(importInto(files, files.manifest()));
    takeIn(bench, "Substance 3");
    const QString ticket = bench.ticket();
    const ScanPage *scan = bench.live().scan();
    const auto isRefused = [&](const std::filesystem::path &file, const char *sentence) {
        openFile(bench, file);
        INFO(file.filename().string());
        CHECK(eventuallySays(*scan, sentence));
        CHECK_FALSE(scan->isRunning());
        CHECK(bench.live().currentWidget() == scan);
        CHECK(bench.ticket() == ticket);
    };
    isRefused(files.addText("nmr.dx", nmr), "nmr.dx: This file holds no infrared or Raman spectrum.");
    isRefused(files.addText("empty.csv", ""), "empty.csv: This file is empty.");
    isRefused(files.addText("letter.txt", "Dear all, the scan is in the other folder."),
              "letter.txt: Varde cannot read this kind of file.");
    const std::string block = [&] {
        QFile file(QString::fromStdString(files.addScan("one.dx", 3).string()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    }();
    isRefused(files.addText("day.dx", "##TITLE=a day\n##JCAMP-DX=5.01\n##DATA TYPE=LINK\n##BLOCKS=2\n" + block + block +
                                          "##END=\n"),
              "day.dx: This file holds 2 scans");

    // What was refused left nothing behind, and the sample is still there after a power cut.
    bench.open();
    REQUIRE(eventuallySays(*bench.window, "Open samples: 1"));
    test::press(*bench.window, "openSamples");
    REQUIRE(bench.eventuallyOn(bench.live().scan()));
    CHECK(bench.ticket() == ticket);
    openFile(bench, files.addScan("scan.dx", 3));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    CHECK(test::textOf(*bench.live().read(), "headline").contains(QStringLiteral("substance 3")));
}

TEST_CASE("a scan of a kind the library has no reference for is kept, and said so")
{
    const MadeUpFolder files(12);
    const Bench bench(importInto(files, files.manifest()));
    takeIn(bench, "");
    openFile(bench, files.addText("infrared.csv", [] {
        const Spectrum curve = test::curveOf(test::bandsOf(3), Technique::AtrIr);
        std::string text = "Wavenumber (cm-1),Absorbance\n";
        for (Eigen::Index i = 0; i < curve.axis.size(); ++i)
            text += std::to_string(curve.axis.at(i)) + "," + std::to_string(curve.intensities[i]) + "\n";
        return text;
    }()));
    CHECK(eventuallySays(*bench.live().scan(), "The library has too few references for this kind of instrument"));
    CHECK_FALSE(bench.live().scan()->isRunning());
    openFile(bench, files.addScan("scan.dx", 3));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
}

TEST_CASE("unknowns of the day that are probably one substance say so on the desk")
{
    const MadeUpFolder files(12);
    const Bench bench(importInto(files, files.manifest()));
    const std::vector<std::tuple<const char *, int, double>> scans{
        {"a.dx", 100, 0.003}, {"b.dx", 3, 0.003}, {"c.dx", 101, 0.003}, {"d.dx", 100, 0.006}};
    QStringList tickets;
    for (const auto &[name, substance, noise] : scans) {
        takeIn(bench, "");
        tickets << bench.ticket();
        openFile(bench, files.addScan(name, substance, noise));
        REQUIRE(bench.eventuallyOn(bench.live().read()));
        bench.window->showHome();
    }
    enterDesk(bench, true);
    const QAbstractItemModel *model = bench.window->findChild<QTableView *>("day")->model();
    REQUIRE(model->rowCount() == 4);
    const auto like = [&](int row, int role) { return model->index(row, booth::DayModel::Like).data(role).toString(); };
    REQUIRE(eventually([&] { return !like(0, Qt::DisplayRole).isEmpty(); }));
    CHECK(like(0, Qt::DisplayRole) == QStringLiteral("unknown 1, in 2 samples"));
    CHECK(like(3, Qt::DisplayRole) == like(0, Qt::DisplayRole));
    CHECK(like(1, Qt::DisplayRole).isEmpty());
    CHECK(like(2, Qt::DisplayRole).isEmpty());
    CHECK(like(0, Qt::ToolTipRole) == QStringLiteral("Probably one substance: %1, %2").arg(tickets[0], tickets[3]));
    const test::Speaking norwegian("nb");
    CHECK(like(0, Qt::DisplayRole) == QStringLiteral("ukjent 1, i 2 prøver"));
}

TEST_CASE("after the library has changed, what was read before is called out of date until it is run again")
{
    const MadeUpFolder files(12);
    Bench bench(importInto(files, files.manifest()));
    takeIn(bench, "Substance 3");
    openFile(bench, files.addScan("scan.dx", 3));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    CHECK_FALSE(bench.live().read()->findChild<QAbstractButton *>("runAgain")->isVisible());
    bench.window->showHome();
    enterDesk(bench, true);
    CHECK_FALSE(deskText(bench).contains(QStringLiteral("another model")));

    (void)files.addScan("reference-12.dx", 12, 0.001);
    (void)importInto(files, files.addText("more.csv", "file,substance,source\nreference-12.dx,substance 12,own\n"));
    bench.open();
    enterDesk(bench, false);
    CHECK(deskText(bench).contains(QStringLiteral("read with another model")));
    {
        const test::Speaking norwegian("nb");
        CHECK(deskText(bench).contains(QStringLiteral("lest med en annen modell")));
    }
    bench.window->showHome();
    REQUIRE(eventuallySays(*bench.window, "Open samples: 1"));
    test::press(*bench.window, "openSamples");
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    test::press(*bench.live().read(), "runAgain");
    REQUIRE(eventually([&] { return !bench.live().read()->findChild<QAbstractButton *>("runAgain")->isVisible(); }));
    CHECK(test::textOf(*bench.live().read(), "headline").contains(QStringLiteral("substance 3")));
}
