// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/ocean/emulated.h"
#include "drivers/ocean/ocean.h"
#include "drivers/usb/emulatedbus.h"

#include <thread>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::ocean;
using namespace varde::test;

namespace {

constexpr std::uint8_t port = 9;

/// An emulated Ocean instrument on the emulated bus.
class OceanFunction final : public UsbFunction {
public:
    explicit OceanFunction(const Model &model) : emulator(model), m_model(model) {}

    UsbId id() const override { return {m_model.vendorId, m_model.productId}; }
    std::vector<std::uint8_t> bulkEndpoints() const override
    {
        const Endpoints &ends = m_model.endpoints;
        std::vector<std::uint8_t> all = {ends.out, ends.commandIn};
        if (m_model.protocol == Protocol::Ooi)
            all.push_back(ends.dataIn);
        if (ends.firstDataIn != 0)
            all.push_back(ends.firstDataIn);
        return all;
    }
    UsbAnswer control(const UsbSetup &, std::span<const std::uint8_t>) override { return {UsbAnswer::Kind::Stall, {}}; }
    UsbAnswer bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes) override
    {
        const Status sent = emulator.bulkOut(endpoint, bytes, 0ms, goOn);
        return {sent ? UsbAnswer::Kind::Done : UsbAnswer::Kind::Stall, {}};
    }
    UsbAnswer bulkIn(std::uint8_t endpoint, std::size_t maxBytes) override
    {
        auto got = emulator.bulkIn(endpoint, maxBytes, 0ms, goOn);
        if (got)
            return {UsbAnswer::Kind::Done, std::move(*got)};
        return {got.error().code == Errc::Timeout ? UsbAnswer::Kind::Silence : UsbAnswer::Kind::Stall, {}};
    }

    OceanEmulator emulator;

private:
    const Model &m_model;
};

std::unique_ptr<Spectrometer> openedOnUsb(const std::string &settings = "?laser=785")
{
    const auto addresses = oceanDriver.scan();
    REQUIRE(addresses);
    REQUIRE(addresses->size() == 1);
    auto device = oceanDriver.open(addresses->front() + settings);
    if (!device)
        FAIL(device.error().detail);
    return std::move(*device);
}

} // namespace

TEST_CASE("ocean on USB: without an instrument the scan is empty")
{
    const EmulatedBus bus;
    const auto addresses = oceanDriver.scan();
    REQUIRE(addresses);
    CHECK(addresses->empty());
    CHECK(oceanDriver.open("usb:001:009?laser=785").error().code == Errc::DeviceNotFound);
    CHECK(oceanDriver.open("usb:somewhere?laser=785").error().code == Errc::DeviceNotFound);
}

TEST_CASE("ocean on USB: an address of the scan lacks its laser and says so")
{
    OceanFunction function(modelOf("USB4000"));
    EmulatedBus bus;
    bus.plugIn(function, port);
    const auto addresses = oceanDriver.scan();
    REQUIRE(addresses);
    REQUIRE(*addresses == std::vector<std::string>{"usb:001:009"});
    CHECK(oceanDriver.open(addresses->front()).error().code == Errc::OutOfRange);
}

TEST_CASE("ocean on USB: found, opened and measured through libusb")
{
    const char *name = GENERATE("USB2000", "USB2000+", "USB4000", "Jaz", "STS", "QEPro", "SR4");
    INFO(name);
    OceanFunction function(modelOf(name));
    EmulatedBus bus;
    bus.plugIn(function, port);
    const auto device = openedOnUsb();
    CHECK(device->capabilities().model == std::string("Ocean ") + name);
    CHECK(device->capabilities().serialNumber == "EMU123");

    const auto scan = measure(*device, {allowedTime(*device), 3, 0}, {}, {});
    if (!scan)
        FAIL(scan.error().detail);
    CHECK(isEmulatedSpectrum(modelOf(name), scan->mean.intensities));
    CHECK(scan->mean.intensities[0] == 2);
}

TEST_CASE("ocean on USB: a lost sync costs one frame")
{
    OceanFunction function(modelOf("USB4000"));
    EmulatedBus bus;
    bus.plugIn(function, port);
    const auto device = openedOnUsb();
    function.emulator.losesSync = true;
    const auto scan = measure(*device, {1ms, 2, 5}, {}, {});
    if (!scan)
        FAIL(scan.error().detail);
    CHECK(scan->lost == 1);
    CHECK(isEmulatedSpectrum(modelOf("USB4000"), scan->mean.intensities));
}

TEST_CASE("ocean on USB: unplugged during a scan it is lost, and what was kept is handed over")
{
    OceanFunction function(modelOf("USB4000"));
    EmulatedBus bus;
    bus.plugIn(function, port);
    const auto device = openedOnUsb();
    int kept = 0;
    const auto scan = measure(*device, {1ms, 5, 5}, {}, [&](const Scan &soFar) {
        kept = soFar.frames;
        if (kept == 2)
            bus.unplug(port);
    });
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::DeviceLost);
    CHECK(kept == 2);
}

TEST_CASE("ocean on USB: a cancel ends an exposure of ten seconds at once")
{
    OceanFunction function(modelOf("USB2000+"));
    EmulatedBus bus;
    bus.plugIn(function, port);
    const auto device = openedOnUsb();
    function.emulator.isSilent = true;
    std::atomic<bool> cancel{false};
    std::thread stopper([&] {
        std::this_thread::sleep_for(30ms);
        cancel = true;
    });
    const auto start = std::chrono::steady_clock::now();
    const auto frame = device->acquire(10s, cancel);
    const auto took = std::chrono::steady_clock::now() - start;
    stopper.join();
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == Errc::Cancelled);
    // 100 ms is the promise; a loaded machine gets the rest.
    CHECK(took < 3s);
}
