// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Filling the measured library in the real window, from files to the first page.
#include "ui/bench.h"
#include "ui/librarywork.h"
#include "ui/widgethelp.h"

#include "booth/importing/importsession.h"
#include "booth/library/referencelibrary.h"
#include "formats/format.h"
#include "library/importdetail.h"
#include "library/importpage.h"
#include "library/importstart.h"
#include "library/importterms.h"
#include "plot/spectrumplot.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>

#include <filesystem>
#include <fstream>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::eventually;
namespace fs = std::filesystem;

namespace {

struct Shelf {
    test::MadeUpFolder folder{0};
    fs::path files = folder.path("files");

    explicit Shelf(int count)
    {
        fs::create_directories(files);
        for (int i = 0; i < count; ++i)
            add("substance " + std::to_string(i) + "_HCl_a.dx", i, 0.002);
    }
    void add(const std::string &name, int substance, double noise) const
    {
        const Spectrum curve =
            test::curveOf(test::bandsOf(substance), Technique::Raman,
                          {.background = 0.2, .noise = noise, .seed = static_cast<std::uint64_t>(substance) + 1});
        REQUIRE(formats::writeJcampDx(files / name, curve, name));
    }
    QString path() const { return QString::fromStdString(files.string()); }
};

ImportPage &openImport(const Bench &bench)
{
    ImportPage *page = test::openLibrary(bench, "fillLibrary").import();
    REQUIRE(eventually([&] { return page->isVisible(); }));
    return *page;
}

QTableView &tableOf(const ImportPage &page)
{
    return *page.findChild<QTableView *>("importTable");
}

bool isReviewed(const ImportPage &page, int rows)
{
    return eventually([&] {
        return tableOf(page).isVisible() && tableOf(page).model()->rowCount() == rows &&
               !page.findChild<QWidget *>("importCancel")->isVisible();
    });
}

void type(const ImportPage &page, const char *name, const char *text)
{
    auto *line = page.findChild<QLineEdit *>(QLatin1String(name));
    REQUIRE(line);
    line->selectAll();
    QTest::keyClicks(line, QLatin1String(text));
}

/// Reads three files that are named as they ought to be, until all are ready to be taken.
void reviewThree(ImportPage &page, const Shelf &shelf)
{
    page.beginWith({shelf.path()});
    REQUIRE(isReviewed(page, 3));
    type(page, "importPattern", "{substance}_{form}_{*}");
    type(page, "importSource", "made up");
    type(page, "importLicence", "CC0");
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importApply")->isEnabled(); }));
    test::press(page, "importApply");
    REQUIRE(eventually([&] { return test::textOf(page, "importCounts").startsWith("3 ready"); }));
    REQUIRE(isReviewed(page, 3));
}

/// The row of a file, as shown.
int rowOf(const ImportPage &page, const char *file)
{
    const QAbstractItemModel *model = tableOf(page).model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, booth::ImportModel::File).data().toString() == QLatin1String(file))
            return row;
    FAIL("no row " << file);
    return -1;
}

QString stateOf(const ImportPage &page, const char *file)
{
    return tableOf(page).model()->index(rowOf(page, file), booth::ImportModel::State).data().toString();
}

} // namespace

