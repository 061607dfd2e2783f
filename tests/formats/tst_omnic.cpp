// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/omnic.h"
#include "formats/readertest.h"
#include "formats/vendorfixtures.h"

#include <cmath>
#include <cstring>

using namespace varde;
using namespace varde::formats;
using fixtures::Content;
using fixtures::floatCurve;
using fixtures::omnic;
using fixtures::OmnicPart;

namespace {

FileSpectrum readPart(const OmnicPart &part, const ReadOptions &options = {})
{
    return readOneWith(readOmnic, omnic({.parts = {part}}), options);
}

Error failureOf(const OmnicPart &part)
{
    return failureWith(readOmnic, omnic({.parts = {part}}));
}

} // namespace

TEST_CASE("omnic: a spectrum is read whole, from its first stored point down, with its date and scans")
{
    // 2021-03-09 14:05 UTC
    const auto entry = readOneWith(
        readOmnic,
        omnic({.parts = {{.y = floatCurve()}}, .title = "sample \xB5", .seconds = 1615298700U + 25568U * 86400U}));
    CHECK(entry.format == "omnic");
    CHECK(entry.block.empty());
    CHECK(entry.title == "sample \xC2\xB5");
    CHECK(entry.xUnit == "cm-1");
    CHECK(entry.yUnit == "absorbance");
    CHECK(entry.spectrum.technique == Technique::Ir);
    CHECK(entry.techniqueDeclared);
    REQUIRE(entry.spectrum.axis.size() == 200);
    CHECK(entry.spectrum.axis.first() == 4000);
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    CHECK(entry.spectrum.intensities[59] == Catch::Approx(floatCurve()[59]));
    CHECK(entry.metadata.at("date") == "2021-03-09 14:05");
    CHECK(entry.metadata.at("scans") == "16");
    CHECK(entry.warnings.empty());
}

TEST_CASE("omnic: an axis that rises is read as it stands")
{
    const auto entry = readPart({.y = {1, 2, 3}, .first = 400, .last = 402});
    CHECK(entry.spectrum.axis.first() == 400);
    CHECK(entry.spectrum.axis.last() == 402);
}

TEST_CASE("omnic: every ordinate becomes its unit, percent a fraction")
{
    const auto unit = [](std::uint8_t code) { return readPart({.y = {90, 50, 10}, .yUnit = code}).spectrum.unit; };
    CHECK(unit(0x0B) == IntensityUnit::Reflectance);
    CHECK(unit(0x0C) == IntensityUnit::Absorbance);
    CHECK(unit(0x10) == IntensityUnit::Transmittance);
    CHECK(unit(0x14) == IntensityUnit::KubelkaMunk);
    CHECK(unit(0x17) == IntensityUnit::Transmittance);
    CHECK(readPart({.y = {90, 50, 10}, .yUnit = 0x10}).spectrum.intensities.isApprox(Eigen::Vector3d(0.9, 0.5, 0.1)));
    CHECK(readPart({.y = {0.5f, 0.25f, 1}, .yUnit = 0x17}).spectrum.intensities == Eigen::Vector3d(0.5, 0.25, 1));
    const auto unknown = readPart({.y = {1, 2, 3}, .yUnit = 0x77});
    CHECK(unknown.spectrum.unit == IntensityUnit::Arbitrary);
    CHECK(warnsOf(unknown, "ordinate unit 119"));
}

TEST_CASE("omnic: Raman is known by its axis or its ordinate, and has its laser")
{
    for (const OmnicPart &part : {OmnicPart{.y = {1, 2, 3}, .xUnit = 0x20, .laserPerCm = 9393.6f},
                                  OmnicPart{.y = {1, 2, 3}, .yUnit = 0x1F, .laserPerCm = 9393.6f}}) {
        CHECK(readPart(part).spectrum.technique == Technique::Raman);
        CHECK(readPart(part, {Technique::Ir}).spectrum.technique == Technique::Raman);
        CHECK(readPart(part).laserNm == Catch::Approx(1064.55).epsilon(1e-4));
    }
    CHECK_FALSE(readPart({.y = {1, 2, 3}, .xUnit = 0x20, .laserPerCm = NAN}).laserNm);
    CHECK(readPart({.y = {1, 2, 3}}, {Technique::AtrIr}).spectrum.technique == Technique::AtrIr);
}

TEST_CASE("omnic: micrometres become wavenumbers")
{
    CHECK(readPart({.y = {1, 2, 3}, .xUnit = 0x04, .first = 2.5f, .last = 25}).spectrum.axis.first() ==
          Catch::Approx(4000));
}

