// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/acquire.h"
#include "store/record/recordrows.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// Frames without light, taken by hand: of an instrument whose laser Varde cannot turn off.
struct DarkFrames {
    Eigen::VectorXd mean; ///< pixels; counts
    int averaged = 0;
    std::chrono::microseconds integration{0};
    std::optional<double> celsius{}; ///< of the detector
    std::chrono::system_clock::time_point at{};
};

/// What was kept of a scan that broke off.
struct BrokenScan {
    std::vector<drivers::Frame> frames; ///< with light
    std::chrono::microseconds integration{0};
};

/// How a scan is to be taken.
struct ScanPlan {
    std::optional<std::chrono::microseconds> integration{}; ///< per frame; absent: one is found that fills the detector
    int scans = 0;                                          ///< frames; 0: as many as fit into twelve seconds, 4 to 24
    std::optional<DarkFrames> dark{};                       ///< where Varde cannot turn the laser off
    std::optional<BrokenScan> goesOn{};                     ///< the scan that this one finishes
};

/// One scan as it was taken.
struct LiveScan {
    drivers::Scan scan;
    std::vector<drivers::Frame> frames; ///< with light, as the detector gave them
    int darkFrames = 0;                 ///< averaged into scan.dark
    std::optional<double> celsius{};    ///< of the detector, at the end
    double darkMinutes = 0;             ///< age of the dark; 0 where it was taken with the scan
    double darkWarmedByCelsius = 0;     ///< change of the detector's temperature since; 0 where that is not known
};

/// How long a dark that was taken by hand counts, and how far the detector may warm up meanwhile.
constexpr std::chrono::minutes darkHolds(15);
constexpr double darkHoldsCelsius = 2;

/// Why a dark cannot be used for frames like these; empty where it can.
enum class DarkFault { None, OtherIntegration, TooOld, Warmed };
DarkFault darkFault(const DarkFrames &dark, std::chrono::microseconds integration, std::optional<double> celsius,
                    std::chrono::system_clock::time_point now);

/// Twelve seconds' worth of frames, 4 to 24.
int scansFor(std::chrono::microseconds integration);

/// The frames as a record keeps them: the dark first.
std::vector<store::RawFrame> rawFrames(const LiveScan &live);

/// What the empty holder showed before the scan.
enum class BlankState { NotMeasured, Clear, NotClear };

/// `acquisition` of the settings that a record keeps with a scan: a JSON object with that one member.
std::string acquisitionJson(const LiveScan &live, BlankState blank);

} // namespace varde::booth
