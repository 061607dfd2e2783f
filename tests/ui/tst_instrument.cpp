// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The watched folder and the check of the day in the real window.
#include "ui/livework.h"
#include "ui/widgethelp.h"

#include "check/checkpage.h"
#include "check/driftplot.h"
#include "run/folderpanel.h"
#include "run/offercard.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "settings/folderpage.h"
#include "support/madeup.h"
#include "theme/choicerow.h"
#include "window/headerbar.h"

#include <QComboBox>
#include <QListWidget>

#include <filesystem>

using namespace varde;
using namespace varde::ui;
using matcher::ReferenceMaterial;
using test::Bench;
using test::eventually;
using test::eventuallySays;
using test::MadeUpFolder;

namespace fs = std::filesystem;

namespace {

/// A booth whose instrument's program saves to a folder.
struct FolderBooth {
    MadeUpFolder files{12};
    QTemporaryDir scans;
    Bench bench{test::importInto(files, files.manifest())};

    FolderBooth()
    {
        bench.settings.setWatchedFolder(scans.path());
        bench.open();
        waitUntilWatched();
    }

    void waitUntilWatched() const
    {
        auto *panel = bench.live().scan()->folder();
        REQUIRE(eventually([&] { return test::visibleText(*panel).contains(QStringLiteral("picked up")); }));
    }

    /// As the instrument's program does: written beside and moved, whole at once.
    void save(const fs::path &made, const std::string &name) const
    {
        fs::rename(made, scans.path().toStdString() + "/" + name);
    }

    const ScanPage *page() const { return bench.live().scan(); }
    bool eventuallyOffered() const
    {
        return eventually([&] { return page()->offer()->isVisible(); });
    }
    QString headline() const { return test::textOf(*bench.live().read(), "headline"); }
};

CheckPage &openCheck(const Bench &bench)
{
    test::press(*bench.window, "check");
    auto *check = bench.window->findChild<CheckPage *>();
    REQUIRE(eventually([&] { return check->isVisible(); }));
    return *check;
}

void checkWith(CheckPage &check, const fs::path &scan, ReferenceMaterial material)
{
    check.findChild<QComboBox *>("checkMaterial")->setCurrentIndex(static_cast<int>(material));
    test::press(check, "openCheckScan");
    test::chooseInDialog(QString::fromStdString(scan.string()));
    REQUIRE(eventually([&] { return !check.result().isEmpty(); }));
    REQUIRE(eventually([&] { return check.findChild<QAbstractButton *>("openCheckScan")->isEnabled(); }));
}

} // namespace

TEST_CASE("a scan with the ticket code in its sample's name finds its sample and is read without a click")
{
    const FolderBooth booth;
    test::takeIn(booth.bench, "Substance 3");
    const std::string ticket = booth.bench.ticket().toStdString();
    booth.save(booth.files.addScan("a.dx", 3, 0.003, ticket), "Scan_0001.dx");
    REQUIRE(booth.bench.eventuallyOn(booth.bench.live().read()));
    CHECK(booth.headline().contains(QStringLiteral("substance 3")));
}

TEST_CASE("a scan without a code is taken only when somebody says that it is what lies on the instrument")
{
    const FolderBooth booth;
    test::takeIn(booth.bench, "Substance 3");
    const QString ticket = booth.bench.ticket();
    booth.save(booth.files.addScan("a.dx", 4), "wrong.dx");
    REQUIRE(booth.eventuallyOffered());
    CHECK(test::visibleText(*booth.page()->offer()).contains(QStringLiteral("wrong.dx")));
    CHECK(test::visibleText(*booth.page()->offer()).contains(QStringLiteral("Is %1 (").arg(ticket)));
    test::press(*booth.page(), "offerNo");
    CHECK_FALSE(booth.page()->offer()->isVisible());
    CHECK(booth.bench.live().currentWidget() == booth.page());

    booth.save(booth.files.addScan("b.dx", 3), "right.dx");
    REQUIRE(booth.eventuallyOffered());
    test::press(*booth.page(), "offerYes");
    REQUIRE(booth.bench.eventuallyOn(booth.bench.live().read()));
    CHECK(booth.headline().contains(QStringLiteral("substance 3")));
}

