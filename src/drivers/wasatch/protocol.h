// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/transport.h"
#include "drivers/wasatch/models.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

// The control requests of Wasatch Photonics spectrometers as bytes, after the maker's own software:
// WasatchPhotonics/Wasatch.PY, wasatch/FeatureIdentificationDevice.py, and Wasatch.NET, Opcodes.cs. What writes the
// instrument's memory or its firmware is not here, so that nothing can send it.

namespace varde::drivers::wasatch {

/// A request that sets something, with its data bytes.
struct SetCommand {
    ControlRequest request;
    std::vector<std::uint8_t> bytes;
};

/// A request that reads something.
struct GetCommand {
    ControlRequest request;
    std::size_t maxBytes = 64;
    std::size_t minBytes = 1; ///< fewer are no answer
};

SetCommand startFrame(Board board);
/// \param integration  1 ms to 2^24 - 1 ms
SetCommand setIntegration(Board board, std::chrono::milliseconds integration);
SetCommand enableLaser(Board board, bool isOn);
/// Power as the share of the time that the laser is on, in steps of 0.1 %. [0, 100].
std::vector<SetCommand> setLaserPercent(Board board, double percent);
/// The instrument turns its laser off by itself after this; 1 to 65535 s. ARM only.
SetCommand setLaserWatchdog(Board board, std::chrono::seconds limit);
SetCommand enableCooler(Board board, bool isOn);
/// \param dac  0..4095
SetCommand setCoolerTarget(Board board, int dac);
/// The detector's amplification, integer part and 256ths; [0, 256).
SetCommand setGain(Board board, double gain, bool isOdd);
SetCommand setOffset(Board board, int offset, bool isOdd);
/// FX2 only: an ARM board does not take it.
SetCommand setInternalTrigger(Board board);

GetCommand getEepromPage(std::size_t page);
GetCommand getFirmwareVersion();
GetCommand getIntegration();
GetCommand getLaserEnabled();
GetCommand getLaserCanFire();
GetCommand getLaserIsFiring();
GetCommand getDetectorAdc();

/// Major first.
using Version = std::array<int, 4>;

// From the bytes of an answer that has at least `minBytes`.
Version firmwareVersionFrom(std::span<const std::uint8_t> answer);
std::chrono::milliseconds integrationFrom(std::span<const std::uint8_t> answer);
int detectorAdcFrom(std::span<const std::uint8_t> answer);
bool flagFrom(std::span<const std::uint8_t> answer);

/// c0 + c1 x + c2 x^2
double quadratic(const std::array<double, 3> &coefficients, double x);
/// What the cooler is told for a temperature, kept within what it takes.
int coolerDac(const std::array<double, 3> &celsiusToDac, double celsius);
/// Share of the time that gives this power. DeviceUncalibrated where the maker's curve gives no number in [0, 100].
Result<double> laserPercent(const std::array<double, 4> &milliwattsToPercent, double milliwatts);

} // namespace varde::drivers::wasatch
