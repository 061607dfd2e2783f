// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace varde::drivers::ocean {

using Bytes = std::vector<std::uint8_t>;
using ByteSpan = std::span<const std::uint8_t>;

/// The lowest `Size` bytes of `value`, least significant first.
template <std::size_t Size>
void append(Bytes &bytes, std::uint64_t value)
{
    for (std::size_t i = 0; i < Size; ++i)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// Little-endian values; the caller has checked that they lie inside.
inline std::uint16_t u16At(ByteSpan bytes, std::size_t offset)
{
    assert(offset + 2 <= bytes.size());
    return static_cast<std::uint16_t>(bytes[offset] | bytes[offset + 1] << 8);
}

inline std::uint32_t u32At(ByteSpan bytes, std::size_t offset)
{
    return u16At(bytes, offset) | static_cast<std::uint32_t>(u16At(bytes, offset + 2)) << 16;
}

inline float f32At(ByteSpan bytes, std::size_t offset)
{
    return std::bit_cast<float>(u32At(bytes, offset));
}

} // namespace varde::drivers::ocean
