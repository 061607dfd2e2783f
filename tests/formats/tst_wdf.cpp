// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/readertest.h"
#include "formats/vendorfixtures.h"
#include "formats/wdf.h"

#include <cmath>

using namespace varde;
using namespace varde::formats;
using fixtures::Content;
using fixtures::wdf;
using fixtures::Wdf;

namespace {

FileSpectrum readMade(const Wdf &file, const ReadOptions &options = {})
{
    return readOneWith(readWdf, wdf(file), options);
}

Error failureOf(const Wdf &file)
{
    return failureWith(readWdf, wdf(file));
}

} // namespace

TEST_CASE("wdf: a single spectrum is read whole, its axis falling, with its laser and without its user")
{
    const auto entry = readMade({.y = {5, 6, 7, 8}, .x = {1800, 1799, 1797, 1794}});
    CHECK(entry.format == "wdf");
    CHECK(entry.title == "a made curve");
    CHECK(entry.block.empty());
    CHECK(entry.xUnit == "Raman shift (cm-1)");
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK(entry.techniqueDeclared);
    CHECK(entry.spectrum.unit == IntensityUnit::Counts);
    CHECK(entry.spectrum.axis.values() == Eigen::Vector4d(1800, 1799, 1797, 1794));
    CHECK(entry.spectrum.intensities == Eigen::Vector4d(5, 6, 7, 8));
    CHECK(entry.laserNm == Catch::Approx(785.0).epsilon(1e-5));
    CHECK(entry.metadata.at("accumulations") == "3");
    CHECK(entry.metadata.at("program") == "WiRE 4.4");
    CHECK(entry.warnings.empty());
    for (const auto &[key, value] : entry.metadata)
        CHECK(value.find("Somebody") == std::string::npos);
}

TEST_CASE("wdf: of a map the first spectrum is read, and how many there are is told")
{
    const auto entry = readMade({.y = {1, 2, 3, 4, 5, 6}, .x = {100, 200, 300}, .spectra = 2});
    CHECK(entry.spectrum.intensities == Eigen::Vector3d(1, 2, 3));
    CHECK(entry.block == "spectrum 1 of 2");
    CHECK(warnsOf(entry, "a series of 2 spectra"));
    CHECK(entry.unread == 1);
}

TEST_CASE("wdf: a wavelength becomes a Raman shift where the laser is known, else it is refused")
{
    const auto entry = readMade({.y = {1, 2, 3}, .x = {800, 810, 820}, .unit = 3});
    CHECK(entry.spectrum.axis.first() == Catch::Approx(12738.85 - 1e7 / 800).epsilon(1e-4));
    CHECK(entry.xUnit == "nm (converted)");
    const auto micrometres = readMade({.y = {1, 2, 3}, .x = {0.8f, 0.81f, 0.82f}, .unit = 5});
    CHECK(micrometres.spectrum.axis.first() == Catch::Approx(12738.85 - 1e7 / 800).epsilon(1e-4));
    CHECK(failureOf({.y = {1, 2, 3}, .x = {800, 810, 820}, .unit = 3, .laserPerCm = 0}).code ==
          Errc::NotOpticalSpectrum);
    CHECK(failureOf({.y = {1, 2, 3}, .x = {800, 810, 820}, .unit = 4}).code == Errc::NotOpticalSpectrum);
}

TEST_CASE("wdf: what the header claims and what is there must agree")
{
    CHECK(failureOf({.y = {1, 2, 3}, .x = {1, 2, 3}, .spectra = 0}).code == Errc::TooFewPoints);
    CHECK(failureOf({.y = {1, 2, 3}, .x = {1, 2, 3}, .points = 4}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2}, .x = {1, 2, 3}}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2, 3}, .x = {1, 2, 3}, .points = 0xFFFFFFFF}).code == Errc::Malformed);
    CHECK(failureOf({.y = {1, 2}, .x = {1, 2}}).code == Errc::TooFewPoints);
    CHECK(failureOf({.y = {1, 2, 3}, .x = {1, 3, 2}}).code == Errc::NonMonotonicAxis);
    CHECK(failureOf({.y = {1, NAN, 3}, .x = {1, 2, 3}}).code == Errc::NonFiniteValue);
    Content content = wdf({.y = {1, 2, 3}, .x = {1, 2, 3}});
    content[0x58] = std::byte{9}; // abscissae
    CHECK(failureWith(readWdf, content).code == Errc::Malformed);
}

TEST_CASE("wdf: a file that is cut before its points is refused, one cut behind them is read")
{
    CHECK(failureOf({.y = {1, 2, 3}, .x = {1, 2, 3}, .hasAbscissae = false}).code == Errc::Truncated);
    Content content = wdf({.y = {1, 2, 3}, .x = {1, 2, 3}});
    content.resize(300);
    CHECK(failureWith(readWdf, content).code == Errc::Truncated);
    content = wdf({.y = {1, 2, 3}, .x = {1, 2, 3}, .extra = 100});
    content.resize(content.size() - 50);
    CHECK(warnsOf(readOneWith(readWdf, content), "the spectrum is whole"));
    CHECK(readOneWith(readWdf, content).isCut);
    content = wdf({.y = {1, 2, 3}, .x = {1, 2, 3}});
    content[8] = std::byte{0}; // a block that says it has no bytes
    content[9] = std::byte{0};
    CHECK(failureWith(readWdf, content).code == Errc::Truncated);
}
