// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/daymodel.h"
#include "booth/support/deskrecord.h"
#include "booth/support/readings.h"
#include "booth/words/language.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>

using namespace varde;
using namespace varde::booth;
using booth::test::DeskRecord;
using matcher::Strength;
using store::Conclusion;
using Tester = QAbstractItemModelTester;

namespace {

const Reading good = test::match("exampline", Strength::Strong, 0.97);

DayRow onlyRow(DeskRecord &desk, const DayContext &context = {})
{
    const auto rows = dayRows(*desk.record, desk.today(), context);
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    return rows->front();
}

} // namespace

TEST_CASE("day: a strong match that was sold as such needs no eyes")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", good, Conclusion::Seen);
    const DayRow row = onlyRow(desk);
    CHECK(row.verdict == matcher::VerdictKind::Match);
    CHECK(row.strength == Strength::Strong);
    CHECK(row.named == "exampline");
    CHECK(row.soldAs == words::SoldAs::Seen);
    CHECK(row.finding->text == "Words.");
    CHECK_FALSE(row.needsEyes());
    CHECK_FALSE(row.isStale);
}

TEST_CASE("day: what the machine cannot name is unknown, and so is what a person calls so")
{
    DeskRecord desk(World::Live);
    SECTION("machine")
    {
        desk.add("", GENERATE(test::unknown({"a"}, ""), test::oneOf({"a", "b"}), test::carrierOnly("lactose"),
                              test::noReading(), test::rescan(matcher::CheckName::Noise)));
    }
    SECTION("person")
    {
        desk.add("exampline", good, GENERATE(Conclusion::Unknown, Conclusion::NoReading));
    }
    CHECK(onlyRow(desk).isUnknown);
}

TEST_CASE("day: a tentative match and a mixture are tentative")
{
    DeskRecord desk(World::Live);
    desk.add("exampline",
             GENERATE(test::match("exampline", Strength::Tentative, 0.8), test::mixture({"exampline", "b"})));
    const DayRow row = onlyRow(desk);
    CHECK(row.isTentative);
    CHECK_FALSE(row.isUnknown);
    CHECK_FALSE(row.isContradictory);
}

TEST_CASE("day: what was sold as something else, or was concluded otherwise, is contradictory")
{
    DeskRecord desk(World::Live);
    SECTION("sold as")
    {
        desk.add("otherane", good);
    }
    SECTION("finding")
    {
        desk.add("exampline", good, Conclusion::NotSeen);
    }
    CHECK(onlyRow(desk).isContradictory);
}

TEST_CASE("day: a synonym does not contradict")
{
    DeskRecord desk(World::Live);
    desk.add("Molly", good);
    DayContext context;
    context.claimOf = [](const store::Intake &intake) {
        return words::Claim{QString::fromStdString(intake.soldAs), {"exampline"}};
    };
    CHECK_FALSE(onlyRow(desk, context).isContradictory);
}

TEST_CASE("day: a verdict of another model than its technique's is stale")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", good);
    DayContext context;
    context.currentModelId = [](Technique technique, const InstrumentState &) {
        return technique == Technique::Raman ? std::string("model-1") : std::string("model-9");
    };
    CHECK_FALSE(onlyRow(desk, context).isStale);
    context.currentModelId = [](Technique, const InstrumentState &) { return std::string("model-2"); };
    CHECK(onlyRow(desk, context).isStale);
}

TEST_CASE("day: only samples of the span are there, those without a verdict too")
{
    DeskRecord desk(World::Live);
    desk.addWithoutScan("exampline");
    const DayRow row = onlyRow(desk);
    CHECK_FALSE(row.verdict);
    CHECK_FALSE(row.finding);
    CHECK_FALSE(row.needsEyes());
    const DaySpan today = desk.today();
    CHECK(
        dayRows(*desk.record, {today.from - std::chrono::hours(48), today.from - std::chrono::hours(24)}, {})->empty());
}

TEST_CASE("day: a verdict that cannot be read does not hide the day")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", good);
    const auto broken = desk.addWithoutScan("exampline");
    desk.addScan(broken, good.scan);
    store::NewVerdict verdict;
    verdict.measurementId = desk.record->measurements(broken.id)->back().id;
    verdict.kind = "match";
    verdict.strength = "strong";
    verdict.modelId = "model-1";
    verdict.documentJson = "{}";
    REQUIRE(desk.record->addVerdict(verdict));
    const auto rows = dayRows(*desk.record, desk.today(), {});
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK_FALSE(rows->front().needsEyes());
    CHECK(rows->back().verdict == matcher::VerdictKind::Match);
    CHECK(rows->back().isUnknown);
}

