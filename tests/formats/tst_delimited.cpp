// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/delimited.h"
#include "formats/fixtures.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::formats;
using fixtures::Layout;

namespace {

Result<std::vector<FileSpectrum>> read(std::string_view text, const ReadOptions &options = {})
{
    return readDelimited(fixtures::bytesOf(text), options);
}

FileSpectrum readOne(std::string_view text, const ReadOptions &options = {})
{
    const auto spectra = read(text, options);
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 1);
    return spectra->front();
}

Error failureOf(std::string_view text)
{
    const auto spectra = read(text);
    REQUIRE_FALSE(spectra);
    CHECK_FALSE(spectra.error().detail.empty());
    return spectra.error();
}

std::string utf16(std::string_view ascii, bool bigEndian)
{
    std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        out += bigEndian ? '\0' : c;
        out += bigEndian ? c : '\0';
    }
    return out;
}

} // namespace

TEST_CASE("text: the same points in every dialect")
{
    const auto *text =
        GENERATE("1000.5,2.25\n1001.5,-3\n1002.5,4e0\n", "1000.5\t2.25\r\n1001.5\t-3\r\n1002.5\t4\r\n",
                 "1000,5;2,25\r1001,5;-3\r1002,5;4\r", "1000,5\t2,25\n1001,5\t-3\n1002,5\t4\n",
                 "1000.5;2.25\n1001.5;-3\n1002.5;+4\n", "  1000.5   2.25\n  1001.5  -3\n  1002.5 4\n",
                 "1000,5 2,25\n1001,5 -3\n1002,5 4\n", "\"1000.5\",\"2.25\"\n\"1001.5\",\"-3\"\n\"1002.5\",\"4\"\n",
                 "1000.5, 2.25\n\n1001.5, -3\n\n1002.5, 4\n",
                 "\xEF\xBB\xBF"
                 "1000.5,2.25\n1001.5,-3\n1002.5,4\n",
                 "1.0005e+003,2.250e+000\n1.0015e+003,-3.000e+000\n1.0025e+003,4.000e+000\n");
    const auto entry = readOne(text);
    CHECK(entry.spectrum.axis.values() == Eigen::Vector3d(1000.5, 1001.5, 1002.5));
    CHECK(entry.spectrum.intensities == Eigen::Vector3d(2.25, -3, 4));
    CHECK(entry.format == "text");
}

TEST_CASE("text: UTF-16 and Latin-1 are read, titles become UTF-8")
{
    const std::string text = "Title;made\ncm-1;absorbance\n1000,5;2\n1001,5;3\n1002,5;4\n";
    CHECK(readOne(utf16(text, false)).spectrum.axis.first() == 1000.5);
    CHECK(readOne(utf16(text, true)).title == "made");
    CHECK(readOne("Title;Prob\xE9\ncm-1;absorbance\n1000;2\n1001;3\n1002;4\n").title == "Prob\xC3\xA9");
}

TEST_CASE("text: every layout of a Raman program gives the Raman shift")
{
    const auto layout = GENERATE(Layout::PixelWavelength, Layout::PixelWavelengthWavenumber, Layout::WavenumberOnly,
                                 Layout::PixelWavenumber);
    const auto entry = readOne(fixtures::ramanCsv(layout));
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK(entry.techniqueDeclared);
    CHECK(entry.laserNm == 785.0);
    CHECK(entry.title == "made");
    CHECK(entry.spectrum.unit == IntensityUnit::Counts);
    REQUIRE(entry.spectrum.axis.size() == 200);
    // By hand: 1e7 / 785 - 1e7 / 800.
    CHECK(entry.spectrum.axis.first() == Catch::Approx(238.8535).margin(1e-4));
    CHECK(entry.spectrum.intensities[59] == fixtures::ordinates(200)[59]);
    CHECK(entry.metadata.at("Integration Time") == "500");
}

TEST_CASE("text: a wavelength without a laser is a wrong unit")
{
    std::string text = fixtures::ramanCsv(Layout::PixelWavelength);
    text.replace(text.find("Wavelength,785.0"), 16, "Wavelength,0    ");
    CHECK(failureOf(text).code == Errc::WrongUnit);
    CHECK(failureOf("nm,counts\n800,1\n801,2\n802,3\n").code == Errc::WrongUnit);
}

