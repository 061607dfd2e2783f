// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The library's place in the real window, and its page of health.
#include "ui/bench.h"
#include "ui/librarywork.h"
#include "ui/livework.h"
#include "ui/widgethelp.h"

#include "booth/library/csvtable.h"
#include "booth/library/libraryimport.h"
#include "desk/lockpage.h"
#include "home/homepage.h"
#include "library/carework.h"
#include "library/coveragemap.h"
#include "library/healthpage.h"
#include "library/lookalikemap.h"
#include "library/noticespage.h"
#include "library/substancespage.h"
#include "plot/spectrumplot.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "settings/settingspage.h"
#include "support/madeup.h"
#include "support/scannedrecord.h"
#include "window/headerbar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include <algorithm>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::eventually;
using Section = LibraryPlace::Section;

namespace {

const store::Saying said{"ANN"};

/// Three tall bands of a made-up substance, as somebody types them.
QString tallBandsOf(int substance)
{
    auto bands = test::bandsOf(substance);
    std::sort(bands.begin(), bands.end(), [](const test::Band &a, const test::Band &b) { return a.height > b.height; });
    return QStringLiteral("%1 %2 %3").arg(bands[0].atPerCm).arg(bands[1].atPerCm).arg(bands[2].atPerCm);
}

/// A library of six substances, a twin of one of them, and one that is dangerous and has no reference.
QString troubledLibrary(const test::MadeUpFolder &folder)
{
    QString path = test::importInto(folder, folder.manifest());
    const auto store = store::LibraryStore::open(path.toStdString(), store::OpenMode::ReadWrite, systemClock());
    REQUIRE(store);
    auto twin = test::bandsOf(3);
    twin.push_back({1777, 0.35});
    store::Substance substance;
    substance.name = "twin of 3";
    const store::NewReference row{substance, {}, test::curveOf(twin), "own", "CC0", "bench", {}};
    REQUIRE((*store)->import(std::span(&row, 1), {}));
    REQUIRE(store::Curator(**store).add({.name = "metonitazene", .isHazardous = true}, said));
    REQUIRE(booth::calibrateLibrary(**store, nullptr));
    return path;
}

QString allRows(const QWidget &page, const char *list)
{
    QString text;
    const auto *rows = page.findChild<QListWidget *>(QLatin1String(list));
    for (int row = 0; row < rows->count(); ++row)
        text += rows->item(row)->text() + '\n';
    return text;
}

} // namespace

TEST_CASE("the library's place asks for the desk's passphrase, opens at the part that was asked for, and gives way")
{
    const test::MadeUpFolder folder(6);
    const Bench bench(test::importInto(folder, folder.manifest()));
    const LibraryPlace &place = test::openLibrary(bench);
    REQUIRE(place.substances()->isVisible());
    REQUIRE(eventually([&] { return place.substances()->findChild<QListWidget *>("substances")->count() == 6; }));
    test::openSection(place, Section::Import);
    CHECK(place.findChild<QAbstractButton *>("importFolder")->isVisible());
    CHECK_FALSE(place.findChild<QAbstractButton *>("careBack")->isVisible()); // that page has its own
    test::openSection(place, Section::Packs);
    CHECK(test::visibleText(place).contains(QStringLiteral("No key is pinned yet")));
    test::press(place, "careBack");
    auto *home = bench.window->findChild<HomePage *>();
    REQUIRE(eventually([&] { return home->isVisible(); }));

    // The passphrase is set by now: another one does not open it.
    emit bench.window->findChild<HeaderBar *>()->settingsRequested();
    test::press(*bench.window->findChild<SettingsPage *>(), "careLibrary");
    auto *lock = bench.window->findChild<LockPage *>();
    auto *open = lock->findChild<QAbstractButton *>("open");
    REQUIRE(eventually([&] { return open->isVisible() && open->isEnabled(); }));
    lock->findChild<QLineEdit *>("passphrase")->setText("a wrong passphrase");
    test::press(*lock, "open");
    REQUIRE(eventually([&] { return test::visibleText(*lock).contains(QStringLiteral("does not fit")); }));
    CHECK_FALSE(place.isVisible());
    CHECK(&test::openLibrary(bench) == &place);
}

