// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/libraryimport.h"
#include "booth/library/substancechange.h"
#include "booth/packs/packinstall.h"
#include "matcher/verdict.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What one library says of a scan.
struct SaidOfScan {
    std::optional<matcher::VerdictKind> kind{}; ///< nothing where the library has nothing to read it with
    matcher::Strength strength = matcher::Strength::None;
    std::vector<std::string> names{};
    bool operator==(const SaidOfScan &) const = default;
};

std::string textOf(const SaidOfScan &said); ///< as `match strong: ketamine`; `not read`

/// A past scan that would be read differently.
struct ChangedVerdict {
    std::string ticketCode;
    SaidOfScan before;
    SaidOfScan after;
};

/// What a pack would do, found out on a copy of the library.
struct PackPreview {
    store::PackReport references;
    std::vector<ChangedSubstance> substances;
    std::vector<ChangedVerdict> verdicts;
    int scansRead = 0;      ///< past scans that were read with both libraries
    int scansNotRead = 0;   ///< the library has nothing to read them with
    bool hasRecord = false; ///< otherwise nobody looked at past verdicts
};

/// Copies the library into a folder of its own, installs the pack there and reads past scans with both. Nothing of the
/// library or the record changes. Slow: it calibrates, and reads every scan twice.
/// \param record  a record of the library's own world; empty to leave past verdicts alone
/// Cancelled; NotAllowed for a record of the other world; fails as installing, opening and reading do.
Result<PackPreview> previewPack(const store::LibraryStore &library, const AdmittedPack &pack,
                                const std::filesystem::path &record, const std::atomic<bool> *cancel,
                                const ImportProgress &progress = {});

} // namespace varde::booth
