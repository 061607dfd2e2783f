// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"
#include "formats/jcampdx.h"
#include "support/catch.h"

#include <algorithm>

using namespace varde;
using namespace varde::formats;
using fixtures::Form;
using fixtures::Jcamp;
using fixtures::jcamp;

namespace {

Result<std::vector<FileSpectrum>> read(const std::string &text, const ReadOptions &options = {})
{
    return readJcampDx(fixtures::bytesOf(text), options);
}

FileSpectrum readOne(const std::string &text, const ReadOptions &options = {})
{
    const auto spectra = read(text, options);
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 1);
    return spectra->front();
}

Error failureOf(const std::string &text)
{
    const auto spectra = read(text);
    REQUIRE_FALSE(spectra);
    return spectra.error();
}

void checkIsMadeCurve(const FileSpectrum &entry, int points)
{
    const std::vector<int> y = fixtures::ordinates(points);
    REQUIRE(entry.spectrum.axis.size() == points);
    CHECK(entry.spectrum.axis.first() == Catch::Approx(4000));
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    for (int i = 0; i < points; ++i)
        REQUIRE(entry.spectrum.intensities[i] == Catch::Approx(y[static_cast<std::size_t>(i)] * 0.001).margin(1e-12));
}

bool warnsOf(const FileSpectrum &entry, std::string_view word)
{
    for (const std::string &warning : entry.warnings)
        if (warning.find(word) != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("jcamp: every form, line end, indentation and missing bracket gives the same spectrum")
{
    Jcamp parts;
    parts.form = GENERATE(Form::Affn, Form::Pac, Form::Sqz, Form::Dif, Form::DifDup);
    parts.lineEnd = GENERATE("\n", "\r\n", "\r");
    parts.indent = GENERATE("", "  ");
    parts.tableForm = GENERATE("(X++(Y..Y))", "(X++(Y..Y)", "(x++(y..y))   $$ form");
    checkIsMadeCurve(readOne(jcamp(parts)), parts.points);
}

TEST_CASE("jcamp: pairs give the same spectrum, under either label")
{
    std::string text = jcamp({.pairs = true});
    checkIsMadeCurve(readOne(text), 200);
    text.replace(text.find("##XYPOINTS="), 11, "##XYDATA=");
    checkIsMadeCurve(readOne(text), 200);
}

TEST_CASE("jcamp: decimal commas are understood in both tables")
{
    const bool pairs = GENERATE(false, true);
    checkIsMadeCurve(readOne(jcamp({.decimalComma = true, .pairs = pairs})), 200);
}

TEST_CASE("jcamp: pairs that were multiplied already are not multiplied again")
{
    const auto entry = readOne("##TITLE=x\n##DATATYPE=RAMAN SPECTRUM\n##XUNITS=1/CM\n##YUNITS=COUNTS\n##XFACTOR=1\n"
                               "##YFACTOR=0.01\n##FIRSTX=100\n##LASTX=102\n##FIRSTY=5.5\n##NPOINTS=3\n"
                               "##XYDATA=(XY..XY)\n100,5.5 101,6 102,7\n##END=\n");
    CHECK(entry.spectrum.intensities == Eigen::Vector3d(5.5, 6, 7));
}

TEST_CASE("jcamp: what the file says is kept in its own words and units")
{
    const auto entry = readOne(jcamp({.yFactor = 0.1, .yUnits = "TRANSMITTANCE", .extra = "##RESOLUTION=4\n"}));
    CHECK(entry.format == "jcamp-dx");
    CHECK(entry.title == "a made curve");
    CHECK(entry.block.empty());
    CHECK(entry.xUnit == "1/CM");
    CHECK(entry.yUnit == "TRANSMITTANCE");
    CHECK(entry.metadata.at("RESOLUTION") == "4");
    CHECK(entry.spectrum.unit == IntensityUnit::Transmittance);
    // Percent in the file, a fraction in the spectrum.
    CHECK(entry.yFileMax == Catch::Approx(90.2).margin(1));
    CHECK(entry.spectrum.intensities.maxCoeff() == Catch::Approx(entry.yFileMax / 100));
    CHECK(entry.xFileFirst == 4000);
    CHECK(entry.xFileLast == Catch::Approx(400));
}

TEST_CASE("jcamp: a transmittance between 0 and 1 stays a fraction")
{
    const auto entry = readOne(jcamp({.yFactor = 0.001, .yUnits = "TRANSMITTANCE"}));
    CHECK(entry.spectrum.intensities.maxCoeff() == Catch::Approx(entry.yFileMax));
}

TEST_CASE("jcamp: micrometres become wavenumbers in the file's order")
{
    const auto entry = readOne(jcamp({.firstX = 2.5, .lastX = 25, .xUnits = "MICROMETERS"}));
    CHECK(entry.spectrum.axis.first() == Catch::Approx(4000));
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    CHECK(entry.xFileFirst == Catch::Approx(2.5));
    CHECK(entry.xUnit == "MICROMETERS (converted)");
}

TEST_CASE("jcamp: nanometres become a Raman shift only with the laser's wavelength")
{
    Jcamp parts{.firstX = 800, .lastX = 950, .dataType = "RAMAN SPECTRUM", .xUnits = "NANOMETERS"};
    CHECK(failureOf(jcamp(parts)).code == Errc::WrongUnit);
    parts.extra = "##.EXCITATION WAVELENGTH=785\n";
    const auto entry = readOne(jcamp(parts));
    CHECK(entry.spectrum.axis.first() == Catch::Approx(1e7 / 785 - 1e7 / 800));
    CHECK(entry.laserNm == 785.0);
    parts.dataType = "INFRARED SPECTRUM";
    CHECK(failureOf(jcamp(parts)).code == Errc::WrongUnit);
}

TEST_CASE("jcamp: the technique comes from DATA TYPE, and the caller decides only what it leaves open")
{
    CHECK(readOne(jcamp({.dataType = "RAMAN SPECTRUM"}), {Technique::Ir}).spectrum.technique == Technique::Raman);
    CHECK(readOne(jcamp({})).spectrum.technique == Technique::Ir);
    CHECK(readOne(jcamp({}), {Technique::Raman}).spectrum.technique == Technique::Ir);
    CHECK(readOne(jcamp({}), {Technique::AtrIr}).spectrum.technique == Technique::AtrIr);
    const std::string atr = jcamp({.extra = "##SAMPLING PROCEDURE=ATR, diamond\n"});
    CHECK(readOne(atr, {Technique::Ir}).spectrum.technique == Technique::AtrIr);
    const std::string transmission = jcamp({.extra = "##SAMPLING PROCEDURE=TRANSMISSION\n"});
    CHECK(readOne(transmission, {Technique::AtrIr}).spectrum.technique == Technique::Ir);
    const auto undeclared = readOne(jcamp({.dataType = ""}));
    CHECK_FALSE(undeclared.techniqueDeclared);
    CHECK(readOne(jcamp({.dataType = ""}), {Technique::Raman}).spectrum.technique == Technique::Raman);
}

TEST_CASE("jcamp: a Latin-1 header becomes UTF-8")
{
    CHECK(readOne(jcamp({.title = "Prob\xE9 60\xB0"})).title == "Prob\xC3\xA9 60\xC2\xB0");
}

TEST_CASE("jcamp: a file of several blocks gives every infrared and Raman one and names the others")
{
    const auto spectra =
        read(fixtures::jcampLink({jcamp({.title = "one"}), jcamp({.title = "two", .dataType = "NMR SPECTRUM"}),
                                  jcamp({.form = Form::DifDup, .title = "three", .dataType = "RAMAN SPECTRUM"})}));
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 2);
    CHECK((*spectra)[0].block == "block 1");
    CHECK((*spectra)[1].block == "block 3");
    CHECK((*spectra)[1].title == "three");
    CHECK(warnsOf((*spectra)[0], "block 2 was not read: this is an NMR spectrum"));
}

TEST_CASE("jcamp: other kinds of data are refused by name")
{
    const auto &[type, name] =
        GENERATE(table<std::string, std::string>({{"NMR SPECTRUM", "an NMR spectrum"},
                                                  {"NMR FID", "an NMR FID"},
                                                  {"MASS SPECTRUM", "a mass spectrum"},
                                                  {"CONTINUOUS MASS SPECTRUM", "a mass spectrum"},
                                                  {"UV/VIS SPECTRUM", "a UV/VIS spectrum"},
                                                  {"UV-VISIBLE SPECTRUM", "a UV/VIS spectrum"},
                                                  {"ION MOBILITY SPECTRUM", "an ion mobility spectrum"},
                                                  {"INELASTIC NEUTRON SCATTERING", "a neutron scattering spectrum"},
                                                  {"EPR SPECTRUM", "an EPR spectrum"},
                                                  {"GAS CHROMATOGRAPH", "a chromatogram"},
                                                  {"INFRARED INTERFEROGRAM", "an interferogram"},
                                                  {"INFRARED PEAK TABLE", "a peak table"},
                                                  {"NEAR INFRARED SPECTRUM", "a near-infrared spectrum"},
                                                  {"NMR PEAK ASSIGNMENTS", "a table of NMR peak assignments"},
                                                  {"SIMPLE GRAPH", "DATA TYPE is `SIMPLE GRAPH`"}}));
    const Error error = failureOf(jcamp({.dataType = type}));
    CHECK(error.code == Errc::NotOpticalSpectrum);
    INFO(error.detail);
    CHECK(error.detail.find(name) != std::string::npos);
}

TEST_CASE("jcamp: tables of other shapes are refused by name")
{
    const std::string head = "##TITLE=x\n##DATA TYPE=INFRARED SPECTRUM\n##XUNITS=1/CM\n##NPOINTS=3\n";
    CHECK(failureOf(head + "##PEAK TABLE=(XY..XY)\n1,2\n##END=\n").detail.find("a peak table") != std::string::npos);
    CHECK(failureOf(head + "##NTUPLES=INFRARED\n##END=\n").detail.find("n-tuples") != std::string::npos);
    CHECK(failureOf(head + "##RADATA=(R++(A..A))\n1 2\n##END=\n").detail.find("an interferogram") != std::string::npos);
    const Error form = failureOf(head + "##FIRSTX=1\n##LASTX=3\n##XYDATA=(X++(R..R))\n1 2 3 4\n##END=\n");
    CHECK(form.code == Errc::NotOpticalSpectrum);
    const Error structure = failureOf("##TITLE=x\n##JCAMP-CS=3.7\n##END=\n");
    CHECK(structure.detail.find("chemical structure") != std::string::npos);
}

TEST_CASE("jcamp: a count that is off by a little is read with what is there, and said")
{
    const auto more = readOne(jcamp({.declaredPoints = "199"}));
    CHECK(more.spectrum.axis.size() == 200);
    CHECK(warnsOf(more, "declares 199 points and holds 200"));
    // The abscissae on the lines show that the count in the header is wrong, not the last abscissa.
    CHECK(more.spectrum.axis.last() == Catch::Approx(400));
}

TEST_CASE("jcamp: a count that is off by much is refused")
{
    CHECK(failureOf(jcamp({.declaredPoints = "150"})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.declaredPoints = "300"})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.declaredPoints = "300", .ended = false})).code == Errc::Truncated);
}

