// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/childprocess.h"
#include "formats/format.h"
#include "formats/tempfolder.h"
#include "support/catch.h"

#include <algorithm>
#include <csignal>
#include <sstream>
#include <sys/resource.h>

using namespace varde;
using namespace varde::formats;

namespace {

Spectrum made(bool even, Technique technique, IntensityUnit unit)
{
    constexpr Eigen::Index n = 257;
    Eigen::VectorXd x(n), y(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto t = static_cast<double>(i);
        x[i] = even ? 3999.7 - 1.9283 * t : -213.62 + 3.4 * t - 0.0007 * t * t;
        y[i] = std::sin(0.1 * t) / 3 + (i % 50 == 0 ? 1e-12 : 0) + (i % 60 == 0 ? 1e17 / 3 : 0);
    }
    auto axis = even ? Axis::uniform(3999.7, -1.9283, n) : Axis::fromValues(x);
    REQUIRE(axis);
    auto spectrum = Spectrum::make(std::move(*axis), std::move(y), technique, unit);
    REQUIRE(spectrum);
    return *spectrum;
}

void checkSame(const FileSpectrum &read, const Spectrum &written)
{
    CHECK(read.spectrum.technique == written.technique);
    CHECK(read.techniqueDeclared);
    CHECK(read.spectrum.unit == written.unit);
    REQUIRE(read.spectrum.axis.size() == written.axis.size());
    CHECK(read.spectrum.intensities == written.intensities); // to the last bit
    CHECK((read.spectrum.axis.values() - written.axis.values()).cwiseAbs().maxCoeff() < 1e-9);
    CHECK(read.spectrum.axis.isUniform() == written.axis.isUniform());
}

FileSpectrum readOne(const std::filesystem::path &path)
{
    const auto spectra = readFile(path);
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 1);
    return spectra->front();
}

