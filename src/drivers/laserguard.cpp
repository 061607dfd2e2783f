// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/laserguard.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace varde::drivers {

namespace {

constexpr int guardAnswerMs = 3000;

/// 0, or an errno. The guard's standard input is the socket; in a session of its own, so that the keyboard's signals
/// pass it by.
int spawn(const std::string &program, const LaserOrder &order, int socket, pid_t &process)
{
    std::vector<std::string> words = order.words();
    words.insert(words.begin(), program);
    std::vector<char *> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    const int status = posix_spawn(&process, program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return status;
}

} // namespace

LaserGuard::LaserGuard(LaserOrder order, std::string program) : m_order(std::move(order)), m_program(std::move(program))
{
}

LaserGuard::~LaserGuard()
{
    end();
}

std::string LaserGuard::defaultProgram()
{
    return VARDE_LASER_GUARD;
}

Status LaserGuard::start()
{
    std::array<int, 2> sockets{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return Error{Errc::LaserUnguarded, std::string("no socket for the laser's guard: ") + std::strerror(errno)};
    m_socket = sockets[0];
    const int status = spawn(m_program, m_order, sockets[1], m_process);
    close(sockets[1]);
    if (status != 0) {
        m_process = -1;
        end();
        return Error{Errc::LaserUnguarded, m_program + ": " + std::strerror(status)};
    }
    return Done{};
}

Status LaserGuard::arm()
{
    // The second time a new one, should the first have died meanwhile.
    for (int i = 0; i < 2; ++i) {
        if (m_socket < 0)
            if (Status status = start(); !status)
                return status;
        if (say(armed) && hears(understood))
            return Done{};
        end();
    }
    return Error{Errc::LaserUnguarded,
                 m_program + ": it does not answer for the instrument at " + usbAddress(m_order.where)};
}

void LaserGuard::disarm()
{
    if (m_socket >= 0 && say(disarmed))
        hears(understood);
}

bool LaserGuard::say(char word) const
{
    return send(m_socket, &word, 1, MSG_NOSIGNAL) == 1;
}

bool LaserGuard::hears(char word) const
{
    pollfd ready{m_socket, POLLIN, 0};
    char heard = 0;
    return poll(&ready, 1, guardAnswerMs) == 1 && recv(m_socket, &heard, 1, 0) == 1 && heard == word;
}

void LaserGuard::end()
{
    if (m_socket >= 0)
        close(std::exchange(m_socket, -1));
    if (m_process > 0)
        waitpid(std::exchange(m_process, -1), nullptr, 0);
}

} // namespace varde::drivers
