// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

namespace varde::test {

/// A small disk of its own in memory, mounted over a folder that is made where it is missing; only root may make one,
/// and not everywhere. Unmounted at the end, also while files on it are open.
class SmallDisk {
public:
    /// `size` as mount(8) takes it for tmpfs, e.g. `2m`.
    SmallDisk(const std::filesystem::path &at, const std::string &size) : m_at(at)
    {
        std::filesystem::create_directories(at);
        m_isMounted = ::mount("tmpfs", at.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
        m_reason = m_isMounted ? "" : std::strerror(errno);
    }
    ~SmallDisk() { unmount(); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    const std::string &reason() const { return m_reason; } ///< why it is not mounted
    void resize(const std::string &size) const
    {
        ::mount("tmpfs", m_at.c_str(), "tmpfs", MS_REMOUNT, ("size=" + size).c_str());
    }
    void unmount()
    {
        if (m_isMounted)
            ::umount2(m_at.c_str(), MNT_DETACH);
        m_isMounted = false;
    }

private:
    std::filesystem::path m_at;
    bool m_isMounted = false;
    std::string m_reason;
};

} // namespace varde::test
