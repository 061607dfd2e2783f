// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zipfixture.h"

#include "formats/bytewriter.h"

namespace fixtures {

namespace {

/// As PKZIP's APPNOTE has it: the reflected polynomial 0xEDB88320.
std::uint32_t crc32(const Content &content)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const std::byte value : content) {
        crc ^= std::to_integer<std::uint32_t>(value);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// RFC 1951, blocks without compression.
Content deflated(const Content &content)
{
    constexpr std::size_t most = 65535;
    ByteWriter out;
    for (std::size_t at = 0; at == 0 || at < content.size(); at += most) {
        const std::size_t length = std::min(most, content.size() - at);
        out.put(std::uint8_t{at + length >= content.size()});
        out.put(static_cast<std::uint16_t>(length)).put(static_cast<std::uint16_t>(~length));
        out.bytes({content.begin() + static_cast<long>(at), content.begin() + static_cast<long>(at + length)});
    }
    return out.content;
}

/// What the two headers of an entry have in common.
void appendCommon(const ZipEntry &entry, const Content &stored, ByteWriter &out)
{
    out.put(std::uint16_t{20}).put(entry.flags);
    out.put(entry.method.value_or(entry.isDeflated ? 8 : 0)).zeros(4);
    out.put(entry.checkSum.value_or(crc32(entry.content))).put(static_cast<std::uint32_t>(stored.size()));
    out.put(entry.claimedBytes.value_or(static_cast<std::uint32_t>(entry.content.size())));
    out.put(static_cast<std::uint16_t>(entry.name.size())).put(std::uint16_t{0});
}

} // namespace

Content zip(const std::vector<ZipEntry> &entries)
{
    ByteWriter out, directory;
    for (const ZipEntry &entry : entries) {
        const Content stored = entry.isDeflated ? deflated(entry.content) : entry.content;
        const auto at = static_cast<std::uint32_t>(out.content.size());
        out.text("PK\x03\x04");
        appendCommon(entry, stored, out);
        out.text(entry.name).bytes(stored);
        directory.text("PK\x01\x02").put(static_cast<std::uint16_t>(3U << 8 | 20)); // made on Unix
        appendCommon(entry, stored, directory);
        directory.zeros(6).put(entry.attributes).put(at).text(entry.name);
    }
    const auto at = static_cast<std::uint32_t>(out.content.size());
    const auto count = static_cast<std::uint16_t>(entries.size());
    out.bytes(directory.content).text("PK\x05\x06").zeros(4).put(count).put(count);
    return out.put(static_cast<std::uint32_t>(directory.content.size())).put(at).zeros(2).content;
}

} // namespace fixtures
