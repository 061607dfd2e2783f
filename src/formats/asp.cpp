// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/asp.h"

#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <cmath>

namespace varde::formats {

namespace {

constexpr std::size_t aspHeaderLines = 6;
constexpr std::size_t aspProbedBytes = 4096;

std::string_view aspText(std::span<const std::byte> content)
{
    return {reinterpret_cast<const char *>(content.data()), content.size()};
}

bool isSmallWhole(double value)
{
    return value >= 0 && value <= 1000 && value == std::floor(value);
}

/// The numbers of all lines up to the first that is none; blank lines at the end are nothing.
std::vector<double> aspNumbers(std::string_view text)
{
    std::vector<double> out;
    for (const std::string_view line : splitLines(text)) {
        const auto number = parseNumber(trimmed(line));
        if (!number)
            break;
        out.push_back(*number);
    }
    return out;
}

Status setAspUnits(const std::vector<double> &numbers, RawSpectrum &raw)
{
    if (numbers[3] != 1)
        return Error{Errc::WrongUnit,
                     "the ASP file has the abscissa code " + printNumber(numbers[3]) + "; only 1 (cm-1) is known"};
    raw.xUnit = "cm-1";
    const bool isAbsorbance = numbers[4] == 2;
    raw.yUnit = isAbsorbance ? "absorbance" : numbers[4] == 128 ? "transmission" : "";
    raw.yKind = isAbsorbance ? YKind{IntensityUnit::Absorbance}
                             : yKindFromText(raw.yUnit).value_or(YKind{IntensityUnit::Arbitrary});
    raw.warnings.push_back(
        raw.yUnit.empty() ? "the ordinate code " + printNumber(numbers[4]) + " is not known; read as arbitrary"
                          : "that its ordinate is " + raw.yUnit + " follows from a code that Agilent does not explain");
    return Done{};
}

} // namespace

Probe probeAsp(std::span<const std::byte> content)
{
    const std::string_view text = aspText(content).substr(0, aspProbedBytes);
    const std::vector<double> numbers = aspNumbers(text);
    const std::vector<std::string_view> lines = splitLines(text);
    // The last line may be cut in the middle, or by the limit.
    const bool isAllNumbers = numbers.size() + 1 >= lines.size() ||
                              std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(numbers.size()), lines.end(),
                                          [](std::string_view line) { return trimmed(line).empty(); });
    const bool isHeader = numbers.size() > aspHeaderLines + 2 && numbers[0] >= 3 &&
                          numbers[0] == std::floor(numbers[0]) && numbers[1] != numbers[2] &&
                          isSmallWhole(numbers[3]) && isSmallWhole(numbers[4]) && isSmallWhole(numbers[5]);
    return isHeader && isAllNumbers ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readAsp(std::span<const std::byte> content, const ReadOptions &options)
{
    const std::string_view text = aspText(content);
    const std::vector<double> numbers = aspNumbers(text);
    if (numbers.size() < aspHeaderLines)
        return Error{Errc::Truncated, "the header of the ASP file is cut short"};
    if (!(numbers[0] >= 0 && numbers[0] <= static_cast<double>(mostPointsPerSpectrum)))
        return Error{Errc::Malformed, "the ASP file claims " + printNumber(numbers[0]) + " points"};
    const auto points = static_cast<std::size_t>(numbers[0]);
    const std::size_t found = numbers.size() - aspHeaderLines;
    const std::string both =
        "the ASP file claims " + std::to_string(points) + " points and holds " + std::to_string(found);
    if (found < points)
        return Error{Errc::Truncated, both};
    if (found > points)
        return Error{Errc::Malformed, both};
    RawSpectrum raw;
    raw.format = "asp";
    if (const Status status = setAspUnits(numbers, raw); !status)
        return status.error();
    raw.isCut = !text.ends_with('\n') && !text.ends_with('\r');
    if (raw.isCut)
        raw.warnings.push_back("the last line has no line end: its number may be cut short");
    const auto n = static_cast<Eigen::Index>(points);
    raw.x = Eigen::VectorXd::LinSpaced(n, numbers[1], numbers[2]);
    raw.y = Eigen::Map<const Eigen::VectorXd>(numbers.data() + aspHeaderLines, n);
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    // Agilent's instruments that write it are infrared ones.
    raw.technique = chosenTechnique(std::nullopt, Technique::Ir, options);
    Result<FileSpectrum> spectrum = toFileSpectrum(std::move(raw));
    if (!spectrum)
        return spectrum.error();
    return std::vector<FileSpectrum>{std::move(*spectrum)};
}

} // namespace varde::formats