std::size_t filesIn(const std::filesystem::path &folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("writers: a spectrum comes back the same from JCAMP-DX and from CSV, whatever its axis, technique and unit")
{
    const TempFolder folder;
    const bool even = GENERATE(true, false);
    const auto technique = GENERATE(Technique::Raman, Technique::Ir, Technique::AtrIr);
    const auto unit = GENERATE(IntensityUnit::Counts, IntensityUnit::Absorbance, IntensityUnit::KubelkaMunk,
                               IntensityUnit::Arbitrary);
    const Spectrum spectrum = made(even, technique, unit);

    REQUIRE(writeJcampDx(folder.path("a.jdx"), spectrum, "made"));
    checkSame(readOne(folder.path("a.jdx")), spectrum);
    CHECK(readOne(folder.path("a.jdx")).warnings.empty());
    REQUIRE(writeCsv(folder.path("a.csv"), spectrum));
    checkSame(readOne(folder.path("a.csv")), spectrum);
}

TEST_CASE("writers: a spectrum comes back from SPC the same to 32-bit floats, whatever its axis, technique and unit")
{
    const TempFolder folder;
    const bool even = GENERATE(true, false);
    const auto technique = GENERATE(Technique::Raman, Technique::Ir, Technique::AtrIr);
    const auto unit = GENERATE(IntensityUnit::Counts, IntensityUnit::KubelkaMunk, IntensityUnit::Arbitrary);
    const Spectrum spectrum = made(even, technique, unit);

    REQUIRE(writeSpc(folder.path("a.spc"), spectrum, "made \xC2\xB5"));
    const FileSpectrum read = readOne(folder.path("a.spc"));
    CHECK(read.format == "spc");
    CHECK(read.title == "made \xC2\xB5");
    CHECK(read.warnings.empty());
    CHECK(read.spectrum.technique == technique);
    CHECK(read.techniqueDeclared);
    CHECK(read.spectrum.unit == unit);
    REQUIRE(read.spectrum.axis.size() == spectrum.axis.size());
    CHECK(read.spectrum.intensities.cast<float>() == spectrum.intensities.cast<float>());
    if (even)
        CHECK((read.spectrum.axis.values() - spectrum.axis.values()).cwiseAbs().maxCoeff() < 1e-9);
    else
        CHECK(read.spectrum.axis.values().cast<float>() == spectrum.axis.values().cast<float>());
}

TEST_CASE("writers: absorbances and fractions come back from SPC as what they were")
{
    const TempFolder folder;
    const auto unit = GENERATE(IntensityUnit::Absorbance, IntensityUnit::Transmittance, IntensityUnit::Reflectance);
    const auto axis = Axis::uniform(4000, -2, 4);
    const auto spectrum = Spectrum::make(*axis, Eigen::Vector4d(0.25, 0.5, 1, 0.125), Technique::Ir, unit);
    REQUIRE(writeSpc(folder.path("a.spc"), *spectrum, std::string(300, 'x')));
    const FileSpectrum read = readOne(folder.path("a.spc"));
    CHECK(read.spectrum.unit == unit);
    CHECK(read.spectrum.intensities == spectrum->intensities);
    CHECK(read.title == std::string(129, 'x'));
}

TEST_CASE("writers: what 32-bit floats cannot hold is not written as SPC")
{
    const TempFolder folder;
    const auto even = Axis::uniform(100, 1, 3);
    const auto large = Spectrum::make(*even, Eigen::Vector3d(1, 1e39, 2), Technique::Raman, IntensityUnit::Counts);
    CHECK(writeSpc(folder.path("a.spc"), *large, "t").error().code == Errc::OutOfRange);
    const auto close = Axis::fromValues(Eigen::Vector4d(1000, 1000.00001, 1001, 1005));
    const auto same = Spectrum::make(*close, Eigen::Vector4d(1, 2, 3, 4), Technique::Raman, IntensityUnit::Counts);
    CHECK(writeSpc(folder.path("a.spc"), *same, "t").error().code == Errc::OutOfRange);
    CHECK(filesIn(folder.path("")) == 0);
    const auto fine = Spectrum::make(*even, Eigen::Vector3d(1, 2, 3), Technique::Raman, IntensityUnit::Counts);
    CHECK(writeSpc(folder.path("none") / "a.spc", *fine, "t").error().code == Errc::WriteFailed);
}

TEST_CASE("writers: fractions come back as fractions")
{
    const TempFolder folder;
    const auto unit = GENERATE(IntensityUnit::Transmittance, IntensityUnit::Reflectance);
    Spectrum spectrum = made(true, Technique::Ir, unit);
    spectrum.intensities = spectrum.intensities.cwiseMin(1.0).cwiseAbs();
    REQUIRE(writeJcampDx(folder.path("a.jdx"), spectrum, "made"));
    checkSame(readOne(folder.path("a.jdx")), spectrum);
    REQUIRE(writeCsv(folder.path("a.csv"), spectrum));
    checkSame(readOne(folder.path("a.csv")), spectrum);
}

TEST_CASE("writers: no line of a JCAMP-DX file is longer than 80 columns, and every needed label is there")
{
    const TempFolder folder;
    const bool even = GENERATE(true, false);
    REQUIRE(
        writeJcampDx(folder.path("a.jdx"), made(even, Technique::Raman, IntensityUnit::Counts), std::string(300, 'x')));
    std::istringstream lines(textOf(folder.path("a.jdx")));
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);)
        longest = std::max(longest, line.size());
    CHECK(longest <= 80);
    for (const std::string label : {"TITLE", "JCAMP-DX", "DATA TYPE", "ORIGIN", "OWNER", "XUNITS", "YUNITS", "FIRSTX",
                                    "LASTX", "NPOINTS", "FIRSTY", "MAXX", "MINX", "MAXY", "MINY", "END"})
        CHECK(textOf(folder.path("a.jdx")).find("##" + label + "=") != std::string::npos);
}

