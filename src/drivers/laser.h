// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <atomic>
#include <chrono>
#include <optional>

namespace varde::drivers {

/// From the smallest to the largest value that can be set, both included.
struct Range {
    double min = 0;
    double max = 0;

    bool holds(double value) const { return value >= min && value <= max; }
};

/// What is known of the laser's safety circuit (cover, key).
enum class Interlock {
    Unknown, ///< this instrument does not tell; the circuit itself still works
    Closed,
    Open ///< the laser cannot fire
};

struct LaserState {
    bool isOn = false; ///< as the instrument reports it
    Interlock interlock = Interlock::Unknown;
};

struct LaserCapabilities {
    std::optional<Range> powerMw; ///< absent: its power is fixed, or not known in mW
    std::chrono::milliseconds warmUp{0};
    bool tellsInterlock = false;
    bool hasWatchdog = false; ///< turns itself off when it was on for too long
};

/// The laser of one open instrument, off unless turned on. On the instrument's worker thread.
///
/// Whoever turns it on turns it off. Besides, the instrument turns it off before any of its calls returns an error,
/// when it is closed, and, from another process, when this program dies.
class Laser {
public:
    virtual ~Laser() = default;

    virtual const LaserCapabilities &capabilities() const = 0;

    /// Takes effect when the laser is next turned on. OutOfRange outside powerMw, or where there is none;
    /// DeviceUncalibrated where the maker's power curve cannot be used.
    virtual Status setPowerMw(double milliwatts) = 0;

    /// On when this returns Done, but not yet warm: wait capabilities().warmUp. An instrument with a watchdog turns it
    /// off by itself after `atMost`. InterlockOpen, LaserUnguarded, LaserNotOff, or what the line says; it is off then,
    /// except for LaserNotOff.
    virtual Status turnOn(std::chrono::seconds atMost, const std::atomic<bool> &cancel) = 0;

    /// Cannot be cancelled; takes a few seconds where the instrument does not answer. LaserNotOff when, after three
    /// tries, nothing confirms that it is off: also when the instrument is gone, for it may have power of its own. What
    /// the line says where it was never on.
    virtual Status turnOff() = 0;

    virtual Result<LaserState> state(const std::atomic<bool> &cancel) = 0;
};

/// What turns a laser off should this program die.
class LaserWatch {
public:
    virtual ~LaserWatch() = default;

    /// Before the laser is turned on. LaserUnguarded where it cannot do its work.
    virtual Status arm() = 0;
    /// The laser is known to be off.
    virtual void disarm() = 0;
};

} // namespace varde::drivers
