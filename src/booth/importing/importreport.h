// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importsession.h"
#include "core/result.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace varde::booth {

/// Writes what became of every item, one line each, as CSV: state, file, member, what was read, what it is called,
/// the codes of what speaks against it, why and what to do in the language of the screen, and who overruled it. An
/// existing file is replaced; WriteFailed leaves it as it was.
Status writeReportCsv(const std::filesystem::path &path, const std::vector<ImportItem> &items);

/// The same for people: counts, then every item that was not taken with the reason. \param admitted  nothing: nobody
/// has accepted yet
Status writeReportText(const std::filesystem::path &path, const ImportPlan &plan, const std::vector<ImportItem> &items,
                       const std::optional<Admitted> &admitted);

/// How many items are in each state.
struct ItemCounts {
    int ready = 0;
    int overruled = 0;
    int problem = 0;
    int left = 0;
    int alreadyThere = 0;
    int notRead = 0;

    int total() const { return ready + overruled + problem + left + alreadyThere + notRead; }
};
ItemCounts countItems(const std::vector<ImportItem> &items);

} // namespace varde::booth
