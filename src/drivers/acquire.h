// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "drivers/spectrometer.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace varde::drivers {

struct MeasureSettings {
    std::chrono::microseconds integration{500'000}; ///< per frame, dark ones too
    int scans = 10;                                 ///< frames to average, >= 1
    int maxLost = 5;                                ///< lost frames that are taken again, over the whole run
    int darkScans = 0;           ///< taken first, with the laser off; more than 0 only where there is a laser
    bool subtractsDark = true;   ///< where dark frames are taken
    bool rejectsOutliers = true; ///< frames unlike the others are left out of the mean; see FrameAverage
    std::optional<double> laserMilliwatts{}; ///< absent: as it is set
    std::optional<Eigen::VectorXd> dark{};   ///< pixels; taken before with this integration time and no light, instead
                                             ///< of darkScans; subtracted where subtractsDark
    std::vector<Frame> kept{};               ///< frames with light of a run that broke off: they count among `scans`
};

/// The mean of the frames taken so far.
struct Scan {
    Spectrum mean; ///< on the detector's axis; Counts for Raman, Absorbance for infrared
    int frames = 0;
    int lost = 0;                             ///< frames that did not arrive and were taken again
    std::chrono::microseconds integration{0}; ///< per frame, as the instrument reported it last
    Eigen::Index saturatedPixels = 0;         ///< at full scale in at least one frame: their mean is too low
    int rejected = 0;                         ///< of `frames`, those unlike the others; not in the mean
    Frame last{};                             ///< just as the detector gave it: who wants raw frames keeps these
    std::optional<Eigen::VectorXd> dark{};    ///< pixels; mean of the dark frames, counts
    bool isDarkSubtracted = false;            ///< from `mean`
};

/// Called after each frame with light, on the measuring thread. `soFar` is what is kept if the next frame fails.
using ScanCallback = std::function<void(const Scan &soFar)>;

/// Averages `settings.scans` frames. Blocks for at least (darkScans + scans) x integration and the laser's warm-up;
/// call it from a worker thread. `progress` counts frames. A lost frame (FrameDropped, Timeout) is taken again up to
/// `maxLost` times.
///
/// The laser, where there is one, is on only while frames with light are taken, and was on throughout each of them.
/// However this ends, it has been turned off before it returns; where nothing confirms that, the error is LaserNotOff,
/// whatever else went wrong (the detail says it).
///
/// Fails with OutOfRange for scans < 1, dark frames without a laser, as many kept frames as scans, or a setting that
/// the instrument does not allow, ShapeMismatch for a dark of another length than the detector, Cancelled within 100
/// ms, DeviceLost, InterlockOpen, LaserUnguarded, the code of the lost frame that was one too many, and ProtocolError
/// for a frame of the wrong length, with a value that is not a number, of another integration time than the one before,
/// or in which the laser went off (NonFiniteValue where a sum overflowed). What was kept until then is the last Scan
/// that `onFrame` was given; none if it was never called.
Result<Scan> measure(Spectrometer &device, const MeasureSettings &settings, const Progress &progress,
                     const ScanCallback &onFrame);

} // namespace varde::drivers
