// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/tcptransport.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace varde::drivers {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::string reasonOf(int number)
{
    return std::generic_category().message(number);
}

/// Done when the socket is ready for `events` or broken; Timeout, Cancelled.
Status waitForSocket(int socket, short events, milliseconds timeout, const std::atomic<bool> &cancel,
                     const std::string &place)
{
    constexpr milliseconds slice{25};
    const auto end = steady_clock::now() + timeout;
    while (true) {
        if (cancel.load(std::memory_order_relaxed))
            return Error{Errc::Cancelled, place};
        const auto left = std::chrono::ceil<milliseconds>(end - steady_clock::now());
        pollfd descriptor{socket, events, 0};
        const milliseconds wait = std::clamp(left, milliseconds(0), slice);
        if (::poll(&descriptor, 1, static_cast<int>(wait.count())) > 0)
            return Done{};
        if (left <= milliseconds(0))
            return Error{Errc::Timeout,
                         "no answer from " + place + " within " + std::to_string(timeout.count()) + " ms"};
    }
}

struct AddressList {
    addrinfo *first = nullptr;
    ~AddressList()
    {
        if (first)
            ::freeaddrinfo(first);
    }
};

/// The socket's pending error; 0 when the connection stands.
int connectionError(int socket)
{
    int error = 0;
    socklen_t length = sizeof(error);
    return ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length) == 0 ? error : errno;
}

Status connectSocket(int socket, const addrinfo &to, milliseconds timeout, const std::atomic<bool> &cancel,
                     const std::string &place)
{
    int error = ::connect(socket, to.ai_addr, to.ai_addrlen) == 0 ? 0 : errno;
    if (error == EINPROGRESS) {
        if (Status ready = waitForSocket(socket, POLLOUT, timeout, cancel, place); !ready)
            return ready;
        error = connectionError(socket);
    }
    if (error != 0)
        return Error{Errc::DeviceNotFound, "no instrument answers at " + place + " (" + reasonOf(error) + ")"};
    return Done{};
}

} // namespace

Result<std::unique_ptr<TcpTransport>> TcpTransport::open(const std::string &host, std::uint16_t port,
                                                         milliseconds timeout, const std::atomic<bool> &cancel)
{
    const std::string place = host + " port " + std::to_string(port);
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    AddressList list;
    const std::string number = host == "localhost" ? "127.0.0.1" : host;
    if (::getaddrinfo(number.c_str(), std::to_string(port).c_str(), &hints, &list.first) != 0)
        return Error{Errc::DeviceNotFound,
                     "`" + host + "` is not an IP address; give the instrument's, as in 192.0.2.1"};
    const int socket = ::socket(list.first->ai_family, list.first->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC,
                                list.first->ai_protocol);
    if (socket < 0)
        return Error{Errc::DeviceNotFound, "no connection to " + place + " (" + reasonOf(errno) + ")"};
    // Owns the socket from here on.
    std::unique_ptr<TcpTransport> transport(new TcpTransport(socket, place));
    if (const Status connected = connectSocket(socket, *list.first, timeout, cancel, place); !connected)
        return connected.error();
    // Requests are small and each waits for its answer.
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    return transport;
}

TcpTransport::~TcpTransport()
{
    ::close(m_socket);
}

Error TcpTransport::lost(const std::string &why)
{
    m_isLost = true;
    return {Errc::DeviceLost, "the connection to " + m_place + " is gone (" + why + ")"};
}

Status TcpTransport::bulkOut(std::uint8_t, std::span<const std::uint8_t> bytes, milliseconds timeout,
                             const std::atomic<bool> &cancel)
{
    while (!bytes.empty()) {
        if (m_isLost)
            return lost("closed before");
        if (Status ready = waitForSocket(m_socket, POLLOUT, timeout, cancel, m_place); !ready)
            return ready;
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return lost(reasonOf(errno));
        bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    }
    return Done{};
}

Result<std::vector<std::uint8_t>> TcpTransport::bulkIn(std::uint8_t, std::size_t maxBytes, milliseconds timeout,
                                                       const std::atomic<bool> &cancel)
{
    std::vector<std::uint8_t> bytes(maxBytes);
    while (true) {
        if (m_isLost)
            return lost("closed before");
        if (const Status ready = waitForSocket(m_socket, POLLIN, timeout, cancel, m_place); !ready)
            return ready.error();
        const ssize_t received = ::recv(m_socket, bytes.data(), bytes.size(), 0);
        if (received == 0)
            return lost("closed by the instrument");
        if (received < 0 && errno != EAGAIN && errno != EINTR)
            return lost(reasonOf(errno));
        if (received > 0) {
            bytes.resize(static_cast<std::size_t>(received));
            return bytes;
        }
    }
}

Status TcpTransport::controlOut(const ControlRequest &, std::span<const std::uint8_t>, milliseconds,
                                const std::atomic<bool> &)
{
    return Error{Errc::ProtocolError, "there are no control transfers over TCP"};
}

Result<std::vector<std::uint8_t>> TcpTransport::controlIn(const ControlRequest &, std::size_t, milliseconds,
                                                          const std::atomic<bool> &)
{
    return Error{Errc::ProtocolError, "there are no control transfers over TCP"};
}

} // namespace varde::drivers
