// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "store/record/record.h"

#include <filesystem>
#include <vector>

namespace varde::booth {

/// What an export left behind.
struct ExportReport {
    std::filesystem::path folder; ///< the new folder inside the chosen one
    int samples = 0;
    int scans = 0;
};

/// Writes every scan of the samples as JCAMP-DX and as CSV, and a `summary.csv`, into a new folder below `chosen`,
/// named `varde-export`, `varde-export-2` ... A training record's folder, files and titles begin with PRACTICE. What
/// leaves: ticket code, day (never the time), sold as, form, technique, verdict, conclusion, points. No free text
/// but "sold as", no operator, no device.
///
/// All or nothing: the folder appears when it is complete. NotFound, WriteFailed, PermissionDenied, Cancelled,
/// OutOfRange for no samples. Blocks; thread of the record.
Result<ExportReport> exportSelection(const store::Record &record, const std::vector<store::Id> &sampleIds,
                                     const std::filesystem::path &chosen, const Progress &progress = {});

} // namespace varde::booth
