// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace varde {

/// For how long this computer has slept (suspended) since it was started. 0 where the system does not tell.
std::chrono::milliseconds sleptSoFar();

/// Notices that the computer slept between two moments: what was measured meanwhile has a gap. A clock that is set does
/// not count. Not shared between threads.
class SleepWatch {
public:
    using Slept = std::function<std::chrono::milliseconds()>;

    explicit SleepWatch(Slept slept = sleptSoFar) : m_slept(std::move(slept)) {}

    void begin() { m_before = m_slept(); }
    bool hasSlept() const; ///< a second or more since begin()

private:
    Slept m_slept;
    std::chrono::milliseconds m_before{0};
};

} // namespace varde
