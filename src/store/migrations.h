// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storekind.h"

#include <span>
#include <string>
#include <string_view>

struct sqlite3;

namespace varde::store {

/// One step of a schema. Never edited once released: add another.
struct Migration {
    int version;          ///< 1, 2, 3, ... with no gap
    std::string_view sql; ///< any number of statements; runs in one transaction; ends with '\0'
};

enum class MigrationOutcome {
    Current,  ///< nothing to do
    Upgraded, ///< every step applied and committed
    TooNew,   ///< written by a newer program; nothing was changed
    Failed,   ///< the failing step was rolled back; earlier ones stand
};

struct MigrationReport {
    MigrationOutcome outcome = MigrationOutcome::Current;
    int version = 0;      ///< of the file afterwards
    int sqliteCode = 0;   ///< extended result code, for Failed; 0 where a foreign key does not hold
    int systemError = 0;  ///< errno beside it, or 0
    std::string detail{}; ///< English; which step and why, for TooNew and Failed
};

/// Brings the open database to the last step: one transaction per step, foreign keys off outside it and checked
/// before its commit, user_version and (with the first step) application_id set inside it. Another program
/// doing the same at once is waited for, and its steps are not repeated.
MigrationReport migrate(sqlite3 *db, StoreKind kind, std::span<const Migration> steps);

} // namespace varde::store
