// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/tempfolder.h"
#include "support/catch.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <iostream>
#include <sstream>

// Measured files that are not part of this project. What a file declares is found here by other, cruder means than
// the readers', so that both must be wrong in the same way to agree.

using namespace varde;
using namespace varde::formats;
namespace fs = std::filesystem;

namespace {

const fs::path root = VARDE_REAL_SPECTRA;

bool isThere()
{
    if (fs::is_directory(root))
        return true;
    std::cout << "SKIPPED: no measured spectra in " << root << "\n";
    return false;
}

std::vector<fs::path> filesBelow(const fs::path &folder)
{
    std::vector<fs::path> out;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

/// `##LABEL = value` of one line, label without blanks and punctuation; empty label where it is no such line.
std::pair<std::string, std::string> labelOf(const std::string &line)
{
    const std::size_t start = line.find_first_not_of(" \t\r");
    const std::size_t equals = line.find('=');
    if (start == std::string::npos || line.compare(start, 2, "##") != 0 || equals == std::string::npos)
        return {};
    std::string label;
    for (const char c : line.substr(start + 2, equals - start - 2))
        if (std::isalnum(static_cast<unsigned char>(c)))
            label += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    std::string value = line.substr(equals + 1, line.find("$$") - equals - 1);
    value.erase(0, std::min(value.find_first_not_of(" \t"), value.size()));
    value.erase(value.find_last_not_of(" \t\r") + 1);
    return {label, upper(value)};
}

struct Declared {
    std::vector<long> points;       ///< of the infrared and Raman curves, in order
    std::vector<std::string> types; ///< every DATA TYPE, LINK left out
    std::string xUnits;             ///< the first
};

Declared declaredBy(const std::string &text)
{
    Declared out;
    std::string lineEnds = text;
    std::replace(lineEnds.begin(), lineEnds.end(), '\r', '\n');
    std::istringstream lines(lineEnds);
    std::string type;
    long points = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto [label, value] = labelOf(line);
        if (label == "TITLE")
            type.clear();
        if (label == "DATATYPE") {
            type = value;
            if (type != "LINK")
                out.types.push_back(type);
        }
        if (label == "XUNITS" && out.xUnits.empty())
            out.xUnits = value;
        if (label == "NPOINTS")
            points = std::strtol(value.c_str(), nullptr, 10);
        const bool isCurve = label == "XYDATA" || label == "XYPOINTS";
        if (isCurve && (type == "INFRARED SPECTRUM" || type == "RAMAN SPECTRUM" || type == "FTIR"))
            out.points.push_back(points);
    }
    return out;
}

/// What a refusal must name, by what the file says it is.
struct Reason {
    std::string_view type; ///< DATA TYPE starts with this
    std::string_view words;
};
constexpr Reason reasons[] = {
    {"NMR FID", "an NMR FID"},
    {"NMR PEAK ASSIGNMENTS", "a table of NMR peak assignments"},
    {"NMR", "an NMR spectrum"},
    {"MASS", "a mass spectrum"},
    {"CONTINUOUS MASS", "a mass spectrum"},
    {"UV/VIS", "a UV/VIS spectrum"},
    {"UV-VISIBLE", "a UV/VIS spectrum"},
    {"ION MOBILITY", "an ion mobility spectrum"},
    {"EPR", "an EPR spectrum"},
    {"GAS CHROMATOGRAPH", "a chromatogram"},
    {"INELASTIC NEUTRON", "a neutron scattering spectrum"},
    {"SIMPLE GRAPH", "`SIMPLE GRAPH`"},
    {"SIMULATION", "`Simulation`"},
    {"PH TITRATION", "`pH TITRATION`"},
};

void checkRefusal(const Declared &declared, const Error &error)
{
    if (declared.types.empty()) { // the file does not say what it is: its axis does
        CHECK(error.code == Errc::WrongUnit);
        CHECK(upper(error.detail).find("`" + declared.xUnits + "`") != std::string::npos);
        return;
    }
    CHECK(error.code == Errc::NotOpticalSpectrum);
    const auto reason = std::find_if(std::begin(reasons), std::end(reasons),
                                     [&](const Reason &entry) { return declared.types[0].starts_with(entry.type); });
    REQUIRE(reason != std::end(reasons));
    CHECK(error.detail.find(reason->words) != std::string::npos);
}

void checkJcamp(const fs::path &file, const std::string &text)
{
    const Declared declared = declaredBy(text);
    const auto spectra = readFile(file);
    if (!spectra) {
        std::cout << file.filename().string() << ": refused, " << spectra.error().detail << "\n";
        REQUIRE(declared.points.empty());
        checkRefusal(declared, spectra.error());
        return;
    }
    std::vector<long> points;
    for (const FileSpectrum &entry : *spectra)
        points.push_back(entry.spectrum.axis.size());
    std::cout << file.filename().string() << ": read";
    for (const long count : points)
        std::cout << " " << count;
    std::cout << " points\n";
    CHECK(points == declared.points);
}

/// NPT, found by its letters inside the block of absorbance parameters that the directory names.
long declaredOpusPoints(const std::string &bytes)
{
    const auto u32 = [&bytes](std::size_t at) {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes.data() + at, sizeof value);
        return value;
    };
    for (std::size_t at = u32(12); at < u32(12) + 12 * u32(20); at += 12)
        if ((u32(at) & 0xFFFFFF) == 0x101F) {
            const std::size_t found = bytes.find(std::string("NPT\0", 4), u32(at + 8));
            return static_cast<long>(u32(found + 8));
        }
    return -1;
}

