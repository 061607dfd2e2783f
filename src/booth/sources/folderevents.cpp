// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/folderevents.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace varde::booth {

FolderEvents::FolderEvents()
    : m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

FolderEvents::~FolderEvents()
{
    for (const int descriptor : {m_inotify, m_wake})
        if (descriptor >= 0)
            close(descriptor);
}

void FolderEvents::listenTo(const std::filesystem::path &folder)
{
    if (m_inotify < 0)
        return;
    // The same folder gives the same number; one that was mounted anew gives another, and the old one is of no use.
    const int watch =
        inotify_add_watch(m_inotify, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR);
    if (m_watch >= 0 && watch != m_watch)
        inotify_rm_watch(m_inotify, m_watch);
    m_watch = watch;
}

void FolderEvents::wait(std::chrono::milliseconds longest)
{
    std::array<pollfd, 2> waited{{{m_inotify, POLLIN, 0}, {m_wake, POLLIN, 0}}};
    // poll() passes over a negative descriptor.
    poll(waited.data(), waited.size(), static_cast<int>(longest.count()));
    // What happened does not matter, also not that some of it was lost: the folder is looked at as a whole.
    std::array<char, 4096> events{};
    while (m_inotify >= 0 && read(m_inotify, events.data(), events.size()) > 0) {
    }
    std::uint64_t count = 0;
    while (m_wake >= 0 && read(m_wake, &count, sizeof count) > 0) {
    }
}

void FolderEvents::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_wake, &one, sizeof one);
}

} // namespace varde::booth