TEST_CASE("jcamp: counts that are none, too few or too many are refused before anything is decoded")
{
    CHECK(failureOf(jcamp({.declaredPoints = "1000000000"})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.declaredPoints = "1e400"})).code == Errc::NonFiniteValue);
    CHECK(failureOf(jcamp({.declaredPoints = "-5"})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.declaredPoints = "many"})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.declaredPoints = " "})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.declaredPoints = "2"})).code == Errc::TooFewPoints);
    CHECK(failureOf(jcamp({.declaredPoints = "0"})).code == Errc::TooFewPoints);
}

TEST_CASE("jcamp: pairs without a count are read, their number is not in doubt")
{
    const auto entry = readOne(jcamp({.declaredPoints = " ", .pairs = true}));
    CHECK(entry.spectrum.axis.size() == 200);
    CHECK(warnsOf(entry, "NPOINTS is not given"));
}

TEST_CASE("jcamp: a repetition that would make billions of points is stopped")
{
    std::string text = jcamp({.form = Form::DifDup});
    text.replace(text.find("##END"), 0, "400@V99999999\n");
    CHECK(failureOf(text).code == Errc::Malformed);
}

TEST_CASE("jcamp: axes and factors that cannot be are refused")
{
    CHECK(failureOf(jcamp({.firstX = 400, .lastX = 400})).code == Errc::NonMonotonicAxis);
    CHECK(failureOf(jcamp({.yFactor = 0})).code == Errc::Malformed);
    CHECK(failureOf(jcamp({.xUnits = "HZ"})).code == Errc::WrongUnit);
    CHECK(failureOf(jcamp({.xUnits = ""})).code == Errc::WrongUnit);
    std::string overflow = jcamp({});
    overflow.replace(overflow.find("##FIRSTX=4000"), 13, "##FIRSTX=1e999");
    CHECK(failureOf(overflow).code == Errc::NonFiniteValue);
}

