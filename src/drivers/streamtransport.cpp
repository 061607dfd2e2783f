// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/streamtransport.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace varde::drivers {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::string systemReason(int number)
{
    return std::generic_category().message(number);
}

Status waitForDescriptor(int descriptor, short events, milliseconds timeout, const std::atomic<bool> &cancel,
                         const std::string &place)
{
    constexpr milliseconds slice{25};
    const auto end = steady_clock::now() + timeout;
    while (true) {
        if (cancel.load(std::memory_order_relaxed))
            return Error{Errc::Cancelled, place};
        const auto left = std::chrono::ceil<milliseconds>(end - steady_clock::now());
        pollfd waited{descriptor, events, 0};
        const milliseconds wait = std::clamp(left, milliseconds(0), slice);
        if (::poll(&waited, 1, static_cast<int>(wait.count())) > 0)
            return Done{};
        if (left <= milliseconds(0))
            return Error{Errc::Timeout,
                         "no answer from " + place + " within " + std::to_string(timeout.count()) + " ms"};
    }
}

StreamTransport::~StreamTransport()
{
    ::close(m_descriptor);
}

Error StreamTransport::lost(const std::string &why)
{
    m_isLost = true;
    return {Errc::DeviceLost, "the connection to " + m_place + " is gone (" + why + ")"};
}

Status StreamTransport::bulkOut(std::uint8_t, std::span<const std::uint8_t> bytes, milliseconds timeout,
                                const std::atomic<bool> &cancel)
{
    while (!bytes.empty()) {
        if (m_isLost)
            return lost("closed before");
        if (Status ready = waitForDescriptor(m_descriptor, POLLOUT, timeout, cancel, m_place); !ready)
            return ready;
        const ssize_t sent = writeSome(m_descriptor, bytes);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return lost(systemReason(errno));
        bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    }
    return Done{};
}

Result<std::vector<std::uint8_t>> StreamTransport::bulkIn(std::uint8_t, std::size_t maxBytes, milliseconds timeout,
                                                          const std::atomic<bool> &cancel)
{
    std::vector<std::uint8_t> bytes(maxBytes);
    while (true) {
        if (m_isLost)
            return lost("closed before");
        if (const Status ready = waitForDescriptor(m_descriptor, POLLIN, timeout, cancel, m_place); !ready)
            return ready.error();
        const ssize_t received = ::read(m_descriptor, bytes.data(), bytes.size());
        if (received == 0)
            return lost("closed by the instrument");
        if (received < 0 && errno != EAGAIN && errno != EINTR)
            return lost(systemReason(errno));
        if (received > 0) {
            bytes.resize(static_cast<std::size_t>(received));
            return bytes;
        }
    }
}

Status StreamTransport::controlOut(const ControlRequest &, std::span<const std::uint8_t>, milliseconds,
                                   const std::atomic<bool> &)
{
    return Error{Errc::ProtocolError, "there are no control transfers to " + m_place};
}

Result<std::vector<std::uint8_t>> StreamTransport::controlIn(const ControlRequest &, std::size_t, milliseconds,
                                                             const std::atomic<bool> &)
{
    return Error{Errc::ProtocolError, "there are no control transfers to " + m_place};
}

} // namespace varde::drivers
