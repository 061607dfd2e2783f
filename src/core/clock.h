// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace varde {

/// Where the time comes from, so that tests can tick it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual std::chrono::system_clock::time_point now() const = 0; ///< UTC; any thread
};

class SystemClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override { return std::chrono::system_clock::now(); }
};

/// The computer's own, for whoever keeps a reference to a clock.
inline const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace varde
