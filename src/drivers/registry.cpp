// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/simulator/simulator.h"
#include "drivers/spectrometer.h"
#include "drivers/wasatch/wasatch.h"

#include <vector>

namespace varde::drivers {

std::span<const Driver> drivers()
{
    static const std::vector<Driver> all = {
        wasatchDriver,
        simulatorDriver, // the last one: real instruments stand above it
    };
    return all;
}

} // namespace varde::drivers
