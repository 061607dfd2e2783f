// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/spectrometer.h"

namespace varde::drivers {

/// The laser of an instrument while frames with light are taken: off before begin(), after end(), and when it goes out
/// of scope. Does nothing for an instrument without a laser.
class LaserSession {
public:
    /// \param device  outlives it
    /// \param frames  at most so many will be taken with light
    LaserSession(Spectrometer &device, std::chrono::microseconds integration, int frames);
    ~LaserSession();
    LaserSession(const LaserSession &) = delete;
    LaserSession &operator=(const LaserSession &) = delete;

    /// On, and warm. Again after a frame was lost, when the instrument has turned it off. Fails like Laser::turnOn().
    Status begin(const std::atomic<bool> &cancel);

    /// After a frame: InterlockOpen or ProtocolError where the laser was not on throughout.
    Status check(const std::atomic<bool> &cancel);

    /// LaserNotOff where nothing confirms that it is off.
    Status end();

private:
    Spectrometer &m_device;
    Laser *const m_laser;
    const std::chrono::seconds m_atMost;
    bool m_mayBeOn = false;
};

} // namespace varde::drivers
