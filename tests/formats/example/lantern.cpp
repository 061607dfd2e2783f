// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/example/lantern.h"

#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

namespace varde::formats::example {

namespace {

constexpr std::string_view magic = "LANTERN 1\n";

/// The numbers behind a word that a line must begin with.
Result<std::vector<double>> numbersAfter(std::string_view word, std::string_view line)
{
    const Error wrong{Errc::Malformed, "the line \"" + std::string(word) + "\" is missing or holds no numbers"};
    if (!line.starts_with(word))
        return wrong;
    line.remove_prefix(word.size());
    std::vector<double> numbers;
    while (!(line = trimmed(line)).empty()) {
        const auto end = std::min(line.find(' '), line.size());
        const auto number = parseNumber(line.substr(0, end));
        if (!number)
            return wrong;
        numbers.push_back(*number);
        line.remove_prefix(end);
    }
    return numbers.empty() ? Result<std::vector<double>>(wrong) : numbers;
}

} // namespace

Probe probeLantern(std::span<const std::byte> content)
{
    const std::string_view text(reinterpret_cast<const char *>(content.data()), content.size());
    return text.starts_with(magic) ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readLantern(std::span<const std::byte> content, const ReadOptions &options)
{
    const auto text = decodeText(content);
    if (!text)
        return text.error();
    const std::vector<std::string_view> lines = splitLines(*text);
    if (lines.size() < 4)
        return Error{Errc::Truncated, "the header of the Lantern file is cut short"};
    const auto laser = numbersAfter("laser", lines[1]);
    const auto points = numbersAfter("points", lines[2]);
    const auto shift = numbersAfter("shift", lines[3]);
    for (const auto *header : {&laser, &points, &shift})
        if (!*header)
            return header->error();
    // Sizes are compared with the limit and with what is there before anything is allocated.
    if (!(points->front() >= 0 && points->front() <= static_cast<double>(mostPointsPerSpectrum)) || shift->size() != 2)
        return Error{Errc::Malformed, "the Lantern file claims an impossible number of points or no range"};
    const auto n = static_cast<Eigen::Index>(points->front());
    if (lines.size() < 4 + static_cast<std::size_t>(n))
        return Error{Errc::Truncated, "the Lantern file ends before its last point"};

    RawSpectrum raw;
    raw.format = "lantern";
    raw.xUnit = "cm-1";
    raw.yUnit = "counts";
    raw.xKind = XKind::RamanShift;
    raw.yKind = YKind{IntensityUnit::Counts};
    raw.laserNm = laser->front();
    raw.technique = chosenTechnique(Technique::Raman, Technique::Raman, options);
    raw.techniqueDeclared = true;
    raw.x = Eigen::VectorXd::LinSpaced(n, shift->front(), shift->back());
    raw.y.resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto count = parseNumber(trimmed(lines[4 + static_cast<std::size_t>(i)]));
        if (!count)
            return Error{Errc::Malformed, "point " + std::to_string(i + 1) + " of the Lantern file is no number"};
        raw.y[i] = *count;
    }
    auto spectrum = toFileSpectrum(std::move(raw));
    if (!spectrum)
        return spectrum.error();
    return std::vector<FileSpectrum>{std::move(*spectrum)};
}

} // namespace varde::formats::example
