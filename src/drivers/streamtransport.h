// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/transport.h"

#include <span>
#include <string>
#include <sys/types.h>

namespace varde::drivers {

/// A file descriptor through which bytes stream both ways, as a transport: what TCP and serial lines share. Endpoints
/// mean nothing; a read returns what has come, which may be less or more than one answer. Control transfers are a
/// ProtocolError.
class StreamTransport : public Transport {
public:
    ~StreamTransport() override;
    StreamTransport(const StreamTransport &) = delete;
    StreamTransport &operator=(const StreamTransport &) = delete;

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

protected:
    /// \param descriptor  open and non-blocking; closed with the transport
    /// \param place       for messages
    StreamTransport(int descriptor, std::string place) : m_descriptor(descriptor), m_place(std::move(place)) {}

    /// As write(2): how many bytes went, or -1 and errno.
    virtual ssize_t writeSome(int descriptor, std::span<const std::uint8_t> bytes) = 0;

private:
    Error lost(const std::string &why);

    int m_descriptor;
    std::string m_place;
    bool m_isLost = false;
};

/// Done when the descriptor is ready for `events` (as poll(2)) or broken; Timeout, Cancelled.
Status waitForDescriptor(int descriptor, short events, std::chrono::milliseconds timeout,
                         const std::atomic<bool> &cancel, const std::string &place);

/// The system's words for an errno.
std::string systemReason(int number);

} // namespace varde::drivers
