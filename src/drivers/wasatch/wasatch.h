// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/spectrometer.h"
#include "drivers/wasatch/wasatchlaser.h"

namespace varde::drivers::wasatch {

/// A Raman spectrometer of Wasatch Photonics, over USB.
class WasatchSpectrometer final : public Spectrometer {
public:
    /// Turns the laser off, reads what the instrument holds about itself, sets gain, offset and cooler as its maker
    /// wants them. DeviceUncalibrated where what it holds cannot be used, LaserNotOff, or what the line says.
    static Result<std::unique_ptr<WasatchSpectrometer>> open(std::unique_ptr<Transport> transport, const Model &model,
                                                             std::unique_ptr<LaserWatch> watch,
                                                             const std::atomic<bool> &cancel);
    ~WasatchSpectrometer() override;

    const Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }

    /// In whole milliseconds. Takes one more frame, which is thrown away, after the integration time of an ARM board
    /// was changed.
    Result<Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override;

    Laser *laser() override { return m_eeprom.hasLaser ? &m_laser : nullptr; }
    Result<double> detectorCelsius(const std::atomic<bool> &cancel) override;
    Status setDetectorCelsius(double celsius, const std::atomic<bool> &cancel) override;

private:
    WasatchSpectrometer(std::unique_ptr<Line> line, Eeprom eeprom, Axis axis, const Version &firmware,
                        std::unique_ptr<LaserWatch> watch, std::vector<std::string> warnings);

    Status setUp(const std::atomic<bool> &cancel);
    Status setUpDetector(const std::atomic<bool> &cancel);
    Status useIntegration(std::chrono::milliseconds integration, const std::atomic<bool> &cancel);
    Result<std::vector<std::uint8_t>> readOne(const std::atomic<bool> &cancel);
    Result<Frame> takeFrame(std::chrono::milliseconds integration, const std::atomic<bool> &cancel);

    const std::unique_ptr<Line> m_line;
    const Eeprom m_eeprom;
    const Axis m_axis;
    Capabilities m_capabilities;
    WasatchLaser m_laser;
    std::chrono::milliseconds m_integration{0}; ///< as set last; 0: not known
    bool m_isFirstFrame = true;
    /// A frame that was given up may still come until then.
    std::optional<std::chrono::steady_clock::time_point> m_lateUntil;
};

} // namespace varde::drivers::wasatch

namespace varde::drivers {

/// Every Wasatch Photonics spectrometer on USB, as a line of the registry.
extern const Driver wasatchDriver;

} // namespace varde::drivers