TEST_CASE("writers: a title cannot add labels, comments or control characters, and is cut between characters")
{
    const TempFolder folder;
    const Spectrum spectrum = made(true, Technique::Ir, IntensityUnit::Absorbance);
    REQUIRE(writeJcampDx(folder.path("a.jdx"), spectrum, "one\n##OWNER=someone\x07 $$ two"));
    const auto entry = readOne(folder.path("a.jdx"));
    CHECK(entry.title == "one ##OWNER=someone $ two");
    CHECK(textOf(folder.path("a.jdx")).find("\n##OWNER=not stated\n") != std::string::npos);
    std::string letters;
    for (int i = 0; i < 60; ++i)
        letters += "\xC3\xA6";
    REQUIRE(writeJcampDx(folder.path("a.jdx"), spectrum, letters));
    CHECK(readOne(folder.path("a.jdx")).title == letters.substr(0, 72));
}

TEST_CASE("writers: nothing but title, technique, units and points leaves")
{
    const TempFolder folder;
    REQUIRE(writeJcampDx(folder.path("a.jdx"), made(true, Technique::Ir, IntensityUnit::Absorbance), "t"));
    const auto entry = readOne(folder.path("a.jdx"));
    CHECK(entry.metadata == std::map<std::string, std::string>{{"ORIGIN", "Varde"}});
}

TEST_CASE("writers: a file is replaced in one step and nothing is left beside it")
{
    const TempFolder folder;
    folder.write("a.csv", "old");
    REQUIRE(writeCsv(folder.path("a.csv"), made(true, Technique::Ir, IntensityUnit::Absorbance)));
    CHECK(textOf(folder.path("a.csv")).starts_with("infrared wavenumber (cm-1),absorbance\n3999.7,"));
    CHECK(filesIn(folder.path("")) == 1);
}

TEST_CASE("writers: a folder that is not there, a folder of that name and a device are refused")
{
    const TempFolder folder;
    const Spectrum spectrum = made(true, Technique::Ir, IntensityUnit::Absorbance);
    CHECK(writeCsv(folder.path("none") / "a.csv", spectrum).error().code == Errc::WriteFailed);
    CHECK(writeCsv(folder.path(""), spectrum).error().code == Errc::WriteFailed);
    CHECK(writeJcampDx("/dev/full", spectrum, "t").error().code == Errc::WriteFailed);
    CHECK(std::filesystem::is_character_file("/dev/full"));
}

TEST_CASE("writers: when space runs out in the middle the old file is as it was and nothing is left beside it")
{
    const TempFolder folder;
    folder.write("a.csv", "old");
    const Spectrum spectrum = made(true, Technique::Ir, IntensityUnit::Absorbance);
    const int code = inProcess([&] {
        const rlimit limit{1000, 1000}; // stands for a full disk: write() fails after 1000 bytes
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
        const Status csv = writeCsv(folder.path("a.csv"), spectrum);
        const Status jcamp = writeJcampDx(folder.path("a.jdx"), spectrum, "t");
        return !csv && csv.error().code == Errc::WriteFailed && !jcamp && jcamp.error().code == Errc::WriteFailed ? 0
                                                                                                                  : 1;
    });
    CHECK(code == 0);
    CHECK(textOf(folder.path("a.csv")) == "old");
    CHECK(filesIn(folder.path("")) == 1);
}

TEST_CASE("writers: a folder in which this user may not write is refused")
{
    const TempFolder folder;
    folder.openToAll();
    std::filesystem::permissions(folder.path(""), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::remove);
    const Spectrum spectrum = made(true, Technique::Ir, IntensityUnit::Absorbance);
    CHECK(asOrdinaryUser([&] {
              const Status status = writeCsv(folder.path("a.csv"), spectrum);
              return !status && status.error().code == Errc::WriteFailed ? 0 : 1;
          }) == 0);
    std::filesystem::permissions(folder.path(""), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
}
