// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/usb/wasatchbench.h"
#include "support/catch.h"

#include <thread>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::test;

namespace {

/// One of each generation, the older with its readout in two halves.
Board eitherGeneration()
{
    if (GENERATE(0, 1) == 0)
        return {*wasatch::modelOf({0x24aa, 0x1000}), 2048};
    return {*wasatch::modelOf({0x24aa, 0x4000}), 1952};
}

} // namespace

TEST_CASE("wasatch over usb: plugged in it is found, opened, measured with, and gone when unplugged")
{
    UsbBench bench(eitherGeneration());
    Spectrometer &device = bench.open();
    CHECK(device.capabilities().serialNumber == "WP-00001");
    const auto scan = measure(device, {.integration = 20ms, .scans = 3, .darkScans = 1}, {}, {});
    if (!scan)
        FAIL(scan.error().detail);
    CHECK(scan->frames == 3);
    CHECK(scan->lost == 0);
    CHECK((scan->mean.intensities.array() == 2000).all());
    CHECK_FALSE(bench.fake.isLaserOn());
    CHECK(*device.detectorCelsius(keepOn) == Catch::Approx(38));
    bench.bus.unplug(slot);
    CHECK(device.acquire(20ms, keepOn).error().code == Errc::DeviceLost);
    CHECK(wasatchDriver.scan()->empty());
    bench.device.reset();
    bench.bus.plugIn(bench.fake, 6);
    CHECK(*wasatchDriver.scan() == std::vector<std::string>{"usb:001:006"});
}

TEST_CASE("wasatch over usb: stalls, silence and a broken transfer are errors by name, with the laser off and the line "
          "usable")
{
    UsbBench bench(eitherGeneration());
    Spectrometer &device = bench.open();
    REQUIRE(device.acquire(3ms, keepOn));
    const auto [kind, code] =
        GENERATE(table<UsbAnswer::Kind, Errc>({{UsbAnswer::Kind::Stall, Errc::ProtocolError},
                                               {UsbAnswer::Kind::Silence, Errc::Timeout},
                                               {UsbAnswer::Kind::BrokenOff, Errc::ProtocolError}}));
    REQUIRE(device.laser()->turnOn(60s, keepOn));
    bench.fake.setFrameKind(kind);
    CHECK(device.acquire(3ms, keepOn).error().code == code);
    CHECK_FALSE(bench.fake.isLaserOn());
    bench.fake.setFrameKind(UsbAnswer::Kind::Done);
    CHECK(device.acquire(3ms, keepOn));
    CHECK(bench.bus.pending(slot) == 0);
}

TEST_CASE("wasatch over usb: cancelled in the middle of an exposure the laser is off when the call returns")
{
    UsbBench bench(eitherGeneration());
    Spectrometer &device = bench.open();
    bench.fake.setFrameKind(UsbAnswer::Kind::Silence);
    std::atomic<bool> cancel{false};
    std::thread other([&] {
        for (int i = 0; i < 1000 && bench.fake.laserOns() == 0; ++i)
            std::this_thread::sleep_for(10ms);
        std::this_thread::sleep_for(50ms);
        cancel = true;
    });
    const auto scan = measure(device, {.integration = 30s, .scans = 3}, {{}, &cancel}, {});
    other.join();
    CHECK(scan.error().code == Errc::Cancelled);
    CHECK(bench.fake.laserOns() == 1);
    CHECK_FALSE(bench.fake.isLaserOn());
}

TEST_CASE("wasatch over usb: unplugged in the middle of an exposure, and closed after that")
{
    UsbBench bench(eitherGeneration());
    Spectrometer &device = bench.open();
    bench.fake.setFrameKind(UsbAnswer::Kind::Silence);
    std::thread other([&] {
        std::this_thread::sleep_for(100ms);
        bench.bus.unplug(slot);
    });
    CHECK(device.acquire(30s, keepOn).error().code == Errc::DeviceLost);
    other.join();
    bench.device.reset();
}

TEST_CASE("wasatch over usb: a second program finds it busy")
{
    UsbBench bench(eitherGeneration());
    bench.open();
    bench.bus.setOccupied(slot, true);
    const auto second = wasatchDriver.open("usb:001:005");
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Errc::DeviceBusy);
    CHECK(second.error().detail.starts_with("Wasatch Photonics spectrometer"));
}
