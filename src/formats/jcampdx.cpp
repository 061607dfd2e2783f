// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jcampdx.h"

#include "formats/collectedspectra.h"
#include "formats/jcampkind.h"
#include "formats/jcamplabels.h"
#include "formats/jcamptable.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <array>

namespace varde::formats {

namespace {

constexpr std::size_t jcampProbedBytes = 64 * 1024;

/// Labels that say how to decode, or that FileSpectrum has a field for.
constexpr std::array<std::string_view, 20> ownLabels{
    "TITLE",  "JCAMPDX", "DATATYPE", "DATACLASS", "XUNITS", "YUNITS", "XFACTOR", "YFACTOR", "FIRSTX",   "LASTX",
    "FIRSTY", "NPOINTS", "MAXX",     "MINX",      "MAXY",   "MINY",   "DELTAX",  "XYDATA",  "XYPOINTS", "BLOCKS"};

std::map<std::string, std::string> metadataOf(const JcampBlock &block)
{
    std::map<std::string, std::string> out;
    for (const JcampRecord &record : block.records) {
        const bool isOwn = std::find(ownLabels.begin(), ownLabels.end(), record.label) != ownLabels.end();
        if (!isOwn && !record.label.empty() && !record.value.empty() && out.size() < mostMetadata)
            out[cleaned(record.label)] = cleaned(record.value);
    }
    return out;
}

/// Any label about the exciting laser, e.g. `.EXCITATION WAVELENGTH` or `$LASER`, in nanometres.
std::optional<double> laserWavelength(const JcampBlock &block)
{
    for (const JcampRecord &record : block.records) {
        const bool isLaser =
            record.label.find("LASER") != std::string::npos || record.label.find("EXCITATION") != std::string::npos;
        const std::string_view value = trimmed(std::string_view(record.value).substr(0, 40));
        const auto number =
            isLaser ? parseNumber(value.substr(0, value.find_first_not_of("0123456789."))) : std::nullopt;
        if (number && *number > 200 && *number < 2000)
            return number;
    }
    return std::nullopt;
}

Status setUnits(const JcampBlock &block, RawSpectrum &raw)
{
    raw.xUnit = block.value("XUNITS");
    raw.yUnit = block.value("YUNITS");
    raw.xKind = xKindFromText(raw.xUnit);
    if (raw.xUnit.empty())
        return Error{Errc::WrongUnit, "the file does not say what its abscissa is (XUNITS)"};
    if (const auto kind = yKindFromText(raw.yUnit))
        raw.yKind = *kind;
    else
        raw.warnings.push_back("ordinate unit `" + cleaned(raw.yUnit) + "` is not known; read as arbitrary");
    return Done{};
}

Technique guessedTechnique(const RawSpectrum &raw)
{
    const bool isRaman = raw.xKind == XKind::RamanShift || raw.yKind.unit == IntensityUnit::Counts;
    return isRaman ? Technique::Raman : Technique::Ir;
}

Result<FileSpectrum> readBlock(const JcampBlock &block, const ReadOptions &options)
{
    const JcampRecord &last = block.records.back();
    if (!block.isEnded && !last.endsWithLine && last.label == "DATATYPE")
        return Error{Errc::Truncated, "the file ends in the middle of its header"};
    const Result<JcampTechnique> technique = jcampTechnique(block);
    if (!technique)
        return technique.error();
    RawSpectrum raw;
    raw.format = "jcamp-dx";
    raw.title = block.value("TITLE");
    raw.metadata = metadataOf(block);
    if (const Status status = readJcampTable(block, raw); !status)
        return status.error();
    leaveOutMissingEnds(raw);
    if (const Status status = setUnits(block, raw); !status)
        return status.error();
    raw.laserNm = laserWavelength(block);
    raw.techniqueDeclared = technique->declared.has_value();
    raw.technique = technique->isExact ? *technique->declared
                                       : chosenTechnique(technique->declared, guessedTechnique(raw), options);
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    return toFileSpectrum(std::move(raw));
}

/// A block that holds others, or the structure of the molecule beside its spectra.
bool isContainer(const JcampBlock &block)
{
    return (block.isLink() || block.find("JCAMPCS")) && !block.find("XYDATA") && !block.find("XYPOINTS");
}

Error nothingInside(const std::vector<JcampBlock> &blocks)
{
    for (const JcampBlock &block : blocks)
        if (block.find("JCAMPCS"))
            return {Errc::NotOpticalSpectrum, "this is a chemical structure (JCAMP-CS), not a spectrum"};
    return {Errc::Truncated, "the file ends before its first block of data"};
}

} // namespace

Probe probeJcampDx(std::span<const std::byte> content)
{
    const Result<std::string> text = decodeText(content.first(std::min(content.size(), jcampProbedBytes)));
    if (!text)
        return Probe::No;
    bool isFirst = true;
    for (const std::string_view line : splitLines(*text)) {
        const std::string_view start = trimmed(line);
        if (start.empty() || start.starts_with("$$"))
            continue;
        const std::string label = lowered(start.substr(0, 12));
        if (label.starts_with("##title"))
            return isFirst ? Probe::Yes : Probe::Maybe;
        // Some programs write ##JCAMP-DX= before the title.
        isFirst = isFirst && label.starts_with("##");
    }
    return Probe::No;
}

Result<std::vector<FileSpectrum>> readJcampDx(std::span<const std::byte> content, const ReadOptions &options)
{
    const Result<std::string> text = decodeText(content);
    if (!text)
        return text.error();
    const Result<std::vector<JcampBlock>> blocks = splitJcampBlocks(*text);
    if (!blocks)
        return blocks.error();
    CollectedSpectra spectra;
    const auto count =
        std::count_if(blocks->begin(), blocks->end(), [](const JcampBlock &block) { return !isContainer(block); });
    int number = 0;
    for (const JcampBlock &block : *blocks) {
        if (isContainer(block))
            continue;
        Result<FileSpectrum> spectrum = readBlock(block, options);
        const std::string name = "block " + std::to_string(++number);
        if (spectrum && count > 1)
            spectrum->block = name;
        spectra.add(name, std::move(spectrum));
    }
    return std::move(spectra).take(nothingInside(*blocks));
}

} // namespace varde::formats
