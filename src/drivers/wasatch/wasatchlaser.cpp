// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/wasatchlaser.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace varde::drivers::wasatch {

namespace {

constexpr int offTries = 3;
constexpr Version firstInterlockFirmware = {10, 0, 0, 11}; ///< of FX2 boards
constexpr std::chrono::seconds longestWatchdog{65535};

constexpr std::chrono::milliseconds firingLook{50};
constexpr int firingLooks = 60; ///< an ARM board waits three seconds, as a warning, before light comes out

const std::atomic<bool> offIsNeverCancelled{false};

bool canTellInterlock(Board board, const Eeprom &eeprom, const Version &firmware)
{
    if (eeprom.isInterlockExcluded || !eeprom.hasInterlockFeedback)
        return false;
    return board == Board::Arm || firmware >= firstInterlockFirmware;
}

std::optional<Range> powerRange(const Eeprom &eeprom)
{
    const Range range{eeprom.minLaserMilliwatts, eeprom.maxLaserMilliwatts};
    if (!std::isfinite(range.min) || !std::isfinite(range.max) || range.min < 0 || range.max <= 0)
        return std::nullopt;
    return range;
}

} // namespace

WasatchLaser::WasatchLaser(Line &line, const Eeprom &eeprom, const Version &firmware, std::unique_ptr<LaserWatch> watch)
    : m_line(line), m_watch(std::move(watch)), m_milliwattsToPercent(eeprom.milliwattsToPercent)
{
    m_capabilities.powerMw = powerRange(eeprom);
    m_capabilities.warmUp = std::chrono::seconds(eeprom.laserWarmUpSeconds);
    m_capabilities.tellsInterlock = canTellInterlock(line.board(), eeprom, firmware);
    m_capabilities.hasWatchdog = line.board() == Board::Arm;
}

Status WasatchLaser::setPowerMw(double milliwatts)
{
    if (!m_capabilities.powerMw || !m_capabilities.powerMw->holds(milliwatts))
        return Error{Errc::OutOfRange, "a laser power of " + std::to_string(milliwatts) + " mW"};
    const auto percent = laserPercent(m_milliwattsToPercent, milliwatts);
    if (!percent)
        return percent.error();
    m_percent = *percent;
    return Done{};
}

Status WasatchLaser::prepare(std::chrono::seconds atMost, const std::atomic<bool> &cancel)
{
    const auto circuit = interlock(cancel);
    if (!circuit)
        return circuit.error();
    if (*circuit == Interlock::Open)
        return Error{Errc::InterlockOpen, std::string(m_line.model().name) + ": its interlock is open"};
    if (Status status = m_watch->arm(); !status)
        return status;
    // An ARM board wants its power before it is enabled; an FX2 board does not mind.
    for (const SetCommand &command : setLaserPercent(m_line.board(), m_percent))
        if (Status status = m_line.set(command, cancel); !status)
            return status;
    if (!m_capabilities.hasWatchdog)
        return Done{};
    const auto limit = std::clamp(atMost, std::chrono::seconds(1), longestWatchdog);
    return m_line.set(setLaserWatchdog(m_line.board(), limit), cancel);
}

Status WasatchLaser::turnOn(std::chrono::seconds atMost, const std::atomic<bool> &cancel)
{
    Status status = prepare(atMost, cancel);
    if (status) {
        m_mayBeOn = true; // whatever becomes of the next request
        status = m_line.set(enableLaser(m_line.board(), true), cancel);
    }
    if (status)
        status = waitUntilOn(cancel);
    if (status)
        return status;
    if (m_mayBeOn) {
        if (Status off = turnOff(); !off)
            return off;
    } else {
        m_watch->disarm();
    }
    return status;
}

Status WasatchLaser::waitUntilOn(const std::atomic<bool> &cancel)
{
    for (int look = 0; look < firingLooks; ++look) {
        const auto now = state(cancel);
        if (!now)
            return now.error();
        if (now->interlock == Interlock::Open)
            return Error{Errc::InterlockOpen, std::string(m_line.model().name) + ": its interlock opened"};
        if (now->isOn)
            return Done{};
        if (m_line.board() == Board::Fx2)
            break; // it knows at once
        std::this_thread::sleep_for(firingLook);
    }
    return Error{Errc::ProtocolError,
                 std::string(m_line.model().name) + ": its laser was turned on, and it reports it off"};
}

Status WasatchLaser::turnOff()
{
    const std::string name = m_line.model().name;
    Error why{Errc::LaserNotOff, name};
    for (int i = 0; i < offTries; ++i) {
        if (const Status sent = m_line.set(enableLaser(m_line.board(), false), offIsNeverCancelled); !sent) {
            why = sent.error();
            continue;
        }
        const auto isOn = isReportedOn(offIsNeverCancelled);
        if (isOn && !*isOn) {
            m_mayBeOn = false;
            m_watch->disarm();
            return Done{};
        }
        m_mayBeOn = m_mayBeOn || isOn;
        why = isOn ? Error{Errc::LaserNotOff, "it reports its laser on"} : isOn.error();
    }
    if (!m_mayBeOn)
        return why;
    return Error{Errc::LaserNotOff,
                 name + ": its laser was told to turn off three times, and nothing confirms it: " + why.detail};
}

Result<bool> WasatchLaser::isReportedOn(const std::atomic<bool> &cancel)
{
    // 0xE2 is not reliable on an ARM board, which tells instead, with its interlock, whether light comes out.
    const bool tellsFiring = m_line.board() == Board::Arm && m_capabilities.tellsInterlock;
    const auto answer = m_line.get(tellsFiring ? getLaserIsFiring() : getLaserEnabled(), cancel);
    if (!answer)
        return answer.error();
    return flagFrom(*answer);
}

Result<Interlock> WasatchLaser::interlock(const std::atomic<bool> &cancel)
{
    if (!m_capabilities.tellsInterlock)
        return Interlock::Unknown;
    const auto answer = m_line.get(getLaserCanFire(), cancel);
    if (!answer)
        return answer.error();
    return flagFrom(*answer) ? Interlock::Closed : Interlock::Open;
}

Result<LaserState> WasatchLaser::state(const std::atomic<bool> &cancel)
{
    const auto circuit = interlock(cancel);
    if (!circuit)
        return circuit.error();
    // Not asked where the answer is not reliable and nobody's eyes depend on it.
    if (m_line.board() == Board::Arm && !m_capabilities.tellsInterlock)
        return LaserState{m_mayBeOn, *circuit};
    const auto isOn = isReportedOn(cancel);
    if (!isOn)
        return isOn.error();
    return LaserState{*isOn, *circuit};
}

} // namespace varde::drivers::wasatch
