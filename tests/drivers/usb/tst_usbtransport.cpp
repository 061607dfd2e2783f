// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/usb/emulatedbus.h"
#include "drivers/usbtransport.h"
#include "support/catch.h"

#include <algorithm>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::test;

namespace {

const std::atomic<bool> goOn{false};
constexpr UsbId echoId{0x1209, 0x0001};
constexpr std::uint8_t port = 7;

/// Gives back on 0x82 what it got on 0x02, and on a control request its own setup packet.
class Echo final : public UsbFunction {
public:
    UsbId id() const override { return echoId; }
    std::string serialNumber() const override { return "E-1"; }
    std::vector<std::uint8_t> bulkEndpoints() const override { return {0x02, 0x82}; }
    UsbAnswer control(const UsbSetup &setup, std::span<const std::uint8_t> bytes) override
    {
        m_controlBytes.assign(bytes.begin(), bytes.end());
        if (setup.request == 0xee)
            return {UsbAnswer::Kind::Stall, {}};
        return {UsbAnswer::Kind::Done,
                {setup.requestType, setup.request, static_cast<std::uint8_t>(setup.value & 0xff),
                 static_cast<std::uint8_t>(setup.value >> 8), static_cast<std::uint8_t>(setup.index & 0xff)}};
    }
    UsbAnswer bulkOut(std::uint8_t, std::span<const std::uint8_t> bytes) override
    {
        if (kind == UsbAnswer::Kind::Done)
            m_held.assign(bytes.begin(), bytes.end());
        return {kind, {}};
    }
    UsbAnswer bulkIn(std::uint8_t, std::size_t) override
    {
        if (kind == UsbAnswer::Kind::Done && m_held.empty())
            return {UsbAnswer::Kind::Silence, {}};
        return {kind, std::exchange(m_held, {})};
    }

    std::atomic<UsbAnswer::Kind> kind = UsbAnswer::Kind::Done; ///< of bulk transfers
    const Bytes &controlBytes() const { return m_controlBytes; }

private:
    Bytes m_held;
    Bytes m_controlBytes;
};

std::vector<UsbDevice> found()
{
    const std::vector<UsbId> ids = {echoId};
    const auto devices = usbDevices(ids);
    REQUIRE(devices);
    return *devices;
}

/// An instrument on a bus, and an open line to it.
struct Bench {
    Echo echo;
    EmulatedBus bus;
    std::unique_ptr<UsbTransport> line;

    Bench()
    {
        bus.plugIn(echo, port);
        auto opened = UsbTransport::open(found().at(0), "Echo");
        REQUIRE(opened);
        line = std::move(*opened);
    }

    /// The line still carries bytes both ways.
    void checkUsable()
    {
        echo.kind = UsbAnswer::Kind::Done;
        CHECK(line->bulkOut(0x02, Bytes{4, 2}, 500ms, goOn));
        const auto back = line->bulkIn(0x82, 512, 500ms, goOn);
        REQUIRE(back);
        CHECK(*back == Bytes{4, 2});
        CHECK(bus.pending(port) == 0);
    }
};

} // namespace

TEST_CASE("usb: an address is what it was made from, and nothing else is one")
{
    const auto device = usbDeviceAt("usb:001:042");
    REQUIRE(device);
    CHECK(device->bus == 1);
    CHECK(device->device == 42);
    CHECK(usbAddress(*device) == "usb:001:042");
    for (const char *other :
         {"", "usb:1:42", "usb:001:042 ", "usb:001:999", "usb:001", "no such address", "usb:-01:042"})
        CHECK_FALSE(usbDeviceAt(other));
}

TEST_CASE("usb: only instruments with a known id are found, and only while they are plugged in")
{
    Echo first;
    Echo second;
    EmulatedBus bus;
    CHECK(found().empty());
    bus.plugIn(second, 9);
    bus.plugIn(first, 7);

    const auto both = found();
    REQUIRE(both.size() == 2);
    CHECK(usbAddress(both[0]) == "usb:001:007");
    CHECK(usbAddress(both[1]) == "usb:001:009");
    const std::vector<UsbId> others = {{0x24aa, 0x1000}};
    CHECK(usbDevices(others)->empty());

    bus.unplug(7);
    REQUIRE(found().size() == 1);
    CHECK(usbAddress(found()[0]) == "usb:001:009");
}

