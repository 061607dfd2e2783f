// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "store/backup.h"
#include "store/storekind.h"

#include <chrono>
#include <filesystem>

struct sqlite3;

namespace varde::store {

/// Copies the open database into a new file by SQLite's backup API, as one moment of it; the copy is checked,
/// one single file, on stable storage, and appears under `to` only when it is whole. Cancelled leaves nothing.
/// StoreFull, StoreCorrupt, StoreFailed, WriteFailed (the file cannot be made).
Status copyDatabase(sqlite3 *from, const std::filesystem::path &to, bool isPrivate, const Progress &progress);

/// copyDatabase() into the plan's directory under a dated name, then removes what is more than `keep`.
Result<std::filesystem::path> backupDatabase(sqlite3 *from, const std::filesystem::path &store, StoreKind kind,
                                             const BackupPlan &plan, const Progress &progress,
                                             std::chrono::system_clock::time_point now);

/// copyDatabase() beside the other backups as `<store>-before-upgrade-from-<version>.sqlite`; never rotated away.
Status copyBeforeUpgrade(sqlite3 *from, const std::filesystem::path &store, int version);

} // namespace varde::store
