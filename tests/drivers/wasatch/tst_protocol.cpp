// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/protocol.h"
#include "support/catch.h"

#include <limits>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers::wasatch;
using Bytes = std::vector<std::uint8_t>;

namespace {

/// request value index : data
std::string wire(const SetCommand &command)
{
    std::array<char, 32> head{};
    std::snprintf(head.data(), head.size(), "%02x %04x %04x :", unsigned{command.request.request},
                  unsigned{command.request.value}, unsigned{command.request.index});
    std::string text = head.data();
    for (const std::uint8_t byte : command.bytes) {
        std::snprintf(head.data(), head.size(), " %02x", unsigned{byte});
        text += head.data();
    }
    return text;
}

} // namespace

TEST_CASE("wasatch: the commands are the maker's, byte for byte")
{
    CHECK(wire(startFrame(Board::Fx2)) == "ad 0000 0000 :");
    CHECK(wire(setIntegration(Board::Fx2, 0x123456ms)) == "b2 3456 0012 :");
    CHECK(wire(enableLaser(Board::Fx2, true)) == "be 0001 0000 :");
    CHECK(wire(enableLaser(Board::Fx2, false)) == "be 0000 0000 :");
    CHECK(wire(setLaserWatchdog(Board::Arm, 300s)) == "ff 0018 012c : 00 00 00 00 00 00 00 00");
    CHECK(wire(enableCooler(Board::Fx2, true)) == "d6 0001 0000 :");
    CHECK(wire(setCoolerTarget(Board::Fx2, 4095)) == "d8 0fff 0000 :");
    CHECK(wire(setGain(Board::Fx2, 1.9, false)) == "b7 01e6 0000 :");
    CHECK(wire(setGain(Board::Fx2, 1.5, true)) == "9d 0180 0000 :");
    CHECK(wire(setOffset(Board::Fx2, -2, false)) == "b6 fffe 0000 :");
    CHECK(wire(setOffset(Board::Fx2, 3, true)) == "9c 0003 0000 :");
    CHECK(wire(setInternalTrigger(Board::Fx2)) == "d2 0000 0000 :");
}

TEST_CASE("wasatch: an ARM board gets at least eight data bytes with every setting")
{
    for (const auto &command : {startFrame(Board::Arm), setIntegration(Board::Arm, 5ms), enableLaser(Board::Arm, true),
                                enableCooler(Board::Arm, true), setCoolerTarget(Board::Arm, 1)})
        CHECK(command.bytes == Bytes(8, 0));
    for (const auto &command : setLaserPercent(Board::Arm, 50))
        CHECK(command.bytes.size() == 8);
    CHECK(startFrame(Board::Fx2).bytes.empty());
}

TEST_CASE("wasatch: the laser's power is a share of each millisecond, and full power has no modulation")
{
    const auto half = setLaserPercent(Board::Fx2, 50.04);
    REQUIRE(half.size() == 3);
    CHECK(wire(half[0]) == "c7 03e8 0000 : 00");
    CHECK(wire(half[1]) == "db 01f4 0000 : 00");
    CHECK(wire(half[2]) == "bd 0001 0000 :");
    const auto full = setLaserPercent(Board::Fx2, 100);
    REQUIRE(full.size() == 1);
    CHECK(wire(full[0]) == "bd 0000 0000 :");
    CHECK(wire(setLaserPercent(Board::Fx2, 0)[1]) == "db 0000 0000 : 00");
}

TEST_CASE("wasatch: questions name their page and how much of an answer is one")
{
    const GetCommand page = getEepromPage(7);
    CHECK(page.request.request == 0xff);
    CHECK(page.request.value == 0x01);
    CHECK(page.request.index == 7);
    CHECK(page.minBytes == 64);
    CHECK(getLaserEnabled().request.request == 0xe2);
    CHECK(getLaserCanFire().request.request == 0xef);
    CHECK(getLaserIsFiring().request.value == 0x0d);
    CHECK(getDetectorAdc().request.request == 0xd7);
    CHECK(getIntegration().request.request == 0xbf);
    CHECK(getFirmwareVersion().request.request == 0xc0);
}

TEST_CASE("wasatch: answers are read with their own order of bytes")
{
    CHECK(firmwareVersionFrom(Bytes{11, 0, 0, 10}) == Version{10, 0, 0, 11});
    CHECK(integrationFrom(Bytes{0x56, 0x34, 0x12}) == 0x123456ms);
    CHECK(detectorAdcFrom(Bytes{0x0a, 0xbc}) == 0xabc);
    CHECK(flagFrom(Bytes{2, 0}));
    CHECK_FALSE(flagFrom(Bytes{0, 1}));
}

TEST_CASE("wasatch: the cooler's set point is kept within what it takes")
{
    const std::array<double, 3> curve = {2000, -20, 0.5};
    CHECK(coolerDac(curve, 10) == 2000 - 200 + 50);
    CHECK(coolerDac({2000, -20, 0}, -500) == 4095);
    CHECK(coolerDac({2000, -20, 0}, 500) == 0);
    CHECK(quadratic({66, -0.03, 2e-6}, 1000) == Catch::Approx(38));
}

TEST_CASE("wasatch: a power follows the maker's curve, and a curve that gives none is refused")
{
    CHECK(*laserPercent({1, 0.2, 0, 0}, 100) == Catch::Approx(21));
    CHECK(*laserPercent({0, 0.2, 1e-4, 1e-8}, 100) == Catch::Approx(20 + 1 + 0.01));
    CHECK(*laserPercent({100.5, 0, 0, 0}, 450) == 100);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(laserPercent({nan, 0, 0, 0}, 100).error().code == Errc::DeviceUncalibrated);
    CHECK(laserPercent({0, 2, 0, 0}, 100).error().code == Errc::DeviceUncalibrated);
    CHECK(laserPercent({-5, 0, 0, 0}, 100).error().code == Errc::DeviceUncalibrated);
}

TEST_CASE("wasatch: every model is found by its id, and only FX2 with 2048 pixels reads out in halves")
{
    REQUIRE(models().size() == 3);
    const Model *fx2 = modelOf({0x24aa, 0x1000});
    const Model *arm = modelOf({0x24aa, 0x4000});
    REQUIRE(fx2);
    REQUIRE(arm);
    CHECK(modelOf({0x24aa, 0x2000})->sensor == Sensor::InGaAs);
    CHECK(modelOf({0x24aa, 0x1001}) == nullptr);
    CHECK(pixelsOnFirstEndpoint(*fx2, 2048) == 1024);
    CHECK(pixelsOnFirstEndpoint(*fx2, 1024) == 1024);
    CHECK(pixelsOnFirstEndpoint(*arm, 2048) == 2048);
}
