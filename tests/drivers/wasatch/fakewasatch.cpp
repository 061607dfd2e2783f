// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/fakewasatch.h"

#include <algorithm>

namespace varde::test {

using drivers::wasatch::Board;

namespace {

/// What writes the instrument's memory, resets it or loads firmware, with the tier in which the number has that
/// meaning.
bool isForbidden(const UsbSetup &setup)
{
    if (setup.isIn())
        return false;
    if (setup.request == 0xff)
        return setup.value == 0x02;  // memory, ARM
    return setup.request == 0xa2     // memory, FX2
           || setup.request == 0xfe  // firmware
           || setup.request == 0xa0  // the FX2 chip's own loader
           || setup.request == 0xb5; // reset
}

Bytes fromNumber(unsigned value, std::size_t bytes)
{
    Bytes out;
    for (std::size_t i = 0; i < bytes; ++i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i) & 0xff));
    return out;
}

} // namespace

int FakeWasatch::pixel(std::size_t i, bool isLit) const
{
    const int counts = m_dark + static_cast<int>(i % 97) + (isLit ? m_lightPerMs * m_integrationMs : 0);
    return std::min(counts, 65535);
}

UsbAnswer FakeWasatch::control(const UsbSetup &setup, std::span<const std::uint8_t> bytes)
{
    const std::lock_guard lock(m_mutex);
    if (isForbidden(setup))
        ++s_forbidden;
    if (m_isSilent)
        return {UsbAnswer::Kind::Silence, {}};
    return setup.isIn() ? get(setup) : set(setup, bytes);
}

UsbAnswer FakeWasatch::set(const UsbSetup &setup, std::span<const std::uint8_t> bytes)
{
    m_sets.push_back(setup);
    m_setBytes.emplace_back(bytes.begin(), bytes.end());
    if (m_model.board == Board::Arm && bytes.size() < 8)
        return {UsbAnswer::Kind::Stall, {}};
    switch (setup.request) {
    case 0xad:
        startFrame();
        return {};
    case 0xb2:
        m_integrationMs = setup.value | setup.index << 16;
        return {};
    case 0xbe:
        if (setup.value == 0 && m_offsIgnored > 0)
            --m_offsIgnored;
        else
            m_isLaserOn = setup.value == 1 && m_isInterlockClosed && !m_isLaserDead;
        return {};
    case 0xd2:
        return {m_model.board == Board::Arm ? UsbAnswer::Kind::Stall : UsbAnswer::Kind::Done, {}};
    case 0xff:
        return {setup.value == 0x18 && m_model.board == Board::Arm ? UsbAnswer::Kind::Done : UsbAnswer::Kind::Stall,
                {}};
    case 0xb6:
    case 0xb7:
    case 0x9c:
    case 0x9d:
    case 0xbd:
    case 0xc7:
    case 0xd6:
    case 0xd8:
    case 0xdb:
        return {};
    default:
        return {UsbAnswer::Kind::Stall, {}};
    }
}

UsbAnswer FakeWasatch::get(const UsbSetup &setup)
{
    const auto flag = [](bool isSet) { return UsbAnswer{UsbAnswer::Kind::Done, {static_cast<std::uint8_t>(isSet)}}; };
    switch (setup.request) {
    case 0xff:
        if (setup.value == 0x01 && setup.index < m_image.size())
            return {UsbAnswer::Kind::Done, Bytes(m_image[setup.index].begin(), m_image[setup.index].end())};
        if (setup.value == 0x0d)
            return flag(m_isLaserOn);
        return {UsbAnswer::Kind::Stall, {}};
    case 0xc0:
        return {UsbAnswer::Kind::Done, m_firmware};
    case 0xbf:
        return {UsbAnswer::Kind::Done, fromNumber(static_cast<unsigned>(m_reportedMs.value_or(m_integrationMs)), 3)};
    case 0xe2:
        return flag(m_isLaserOn);
    case 0xef:
        return flag(m_isInterlockClosed);
    case 0xd7:
        return {UsbAnswer::Kind::Done, {0x03, 0xe8}};
    default:
        return {UsbAnswer::Kind::Stall, {}};
    }
}

void FakeWasatch::startFrame()
{
    ++m_framesStarted;
    m_framesWithLaser += m_isLaserOn;
    if (m_frameKind == UsbAnswer::Kind::Silence)
        return;
    const std::size_t first = drivers::wasatch::pixelsOnFirstEndpoint(m_model, m_pixels);
    for (std::size_t i = 0; i < m_pixels; ++i) {
        const Bytes two = fromNumber(static_cast<unsigned>(pixel(i, m_isLaserOn)), 2);
        Bytes &into = m_ready[i < first ? 0x82 : 0x86];
        into.insert(into.end(), two.begin(), two.end());
    }
    if (m_openAfter && m_framesWithLaser >= *m_openAfter) {
        m_isInterlockClosed = false;
        m_isLaserOn = false;
    }
}

UsbAnswer FakeWasatch::bulkIn(std::uint8_t endpoint, std::size_t maxBytes)
{
    const std::lock_guard lock(m_mutex);
    Bytes &ready = m_ready[endpoint];
    if (m_frameKind != UsbAnswer::Kind::Done)
        return {m_frameKind, {}};
    if (m_isBabbling || m_isHollow)
        return {UsbAnswer::Kind::Done, Bytes(m_isHollow ? 0 : maxBytes, 7)};
    if (ready.empty())
        return {UsbAnswer::Kind::Silence, {}};
    const std::size_t most = m_pieceBytes > 0 ? std::min(maxBytes, m_pieceBytes) : maxBytes;
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, ready.size()));
    Bytes piece(ready.begin(), ready.begin() + count);
    ready.erase(ready.begin(), ready.begin() + count);
    return {UsbAnswer::Kind::Done, std::move(piece)};
}

int FakeWasatch::count(std::uint8_t request, std::uint16_t value) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_sets.begin(), m_sets.end(), [&](const UsbSetup &setup) {
        return setup.request == request && setup.value == value;
    }));
}

} // namespace varde::test
