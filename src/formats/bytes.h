// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace varde::formats {

/// Values in a file's content, little-endian unless told. Every read is checked against its end: what lies beyond is
/// nothing.
class Bytes {
public:
    explicit Bytes(std::span<const std::byte> content, std::endian order = std::endian::little)
        : m_content(content), m_order(order)
    {
    }

    std::uint64_t size() const { return m_content.size(); }
    bool holds(std::uint64_t offset, std::uint64_t length) const
    {
        return offset <= size() && length <= size() - offset;
    }
    std::optional<Bytes> part(std::uint64_t offset, std::uint64_t length) const
    {
        return holds(offset, length) ? std::optional(Bytes(m_content.subspan(offset, length), m_order)) : std::nullopt;
    }
    /// `length` bytes up to the first NUL, as they are.
    std::optional<std::string_view> text(std::uint64_t offset, std::uint64_t length) const
    {
        if (!holds(offset, length))
            return std::nullopt;
        const std::string_view bytes(reinterpret_cast<const char *>(m_content.data()) + offset, length);
        return bytes.substr(0, bytes.find('\0'));
    }
    bool startsWith(std::string_view magic) const
    {
        const auto front = part(0, magic.size());
        return front && std::string_view(reinterpret_cast<const char *>(m_content.data()), magic.size()) == magic;
    }
    std::optional<std::uint8_t> u8(std::uint64_t offset) const { return unsignedAt<std::uint8_t>(offset); }
    std::optional<std::int8_t> i8(std::uint64_t offset) const { return as<std::int8_t>(u8(offset)); }
    std::optional<std::uint16_t> u16(std::uint64_t offset) const { return unsignedAt<std::uint16_t>(offset); }
    std::optional<std::int16_t> i16(std::uint64_t offset) const { return as<std::int16_t>(u16(offset)); }
    std::optional<std::uint32_t> u32(std::uint64_t offset) const { return unsignedAt<std::uint32_t>(offset); }
    std::optional<std::int32_t> i32(std::uint64_t offset) const { return as<std::int32_t>(u32(offset)); }
    std::optional<std::uint64_t> u64(std::uint64_t offset) const { return unsignedAt<std::uint64_t>(offset); }
    std::optional<float> f32(std::uint64_t offset) const { return as<float>(u32(offset)); }
    std::optional<double> f64(std::uint64_t offset) const { return as<double>(u64(offset)); }

private:
    template <typename T>
    std::optional<T> unsignedAt(std::uint64_t offset) const
    {
        if (!holds(offset, sizeof(T)))
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            const std::size_t fromTop = m_order == std::endian::big ? i : sizeof(T) - 1 - i;
            value = value << 8 | std::to_integer<std::uint64_t>(m_content[offset + fromTop]);
        }
        return static_cast<T>(value);
    }
    template <typename To, typename From>
    static std::optional<To> as(std::optional<From> bits)
    {
        return bits ? std::optional(std::bit_cast<To>(*bits)) : std::nullopt;
    }

    std::span<const std::byte> m_content;
    std::endian m_order;
};

} // namespace varde::formats
