// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/usb/functiontransport.h"

#include <algorithm>
#include <utility>

namespace varde::test {

namespace {

UsbSetup setupOf(const drivers::ControlRequest &request, std::size_t length, bool isIn)
{
    return {static_cast<std::uint8_t>(isIn ? 0xc0 : 0x40), request.request, request.value, request.index,
            static_cast<std::uint16_t>(length)};
}

Error timeout()
{
    return {Errc::Timeout, "nothing moved"};
}

} // namespace

Result<std::optional<Fault>> FunctionTransport::begin(const std::atomic<bool> &cancel)
{
    if (m_look)
        m_look(m_transfers);
    if (cancel.load())
        return Error{Errc::Cancelled, "before a transfer"};
    const bool isSpoilt = m_spoilt == m_transfers++;
    const std::optional<Fault> fault = isSpoilt ? std::optional(m_fault) : std::nullopt;
    m_isGone = m_isGone || fault == Fault::Unplug;
    if (m_isGone)
        return Error{Errc::DeviceLost, "unplugged"};
    return fault;
}

Result<Bytes> FunctionTransport::answer(const UsbAnswer &answer, std::optional<Fault> fault, std::size_t maxBytes,
                                        bool isBulk)
{
    if (fault == Fault::Stall || answer.kind == UsbAnswer::Kind::Stall)
        return Error{Errc::ProtocolError, "refused"};
    if (fault == Fault::Timeout || answer.kind == UsbAnswer::Kind::Silence)
        return timeout();
    if (answer.kind == UsbAnswer::Kind::BrokenOff)
        return Error{Errc::ProtocolError, "broke off"};
    Bytes bytes = answer.bytes;
    if (fault == Fault::Late && isBulk) {
        m_late = std::move(bytes);
        return timeout();
    }
    if (fault == Fault::Late)
        return timeout(); // the host of a control transfer that came too late never sees it
    if (fault == Fault::Short)
        bytes.resize(bytes.size() / 2);
    if (fault == Fault::Long && isBulk)
        m_rest.assign(64, 0xab);
    if (fault == Fault::Long && !isBulk)
        bytes.resize(maxBytes, 0xab);
    if (fault == Fault::Garbage)
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(bytes[i] ^ (0x5a + 37 * i));
    return bytes;
}

Status FunctionTransport::bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds,
                                  const std::atomic<bool> &cancel)
{
    const auto fault = begin(cancel);
    if (!fault)
        return fault.error();
    const auto taken =
        answer(*fault == Fault::Timeout ? UsbAnswer{} : m_function.bulkOut(endpoint, bytes), *fault, 0, true);
    return taken ? Status(Done{}) : Status(taken.error());
}

Result<Bytes> FunctionTransport::bulkIn(std::uint8_t endpoint, std::size_t maxBytes, std::chrono::milliseconds,
                                        const std::atomic<bool> &cancel)
{
    const auto fault = begin(cancel);
    if (!fault)
        return fault.error();
    for (Bytes *kept : {&m_late, &m_rest}) {
        if (kept->empty())
            continue;
        const auto count = static_cast<std::ptrdiff_t>(std::min(maxBytes, kept->size()));
        const Bytes piece(kept->begin(), kept->begin() + count);
        kept->erase(kept->begin(), kept->begin() + count);
        return piece;
    }
    return answer(m_function.bulkIn(endpoint, maxBytes), *fault, maxBytes, true);
}

Status FunctionTransport::controlOut(const drivers::ControlRequest &request, std::span<const std::uint8_t> bytes,
                                     std::chrono::milliseconds, const std::atomic<bool> &cancel)
{
    const auto fault = begin(cancel);
    if (!fault)
        return fault.error();
    const bool isTaken = *fault != Fault::Timeout && *fault != Fault::Stall;
    const auto taken = answer(isTaken ? m_function.control(setupOf(request, bytes.size(), false), bytes) : UsbAnswer{},
                              *fault, 0, false);
    return taken ? Status(Done{}) : Status(taken.error());
}

Result<Bytes> FunctionTransport::controlIn(const drivers::ControlRequest &request, std::size_t maxBytes,
                                           std::chrono::milliseconds, const std::atomic<bool> &cancel)
{
    const auto fault = begin(cancel);
    if (!fault)
        return fault.error();
    auto got = answer(m_function.control(setupOf(request, maxBytes, true), {}), *fault, maxBytes, false);
    if (got && got->size() > maxBytes)
        got->resize(maxBytes);
    return got;
}

} // namespace varde::test
