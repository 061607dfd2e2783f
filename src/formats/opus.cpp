// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/opus.h"

#include "formats/opusblocks.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace varde::formats {

namespace {

/// One kind of block that can be matched.
struct Readable {
    OpusKind kind;
    std::string_view name;
    IntensityUnit unit;
};

// In order of preference.
constexpr std::array readables{
    Readable{OpusKind::Absorbance, "AB (absorbance)", IntensityUnit::Absorbance},
    Readable{OpusKind::Atr, "ATR (attenuated total reflection)", IntensityUnit::Absorbance},
    Readable{OpusKind::Transmittance, "TR (transmittance)", IntensityUnit::Transmittance},
    Readable{OpusKind::Reflectance, "REFL (reflectance)", IntensityUnit::Reflectance},
    Readable{OpusKind::KubelkaMunk, "KM (Kubelka-Munk)", IntensityUnit::KubelkaMunk},
    Readable{OpusKind::Raman, "RAM (Raman)", IntensityUnit::Arbitrary},
};

/// Keys whose values are shown; operator and paths are left in the file.
constexpr std::array<std::string_view, 13> shownKeys{"SNM", "SFM", "INS", "SRN", "RES", "NSS", "ACC",
                                                     "APF", "ZFF", "SRC", "DAT", "TIM", "PLF"};

struct Choice {
    const OpusBlock *data;
    const Readable *readable;
};

std::optional<Choice> bestBlock(const std::vector<OpusBlock> &blocks)
{
    for (const Readable &readable : readables) {
        const OpusBlock *best = nullptr;
        for (const OpusBlock &block : blocks) {
            const bool fits =
                block.kind() == readable.kind && block.parameters() == 0 && block.isPlain() && block.complexPart() != 2;
            if (fits && (!best || (block.isCompensated() && !best->isCompensated())))
                best = &block;
        }
        if (best)
            return Choice{best, &readable};
    }
    return std::nullopt;
}

std::string_view nameOfKind(OpusKind kind)
{
    switch (kind) {
    case OpusKind::SingleChannel:
        return "single channel spectra";
    case OpusKind::Interferogram:
        return "interferograms";
    case OpusKind::Phase:
        return "phase spectra";
    default:
        return "other data";
    }
}

Error nothingToMatch(const std::vector<OpusBlock> &blocks)
{
    std::set<std::string_view> names;
    for (const OpusBlock &block : blocks)
        if (block.parameters() == 0 && block.kind() != OpusKind::Directory && block.complexPart() != 0)
            names.insert(nameOfKind(block.kind()));
    std::string list;
    for (const std::string_view name : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return {Errc::NotOpticalSpectrum, "this OPUS file holds " + (list.empty() ? "no data" : list) +
                                          " and no absorbance, transmittance or Raman "
                                          "spectrum"};
}

std::optional<double> number(const OpusParameters &parameters, const std::string &key)
{
    const auto found = parameters.find(key);
    if (found == parameters.end())
        return std::nullopt;
    if (const auto *integer = std::get_if<std::int32_t>(&found->second))
        return *integer;
    if (const auto *real = std::get_if<double>(&found->second))
        return *real;
    return std::nullopt;
}

std::string text(const OpusParameters &parameters, const std::string &key)
{
    const auto found = parameters.find(key);
    const auto *value = found == parameters.end() ? nullptr : std::get_if<std::string>(&found->second);
    return value ? *value : std::string();
}

/// The parameters that describe `data`: same type but for the field that makes them parameters.
Result<OpusParameters> dataParameters(const Bytes &file, const std::vector<OpusBlock> &blocks, const OpusBlock &data)
{
    constexpr std::uint32_t withoutTopByte = 0x00FFFFFF;
    const std::uint32_t wanted = data.type | 1U << 4;
    const OpusBlock *found = nullptr;
    for (const OpusBlock &block : blocks) {
        const bool fits = (block.type & withoutTopByte) == (wanted & withoutTopByte);
        if (fits && (!found || block.type == wanted))
            found = &block;
    }
    if (!found)
        return Error{Errc::Malformed, "the OPUS file has no parameters for its data"};
    return opusParameters(*file.part(found->offset, found->size));
}

/// Sample, instrument, acquisition and optics, as one map, those of the reference measurement last; what cannot be
/// read there is left out.
OpusParameters descriptions(const Bytes &file, const std::vector<OpusBlock> &blocks)
{
    OpusParameters out;
    for (const bool ofReference : {false, true})
        for (const OpusBlock &block : blocks)
            if (block.parameters() > 1 && block.isPlain() && block.isOfReference() == ofReference)
                if (auto parameters = opusParameters(*file.part(block.offset, block.size)))
                    out.merge(*parameters);
    return out;
}

/// The instrument's parameters while the sample or its background was measured; empty where the file has none.
OpusParameters instrumentParameters(const Bytes &file, const std::vector<OpusBlock> &blocks, bool ofReference)
{
    constexpr std::uint32_t instrument = 2;
    for (const OpusBlock &block : blocks)
        if (block.parameters() == instrument && block.isPlain() && block.isOfReference() == ofReference)
            if (auto parameters = opusParameters(*file.part(block.offset, block.size)))
                return *parameters;
    return {};
}

/// From the start times (SRT, seconds since 1970) and the scanner's temperatures (TSC, Celsius) of both. Nothing where
/// they are missing or the background would be the later one.
std::optional<Background> backgroundOf(const Bytes &file, const std::vector<OpusBlock> &blocks)
{
    const OpusParameters sample = instrumentParameters(file, blocks, false);
    const OpusParameters reference = instrumentParameters(file, blocks, true);
    const auto scanned = number(sample, "SRT");
    const auto background = number(reference, "SRT");
    if (!scanned || !background || !std::isfinite(*scanned) || !std::isfinite(*background) || *background > *scanned)
        return std::nullopt;
    const double before = number(reference, "TSC").value_or(0);
    const double after = number(sample, "TSC").value_or(0);
    // An instrument without a thermometer writes 0 or nothing.
    const bool isMeasured = before != 0 && after != 0 && std::isfinite(before) && std::isfinite(after);
    return Background{(*scanned - *background) / 60, isMeasured ? after - before : 0};
}

std::map<std::string, std::string> metadataOf(const OpusParameters &parameters)
{
    std::map<std::string, std::string> out;
    for (const std::string_view key : shownKeys) {
        const std::string name(key);
        if (const auto value = number(parameters, name))
            out[name] = printNumber(*value);
        else if (const std::string words = text(parameters, name); !words.empty())
            out[name] = words;
    }
    return out;
}

Result<Eigen::Index> pointCount(const OpusParameters &parameters, const OpusBlock &data)
{
    const double points = number(parameters, "NPT").value_or(-1);
    if (points < 0 || points > static_cast<double>(mostPointsPerSpectrum) || points != std::floor(points))
        return Error{Errc::Malformed, "NPT is missing or beyond what is read"};
    if (4 * static_cast<std::uint64_t>(points) > data.size)
        return Error{Errc::Malformed,
                     "NPT is " + printNumber(points) + ", the block has room for " + std::to_string(data.size / 4)};
    return static_cast<Eigen::Index>(points);
}

Status setPoints(const Bytes &block, const OpusParameters &parameters, Eigen::Index points, RawSpectrum &raw)
{
    const auto format = number(parameters, "DPF");
    const auto first = number(parameters, "FXV");
    const auto last = number(parameters, "LXV");
    if (!format || (*format != 1 && *format != 2))
        return Error{Errc::Malformed, "DPF is missing or a number format that is not known"};
    if (!first || !last)
        return Error{Errc::Malformed, "FXV or LXV is missing"};
    if (*first == *last)
        return Error{Errc::NonMonotonicAxis, "FXV and LXV are both " + printNumber(*first)};
    const double scale = number(parameters, "CSF").value_or(1);
    raw.y.resize(points);
    for (Eigen::Index i = 0; i < points; ++i) {
        const auto at = static_cast<std::uint64_t>(i) * 4;
        raw.y[i] = scale * (*format == 1 ? static_cast<double>(*block.f32(at)) : static_cast<double>(*block.i32(at)));
    }
    const double step = points > 1 ? (*last - *first) / static_cast<double>(points - 1) : 0.0;
    raw.x = Eigen::VectorXd::NullaryExpr(
        points, [start = *first, step](Eigen::Index i) { return start + step * static_cast<double>(i); });
    return Done{};
}

void warnAboutExtremes(const OpusParameters &parameters, RawSpectrum &raw)
{
    const auto most = number(parameters, "MXY");
    const auto least = number(parameters, "MNY");
    if (!most || !least || raw.y.size() == 0 || !raw.y.allFinite())
        return;
    const double range = std::max(std::abs(*most), std::abs(*least));
    if (std::abs(raw.y.maxCoeff() - *most) > 1e-4 * range || std::abs(raw.y.minCoeff() - *least) > 1e-4 * range)
        raw.warnings.push_back("the extremes the file declares (MXY, MNY) are not those of its points");
}

XKind axisKind(const std::string &unit)
{
    if (unit == "WN" || unit.empty())
        return XKind::Wavenumber;
    if (unit == "RSH" || unit == "RS")
        return XKind::RamanShift;
    return unit == "WL" || unit == "MI" ? XKind::Micrometres : XKind::Other;
}

void setTechnique(const OpusParameters &described, OpusKind kind, const ReadOptions &options, RawSpectrum &raw)
{
    const std::string accessory = lowered(text(described, "ACC"));
    const bool isAtr = kind == OpusKind::Atr || accessory.find("atr") != std::string::npos;
    const Technique declared = kind == OpusKind::Raman ? Technique::Raman : isAtr ? Technique::AtrIr : Technique::Ir;
    raw.technique = chosenTechnique(declared, declared, options);
    raw.techniqueDeclared = true;
    const auto laserPerCm = number(described, "RLW");
    if (kind == OpusKind::Raman && laserPerCm && *laserPerCm > 0)
        raw.laserNm = 1e7 / *laserPerCm;
}

} // namespace

Probe probeOpus(std::span<const std::byte> content)
{
    return hasOpusMagic(content) ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readOpus(std::span<const std::byte> content, const ReadOptions &options)
{
    const Bytes file(content);
    const Result<std::vector<OpusBlock>> blocks = opusBlocks(file);
    if (!blocks)
        return blocks.error();
    const auto choice = bestBlock(*blocks);
    if (!choice)
        return nothingToMatch(*blocks);
    const Result<OpusParameters> parameters = dataParameters(file, *blocks, *choice->data);
    if (!parameters)
        return parameters.error();
    const Result<Eigen::Index> points = pointCount(*parameters, *choice->data);
    if (!points)
        return points.error();

    RawSpectrum raw;
    raw.format = "opus";
    raw.block = choice->readable->name;
    raw.yUnit = choice->readable->name;
    const Bytes block = *file.part(choice->data->offset, choice->data->size);
    if (const Status status = setPoints(block, *parameters, *points, raw); !status)
        return status.error();
    warnAboutExtremes(*parameters, raw);
    OpusParameters described = descriptions(file, *blocks);
    raw.title = text(described, "SNM");
    raw.xUnit = text(*parameters, "DXU");
    raw.xKind = axisKind(raw.xUnit);
    raw.yKind = {choice->readable->unit};
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    setTechnique(described, choice->readable->kind, options, raw);
    for (const auto &[key, value] : *parameters)
        described.insert_or_assign(key, value);
    raw.metadata = metadataOf(described);
    if (isInfrared(raw.technique))
        raw.background = backgroundOf(file, *blocks);
    Result<FileSpectrum> spectrum = toFileSpectrum(std::move(raw));
    if (!spectrum)
        return spectrum.error();
    return std::vector<FileSpectrum>{std::move(*spectrum)};
}

} // namespace varde::formats
