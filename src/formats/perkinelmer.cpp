// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/perkinelmer.h"

#include "formats/bytes.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <cmath>
#include <map>

// The layout as found by the specio and Orange projects and checked on public files. PerkinElmer publishes none.

namespace varde::formats {

namespace {

constexpr std::uint64_t perkinElmerDescriptionBytes = 44;
constexpr std::uint64_t perkinElmerEntryBytes = 6; ///< identifier u16, size i32

constexpr std::uint16_t dataSet = 120;
constexpr std::uint16_t abscissaRange = 35698;
constexpr std::uint16_t pointNumber = 35701;
constexpr std::uint16_t abscissaUnit = 35703;
constexpr std::uint16_t ordinateUnit = 35704;
constexpr std::uint16_t ordinateData = 35708;

constexpr std::uint16_t pairTag = 0x751D;
constexpr std::uint16_t countTag = 0x752B;
constexpr std::uint16_t textTag = 0x7523;
constexpr std::uint16_t arrayTag = 0x7516;

/// What stands in the data set, by identifier; the first of each.
using PerkinElmerBlocks = std::map<std::uint16_t, Bytes>;

Result<PerkinElmerBlocks> perkinElmerBlocks(const Bytes &file)
{
    const auto id = file.u16(perkinElmerDescriptionBytes);
    const auto size = file.i32(perkinElmerDescriptionBytes + 2);
    if (!id || !size)
        return Error{Errc::Truncated, "the header of the PerkinElmer file is cut short"};
    if (*id != dataSet || *size < 0)
        return Error{Errc::Malformed,
                     "the PerkinElmer file starts with block " + std::to_string(*id) + ", not with its data set"};
    const auto body = file.part(perkinElmerDescriptionBytes + perkinElmerEntryBytes, static_cast<std::uint64_t>(*size));
    if (!body)
        return Error{Errc::Truncated,
                     "the data set of the PerkinElmer file ends at byte " +
                         std::to_string(perkinElmerDescriptionBytes + perkinElmerEntryBytes + std::uint64_t(*size)) +
                         ", the file has " + std::to_string(file.size())};
    PerkinElmerBlocks blocks;
    // Some files go on with bytes of another structure: what stands before them counts.
    for (std::uint64_t at = 0; body->holds(at, perkinElmerEntryBytes);) {
        const std::int32_t length = *body->i32(at + 2);
        const auto payload =
            length < 0 ? std::nullopt : body->part(at + perkinElmerEntryBytes, static_cast<std::uint64_t>(length));
        if (!payload)
            break;
        blocks.emplace(*body->u16(at), *payload);
        at += perkinElmerEntryBytes + static_cast<std::uint64_t>(length);
    }
    return blocks;
}

/// What follows the tag of a block; nothing where there is no such block or its tag is another.
std::optional<Bytes> payloadOf(const PerkinElmerBlocks &blocks, std::uint16_t id, std::uint16_t tag)
{
    const auto found = blocks.find(id);
    if (found == blocks.end() || found->second.u16(0) != tag)
        return std::nullopt;
    return found->second.part(2, found->second.size() - 2);
}

std::string perkinElmerText(const PerkinElmerBlocks &blocks, std::uint16_t id)
{
    const auto payload = payloadOf(blocks, id, textTag);
    const auto length = payload ? payload->u16(0) : std::nullopt;
    const auto bytes = length ? payload->text(2, *length) : std::nullopt;
    if (!bytes)
        return {};
    return cleaned(isValidUtf8(*bytes) ? std::string(*bytes) : latin1ToUtf8(*bytes));
}

Status setPerkinElmerPoints(const PerkinElmerBlocks &blocks, RawSpectrum &raw)
{
    const auto range = payloadOf(blocks, abscissaRange, pairTag);
    const auto count = payloadOf(blocks, pointNumber, countTag);
    const auto data = payloadOf(blocks, ordinateData, arrayTag);
    const auto points = count ? count->u32(0) : std::nullopt;
    const auto bytes = data ? data->u32(0) : std::nullopt;
    if (!range || !range->holds(0, 16) || !points || !bytes)
        return Error{Errc::Malformed, "the PerkinElmer file lacks its range, its number of points or its data"};
    if (*points > mostPointsPerSpectrum || *bytes != std::uint64_t{8} * *points || !data->holds(4, *bytes))
        return Error{Errc::Malformed, "the PerkinElmer file claims " + std::to_string(*points) +
                                          " points, its data has room for " + std::to_string((data->size() - 4) / 8)};
    const double first = *range->f64(0);
    const double last = *range->f64(8);
    const auto n = static_cast<Eigen::Index>(*points);
    const double step = n > 1 ? (last - first) / static_cast<double>(n - 1) : 0;
    raw.x = Eigen::VectorXd::NullaryExpr(n, [=](Eigen::Index i) { return first + step * static_cast<double>(i); });
    raw.y = Eigen::VectorXd::NullaryExpr(
        n, [&](Eigen::Index i) { return *data->f64(4 + 8 * static_cast<std::uint64_t>(i)); });
    return Done{};
}

Status setPerkinElmerUnits(const PerkinElmerBlocks &blocks, RawSpectrum &raw)
{
    raw.xUnit = perkinElmerText(blocks, abscissaUnit);
    raw.yUnit = perkinElmerText(blocks, ordinateUnit);
    raw.xKind = xKindFromText(raw.xUnit);
    if (raw.xKind == XKind::Unstated)
        return Error{Errc::WrongUnit,
                     "the PerkinElmer file has the abscissa unit `" + raw.xUnit + "`, which is not known"};
    if (raw.xKind == XKind::Nanometres || raw.xKind == XKind::Index || raw.xKind == XKind::Other)
        return Error{Errc::NotOpticalSpectrum, "its abscissa is in `" + raw.xUnit +
                                                   "`: a UV, visible or near-infrared spectrum or another "
                                                   "measurement, not an infrared or Raman spectrum"};
    const std::string lower = lowered(raw.yUnit);
    if (lower == "egy" || lower.starts_with("energy") || lower.starts_with("single"))
        return Error{Errc::NotOpticalSpectrum,
                     "this is a single-beam spectrum (its unit is `" + raw.yUnit + "`), not an infrared spectrum"};
    if (const auto kind = yKindFromText(raw.yUnit))
        raw.yKind = *kind;
    else
        raw.warnings.push_back("ordinate unit `" + raw.yUnit + "` is not known; read as arbitrary");
    return Done{};
}

} // namespace

Probe probePerkinElmer(std::span<const std::byte> content)
{
    return Bytes(content).startsWith("PEPE") ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readPerkinElmer(std::span<const std::byte> content, const ReadOptions &options)
{
    const Bytes file(content);
    if (file.holds(0, 6) && !file.startsWith("PEPE2D"))
        return Error{
            Errc::NotOpticalSpectrum,
            "this is a PerkinElmer `" +
                cleaned(latin1ToUtf8(file.text(4, std::min<std::uint64_t>(40, file.size() - 4)).value_or(""))) +
                "`, not a single spectrum"};
    const Result<PerkinElmerBlocks> blocks = perkinElmerBlocks(file);
    if (!blocks)
        return blocks.error();
    RawSpectrum raw;
    raw.format = "perkinelmer-sp";
    if (const Status status = setPerkinElmerUnits(*blocks, raw); !status)
        return status.error();
    if (const Status status = setPerkinElmerPoints(*blocks, raw); !status)
        return status.error();
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    const bool isRaman = raw.xKind == XKind::RamanShift || lowered(raw.yUnit).find("raman") != std::string::npos;
    const Technique declared = isRaman ? Technique::Raman : Technique::Ir;
    raw.technique = chosenTechnique(declared, declared, options);
    raw.techniqueDeclared = true;
    Result<FileSpectrum> spectrum = toFileSpectrum(std::move(raw));
    if (!spectrum)
        return spectrum.error();
    return std::vector<FileSpectrum>{std::move(*spectrum)};
}

} // namespace varde::formats