TEST_CASE("a warning that is typed in makes an unknown say what it could be, until it is withdrawn")
{
    const test::MadeUpFolder folder(12);
    const Bench bench(test::importInto(folder, folder.manifest()));
    const LibraryPlace &place = test::openLibrary(bench);
    test::openSection(place, Section::Notices);
    NoticesPage &page = *place.notices();
    REQUIRE(
        eventually([&] { return page.isVisible() && test::visibleText(page).contains(QStringLiteral("No early")); }));
    const auto type = [&](const char *line, const QString &text) {
        page.findChild<QLineEdit *>(QLatin1String(line))->setText(text);
    };
    const auto message = [&] { return test::textOf(place, "careMessage"); };
    test::press(page, "enterNotice");
    CHECK(message().contains(QStringLiteral("who warns of it")));
    type("noticeOf", QStringLiteral("newcomer"));
    type("noticeSource", QStringLiteral("EUDA"));
    type("noticeDate", QStringLiteral("1 November"));
    test::press(page, "enterNotice");
    CHECK(message().contains(QStringLiteral("2026-11-22")));
    type("noticeDate", QStringLiteral("2026-11-01"));
    type("noticeBands", QStringLiteral("1000 tall"));
    test::press(page, "enterNotice");
    CHECK(message().contains(QStringLiteral("Bands are numbers")));
    type("noticeBands", tallBandsOf(40));
    type("noticeNames", QStringLiteral("N-1, N-2"));
    type("lookFor", QStringLiteral("blue tablets"));
    QSignalSpy loaded(bench.window.get(), &MainWindow::liveReady);
    test::press(page, "enterNotice");
    REQUIRE(eventually([&] { return loaded.size() == 1; }));
    REQUIRE(allRows(page, "notices").contains(QStringLiteral("blue tablets · not in the library")));

    bench.window->showHome();
    test::takeIn(bench, "newcomer");
    REQUIRE(bench.eventuallyOn(bench.live().scan()));
    test::openFile(bench, folder.addScan("unknown.csv", 40));
    REQUIRE(bench.eventuallyOn(bench.live().read()));
    CHECK(test::eventuallySays(*bench.live().read(), "Could be, and not in our library: newcomer. EUDA warned of it"));

    test::openLibrary(bench);
    test::openSection(place, Section::Notices);
    auto *list = page.findChild<QListWidget *>("notices");
    REQUIRE(eventually([&] { return list->count() == 1; }));
    list->setCurrentRow(0);
    type("withdrawReason", QStringLiteral("a mistake"));
    test::press(page, "withdraw");
    CHECK(page.findChild<QAbstractButton *>("withdraw")->text().contains(QStringLiteral("Really")));
    test::press(page, "withdraw");
    REQUIRE(eventually([&] { return loaded.size() == 2; }));
    CHECK(allRows(page, "notices").contains(QStringLiteral("withdrawn")));
    const auto library = booth::ReferenceLibrary::open(bench.settings.libraryPath().toStdString());
    REQUIRE(library);
    const auto again = (*library)->identify(test::curveOf(test::bandsOf(40), Technique::Raman, {.noise = 0.002}));
    REQUIRE(again);
    CHECK(again->couldBe.empty());
}

