// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/sources/folderscan.h"

#include <QMetaType>
#include <QObject>

#include <memory>
#include <vector>

namespace varde::booth {

/// What a look at the folder came to.
struct FolderLook {
    FolderState state = FolderState::Missing;
    std::vector<FolderFile> files; ///< everything seen since the watching began, by name
};

/// Watches a folder on a thread of its own: on the system's events, and every two seconds whatever they say. Made,
/// used and deleted on the GUI thread. A share that hangs keeps nobody from closing the window: its thread is then
/// left behind.
class FolderWatch : public QObject {
    Q_OBJECT

public:
    explicit FolderWatch(const std::filesystem::path &folder, QObject *parent = nullptr);
    ~FolderWatch() override;

    const std::filesystem::path &folder() const { return m_folder; }

signals:
    void found(const varde::booth::FoundScan &scan);     ///< once for each scan
    void looked(const varde::booth::FolderLook &folder); ///< when anything differs from the look before

private:
    struct Shared;
    static void watch(const std::shared_ptr<Shared> &shared, const std::filesystem::path &folder);

    std::filesystem::path m_folder;
    std::shared_ptr<Shared> m_shared;
};

} // namespace varde::booth
