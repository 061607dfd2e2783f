// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace varde::drivers {

/// The setup packet of a USB control transfer, without its direction and length.
struct ControlRequest {
    std::uint8_t request = 0;
    std::uint16_t value = 0;
    std::uint16_t index = 0;
};

/// One open line of bytes to one instrument. Every call blocks, on the driver's worker thread. A driver
/// builds and reads its bytes in pure functions and meets the instrument only here, so that a test can
/// stand in for it.
///
/// Every call fails with Timeout when nothing moved within `timeout` (the line stays usable), with
/// DeviceLost when the instrument is gone (every later call does the same), and with Cancelled within
/// 100 ms of `cancel` turning true.
class Transport {
public:
    virtual ~Transport() = default;

    /// Sends all of `bytes` to a bulk endpoint, or fails.
    virtual Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes,
                           std::chrono::milliseconds timeout, const std::atomic<bool> &cancel) = 0;

    /// Receives one transfer of at most `maxBytes` from a bulk endpoint. A shorter one is not an error:
    /// whoever knows the protocol judges the length.
    virtual Result<std::vector<std::uint8_t>> bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                                     std::chrono::milliseconds timeout,
                                                     const std::atomic<bool> &cancel) = 0;

    virtual Status controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                              std::chrono::milliseconds timeout, const std::atomic<bool> &cancel) = 0;

    /// At most `maxBytes` come back; a refused (stalled) request is a ProtocolError.
    virtual Result<std::vector<std::uint8_t>> controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                        std::chrono::milliseconds timeout,
                                                        const std::atomic<bool> &cancel) = 0;
};

} // namespace varde::drivers
