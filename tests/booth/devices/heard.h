// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"

#include <optional>
#include <utility>
#include <vector>

namespace varde::booth::test {

/// What Instruments has said.
struct Heard {
    QObject context;
    std::vector<int> frames; ///< count of each, as it came
    int previews = 0;
    int previewsEnded = 0;
    std::optional<LiveScan> finished;
    std::optional<Error> failed;
    BrokenScan kept;

    explicit Heard(Instruments &instruments)
    {
        QObject::connect(&instruments, &Instruments::frame, &context,
                         [this](const RunTag &, const drivers::Scan &soFar, int) { frames.push_back(soFar.frames); });
        QObject::connect(&instruments, &Instruments::previewed, &context,
                         [this, &instruments](const RunTag &tag, const drivers::PreviewFrame &) {
                             ++previews;
                             instruments.previewShown(tag);
                         });
        QObject::connect(&instruments, &Instruments::previewEnded, &context,
                         [this](const RunTag &) { ++previewsEnded; });
        QObject::connect(&instruments, &Instruments::finished, &context,
                         [this](const RunTag &, const LiveScan &live) { finished = live; });
        QObject::connect(&instruments, &Instruments::failed, &context,
                         [this](const RunTag &, const Error &error, const BrokenScan &what) {
                             failed = error;
                             kept = what;
                         });
    }
    bool isOver() const { return finished || failed; }
};

inline constexpr InstrumentsPace impatient{std::chrono::milliseconds(200), std::chrono::milliseconds(50),
                                           std::chrono::milliseconds(20)};

} // namespace varde::booth::test