TEST_CASE("the health of a library is worked out off the window's thread, shown as pictures and saved as a file")
{
    const test::MadeUpFolder folder(6);
    const QString path = troubledLibrary(folder);
    {
        const auto record = test::liveRecord(folder.path("record.sqlite"));
        for (const std::uint64_t seed : {1U, 2U})
            test::addScanned(*record,
                             test::curveOf(test::bandsOf(40), Technique::Raman, {.noise = 0.003, .seed = seed}),
                             "metonitazene");
    }
    CareWork work;
    HealthPage page(work);
    QSignalSpy told(&page, &CarePage::told);
    page.resize(1366, 600);
    page.show();
    page.enter({path, QString::fromStdString(folder.path("record.sqlite").string()), {}});
    CHECK_FALSE(page.findChild<QAbstractButton *>("saveHealth")->isVisible());
    CHECK(test::visibleText(page).contains(QStringLiteral("Nothing is changed")));
    test::press(page, "look");
    CHECK_FALSE(page.findChild<QAbstractButton *>("look")->isEnabled());
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("saveHealth")->isVisible(); }));

    page.showView(HealthPage::View::Coverage);
    CHECK(test::textOf(page, "covered") == "7 of 8 listed substances have a reference");
    CHECK(allRows(page, "missing") == "metonitazene: dangerous in small amounts\n");
    auto *map = page.findChild<CoverageMap *>();
    test::settle();
    QStringList tiles;
    for (int y = 0; y < map->height(); y += 4)
        for (int x = 0; x < map->width(); x += 4)
            if (const QString tile = map->tileText({x, y}); !tile.isEmpty() && !tiles.contains(tile))
                tiles << tile;
    REQUIRE(tiles.size() == 8);
    CHECK(tiles.first() == "metonitazene: no reference"); // what is missing comes first
    CHECK(tiles.filter(QStringLiteral("references 1")).size() == 7);

    page.showView(HealthPage::View::LookAlikes);
    CHECK(allRows(page, "lookAlikes").contains(QStringLiteral("substance 3, twin of 3")));
    CHECK(test::textOf(page, "bands").contains(QStringLiteral("Only twin of 3 has bands near 177")));
    CHECK(page.findChild<SpectrumPlot *>()->traces().size() == 2);

    page.showView(HealthPage::View::Unknowns);
    CHECK(test::textOf(page, "unknownText").contains(QStringLiteral("Unknown: 2, which are probably 1")));
    CHECK(page.findChild<QWidget *>("first")->accessibleName() == "metonitazene · Raman: 2");

    const auto file = folder.path("health.csv");
    page.saveTo(QString::fromStdString(file.string()));
    REQUIRE(eventually([&] { return told.last().at(0).toString().contains(QStringLiteral("Saved: health.csv")); }));
    CHECK(booth::readCsv(file, {"topic", "substance"})->rows.size() >= 3);
    page.saveTo(QString::fromStdString(folder.path("nowhere/health.csv").string()));
    CHECK(eventually([&] { return told.last().at(1).toBool(); }));
    CHECK_FALSE(test::visibleText(page).contains(QStringLiteral("changed since this look")));
    page.setOld();
    CHECK(test::visibleText(page).contains(QStringLiteral("changed since this look")));
}

TEST_CASE("looking at a library is stopped, and says so; the last look stays")
{
    const test::MadeUpFolder folder(6);
    CareWork work;
    HealthPage page(work);
    QSignalSpy told(&page, &CarePage::told);
    page.show();
    page.enter({test::importInto(folder, folder.manifest()), {}, {}});
    test::press(page, "look");
    work.cancel();
    REQUIRE(eventually([&] { return !work.isBusy(); }));
    test::settle();
    CHECK(told.last().at(0).toString() == "Stopped. Nothing was changed.");
    CHECK_FALSE(page.findChild<QAbstractButton *>("saveHealth")->isVisible());
    test::press(page, "look");
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("saveHealth")->isVisible(); }));
    CHECK(test::visibleText(page).contains(QStringLiteral("6 of 6 listed substances")));
    page.showView(HealthPage::View::LookAlikes);
    CHECK(test::visibleText(page).contains(QStringLiteral("No two substances look so much alike")));
    page.showView(HealthPage::View::Unknowns);
    CHECK(test::visibleText(page).contains(QStringLiteral("no record of live work")));
}

TEST_CASE("a pair of a group that looks alike is chosen with the mouse and with the keys")
{
    LookAlikeMap map;
    map.resize(600, 300);
    map.show();
    QSignalSpy chosen(&map, &LookAlikeMap::pairChosen);
    booth::LookAlikeGroup group{Technique::Raman, {"a", "b", "c"}, {}};
    group.pairs = {{"a", "b", {}, {}, 0.9, 0.8}, {"b", "c", {}, {}, 0.85, 0.8}};
    map.setGroup(group);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.middleOf(1).toPoint());
    REQUIRE(chosen.size() == 1);
    CHECK(map.chosenPair() == 1);
    QTest::mouseClick(&map, Qt::LeftButton, {}, {2, 2}); // nothing there
    CHECK(map.chosenPair() == 1);
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Right);
    CHECK(map.chosenPair() == 0);
    QTest::keyClick(&map, Qt::Key_Left);
    CHECK(map.chosenPair() == 1);
    CHECK(map.accessibleName().contains(QStringLiteral("a, b, c")));
}
