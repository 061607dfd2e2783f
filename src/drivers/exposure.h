// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "drivers/spectrometer.h"

#include <chrono>

namespace varde::drivers {

struct ExposureLimits {
    std::chrono::microseconds shortest{1'000}; ///< the instrument's own limits hold besides
    std::chrono::microseconds longest{5'000'000};
    std::chrono::microseconds budget{15'000'000}; ///< sum of the exposures that may be spent on finding one
    double target = 0.6;                          ///< highest pixel over full scale, (0, 1)
    int maxLost = 3;                              ///< lost frames that are taken again
};

struct Exposure {
    std::chrono::microseconds integration{0};
    double peak = 0;          ///< highest pixel over full scale, as expected with it
    bool isVerified = false;  ///< a frame was taken with just this one
    bool isSaturated = false; ///< even the shortest possible one is too long
    int frames = 0;           ///< taken to find it
};

/// Finds an integration time that brings the highest pixel near the target, from frames with the laser on (where there
/// is one). When the budget is spent, what is expected from the last frame is taken. Blocks; call it from a worker
/// thread.
///
/// OutOfRange where the limits leave no integration time; else fails like measure(), and like it leaves the laser off.
Result<Exposure> findExposure(Spectrometer &device, const ExposureLimits &limits, const Progress &progress);

} // namespace varde::drivers
