// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/laser.h"
#include "drivers/wasatch/eeprom.h"
#include "drivers/wasatch/line.h"

namespace varde::drivers::wasatch {

/// The laser of a Wasatch Photonics spectrometer.
class WasatchLaser final : public Laser {
public:
    /// \param line   outlives it
    /// \param watch  not null
    WasatchLaser(Line &line, const Eeprom &eeprom, const Version &firmware, std::unique_ptr<LaserWatch> watch);

    const LaserCapabilities &capabilities() const override { return m_capabilities; }
    Status setPowerMw(double milliwatts) override;
    Status turnOn(std::chrono::seconds atMost, const std::atomic<bool> &cancel) override;
    Status turnOff() override;
    Result<LaserState> state(const std::atomic<bool> &cancel) override;

    /// It was asked to be on, and nothing has confirmed since that it is off.
    bool mayBeOn() const { return m_mayBeOn; }

private:
    Status prepare(std::chrono::seconds atMost, const std::atomic<bool> &cancel);
    Status waitUntilOn(const std::atomic<bool> &cancel);
    Result<bool> isReportedOn(const std::atomic<bool> &cancel);
    Result<Interlock> interlock(const std::atomic<bool> &cancel);

    Line &m_line;
    const std::unique_ptr<LaserWatch> m_watch;
    const std::array<double, 4> m_milliwattsToPercent;
    LaserCapabilities m_capabilities;
    double m_percent = 100;
    bool m_mayBeOn = false;
};

} // namespace varde::drivers::wasatch
