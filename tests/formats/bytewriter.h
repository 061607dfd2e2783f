// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fixtures.h"

#include <bit>
#include <cstring>

namespace fixtures {

/// Puts numbers and text behind each other, in the order of bytes that is wanted.
class ByteWriter {
public:
    explicit ByteWriter(std::endian order = std::endian::little) : m_order(order) {}

    template <typename T>
    ByteWriter &put(T value)
    {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof(T)); // tests run on little-endian machines
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            const std::size_t byte = m_order == std::endian::little ? i : sizeof(T) - 1 - i;
            content.push_back(static_cast<std::byte>(bits >> (8 * byte)));
        }
        return *this;
    }
    /// Padded with NUL to `width`, cut to it; as it is where no width is told.
    ByteWriter &text(std::string_view value, std::size_t width = std::string_view::npos)
    {
        value = value.substr(0, width);
        const Content bytes = bytesOf(value);
        content.insert(content.end(), bytes.begin(), bytes.end());
        return width == std::string_view::npos ? *this : zeros(width - value.size());
    }
    ByteWriter &zeros(std::size_t count)
    {
        content.resize(content.size() + count);
        return *this;
    }
    ByteWriter &bytes(const Content &more)
    {
        content.insert(content.end(), more.begin(), more.end());
        return *this;
    }

    Content content;

private:
    std::endian m_order;
};

} // namespace fixtures
