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

struct MeasureSettings {
    std::chrono::microseconds integration{500'000}; ///< per frame
    int scans = 10;                                 ///< frames to average, >= 1
    int maxLost = 5;                                ///< lost frames that are taken again, over the whole run
};

/// The mean of the frames taken so far.
struct Scan {
    Spectrum mean; ///< on the detector's axis; Counts for Raman, Absorbance for infrared
    int frames = 0;
    int lost = 0;                             ///< frames that did not arrive and were taken again
    std::chrono::microseconds integration{0}; ///< per frame, as the instrument reported it last
    Eigen::Index saturatedPixels = 0;         ///< at full scale in at least one frame: their mean is too low
};

/// Called after each frame, on the measuring thread. `soFar` is what is kept if the next frame fails.
using ScanCallback = std::function<void(const Scan &soFar)>;

/// Averages `settings.scans` frames. Blocks for at least scans x integration; call it from a worker thread.
/// `progress` counts frames. A lost frame (FrameDropped, Timeout) is taken again up to `maxLost` times.
///
/// Fails with OutOfRange for scans < 1 or an integration time that the instrument does not allow, Cancelled
/// within 100 ms, DeviceLost, the code of the lost frame that was one too many, and ProtocolError for a
/// frame of the wrong length or with a value that is not a number (NonFiniteValue where a sum overflowed). What was
/// kept until then is the last Scan that `onFrame` was given; none if it was never called.
Result<Scan> measure(Spectrometer &device, const MeasureSettings &settings, const Progress &progress,
                     const ScanCallback &onFrame);

} // namespace varde::drivers
