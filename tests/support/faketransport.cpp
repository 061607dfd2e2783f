// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketransport.h"

#include <algorithm>
#include <thread>

namespace varde::test {

namespace {

std::string hex(std::span<const std::uint8_t> bytes)
{
    constexpr const char *digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

/// False when cancelled.
bool waitFor(std::chrono::milliseconds duration, const std::atomic<bool> &cancel)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!cancel.load()) {
        if (std::chrono::steady_clock::now() >= end)
            return true;
        std::this_thread::sleep_for(std::min(duration, std::chrono::milliseconds(5)));
    }
    return false;
}

} // namespace

FakeTransport &FakeTransport::expect(Bytes sent)
{
    m_steps.push_back({Step::Kind::Sent, std::move(sent)});
    return *this;
}

FakeTransport &FakeTransport::reply(Bytes bytes)
{
    m_steps.push_back({Step::Kind::Reply, std::move(bytes)});
    return *this;
}

FakeTransport &FakeTransport::truncatedReply(const Bytes &bytes, std::size_t kept)
{
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(kept, bytes.size()));
    return reply(Bytes(bytes.begin(), end));
}

FakeTransport &FakeTransport::lateReply(Bytes bytes, Milliseconds latency)
{
    m_steps.push_back({Step::Kind::Reply, std::move(bytes), latency});
    return *this;
}

FakeTransport &FakeTransport::stall()
{
    m_steps.push_back({Step::Kind::Stall, {}});
    return *this;
}

FakeTransport &FakeTransport::unplugAfter(std::size_t bytes)
{
    m_unplugAfter = bytes;
    return *this;
}

Status FakeTransport::carry(std::size_t bytes)
{
    m_carried += bytes;
    m_isUnplugged = m_isUnplugged || (m_unplugAfter && m_carried > *m_unplugAfter);
    if (m_isUnplugged)
        return Error{Errc::DeviceLost, "unplugged after " + std::to_string(*m_unplugAfter) + " bytes"};
    return Done{};
}

Status FakeTransport::send(std::span<const std::uint8_t> bytes, const std::atomic<bool> &cancel)
{
    if (cancel.load())
        return Error{Errc::Cancelled, "fake transport"};
    if (const Status status = carry(bytes.size()); !status)
        return status;
    const bool isExpected =
        !m_steps.empty() && m_steps.front().kind == Step::Kind::Sent &&
        std::equal(bytes.begin(), bytes.end(), m_steps.front().bytes.begin(), m_steps.front().bytes.end());
    if (!isExpected) {
        m_mismatches.push_back("sent " + hex(bytes) + " out of turn");
        return Error{Errc::ProtocolError, m_mismatches.back()};
    }
    m_steps.pop_front();
    return Done{};
}

Result<FakeTransport::Bytes> FakeTransport::receive(std::size_t maxBytes, Milliseconds timeout,
                                                    const std::atomic<bool> &cancel)
{
    if (m_isUnplugged)
        return Error{Errc::DeviceLost, "still unplugged"};
    const bool isSilent = m_steps.empty() || m_steps.front().kind == Step::Kind::Sent;
    const Milliseconds latency = isSilent ? Milliseconds::max() : m_steps.front().latency;
    if (!waitFor(std::min(latency, timeout), cancel))
        return Error{Errc::Cancelled, "fake transport"};
    if (latency > timeout) {
        if (!isSilent)
            m_steps.front().latency -= timeout;
        return Error{Errc::Timeout, "no answer within " + std::to_string(timeout.count()) + " ms"};
    }
    const Step step = m_steps.front();
    m_steps.pop_front();
    if (step.kind == Step::Kind::Stall)
        return Error{Errc::ProtocolError, "the request was refused"};
    Bytes bytes(step.bytes.begin(),
                step.bytes.begin() + static_cast<std::ptrdiff_t>(std::min(maxBytes, step.bytes.size())));
    if (const Status status = carry(bytes.size()); !status)
        return status.error();
    return bytes;
}

Status FakeTransport::bulkOut(std::uint8_t, std::span<const std::uint8_t> bytes, Milliseconds,
                              const std::atomic<bool> &cancel)
{
    return send(bytes, cancel);
}

Result<FakeTransport::Bytes> FakeTransport::bulkIn(std::uint8_t, std::size_t maxBytes, Milliseconds timeout,
                                                   const std::atomic<bool> &cancel)
{
    return receive(maxBytes, timeout, cancel);
}

Status FakeTransport::controlOut(const drivers::ControlRequest &request, std::span<const std::uint8_t> bytes,
                                 Milliseconds, const std::atomic<bool> &cancel)
{
    Bytes all = {request.request};
    all.insert(all.end(), bytes.begin(), bytes.end());
    return send(all, cancel);
}

Result<FakeTransport::Bytes> FakeTransport::controlIn(const drivers::ControlRequest &request, std::size_t maxBytes,
                                                      Milliseconds timeout, const std::atomic<bool> &cancel)
{
    const Bytes setup = {request.request};
    if (const Status status = send(setup, cancel); !status)
        return status.error();
    return receive(maxBytes, timeout, cancel);
}

} // namespace varde::test
