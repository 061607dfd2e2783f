// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/eeprom.h"
#include "drivers/wasatch/madeupeeprom.h"
#include "support/catch.h"

#include <limits>
#include <random>

using namespace varde;
using namespace varde::drivers::wasatch;
using varde::test::MadeUpEeprom;

namespace {

/// What is wrong with it; empty when it can be used.
std::string refusal(const MadeUpEeprom &eeprom)
{
    const auto checked = checkEeprom(eeprom.image(), parseEeprom(eeprom.image()));
    if (checked)
        return {};
    CHECK(checked.error().code == Errc::DeviceUncalibrated);
    return checked.error().detail;
}

} // namespace

TEST_CASE("eeprom: every field is read from its place")
{
    const Eeprom eeprom = parseEeprom(MadeUpEeprom().image());
    CHECK(eeprom.revision == 18);
    CHECK(eeprom.model == "WP-TEST");
    CHECK(eeprom.serialNumber == "WP-00001");
    CHECK(eeprom.detector == "S11511");
    CHECK(eeprom.canCool);
    CHECK(eeprom.hasLaser);
    CHECK(eeprom.startIntegrationMs == 10);
    CHECK(eeprom.startCelsius == 10);
    CHECK(eeprom.gain == Catch::Approx(1.9));
    CHECK(eeprom.wavelengthNm[0] == 790);
    CHECK(eeprom.wavelengthNm[1] == 160.0 / 1024);
    CHECK(eeprom.celsiusToDac == std::array<double, 3>{2000, -20, 0});
    CHECK(eeprom.minCelsius == -15);
    CHECK(eeprom.maxCelsius == 20);
    CHECK(eeprom.adcToCelsius[0] == 66);
    CHECK(eeprom.activePixels == 1024);
    CHECK(eeprom.laserWarmUpSeconds == 1);
    CHECK(eeprom.milliwattsToPercent[1] == Catch::Approx(0.2));
    CHECK(eeprom.minLaserMilliwatts == 25);
    CHECK(eeprom.maxLaserMilliwatts == 450);
    CHECK(eeprom.excitationNm == 785.25);
    CHECK(eeprom.minIntegrationMs == 3);
    CHECK(eeprom.maxIntegrationMs == 60'000);
    CHECK(eeprom.watchdogSeconds == 10);
    CHECK(eeprom.badPixels.empty());
}

TEST_CASE("eeprom: every revision can be used, and none reads what it does not hold")
{
    const int revision = GENERATE(range(1, 19));
    INFO("revision " << revision);
    const MadeUpEeprom made(revision);
    const Eeprom eeprom = parseEeprom(made.image());
    CHECK(refusal(made).empty());
    CHECK(eeprom.excitationNm == (revision >= 4 ? 785.25 : 785));
    CHECK(eeprom.minIntegrationMs == 3);
    CHECK(eeprom.maxIntegrationMs == 60'000);
    CHECK(eeprom.laserWarmUpSeconds == (revision >= 10 ? 1 : 0));
    CHECK(eeprom.watchdogSeconds == (revision >= 15 ? 10 : 0));
    CHECK_FALSE(eeprom.isInverted);
}

TEST_CASE("eeprom: the fifth wavelength coefficient counts from revision 8 on")
{
    CHECK(parseEeprom(MadeUpEeprom(8).f32(2, 21, 1e-12F).image()).wavelengthNm[4] == Catch::Approx(1e-12));
    CHECK(parseEeprom(MadeUpEeprom(7).f32(2, 21, 1e-12F).image()).wavelengthNm[4] == 0);
}

TEST_CASE("eeprom: the feature mask counts from revision 10 on")
{
    const int mask = 1 << 0 | 1 << 4 | 1 << 6 | 1 << 10;
    const Eeprom now = parseEeprom(MadeUpEeprom(10).u16(0, 39, mask).image());
    CHECK(now.isInverted);
    CHECK(now.hasHardwareEvenOdd);
    CHECK(now.hasInterlockFeedback);
    CHECK(now.isInterlockExcluded);
    const Eeprom before = parseEeprom(MadeUpEeprom(9).u16(0, 39, 785).image());
    CHECK_FALSE(before.isInverted);
    CHECK_FALSE(before.hasHardwareEvenOdd);
}

TEST_CASE("eeprom: bad pixels are sorted, stand once, and lie on the detector")
{
    const auto made = MadeUpEeprom().u16(5, 0, 900).u16(5, 2, 4).u16(5, 4, 900).u16(5, 6, 1024);
    CHECK(parseEeprom(made.image()).badPixels == std::vector<int>{4, 900});
}

TEST_CASE("eeprom: text ends at its first byte that is no letter")
{
    CHECK(parseEeprom(MadeUpEeprom().text(0, 0, "AB \x01Z").image()).model == "AB");
    CHECK(parseEeprom(MadeUpEeprom().text(0, 0, "0123456789abcdef").image()).model == "0123456789abcdef");
}

TEST_CASE("eeprom: what cannot be measured with is refused by name")
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(refusal(MadeUpEeprom().fill(0, 0xff)) == "page 0 of its memory was never programmed");
    CHECK(refusal(MadeUpEeprom().fill(1, 0xff)) == "page 1 of its memory was never programmed");
    CHECK(refusal(MadeUpEeprom().f32(1, 8, nan)) == "wavelength coefficient c2 is not a number");
    CHECK(refusal(MadeUpEeprom().f32(2, 21, nan)) == "wavelength coefficient c4 is not a number");
    CHECK(refusal(MadeUpEeprom().f32(1, 8, -1e-3F)).starts_with("the wavelengths turn back"));
    CHECK(refusal(MadeUpEeprom().f32(1, 4, 0).f32(1, 8, 0)).starts_with("the wavelengths turn back"));
    CHECK(refusal(MadeUpEeprom().f32(1, 0, -10)).starts_with("a pixel has a wavelength of -10"));
    CHECK(refusal(MadeUpEeprom().u16(2, 16, 127)) == "it claims 127 pixels; 128 to 4096 are possible");
    CHECK(refusal(MadeUpEeprom().u16(2, 16, 4097)) == "it claims 4097 pixels; 128 to 4096 are possible");
    CHECK(refusal(MadeUpEeprom().f32(3, 36, 0)).starts_with("it claims an excitation at 0"));
    CHECK(refusal(MadeUpEeprom().f32(3, 36, nan)).starts_with("it claims an excitation at nan"));
    CHECK(refusal(MadeUpEeprom().f32(3, 36, 1100.5F)).starts_with("it claims an excitation at 1100.5"));
    CHECK(
        refusal(MadeUpEeprom().u32(3, 40, 60'001)).starts_with("the limits of the integration time (ms) are swapped"));
    CHECK(refusal(MadeUpEeprom().u16(1, 28, 0x10000 - 16)).starts_with("the limits of the detector's temperature"));
    CHECK(refusal(MadeUpEeprom().f32(3, 32, 451)).starts_with("the limits of the laser's power (mW) are swapped"));
}

TEST_CASE("eeprom: limits of what it does not have are not looked at")
{
    CHECK(refusal(MadeUpEeprom().u8(0, 36, 0).u16(1, 28, 0x10000 - 16)).empty());
    CHECK(refusal(MadeUpEeprom().u8(0, 38, 0).f32(3, 32, 451)).empty());
}

TEST_CASE("eeprom: a revision newer than is known is used with a warning")
{
    const MadeUpEeprom made(19);
    const auto warnings = checkEeprom(made.image(), parseEeprom(made.image()));
    REQUIRE(warnings);
    REQUIRE(warnings->size() == 1);
    CHECK(warnings->front().find("format revision 19") != std::string::npos);
    CHECK(checkEeprom(MadeUpEeprom(18).image(), parseEeprom(MadeUpEeprom(18).image()))->empty());
}

TEST_CASE("eeprom: whatever the bytes, they are refused or give an axis of the pixels kept")
{
    std::mt19937 random(4);
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        MadeUpEeprom made(static_cast<int>(random() % 20));
        for (unsigned spoilt = random() % 20; spoilt > 0; --spoilt)
            made.u8(random() % 6, random() % 64, static_cast<int>(random() % 256));
        const Eeprom eeprom = parseEeprom(made.image());
        const auto axis = checkEeprom(made.image(), eeprom) ? ramanAxis(eeprom) : Error{Errc::DeviceUncalibrated, ""};
        if (axis)
            CHECK(axis->size() == usefulPixels(eeprom).count);
        else
            CHECK(axis.error().code == Errc::DeviceUncalibrated);
        refused += !axis;
    }
    CHECK(refused > 100);
    CHECK(refused < 1900);
}

TEST_CASE("raman axis: shifts follow from the excitation and the wavelength polynomial")
{
    const Eeprom eeprom = parseEeprom(MadeUpEeprom().image());
    const auto axis = ramanAxis(eeprom);
    REQUIRE(axis);
    CHECK(axis->size() == 1024);
    // 790 nm at 785.25 nm, and pixel 1000 at 790 + 156.25 - 1 nm, by hand.
    CHECK(axis->first() == Catch::Approx(1e7 / 785.25 - 1e7 / 790).epsilon(1e-12));
    CHECK(axis->at(1000) == Catch::Approx(1e7 / 785.25 - 1e7 / 945.25).epsilon(1e-9));
}

TEST_CASE("raman axis: the maker's region is kept, an impossible one is not")
{
    const Eeprom eeprom = parseEeprom(MadeUpEeprom().u16(2, 27, 100).u16(2, 29, 899).image());
    CHECK(usefulPixels(eeprom).first == 100);
    CHECK(usefulPixels(eeprom).count == 800);
    CHECK(ramanAxis(eeprom)->first() == Catch::Approx(1e7 / 785.25 - 1e7 / wavelengthsNm(eeprom)[100]));
    CHECK(usefulPixels(parseEeprom(MadeUpEeprom().u16(2, 27, 100).u16(2, 29, 1024).image())).count == 1024);
    CHECK(usefulPixels(parseEeprom(MadeUpEeprom().u16(2, 27, 500).u16(2, 29, 500).image())).count == 1024);
}
