// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/bench.h"
#include "support/catch.h"

#include <limits>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::wasatch;
using namespace varde::test;

namespace {

const Model &fx2 = *modelOf({0x24aa, 0x1000});
const Model &inGaAs = *modelOf({0x24aa, 0x2000});
const Model &arm = *modelOf({0x24aa, 0x4000});

/// An EEPROM whose instrument tells its interlock.
MadeUpEeprom withInterlock(int pixels = 1024)
{
    return MadeUpEeprom(18, pixels).u16(0, 39, 1 << 6);
}

Eigen::VectorXd expectedFrame(const FakeWasatch &fake, Eigen::Index pixels, bool isLit = false)
{
    Eigen::VectorXd counts(pixels);
    for (Eigen::Index i = 0; i < pixels; ++i)
        counts[i] = fake.pixel(static_cast<std::size_t>(i), isLit);
    return counts;
}

} // namespace

TEST_CASE("wasatch: opening says what the instrument is")
{
    WasatchBench bench(fx2, withInterlock());
    const Capabilities &can = bench.open().capabilities();
    CHECK(can.model == "Wasatch Photonics WP-TEST");
    CHECK(can.serialNumber == "WP-00001");
    CHECK(can.laserNm == 785.25);
    CHECK(can.pixels == 1024);
    CHECK(can.minIntegration == 3ms);
    CHECK(can.maxIntegration == 60s);
    REQUIRE(can.detectorCelsius);
    CHECK(can.detectorCelsius->min == -15);
    CHECK(can.detectorCelsius->max == 20);
    CHECK(can.hasThermometer);
    CHECK(can.warnings.empty());
    CHECK(bench.device->axis().size() == 1024);
    REQUIRE(bench.device->laser());
    const LaserCapabilities &laser = bench.device->laser()->capabilities();
    CHECK(laser.powerMw->max == 450);
    CHECK(laser.warmUp == 1s);
    CHECK(laser.tellsInterlock);
    CHECK_FALSE(laser.hasWatchdog);
    CHECK_FALSE(bench.fake.isLaserOn());
}

TEST_CASE("wasatch: opening turns a laser off that was left on, before anything else is set")
{
    WasatchBench bench(fx2, withInterlock());
    const auto first = bench.open().laser()->turnOn(60s, goOn);
    REQUIRE(first);
    REQUIRE(bench.fake.isLaserOn());
    // As after a crash: the old driver is never destroyed.
    (void)bench.device.release();
    const std::size_t before = bench.fake.sets().size();
    bench.open();
    CHECK_FALSE(bench.fake.isLaserOn());
    CHECK(bench.fake.sets()[before].request == 0xbe);
    CHECK(bench.fake.sets()[before].value == 0);
}

TEST_CASE("wasatch: opening sets trigger, gain, offset and cooler as the maker wants them")
{
    WasatchBench bench(inGaAs, MadeUpEeprom().f32(0, 54, 2.5F).u16(0, 58, 7), 1024);
    bench.open();
    std::vector<int> requests;
    for (const UsbSetup &setup : bench.fake.sets())
        requests.push_back(setup.request);
    CHECK(requests == std::vector<int>{0xbe, 0xd2, 0xb7, 0xb6, 0x9d, 0x9c, 0xd8, 0xd6});
    CHECK(bench.fake.sets()[4].value == 0x280);
    CHECK(bench.fake.sets()[6].value == 2000 - 20 * 10);
}

TEST_CASE("wasatch: an ARM board is sent nothing that it does not take")
{
    WasatchBench bench(arm, MadeUpEeprom());
    bench.open();
    std::vector<int> requests;
    for (const UsbSetup &setup : bench.fake.sets())
        requests.push_back(setup.request);
    CHECK(requests == std::vector<int>{0xbe, 0xd8, 0xd6});
    for (const Bytes &bytes : bench.fake.setBytes())
        CHECK(bytes.size() == 8);
}

TEST_CASE("wasatch: an instrument whose memory cannot be used is refused by name")
{
    WasatchBench bench(fx2, MadeUpEeprom().f32(3, 36, 12));
    const auto opened = bench.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::DeviceUncalibrated);
    CHECK(opened.error().detail.find("WP-TEST: it claims an excitation at 12") != std::string::npos);
    CHECK(bench.fake.laserOns() == 0);
}

TEST_CASE("wasatch: a memory newer than is known is used, with a warning")
{
    WasatchBench bench(fx2, MadeUpEeprom(19));
    CHECK(bench.open().capabilities().warnings.size() == 1);
}

TEST_CASE("wasatch: a frame has the pixels of the wire in their order")
{
    const auto [model, pixels] = GENERATE(table<const Model *, int>(
        {{&fx2, 1024}, {&fx2, 2048}, {&fx2, 512}, {&inGaAs, 512}, {&arm, 1952}, {&arm, 2048}}));
    const std::size_t piece = GENERATE(0, 512, 64);
    INFO(model->name << ", " << pixels << " pixels, pieces of " << piece);
    WasatchBench bench(*model, MadeUpEeprom(18, pixels), pixels);
    bench.fake.setPieceBytes(piece);
    const auto frame = bench.open().acquire(20ms, goOn);
    REQUIRE(frame);
    CHECK(frame->integration == 20ms);
    CHECK(frame->counts == expectedFrame(bench.fake, pixels));
}

