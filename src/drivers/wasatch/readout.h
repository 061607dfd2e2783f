// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/wasatch/eeprom.h"
#include "drivers/wasatch/models.h"

#include <Eigen/Core>
#include <cstdint>
#include <span>

namespace varde::drivers::wasatch {

inline constexpr double fullScaleCounts = 65535;

/// Pixels in the order in which they came: two bytes each, low one first.
Eigen::VectorXd pixelsFrom(std::span<const std::uint8_t> bytes);

/// What must be done to a readout before its pixels belong to the wavelengths, in this order: odd pixels of an InGaAs
/// detector are brought to the gain and offset of the even ones, unless its board did; the order is turned round where
/// the detector is; bad pixels get the line between their neighbours; the useful ones are kept. A pixel at full scale
/// stays there, so that it is still seen as saturated.
///
/// \param raw  eeprom.activePixels
/// \return     usefulPixels(eeprom).count
Eigen::VectorXd orderedPixels(const Eigen::VectorXd &raw, const Eeprom &eeprom, Sensor sensor);

} // namespace varde::drivers::wasatch
