// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/devices/livescan.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace varde::booth {

DarkFault darkFault(const DarkFrames &dark, std::chrono::microseconds integration, std::optional<double> celsius,
                    std::chrono::system_clock::time_point now)
{
    if (dark.integration != integration)
        return DarkFault::OtherIntegration;
    // One from the future is one by a clock that was set back.
    if (now < dark.at || now - dark.at > darkHolds)
        return DarkFault::TooOld;
    if (celsius && dark.celsius && std::abs(*celsius - *dark.celsius) > darkHoldsCelsius)
        return DarkFault::Warmed;
    return DarkFault::None;
}

int scansFor(std::chrono::microseconds integration)
{
    constexpr std::chrono::microseconds budget = std::chrono::seconds(12);
    return static_cast<int>(
        std::clamp<std::int64_t>(budget / std::max(integration, std::chrono::microseconds(1)), 4, 24));
}

std::vector<store::RawFrame> rawFrames(const LiveScan &live)
{
    std::vector<store::RawFrame> frames;
    if (live.scan.dark)
        frames.push_back({true, std::max(1, live.darkFrames), live.scan.integration, *live.scan.dark});
    for (const drivers::Frame &frame : live.frames)
        frames.push_back({false, 1, frame.integration, frame.counts});
    return frames;
}

std::string acquisitionJson(const LiveScan &live, BlankState blank)
{
    nlohmann::json acquisition = {{"integration_us", live.scan.integration.count()},
                                  {"frames", live.scan.frames},
                                  {"lost", live.scan.lost},
                                  {"rejected", live.scan.rejected},
                                  {"saturated_pixels", live.scan.saturatedPixels},
                                  {"dark_frames", live.darkFrames},
                                  {"dark_subtracted", live.scan.isDarkSubtracted},
                                  {"blank", blank == BlankState::Clear      ? "clear"
                                            : blank == BlankState::NotClear ? "not_clear"
                                                                            : "not_measured"}};
    if (live.darkFrames > 0) {
        acquisition["dark_minutes"] = live.darkMinutes;
        acquisition["dark_warmed_by_celsius"] = live.darkWarmedByCelsius;
    }
    if (live.celsius)
        acquisition["detector_celsius"] = *live.celsius;
    return nlohmann::json{{"acquisition", acquisition}}.dump();
}

} // namespace varde::booth
