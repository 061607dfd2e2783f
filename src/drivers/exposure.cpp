// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/exposure.h"

#include "drivers/acquire.h"

#include <algorithm>
#include <cmath>

namespace varde::drivers {

namespace {

using std::chrono::microseconds;

constexpr microseconds firstTry{50'000};
constexpr int mostTries = 8;
constexpr double closeEnough = 0.2;     ///< of the target
constexpr double saturatedFactor = 0.2; ///< how far above full scale it would be is not known
constexpr double mostFactor = 20;       ///< a dark pixel's noise is no measure for more

/// By how much longer the exposure should be.
double factorFor(const Frame &frame, double fullScale, double target)
{
    const double highest = frame.counts.maxCoeff();
    if (highest >= fullScale)
        return saturatedFactor;
    // What grows with time stands on what does not.
    const double base = frame.counts.minCoeff();
    const double room = target * fullScale - base;
    if (room <= 0)
        return saturatedFactor;
    return std::clamp(room / std::max(highest - base, 1.0), 1 / mostFactor, mostFactor);
}

microseconds scaled(microseconds integration, double factor)
{
    return microseconds(std::llround(static_cast<double>(integration.count()) * factor));
}

} // namespace

Result<Exposure> findExposure(Spectrometer &device, const ExposureLimits &limits, const Progress &progress)
{
    const Capabilities &can = device.capabilities();
    const microseconds shortest = std::max(limits.shortest, can.minIntegration);
    const microseconds longest = std::min({limits.longest, can.maxIntegration, limits.budget});
    if (shortest > longest || !(limits.target > 0 && limits.target < 1))
        return Error{Errc::OutOfRange, "no integration time between " + std::to_string(shortest.count()) + " and " +
                                           std::to_string(longest.count()) + " us"};
    Exposure found{std::clamp(firstTry, shortest, longest)};
    microseconds spent{0};
    MeasureSettings settings{.scans = 1, .maxLost = limits.maxLost};
    for (; found.frames < mostTries; ++found.frames) {
        settings.integration = found.integration;
        const auto scan = measure(device, settings, {{}, progress.cancel}, {});
        if (!scan)
            return scan.error();
        progress.at(found.frames + 1, mostTries);
        spent += found.integration;
        const double highest = scan->last.counts.maxCoeff() / can.fullScaleCounts;
        const double factor = factorFor(scan->last, can.fullScaleCounts, limits.target);
        const microseconds next = std::clamp(scaled(found.integration, factor), shortest, longest);
        found.peak = highest;
        found.isVerified = true;
        found.isSaturated = highest >= 1;
        if (next == found.integration || std::abs(factor - 1) <= closeEnough)
            break;
        found.peak =
            std::min(highest * static_cast<double>(next.count()) / static_cast<double>(found.integration.count()), 1.0);
        found.integration = next;
        found.isVerified = false;
        found.isSaturated = false;
        if (spent + next > limits.budget)
            break;
    }
    found.frames = std::min(found.frames + 1, mostTries);
    return found;
}

} // namespace varde::drivers
