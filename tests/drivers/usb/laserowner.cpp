// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that turns a laser on and dies with it, for the tests: laserowner ADDRESS HOW
#include "drivers/spectrometer.h"
#include "drivers/wasatch/wasatch.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

int main(int argc, char *argv[])
{
    using namespace varde::drivers;
    if (argc != 3)
        return 2;
    auto device = wasatchDriver.open(argv[1]);
    if (!device) {
        std::fprintf(stderr, "%s\n", device.error().detail.c_str());
        return 3;
    }
    const std::atomic<bool> goOn{false};
    if (const auto on = (*device)->laser()->turnOn(std::chrono::seconds(60), goOn); !on) {
        std::fprintf(stderr, "%s\n", on.error().detail.c_str());
        return 4;
    }
    std::printf("on\n");
    std::fflush(stdout);
    const std::string how = argv[2];
    if (how == "abort")
        std::abort();
    if (how == "exit")
        std::_Exit(0); // no destructor runs
    if (how == "close")
        return 0;
    while (true)
        pause(); // until somebody kills it
}
