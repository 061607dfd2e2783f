// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/health.h"
#include "booth/library/settling.h"
#include "core/error.h"
#include "core/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace varde::booth {

/// How healthy a library is, and what a record's unknowns say about it.
struct HealthReport {
    LibraryHealth health{};
    std::optional<Settling> settling{};     ///< nothing where nobody looked
    std::optional<Error> settlingProblem{}; ///< why not, although there is a record
};

/// One JSON object (docs/developers/health.schema.json), without a line end.
std::string healthJson(const HealthReport &report);

/// A table with the columns topic, technique, substance, other, number, note: one row per finding, in English, for a
/// spreadsheet.
std::string healthCsv(const HealthReport &report);

/// JSON for a name that ends in `.json`, else the table. WriteFailed, PermissionDenied.
Status writeHealth(const std::filesystem::path &path, const HealthReport &report);

} // namespace varde::booth
