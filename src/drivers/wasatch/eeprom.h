// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/axis.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

// What a Wasatch Photonics spectrometer holds about itself. Layout, by format revision: the maker's own software,
// WasatchPhotonics/Wasatch.PY, wasatch/EEPROM.py; offsets below are page:byte, numbers are little-endian.

namespace varde::drivers::wasatch {

inline constexpr std::size_t eepromPageBytes = 64;
inline constexpr std::size_t eepromPages = 8;
inline constexpr int newestEepromRevision = 18;

using EepromPage = std::array<std::uint8_t, eepromPageBytes>;
using EepromImage = std::array<EepromPage, eepromPages>;

/// As written by the maker; nothing here is checked. What a revision does not hold has the value given here.
struct Eeprom {
    int revision = 0;
    std::string model;
    std::string serialNumber;
    std::string detector;
    bool canCool = false;
    bool hasLaser = false;
    // The feature mask; all off before revision 10.
    bool isInverted = false;           ///< pixel 0 is the long-wave end
    bool hasHardwareEvenOdd = false;   ///< the detector board already evens out odd and even pixels
    bool hasInterlockFeedback = false; ///< the state of the laser's safety circuit can be read
    bool isInterlockExcluded = false;

    int startIntegrationMs = 0;
    int startCelsius = 0;
    double gain = 0;
    int offset = 0;
    double gainOdd = 0;
    int offsetOdd = 0;

    std::array<double, 5> wavelengthNm{}; ///< coefficients of pixel^k; the last is 0 before revision 8
    std::array<double, 3> celsiusToDac{}; ///< of the cooler's set point
    std::array<double, 3> adcToCelsius{}; ///< of the detector's thermometer
    int maxCelsius = 0;
    int minCelsius = 0;

    int activePixels = 0;
    int roiStart = 0; ///< first and last pixel that are worth showing
    int roiEnd = 0;
    int laserWarmUpSeconds = 0; ///< 0 before revision 10
    std::array<double, 4> milliwattsToPercent{};
    double minLaserMilliwatts = 0;
    double maxLaserMilliwatts = 0;
    double excitationNm = 0; ///< the nominal whole number before revision 4
    std::uint32_t minIntegrationMs = 1;
    std::uint32_t maxIntegrationMs = 0;
    int watchdogSeconds = 0; ///< 0 before revision 15
    std::vector<int> badPixels;
};

/// \param image  as read, page 0 first
Eeprom parseEeprom(const EepromImage &image);

/// Refuses what cannot be measured with, as DeviceUncalibrated with a sentence that names the value: never programmed,
/// coefficients that are no numbers, wavelengths that do not rise or fall throughout, a number of pixels outside
/// 128 to 4096, an excitation outside 200 to 1100 nm, and limits that are swapped. Returns what is odd but usable, one
/// sentence each: a revision newer than this program knows.
Result<std::vector<std::string>> checkEeprom(const EepromImage &image, const Eeprom &eeprom);

/// nm of pixel 0 ... activePixels - 1.
Eigen::VectorXd wavelengthsNm(const Eeprom &eeprom);

/// The pixels that are handed on: the maker's region where it is one, else all.
struct PixelRange {
    Eigen::Index first = 0;
    Eigen::Index count = 0;
};
PixelRange usefulPixels(const Eeprom &eeprom);

/// Raman shift of the useful pixels: 1e7 / excitation - 1e7 / wavelength, cm-1. DeviceUncalibrated where that is no
/// axis.
Result<Axis> ramanAxis(const Eeprom &eeprom);

} // namespace varde::drivers::wasatch
