// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/preview.h"

#include "drivers/lasersession.h"

#include <algorithm>

namespace varde::drivers {

namespace {

using std::chrono::steady_clock;

bool mayComeAgain(Errc code)
{
    return code == Errc::FrameDropped || code == Errc::Timeout;
}

Result<PreviewFrame> previewOf(Spectrometer &device, const Frame &frame)
{
    const Capabilities &can = device.capabilities();
    auto curve = Spectrum::make(device.axis(), frame.counts, can.technique,
                                isInfrared(can.technique) ? IntensityUnit::Absorbance : IntensityUnit::Counts);
    if (!curve)
        return Error{Errc::ProtocolError, can.model + ": " + curve.error().detail};
    const double peak = frame.counts.maxCoeff() / can.fullScaleCounts;
    return PreviewFrame{std::move(*curve), peak};
}

Status takeFrames(Spectrometer &device, const PreviewSettings &settings, std::chrono::microseconds integration,
                  const std::atomic<bool> &cancel, LaserSession &laser, const PreviewCallback &onFrame)
{
    if (Status on = laser.begin(cancel); !on)
        return on;
    const auto end = steady_clock::now() + settings.longest;
    int lost = 0;
    while (!cancel.load(std::memory_order_relaxed) && steady_clock::now() < end) {
        const auto frame = device.acquire(integration, cancel);
        if (!frame && (!mayComeAgain(frame.error().code) || ++lost > settings.maxLost))
            return frame.error();
        if (!frame) {
            if (Status on = laser.begin(cancel); !on) // the instrument has turned it off
                return on;
            continue;
        }
        lost = 0;
        if (Status lit = laser.check(cancel); !lit)
            return lit;
        const auto shown = previewOf(device, *frame);
        if (!shown)
            return shown.error();
        onFrame(*shown);
    }
    return Done{};
}

} // namespace

Status preview(Spectrometer &device, const PreviewSettings &settings, const Progress &progress,
               const PreviewCallback &onFrame)
{
    const std::atomic<bool> never{false};
    const std::atomic<bool> &cancel = progress.cancel ? *progress.cancel : never;
    const Capabilities &can = device.capabilities();
    const auto integration = std::clamp(settings.integration, can.minIntegration, can.maxIntegration);
    const int mostFrames = static_cast<int>(settings.longest / std::max(integration, std::chrono::microseconds(1))) + 1;
    LaserSession laser(device, integration, mostFrames);
    const Status taken = takeFrames(device, settings, integration, cancel, laser, onFrame);
    if (const Status off = laser.end(); !off)
        return !taken && taken.error().code != Errc::LaserNotOff
                   ? Error{off.error().code, off.error().detail + "; before that: " + taken.error().detail}
                   : off;
    return !taken && taken.error().code == Errc::Cancelled ? Status(Done{}) : taken;
}

} // namespace varde::drivers
