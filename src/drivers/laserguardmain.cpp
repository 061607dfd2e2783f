// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later

// varde-laser-guard: turns a laser off when the process that started it is gone. See laserguard.h.
#include "drivers/laserguard.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

constexpr int tries = 10; // nobody is left to do it after this
constexpr std::chrono::milliseconds betweenTries{200};

/// Until the other end is closed. Whether the laser may be on then.
bool listenToOwner()
{
    using varde::drivers::LaserGuard;
    bool isArmed = false;
    while (true) {
        char word = 0;
        const auto got = read(STDIN_FILENO, &word, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got != 1)
            return isArmed;
        isArmed = word == LaserGuard::armed;
        if (write(STDIN_FILENO, &LaserGuard::understood, 1) != 1)
            return isArmed;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace varde::drivers;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE})
        std::signal(signal, SIG_IGN); // whoever ends the program that owns the laser, this one comes after
    const auto order = LaserOrder::fromWords({argv + 1, argv + argc});
    if (!order) {
        std::fprintf(stderr, "varde-laser-guard: Varde starts this to turn a laser off when Varde itself has died\n");
        return 2;
    }
    const auto line = UsbTransport::open(order->where, "laser's guard", UsbUse::ControlOnly);
    if (!line) {
        std::fprintf(stderr, "varde-laser-guard: %s\n", line.error().detail.c_str());
        return 1;
    }
    if (!listenToOwner())
        return 0;
    const auto off = carryOut(*order, **line, tries, betweenTries);
    if (!off)
        std::fprintf(stderr, "varde-laser-guard: the laser may still be on: %s\n", off.error().detail.c_str());
    return off ? 0 : 1;
}
