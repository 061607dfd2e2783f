// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/referencelibrary.h"
#include "cli/outcome.h"
#include "core/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace varde::cli {

/// A scan of known content.
struct TruthScan {
    std::string file; ///< as the table says it
    Outcome expected; ///< truth, shares and group; nothing of a verdict yet
    Spectrum spectrum;
    double readingMs = 0;
};

/// A row that could not be used.
struct RejectedTruth {
    std::string file;
    Error error;
};

struct TruthTable {
    std::vector<TruthScan> scans;
    std::vector<RejectedTruth> rejected;
};

/// Reads a table `file,substance[,group,shares]` and its scans; of a file with several spectra the first. `A+B` is a
/// mixture unless the library has a substance of exactly that name; `shares` are then `0.7+0.3` in the same order.
/// A substance or a synonym of the library counts under the library's own name. Fails as booth::readCsv() does.
/// \param technique  of files that do not say
Result<TruthTable> readTruth(const std::filesystem::path &path, const booth::ReferenceLibrary &library,
                             std::optional<Technique> technique);

/// Shares beside `count` parts, made to sum to 1; empty text is no shares. ManifestInvalid where their number differs,
/// one is not above 0, or they do not sum to 1 within 0.02.
Result<std::vector<double>> parseShares(const std::string &text, std::size_t count);

} // namespace varde::cli
