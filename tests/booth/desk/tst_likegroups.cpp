// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/daymodel.h"
#include "booth/desk/likegroups.h"
#include "booth/support/deskrecord.h"
#include "booth/support/readings.h"
#include "booth/words/language.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>

using namespace varde;
using namespace varde::booth;
using booth::test::DeskRecord;
using matcher::Strength;

namespace {

const Spectrum curve =
    *Spectrum::make(*Axis::uniform(300, 2, 5), Eigen::VectorXd::Ones(5), Technique::Raman, IntensityUnit::Counts);

UnknownGroup groupOf(const std::vector<std::size_t> &scans)
{
    UnknownGroup group{.members = {}, .medoid = scans.front(), .mean = curve};
    for (const std::size_t scan : scans)
        group.members.push_back({scan, true, false});
    return group;
}

} // namespace

TEST_CASE("like groups: the last scan of what needs eyes is compared, nothing else")
{
    DeskRecord desk(World::Live);
    desk.add("exampline", test::match("exampline", Strength::Strong, 0.97), store::Conclusion::Seen);
    desk.addWithoutScan("exampline");
    const auto unknown = desk.add("", test::unknown({"a"}, ""));
    const auto scans = unknownScans(*desk.record, *dayRows(*desk.record, desk.today(), {}));
    REQUIRE(scans);
    CHECK(scans->sampleIds == std::vector{unknown.id});
    REQUIRE(scans->scans.size() == 1);
    CHECK(scans->scans.front().intensities == desk.record->measurements(unknown.id)->back().raw.intensities);
}

TEST_CASE("like groups: a scan that is like no other makes no group, and numbers leave no gap")
{
    const UnknownScans scans{{"a", "b", "c", "d", "e"}, {}};
    const auto groups = likeGroups(scans, {groupOf({0}), groupOf({1, 3}), groupOf({2, 4})});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].number == 1);
    CHECK(groups[0].sampleIds == std::vector<store::Id>{"b", "d"});
    CHECK(groups[1].number == 2);
    CHECK(groups[1].sampleIds == std::vector<store::Id>{"c", "e"});
}

TEST_CASE("day model: samples that are probably of one substance say so, with the others' codes, and sort together")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    DeskRecord desk(World::Live);
    const auto first = desk.add("", test::unknown({"a"}, ""));
    const auto other = desk.add("", test::unknown({"a"}, ""));
    const auto last = desk.add("", test::unknown({"a"}, ""));
    DayModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(*dayRows(*desk.record, desk.today(), {}));
    const auto cell = [&](int row, int role) {
        return model.index(row, DayModel::Like).data(role).toString().toStdString();
    };
    CHECK(cell(0, Qt::DisplayRole).empty());

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLikeGroups({{1, {first.id, last.id}}});
    CHECK(changed.size() == 1);
    CHECK(cell(0, Qt::DisplayRole) == "unknown 1, in 2 samples");
    CHECK(cell(1, Qt::DisplayRole).empty());
    CHECK(cell(1, Qt::ToolTipRole).empty());
    CHECK(cell(2, Qt::ToolTipRole) == "Probably one substance: " + first.ticketCode + ", " + last.ticketCode);

    DayFilter filter;
    filter.setSourceModel(&model);
    filter.sort(DayModel::Like);
    CHECK(filter.index(2, 0).data(DayModel::SampleIdRole).toString().toStdString() == other.id);

    model.setRows(*dayRows(*desk.record, desk.today(), {}));
    CHECK(cell(0, Qt::DisplayRole).empty());
}