TEST_CASE("text: columns of a Raman program are found by their names, with decimal commas and a trailing separator")
{
    const auto entry =
        readOne("File Version;Ram4\nlaser_wavelength;785,022\n"
                "Pixel;Wavelength;Wavenumber;Raman Shift;Dark;Reference;Raw data #1;Dark Subtracted #1;\n"
                "0;781,2;12800,8;-62,1;700;65535;812;112,5;\n1;781,4;12797,5;-58,8;700;65535;813;113;\n"
                "2;781,6;12794,2;-55,5;700;65535;815;115;\n");
    CHECK(entry.spectrum.axis.values() == Eigen::Vector3d(-62.1, -58.8, -55.5));
    CHECK(entry.spectrum.intensities == Eigen::Vector3d(112.5, 113, 115));
    CHECK(entry.laserNm == 785.022);
}

TEST_CASE("text: units come from the header line or lines")
{
    const auto percent = readOne("Created as New Dataset,by someone\ncm-1,%T\n4000,99.5\n3999,98\n3998,97\n");
    CHECK(percent.spectrum.unit == IntensityUnit::Transmittance);
    CHECK(percent.spectrum.intensities[0] == Catch::Approx(0.995));
    CHECK(percent.yFileMax == 99.5);
    CHECK(percent.spectrum.technique == Technique::Ir);
    CHECK(percent.techniqueDeclared);
    const auto twoLines = readOne("Wavenumber,Absorbance\ncm-1,A.U.\n4000,0.5\n3999,0.25\n3998,0.125\n");
    CHECK(twoLines.xUnit == "Wavenumber cm-1");
    CHECK(twoLines.spectrum.unit == IntensityUnit::Absorbance);
}

TEST_CASE("text: where nothing is said, the technique is a guess that the caller overrules")
{
    const auto infrared = readOne("4000 0.1\n3999 0.2\n3998 0.3\n");
    CHECK(infrared.spectrum.technique == Technique::Ir);
    CHECK_FALSE(infrared.techniqueDeclared);
    CHECK(readOne("100 5000\n101 6000\n102 7000\n").spectrum.technique == Technique::Raman);
    CHECK(readOne("4000 0.1\n3999 0.2\n3998 0.3\n", {Technique::AtrIr}).spectrum.technique == Technique::AtrIr);
    CHECK(readOne("raman shift,counts\n4000,1\n3999,2\n3998,3\n", {Technique::Ir}).spectrum.technique ==
          Technique::Raman);
    CHECK(infrared.warnings.size() == 1); // the axis is not named
}

TEST_CASE("text: without names, a key or the words right above the numbers tell what the axis is")
{
    const std::string rows = "200\t10\n201\t11\n202\t12\n";
    const auto labSpec = readOne("#Laser=\t785nm\n#AxisUnit[0]=\t1/cm\n" + rows);
    CHECK(labSpec.spectrum.technique == Technique::Raman);
    CHECK(labSpec.warnings.empty());
    CHECK(readOne("# raman shift in cm-1 and counts\n" + rows).techniqueDeclared);
    CHECK(failureOf("XAxis mode: Wavelengths\n>>>>>Begin Spectral Data<<<<<\n" + rows + ">>>>>End<<<<<\n").code ==
          Errc::WrongUnit);
    CHECK(readOne("XAxis mode: Raman shift\n>>>>>Begin<<<<<\n" + rows).spectrum.axis.first() == 200);
}

TEST_CASE("text: several columns of intensities are several spectra, named after their columns")
{
    const auto spectra = read("wavenumber,sample a,sample b\n1000,1,5\n1001,2,6\n1002,3,7\n");
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 2);
    CHECK((*spectra)[1].block == "column 3 sample b");
    CHECK((*spectra)[1].spectrum.intensities[0] == 5);
}

