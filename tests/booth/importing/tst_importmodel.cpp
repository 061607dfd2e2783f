// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importhost.h"
#include "booth/importing/importmodel.h"

#include "formats/format.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace varde;
using namespace varde::booth;

namespace {

ItemsPointer madeItems(int count, int firstId = 1)
{
    std::vector<ImportItem> items;
    for (int i = 0; i < count; ++i) {
        ImportItem item;
        item.id = firstId + i;
        item.file = "/files/" + std::to_string(100 + i) + ".dx";
        item.facts[Field::Substance] = "substance " + std::to_string(i);
        if (i % 3 == 1)
            item.problems = {{.fault = ImportFault::NoLicence}};
        if (i % 5 == 4)
            item.error = Error{Errc::EmptyFile, ""};
        items.push_back(item);
    }
    return std::make_shared<const std::vector<ImportItem>>(std::move(items));
}

} // namespace

TEST_CASE("import model: it keeps a model's promises while items come, change and go")
{
    ImportModel model;
    ImportFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester own(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filtered(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 0);
    model.setItems(madeItems(20));
    CHECK(model.rowCount() == 20);
    filter.sort(ImportModel::Substance);
    filter.setOnlyProblems(true);
    CHECK(filter.rowCount() == 9); // seven without a licence, four unreadable, two of them both
    model.setItems(madeItems(20)); // the same ones
    CHECK(filter.rowCount() == 9);
    filter.setOnlyProblems(false);
    model.setItems(madeItems(7, 50));
    CHECK(filter.rowCount() == 7);
    model.setItems(madeItems(0));
    CHECK(filter.rowCount() == 0);
}

TEST_CASE("import model: the same items keep what is chosen, others do not")
{
    ImportModel model;
    model.setItems(madeItems(5));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setItems(madeItems(5));
    CHECK(reset.isEmpty());
    CHECK(changed.size() == 1);
    model.setItems(madeItems(5, 9));
    CHECK(reset.size() == 1);
}

TEST_CASE("import model: what is typed goes out and is shown only once it is kept")
{
    ImportModel model;
    model.setItems(madeItems(5));
    QSignalSpy typed(&model, &ImportModel::factTyped);
    const QModelIndex cell = model.index(1, ImportModel::Substance);
    model.setData(cell, "  caffeine   anhydrous ");
    REQUIRE(typed.size() == 1);
    CHECK(typed.front().at(0).toLongLong() == 2);
    CHECK(typed.front().at(2).toString() == "caffeine anhydrous");
    CHECK(cell.data().toString() == "substance 1");
    model.setData(cell, "substance 1");
    model.setData(model.index(1, ImportModel::File), "x");
    model.setData(model.index(4, ImportModel::Substance), "unreadable");
    CHECK(typed.size() == 1);
    CHECK(model.index(1, ImportModel::Reason).data().toString().contains("terms"));
    CHECK(model.index(0, ImportModel::State).data().toString() == "ready");
    CHECK(model.index(4, ImportModel::State).data().toString() == "not readable");
}

TEST_CASE("import host: it answers from its own thread, and a host that is deleted at work ends it")
{
    const test::MadeUpFolder folder(0);
    std::filesystem::create_directories(folder.path("files"));
    for (int i = 0; i < 200; ++i)
        REQUIRE(formats::writeJcampDx(
            folder.path("files") / ("s" + std::to_string(i) + ".dx"),
            test::curveOf(test::bandsOf(i % 20), Technique::Raman,
                          {.background = 0.2, .noise = 0.002, .seed = static_cast<std::uint64_t>(i) + 1}),
            "x"));
    ImportPlan plan;
    plan.sources = {folder.path("files")};
    {
        ImportHost host;
        QSignalSpy stood(&host, &ImportHost::stood);
        QSignalSpy spectrum(&host, &ImportHost::spectrumReady);
        QSignalSpy failed(&host, &ImportHost::failed);
        host.open(folder.path("lib.sqlite"));
        host.askSpectrum(1); // nothing is open: nothing comes
        host.read(plan);
        REQUIRE(QTest::qWaitFor([&] { return stood.size() == 1; }, 60'000));
        const auto stand = stood.front().front().value<ImportStand>();
        CHECK(stand.counts.total() == 200);
        CHECK(stand.isCompared);
        CHECK(spectrum.isEmpty());
        host.askSpectrum(stand.items->front().id);
        REQUIRE(QTest::qWaitFor([&] { return spectrum.size() == 1; }, 60'000));
        host.setOverrule({stand.items->front().id}, Overrule{"", ""});
        REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 60'000));
        CHECK(failed.front().front().value<Error>().code == Errc::OutOfRange);
        host.discard();
        QSignalSpy progressed(&host, &ImportHost::progressed);
        host.read(plan);
        REQUIRE(QTest::qWaitFor([&] { return !progressed.isEmpty(); }, 60'000));
    } // at work
    CHECK(ImportSession::hasStaged(folder.path("lib.sqlite")));
    ImportHost host;
    QSignalSpy stood(&host, &ImportHost::stood);
    host.open(folder.path("lib.sqlite"));
    REQUIRE(QTest::qWaitFor([&] { return stood.size() == 1; }, 60'000));
    CHECK(stood.front().front().value<ImportStand>().counts.total() <= 200);
}