TEST_CASE("the library is filled from the settings: dropped, looked through, taken, and names from then on")
{
    const Bench bench;
    const Shelf shelf(4);
    shelf.add("noisy_HCl_a.dx", 30, 0.03);
    std::ofstream(shelf.files / "notes.txt") << "these are mine";
    ImportPage &page = openImport(bench);

    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(shelf.path())});
    auto *start = page.findChild<ImportStart *>();
    REQUIRE(start->isVisible());
    QDragEnterEvent entering({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(start, &entering);
    REQUIRE(entering.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(start, &drop);
    REQUIRE(isReviewed(page, 6));
    CHECK(test::textOf(page, "importCounts") == "0 ready · 5 not yet · 1 not readable · 0 there already");
    CHECK_FALSE(page.findChild<QAbstractButton *>("importAccept")->isEnabled());

    // A pattern shows what it makes of the names before it counts.
    type(page, "importPattern", "{substance}_{form}_{*}");
    REQUIRE(eventually([&] { return test::textOf(page, "importPreview").startsWith("Fits 5 of 5 names."); }));
    CHECK(test::textOf(page, "importPreview").contains("Form: HCl"));
    type(page, "importSource", "made up");
    type(page, "importLicence", "CC0");
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importApply")->isEnabled(); }));
    test::press(page, "importApply");
    REQUIRE(eventually([&] { return test::textOf(page, "importCounts").startsWith("4 ready · 1 not yet"); }));
    REQUIRE(isReviewed(page, 6));

    // Only what has a problem; its curve, the cause and the remedy.
    test::press(page, "importOnlyProblems");
    CHECK(tableOf(page).model()->rowCount() == 2);
    page.chooseRow(rowOf(page, "noisy_HCl_a.dx"));
    const auto *plot = page.findChild<SpectrumPlot *>();
    REQUIRE(eventually([&] { return plot->traces().size() == 1; }));
    CHECK(test::textOf(page, "importReason").contains("signal"));
    CHECK(test::textOf(page, "importRead").contains("851 points from 200.0 to 1,900.0"));

    // A coordinator lets it in.
    CHECK_FALSE(page.findChild<QAbstractButton *>("importOverrule")->isEnabled());
    type(page, "importBy", "K3");
    type(page, "importWhy", "the only one there is");
    test::press(page, "importOverrule");
    REQUIRE(eventually([&] { return test::textOf(page, "importCounts").startsWith("5 ready · 0 not yet"); }));

    QSignalSpy loaded(bench.window.get(), &MainWindow::liveReady);
    test::press(page, "importAccept");
    REQUIRE(eventually([&] { return loaded.size() == 1; }));
    CHECK(test::textOf(page, "importMessage").startsWith("Entered the library: 5."));
    const auto library = booth::ReferenceLibrary::open(bench.settings.libraryPath().toStdString());
    REQUIRE(library);
    CHECK((*library)->referenceCount() == 5);
    CHECK_FALSE((*library)->isPractice());
    const QDir reports(bench.folder.filePath("import-reports"));
    CHECK(reports.entryList({"*.txt"}).size() == 1);
    CHECK(reports.entryList({"*.csv"}).size() == 1);
    bench.window->showHome();
    REQUIRE(eventually([&] { return test::visibleText(*bench.window).contains("Library: measured references 5"); }));

    // The page is ready for the next one, and nothing is left beside the library.
    ImportPage &again = openImport(bench);
    CHECK(&again == &page);
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importDiscard")->isVisible(); }));
    test::press(page, "importDiscard");
    CHECK(booth::ImportSession::hasStaged(bench.settings.libraryPath().toStdString()));
    test::press(page, "importDiscard"); // asked once more
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importFolder")->isVisible(); }));
    CHECK_FALSE(booth::ImportSession::hasStaged(bench.settings.libraryPath().toStdString()));
}

TEST_CASE("rows of an import are changed one by one and together, and an import goes on after the window was closed")
{
    Bench bench;
    const Shelf shelf(3);
    {
        ImportPage &page = openImport(bench);
        reviewThree(page, shelf);

        // In the table itself.
        QAbstractItemModel *model = tableOf(page).model();
        model->setData(model->index(0, booth::ImportModel::Substance), "caffeine");
        REQUIRE(
            eventually([&] { return model->index(0, booth::ImportModel::Substance).data().toString() == "caffeine"; }));
        // All at once.
        tableOf(page).selectAll();
        CHECK(test::textOf(page, "importTitle") == "3 rows chosen");
        type(page, "importForm", "base");
        test::press(page, "importSet");
        REQUIRE(eventually([&] {
            return model->index(0, booth::ImportModel::Form).data().toString() == "base" &&
                   model->index(2, booth::ImportModel::Form).data().toString() == "base";
        }));
        page.chooseRow(1);
        test::press(page, "importLeave");
        REQUIRE(eventually([&] { return test::textOf(page, "importCounts").startsWith("2 ready"); }));
    }
    bench.open(); // another start
    ImportPage &page = openImport(bench);
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importResume")->isVisible(); }));
    CHECK_FALSE(tableOf(page).isVisible());
    CHECK(test::visibleText(page).contains("3 spectra and files were read"));
    test::press(page, "importResume");
    REQUIRE(isReviewed(page, 3));
    CHECK(stateOf(page, "substance 1_HCl_a.dx") == "left out");
    CHECK(page.findChild<QLineEdit *>("importPattern")->text() == "{substance}_{form}_{*}");
    CHECK(tableOf(page).model()->index(0, booth::ImportModel::Substance).data().toString() == "caffeine");
    test::press(page, "importAccept");
    REQUIRE(eventually([&] { return test::textOf(page, "importMessage").startsWith("Entered the library: 2."); }));
}

TEST_CASE("an import that is stopped says so and keeps what was read, and the window never waits for it")
{
    const Bench bench;
    const Shelf shelf(400);
    ImportPage &page = openImport(bench);
    page.beginWith({shelf.path()});
    REQUIRE(eventually([&] { return page.findChild<QWidget *>("importCancel")->isVisible(); }));
    REQUIRE(eventually([&] { return test::textOf(page, "importWork").contains("128 of 400"); }));
    test::press(page, "importCancel");
    REQUIRE(eventually([&] { return test::textOf(page, "importMessage").startsWith("Stopped."); }));
    REQUIRE(eventually([&] { return !page.findChild<QWidget *>("importCancel")->isVisible(); }));
    const int kept = tableOf(page).model()->rowCount();
    CHECK(kept >= 128);
    CHECK(kept < 400);
    CHECK_FALSE(fs::exists(bench.settings.libraryPath().toStdString()));
}

TEST_CASE("an import through the page that is killed leaves the library as it was, and goes on where it was")
{
    Bench bench;
    const fs::path library = bench.settings.libraryPath().toStdString();
    {
        const Shelf first(3);
        ImportPage &page = openImport(bench);
        reviewThree(page, first);
        test::press(page, "importAccept");
        REQUIRE(eventually([&] { return test::textOf(page, "importMessage").startsWith("Entered the library: 3."); }));
        test::press(page, "importMore");
        REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importFolder")->isVisible(); }));
    }
    const auto bytes = [&] {
        QFile file(QString::fromStdString(library.string()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytes();

    // The same page in a process of its own, which is not asked whether it wants to end.
    const Shelf shelf(600);
    QProcess process;
    process.start(QStringLiteral(VARDE_IMPORT_SPEED),
                  {QStringLiteral("--library"), bench.settings.libraryPath(), shelf.path()});
    QByteArray said;
    REQUIRE(eventually([&] {
        said += process.readAllStandardError();
        static const QRegularExpression someOfThem(QStringLiteral("[1-9][0-9]+/600"));
        return someOfThem.match(QString::fromUtf8(said)).hasMatch();
    }));
    REQUIRE_FALSE(said.contains("600/600"));
    process.kill();
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitStatus() == QProcess::CrashExit);
    CHECK(bytes() == before);
    {
        const auto old = booth::ReferenceLibrary::open(library);
        REQUIRE(old);
        CHECK((*old)->referenceCount() == 3);
    }

    bench.open(); // another start
    ImportPage &page = openImport(bench);
    REQUIRE(eventually([&] { return page.findChild<QAbstractButton *>("importResume")->isVisible(); }));
    test::press(page, "importResume");
    REQUIRE(eventually([&] { return test::textOf(page, "importWork").contains(" of "); }));
    CHECK_FALSE(test::textOf(page, "importWork").contains("of 600")); // some were read before
    REQUIRE(isReviewed(page, 600));
    CHECK(test::textOf(page, "importCounts").endsWith("0 not readable · 3 there already"));
}

TEST_CASE("a practice library is not filled, and a wrong pattern is told while it is typed")
{
    const Bench bench;
    const Shelf shelf(2);
    ImportPage &page = openImport(bench);
    page.beginWith({shelf.path()});
    REQUIRE(isReviewed(page, 2));
    type(page, "importPattern", "{purity}");
    REQUIRE(eventually([&] { return test::textOf(page, "importPreview").contains("no field {purity}"); }));
    test::press(page, "importApply");
    REQUIRE(eventually([&] { return test::textOf(page, "importMessage").contains("no field {purity}"); }));

    const Bench other(bench.folder.filePath("practice-copy.sqlite"));
    fs::copy_file(Bench::practiceLibraryPath().toStdString(), other.settings.libraryPath().toStdString());
    ImportPage &refused = openImport(other);
    refused.beginWith({shelf.path()});
    REQUIRE(eventually([&] { return !test::textOf(refused, "importMessage").isEmpty(); }));
    CHECK(test::textOf(refused, "importMessage").contains("another kind of Varde file"));
    CHECK_FALSE(tableOf(refused).isVisible());
}
