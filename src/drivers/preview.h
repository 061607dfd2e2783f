// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "drivers/spectrometer.h"

#include <chrono>
#include <functional>

namespace varde::drivers {

struct PreviewSettings {
    std::chrono::microseconds integration{80'000}; ///< per frame; the instrument's own limits hold besides
    int maxLost = 5;                               ///< frames in a row that are taken again
    std::chrono::seconds longest{120};             ///< then it ends by itself: nobody forgets a laser that is on
};

/// One frame of a preview.
struct PreviewFrame {
    Spectrum curve;  ///< on the detector's axis, no dark removed
    double peak = 0; ///< highest pixel over full scale
};

/// Called after each frame, on the measuring thread.
using PreviewCallback = std::function<void(const PreviewFrame &frame)>;

/// Takes frame after frame, with the laser on (where there is one), until it is cancelled or `longest` is over; both
/// are Done. However this ends, the laser has been turned off before it returns. Blocks; call it from a worker thread.
///
/// Fails like measure(), except that nothing here is Cancelled.
Status preview(Spectrometer &device, const PreviewSettings &settings, const Progress &progress,
               const PreviewCallback &onFrame);

} // namespace varde::drivers