TEST_CASE("usb: bytes go both ways, control requests carry value, index and data")
{
    Bench bench;
    bench.checkUsable();
    const auto answer = bench.line->controlIn({0xc0, 0x1234, 0x56}, 64, 500ms, goOn);
    REQUIRE(answer);
    CHECK(*answer == Bytes{0xc0, 0xc0, 0x34, 0x12, 0x56});
    CHECK(bench.line->controlIn({0xc0, 0, 0}, 2, 500ms, goOn)->size() == 2);
    REQUIRE(bench.line->controlOut({0xb2, 1, 2}, Bytes{7, 8}, 500ms, goOn));
    CHECK(bench.echo.controlBytes() == Bytes{7, 8});
    REQUIRE(bench.line->controlOut({0xb2, 1, 2}, {}, 500ms, goOn));
}

TEST_CASE("usb: a short answer is handed over, a longer one than asked for is a protocol error")
{
    Bench bench;
    REQUIRE(bench.line->bulkOut(0x02, Bytes(300, 1), 500ms, goOn));
    CHECK(bench.line->bulkIn(0x82, 4096, 500ms, goOn)->size() == 300);
    REQUIRE(bench.line->bulkOut(0x02, Bytes(600, 1), 500ms, goOn));
    const auto answer = bench.line->bulkIn(0x82, 512, 500ms, goOn);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == Errc::ProtocolError);
    CHECK(answer.error().detail == "Echo at usb:001:007: it sent more than it was asked for");
    bench.checkUsable();
}

TEST_CASE("usb: a timeout takes the transfer back and leaves the line usable")
{
    Bench bench;
    bench.echo.kind = UsbAnswer::Kind::Silence;
    CHECK(bench.line->bulkIn(0x82, 512, 30ms, goOn).error().code == Errc::Timeout);
    CHECK(bench.line->bulkOut(0x02, Bytes{1}, 30ms, goOn).error().code == Errc::Timeout);
    bench.checkUsable();
}

TEST_CASE("usb: cancelling in the middle takes the transfer back within 100 ms and leaves the line usable")
{
    Bench bench;
    bench.echo.kind = UsbAnswer::Kind::Silence;
    std::atomic<bool> cancel{false};
    std::chrono::steady_clock::time_point cancelled;
    std::thread other([&] {
        std::this_thread::sleep_for(50ms);
        cancelled = std::chrono::steady_clock::now();
        cancel = true;
    });
    const auto answer = bench.line->bulkIn(0x82, 512, 60s, cancel);
    const auto returned = std::chrono::steady_clock::now();
    other.join();
    CHECK(answer.error().code == Errc::Cancelled);
    WARN("cancelled after " << std::chrono::duration_cast<std::chrono::milliseconds>(returned - cancelled).count()
                            << " ms");
    CHECK(returned - cancelled < 10s); // far from the minute it would have waited; the promise is printed above
    CHECK(bench.line->bulkIn(0x82, 512, 60s, cancel).error().code == Errc::Cancelled);
    bench.checkUsable();
}

TEST_CASE("usb: a refused transfer is a protocol error, and a bulk endpoint is cleared of it")
{
    Bench bench;
    bench.echo.kind = UsbAnswer::Kind::Stall;
    CHECK(bench.line->bulkIn(0x82, 512, 500ms, goOn).error().code == Errc::ProtocolError);
    CHECK(bench.bus.haltsCleared(port) == 1);
    CHECK(bench.line->controlIn({0xee, 0, 0}, 64, 500ms, goOn).error().code == Errc::ProtocolError);
    CHECK(bench.line->controlOut({0xee, 0, 0}, {}, 500ms, goOn).error().code == Errc::ProtocolError);
    CHECK(bench.bus.haltsCleared(port) == 1);
    bench.checkUsable();
}

TEST_CASE("usb: a transfer that broke off is a protocol error while the instrument answers")
{
    Bench bench;
    bench.echo.kind = UsbAnswer::Kind::BrokenOff;
    CHECK(bench.line->bulkIn(0x82, 512, 500ms, goOn).error().code == Errc::ProtocolError);
    bench.checkUsable();
}