TEST_CASE("a scan that names another ticket is never offered to the sample on the screen")
{
    const FolderBooth booth;
    test::takeIn(booth.bench, "Substance 3");
    const QString first = booth.bench.ticket();
    booth.bench.window->showHome();
    test::takeIn(booth.bench, "Substance 4");
    REQUIRE(booth.bench.ticket() != first);
    const FolderPanel *panel = booth.page()->folder();
    booth.save(booth.files.addScan("a.dx", 3, 0.003, first.toStdString()), "a.dx");
    CHECK(eventuallySays(*panel, "was kept there"));
    CHECK_FALSE(booth.page()->offer()->isVisible());
    booth.save(booth.files.addScan("b.dx", 5, 0.003, "FJORD-NOSUCH 11"), "b.dx");
    CHECK(eventuallySays(*panel, "no sample here has that code"));
    CHECK_FALSE(booth.page()->offer()->isVisible());
    booth.save(booth.files.addText("letter.txt", "the scan is in the other folder\n"), "letter.txt");
    const auto *list = panel->findChild<QListWidget *>("seenFiles");
    CHECK(eventually([&] { return list->count() == 3; }));

    // The first sample's scan waits to be read, and is when the sample is opened.
    booth.bench.window->showHome();
    REQUIRE(eventuallySays(*booth.bench.window, "Open samples: 2"));
    test::press(*booth.bench.window, "openSamples");
    REQUIRE(booth.bench.eventuallyOn(booth.bench.live().read()));
    CHECK(booth.bench.ticket() == first);
    CHECK(booth.headline().contains(QStringLiteral("substance 3")));
}

TEST_CASE("the folder is set up and tried with a real scan")
{
    const MadeUpFolder files(12);
    const QTemporaryDir scans;
    const Bench bench(test::importInto(files, files.manifest()));
    test::press(*bench.window, "settings");
    test::press(*bench.window, "setUpFolder");
    auto *page = bench.window->findChild<FolderPage *>();
    test::press(*page, "browseFolder");
    test::chooseInDialog(scans.path());
    CHECK(eventuallySays(*page, "picked up by themselves"));
    CHECK(test::textOf(*page, "trialResult").startsWith(QStringLiteral("Waiting for a new file")));
    fs::rename(files.addScan("a.dx", 3), scans.path().toStdString() + "/a.dx");
    CHECK(eventuallySays(*page, "a.dx. Raman, 851 points from 200 to 1,900"));
    test::press(*page, "noFolder");
    CHECK(bench.settings.watchedFolder().isEmpty());
    test::press(*page, "folderDone");
    test::press(*bench.window, "done");
}

TEST_CASE("a folder that goes away is told on the scan page")
{
    FolderBooth booth;
    test::takeIn(booth.bench, "");
    booth.scans.remove();
    CHECK(eventuallySays(*booth.page()->folder(), "is not there"));
}

TEST_CASE("without a check a name is tentative at most, with one it may be strong, and moving the instrument ends that")
{
    const MadeUpFolder files(12);
    const Bench bench(test::importInto(files, files.manifest()));
    const auto scanned = [&](const char *name, int substance) {
        bench.window->showHome();
        test::takeIn(bench, "");
        test::openFile(bench, files.addScan(name, substance));
        REQUIRE(bench.eventuallyOn(bench.live().read()));
        return test::visibleText(*bench.live().read());
    };
    const QString tentative = QStringLiteral("Tentative: a second method is needed.");
    const QString unchecked = scanned("a.dx", 3);
    CHECK(unchecked.contains(QStringLiteral("substance 3")));
    CHECK(unchecked.contains(tentative));
    CHECK(bench.window->findChild<HeaderBar *>()->instrument().contains(QStringLiteral("check due")));
    bench.window->showHome();

    CheckPage &check = openCheck(bench);
    CHECK(eventually([&] { return check.standing().contains(QStringLiteral("Nobody checked")); }));
    checkWith(check, files.addReferenceScan("r.dx", ReferenceMaterial::Acetaminophen, 0.3),
              ReferenceMaterial::Acetaminophen);
    CHECK(check.standing().contains(QStringLiteral("the axis is right")));
    CHECK(check.findChild<DriftPlot *>()->pointCount() == 1);
    const QString strong = scanned("b.dx", 4);
    CHECK(strong.contains(QStringLiteral("substance 4")));
    CHECK_FALSE(strong.contains(tentative));
    bench.window->showHome();
    CHECK(eventuallySays(*bench.window, "checked"));

    openCheck(bench);
    REQUIRE(eventually([&] { return check.findChild<QAbstractButton *>("moved")->isEnabled(); }));
    test::press(check, "moved");
    CHECK(eventually([&] { return check.standing().contains(QStringLiteral("was moved")); }));
    CHECK(scanned("c.dx", 5).contains(tentative));
}