TEST_CASE("jcamp: pairs that turn back are not an axis")
{
    std::string text = jcamp({.declaredPoints = "201", .pairs = true});
    text.insert(text.find("##END"), "999, 5\n");
    CHECK(failureOf(text).code == Errc::NonMonotonicAxis);
}

TEST_CASE("jcamp: lines whose abscissae contradict the header are refused")
{
    std::string text = jcamp({});
    text.replace(text.find("##FIRSTX=4000"), 13, "##FIRSTX=9000");
    const Error error = failureOf(text);
    CHECK(error.code == Errc::Malformed);
    CHECK(error.detail.find("abscissae") != std::string::npos);
}

TEST_CASE("jcamp: repeated ordinates that mostly fail are refused, a single one is said")
{
    std::string text = jcamp({.form = Form::Dif, .points = 400});
    std::size_t at = text.find("(X++");
    at = text.find('\n', text.find('\n', at) + 1) + 1; // second line of data
    const std::size_t letter = text.find_first_of("@ABCDEFGHIabcdefghi", at);
    text.insert(letter + 1, "7");
    const auto entry = readOne(text);
    CHECK(warnsOf(entry, "2 of 50 repeated ordinates differ")); // at both ends of the line
}

TEST_CASE("jcamp: missing points and points in words have no number")
{
    std::string text = jcamp({.pairs = true});
    const std::size_t inside = text.find(", ", text.size() * 3 / 4) + 2;
    text.replace(inside, text.find('\n', inside) - inside, "?");
    CHECK(failureOf(text).code == Errc::NonFiniteValue);
    text.replace(text.rfind('?'), 1, "NaN");
    CHECK(failureOf(text).code == Errc::NonFiniteValue);
}

