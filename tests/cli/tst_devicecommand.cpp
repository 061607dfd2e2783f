// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/instrumentchecks.h"
#include "cli/command.h"
#include "drivers/usb/emulatedbus.h"
#include "drivers/wasatch/fakewasatch.h"
#include "formats/fileio.h"
#include "formats/format.h"
#include "support/catch.h"
#include "support/schema.h"

#include <QTemporaryDir>

using namespace varde;
using namespace varde::test;

namespace {

const std::string instrument = "wasatch/usb:001:003";

struct DeviceBench {
    FakeWasatch fake{*drivers::wasatch::modelOf({0x24aa, 0x1000}), MadeUpEeprom().u16(0, 39, 1 << 6).u8(2, 18, 0),
                     1024};
    EmulatedBus bus;
    QTemporaryDir folder;

    DeviceBench() { bus.plugIn(fake, 3); }
    std::string file(const char *name) const { return folder.filePath(name).toStdString(); }
};

void checkLines(const Ran &ran)
{
    const auto expected = schema("device.schema.json");
    for (const auto &object : ran.objects()) {
        CAPTURE(object.dump());
        CHECK(schemaBreaches(expected, object) == std::vector<std::string>{});
    }
}

} // namespace

TEST_CASE("device list: what is plugged in and the practice instruments, by name")
{
    DeviceBench bench;
    const Ran ran = run({"device", "list", "--json"});
    CHECK(ran.exit == 0);
    checkLines(ran);
    REQUIRE(ran.objects().size() == 3);
    CHECK(ran.objects()[0]["instrument"] == instrument);
    CHECK(ran.objects()[0]["practice"] == false);
    CHECK(ran.objects()[1]["practice"] == true);
    CHECK(run({"device", "list"}).out ==
          instrument + "\nsimulator/raman-785\tpractice\nsimulator/ftir-atr\tpractice\n");
    CHECK(bench.fake.sets().empty());
}

TEST_CASE("device info: what an instrument is and can do")
{
    DeviceBench bench;
    const Ran ran = run({"device", "info", "--json", instrument});
    CHECK(ran.exit == 0);
    checkLines(ran);
    const auto object = ran.objects().at(0);
    CHECK(object["model"] == "Wasatch Photonics WP-TEST");
    CHECK(object["laser"]["interlock"] == "closed");
    CHECK(object["detector_celsius"].get<double>() == Catch::Approx(38));
    CHECK(run({"device", "info", instrument}).out.find("serial_number: WP-00001\n") != std::string::npos);
    const Ran practice = run({"device", "info", "--json", "simulator/ftir-atr"});
    checkLines(practice);
    CHECK(practice.objects().at(0)["laser"].is_null());
}

TEST_CASE("device acquire: the mean without the dark, in a file that Varde reads, and the laser off")
{
    DeviceBench bench;
    const char *name = GENERATE("scan.dx", "scan.csv");
    const Ran ran = run({"device", "acquire", "--json", "--scans", "3", "--dark", "2", "--integration-ms", "20",
                         "--laser-mw", "100", instrument, bench.file(name)});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    checkLines(ran);
    const auto object = ran.objects().at(0);
    CHECK(object["frames"] == 3);
    CHECK(object["integration_ms"] == 20);
    CHECK(object["dark_subtracted"] == true);
    const auto read = formats::readFile(bench.file(name), {Technique::Raman});
    REQUIRE(read);
    CHECK(read->front().spectrum.axis.size() == 1024);
    CHECK(read->front().spectrum.intensities.isApprox(Eigen::VectorXd::Constant(1024, 2000), 1e-6));
    CHECK(bench.fake.framesWithLaser() == 3);
    CHECK_FALSE(bench.fake.isLaserOn());
}

TEST_CASE("device acquire: an exposure is found, and saturation is said")
{
    DeviceBench bench;
    const Ran found = run({"device", "acquire", "--json", "--auto", "--scans", "1", instrument, bench.file("a.dx")});
    REQUIRE(found.exit == 0);
    // 100 counts each ms on a dark of about 1000, towards 0.6 of 65535
    CHECK(found.objects().at(0)["integration_ms"].get<double>() == Catch::Approx(383).epsilon(0.25));
    CHECK(found.err.empty());
    const Ran bright =
        run({"device", "acquire", "--integration-ms", "1000", "--scans", "1", instrument, bench.file("b.dx")});
    CHECK(bright.exit == 0);
    REQUIRE(bright.complaints().size() == 1);
    CHECK(bright.complaints()[0].find("1024 pixels are saturated") != std::string::npos);
}

TEST_CASE("device acquire: Ctrl-C ends it with the laser off and without a file")
{
    DeviceBench bench;
    bench.fake.setFrameKind(UsbAnswer::Kind::Silence);
    const Ran ran =
        run({"device", "acquire", "--json", "--integration-ms", "30000", instrument, bench.file("a.dx")}, 1500);
    CHECK(ran.exit == 1);
    REQUIRE(ran.objects().size() == 1);
    CHECK(ran.objects()[0]["error"]["code"] == "cancelled");
    checkLines(ran);
    CHECK(bench.fake.laserOns() == 1);
    CHECK_FALSE(bench.fake.isLaserOn());
    CHECK_FALSE(std::filesystem::exists(bench.file("a.dx")));
}

