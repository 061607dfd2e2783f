// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/obpserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace varde::test {

namespace {

std::uint32_t longAt(const WireBytes &bytes, std::size_t at)
{
    return bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | static_cast<std::uint32_t>(bytes[at + 3]) << 24;
}

bool sendAll(int connection, const WireBytes &bytes, std::size_t from, std::size_t to)
{
    while (from < to) {
        const ssize_t sent = ::send(connection, bytes.data() + from, to - from, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        from += static_cast<std::size_t>(sent);
    }
    return true;
}

bool isReadable(int socket)
{
    pollfd descriptor{socket, POLLIN, 0};
    return ::poll(&descriptor, 1, 20) > 0;
}

} // namespace

ObpServer::ObpServer(const drivers::ocean::Model &model) : instrument(model), m_model(model)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    // A test without its server is worth nothing.
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0 ||
        ::listen(m_listener, 1) != 0 || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

ObpServer::~ObpServer()
{
    m_isStopping = true;
    m_thread.join();
    ::close(m_listener);
}

void ObpServer::misbehave(Manner manner, int spectra)
{
    m_manner = manner;
    m_badSpectra = spectra;
}

void ObpServer::run()
{
    while (!m_isStopping) {
        if (!isReadable(m_listener))
            continue;
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            continue;
        const int yes = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
        serve(connection);
        ::close(connection);
    }
}

void ObpServer::serve(int connection)
{
    WireBytes received;
    while (!m_isStopping) {
        if (!isReadable(connection))
            continue;
        std::array<std::uint8_t, 4096> buffer{};
        const ssize_t count = ::recv(connection, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return;
        received.insert(received.end(), buffer.begin(), buffer.begin() + count);
        while (received.size() >= 64) {
            const std::size_t length = 44 + longAt(received, 40);
            if (received.size() < length)
                break;
            const auto end = received.begin() + static_cast<std::ptrdiff_t>(length);
            const WireBytes request(received.begin(), end);
            received.erase(received.begin(), end);
            if (!send(connection, instrument.answer(request), nextManner(request)))
                return;
        }
    }
}

ObpServer::Manner ObpServer::nextManner(const WireBytes &request)
{
    if (longAt(request, 8) != m_model.obp.spectrumMessage || m_badSpectra == 0)
        return Manner::Good;
    --m_badSpectra;
    return m_manner;
}

bool ObpServer::send(int connection, WireBytes frame, Manner manner)
{
    const std::size_t half = frame.size() / 2;
    const auto pause = [](int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); };
    switch (manner) {
    case Manner::Good:
        return sendAll(connection, frame, 0, frame.size());
    case Manner::InCrumbs:
        for (std::size_t at = 0; at < frame.size(); at += 101) {
            if (!sendAll(connection, frame, at, std::min(at + 101, frame.size())))
                return false;
            pause(1);
        }
        return true;
    case Manner::InHalves:
        if (!sendAll(connection, frame, 0, half))
            return false;
        pause(20);
        return sendAll(connection, frame, half, frame.size());
    case Manner::Half:
        return sendAll(connection, frame, 0, half);
    case Manner::Garbage:
        for (std::size_t i = 0; i < frame.size(); ++i)
            frame[i] = static_cast<std::uint8_t>(i * 37);
        return sendAll(connection, frame, 0, frame.size());
    case Manner::WrongChecksum:
        frame[22] = 1;
        std::fill(frame.end() - 20, frame.end() - 4, std::uint8_t{0x11});
        return sendAll(connection, frame, 0, frame.size());
    case Manner::TooLong:
        for (std::size_t i = 0; i < 4; ++i)
            frame[40 + i] = static_cast<std::uint8_t>(announcedBytes >> (8 * i));
        return sendAll(connection, frame, 0, frame.size());
    case Manner::Silent:
        return true;
    case Manner::Closes:
        return false;
    case Manner::ClosesInside:
        (void)sendAll(connection, frame, 0, half);
        return false;
    }
    return false;
}

} // namespace varde::test
