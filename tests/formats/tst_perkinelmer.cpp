// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/perkinelmer.h"
#include "formats/readertest.h"
#include "formats/vendorfixtures.h"

#include <cmath>

using namespace varde;
using namespace varde::formats;
using fixtures::Content;
using fixtures::perkinElmer;
using fixtures::PerkinElmer;

namespace {

FileSpectrum readMade(const PerkinElmer &file, const ReadOptions &options = {})
{
    return readOneWith(readPerkinElmer, perkinElmer(file), options);
}

Error failureOf(const PerkinElmer &file)
{
    return failureWith(readPerkinElmer, perkinElmer(file));
}

} // namespace

TEST_CASE("perkinelmer: a spectrum is read whole, with its units")
{
    const auto entry = readMade({.y = fixtures::doubleCurve(), .rest = GENERATE(0, 3, 50)});
    CHECK(entry.format == "perkinelmer-sp");
    CHECK(entry.xUnit == "cm-1");
    CHECK(entry.yUnit == "A");
    CHECK(entry.spectrum.unit == IntensityUnit::Absorbance);
    CHECK(entry.spectrum.technique == Technique::Ir);
    CHECK(entry.techniqueDeclared);
    REQUIRE(entry.spectrum.axis.size() == 200);
    CHECK(entry.spectrum.axis.first() == 4000);
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    CHECK(entry.spectrum.intensities[59] == fixtures::doubleCurve()[59]);
}

TEST_CASE("perkinelmer: percent transmittance becomes a fraction, an unknown unit is told of")
{
    CHECK(readMade({.y = {90, 50, 10}, .yUnit = "%T"}).spectrum.intensities == Eigen::Vector3d(0.9, 0.5, 0.1));
    CHECK(warnsOf(readMade({.y = {1, 2, 3}, .yUnit = "xyz"}), "`xyz` is not known"));
    CHECK(readMade({.y = {1, 2, 3}, .xUnit = "Raman shift"}).spectrum.technique == Technique::Raman);
    CHECK(readMade({.y = {1, 2, 3}}, {Technique::AtrIr}).spectrum.technique == Technique::AtrIr);
}

TEST_CASE("perkinelmer: what is not an infrared spectrum is refused")
{
    CHECK(failureOf({.y = {1, 2, 3}, .xUnit = "nm"}).code == Errc::NotOpticalSpectrum);
    CHECK(failureOf({.y = {1, 2, 3}, .yUnit = "EGY"}).code == Errc::NotOpticalSpectrum);
    const Error image = failureOf({.y = {1, 2, 3}, .description = "4D constant interval DataSet file"});
    CHECK(image.code == Errc::NotOpticalSpectrum);
    CHECK(image.detail.find("4D constant interval") != std::string::npos);
    CHECK(failureOf({.y = {1, 2, 3}, .xUnit = "?"}).code == Errc::WrongUnit);
}

TEST_CASE("perkinelmer: what the file claims and what is there must agree")
{
    CHECK(failureOf({.y = {1, 2, 3}, .points = 4}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2, 3}, .points = 0xFFFFFFFF}).code == Errc::Malformed);
    for (const std::uint16_t id : {35698, 35701, 35708})
        CHECK(failureOf({.y = {1, 2, 3}, .omitted = id}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2, 3}, .omitted = std::uint16_t{35703}}).code == Errc::WrongUnit);
    CHECK(failureOf({.y = {1, 2}}).code == Errc::TooFewPoints);
    CHECK(failureOf({.y = {1, 2, NAN}}).code == Errc::NonFiniteValue);
    CHECK(failureOf({.y = {1, 2, 3}, .first = 5, .last = 5}).code == Errc::NonMonotonicAxis);
}

TEST_CASE("perkinelmer: a file that is cut or starts with something else is refused")
{
    Content content = perkinElmer({.y = {1, 2, 3}});
    content.pop_back();
    CHECK(failureWith(readPerkinElmer, content).code == Errc::Truncated);
    content.resize(46);
    CHECK(failureWith(readPerkinElmer, content).code == Errc::Truncated);
    content = perkinElmer({.y = {1, 2, 3}});
    content[44] = std::byte{7};
    CHECK(failureWith(readPerkinElmer, content).code == Errc::Malformed);
    content = perkinElmer({.y = {1, 2, 3}});
    content[49] = std::byte{0xFF}; // a negative size
    CHECK(failureWith(readPerkinElmer, content).code == Errc::Malformed);
}
