// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/streamtransport.h"

#include <memory>
#include <string>

namespace varde::drivers {

/// A serial line (RS-232, or an adapter of it on USB) as a transport: 8 bits, no parity, one stop bit, no flow control.
class SerialTransport final : public StreamTransport {
public:
    /// \param device  as /dev/ttyUSB0
    /// \param baud    bits per second, one of the usual rates from 9600 to 921600
    /// DeviceNotFound where there is none or it is no serial line, DeviceNotPermitted (naming the group that may),
    /// DeviceBusy while another program has it, OutOfRange for another rate.
    static Result<std::unique_ptr<SerialTransport>> open(const std::string &device, int baud);

private:
    using StreamTransport::StreamTransport;
    ssize_t writeSome(int descriptor, std::span<const std::uint8_t> bytes) override;
};

} // namespace varde::drivers
