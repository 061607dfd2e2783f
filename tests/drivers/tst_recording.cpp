// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/ocean.h"
#include "drivers/ocean/scrub.h"
#include "drivers/recording/recording.h"
#include "drivers/usb/functiontransport.h"
#include "drivers/wasatch/fakewasatch.h"
#include "drivers/wasatch/wasatch.h"
#include "support/catch.h"
#include "support/faketransport.h"
#include "support/oceanemulator.h"

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using Kind = RecordedTransfer::Kind;

namespace {

const std::atomic<bool> keepOn{false};

Recording small()
{
    Recording recording{"ocean", "model=HDX&laser=785", {}, {}};
    recording.settings.integration = 20ms;
    recording.settings.scans = 2;
    recording.transfers = {{Kind::BulkOut, 1, {}, 0, {0xC1, 0xC0}, {}},
                           {Kind::BulkIn, 0x81, {}, 64, {1, 2, 0xff}, {}},
                           {Kind::BulkIn, 0x81, {}, 64, {}, Errc::Timeout},
                           {Kind::ControlOut, 0, {0xB2, 100, 2}, 0, {}, {}},
                           {Kind::ControlIn, 0, {0xFF, 1, 4}, 64, {9}, {}}};
    return recording;
}

MeasureSettings settings(int darkScans)
{
    MeasureSettings wanted;
    wanted.integration = 20ms;
    wanted.scans = 3;
    wanted.darkScans = darkScans;
    return wanted;
}

/// Records one measurement over the line, and gives it with what it came to.
std::pair<Recording, Scan> recorded(const Driver &driver, std::unique_ptr<Transport> transport,
                                    const std::string &identity, int darkScans, std::string &serialNumber)
{
    Recording recording{driver.name, identity, settings(darkScans), {}};
    auto device =
        driver.over({std::make_unique<RecordingTransport>(std::move(transport), recording.transfers), identity, {}});
    REQUIRE(device);
    serialNumber = (*device)->capabilities().serialNumber;
    const auto scan = measure(**device, recording.settings, {}, {});
    REQUIRE(scan);
    device->reset();
    return {recording, *scan};
}

void checkReplay(const Driver &driver, const Recording &recording, const Scan &scan)
{
    const auto read = parseRecording(recordingText(recording));
    REQUIRE(read);
    auto device = driver.over({std::make_unique<ReplayTransport>(read->transfers), read->identity, {}});
    if (!device)
        FAIL(device.error().detail);
    const auto again = measure(**device, read->settings, {}, {});
    if (!again)
        FAIL(again.error().detail);
    CHECK(again->mean.intensities == scan.mean.intensities);
    CHECK(again->mean.axis.values() == scan.mean.axis.values());
    CHECK((*device)->capabilities().serialNumber.find_first_not_of('X') == std::string::npos);
}

bool holds(const Recording &recording, const std::string &text)
{
    std::string all;
    for (const RecordedTransfer &transfer : recording.transfers)
        all.append(transfer.bytes.begin(), transfer.bytes.end());
    return all.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("a recording comes back from its file as it was")
{
    const auto read = parseRecording(recordingText(small()));
    REQUIRE(read);
    CHECK(read->driver == "ocean");
    CHECK(read->identity == "model=HDX&laser=785");
    CHECK(read->settings.integration == 20ms);
    CHECK(read->settings.scans == 2);
    REQUIRE(read->transfers.size() == 5);
    CHECK(read->transfers[1].bytes == std::vector<std::uint8_t>{1, 2, 0xff});
    CHECK(read->transfers[2].error == Errc::Timeout);
    CHECK(read->transfers[3].request.value == 100);
    CHECK(recordingText(*read) == recordingText(small()));
}

TEST_CASE("what is no recording is refused with the line that says so")
{
    const std::string good = recordingText(small());
    const auto refusal = [](const std::string &text) {
        const auto read = parseRecording(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == Errc::Malformed);
        return read.error().detail;
    };
    CHECK(refusal("##TITLE=a spectrum\n").find("line 1") == 0);
    CHECK(refusal("").find("without transfers") != std::string::npos);
    CHECK(refusal("varde-recording 2\n").find("line 1") == 0);
    CHECK(refusal("varde-recording 1\ndriver ocean\nidentity x\nmeasure 1 1 0\n").find("without") != std::string::npos);
    const std::string head = "varde-recording 1\ndriver ocean\nidentity x\nmeasure 20000 2 0\n";
    for (const char *line :
         {"in 129 64 zz ok", "in 129 64 0 ok", "in 300 64 00 ok", "in 129 2 000000 ok", "in 129 -1 - ok",
          "in 129 99999999999 - ok", "in 129 64 00 broken", "in 129 64 00 timeout", "in 129 64 00 ok more",
          "control-in 1 2 3 4", "control-out 256 0 0 - ok", "jump 1 2", "out 1", "", "out 1 AB ok"}) {
        INFO(line);
        CHECK(refusal(head + line + "\n").find("line 5") == 0);
    }
    CHECK(refusal("varde-recording 1\ndriver ocean\nidentity x\nmeasure -1 2 0\nout 1 - ok\n").find("line 4") == 0);
    CHECK(refusal("varde-recording 1\ndriver ocean\nidentity x\nmeasure 1 99999999 0\nout 1 - ok\n").find("line 4") ==
          0);
    CHECK(refusal("varde-recording 1\nidentity x\ndriver ocean\nmeasure 1 1 0\nout 1 - ok\n").find("line 2") == 0);
    // Cut anywhere, it is not taken for a shorter one.
    for (std::size_t length = 1; length < good.size(); ++length)
        if (good[length - 1] != '\n')
            CHECK_FALSE(parseRecording(good.substr(0, length)));
    CHECK(parseRecording(std::string((std::size_t{64} << 20) + 1, 'x')).error().code == Errc::FileTooLarge);
}

TEST_CASE("a replay answers as recorded, and refuses what was not asked then")
{
    ReplayTransport line(small().transfers);
    CHECK(line.bulkIn(0x81, 64, 1s, keepOn).error().code == Errc::ProtocolError);
    REQUIRE(line.bulkOut(1, std::array<std::uint8_t, 2>{0xC1, 0xC0}, 1s, keepOn));
    CHECK(line.bulkIn(0x81, 64, 1s, keepOn)->size() == 3);
    CHECK(line.bulkIn(0x81, 64, 1s, keepOn).error().code == Errc::Timeout);
    CHECK(line.controlOut({0xB2, 101, 2}, {}, 1s, keepOn).error().code == Errc::ProtocolError);
    REQUIRE(line.controlOut({0xB2, 100, 2}, {}, 1s, keepOn));
    const std::atomic<bool> cancelled{true};
    CHECK(line.controlIn({0xFF, 1, 4}, 64, 1s, cancelled).error().code == Errc::Cancelled);
    REQUIRE(line.controlIn({0xFF, 1, 4}, 64, 1s, keepOn));
    CHECK(line.controlIn({0xFF, 1, 4}, 64, 1s, keepOn).error().detail.find("ends") != std::string::npos);
}

TEST_CASE("wasatch: a recorded measurement gives the same scan again, without the serial number")
{
    test::FakeWasatch fake(*wasatch::modelOf({0x24aa, 0x1000}),
                           test::MadeUpEeprom(18, 1024).u16(0, 39, 1 << 6).u8(2, 18, 0), 1024);
    std::string serial;
    auto [recording, scan] =
        recorded(wasatchDriver, std::make_unique<test::FunctionTransport>(fake), "4096", 2, serial);
    REQUIRE(serial == "WP-00001");
    CHECK(holds(recording, serial));
    wasatchDriver.scrub(recording, serial);
    CHECK_FALSE(holds(recording, serial));
    checkReplay(wasatchDriver, recording, scan);
    CHECK(wasatchDriver.over({std::make_unique<ReplayTransport>(recording.transfers), "77", {}}).error().code ==
          Errc::OutOfRange);
}

TEST_CASE("ocean: a recorded measurement gives the same scan again, without the serial number, with checksums too")
{
    const auto name = GENERATE("HDX", "USB4000", "SR4", "QEPro");
    const bool usesMd5 = GENERATE(false, true);
    INFO(name << (usesMd5 ? " with checksums" : ""));
    auto emulator = std::make_unique<test::OceanEmulator>(*ocean::modelNamed(name));
    emulator->obp.usesMd5 = usesMd5;
    std::string serial;
    const std::string identity = std::string("model=") + name + "&laser=785";
    auto [recording, scan] = recorded(oceanDriver, std::move(emulator), identity, 0, serial);
    REQUIRE_FALSE(serial.empty());
    CHECK(holds(recording, serial));
    oceanDriver.scrub(recording, serial);
    CHECK_FALSE(holds(recording, serial));
    checkReplay(oceanDriver, recording, scan);
}

TEST_CASE("a serial number that came in two pieces is taken out of both")
{
    Recording recording = small();
    recording.transfers = {{Kind::BulkIn, 1, {}, 64, {'A', 'E', 'M'}, {}},
                           {Kind::BulkOut, 1, {}, 0, {'E', 'M', 'U', '1'}, {}},
                           {Kind::BulkIn, 1, {}, 64, {'U', '1', 'Z'}, {}},
                           {Kind::BulkIn, 2, {}, 64, {'E', 'M'}, {}}};
    replaceText(recording, "EMU1");
    CHECK(recording.transfers[0].bytes == std::vector<std::uint8_t>{'A', 'X', 'X'});
    CHECK(recording.transfers[2].bytes == std::vector<std::uint8_t>{'X', 'X', 'Z'});
    CHECK(recording.transfers[1].bytes[0] == 'E'); // Varde's own words say nothing about the instrument
    replaceText(recording, "");
    CHECK(recording.transfers[3].bytes[0] == 'E');
}
