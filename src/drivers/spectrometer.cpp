// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/spectrometer.h"

namespace varde::drivers {

Result<double> Spectrometer::detectorCelsius(const std::atomic<bool> &)
{
    return Error{Errc::OutOfRange, capabilities().model + " has no thermometer"};
}

Status Spectrometer::setDetectorCelsius(double, const std::atomic<bool> &)
{
    return Error{Errc::OutOfRange, capabilities().model + " has no cooler that can be set"};
}

} // namespace varde::drivers
