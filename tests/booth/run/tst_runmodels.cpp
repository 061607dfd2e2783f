// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/hitmodel.h"
#include "booth/run/queuemodel.h"
#include "booth/support/readings.h"
#include "booth/words/language.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>

using namespace varde;
using namespace varde::booth;
using Tester = QAbstractItemModelTester;

TEST_CASE("hits: the table shows each substance with its similarity, and keeps the value for sorting")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    HitModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setReading(test::match("exampline", matcher::Strength::Strong, 0.97));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.index(0, HitModel::Name).data().toString().toStdString() == "exampline");
    CHECK(model.index(0, HitModel::Form).data().toString().toStdString() == "HCl");
    CHECK(model.index(0, HitModel::Role).data().toString().toStdString() == "active");
    CHECK(model.index(0, HitModel::Score).data().toString().toStdString() == "0.970");
    CHECK(model.index(1, HitModel::Score).data(HitModel::SortRole).toDouble() == Catch::Approx(0.96).margin(1e-12));
    CHECK(model.index(0, HitModel::PMatch).data(HitModel::SortRole).toDouble() == 0.4);
    CHECK(model.index(0, HitModel::Shift).data().toString().toStdString() == "0.5");
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("hits: a scan that names nothing shows nothing")
{
    HitModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setReading(test::match("exampline", matcher::Strength::Strong, 0.97));
    model.setReading(GENERATE(test::rescan(matcher::CheckName::Noise), test::noReading()));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("hits: a cell has no children, and the similarity's heading says what it is")
{
    HitModel model;
    model.setReading(test::match("exampline", matcher::Strength::Strong, 0.97));
    const QModelIndex cell = model.index(0, 0);
    CHECK(model.rowCount(cell) == 0);
    CHECK(model.columnCount(cell) == 0);
    CHECK(model.columnCount() == HitModel::ColumnCount);
    for (int column = 0; column < HitModel::ColumnCount; ++column) {
        CHECK_FALSE(model.headerData(column, Qt::Horizontal).toString().isEmpty());
        CHECK_FALSE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
    CHECK(model.headerData(HitModel::Score, Qt::Horizontal, Qt::ToolTipRole)
              .toString()
              .contains("mean of sqrt-cosine and derivative cosine"));
    CHECK_FALSE(model.headerData(0, Qt::Vertical).isValid());
}

TEST_CASE("queue model: each sample waits for its step, for so many minutes, and says why it goes first")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    QueueModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const store::TimePoint now = std::chrono::system_clock::now();
    store::Sample sample;
    sample.id = "s1";
    sample.ticketCode = "FJORD-LYNX 33";
    sample.state = store::SampleState::Scan;
    model.setEntries({{sample, now - std::chrono::minutes(6), Urgency::Harm, "K7M4"},
                      {sample, now + std::chrono::minutes(5), Urgency::Ordinary, ""}}, // the clock was set back
                     now);

    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, QueueModel::Ticket).data().toString().toStdString() == "FJORD-LYNX 33");
    CHECK(model.index(0, QueueModel::Waiting).data().toString().toStdString() == "waits for a scan");
    CHECK(model.index(0, QueueModel::Minutes).data().toString().toStdString() == "6 min");
    CHECK(model.index(0, QueueModel::First).data().toString().toStdString() == "linked to harm");
    CHECK(model.index(0, QueueModel::Who).data().toString().toStdString() == "K7M4");
    CHECK(model.index(1, QueueModel::First).data().toString().isEmpty());
    CHECK(model.index(1, QueueModel::Minutes).data(QueueModel::SortRole).toInt() == 0);
    CHECK(model.index(0, 0).data(QueueModel::SampleIdRole).toString().toStdString() == "s1");
    CHECK(model.index(0, 0).data(QueueModel::StepRole).toInt() == int(store::SampleState::Scan));
    CHECK(model.index(0, 0).data(QueueModel::UrgencyRole).toInt() == int(Urgency::Harm));
    CHECK(model.rowCount(model.index(0, 0)) == 0);
    CHECK(model.columnCount(model.index(0, 0)) == 0);
    CHECK(model.headerData(QueueModel::Waiting, Qt::Horizontal).toString().toStdString() == "Step");
}