TEST_CASE("jcamp: points that are missing at the ends are left out and said, a gap inside is refused")
{
    const std::string made = jcamp({.points = 50, .firstX = 400, .lastX = 449});
    const auto without = [&](std::initializer_list<int> points) {
        std::string out = made.substr(0, made.find("(X++(Y..Y))\n") + 12);
        const auto y = fixtures::ordinates(50);
        for (int i = 0; i < 50; ++i) {
            const bool isMissing = std::find(points.begin(), points.end(), i) != points.end();
            out += std::to_string(400 + i) + " " + (isMissing ? "?" : std::to_string(y[static_cast<std::size_t>(i)])) +
                   "\n";
        }
        return out + "##END=\n";
    };
    const auto entry = readOne(without({0, 1, 49}));
    CHECK(entry.spectrum.axis.first() == 402);
    CHECK(entry.spectrum.axis.last() == Catch::Approx(448));
    CHECK(warnsOf(entry, "3 points without a number at the ends"));
    CHECK(failureOf(without({20})).code == Errc::NonFiniteValue);
}

TEST_CASE("jcamp: version 5.01 with its data class, long date and technique labels is read like 4.24")
{
    std::string text = jcamp({.dataType = "RAMAN SPECTRUM",
                              .extra = "##DATA CLASS=XYDATA\n##LONGDATE=2021/03/09 14:05:00\n##OPERATOR=Somebody\n"
                                       "##.EXCITATION WAVELENGTH=785.1 nm\n##SPECTROMETER/DATA SYSTEM=Made 1\n"});
    text.replace(text.find("=4.24"), 5, "=5.01");
    const auto entry = readOne(text);
    checkIsMadeCurve(entry, 200);
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK(entry.laserNm == 785.1);
    CHECK(entry.metadata.at("LONGDATE") == "2021/03/09 14:05:00");
    CHECK(entry.metadata.at("SPECTROMETERDATASYSTEM") == "Made 1");
    CHECK(entry.metadata.count("OPERATOR") == 0);
    CHECK(entry.metadata.count("OWNER") == 0);
}

TEST_CASE("jcamp: an infrared wavelength in nanometres becomes a wavenumber, visible light is refused")
{
    CHECK(readOne(jcamp({.firstX = 2500, .lastX = 25000, .xUnits = "NANOMETERS"})).spectrum.axis.first() ==
          Catch::Approx(4000));
    CHECK(failureOf(jcamp({.firstX = 400, .lastX = 800, .xUnits = "NANOMETERS"})).code == Errc::WrongUnit);
    CHECK(failureOf(jcamp({.firstX = 14000, .lastX = 25000})).code == Errc::NotOpticalSpectrum);
    CHECK(failureOf(jcamp({.firstX = 0.2, .lastX = 0.7, .xUnits = "MICROMETERS"})).code == Errc::WrongUnit);
    CHECK(warnsOf(readOne(jcamp({.firstX = 4200, .lastX = 9000})), "near infrared"));
}

TEST_CASE("jcamp: blocks nested too deep are refused")
{
    std::string text = jcamp({});
    for (int i = 0; i < 20; ++i)
        text = fixtures::jcampLink({text});
    CHECK(failureOf(text).code == Errc::Malformed);
    CHECK(read(fixtures::jcampLink({fixtures::jcampLink({jcamp({})})})));
}

TEST_CASE("jcamp: a header without data is truncated")
{
    const std::string whole = jcamp({});
    CHECK(failureOf(whole.substr(0, whole.find("##XYDATA"))).code == Errc::Truncated);
    CHECK(failureOf("##TITLE=x\n##DATA TYPE=LINK\n##BLOCKS=2\n").code == Errc::Truncated);
}

TEST_CASE("jcamp: a known disagreement of MAXY with the points is said")
{
    CHECK(warnsOf(readOne(jcamp({.extra = "##MAXY=90\n"})), "MAXY is 90"));
}
