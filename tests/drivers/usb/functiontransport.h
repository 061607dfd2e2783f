// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usb/usbfunction.h"

#include <functional>
#include <optional>

namespace varde::test {

/// What goes wrong with one transfer.
enum class Fault { Stall, Timeout, Unplug, Short, Long, Garbage, Late };

/// A line to an instrument that is only a class, with no bus and no clock: silence is a timeout at once. One transfer
/// of those that go through can be spoilt.
class FunctionTransport final : public drivers::Transport {
public:
    /// \param function  outlives it
    explicit FunctionTransport(UsbFunction &function) : m_function(function) {}

    /// The transfer with this number, the first being 0, goes wrong.
    void spoil(std::size_t transfer, Fault fault)
    {
        m_spoilt = transfer;
        m_fault = fault;
    }
    void unplug() { m_isGone = true; }
    /// Called before each transfer with its number.
    void onTransfer(std::function<void(std::size_t)> look) { m_look = std::move(look); }

    std::size_t transfers() const { return m_transfers; }
    bool wasSpoilt() const { return m_spoilt && m_transfers > *m_spoilt; }

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds,
                   const std::atomic<bool> &cancel) override;
    Result<Bytes> bulkIn(std::uint8_t endpoint, std::size_t maxBytes, std::chrono::milliseconds,
                         const std::atomic<bool> &cancel) override;
    Status controlOut(const drivers::ControlRequest &request, std::span<const std::uint8_t> bytes,
                      std::chrono::milliseconds, const std::atomic<bool> &cancel) override;
    Result<Bytes> controlIn(const drivers::ControlRequest &request, std::size_t maxBytes, std::chrono::milliseconds,
                            const std::atomic<bool> &cancel) override;

private:
    /// The fault of this transfer, or the error that it ends with before it began.
    Result<std::optional<Fault>> begin(const std::atomic<bool> &cancel);
    Result<Bytes> answer(const UsbAnswer &answer, std::optional<Fault> fault, std::size_t maxBytes, bool isBulk);

    UsbFunction &m_function;
    std::function<void(std::size_t)> m_look;
    std::size_t m_transfers = 0;
    std::optional<std::size_t> m_spoilt;
    Fault m_fault = Fault::Stall;
    Bytes m_late; ///< of a bulk transfer that timed out
    Bytes m_rest; ///< what the instrument sent beyond what was asked for
    bool m_isGone = false;
};

} // namespace varde::test
