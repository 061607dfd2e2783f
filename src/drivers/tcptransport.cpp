// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/tcptransport.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>

namespace varde::drivers {

namespace {

using std::chrono::milliseconds;

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
        if (Status ready = waitForDescriptor(socket, POLLOUT, timeout, cancel, place); !ready)
            return ready;
        error = connectionError(socket);
    }
    if (error != 0)
        return Error{Errc::DeviceNotFound, "no instrument answers at " + place + " (" + systemReason(error) + ")"};
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
        return Error{Errc::DeviceNotFound, "no connection to " + place + " (" + systemReason(errno) + ")"};
    // Owns the socket from here on.
    std::unique_ptr<TcpTransport> transport(new TcpTransport(socket, place));
    if (const Status connected = connectSocket(socket, *list.first, timeout, cancel, place); !connected)
        return connected.error();
    // Requests are small and each waits for its answer.
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    return transport;
}

ssize_t TcpTransport::writeSome(int descriptor, std::span<const std::uint8_t> bytes)
{
    return ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

} // namespace varde::drivers
