// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/wasatch/eeprom.h"

#include <bit>
#include <string_view>

namespace varde::test {

/// The memory of a spectrometer that does not exist, page by page.
class MadeUpEeprom {
public:
    /// A 785 nm Raman instrument with a laser and a cooler, 1024 pixels, on the layout of `revision`.
    explicit MadeUpEeprom(int revision = 18, int pixels = 1024)
    {
        u8(0, 63, revision);
        text(0, 0, "WP-TEST").text(0, 16, "WP-00001").text(2, 0, "S11511");
        u8(0, 36, 1).u8(0, 38, 1);
        u16(0, 43, 10).u16(0, 45, 10).f32(0, 48, 1.9F).u16(0, 52, 0).f32(0, 54, 1.9F).u16(0, 58, 0);
        // About 790 to 930 nm whatever the number of pixels.
        f32(1, 0, 790.0F).f32(1, 4, 160.0F / static_cast<float>(pixels)).f32(1, 8, -1e-6F).f32(1, 12, 0);
        f32(1, 16, 2000).f32(1, 20, -20).f32(1, 24, 0);
        u16(1, 28, 20).u16(1, 30, 0x10000 - 15);
        f32(1, 32, 66.0F).f32(1, 36, -0.03F).f32(1, 40, 2e-6F);
        u16(2, 16, pixels);
        f32(3, 12, 0).f32(3, 16, 0.2F).f32(3, 20, 0).f32(3, 24, 0);
        f32(3, 28, 450).f32(3, 32, 25);
        for (std::size_t i = 0; i < 15; ++i)
            u16(5, 2 * i, 0xffff);
        if (revision < 10)
            u16(0, 39, 785);
        if (revision >= 4)
            f32(3, 36, 785.25F);
        if (revision >= 5)
            u32(3, 40, 3).u32(3, 44, 60'000);
        else
            u16(2, 21, 3).u16(2, 23, 60'000);
        if (revision >= 10)
            u8(2, 18, 1);
        if (revision >= 15)
            u16(3, 52, 10);
    }

    MadeUpEeprom &u8(std::size_t page, std::size_t at, int value)
    {
        m_image[page][at] = static_cast<std::uint8_t>(value);
        return *this;
    }
    MadeUpEeprom &u16(std::size_t page, std::size_t at, int value)
    {
        return u8(page, at, value & 0xff).u8(page, at + 1, value >> 8 & 0xff);
    }
    MadeUpEeprom &u32(std::size_t page, std::size_t at, std::uint32_t value)
    {
        return u16(page, at, static_cast<int>(value & 0xffff)).u16(page, at + 2, static_cast<int>(value >> 16));
    }
    MadeUpEeprom &f32(std::size_t page, std::size_t at, float value)
    {
        return u32(page, at, std::bit_cast<std::uint32_t>(value));
    }
    MadeUpEeprom &text(std::size_t page, std::size_t at, std::string_view text)
    {
        for (const char c : text)
            u8(page, at++, c);
        return *this;
    }
    MadeUpEeprom &fill(std::size_t page, int value)
    {
        m_image[page].fill(static_cast<std::uint8_t>(value));
        return *this;
    }

    const drivers::wasatch::EepromImage &image() const { return m_image; }

private:
    drivers::wasatch::EepromImage m_image{};
};

} // namespace varde::test
