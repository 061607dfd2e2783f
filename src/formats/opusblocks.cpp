// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/opusblocks.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <array>

namespace varde::formats {

namespace {

constexpr std::uint64_t headerBytes = 24;
constexpr std::uint64_t entryBytes = 12;
constexpr std::uint32_t mostEntries = 1000;

} // namespace

bool hasOpusMagic(std::span<const std::byte> content)
{
    constexpr std::array magic{std::byte{0x0A}, std::byte{0x0A}, std::byte{0xFE}, std::byte{0xFE}};
    return content.size() >= magic.size() && std::equal(magic.begin(), magic.end(), content.begin());
}

Result<std::vector<OpusBlock>> opusBlocks(const Bytes &file)
{
    if (file.size() < headerBytes)
        return Error{Errc::Truncated, "the OPUS header is cut short"};
    const std::uint32_t directory = *file.u32(12);
    const std::uint32_t room = *file.u32(16);
    const std::uint32_t used = *file.u32(20);
    if (room > mostEntries || used > room || directory < headerBytes)
        return Error{Errc::Malformed,
                     "the OPUS directory claims " + std::to_string(used) + " of " + std::to_string(room) + " entries"};
    if (!file.holds(directory, used * entryBytes))
        return Error{Errc::Truncated, "the OPUS directory is cut short"};
    std::vector<OpusBlock> blocks;
    for (std::uint32_t i = 0; i < used; ++i) {
        const std::uint64_t at = directory + i * entryBytes;
        const OpusBlock block{*file.u32(at), *file.u32(at + 8), std::uint64_t{*file.u32(at + 4)} * 4};
        if (block.type == 0 || block.size == 0)
            continue;
        if (!file.holds(block.offset, block.size))
            return Error{Errc::Truncated, "a block ends at byte " + std::to_string(block.offset + block.size) +
                                              ", the file has " + std::to_string(file.size())};
        blocks.push_back(block);
    }
    return blocks;
}

Result<OpusParameters> opusParameters(const Bytes &block)
{
    OpusParameters out;
    std::uint64_t at = 0;
    while (block.holds(at, 8)) {
        const std::string name(*block.text(at, 4));
        if (name == "END")
            break;
        const std::uint16_t type = *block.u16(at + 4);
        const std::uint64_t length = std::uint64_t{*block.u16(at + 6)} * 2;
        const std::uint64_t value = at + 8;
        if (name.size() != 3 || !block.holds(value, length))
            return Error{Errc::Malformed, "a parameter of the OPUS file runs past its block"};
        if (type == 0 && length >= 4)
            out[name] = *block.i32(value);
        else if (type == 1 && length >= 8)
            out[name] = *block.f64(value);
        else if (type >= 2 && type <= 4)
            out[name] = cleaned(latin1ToUtf8(*block.text(value, length)));
        at = value + length;
    }
    return out;
}

} // namespace varde::formats
