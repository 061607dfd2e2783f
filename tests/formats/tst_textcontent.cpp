// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"
#include "formats/textcontent.h"
#include "formats/units.h"
#include "support/catch.h"

#include <cmath>
#include <limits>

using namespace varde;
using namespace varde::formats;

TEST_CASE("numbers: what is a number in the C locale, and nothing else")
{
    CHECK(parseNumber("1.5") == 1.5);
    CHECK(parseNumber("+1.5e+003") == 1500);
    CHECK(parseNumber("-.5") == -0.5);
    CHECK(parseNumber("5.") == 5);
    CHECK(parseNumber("1,5", ',') == 1.5);
    for (const std::string_view text :
         {"", "+", "-", "+-5", "--5", "nan", "inf", "0x10", "1,5", "1 5", "1.5.2", "e5", "5a"})
        CHECK_FALSE(parseNumber(text));
    CHECK_FALSE(parseNumber("1.5", ','));
    CHECK_FALSE(parseNumber(std::string(100, '1')));
}

TEST_CASE("numbers: beyond double is infinite, below it is zero")
{
    CHECK(parseNumber("1e999") == std::numeric_limits<double>::infinity());
    CHECK(parseNumber("0.1e999") == std::numeric_limits<double>::infinity());
    CHECK(parseNumber("1e-999") == 0.0);
}

TEST_CASE("numbers: printed, they read back the same")
{
    const double value = GENERATE(0.1, -1.0 / 3, 1e300, 5e-324, 123456789.125);
    CHECK(parseNumber(printNumber(value)) == value);
}

TEST_CASE("texts: broken UTF-8 is Latin-1, and control characters go")
{
    CHECK(*decodeText(fixtures::bytesOf("\xC3\xA9")) == "\xC3\xA9");
    CHECK(*decodeText(fixtures::bytesOf("\xE9")) == "\xC3\xA9");
    CHECK_FALSE(isValidUtf8("\xC0\x80"));         // overlong
    CHECK_FALSE(isValidUtf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(isValidUtf8("\xF4\x90\x80\x80")); // beyond Unicode
    CHECK_FALSE(isValidUtf8("\xE2\x82"));
    CHECK(cleaned(" a\tb\x01\x7F\xC2\x85 c \n") == "a b c");
    CHECK(cleaned(std::string(600, 'x')).size() == 500);
    CHECK(decodeText(fixtures::bytesOf(std::string_view("a\0b", 3))).error().code == Errc::UnknownFormat);
    // A pair of surrogates, and one half alone.
    CHECK(*decodeText(fixtures::bytesOf(std::string_view("\xFF\xFE\x3D\xD8\x00\xDE", 6))) == "\xF0\x9F\x98\x80");
    CHECK(*decodeText(fixtures::bytesOf(std::string_view("\xFF\xFE\x3D\xD8", 4))) == "\xEF\xBF\xBD");
}

TEST_CASE("texts: every kind of line end ends a line once")
{
    CHECK(splitLines("a\nb\r\nc\rd") == std::vector<std::string_view>{"a", "b", "c", "d"});
    CHECK(splitLines("a\n\nb\n") == std::vector<std::string_view>{"a", "", "b"});
    CHECK(splitLines("").empty());
}

TEST_CASE("units: the abscissa is known by any of its names")
{
    for (const std::string_view text : {"1/CM", "cm-1", "CM^-1", "Wavenumber", "wavenumbers (cm\xE2\x81\xBB\xC2\xB9)",
                                        "Wellenzahl / cm-1", "1 / cm", "x [1/cm]"})
        CHECK(xKindFromText(text) == XKind::Wavenumber);
    for (const std::string_view text : {"Raman shift (cm-1)", "RAMAN SHIFT", "Shift/cm-1"})
        CHECK(xKindFromText(text) == XKind::RamanShift);
    for (const std::string_view text : {"NANOMETERS", "Wavelength (nm)", "nm", "Wavelength"})
        CHECK(xKindFromText(text) == XKind::Nanometres);
    for (const std::string_view text : {"MICROMETERS", "microns", "\xC2\xB5m", "Wavelength (um)"})
        CHECK(xKindFromText(text) == XKind::Micrometres);
    for (const std::string_view text :
         {"ppm", "Chemical shift", "HZ", "M/Z", "SECONDS", "MILLISECONDS", "eV", "2theta"})
        CHECK(xKindFromText(text) == XKind::Other);
    CHECK(xKindFromText("Pixel") == XKind::Index);
    CHECK(xKindFromText("") == XKind::Unstated);
    CHECK(xKindFromText("number of bumps") == XKind::Unstated); // holds `um`, not as a word
}

TEST_CASE("units: the ordinate is known by any of its names")
{
    const auto unitOf = [](std::string_view text) { return yKindFromText(text).value().unit; };
    CHECK(unitOf("ABSORBANCE") == IntensityUnit::Absorbance);
    CHECK(unitOf("A") == IntensityUnit::Absorbance);
    CHECK(unitOf("Log(1/R)") == IntensityUnit::Absorbance);
    CHECK(unitOf("TRANSMITTANCE") == IntensityUnit::Transmittance);
    CHECK(unitOf("Reflectance") == IntensityUnit::Reflectance);
    CHECK(unitOf("KUBELKA-MUNK") == IntensityUnit::KubelkaMunk);
    CHECK(unitOf("Intensity (counts)") == IntensityUnit::Counts);
    CHECK(unitOf("ARBITRARY UNITS") == IntensityUnit::Arbitrary);
    CHECK(yKindFromText("%T")->isPercent);
    CHECK(yKindFromText("% Transmittance")->isPercent);
    CHECK(yKindFromText("Reflectance (percent)")->isPercent);
    CHECK_FALSE(yKindFromText("TRANSMITTANCE")->isPercent);
    CHECK_FALSE(yKindFromText("volts"));
}
