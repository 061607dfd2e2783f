// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/ocean/models.h"

#include <cstdint>
#include <string>

namespace varde::drivers::ocean {

/// Where an instrument is, and what it does not know about itself:
///   usb:PLACE?laser=785           PLACE as scan() gives it
///   tcp:HOST:PORT?model=HDX&laser=785
///   serial:/dev/ttyUSB0?model=STS&laser=785&baud=9600
/// `laser` is the excitation wavelength in nm, which no Ocean instrument stores. `nonlinearity=off` leaves out the
/// correction that the instrument stores.
struct Address {
    enum class Line { Usb, Tcp, Serial };
    Line line = Line::Usb;
    std::string place;            ///< USB: PLACE; TCP: the host, an IP address or `localhost`; serial: the device
    std::uint16_t port = 0;       ///< TCP
    int baud = 0;                 ///< serial: bits per second; 0 = not said
    const Model *model = nullptr; ///< TCP and serial; on USB the product id tells
    double laserNm = 0;           ///< in [200, 1100]
    bool correctNonlinearity = true;
};

/// DeviceNotFound for what is no address of this kind; OutOfRange, with a sentence to the person, where a setting is
/// missing or not possible.
Result<Address> parseAddress(const std::string &text);

} // namespace varde::drivers::ocean
