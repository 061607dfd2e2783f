// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/dayexport.h"
#include "booth/desk/overlay.h"
#include "booth/support/deskrecord.h"
#include "booth/support/readings.h"
#include "formats/format.h"
#include "support/catch.h"

#include <QDate>
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <unistd.h>

using namespace varde;
using namespace varde::booth;
using booth::test::DeskRecord;
using matcher::Strength;
using store::Conclusion;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> namesIn(const fs::path &folder)
{
    std::set<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::string fileName(const store::Sample &sample, const std::string &ending)
{
    std::string name = sample.ticketCode;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name + ending;
}

fs::path chosenFolder(const DeskRecord &desk)
{
    fs::create_directories(desk.folder() / "chosen");
    return desk.folder() / "chosen";
}

const Reading good = test::match("exampline", Strength::Strong, 0.97);

} // namespace

TEST_CASE("export: every scan is there in both formats, and reads back as it was measured")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.add("exampline", good, Conclusion::Seen);
    desk.addScan(sample, test::scan(Technique::Raman, 80));
    const auto report = exportSelection(*desk.record, {sample.id}, chosenFolder(desk));
    REQUIRE(report);
    CHECK(report->samples == 1);
    CHECK(report->scans == 2);
    CHECK(report->folder.filename() == "varde-export");
    CHECK(namesIn(report->folder) == std::set<std::string>{"summary.csv", fileName(sample, "-1.dx"),
                                                           fileName(sample, "-1.csv"), fileName(sample, "-2.dx"),
                                                           fileName(sample, "-2.csv")});
    for (const char *ending : {"-1.dx", "-1.csv"}) {
        const auto read = formats::readFile(report->folder / fileName(sample, ending), {Technique::Raman});
        REQUIRE(read);
        const Spectrum &back = read->front().spectrum;
        REQUIRE(back.axis.size() == good.scan.axis.size());
        CHECK(back.axis.first() == Catch::Approx(200));
        CHECK((back.intensities - good.scan.intensities).cwiseAbs().maxCoeff() < 1e-3);
    }
}

TEST_CASE("export: the summary tells the day but no time, no person, no instrument and no free words")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.add("exampline", good, Conclusion::Seen);
    const auto report = exportSelection(*desk.record, {sample.id}, chosenFolder(desk));
    REQUIRE(report);
    const std::string day = festivalDay(sample.createdAt).toString(Qt::ISODate).toStdString();
    CHECK(contentOf(report->folder / "summary.csv") ==
          "ticket,day,sold_as,form,technique,verdict,strength,looks_like,conclusion,file\n\"" + sample.ticketCode +
              "\"," + day + ",\"exampline\",powder,raman,match,strong,\"exampline\",seen,\"" +
              fileName(sample, "-1.dx") + "\"\n");
    for (const std::string &name : namesIn(report->folder)) {
        const std::string content = contentOf(report->folder / name);
        for (const std::string secret : {"OPERATOR", "Words.", "Simulator", "serial"}) {
            INFO(name << " " << secret);
            CHECK(content.find(secret) == std::string::npos);
        }
        CHECK(content.find("PRACTICE") == std::string::npos);
    }
}

TEST_CASE("export: practice is marked in the folder, in every file name and in every title")
{
    DeskRecord desk(World::Practice);
    const auto sample = desk.add("exampline", good);
    const auto report = exportSelection(*desk.record, {sample.id}, chosenFolder(desk));
    REQUIRE(report);
    CHECK(report->folder.filename() == "PRACTICE-varde-export");
    for (const std::string &name : namesIn(report->folder))
        CHECK(name.rfind("PRACTICE-", 0) == 0);
    const auto read = formats::readFile(report->folder / ("PRACTICE-" + fileName(sample, "-1.dx")));
    REQUIRE(read);
    CHECK(read->front().title.rfind("PRACTICE", 0) == 0);
}

TEST_CASE("export: a second one stands beside the first")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.add("exampline", good);
    const fs::path chosen = chosenFolder(desk);
    REQUIRE(exportSelection(*desk.record, {sample.id}, chosen));
    CHECK(exportSelection(*desk.record, {sample.id}, chosen)->folder.filename() == "varde-export-2");
    CHECK(namesIn(chosen) == std::set<std::string>{"varde-export", "varde-export-2"});
}

