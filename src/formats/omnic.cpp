// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/omnic.h"

#include "formats/bytes.h"
#include "formats/collectedspectra.h"
#include "formats/datetext.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <cmath>

// The layout as found by the spectrochempy project (its developer guide, "OMNIC SPA file format") and checked on public
// files. Thermo publishes none.

namespace varde::formats {

namespace {

constexpr std::uint64_t titleAt = 30;
constexpr std::uint64_t titleBytes = 256;
constexpr std::uint64_t recordCountAt = 294;
constexpr std::uint64_t dateAt = 296;
constexpr std::uint64_t recordsAt = 304;
constexpr std::uint64_t recordBytes = 16;
constexpr std::uint64_t spectrumHeaderBytes = 100;

constexpr std::uint8_t headerKey = 0x02;
constexpr std::uint8_t dataKey = 0x03;
constexpr std::uint8_t groupTitleKey = 0x6B;

/// One entry of the table: a block somewhere in the file.
struct OmnicRecord {
    std::uint8_t key = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

struct OmnicAbscissa {
    std::uint8_t code;
    std::string_view unit;
    XKind kind;
};
constexpr std::array omnicAbscissae{
    OmnicAbscissa{0x01, "cm-1", XKind::Wavenumber},        OmnicAbscissa{0x02, "data points", XKind::Index},
    OmnicAbscissa{0x03, "nm", XKind::Nanometres},          OmnicAbscissa{0x04, "um", XKind::Micrometres},
    OmnicAbscissa{0x20, "Raman shift", XKind::RamanShift},
};

struct OmnicOrdinate {
    std::uint8_t code;
    std::string_view unit;
    YKind kind;
    std::string_view other = {}; ///< what it is, where it is nothing to match
};
constexpr std::array omnicOrdinates{
    OmnicOrdinate{0x0B, "% reflectance", {IntensityUnit::Reflectance, true}},
    OmnicOrdinate{0x0C, "log(1/R)", {IntensityUnit::Absorbance}},
    OmnicOrdinate{0x0F, "single beam", {IntensityUnit::Arbitrary}, "a single-beam spectrum"},
    OmnicOrdinate{0x10, "% transmittance", {IntensityUnit::Transmittance, true}},
    OmnicOrdinate{0x11, "absorbance", {IntensityUnit::Absorbance}},
    OmnicOrdinate{0x14, "Kubelka-Munk", {IntensityUnit::KubelkaMunk}},
    OmnicOrdinate{0x15, "reflectance", {IntensityUnit::Reflectance}},
    OmnicOrdinate{0x16, "volts", {IntensityUnit::Arbitrary}, "a detector signal in volts"},
    OmnicOrdinate{0x17, "transmittance", {IntensityUnit::Transmittance}},
    OmnicOrdinate{0x1A, "photoacoustic", {IntensityUnit::Arbitrary}},
    OmnicOrdinate{0x1F, "Raman intensity", {IntensityUnit::Arbitrary}},
};
constexpr std::uint8_t ramanIntensity = 0x1F;

std::string omnicText(const Bytes &file, std::uint64_t offset, std::uint64_t length)
{
    const std::string_view bytes = file.text(offset, length).value_or("");
    return cleaned(isValidUtf8(bytes) ? std::string(bytes) : latin1ToUtf8(bytes));
}

Result<std::vector<OmnicRecord>> omnicRecords(const Bytes &file)
{
    const auto count = file.u16(recordCountAt);
    if (!count || !file.holds(recordsAt, *count * recordBytes))
        return Error{Errc::Truncated, "the table of the OMNIC file is cut short"};
    std::vector<OmnicRecord> records;
    for (std::uint64_t i = 0; i < *count; ++i) {
        const std::uint64_t at = recordsAt + i * recordBytes;
        records.push_back({*file.u8(at), *file.u32(at + 2), *file.u32(at + 6)});
    }
    return records;
}

std::vector<OmnicRecord> withKey(const std::vector<OmnicRecord> &records, std::uint8_t key)
{
    std::vector<OmnicRecord> out;
    std::copy_if(records.begin(), records.end(), std::back_inserter(out),
                 [key](const OmnicRecord &record) { return record.key == key; });
    return out;
}

Error notOmnicOptical(std::string_view name, std::string_view unit)
{
    return {Errc::NotOpticalSpectrum, "this is " + std::string(name) + " (its unit is `" + std::string(unit) +
                                          "`), not an infrared or Raman spectrum"};
}

Status setOmnicUnits(const Bytes &header, RawSpectrum &raw)
{
    const auto ofCode = [](std::uint8_t code) { return [code](const auto &entry) { return entry.code == code; }; };
    const auto *x = std::find_if(omnicAbscissae.begin(), omnicAbscissae.end(), ofCode(*header.u8(8)));
    const auto *y = std::find_if(omnicOrdinates.begin(), omnicOrdinates.end(), ofCode(*header.u8(12)));
    if (x == omnicAbscissae.end())
        return Error{Errc::WrongUnit,
                     "the OMNIC file has the abscissa unit " + std::to_string(*header.u8(8)) + ", which is not known"};
    if (x->kind == XKind::Index)
        return notOmnicOptical("an interferogram", x->unit);
    if (y != omnicOrdinates.end() && !y->other.empty())
        return notOmnicOptical(y->other, y->unit);
    raw.xKind = x->kind;
    raw.xUnit = x->unit;
    if (y != omnicOrdinates.end()) {
        raw.yKind = y->kind;
        raw.yUnit = y->unit;
    } else {
        raw.warnings.push_back("ordinate unit " + std::to_string(*header.u8(12)) + " is not known; read as arbitrary");
    }
    if (raw.xKind == XKind::Nanometres && *header.u8(12) != ramanIntensity)
        return notOmnicOptical("a UV, visible or near-infrared spectrum", x->unit);
    return Done{};
}

void setOmnicTechnique(const Bytes &header, const ReadOptions &options, RawSpectrum &raw)
{
    const bool isRaman = raw.xKind == XKind::RamanShift || *header.u8(12) == ramanIntensity;
    const Technique declared = isRaman ? Technique::Raman : Technique::Ir;
    raw.technique = chosenTechnique(declared, declared, options);
    raw.techniqueDeclared = true;
    const float laserPerCm = *header.f32(96);
    if (isRaman && laserPerCm > 5000 && laserPerCm < 50000)
        raw.laserNm = 1e7 / double{laserPerCm};
}

/// The spectrum of one header and its data.
Result<RawSpectrum> omnicSpectrum(const Bytes &file, const OmnicRecord &head, const OmnicRecord &data,
                                  const ReadOptions &options)
{
    const auto header = file.part(head.offset, spectrumHeaderBytes);
    const auto points = header ? header->u32(4) : std::nullopt;
    if (!header || !file.holds(data.offset, data.length))
        return Error{Errc::Truncated,
                     "a block of the OMNIC file ends at byte " +
                         std::to_string(std::max(head.offset + spectrumHeaderBytes, data.offset + data.length)) +
                         ", the file has " + std::to_string(file.size())};
    RawSpectrum raw;
    raw.format = "omnic";
    if (const Status status = setOmnicUnits(*header, raw); !status)
        return status.error();
    if (std::uint64_t{4} * *points != data.length || *points > mostPointsPerSpectrum)
        return Error{Errc::Malformed, "the OMNIC header claims " + std::to_string(*points) +
                                          " points, its data has room for " + std::to_string(data.length / 4)};
    const double first = *header->f32(16);
    const double last = *header->f32(20);
    const auto count = static_cast<Eigen::Index>(*points);
    const double step = count > 1 ? (last - first) / static_cast<double>(count - 1) : 0;
    raw.x = Eigen::VectorXd::NullaryExpr(count, [=](Eigen::Index i) { return first + step * static_cast<double>(i); });
    raw.y = Eigen::VectorXd::NullaryExpr(
        count, [&](Eigen::Index i) { return double{*file.f32(data.offset + 4 * static_cast<std::uint64_t>(i))}; });
    setOmnicTechnique(*header, options, raw);
    for (const auto &[name, at] : {std::pair{"scans", 36}, std::pair{"background scans", 52}})
        if (const std::uint32_t scans = *header->u32(static_cast<std::uint64_t>(at)); scans > 0 && scans < 1'000'000)
            raw.metadata[name] = std::to_string(scans);
    return raw;
}

std::string omnicDate(const Bytes &file)
{
    constexpr std::int64_t from1899To1970 = 25568LL * 86400; // the last day of 1899 is the zero
    const std::uint32_t seconds = file.u32(dateAt).value_or(0);
    return seconds > 0 ? dateTextFromUnix(std::int64_t{seconds} - from1899To1970) : std::string();
}

void warnAboutMissingParts(const Bytes &file, const std::vector<OmnicRecord> &records, RawSpectrum &raw)
{
    // The last length of old library files is one too large.
    for (const OmnicRecord &record : records)
        if (record.key > 1 && record.offset + record.length > file.size() + 1) {
            raw.isCut = true;
            raw.warnings.push_back("the file ends before the last part that it names; the spectrum is whole");
            return;
        }
}

} // namespace

Probe probeOmnic(std::span<const std::byte> content)
{
    const Bytes file(content);
    return file.startsWith("Spectral Data File") || file.startsWith("Spectral Group File") ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readOmnic(std::span<const std::byte> content, const ReadOptions &options)
{
    const Bytes file(content);
    const Result<std::vector<OmnicRecord>> records = omnicRecords(file);
    if (!records)
        return records.error();
    const std::vector<OmnicRecord> heads = withKey(*records, headerKey);
    const std::vector<OmnicRecord> data = withKey(*records, dataKey);
    const std::vector<OmnicRecord> titles = withKey(*records, groupTitleKey);
    // What stands behind the first data of a single spectrum is what was made of it.
    if (heads.empty() || data.empty() || (heads.size() > 1 && heads.size() != data.size()))
        return Error{Errc::Malformed, "the OMNIC file names " + std::to_string(heads.size()) + " headers and " +
                                          std::to_string(data.size()) + " blocks of data"};
    if (heads.size() > mostSpectraPerFile)
        return Error{Errc::Malformed, "the OMNIC file holds more spectra than are read from one file"};
    CollectedSpectra spectra;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const std::string name = "spectrum " + std::to_string(i + 1) + " of " + std::to_string(heads.size());
        Result<RawSpectrum> raw = omnicSpectrum(file, heads[i], data[i], options);
        if (!raw) {
            spectra.add(name, raw.error());
            continue;
        }
        const bool hasOwnTitle = titles.size() == heads.size() && heads.size() > 1;
        raw->title = hasOwnTitle ? omnicText(file, titles[i].offset, std::min(titles[i].length, titleBytes))
                                 : omnicText(file, titleAt, titleBytes);
        raw->block = heads.size() > 1 ? name : "";
        if (const std::string date = omnicDate(file); !date.empty())
            raw->metadata["date"] = date;
        warnAboutMissingParts(file, *records, *raw);
        spectra.add(name, toFileSpectrum(std::move(*raw)));
    }
    return std::move(spectra).take({Errc::Malformed, "the OMNIC file holds no spectrum"});
}

} // namespace varde::formats
