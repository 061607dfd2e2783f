// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/example/example.h"
#include "support/catch.h"
#include "support/faketransport.h"

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using varde::test::FakeTransport;

namespace {

const std::atomic<bool> carryOn{false};

/// An open one, whose line follows `line`'s script from there on.
std::unique_ptr<example::ExampleSpectrometer> opened(std::unique_ptr<FakeTransport> line)
{
    auto device = example::ExampleSpectrometer::open(std::move(line), carryOn);
    REQUIRE(device);
    return std::move(*device);
}

std::unique_ptr<FakeTransport> lineWithSerial()
{
    auto line = std::make_unique<FakeTransport>();
    line->expect({0x01}).reply({'E', '1'});
    return line;
}

} // namespace

TEST_CASE("example: it opens, and a frame has its counts")
{
    auto line = lineWithSerial();
    FakeTransport::Bytes readout(128, 0);
    readout[2] = 0x34;
    readout[3] = 0x12;
    line->expect({0x02}).reply(readout);
    const auto device = opened(std::move(line));
    CHECK(device->capabilities().serialNumber == "E1");
    const auto scan = measure(*device, {.integration = 5ms, .scans = 1}, {}, {});
    REQUIRE(scan);
    CHECK(scan->mean.intensities[1] == 0x1234);
}

TEST_CASE("example: a readout that was cut short is a dropped frame, a refusal a protocol error, silence a timeout")
{
    auto line = lineWithSerial();
    line->expect({0x02}).truncatedReply(FakeTransport::Bytes(128, 1), 100);
    line->expect({0x02}).stall();
    line->expect({0x02});
    const auto device = opened(std::move(line));
    CHECK(device->acquire(5ms, carryOn).error().code == Errc::FrameDropped);
    CHECK(device->acquire(5ms, carryOn).error().code == Errc::ProtocolError);
    CHECK(device->acquire(5ms, carryOn).error().code == Errc::Timeout);
    CHECK(device->acquire(0ms, carryOn).error().code == Errc::OutOfRange);
}

TEST_CASE("example: unplugged it is lost")
{
    auto line = lineWithSerial();
    line->expect({0x02}).reply(FakeTransport::Bytes(128, 1)).unplugAfter(10);
    const auto device = opened(std::move(line));
    CHECK(device->acquire(5ms, carryOn).error().code == Errc::DeviceLost);
}
