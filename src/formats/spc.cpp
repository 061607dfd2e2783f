// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spc.h"

#include "formats/collectedspectra.h"
#include "formats/rawspectrum.h"
#include "formats/spckind.h"
#include "formats/spcparts.h"
#include "formats/textcontent.h"

#include <cmath>

namespace varde::formats {

namespace {

std::map<std::string, std::string> spcMetadata(const SpcHeader &header, const SpcLog &log)
{
    std::map<std::string, std::string> out = log.entries;
    if (!header.date.empty())
        out["date"] = header.date;
    // Some programs leave what was in memory there; a resolution starts with its number.
    if (!header.resolution.empty() && header.resolution[0] >= '0' && header.resolution[0] <= '9')
        out["resolution"] = header.resolution;
    if (!header.source.empty())
        out["source"] = header.source;
    return out;
}

RawSpectrum spcSpectrum(const Bytes &file, const SpcHeader &header, const SpcKind &kind, const SpcPart &part)
{
    RawSpectrum raw;
    raw.format = "spc";
    raw.title = header.comment;
    raw.x = spcAbscissaValues(file, header, part);
    raw.y = spcOrdinateValues(file, header, part);
    raw.xKind = kind.xKind;
    raw.xUnit = kind.xUnit;
    raw.yKind = kind.yKind;
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    raw.yUnit = kind.yUnit;
    raw.technique = kind.technique;
    raw.techniqueDeclared = kind.techniqueDeclared;
    raw.warnings = kind.warnings;
    return raw;
}

/// GRAMS calls everything an absorbance until it is told otherwise, Raman spectra included.
void doubtAbsorbance(RawSpectrum &raw)
{
    constexpr double mostAbsorbance = 20; // no instrument measures as much
    if (raw.yKind.unit != IntensityUnit::Absorbance || raw.y.size() == 0 || !(raw.y.maxCoeff() > mostAbsorbance))
        return;
    raw.yKind.unit = IntensityUnit::Arbitrary;
    raw.warnings.push_back("its ordinates are called `" + raw.yUnit + "`, but reach " + printNumber(raw.y.maxCoeff()) +
                           ", which no absorbance does; read as arbitrary");
}

/// Where neither the file nor the caller says: counts are Raman's, and so is what is arbitrary unless its axis goes as
/// far up as infrared instruments measure and not as far down as Raman's do.
void guessSpcTechnique(const ReadOptions &options, RawSpectrum &raw)
{
    if (raw.techniqueDeclared || options.technique || raw.x.size() == 0)
        return;
    const bool isInfraredRange = raw.x.minCoeff() >= 350 && raw.x.maxCoeff() >= 3600;
    const bool isRaman =
        raw.yKind.unit == IntensityUnit::Counts || (raw.yKind.unit == IntensityUnit::Arbitrary && !isInfraredRange);
    raw.technique = isRaman ? Technique::Raman : Technique::Ir;
    raw.warnings.push_back(std::string("the file does not say whether it is infrared or Raman; read as ") +
                           (isRaman ? "Raman" : "infrared") + " because of its ordinate and range");
}

std::string partName(std::size_t number, std::size_t count, double z)
{
    const std::string at = std::isfinite(z) && z != 0 ? ", z = " + printNumber(z) : "";
    return "sub-file " + std::to_string(number) + " of " + std::to_string(count) + at;
}

} // namespace

Probe probeSpc(std::span<const std::byte> content)
{
    return looksLikeSpcHeader(content) ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readSpc(std::span<const std::byte> content, const ReadOptions &options)
{
    const Result<SpcHeader> header = spcHeader(content);
    if (!header)
        return header.error();
    const Bytes file(content, header->order);
    const SpcLog log = spcLog(file, *header);
    const Result<SpcKind> kind = spcKind(*header, log, options);
    if (!kind)
        return kind.error();
    const Result<SpcParts> parts = spcParts(file, *header);
    if (!parts)
        return parts.error();
    CollectedSpectra spectra;
    for (const std::string &warning : log.warnings)
        spectra.warn(warning);
    for (std::size_t i = 0; i < parts->parts.size(); ++i) {
        const SpcPart &part = parts->parts[i];
        RawSpectrum raw = spcSpectrum(file, *header, *kind, part);
        doubtAbsorbance(raw);
        guessSpcTechnique(options, raw);
        raw.laserNm = log.laserNm;
        raw.isCut = log.isCut;
        raw.metadata = spcMetadata(*header, log);
        if (part.scans > 0)
            raw.metadata.emplace("scans", std::to_string(part.scans));
        const std::string name = partName(i + 1, parts->parts.size(), part.z);
        raw.block = parts->parts.size() > 1 ? name : "";
        spectra.add(name, toFileSpectrum(std::move(raw)));
    }
    return std::move(spectra).take({Errc::Malformed, "the SPC file holds no sub-file"});
}

} // namespace varde::formats
