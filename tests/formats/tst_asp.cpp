// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/asp.h"
#include "formats/readertest.h"
#include "formats/vendorfixtures.h"

using namespace varde;
using namespace varde::formats;
using fixtures::asp;
using fixtures::bytesOf;

TEST_CASE("asp: a spectrum is read whole; that the meaning of its codes is not published is told")
{
    const auto entry = readOneWith(readAsp, bytesOf(asp(fixtures::doubleCurve())));
    CHECK(entry.format == "asp");
    CHECK(entry.xUnit == "cm-1");
    CHECK(entry.yUnit == "absorbance");
    CHECK(entry.spectrum.unit == IntensityUnit::Absorbance);
    CHECK(entry.spectrum.technique == Technique::Ir);
    CHECK_FALSE(entry.techniqueDeclared);
    REQUIRE(entry.spectrum.axis.size() == 200);
    CHECK(entry.spectrum.axis.first() == 4000);
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    CHECK(entry.spectrum.intensities[59] == Catch::Approx(fixtures::doubleCurve()[59]));
    CHECK(warnsOf(entry, "does not explain"));
    CHECK(readOneWith(readAsp, bytesOf(asp({1, 2, 3})), {Technique::AtrIr}).spectrum.technique == Technique::AtrIr);
}

TEST_CASE("asp: an ordinate of another code is transmission or arbitrary")
{
    CHECK(readOneWith(readAsp, bytesOf(asp({90, 50, 10}, "1\n128\n4\n"))).spectrum.intensities ==
          Eigen::Vector3d(0.9, 0.5, 0.1));
    const auto entry = readOneWith(readAsp, bytesOf(asp({90, 50, 10}, "1\n77\n4\n")));
    CHECK(entry.spectrum.unit == IntensityUnit::Arbitrary);
    CHECK(warnsOf(entry, "code 77"));
}

TEST_CASE("asp: line ends and a missing last one do not matter")
{
    const auto entry = readOneWith(readAsp, bytesOf("3\r\n400\r\n402\r\n1\r\n2\r\n4\r\n0.5\r\n0.25\r\n0.75"));
    CHECK(entry.spectrum.intensities == Eigen::Vector3d(0.5, 0.25, 0.75));
    CHECK(warnsOf(entry, "no line end"));
    CHECK(entry.isCut);
}

TEST_CASE("asp: counts that do not fit, codes that are not known and too few points are refused")
{
    const std::string made = asp({1, 2, 3});
    CHECK(failureWith(readAsp, bytesOf(made.substr(0, made.size() - 9))).code == Errc::Truncated);
    CHECK(failureWith(readAsp, bytesOf("3\n400\n")).code == Errc::Truncated);
    CHECK(failureWith(readAsp, bytesOf(made + "4\n")).code == Errc::Malformed);
    CHECK(failureWith(readAsp, bytesOf("1e12" + made)).code == Errc::Malformed);
    CHECK(failureWith(readAsp, bytesOf(asp({1, 2, 3}, "3\n2\n4\n"))).code == Errc::WrongUnit);
    CHECK(failureWith(readAsp, bytesOf(asp({1, 2}))).code == Errc::TooFewPoints);
    CHECK(failureWith(readAsp, bytesOf(asp({1, 2, 3}, "1\n2\n4\n", 5, 5))).code == Errc::NonMonotonicAxis);
    CHECK(failureWith(readAsp, bytesOf("3\n400\n402\n1\n2\n4\n1\n1e999\n2\n")).code == Errc::NonFiniteValue);
}

TEST_CASE("asp: columns, words and other lists of numbers are not ASP")
{
    CHECK(probeAsp(bytesOf(asp({1, 2, 3}))) == Probe::Yes);
    CHECK(probeAsp(bytesOf("1 2\n3 4\n5 6\n7 8\n9 10\n1 2\n3 4\n5 6\n7 8\n9 1\n")) == Probe::No);
    CHECK(probeAsp(bytesOf("a\n" + asp({1, 2, 3}))) == Probe::No);
    CHECK(probeAsp(bytesOf(asp({1, 2, 3}) + "and so on\nand more\n")) == Probe::No);
    CHECK(probeAsp(bytesOf(asp({1, 2, 3}, "1.5\n2\n4\n"))) == Probe::No);
}
