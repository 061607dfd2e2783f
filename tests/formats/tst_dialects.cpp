// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/delimited.h"
#include "formats/dialects.h"
#include "formats/readertest.h"

using namespace varde;
using namespace varde::formats;
using fixtures::bytesOf;
using fixtures::dialectPoints;

namespace {

FileSpectrum readText(const std::string &text, const ReadOptions &options = {})
{
    return readOneWith(readDelimited, bytesOf(text), options);
}

void checkNobody(const FileSpectrum &entry)
{
    for (const auto &[key, value] : entry.metadata)
        CHECK((key + value).find("Somebody") == std::string::npos);
    CHECK((entry.title + entry.xUnit + entry.yUnit + entry.block).find("Somebody") == std::string::npos);
}

} // namespace

TEST_CASE("dialects: OPUS's and OMNIC's bare tables are read; that nothing names their axis is told")
{
    const auto text = GENERATE(fixtures::opusDpt(','), fixtures::opusDpt('\t'), fixtures::omnicCsv());
    const auto entry = readText(text);
    CHECK(entry.spectrum.axis.size() == dialectPoints);
    CHECK(entry.spectrum.technique == Technique::Ir);
    CHECK_FALSE(entry.techniqueDeclared);
    CHECK(warnsOf(entry, "does not say what its abscissa is"));
    CHECK(entry.spectrum.intensities[12] == Catch::Approx(fixtures::ordinates(dialectPoints)[12] / 1000.0));
}

TEST_CASE("dialects: PerkinElmer's CSV has its units, and its first line, which names a person, goes nowhere")
{
    const auto entry = readText(fixtures::perkinElmerCsv(GENERATE(false, true)));
    CHECK(entry.xUnit == "cm-1");
    CHECK(entry.yUnit == "A");
    CHECK(entry.spectrum.unit == IntensityUnit::Absorbance);
    CHECK(entry.spectrum.technique == Technique::Ir);
    CHECK(entry.techniqueDeclared);
    CHECK(entry.spectrum.axis.first() == 4000);
    CHECK(entry.spectrum.axis.size() == dialectPoints);
    checkNobody(entry);
}

TEST_CASE("dialects: of BWSpec's columns the shift and the dark-subtracted counts are read, from where they start")
{
    const auto entry = readText(fixtures::bwSpec(GENERATE(false, true)));
    CHECK(entry.xUnit == "Raman Shift");
    CHECK(entry.yUnit == "Dark Subtracted #1");
    CHECK(entry.laserNm == 785.022);
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK(entry.spectrum.axis.size() == dialectPoints - 3);
    CHECK(entry.spectrum.axis.first() == Catch::Approx(1e7 / 785.022 - 1e7 / 784.5).margin(1e-3));
    CHECK(entry.spectrum.intensities[9] == fixtures::ordinates(dialectPoints)[12]);
    CHECK(entry.metadata.at("average number") == "5");
    checkNobody(entry);
}

TEST_CASE("dialects: OceanView says what its axis is; wavelengths without a laser are refused")
{
    const auto entry = readText(fixtures::oceanView("Raman Shifts", GENERATE(false, true)));
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK(entry.techniqueDeclared);
    CHECK(entry.xUnit == "Raman shift (cm-1)");
    CHECK(entry.spectrum.axis.size() == dialectPoints);
    CHECK(entry.warnings.empty());
    checkNobody(entry);
    CHECK(failureWith(readDelimited, bytesOf(fixtures::oceanView("Wavelengths"))).code == Errc::WrongUnit);
    CHECK(failureWith(readDelimited, bytesOf(fixtures::spectraSuite())).code == Errc::WrongUnit);
}

TEST_CASE("dialects: LabSpec's spectral axis is the one of that type, whatever stands at the others")
{
    const auto shift = readText(fixtures::labSpec("1/cm"));
    CHECK(shift.spectrum.technique == Technique::Raman);
    CHECK(shift.laserNm == 532.17);
    CHECK(shift.spectrum.axis.first() == 540);
    CHECK(shift.warnings.empty());
    const auto wavelength = readText(fixtures::labSpec("nm"));
    CHECK(wavelength.xUnit == "nm (converted)");
    CHECK(wavelength.spectrum.axis.first() == Catch::Approx(1e7 / 532.17 - 1e7 / 540));
}

TEST_CASE("dialects: LabSpec's series and maps are a spectrum per row, behind its coordinates")
{
    const int coordinates = GENERATE(1, 2);
    const auto spectra = readDelimited(bytesOf(fixtures::labSpecRows(coordinates, 5)), {});
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 5);
    const FileSpectrum &third = (*spectra)[2];
    CHECK(third.block == "row 3 of 5");
    CHECK(third.xUnit == "cm-1");
    CHECK(third.spectrum.technique == Technique::Raman);
    REQUIRE(third.spectrum.axis.size() == dialectPoints);
    CHECK(third.spectrum.axis.first() == 100);
    CHECK(third.spectrum.axis.at(1) == Catch::Approx(101.5));
    CHECK(third.spectrum.intensities[12] == fixtures::ordinates(dialectPoints)[12] + 2);
}

TEST_CASE("dialects: a table by rows with too many rows, or whose axis goes back, is refused")
{
    CHECK(failureWith(readDelimited, bytesOf(fixtures::labSpecRows(1, 4097))).code == Errc::Malformed);
    std::string text = fixtures::labSpecRows(2, 4);
    text.replace(text.find("101.500"), 7, "151.500");
    CHECK(failureWith(readDelimited, bytesOf(text)).code == Errc::NonMonotonicAxis);
}

TEST_CASE("dialects: WiRE's header with two tabs names its columns; counts on a falling axis are Raman's")
{
    const auto entry = readText(fixtures::wireText());
    CHECK(entry.xUnit == "#Wave");
    CHECK(entry.yUnit == "#Intensity");
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK_FALSE(entry.techniqueDeclared);
}

TEST_CASE("dialects: a table of something else is not taken for a spectrum because it has numbers")
{
    std::string text = "Sample,Year,Age\n";
    for (int i = 0; i < 40; ++i)
        text += std::to_string(i) + "," + std::to_string(2000 + i) + "," + std::to_string(20 + i) + "\n";
    const Error error = failureWith(readDelimited, bytesOf(text));
    CHECK(error.code == Errc::WrongUnit);
    CHECK(error.detail.find("`Sample` from 0 to 39") != std::string::npos);
}

TEST_CASE("dialects: a laser may be named as an excitation")
{
    CHECK(readText("Wavelength Excitation,785\nWavelength,Processed\n800,1\n801,2\n802,3\n").laserNm == 785);
}

TEST_CASE("dialects: what tells a person or a folder stays out of the metadata")
{
    const auto entry = readText("Operator: Somebody\nClient = Somebody\nData: C:\\Users\\Somebody\\a.txt\n"
                                "Saved: /home/Somebody/a.txt\nInstrument: Made 1\nraman shift,counts\n1,1\n2,2\n3,3\n");
    checkNobody(entry);
    CHECK(entry.metadata == std::map<std::string, std::string>{{"Instrument", "Made 1"}});
}
