// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/axis.h"
#include "core/result.h"
#include "drivers/simulator/simulator.h"

#include <Eigen/Core>
#include <chrono>
#include <random>

namespace varde::drivers {

/// The simulated Raman detector's full scale, ADC counts (16 bits).
inline constexpr double ramanFullScaleCounts = 65535;
/// Absorbance beyond which the simulated ATR detector sees no light.
inline constexpr double atrFullScaleAbsorbance = 3.0;

/// 1024 pixels behind a 785 nm laser, nearly even in wavelength and so uneven in shift: 285 to 2306 cm-1.
Axis ramanDetectorAxis();

/// 3998.4 to 602 cm-1, falling by 1.93, as an interferometer's laser spaces it.
Axis atrDetectorAxis();

/// OutOfRange where a value of `sample` means nothing (see SimulatedSample) or a curve is of the other
/// technique, NoSignal for a curve that is nowhere above zero.
Status checkSample(const SimulatedSample &sample, Technique technique);

/// The sample's bands on `axis`, moved by its shift: components weighted by share after each was brought to
/// the same area, so that a share is a share of the signal; strongest point 1. All zero without components.
Eigen::VectorXd sampleSignal(const SimulatedSample &sample, const Axis &axis);

/// One Raman readout in whole ADC counts: offset, dark current, fixed pattern, detector response,
/// fluorescence, shot and read noise, cut at full scale.
Eigen::VectorXd ramanCounts(const SimulatedSample &sample, const Eigen::VectorXd &signal, const Axis &axis,
                            std::chrono::microseconds integration, std::mt19937 &random);

/// One infrared scan in absorbance: bands by contact, sloping baseline, water vapour and CO2 that the
/// background did not cancel, noise that grows towards the ends and where diamond absorbs.
Eigen::VectorXd atrAbsorbance(const SimulatedSample &sample, const Eigen::VectorXd &signal, const Axis &axis,
                              std::chrono::microseconds integration, std::mt19937 &random);

} // namespace varde::drivers