TEST_CASE("wasatch: an ARM board's first frame after another integration time is thrown away")
{
    WasatchBench bench(arm, MadeUpEeprom());
    bench.open();
    REQUIRE(bench.device->acquire(20ms, goOn));
    CHECK(bench.fake.framesStarted() == 2);
    REQUIRE(bench.device->acquire(20ms, goOn));
    CHECK(bench.fake.framesStarted() == 3);
    REQUIRE(bench.device->acquire(30ms, goOn));
    CHECK(bench.fake.framesStarted() == 5);
}

TEST_CASE("wasatch: an FX2 board is told its integration time once and throws nothing away")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    for (int i = 0; i < 3; ++i)
        REQUIRE(bench.device->acquire(20ms, goOn));
    CHECK(bench.fake.framesStarted() == 3);
    CHECK(bench.fake.count(0xb2, 20) == 1);
}

TEST_CASE("wasatch: an integration time outside the limits is out of range, and nothing is sent")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    const std::size_t sent = bench.line->transfers();
    CHECK(bench.device->acquire(2ms, goOn).error().code == Errc::OutOfRange);
    CHECK(bench.device->acquire(60'001ms, goOn).error().code == Errc::OutOfRange);
    CHECK(bench.line->transfers() == sent);
}

TEST_CASE("wasatch: an instrument that exposes for another time than it was told is not believed")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    bench.fake.setReportedIntegration(21);
    const auto frame = bench.device->acquire(20ms, goOn);
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == Errc::ProtocolError);
}

TEST_CASE("wasatch: a readout of another length is a dropped frame, and the next one is clean")
{
    const Fault fault = GENERATE(Fault::Short, Fault::Long);
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    REQUIRE(bench.device->acquire(20ms, goOn));
    // start of the frame, then its pixels
    bench.line->spoil(bench.line->transfers() + 1, fault);
    CHECK(bench.device->acquire(20ms, goOn).error().code == Errc::FrameDropped);
    const auto next = bench.device->acquire(20ms, goOn);
    REQUIRE(next);
    CHECK(next->counts == expectedFrame(bench.fake, 1024));
}

TEST_CASE("wasatch: an instrument that sends without end, or sends nothing, ends in an error and not in a loop")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    bench.fake.setBabbling(true);
    CHECK(bench.device->acquire(20ms, goOn).error().code == Errc::ProtocolError);
    CHECK(bench.device->acquire(20ms, goOn).error().code == Errc::ProtocolError);
    bench.fake.setBabbling(false);
    bench.fake.setHollow(true);
    CHECK(bench.device->acquire(20ms, goOn).error().code == Errc::FrameDropped);
    bench.fake.setHollow(false);
    const auto next = bench.device->acquire(20ms, goOn);
    REQUIRE(next);
    CHECK(next->counts == expectedFrame(bench.fake, 1024));
}

TEST_CASE("wasatch: a frame that comes too late is not taken for the next one")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    REQUIRE(bench.device->acquire(20ms, goOn));
    bench.line->spoil(bench.line->transfers() + 1, Fault::Late);
    CHECK(bench.device->acquire(20ms, goOn).error().code == Errc::Timeout);
    bench.fake.setCounts(2000, 0);
    const auto next = bench.device->acquire(20ms, goOn);
    REQUIRE(next);
    CHECK(next->counts == expectedFrame(bench.fake, 1024));
}

TEST_CASE("wasatch: a frame that was cancelled is not taken for the next one")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    REQUIRE(bench.device->acquire(20ms, goOn));
    std::atomic<bool> cancel{false};
    const std::size_t readout = bench.line->transfers() + 1;
    bench.line->onTransfer([&](std::size_t transfer) { cancel = cancel || transfer == readout; });
    CHECK(bench.device->acquire(20ms, cancel).error().code == Errc::Cancelled);
    bench.line->onTransfer({});
    bench.fake.setCounts(2000, 0);
    const auto next = bench.device->acquire(20ms, goOn);
    REQUIRE(next);
    CHECK(next->counts == expectedFrame(bench.fake, 1024));
}

TEST_CASE("wasatch: the detector's temperature is read and set")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.open();
    CHECK(*bench.device->detectorCelsius(goOn) == Catch::Approx(66 - 0.03 * 1000 + 2e-6 * 1e6));
    REQUIRE(bench.device->setDetectorCelsius(-15, goOn));
    CHECK(bench.fake.count(0xd8, 2300) == 1);
    CHECK(bench.device->setDetectorCelsius(-16, goOn).error().code == Errc::OutOfRange);
    CHECK(bench.device->setDetectorCelsius(21, goOn).error().code == Errc::OutOfRange);
}

TEST_CASE("wasatch: what it has not got is out of range")
{
    WasatchBench bench(fx2, MadeUpEeprom().u8(0, 36, 0).u8(0, 38, 0).f32(1, 36, 0));
    bench.open();
    CHECK(bench.device->laser() == nullptr);
    CHECK(bench.device->detectorCelsius(goOn).error().code == Errc::OutOfRange);
    CHECK(bench.device->setDetectorCelsius(10, goOn).error().code == Errc::OutOfRange);
    bench.device.reset();
    CHECK(bench.fake.count(0xbe, 0) == 0);
}

TEST_CASE("wasatch: an answer that is too short is a protocol error")
{
    WasatchBench bench(fx2, MadeUpEeprom());
    bench.fake.setFirmware({1, 2, 3});
    const auto opened = bench.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::ProtocolError);
    CHECK(opened.error().detail.ends_with("3 bytes in answer to request 0xC0/0x00, which has 4"));
}

TEST_CASE("wasatch: the registry's driver finds nothing where nothing is plugged in")
{
    CHECK(wasatchDriver.open("usb:999:001").error().code == Errc::DeviceNotFound);
    CHECK_FALSE(wasatchDriver.isPractice);
}
