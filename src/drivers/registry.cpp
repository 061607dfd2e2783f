// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/ocean.h"
#include "drivers/simulator/simulator.h"
#include "drivers/spectrometer.h"
#include "drivers/wasatch/wasatch.h"

#include <vector>

namespace varde::drivers {

std::span<const Driver> drivers()
{
    static const std::vector<Driver> all = {
        wasatchDriver, oceanDriver,
        simulatorDriver, // the last one: real instruments stand above it
    };
    return all;
}

} // namespace varde::drivers
