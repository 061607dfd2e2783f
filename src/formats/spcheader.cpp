// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spcheader.h"

#include "formats/datetext.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <cmath>

namespace varde::formats {

namespace {

constexpr std::uint8_t newVersion = 0x4B;
constexpr std::uint8_t newVersionBigEndian = 0x4C;
constexpr std::uint8_t oldVersion = 0x4D;
constexpr std::uint64_t oldHeaderBytes = 256; ///< with the first sub-file's header, which is always there
constexpr std::uint64_t newHeaderBytes = 512;

std::string spcText(const Bytes &file, std::uint64_t offset, std::uint64_t length)
{
    const std::string_view bytes = *file.text(offset, length);
    return cleaned(isValidUtf8(bytes) ? std::string(bytes) : latin1ToUtf8(bytes));
}

/// Two of the strings that stand behind each other, each ended by a NUL.
void readSpcLabels(const Bytes &file, std::uint64_t offset, std::uint64_t length, SpcHeader &header)
{
    if (!header.has(spcOwnLabels))
        return;
    const std::uint64_t end = offset + length;
    for (std::string &label : header.labels) {
        label = spcText(file, offset, end - offset);
        offset = std::min<std::uint64_t>(end, offset + file.text(offset, end - offset)->size() + 1);
    }
}

SpcHeader newSpcHeader(const Bytes &file, std::endian order)
{
    SpcHeader header;
    header.order = order;
    header.flags = *file.u8(0);
    header.experiment = *file.u8(2);
    header.exponent = *file.i8(3);
    header.points = *file.u32(4);
    header.first = *file.f64(8);
    header.last = *file.f64(16);
    header.subFiles = std::max(1U, *file.u32(24));
    header.xType = *file.u8(28);
    header.yType = *file.u8(29);
    const std::uint32_t date = *file.u32(32);
    header.date = dateText(static_cast<int>(date >> 20), date >> 16 & 15, date >> 11 & 31, date >> 6 & 31, date & 63);
    header.resolution = spcText(file, 36, 9);
    header.source = spcText(file, 45, 9);
    header.comment = spcText(file, 88, 130);
    readSpcLabels(file, 218, 30, header);
    header.logOffset = *file.u32(248);
    return header;
}

Result<SpcHeader> oldSpcHeader(const Bytes &file)
{
    SpcHeader header;
    header.isOld = true;
    header.flags = *file.u8(0);
    header.exponent = *file.i16(2);
    const float points = *file.f32(4);
    if (!(points >= 0) || points > static_cast<float>(mostPointsPerSpectrum) || points != std::floor(points))
        return Error{Errc::Malformed, "the old SPC header claims " + printNumber(points) + " points"};
    if (header.exponent < -128 || header.exponent > 127)
        return Error{Errc::Malformed, "the old SPC header has the exponent " + std::to_string(header.exponent)};
    header.points = static_cast<std::uint32_t>(points);
    header.first = *file.f32(8);
    header.last = *file.f32(12);
    header.xType = *file.u8(16);
    header.yType = *file.u8(17);
    header.subFiles = header.has(spcMultiFile) ? 0 : 1;
    const int year = *file.u16(18) & 0xFFF;
    header.date =
        dateText(year > 0 && year < 200 ? year + 1900 : year, *file.u8(20), *file.u8(21), *file.u8(22), *file.u8(23));
    header.resolution = spcText(file, 24, 8);
    header.comment = spcText(file, 64, 130);
    readSpcLabels(file, 194, 30, header);
    // Of the flags about abscissae the old format knows none.
    header.flags &= static_cast<std::uint8_t>(~(spcOwnAbscissae | spcAbscissae));
    return header;
}

bool isKnownSpcType(std::uint8_t xType, std::uint8_t yType)
{
    const bool isX = xType <= 30 || xType == 255;
    const bool isY = yType <= 30 || (yType >= 128 && yType <= 131);
    return isX && isY;
}

bool looksLikeNewHeader(const Bytes &file)
{
    const double first = file.f64(8).value_or(NAN);
    const double last = file.f64(16).value_or(NAN);
    const bool isPlausible = file.holds(0, newHeaderBytes) && *file.u8(2) <= 20 && std::isfinite(first) &&
                             std::isfinite(last) && isKnownSpcType(*file.u8(28), *file.u8(29)) &&
                             *file.u32(24) <= 1U << 20;
    if (!isPlausible)
        return false;
    // Points, or the offset of a directory: neither can lie beyond a whole file. One that was cut short is known by
    // its reserved tail, which is empty.
    if (*file.u32(4) <= file.size())
        return true;
    for (std::uint64_t at = 325; at < newHeaderBytes; ++at)
        if (*file.u8(at) != 0)
            return false;
    return true;
}

bool looksLikeOldHeader(const Bytes &file)
{
    if (!file.holds(0, oldHeaderBytes))
        return false;
    const float points = *file.f32(4);
    const bool isCount =
        points >= 1 && points <= static_cast<float>(mostPointsPerSpectrum) && points == std::floor(points);
    const bool isDate = *file.u8(20) <= 12 && *file.u8(21) <= 31 && *file.u8(22) <= 24 && *file.u8(23) <= 60;
    return isCount && isDate && isKnownSpcType(*file.u8(16), *file.u8(17)) && std::isfinite(*file.f32(8)) &&
           std::isfinite(*file.f32(12));
}

} // namespace

bool looksLikeSpcHeader(std::span<const std::byte> content)
{
    const Bytes file(content);
    switch (file.u8(1).value_or(0)) {
    case newVersion:
        return looksLikeNewHeader(file);
    case newVersionBigEndian:
        return looksLikeNewHeader(Bytes(content, std::endian::big));
    case oldVersion:
        return looksLikeOldHeader(file);
    default:
        return false;
    }
}

Result<SpcHeader> spcHeader(std::span<const std::byte> content)
{
    const Bytes file(content);
    const std::uint8_t version = file.u8(1).value_or(0);
    if (version != newVersion && version != newVersionBigEndian && version != oldVersion)
        return Error{Errc::Malformed, "this is no version of SPC that is known"};
    if (!file.holds(0, version == oldVersion ? oldHeaderBytes : newHeaderBytes))
        return Error{Errc::Truncated, "the SPC header is cut short"};
    const std::endian order = version == newVersionBigEndian ? std::endian::big : std::endian::little;
    Result<SpcHeader> header =
        version == oldVersion ? oldSpcHeader(file) : Result<SpcHeader>(newSpcHeader(Bytes(content, order), order));
    if (!header)
        return header.error();
    if (!std::isfinite(header->first) || !std::isfinite(header->last))
        return Error{Errc::NonFiniteValue, "the SPC header's first or last abscissa is no number"};
    return header;
}

} // namespace varde::formats
