// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/vendorfixtures.h"

#include "formats/bytewriter.h"

namespace fixtures {

namespace {

/// One row of OMNIC's table, and what it points at.
struct OmnicBlock {
    std::uint8_t key;
    Content content;
};

std::vector<OmnicBlock> omnicBlocks(const Omnic &file)
{
    std::vector<OmnicBlock> out;
    if (file.extra > 0)
        out.push_back({0x1B, Content(16)});
    for (const OmnicPart &part : file.parts) {
        ByteWriter header, data, title;
        header.zeros(4).put(part.points.value_or(static_cast<std::uint32_t>(part.y.size())));
        header.put(part.xUnit).zeros(3).put(part.yUnit).zeros(3).put(part.first).put(part.last).zeros(12);
        header.put(part.scans).zeros(12).put(std::uint32_t{0}).zeros(40).put(part.laserPerCm).zeros(40);
        for (const float y : part.y)
            data.put(y);
        if (!part.title.empty())
            out.push_back({0x6B, title.text(part.title, 256).content});
        out.push_back({0x02, header.content});
        out.push_back({0x03, data.content});
    }
    if (file.extra > 0)
        out.push_back({0x66, Content(file.extra)});
    return out;
}

/// One block of a PerkinElmer file: its payload starts with its tag.
ByteWriter &block(ByteWriter &out, std::uint16_t id, std::uint16_t tag, const Content &payload)
{
    return out.put(id).put(static_cast<std::int32_t>(payload.size() + 2)).put(tag).bytes(payload);
}

Content textPayload(const std::string &text)
{
    ByteWriter out;
    return out.put(static_cast<std::uint16_t>(text.size())).text(text).content;
}

ByteWriter &wdfBlock(ByteWriter &out, std::string_view name, const Content &payload)
{
    return out.text(name, 4).put(std::uint32_t{1}).put(std::uint64_t{payload.size() + 16}).bytes(payload);
}

Content floats(const std::vector<float> &values)
{
    ByteWriter out;
    for (const float value : values)
        out.put(value);
    return out.content;
}

} // namespace

std::vector<float> floatCurve(int points)
{
    std::vector<float> out;
    for (const int y : ordinates(points))
        out.push_back(static_cast<float>(y) / 1000);
    return out;
}

std::vector<double> doubleCurve(int points)
{
    std::vector<double> out;
    for (const int y : ordinates(points))
        out.push_back(y / 1000.0);
    return out;
}

Content omnic(const Omnic &file)
{
    const std::vector<OmnicBlock> blocks = omnicBlocks(file);
    ByteWriter out;
    out.text(file.parts.size() > 1 ? "Spectral Group File\r\n" : "Spectral Data File\r\n", 30).text(file.title, 256);
    out.zeros(8).put(static_cast<std::uint16_t>(blocks.size())).put(file.seconds).zeros(4);
    auto at = static_cast<std::uint32_t>(304 + 16 * blocks.size());
    for (const OmnicBlock &entry : blocks) {
        out.put(entry.key).zeros(1).put(at).put(static_cast<std::uint32_t>(entry.content.size())).zeros(6);
        at += static_cast<std::uint32_t>(entry.content.size());
    }
    for (const OmnicBlock &entry : blocks)
        out.bytes(entry.content);
    return out.content;
}

Content perkinElmer(const PerkinElmer &file)
{
    ByteWriter blocks, range, count, data;
    range.put(file.first).put(file.last);
    count.put(file.points.value_or(static_cast<std::uint32_t>(file.y.size())));
    data.put(static_cast<std::uint32_t>(8 * file.y.size()));
    for (const double y : file.y)
        data.put(y);
    const auto write = [&](std::uint16_t id, std::uint16_t tag, const Content &payload) {
        if (file.omitted != id)
            block(blocks, id, tag, payload);
    };
    write(35698, 0x751D, range.content);
    write(35701, 0x752B, count.content);
    write(35703, 0x7523, textPayload(file.xUnit));
    write(35704, 0x7523, textPayload(file.yUnit));
    write(35708, 0x7516, data.content);
    blocks.bytes(Content(file.rest, std::byte{0xFF}));
    ByteWriter out;
    out.text("PEPE").text(file.description, 40).put(std::uint16_t{120});
    return out.put(static_cast<std::int32_t>(blocks.content.size())).bytes(blocks.content).content;
}

Content wdf(const Wdf &file)
{
    const auto points = file.points.value_or(static_cast<std::uint32_t>(file.x.size()));
    ByteWriter header;
    header.zeros(0x3C - 16).put(points).put(file.spectra).put(file.spectra).put(std::uint32_t{3}).put(std::uint32_t{1});
    header.put(points).put(std::uint32_t{0}).text("WiRE", 24).put(std::uint16_t{4}).put(std::uint16_t{4}).zeros(28);
    header.put(std::uint32_t{17}).put(file.laserPerCm).zeros(0xD0 - 0xA0).text("Somebody", 32);
    header.text(file.title, 512 - 0xF0);
    ByteWriter abscissae, out;
    abscissae.put(std::uint32_t{1}).put(file.unit).bytes(floats(file.x));
    wdfBlock(out, "WDF1", header.content);
    wdfBlock(out, "YLST", Content(12));
    wdfBlock(out, "DATA", floats(file.y));
    if (file.hasAbscissae)
        wdfBlock(out, "XLST", abscissae.content);
    if (file.extra > 0)
        wdfBlock(out, "TEXT", Content(file.extra));
    return out.content;
}

std::string asp(const std::vector<double> &y, const std::string &codes, double first, double last)
{
    std::string out =
        std::to_string(y.size()) + "\n" + std::to_string(first) + "\n" + std::to_string(last) + "\n" + codes;
    for (const double value : y)
        out += std::to_string(value) + "\n";
    return out;
}

} // namespace fixtures