TEST_CASE(
    "device record: what was on the wire gives the same scan again without the instrument, and says no serial number")
{
    DeviceBench bench;
    const std::string recording = bench.file("bug.varde-recording");
    const Ran ran = run(
        {"device", "record", "--json", "--scans", "3", "--dark", "1", "--integration-ms", "20", instrument, recording});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    checkLines(ran);
    CHECK_FALSE(bench.fake.isLaserOn());
    const auto bytes = formats::readBytes(recording, 1 << 22);
    REQUIRE(bytes);
    const std::string text(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    CHECK(text.find("57502d3030303031") == std::string::npos); // WP-00001
    bench.bus.unplug(3);
    const Ran again = run({"device", "replay", "--json", recording, bench.file("again.dx")});
    INFO(again.err);
    REQUIRE(again.exit == 0);
    checkLines(again);
    CHECK(again.objects().at(0)["instrument"] == "wasatch/recorded");
    CHECK(again.objects().at(0)["frames"] == 3);
    const auto read = formats::readFile(bench.file("again.dx"), {Technique::Raman});
    REQUIRE(read);
    CHECK(read->front().spectrum.intensities.isApprox(Eigen::VectorXd::Constant(1024, 2000), 1e-6));
}

TEST_CASE("device record: what failed is written all the same, and fails again when it is replayed")
{
    DeviceBench bench;
    bench.fake.setInterlockClosed(false);
    const std::string recording = bench.file("open.varde-recording");
    CHECK(run({"device", "record", "--integration-ms", "20", instrument, recording}).exit == 1);
    const Ran again = run({"device", "replay", "--json", recording});
    CHECK(again.exit == 1);
    CHECK(again.objects().at(0)["error"]["code"] == "interlock_open");
    CHECK(run({"device", "record", "simulator/raman-785", recording}).exit == 1);
    const Ran hostile = run({"device", "replay", "--json", bench.file("nothing")});
    CHECK(hostile.objects().at(0)["error"]["code"] == "file_not_found");
}

TEST_CASE("device check: an axis without bands fails, and the booth's record keeps that where it is asked to")
{
    DeviceBench bench;
    const SystemClock clock;
    const std::string path = bench.file("record.sqlite");
    REQUIRE(store::openRecord(path, store::StoreKind::Record, store::OpenMode::Create, clock));
    const Ran ran = run({"device", "check", "--json", "--material", "acetaminophen", "--record", path, "--scans", "2",
                         "--integration-ms", "20", instrument});
    INFO(ran.err);
    CHECK(ran.exit == 1);
    checkLines(ran);
    REQUIRE(ran.objects().size() == 1);
    CHECK(ran.objects()[0]["status"] == "checked");
    CHECK(ran.objects()[0]["state"] == "failed");
    const auto record = store::openRecord(path, store::StoreKind::Record, store::OpenMode::ReadOnly, clock);
    REQUIRE(record);
    const auto standing =
        booth::InstrumentChecks(**record).standing({"Wasatch Photonics WP-TEST WP-00001", Technique::Raman});
    REQUIRE(standing);
    CHECK(standing->due == booth::CheckDue::Failed);
    CHECK(run({"device", "check", "--material", "chalk", instrument}).exit == 2);
    CHECK(run({"device", "check", "simulator/raman-785"}).exit == 1);
}

TEST_CASE("device: what cannot be done is one line that says what to do")
{
    DeviceBench bench;
    const auto complaint = [](const Ran &ran) {
        CHECK(ran.exit == 1);
        REQUIRE(ran.complaints().size() == 1);
        checkLines(ran);
        return ran.complaints()[0];
    };
    CHECK(complaint(run({"device", "info", "--json", "wasatch/usb:001:099"})).find("was not found") !=
          std::string::npos);
    CHECK(complaint(run({"device", "info", "nobody"})).find("device list") != std::string::npos);
    CHECK(complaint(run({"device", "acquire", "simulator/raman-785", bench.file("a.dx")})).find("demo") !=
          std::string::npos);
    CHECK(complaint(run({"device", "acquire", "--json", "--integration-ms", "1", instrument, bench.file("a.dx")}))
              .find("outside what is possible") != std::string::npos);
    bench.fake.setInterlockClosed(false);
    CHECK(complaint(run({"device", "acquire", instrument, bench.file("a.dx")})).find("safety circuit is open") !=
          std::string::npos);
    bench.bus.setOccupied(3, true);
    CHECK(complaint(run({"device", "info", instrument})).find("in use by another program") != std::string::npos);
    CHECK(bench.fake.laserOns() == 0);

    CHECK(run({"device", "acquire", instrument, bench.file("a.png")}).exit == 2);
    CHECK(run({"device", "acquire", "--auto", "--integration-ms", "5", instrument, bench.file("a.dx")}).exit == 2);
    CHECK(run({"device", "acquire", "--scans", "0", instrument, bench.file("a.dx")}).exit == 2);
    CHECK(run({"device"}).exit == 2);
}
