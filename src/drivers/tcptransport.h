// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/streamtransport.h"

#include <memory>
#include <string>

namespace varde::drivers {

/// A TCP connection as a transport.
class TcpTransport final : public StreamTransport {
public:
    /// Connects, within `timeout`. `host` is an IP address or `localhost`: looking up a name could not be stopped.
    /// Fails with DeviceNotFound for any other host and where nobody listens, with Timeout, and with Cancelled.
    static Result<std::unique_ptr<TcpTransport>> open(const std::string &host, std::uint16_t port,
                                                      std::chrono::milliseconds timeout,
                                                      const std::atomic<bool> &cancel);

private:
    using StreamTransport::StreamTransport;
    ssize_t writeSome(int descriptor, std::span<const std::uint8_t> bytes) override;
};

} // namespace varde::drivers
