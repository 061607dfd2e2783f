// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/lasersession.h"

#include <algorithm>
#include <thread>

namespace varde::drivers {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds watchdogMargin{30};
constexpr milliseconds warmUpSlice{20};

std::chrono::seconds longestOn(const Laser *laser, std::chrono::microseconds integration, int frames)
{
    const milliseconds warmUp = laser ? laser->capabilities().warmUp : milliseconds(0);
    return std::chrono::ceil<std::chrono::seconds>(warmUp + 2 * frames * integration) + watchdogMargin;
}

/// False when cancelled.
bool warmUpFor(milliseconds duration, const std::atomic<bool> &cancel)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!cancel.load(std::memory_order_relaxed)) {
        const auto left = std::chrono::ceil<milliseconds>(end - std::chrono::steady_clock::now());
        if (left <= milliseconds(0))
            return true;
        std::this_thread::sleep_for(std::min(left, warmUpSlice));
    }
    return false;
}

} // namespace

LaserSession::LaserSession(Spectrometer &device, std::chrono::microseconds integration, int frames)
    : m_device(device), m_laser(device.laser()), m_atMost(longestOn(m_laser, integration, frames))
{
}

LaserSession::~LaserSession()
{
    // Only where whoever used it forgot end(), which tells whether it worked.
    (void)end();
}

Status LaserSession::begin(const std::atomic<bool> &cancel)
{
    if (!m_laser)
        return Done{};
    Status on = m_laser->turnOn(m_atMost, cancel);
    m_mayBeOn = on || on.error().code == Errc::LaserNotOff;
    if (!on)
        return on;
    if (!warmUpFor(m_laser->capabilities().warmUp, cancel))
        return Error{Errc::Cancelled, m_device.capabilities().model + ": while its laser warmed up"};
    return check(cancel);
}

Status LaserSession::check(const std::atomic<bool> &cancel)
{
    if (!m_laser)
        return Done{};
    const auto state = m_laser->state(cancel);
    if (!state)
        return state.error();
    if (state->interlock == Interlock::Open)
        return Error{Errc::InterlockOpen, m_device.capabilities().model + ": its interlock opened"};
    if (!state->isOn)
        return Error{Errc::ProtocolError, m_device.capabilities().model + ": its laser went off by itself"};
    return Done{};
}

Status LaserSession::end()
{
    if (!m_mayBeOn)
        return Done{};
    m_mayBeOn = false;
    return m_laser->turnOff();
}

} // namespace varde::drivers
