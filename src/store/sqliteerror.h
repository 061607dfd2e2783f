// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>

struct sqlite3;

namespace varde::store {

/// The error that `db` holds right now, as one of ours. `what` names the file or the work.
Error sqliteError(sqlite3 *db, const std::string &what);

/// errno of what just failed. SQLite forgets it when it is a COMMIT that fails; so clear errno before a call.
int systemErrorOf(sqlite3 *db);

/// One of ours for an extended result code; `systemError` is errno where the file system gave one, else 0.
Errc errcOf(int sqliteCode, int systemError);

Result<int> userVersion(sqlite3 *db);                                   ///< of the schema
Result<std::uint32_t> applicationId(sqlite3 *db);                       ///< see StoreKind
Result<std::string> pragmaText(sqlite3 *db, const std::string &pragma); ///< first column of the first row

} // namespace varde::store