TEST_CASE("text: rows without a number at the ends are left out and said, inside they are refused")
{
    const auto entry = readOne("cm-1,counts\n100,\n101,N/A\n102,5\n103,6\n104,7\n105,8\n106,nan\n");
    CHECK(entry.spectrum.axis.first() == 102);
    CHECK(entry.spectrum.axis.size() == 4);
    CHECK(entry.warnings[0].find("3 points without a number") != std::string::npos);
    CHECK(failureOf("cm-1,counts\n100,1\n101,2\n102,\n103,4\n104,5\n").code == Errc::NonFiniteValue);
    CHECK(failureOf("cm-1,counts\n100,nan\n101,nan\n102,nan\n103,nan\n").code == Errc::NonFiniteValue);
    CHECK(failureOf("cm-1,counts\n100,1\n101,1e999\n102,3\n").code == Errc::NonFiniteValue);
}

TEST_CASE("text: an edge of exact zeros stays and is said")
{
    const auto entry = readOne("cm-1,counts\n100,0\n101,0\n102,0\n103,6\n104,7\n105,8\n");
    CHECK(entry.spectrum.axis.size() == 6);
    REQUIRE(entry.warnings.size() == 1);
    CHECK(entry.warnings[0] == "the first 3 points are exactly zero: probably not measured");
}

TEST_CASE("text: what is no spectrum is refused with its reason")
{
    CHECK(failureOf("dear diary\n").code == Errc::UnknownFormat);
    CHECK(failureOf("100,1\n101,2\n").code == Errc::TooFewPoints);
    CHECK(failureOf("cm-1,counts\n100,1\n102,2\n101,3\n103,4\n").code == Errc::NonMonotonicAxis);
    CHECK(failureOf("100,1\n100,2\n101,3\n").code == Errc::NonMonotonicAxis);
    CHECK(failureOf("ppm,counts\n1,1\n2,2\n3,3\n").code == Errc::WrongUnit);
    CHECK(failureOf("m/z,abundance\n50,1\n51,2\n52,3\n").code == Errc::WrongUnit);
    CHECK(failureOf("Pixel,Processed\n0,1\n1,2\n2,3\n").code == Errc::WrongUnit);
    CHECK(failureOf("100,1\n101,2\n102,3\n103,4,5\n104,5,6\n").code == Errc::Malformed);
    CHECK(failureOf("400,0,0,123\n401,0,0,124\n402,0,0,125\n").code == Errc::Malformed);
    CHECK(failureOf("100,1\n101,2\n102,3\nbroken\n103,4\n104,5\n105,6\n106,7\n").code == Errc::Malformed);
    CHECK(failureOf("1.000,5;2\n1.001,5;3\n1.002,5;4\n").code == Errc::UnknownFormat); // thousands separators
}

TEST_CASE("text: lines too long and lines too many are refused")
{
    CHECK(failureOf("100,1\n101,2\n102,3\n" + std::string(70'000, 'x')).code == Errc::Malformed);
    std::string many;
    for (int i = 0; i < 1'000'001; ++i)
        many += "\n";
    CHECK(failureOf(many).code == Errc::Malformed);
}

TEST_CASE("text: cut anywhere, a table is read only as far as its lines are whole, or refused")
{
    const std::string whole = fixtures::ramanCsv(Layout::PixelWavelengthWavenumber);
    for (std::size_t i = 1; i < 50; ++i) {
        const std::string cut = whole.substr(0, whole.size() * i / 50);
        const auto spectra = read(cut);
        INFO(cut.substr(cut.size() - std::min<std::size_t>(cut.size(), 40)));
        const bool endsWithLine = cut.ends_with('\n');
        if (spectra)
            CHECK((endsWithLine || spectra->front().warnings.size() == 1));
        else
            CHECK((spectra.error().code == Errc::Truncated || spectra.error().code == Errc::UnknownFormat ||
                   spectra.error().code == Errc::TooFewPoints));
    }
}

TEST_CASE("text: a last line that stops early is truncated")
{
    CHECK(failureOf("100,1\n101,2\n102,3\n103,4\n104").code == Errc::Truncated);
    CHECK(failureOf("100,1\n101,2\n102,3\n103,4\n104,").code == Errc::Truncated);
    CHECK(readOne("100,1\n101,2\n102,3\n103,4").warnings[0].find("cut short") != std::string::npos);
}
