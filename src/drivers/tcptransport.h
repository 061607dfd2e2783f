// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/transport.h"

#include <memory>
#include <string>

namespace varde::drivers {

/// A TCP stream as a transport. Endpoints mean nothing; a read returns what has come, which may be less or more than
/// one answer. Control transfers are a ProtocolError.
class TcpTransport final : public Transport {
public:
    /// Connects, within `timeout`. `host` is an IP address or `localhost`: looking up a name could not be stopped.
    /// Fails with DeviceNotFound for any other host and where nobody listens, with Timeout, and with Cancelled.
    static Result<std::unique_ptr<TcpTransport>> open(const std::string &host, std::uint16_t port,
                                                      std::chrono::milliseconds timeout,
                                                      const std::atomic<bool> &cancel);

    ~TcpTransport() override;
    TcpTransport(const TcpTransport &) = delete;
    TcpTransport &operator=(const TcpTransport &) = delete;

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                             std::chrono::milliseconds timeout,
                                             const std::atomic<bool> &cancel) override;
    Status controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                      std::chrono::milliseconds timeout, const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                std::chrono::milliseconds timeout,
                                                const std::atomic<bool> &cancel) override;

private:
    TcpTransport(int socket, std::string place) : m_socket(socket), m_place(std::move(place)) {}
    Error lost(const std::string &why);

    int m_socket;
    std::string m_place; ///< for messages
    bool m_isLost = false;
};

} // namespace varde::drivers