TEST_CASE("omnic: interferograms, single beams, volts and wavelengths are refused by name")
{
    const auto [xUnit, yUnit, name] = GENERATE(table<int, int, const char *>({{2, 0x16, "an interferogram"},
                                                                              {1, 0x0F, "a single-beam spectrum"},
                                                                              {1, 0x16, "a detector signal"},
                                                                              {3, 0x11, "a UV, visible"}}));
    const Error error = failureOf(
        {.y = floatCurve(), .xUnit = static_cast<std::uint8_t>(xUnit), .yUnit = static_cast<std::uint8_t>(yUnit)});
    CHECK(error.code == Errc::NotOpticalSpectrum);
    CHECK(error.detail.find(name) != std::string::npos);
}

TEST_CASE("omnic: a group's spectra are all read, with the titles they have")
{
    const Content content = omnic({.parts = {{.y = {1, 2, 3}, .title = "one"},
                                             {.y = {4, 5, 6}, .yUnit = 0x0F, .title = "two"},
                                             {.y = {7, 8, 9}, .title = "three"}}});
    const auto spectra = readOmnic(content, {});
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 2);
    CHECK((*spectra)[0].title == "one");
    CHECK((*spectra)[1].title == "three");
    CHECK((*spectra)[1].block == "spectrum 3 of 3");
    CHECK((*spectra)[1].spectrum.intensities == Eigen::Vector3d(7, 8, 9));
    CHECK(warnsOf((*spectra)[0], "spectrum 2 of 3 was not read: this is a single-beam spectrum"));
    CHECK((*spectra)[0].unread == 0);
}

TEST_CASE("omnic: what the header claims and what is there must agree")
{
    CHECK(failureOf({.y = {1, 2, 3}, .points = 4}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2, 3}, .points = 0xFFFFFFFF}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2}}).code == Errc::TooFewPoints);
    CHECK(failureOf({.y = {1, 2, NAN}}).code == Errc::NonFiniteValue);
    CHECK(failureOf({.y = {1, 2, 3}, .first = 400, .last = 400}).code == Errc::NonMonotonicAxis);
    CHECK(failureOf({.y = {1, 2, 3}, .xUnit = 0x77}).code == Errc::WrongUnit);
}

TEST_CASE("omnic: blocks that are missing, doubled or cut are refused; those behind the spectrum are not needed")
{
    Content content = omnic({.parts = {{.y = {1, 2, 3}}}});
    content[304] = std::byte{0x04}; // no header
    CHECK(failureWith(readOmnic, content).code == Errc::Malformed);
    content = omnic({.parts = {{.y = {1, 2, 3}}}});
    content[304] = std::byte{0x03}; // two blocks of data, no header
    CHECK(failureWith(readOmnic, content).code == Errc::Malformed);
    content = omnic({.parts = {{.y = {1, 2, 3}}}});
    content.pop_back();
    CHECK(failureWith(readOmnic, content).code == Errc::Truncated);
    content.resize(310);
    CHECK(failureWith(readOmnic, content).code == Errc::Truncated);
    content.resize(100);
    CHECK(failureWith(readOmnic, content).code == Errc::Truncated);

    content = omnic({.parts = {{.y = {1, 2, 3}}}, .extra = 100});
    CHECK(readOneWith(readOmnic, content).warnings.empty());
    content.resize(content.size() - 50);
    CHECK(warnsOf(readOneWith(readOmnic, content), "the spectrum is whole"));
    CHECK(readOneWith(readOmnic, content).isCut);
}

TEST_CASE("omnic: of a single spectrum with several blocks of data the first is read")
{
    Content content = omnic({.parts = {{.y = {1, 2, 3}}, {.y = {4, 5, 6}}}});
    content[304 + 2 * 16] = std::byte{0x04}; // the second header is a comment
    CHECK(readOneWith(readOmnic, content).spectrum.intensities == Eigen::Vector3d(1, 2, 3));
}

TEST_CASE("omnic: a table of more spectra than are read from one file is refused")
{
    Content content = fixtures::bytesOf(std::string("Spectral Data File") + std::string(304 - 18, '\0'));
    const std::uint16_t count = 10000;
    std::memcpy(content.data() + 294, &count, 2);
    for (int i = 0; i < count; ++i) {
        Content record(16);
        record[0] = std::byte{static_cast<unsigned char>(2 + i % 2)};
        content.insert(content.end(), record.begin(), record.end());
    }
    CHECK(failureWith(readOmnic, content).detail.find("more spectra than are read") != std::string::npos);
}
