// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fileio.h"
#include "formats/format.h"
#include "formats/textcontent.h"

#include <array>
#include <charconv>
#include <cmath>

namespace varde::formats {

namespace {

// JCAMP-DX 4.24, section 4: no line is longer.
constexpr std::size_t longestLine = 80;

std::string_view yUnits(IntensityUnit unit)
{
    switch (unit) {
    case IntensityUnit::Counts:
        return "COUNTS";
    case IntensityUnit::Absorbance:
        return "ABSORBANCE";
    case IntensityUnit::Transmittance:
        return "TRANSMITTANCE";
    case IntensityUnit::Reflectance:
        return "REFLECTANCE";
    case IntensityUnit::KubelkaMunk:
        return "KUBELKA-MUNK";
    case IntensityUnit::Arbitrary:
        return "ARBITRARY UNITS";
    }
    return {};
}

/// Exact, and without an exponent wherever that is bearable: some programs take its letter for compressed digits.
std::string affn(double value)
{
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-7 || size >= 1e15)) {
        std::string out = printNumber(value);
        for (char &c : out)
            c = c == 'e' ? 'E' : c;
        return out;
    }
    std::array<char, 64> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return std::string(buffer.data(), result.ptr);
}

/// The abscissa in front of a line is a check only; four decimals are enough for it.
std::string lineStart(double value)
{
    std::array<char, 400> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4);
    return std::string(buffer.data(), result.ptr);
}

/// On one line of 80 columns, without what would start a comment.
std::string titleRecord(const std::string &title)
{
    std::string text = cleaned(title);
    for (std::size_t at = text.find("$$"); at != std::string::npos; at = text.find("$$"))
        text.erase(at, 1);
    std::string record = "##TITLE=" + text;
    while (record.size() > longestLine || !isValidUtf8(record))
        record.pop_back();
    return record + "\n";
}

std::string header(const Spectrum &spectrum, const std::string &title)
{
    const Axis &axis = spectrum.axis;
    const Eigen::VectorXd &y = spectrum.intensities;
    std::string out = titleRecord(title);
    out += "##JCAMP-DX=4.24\n";
    out += isInfrared(spectrum.technique) ? "##DATA TYPE=INFRARED SPECTRUM\n" : "##DATA TYPE=RAMAN SPECTRUM\n";
    out += "##ORIGIN=Varde\n##OWNER=not stated\n";
    if (spectrum.technique == Technique::AtrIr)
        out += "##SAMPLING PROCEDURE=ATR\n";
    out += "##XUNITS=1/CM\n##YUNITS=" + std::string(yUnits(spectrum.unit)) + "\n";
    out += "##XFACTOR=1\n##YFACTOR=1\n";
    out += "##FIRSTX=" + affn(axis.first()) + "\n##LASTX=" + affn(axis.last()) + "\n";
    out += "##NPOINTS=" + std::to_string(axis.size()) + "\n##FIRSTY=" + affn(y[0]) + "\n";
    out += "##MAXX=" + affn(axis.max()) + "\n##MINX=" + affn(axis.min()) + "\n";
    out += "##MAXY=" + affn(y.maxCoeff()) + "\n##MINY=" + affn(y.minCoeff()) + "\n";
    return out;
}

std::string evenTable(const Spectrum &spectrum)
{
    std::string out = "##XYDATA=(X++(Y..Y))\n";
    std::string line;
    for (Eigen::Index i = 0; i < spectrum.axis.size(); ++i) {
        const std::string y = affn(spectrum.intensities[i]);
        if (!line.empty() && line.size() + 1 + y.size() > longestLine) {
            out += line + "\n";
            line.clear();
        }
        line += (line.empty() ? lineStart(spectrum.axis.at(i)) : "") + " " + y;
    }
    return out + line + "\n";
}

std::string pairTable(const Spectrum &spectrum)
{
    std::string out = "##XYPOINTS=(XY..XY)\n";
    for (Eigen::Index i = 0; i < spectrum.axis.size(); ++i)
        out += affn(spectrum.axis.at(i)) + ", " + affn(spectrum.intensities[i]) + "\n";
    return out;
}

} // namespace

Status writeJcampDx(const std::filesystem::path &path, const Spectrum &spectrum, const std::string &title)
{
    const std::string table = spectrum.axis.isUniform() ? evenTable(spectrum) : pairTable(spectrum);
    return replaceFile(path, header(spectrum, title) + table + "##END=\n");
}

} // namespace varde::formats
