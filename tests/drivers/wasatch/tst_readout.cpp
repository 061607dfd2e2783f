// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/readout.h"
#include "support/catch.h"

using namespace varde::drivers::wasatch;
using Bytes = std::vector<std::uint8_t>;

namespace {

Eeprom ofSixPixels()
{
    Eeprom eeprom;
    eeprom.activePixels = 6;
    eeprom.gain = eeprom.gainOdd = 1;
    return eeprom;
}

Eigen::VectorXd six(double a, double b, double c, double d, double e, double f)
{
    Eigen::VectorXd pixels(6);
    pixels << a, b, c, d, e, f;
    return pixels;
}

} // namespace

TEST_CASE("readout: a pixel is two bytes, the low one first")
{
    CHECK(pixelsFrom(Bytes{0x01, 0x02, 0xff, 0xff}) == Eigen::Vector2d(0x201, 65535));
    CHECK(pixelsFrom(Bytes{}).size() == 0);
}

TEST_CASE("readout: an ordinary one is left as it came")
{
    const auto raw = six(1, 2, 3, 4, 5, 6);
    CHECK(orderedPixels(raw, ofSixPixels(), Sensor::Silicon) == raw);
    CHECK(orderedPixels(raw, ofSixPixels(), Sensor::InGaAs) == raw);
}

TEST_CASE("readout: an inverted detector is turned round, and bad pixels count after that")
{
    Eeprom eeprom = ofSixPixels();
    eeprom.isInverted = true;
    CHECK(orderedPixels(six(1, 2, 3, 4, 5, 6), eeprom, Sensor::Silicon) == six(6, 5, 4, 3, 2, 1));
    eeprom.badPixels = {1};
    CHECK(orderedPixels(six(1, 2, 3, 4, 99, 6), eeprom, Sensor::Silicon) == six(6, 5, 4, 3, 2, 1));
}

TEST_CASE("readout: bad pixels lie on the line between good neighbours, at the ends on the nearest")
{
    Eeprom eeprom = ofSixPixels();
    eeprom.badPixels = {0, 2, 3, 5};
    CHECK(orderedPixels(six(99, 10, 99, 99, 40, 99), eeprom, Sensor::Silicon) == six(10, 10, 20, 30, 40, 40));
    eeprom.badPixels = {0, 1, 2, 3, 4, 5};
    const auto raw = six(1, 2, 3, 4, 5, 6);
    CHECK(orderedPixels(raw, eeprom, Sensor::Silicon) == raw);
}

TEST_CASE("readout: odd pixels of an InGaAs detector get the gain and offset of the even ones")
{
    Eeprom eeprom = ofSixPixels();
    eeprom.gain = 4;
    eeprom.offset = 10;
    eeprom.gainOdd = 2;
    eeprom.offsetOdd = 100;
    const auto raw = six(1, 300, 1, 100, 1, 0);
    // (300 - 100) / 2 * 4 + 10; (100 - 100) / 2 * 4 + 10; below zero is zero.
    CHECK(orderedPixels(raw, eeprom, Sensor::InGaAs) == six(1, 410, 1, 10, 1, 0));
    CHECK(orderedPixels(raw, eeprom, Sensor::Silicon) == raw);
    eeprom.hasHardwareEvenOdd = true;
    CHECK(orderedPixels(raw, eeprom, Sensor::InGaAs) == raw);
}

TEST_CASE("readout: a saturated pixel stays saturated, a gain of nothing changes nothing")
{
    Eeprom eeprom = ofSixPixels();
    eeprom.gain = 1;
    eeprom.gainOdd = 2;
    CHECK(orderedPixels(six(1, 65535, 1, 100, 1, 1), eeprom, Sensor::InGaAs)[1] == 65535);
    eeprom.gainOdd = 0;
    const auto raw = six(1, 300, 1, 100, 1, 1);
    CHECK(orderedPixels(raw, eeprom, Sensor::InGaAs) == raw);
}

TEST_CASE("readout: only the maker's region is handed on")
{
    Eeprom eeprom;
    eeprom.activePixels = 100;
    eeprom.roiStart = 10;
    eeprom.roiEnd = 59;
    const Eigen::VectorXd raw = Eigen::VectorXd::LinSpaced(100, 0, 99);
    const Eigen::VectorXd kept = orderedPixels(raw, eeprom, Sensor::Silicon);
    REQUIRE(kept.size() == 50);
    CHECK(kept[0] == 10);
    CHECK(kept[49] == 59);
}