TEST_CASE("an axis that is off is put right in every scan, and one that is far off names nothing")
{
    const MadeUpFolder files(12);
    const Bench bench(test::importInto(files, files.manifest()));
    CheckPage &check = openCheck(bench);
    checkWith(check, files.addReferenceScan("r.dx", ReferenceMaterial::Acetaminophen, -3),
              ReferenceMaterial::Acetaminophen);
    CHECK(check.result().startsWith(QStringLiteral("–")));
    CHECK(check.standing().contains(QStringLiteral("every scan is put right")));
    checkWith(check, files.addReferenceScan("far.dx", ReferenceMaterial::Acetaminophen, -40),
              ReferenceMaterial::Acetaminophen);
    CHECK(check.result().startsWith(QStringLiteral("✗")));
    CHECK(check.standing().contains(QStringLiteral("nothing is named")));
    CHECK(check.findChild<DriftPlot *>()->pointCount() == 2);
    test::press(check, "checkBack");
    test::takeIn(bench, "");
    test::openFile(bench, files.addScan("a.dx", 3));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    CHECK_FALSE(test::visibleText(*bench.live().read()).contains(QStringLiteral("substance 3")));
}

TEST_CASE("the control is named, or the instrument is told to miss small parts; both come from the folder as well")
{
    const FolderBooth booth;
    test::takeIn(booth.bench, "");
    booth.bench.window->showHome();
    CheckPage &check = openCheck(booth.bench);
    check.findChild<ChoiceRow *>("checkSubject")->choose(1);
    auto *control = check.findChild<QComboBox *>("controlSubstance");
    CHECK_FALSE(check.findChild<QAbstractButton *>("openCheckScan")->isEnabled()); // no caffeine in this library
    booth.save(booth.files.addScan("t.dx", 7, 0.003, "FJORD-NOSUCH 11"), "ticket.dx");
    CHECK(eventually([&] {
        return booth.page()->folder()->findChild<QListWidget *>("seenFiles")->count() == 1 &&
               test::visibleText(*booth.page()->folder()).contains(QStringLiteral("ticket.dx"));
    }));
    CHECK_FALSE(check.findChild<OfferCard *>()->isVisible()); // a sample's scan is no control
    control->setCurrentText(QStringLiteral("substance 3"));
    emit control->activated(control->currentIndex());
    CHECK(booth.bench.settings.controlSubstance() == QStringLiteral("substance 3"));
    booth.save(booth.files.addScan("a.dx", 3), "control.dx");
    REQUIRE(eventually([&] { return check.findChild<OfferCard *>()->isVisible(); }));
    test::press(check, "offerYes");
    CHECK(eventually([&] { return check.result().contains(QStringLiteral("was found")); }));
    REQUIRE(eventually([&] { return check.findChild<QAbstractButton *>("openCheckScan")->isEnabled(); }));
    booth.save(booth.files.addScan("b.dx", 4), "missed.dx");
    REQUIRE(eventually([&] { return check.findChild<OfferCard *>()->isVisible(); }));
    test::press(check, "offerYes");
    CHECK(eventually([&] { return check.result().contains(QStringLiteral("was missed")); }));
}
