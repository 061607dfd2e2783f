// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>

namespace varde::booth {

/// Waits until something may have happened in a folder. The system tells of files that programs on this machine
/// write; of a share's it tells nothing, so whoever waits looks after the waiting time all the same. Linux: inotify.
class FolderEvents {
public:
    FolderEvents();
    ~FolderEvents();
    FolderEvents(const FolderEvents &) = delete;
    FolderEvents &operator=(const FolderEvents &) = delete;

    /// Listens to a folder from now on; where that is not possible (it is missing), waits are plain waits. Costs
    /// nothing where the folder is listened to already.
    void listenTo(const std::filesystem::path &folder);

    /// Returns when a file was closed after writing, moved here or deleted, when wake() was called, or after
    /// `longest`.
    void wait(std::chrono::milliseconds longest);

    /// Ends a wait(), or the next one. Any thread.
    void wake();

private:
    int m_inotify = -1;
    int m_wake = -1;
    int m_watch = -1;
};

} // namespace varde::booth
