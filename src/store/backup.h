// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "store/storekind.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace varde::store {

/// Where copies go and how many stay.
struct BackupPlan {
    std::filesystem::path directory; ///< made where it is missing; empty: `backups` beside the store file
    int keep = 10;                   ///< newest copies that stay, >= 1; older copies of the same store are removed
};

/// Where the copies of `store` lie: `directory`, or `backups` beside it where that is empty.
std::filesystem::path backupDirectory(const std::filesystem::path &store, const std::filesystem::path &directory);

/// Dated copies of `store` in backupDirectory(), newest first; whether they are good is not looked at.
std::vector<std::filesystem::path> datedBackups(const std::filesystem::path &store,
                                                const std::filesystem::path &directory = {});

/// The newest copy of `store` in `directory` (empty: `backups` beside it) that passes its integrity check,
/// or nothing. Reads every copy it tries. Any thread.
std::optional<std::filesystem::path> lastGoodBackup(const std::filesystem::path &store, StoreKind kind,
                                                    const std::filesystem::path &directory = {});

/// Puts `backup` in the place of `store`, which nobody may have open. The present file is first set aside as
/// `<store>.before-restore-<number>`, whose path is returned (empty where there was none). The backup is checked
/// before anything is touched. Fails with FileNotFound, StoreNotDatabase, StoreWrongKind, StoreNewer,
/// StoreCorrupt (the backup itself), StoreLocked, StoreFull, StoreReadOnly. Any thread; blocks.
Result<std::filesystem::path> restoreBackup(const std::filesystem::path &backup, const std::filesystem::path &store,
                                            StoreKind kind);

} // namespace varde::store
