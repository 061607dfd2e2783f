// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/aliveprocess.h"

#include <cerrno>
#include <csignal>
#include <limits>

namespace varde::booth {

bool isProcessAlive(std::int64_t pid)
{
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max())
        return false;
    // Signal 0 is sent to nobody: it only asks.
    return kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

} // namespace varde::booth
