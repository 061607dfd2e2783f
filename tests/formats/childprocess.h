// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/wait.h>
#include <unistd.h>

/// Runs `work` in a process of its own, so that limits set there end with it; returns its exit code.
template <typename Work>
int inProcess(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The same as a user to whom permissions apply: root becomes `nobody`.
template <typename Work>
int asOrdinaryUser(Work work)
{
    constexpr uid_t nobody = 65534;
    return inProcess([&] { return ::geteuid() == 0 && ::setuid(nobody) != 0 ? 99 : work(); });
}
