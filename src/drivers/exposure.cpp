// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/exposure.h"

#include "drivers/acquire.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace varde::drivers {

namespace {

using std::chrono::microseconds;

constexpr microseconds firstTry{50'000};
constexpr int mostTries = 8;
constexpr double closeEnough = 0.2;     ///< of the target
constexpr double mostFactor = 20;       ///< from one try to the next
constexpr double saturatedFactor = 0.2; ///< how far above full scale it would be is not known

struct Try {
    double us = 0;
    double highest = 0; ///< counts
};

/// What the tries so far say about the next one.
class Search {
public:
    Search(double fullScale, double target) : m_fullScale(fullScale), m_wanted(target * fullScale) {}

    bool isNear(const Try &now) const { return std::abs(now.highest - m_wanted) <= closeEnough * m_wanted; }

    /// us
    double next(const Try &now)
    {
        if (now.highest >= m_fullScale) {
            m_saturatedUs = std::min(m_saturatedUs, now.us);
            const bool isBetween = m_before.us > 0 && m_before.us < now.us;
            return isBetween ? std::sqrt(m_before.us * now.us) : now.us * saturatedFactor;
        }
        const double factor = std::clamp(aimed(now) / now.us, 1 / mostFactor, mostFactor);
        m_before = now;
        const bool isTooLong = now.us < m_saturatedUs && now.us * factor >= m_saturatedUs;
        return isTooLong ? std::sqrt(now.us * m_saturatedUs) : now.us * factor;
    }

private:
    /// Counts grow in a straight line from an offset that only a second exposure tells; until then it is taken for
    /// none, which aims too short.
    double aimed(const Try &now) const
    {
        if (m_before.us <= 0 || m_before.us == now.us)
            return now.us * m_wanted / std::max(now.highest, 1.0);
        const double perUs = (now.highest - m_before.highest) / (now.us - m_before.us);
        return perUs > 0 ? now.us + (m_wanted - now.highest) / perUs : now.us * mostFactor;
    }

    const double m_fullScale;
    const double m_wanted;
    Try m_before; ///< the last one that was not saturated; none yet: 0 us
    double m_saturatedUs = std::numeric_limits<double>::infinity(); ///< the shortest that was
};

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
    Search search(can.fullScaleCounts, limits.target);
    for (; found.frames < mostTries; ++found.frames) {
        settings.integration = found.integration;
        const auto scan = measure(device, settings, {{}, progress.cancel}, {});
        if (!scan)
            return scan.error();
        progress.at(found.frames + 1, mostTries);
        spent += found.integration;
        const Try now{static_cast<double>(found.integration.count()), scan->last.counts.maxCoeff()};
        found.peak = std::min(now.highest / can.fullScaleCounts, 1.0);
        found.isVerified = true;
        found.isSaturated = found.peak >= 1;
        const microseconds next = std::clamp(microseconds(std::llround(search.next(now))), shortest, longest);
        if (next == found.integration || search.isNear(now))
            break;
        found.peak = std::min(found.peak * static_cast<double>(next.count()) / now.us, 1.0);
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
