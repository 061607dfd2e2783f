// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spcfixture.h"

#include "formats/bytewriter.h"

#include <cmath>

namespace fixtures {

namespace {

std::endian orderOf(const Spc &parts)
{
    return parts.version == 0x4C ? std::endian::big : std::endian::little;
}

Content header(const Spc &parts, std::uint32_t points, std::uint32_t logOffset)
{
    const auto subs = parts.subFiles.value_or(static_cast<std::uint32_t>(parts.subs.size()));
    const int exponent = parts.exponent.value_or(parts.subs.empty() ? -128 : parts.subs[0].exponent);
    ByteWriter out(orderOf(parts));
    if (parts.version == 0x4D) {
        out.put(parts.flags).put(parts.version).put(static_cast<std::int16_t>(exponent));
        out.put(static_cast<float>(points)).put(static_cast<float>(parts.first)).put(static_cast<float>(parts.last));
        out.put(parts.xType).put(parts.yType).put(parts.year);
        out.put(std::uint8_t{5}).put(std::uint8_t{14}).put(std::uint8_t{20}).put(std::uint8_t{19});
        out.text(parts.resolution, 8).zeros(32).text(parts.comment, 130).text(parts.labels, 30);
        return out.content;
    }
    out.put(parts.flags).put(parts.version).put(parts.experiment).put(static_cast<std::int8_t>(exponent));
    out.put(points).put(parts.first).put(parts.last).put(subs);
    out.put(parts.xType).put(parts.yType).zeros(2).put(parts.date);
    out.text(parts.resolution, 9).text("made", 9).zeros(34).text(parts.comment, 130).text(parts.labels, 30);
    out.put(logOffset).zeros(260);
    return out.content;
}

void appendOrdinates(const Spc &parts, const SpcSub &sub, ByteWriter &out)
{
    const bool isShort = (parts.flags & 0x01) != 0;
    for (const double y : sub.y) {
        if (sub.exponent == -128) {
            out.put(static_cast<float>(y));
            continue;
        }
        const auto whole = static_cast<std::int32_t>(std::lround(std::ldexp(y, (isShort ? 16 : 32) - sub.exponent)));
        if (isShort)
            out.put(static_cast<std::int16_t>(whole));
        else if (parts.version == 0x4D)
            out.put(static_cast<std::uint32_t>(whole) << 16 | static_cast<std::uint32_t>(whole) >> 16);
        else
            out.put(whole);
    }
}

Content subFile(const Spc &parts, const SpcSub &sub, std::uint16_t index)
{
    ByteWriter out(orderOf(parts));
    out.zeros(1).put(static_cast<std::int8_t>(sub.exponent)).put(index);
    out.put(sub.z).put(sub.z).put(0.0f).put(static_cast<std::uint32_t>((parts.flags & 0x40) != 0 ? sub.y.size() : 0));
    out.put(sub.scans).zeros(8);
    if ((parts.flags & 0x40) != 0)
        for (const double x : sub.x)
            out.put(static_cast<float>(x));
    appendOrdinates(parts, sub, out);
    return out.content;
}

Content logBlock(const Spc &parts)
{
    ByteWriter out(orderOf(parts));
    if (parts.log.empty())
        return {};
    const auto size = static_cast<std::uint32_t>(64 + parts.log.size() + 1);
    out.put(size).put(size).put(std::uint32_t{64}).put(std::uint32_t{0}).put(std::uint32_t{0}).zeros(44);
    return out.text(parts.log).zeros(1).content;
}

} // namespace

SpcSub spcCurve(int points)
{
    SpcSub sub;
    for (const int y : ordinates(points))
        sub.y.push_back(y / 1000.0);
    return sub;
}

Content spc(const Spc &parts)
{
    const std::size_t headerBytes = parts.version == 0x4D ? 224 : 512;
    ByteWriter body(orderOf(parts)), directory(orderOf(parts));
    if ((parts.flags & 0xC0) == 0x80 && !parts.subs.empty())
        for (const double x : parts.subs[0].x)
            body.put(static_cast<float>(x));
    for (std::size_t i = 0; i < parts.subs.size(); ++i) {
        const Content sub = subFile(parts, parts.subs[i], static_cast<std::uint16_t>(i));
        directory.put(static_cast<std::uint32_t>(headerBytes + body.content.size()));
        directory.put(static_cast<std::uint32_t>(sub.size())).put(parts.subs[i].z);
        body.bytes(sub);
        if (parts.withDirectory)
            body.zeros(16); // sub-files need not touch each other
    }
    const auto directoryAt = static_cast<std::uint32_t>(headerBytes + body.content.size());
    if (parts.withDirectory)
        body.bytes(directory.content);
    const auto logAt = static_cast<std::uint32_t>(headerBytes + body.content.size());
    std::uint32_t points = parts.subs.empty() ? 0 : static_cast<std::uint32_t>(parts.subs[0].y.size());
    if ((parts.flags & 0x40) != 0)
        points = parts.withDirectory ? directoryAt : 0;
    ByteWriter out;
    out.bytes(header(parts, parts.points.value_or(points), parts.log.empty() ? 0 : logAt));
    return out.bytes(body.content).bytes(logBlock(parts)).content;
}

} // namespace fixtures
