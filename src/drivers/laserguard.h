// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/laser.h"
#include "drivers/laserorder.h"

#include <string>
#include <sys/types.h>

namespace varde::drivers {

/// A process of its own, `varde-laser-guard`, that turns a laser off when this one is gone: crashed, killed, or closed
/// while the laser was on. It holds one end of a socket and has the instrument open beside this process; the socket
/// ends when this process does, however it does. Started by the first arm(), ended by the destructor.
class LaserGuard final : public LaserWatch {
public:
    /// \param program  the guard's executable
    explicit LaserGuard(LaserOrder order, std::string program = defaultProgram());
    ~LaserGuard() override;

    /// Returns when the guard has the instrument open and knows that its laser is about to be on.
    Status arm() override;
    void disarm() override;

    static std::string defaultProgram();

    // What the two processes say to one another, a byte each.
    static constexpr char armed = 'a';
    static constexpr char disarmed = 'd';
    static constexpr char understood = 'u';

private:
    Status start();
    void end();
    bool say(char word) const;
    bool hears(char word) const;

    const LaserOrder m_order;
    const std::string m_program;
    int m_socket = -1;
    pid_t m_process = -1;
};

} // namespace varde::drivers