TEST_CASE("day: a mixture is named by all its components")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", test::mixture({"exampline", "caffeine"}));
    CHECK(onlyRow(desk).named == "exampline + caffeine");
}

TEST_CASE("day model: it shows each sample in words, and the filter keeps what needs eyes")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    DeskRecord desk(World::Live);
    const auto fine = desk.add("exampline", good, Conclusion::Seen);
    const auto odd = desk.add("otherane", test::match("exampline", Strength::Tentative, 0.8));
    DayModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    DayFilter filter;
    const Tester filterTester(&filter, Tester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    model.setRows(*dayRows(*desk.record, desk.today(), {}));

    REQUIRE(model.rowCount() == 2);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString().toStdString(); };
    CHECK(text(0, DayModel::Ticket) == fine.ticketCode);
    CHECK(text(0, DayModel::SoldAs) == "exampline");
    CHECK(text(0, DayModel::Verdict) == "Match, strong");
    CHECK(text(0, DayModel::Named) == "exampline");
    CHECK(text(0, DayModel::Finding) == "what it was sold as was seen");
    CHECK(text(0, DayModel::Flags) == "");
    CHECK(model.index(0, DayModel::Finding).data(Qt::ToolTipRole).toString().toStdString() == "Words.");
    CHECK(text(1, DayModel::Verdict) == "Match, tentative");
    CHECK(text(1, DayModel::Finding) == "none yet");
    CHECK(text(1, DayModel::Flags) == "tentative, contradictory");
    CHECK(model.index(1, 0).data(DayModel::SampleIdRole).toString().toStdString() == odd.id);
    CHECK(model.index(1, 0).data(DayModel::VerdictKindRole).toInt() == int(matcher::VerdictKind::Match));

    CHECK(filter.rowCount() == 2);
    filter.setOnlyNeedsEyes(true);
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.index(0, 0).data(DayModel::SampleIdRole).toString().toStdString() == odd.id);
    filter.setOnlyNeedsEyes(false);
    filter.sort(DayModel::SoldAs, Qt::DescendingOrder);
    CHECK(filter.index(0, 0).data(DayModel::SampleIdRole).toString().toStdString() == odd.id);
    filter.sort(DayModel::Time, Qt::AscendingOrder);
    CHECK(filter.index(0, 0).data(DayModel::SampleIdRole).toString().toStdString() == fine.id);
}

TEST_CASE("day model: a verdict of another model is said so in words, in both languages, and what to do about it")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", good, Conclusion::Seen);
    DayContext context;
    DayModel model;
    const auto cell = [&](int role) { return model.index(0, DayModel::Flags).data(role).toString().toStdString(); };
    context.currentModelId = [](Technique, const InstrumentState &) { return good.modelId; };
    model.setRows(*dayRows(*desk.record, desk.today(), context));
    CHECK(cell(Qt::DisplayRole).empty());
    CHECK(cell(Qt::ToolTipRole).empty());

    context.currentModelId = [](Technique, const InstrumentState &) { return std::string("model-2"); };
    model.setRows(*dayRows(*desk.record, desk.today(), context));
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "nb"));
    CHECK(cell(Qt::DisplayRole) == "lest med en annen modell");
    CHECK(cell(Qt::ToolTipRole) == words::staleNote().toStdString());
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    CHECK(cell(Qt::DisplayRole) == "read with another model");
    CHECK(cell(Qt::ToolTipRole) == words::staleNote().toStdString());
}

TEST_CASE("day model: a cell has no children, every column has a heading")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", good);
    DayModel model;
    model.setRows(*dayRows(*desk.record, desk.today(), {}));
    CHECK(model.rowCount(model.index(0, 0)) == 0);
    CHECK(model.columnCount(model.index(0, 0)) == 0);
    CHECK(model.columnCount() == DayModel::ColumnCount);
    for (int column = 0; column < DayModel::ColumnCount; ++column)
        CHECK_FALSE(model.headerData(column, Qt::Horizontal).toString().isEmpty());
    CHECK_FALSE(model.headerData(0, Qt::Vertical).isValid());
}