TEST_CASE("export: what is typed into sold-as cannot become a formula or a new line")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.addWithoutScan("=1+\"2\"\nx");
    const auto report = exportSelection(*desk.record, {sample.id}, chosenFolder(desk));
    REQUIRE(report);
    CHECK(report->scans == 0);
    const std::string summary = contentOf(report->folder / "summary.csv");
    CHECK(summary.find(",\"'=1+\"\"2\"\" x\",") != std::string::npos);
    CHECK(std::count(summary.begin(), summary.end(), '\n') == 2);
}

TEST_CASE("export: what fails or is stopped leaves nothing behind")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.add("exampline", good);
    const fs::path chosen = chosenFolder(desk);
    CHECK(exportSelection(*desk.record, {}, chosen).error().code == Errc::OutOfRange);
    CHECK(exportSelection(*desk.record, {sample.id, "nobody"}, chosen).error().code == Errc::NotFound);
    std::atomic<bool> cancel{false};
    const Progress progress{[&](int, int) { cancel = true; }, &cancel};
    const auto other = desk.add("exampline", good);
    CHECK(exportSelection(*desk.record, {sample.id, other.id}, chosen, progress).error().code == Errc::Cancelled);
    CHECK(namesIn(chosen).empty());
    CHECK(exportSelection(*desk.record, {sample.id}, chosen / "missing").error().code == Errc::WriteFailed);
}

TEST_CASE("export: a folder that may not be written to is said so")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.add("exampline", good);
    const fs::path chosen = chosenFolder(desk);
    fs::permissions(chosen, fs::perms::owner_read | fs::perms::owner_exec);
    // Root may write everywhere, so for the length of one call this is an ordinary user.
    const bool isRoot = geteuid() == 0;
    if (isRoot)
        REQUIRE(seteuid(65534) == 0);
    const auto report = exportSelection(*desk.record, {sample.id}, chosen);
    if (isRoot)
        REQUIRE(seteuid(0) == 0);
    REQUIRE_FALSE(report);
    CHECK(report.error().code == Errc::PermissionDenied);
    fs::permissions(chosen, fs::perms::owner_all);
    CHECK(namesIn(chosen).empty());
}

TEST_CASE("overlay: up to four samples, each with its last scan from 0 to 1 on a rising axis")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.add("exampline", good);
    const auto axis = Axis::uniform(4000, -10, 3);
    desk.addScan(sample, *Spectrum::make(*axis, Eigen::Vector3d(2, 6, 4), Technique::AtrIr, IntensityUnit::Absorbance));
    const auto bare = desk.addWithoutScan("exampline");
    const auto curves = overlayCurves(*desk.record, {sample.id, bare.id});
    REQUIRE(curves);
    REQUIRE(curves->size() == 1);
    CHECK(curves->front().label == sample.ticketCode);
    CHECK(curves->front().technique == Technique::AtrIr);
    CHECK(curves->front().axisPerCm == Eigen::Vector3d(3980, 3990, 4000));
    CHECK(curves->front().intensities == Eigen::Vector3d(0.5, 1, 0));

    const std::vector<store::Id> five(5, sample.id);
    CHECK(overlayCurves(*desk.record, five).error().code == Errc::OutOfRange);
    CHECK(overlayCurves(*desk.record, {sample.id, "nobody"}).error().code == Errc::NotFound);
}

TEST_CASE("overlay: a flat scan stays flat instead of dividing by nothing")
{
    DeskRecord desk(World::Live);
    const auto sample = desk.addWithoutScan("exampline");
    const auto axis = Axis::uniform(200, 10, 3);
    desk.addScan(sample, *Spectrum::make(*axis, Eigen::Vector3d(5, 5, 5), Technique::Raman, IntensityUnit::Counts));
    CHECK(overlayCurves(*desk.record, {sample.id})->front().intensities == Eigen::Vector3d::Zero());
}
