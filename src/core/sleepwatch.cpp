// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sleepwatch.h"

#include <ctime>

namespace varde {

std::chrono::milliseconds sleptSoFar()
{
#ifdef CLOCK_BOOTTIME
    // One of the two clocks stands still while the computer sleeps; neither is ever set.
    timespec withSleep{};
    timespec awake{};
    if (clock_gettime(CLOCK_BOOTTIME, &withSleep) != 0 || clock_gettime(CLOCK_MONOTONIC, &awake) != 0)
        return std::chrono::milliseconds(0);
    const auto since = [](const timespec &t) {
        return std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec);
    };
    return std::chrono::duration_cast<std::chrono::milliseconds>(since(withSleep) - since(awake));
#else
    return std::chrono::milliseconds(0);
#endif
}

bool SleepWatch::hasSlept() const
{
    return m_slept() - m_before >= std::chrono::seconds(1);
}

} // namespace varde