template <typename T>
T valueAt(const std::string &bytes, std::size_t at)
{
    T value{};
    REQUIRE(at + sizeof value <= bytes.size());
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

/// What a file of numbers says of its spectra; no points: it is none that is read.
struct DeclaredCurve {
    long points = 0;
    double first = 0, last = 0;
    std::size_t spectra = 1;
};

DeclaredCurve declaredBySpc(const std::string &bytes)
{
    const bool isOld = bytes[1] == '\x4D';
    const auto xType = static_cast<std::uint8_t>(bytes[isOld ? 16 : 28]);
    if (xType != 1 && xType != 13)
        return {};
    if (!isOld)
        return {valueAt<std::int32_t>(bytes, 4), valueAt<double>(bytes, 8), valueAt<double>(bytes, 16),
                valueAt<std::uint32_t>(bytes, 24)};
    const auto points = static_cast<long>(valueAt<float>(bytes, 4));
    const std::size_t subFileBytes = 32 + 4 * static_cast<std::size_t>(points);
    return {points, valueAt<float>(bytes, 8), valueAt<float>(bytes, 12), (bytes.size() - 224) / subFileBytes};
}

/// From the first header and the length of the first data that the table names.
DeclaredCurve declaredBySpa(const std::string &bytes)
{
    std::size_t header = 0;
    std::size_t length = 0;
    for (std::size_t at = 304; bytes[at] != 0 && at + 16 < bytes.size(); at += 16) {
        if (bytes[at] == '\x02' && header == 0)
            header = valueAt<std::uint32_t>(bytes, at + 2);
        if (bytes[at] == '\x03' && length == 0)
            length = valueAt<std::uint32_t>(bytes, at + 6);
    }
    const auto xUnit = static_cast<std::uint8_t>(bytes[header + 8]);
    const auto yUnit = static_cast<std::uint8_t>(bytes[header + 12]);
    if ((xUnit != 1 && xUnit != 0x20) || yUnit == 0x0F)
        return {};
    return {static_cast<long>(length / 4), valueAt<float>(bytes, header + 16), valueAt<float>(bytes, header + 20)};
}

DeclaredCurve declaredByAsp(const std::string &bytes)
{
    std::istringstream lines(bytes);
    DeclaredCurve out;
    lines >> out.points >> out.first >> out.last;
    return out;
}

void checkCurve(const fs::path &file, const DeclaredCurve &declared)
{
    const auto spectra = readFile(file);
    std::cout << file.filename().string() << ": ";
    if (!spectra) {
        std::cout << "refused, " << spectra.error().detail << "\n";
        CHECK(spectra.error().code == Errc::NotOpticalSpectrum);
        CHECK(declared.points == 0);
        return;
    }
    std::cout << "read " << spectra->size() << " of " << declared.points << " points\n";
    REQUIRE(spectra->size() == declared.spectra);
    for (const FileSpectrum &entry : *spectra) {
        CHECK(entry.spectrum.axis.size() == declared.points);
        CHECK(entry.xFileFirst == Catch::Approx(declared.first).epsilon(1e-6));
        CHECK(entry.xFileLast == Catch::Approx(declared.last).epsilon(1e-6));
    }
}

} // namespace

