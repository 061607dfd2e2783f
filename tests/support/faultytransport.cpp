// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultytransport.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace varde::test {

namespace {

constexpr std::size_t tooMany = 7;

void scramble(FaultyTransport::Bytes &bytes)
{
    std::ranges::transform(bytes, bytes.begin(), [](std::uint8_t byte) { return byte ^ 0x5A; });
}

} // namespace

const char *faultName(Fault fault)
{
    switch (fault) {
    case Fault::None:
        return "none";
    case Fault::Stall:
        return "stall";
    case Fault::Timeout:
        return "timeout";
    case Fault::Unplug:
        return "unplug";
    case Fault::Short:
        return "short";
    case Fault::Long:
        return "long";
    case Fault::Late:
        return "late";
    case Fault::Garbage:
        return "garbage";
    case Fault::Repeated:
        return "repeated";
    }
    return "";
}

void FaultyTransport::strikeAfter(int transfers, Fault fault)
{
    m_strikeAt = m_transfers + transfers;
    m_fault = fault;
    m_hasStruck = false;
}

Fault FaultyTransport::nextFault()
{
    const bool isNow = m_strikeAt == m_transfers++;
    if (!isNow)
        return m_isUnplugged ? Fault::Unplug : Fault::None;
    m_hasStruck = true;
    m_isUnplugged = m_fault == Fault::Unplug;
    return m_fault;
}

Status FaultyTransport::bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, Milliseconds timeout,
                                const std::atomic<bool> &cancel)
{
    Bytes sent(bytes.begin(), bytes.end());
    const Fault fault = nextFault();
    switch (fault) {
    case Fault::Stall:
        return Error{Errc::ProtocolError, "faulty: refused"};
    case Fault::Unplug:
        return Error{Errc::DeviceLost, "faulty: unplugged"};
    case Fault::Timeout:
        return Error{Errc::Timeout, "faulty: nothing taken"};
    case Fault::Short:
        sent.resize(sent.size() / 2);
        (void)m_inner.bulkOut(endpoint, sent, timeout, cancel);
        return Error{Errc::Timeout, "faulty: half was taken"};
    case Fault::Long:
        sent.resize(sent.size() + tooMany);
        break;
    case Fault::Late:
        std::this_thread::sleep_for(timeout / 2);
        break;
    case Fault::Garbage:
        scramble(sent);
        break;
    case Fault::Repeated:
        if (Status first = m_inner.bulkOut(endpoint, sent, timeout, cancel); !first)
            return first;
        break;
    case Fault::None:
        break;
    }
    return m_inner.bulkOut(endpoint, sent, timeout, cancel);
}

Result<FaultyTransport::Bytes> FaultyTransport::damaged(Fault fault, Bytes bytes, std::uint8_t endpoint,
                                                        std::size_t maxBytes)
{
    switch (fault) {
    case Fault::Timeout:
        return Error{Errc::Timeout, "faulty: nothing came"};
    case Fault::Short:
        bytes.resize(bytes.size() / 2);
        break;
    case Fault::Long:
        if (bytes.size() + tooMany > maxBytes)
            return Error{Errc::ProtocolError, "faulty: more than was asked for"};
        bytes.resize(bytes.size() + tooMany, 0x69);
        break;
    case Fault::Garbage:
        scramble(bytes);
        break;
    case Fault::Repeated:
        m_again[endpoint] = bytes;
        break;
    default:
        break;
    }
    return bytes;
}

Result<FaultyTransport::Bytes> FaultyTransport::bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                                       Milliseconds timeout, const std::atomic<bool> &cancel)
{
    const Fault fault = nextFault();
    if (fault == Fault::Stall)
        return Error{Errc::ProtocolError, "faulty: refused"};
    if (fault == Fault::Unplug)
        return Error{Errc::DeviceLost, "faulty: unplugged"};
    if (fault == Fault::Late) {
        std::this_thread::sleep_for(timeout);
        return Error{Errc::Timeout, "faulty: not there yet"};
    }
    Bytes &again = m_again[endpoint];
    if (!again.empty() && again.size() <= maxBytes)
        return std::exchange(again, {});
    Result<Bytes> got = m_inner.bulkIn(endpoint, maxBytes, timeout, cancel);
    if (!got)
        return got;
    return damaged(fault, std::move(*got), endpoint, maxBytes);
}

Status FaultyTransport::controlOut(const drivers::ControlRequest &request, std::span<const std::uint8_t> bytes,
                                   Milliseconds timeout, const std::atomic<bool> &cancel)
{
    return m_inner.controlOut(request, bytes, timeout, cancel);
}

Result<FaultyTransport::Bytes> FaultyTransport::controlIn(const drivers::ControlRequest &request, std::size_t maxBytes,
                                                          Milliseconds timeout, const std::atomic<bool> &cancel)
{
    return m_inner.controlIn(request, maxBytes, timeout, cancel);
}

} // namespace varde::test
