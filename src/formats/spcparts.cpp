// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spcparts.h"

#include "formats/rawspectrum.h"

#include <algorithm>
#include <cmath>

namespace varde::formats {

namespace {

constexpr std::uint64_t subHeaderBytes = 32;
constexpr std::uint64_t directoryEntryBytes = 12;

int exponentOf(const Bytes &file, const SpcHeader &header, std::uint64_t subHeader)
{
    const int own = *file.i8(subHeader + 1);
    if (header.isOld)
        return own != 0 ? own : header.exponent;
    // The specification forbids to mix floats with integers; files do so all the same, but none that says floats in
    // its header and nothing in a sub-file means integers.
    const bool isFloat = header.exponent == spcFloats && own == 0;
    return header.has(spcMultiFile) && !isFloat ? own : header.exponent;
}

std::uint64_t ordinateBytes(const SpcHeader &header, int exponent)
{
    return header.has(spcSixteenBit) && exponent != spcFloats ? 2 : 4;
}

Error beyondEnd(std::size_t number, std::uint64_t needed, const Bytes &file)
{
    return {Errc::Truncated, "sub-file " + std::to_string(number) + " of the SPC file ends at byte " +
                                 std::to_string(needed) + ", the file has " + std::to_string(file.size())};
}

/// The sub-file whose header stands at `at`; its end goes to `end`.
Result<SpcPart> partAt(const Bytes &file, const SpcHeader &header, std::size_t number, std::uint64_t at,
                       std::uint64_t sharedX, std::uint64_t &end)
{
    if (!file.holds(at, subHeaderBytes))
        return beyondEnd(number, at + subHeaderBytes, file);
    SpcPart part;
    part.exponent = exponentOf(file, header, at);
    part.z = *file.f32(at + 4);
    part.scans = *file.u32(at + 20);
    part.points = header.has(spcOwnAbscissae) ? *file.u32(at + 16) : header.points;
    if (part.points > mostPointsPerSpectrum)
        return Error{Errc::Malformed, "sub-file " + std::to_string(number) + " of the SPC file claims " +
                                          std::to_string(part.points) + " points, the most read is " +
                                          std::to_string(mostPointsPerSpectrum)};
    const std::uint64_t xBytes = header.has(spcOwnAbscissae) ? std::uint64_t{4} * part.points : 0;
    part.x = xBytes > 0 ? at + subHeaderBytes : sharedX;
    part.y = at + subHeaderBytes + xBytes;
    end = part.y + ordinateBytes(header, part.exponent) * part.points;
    if (end > file.size())
        return beyondEnd(number, end, file);
    return part;
}

/// Where the directory says that each sub-file starts; empty where there is none that could be true.
std::vector<std::uint64_t> directoryOf(const Bytes &file, const SpcHeader &header)
{
    std::vector<std::uint64_t> starts;
    const bool mayHave = header.has(spcOwnAbscissae) && header.points >= header.bytes();
    if (!mayHave || !file.holds(header.points, directoryEntryBytes * header.subFiles))
        return starts;
    for (std::uint32_t i = 0; i < header.subFiles; ++i) {
        const std::uint64_t entry = header.points + directoryEntryBytes * i;
        const std::uint32_t start = *file.u32(entry);
        if (start < header.bytes() || !file.holds(start, subHeaderBytes))
            return {};
        starts.push_back(start);
    }
    return starts;
}

Status checkCounts(const SpcHeader &header)
{
    if (header.subFiles > mostSpectraPerFile)
        return Error{Errc::Malformed, "the SPC file claims " + std::to_string(header.subFiles) +
                                          " sub-files, the most read is " + std::to_string(mostSpectraPerFile)};
    if (header.has(spcOwnAbscissae))
        return Done{};
    if (header.points > mostPointsPerSpectrum)
        return Error{Errc::Malformed, "the SPC header claims " + std::to_string(header.points) +
                                          " points, the most read is " + std::to_string(mostPointsPerSpectrum)};
    if (header.points < 3)
        return Error{Errc::TooFewPoints,
                     "a spectrum needs at least 3 points, the SPC header claims " + std::to_string(header.points)};
    return Done{};
}

} // namespace

Result<SpcParts> spcParts(const Bytes &file, const SpcHeader &header)
{
    if (const Status status = checkCounts(header); !status)
        return status.error();
    SpcParts out;
    std::uint64_t at = header.bytes();
    std::uint64_t sharedX = 0;
    if (header.has(spcAbscissae) && !header.has(spcOwnAbscissae)) {
        sharedX = at;
        at += std::uint64_t{4} * header.points;
    }
    const std::vector<std::uint64_t> starts = directoryOf(file, header);
    std::uint64_t points = 0;
    // An old multi-file goes on until its end.
    const auto isMore = [&](std::size_t i) {
        return header.subFiles > 0 ? i < header.subFiles : i == 0 || at < file.size();
    };
    for (std::size_t i = 0; isMore(i); ++i) {
        if (i >= mostSpectraPerFile)
            return Error{Errc::Malformed, "the SPC file holds more sub-files than are read from one file"};
        const auto part = partAt(file, header, i + 1, starts.empty() ? at : starts[i], sharedX, at);
        if (!part)
            return part.error();
        points += part->points;
        out.parts.push_back(*part);
        out.end = std::max(out.end, at);
    }
    // Where a directory sends several sub-files to one place, a small file could ask for any amount of memory.
    if (points > file.size() / 2)
        return Error{Errc::Malformed, "sub-files of the SPC file lie upon each other"};
    return out;
}

Eigen::VectorXd spcAbscissaValues(const Bytes &file, const SpcHeader &header, const SpcPart &part)
{
    const auto points = static_cast<Eigen::Index>(part.points);
    if (part.x > 0)
        return Eigen::VectorXd::NullaryExpr(
            points, [&](Eigen::Index i) { return double{*file.f32(part.x + 4 * static_cast<std::uint64_t>(i))}; });
    const double step = (header.last - header.first) / static_cast<double>(std::max<Eigen::Index>(1, points - 1));
    return Eigen::VectorXd::NullaryExpr(points,
                                        [&](Eigen::Index i) { return header.first + step * static_cast<double>(i); });
}

Eigen::VectorXd spcOrdinateValues(const Bytes &file, const SpcHeader &header, const SpcPart &part)
{
    const std::uint64_t width = ordinateBytes(header, part.exponent);
    const double scale = part.exponent == spcFloats ? 1 : std::ldexp(1.0, part.exponent - static_cast<int>(8 * width));
    return Eigen::VectorXd::NullaryExpr(static_cast<Eigen::Index>(part.points), [&](Eigen::Index i) {
        const std::uint64_t at = part.y + width * static_cast<std::uint64_t>(i);
        if (part.exponent == spcFloats)
            return double{*file.f32(at)};
        if (width == 2)
            return scale * *file.i16(at);
        const std::uint32_t value = *file.u32(at);
        // Old files store the upper 16 bits first, and each half little-endian.
        return scale * static_cast<std::int32_t>(header.isOld ? value << 16 | value >> 16 : value);
    });
}

} // namespace varde::formats