TEST_CASE("measured files: every spectrum file is read with the points it declares or refused with its true reason")
{
    if (!isThere())
        return;
    int jcamp = 0;
    int opus = 0;
    int spc = 0;
    int spa = 0;
    int asp = 0;
    for (const fs::path &file : filesBelow(root / "formats")) {
        INFO(file);
        const std::string bytes = textOf(file);
        const std::size_t start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        if (start != std::string::npos && bytes.compare(start, 2, "##") == 0) {
            checkJcamp(file, bytes);
            ++jcamp;
        } else if (bytes.starts_with("\x0A\x0A\xFE\xFE")) {
            const auto spectra = readFile(file);
            REQUIRE(spectra);
            REQUIRE(spectra->size() == 1);
            std::cout << file.filename().string() << ": read " << spectra->front().spectrum.axis.size()
                      << " points of block " << spectra->front().block << "\n";
            CHECK(spectra->front().spectrum.axis.size() == declaredOpusPoints(bytes));
            ++opus;
        } else if (upper(file.extension().string()) == ".SPC") {
            checkCurve(file, declaredBySpc(bytes));
            ++spc;
        } else if (bytes.starts_with("Spectral Data File")) {
            checkCurve(file, declaredBySpa(bytes));
            ++spa;
        } else if (upper(file.extension().string()) == ".ASP") {
            checkCurve(file, declaredByAsp(bytes));
            ++asp;
        } else {
            const auto spectra = readFile(file);
            REQUIRE_FALSE(spectra);
            CHECK(spectra.error().code == Errc::UnknownFormat);
        }
    }
    CHECK(jcamp > 100);
    CHECK(opus > 0);
    CHECK(spc > 10);
    CHECK(spa > 30);
    CHECK(asp > 0);
}

TEST_CASE("measured files: every scan and reference of the Raman set is read with all its rows")
{
    if (!isThere())
        return;
    int count = 0;
    for (const char *folder : {"library", "scans"})
        for (const fs::path &file : filesBelow(root / "wasatch" / folder)) {
            INFO(file);
            std::istringstream lines(textOf(file));
            bool isTable = false;
            long rows = 0;
            for (std::string line; std::getline(lines, line);) {
                rows += isTable && line.find(',') != std::string::npos ? 1 : 0;
                isTable |= line.find(",Processed") != std::string::npos;
            }
            const auto spectra = readFile(file);
            REQUIRE(spectra);
            REQUIRE(spectra->size() == 1);
            CHECK(spectra->front().spectrum.axis.size() == rows);
            CHECK(spectra->front().spectrum.technique == Technique::Raman);
            CHECK(spectra->front().techniqueDeclared);
            ++count;
        }
    CHECK(count == 301);
}

TEST_CASE("measured files: every infrared table is read with all its rows")
{
    if (!isThere())
        return;
    int count = 0;
    for (const fs::path &file : filesBelow(root / "ir")) {
        if (file.extension() != ".csv" || file.filename() == "truth.csv")
            continue;
        INFO(file);
        const std::string text = textOf(file);
        const auto spectra = readFile(file, {Technique::AtrIr});
        REQUIRE(spectra);
        REQUIRE(spectra->size() == 1);
        CHECK(spectra->front().spectrum.axis.size() == std::count(text.begin(), text.end(), '\n') - 1);
        CHECK(spectra->front().spectrum.technique == Technique::AtrIr);
        CHECK(spectra->front().spectrum.unit == IntensityUnit::Absorbance);
        ++count;
    }
    CHECK(count == 301);
}