TEST_CASE("usb: unplugged in the middle of a transfer it is lost, and stays lost")
{
    Bench bench;
    bench.echo.kind = UsbAnswer::Kind::Silence;
    std::thread other([&] {
        std::this_thread::sleep_for(50ms);
        bench.bus.unplug(port);
    });
    const auto answer = bench.line->bulkIn(0x82, 512, 60s, goOn);
    other.join();
    CHECK(answer.error().code == Errc::DeviceLost);
    CHECK(bench.line->bulkIn(0x82, 512, 500ms, goOn).error().code == Errc::DeviceLost);
    CHECK(bench.line->bulkOut(0x02, Bytes{1}, 500ms, goOn).error().code == Errc::DeviceLost);
    CHECK(bench.line->controlIn({0xc0, 0, 0}, 64, 500ms, goOn).error().code == Errc::DeviceLost);
    CHECK(bench.line->controlOut({0xc0, 0, 0}, {}, 500ms, goOn).error().code == Errc::DeviceLost);
}

TEST_CASE("usb: unplugged between two transfers it is lost with the next one")
{
    Bench bench;
    bench.bus.unplug(port);
    CHECK(bench.line->controlIn({0xc0, 0, 0}, 64, 500ms, goOn).error().code == Errc::DeviceLost);
    CHECK(bench.line->bulkIn(0x82, 512, 500ms, goOn).error().code == Errc::DeviceLost);
}

TEST_CASE("usb: plugged in again it can be opened again")
{
    Bench bench;
    bench.bus.unplug(port);
    bench.bus.plugIn(bench.echo, 8);
    auto opened = UsbTransport::open(found().at(0), "Echo");
    REQUIRE(opened);
    bench.line = std::move(*opened);
    CHECK(bench.line->bulkOut(0x02, Bytes{4, 2}, 500ms, goOn));
}

TEST_CASE("usb: a transfer that the kernel does not hand back ends the line, not the program")
{
    Bench bench;
    bench.echo.kind = UsbAnswer::Kind::Silence;
    bench.bus.setStuck(port, true);
    CHECK(bench.line->bulkIn(0x82, 512, 30ms, goOn).error().code == Errc::DeviceLost);
    CHECK(bench.line->bulkIn(0x82, 512, 30ms, goOn).error().code == Errc::DeviceLost);
    bench.line.reset();
}

TEST_CASE("usb: one that another program uses is busy, by name")
{
    Bench bench;
    bench.bus.setOccupied(port, true);
    const auto second = UsbTransport::open(found().at(0), "Echo");
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Errc::DeviceBusy);
    CHECK(second.error().detail ==
          "Echo at usb:001:007: another program is using it; close that program and try again");
}

TEST_CASE("usb: vendor requests reach an instrument that another program has claimed")
{
    Bench bench;
    bench.bus.setOccupied(port, true);
    const auto second = UsbTransport::open(found().at(0), "Echo", UsbUse::ControlOnly);
    REQUIRE(second);
    CHECK((*second)->controlOut({0xbe, 0, 0}, {}, 500ms, goOn));
}

TEST_CASE("usb: one that this account may not open names the rule file that permits it")
{
    Echo echo;
    EmulatedBus bus;
    bus.plugIn(echo, port);
    bus.setForbidden(port);
    const bool isRoot = geteuid() == 0;
    // Nobody keeps root out: be somebody else for a moment.
    if (isRoot)
        REQUIRE(seteuid(65534) == 0);
    const auto line = UsbTransport::open(UsbDevice{echoId, 1, port}, "Echo");
    if (isRoot)
        REQUIRE(seteuid(0) == 0);
    REQUIRE_FALSE(line);
    INFO(line.error().detail);
    CHECK(line.error().code == Errc::DeviceNotPermitted);
    CHECK(line.error().detail.ends_with(
        "the udev rule file 70-varde-spectrometers.rules permits it to whoever sits at the computer"));
}

TEST_CASE("usb: what is not plugged in is not found, also with another id at its place")
{
    Bench bench;
    CHECK(UsbTransport::open(UsbDevice{echoId, 1, 99}, "Echo").error().code == Errc::DeviceNotFound);
    CHECK(UsbTransport::open(UsbDevice{{1, 2}, 1, port}, "Echo").error().code == Errc::DeviceNotFound);
}
