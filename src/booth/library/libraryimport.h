// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "matcher/refit.h"
#include "store/library/librarystore.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace varde::booth {

/// One row of a manifest that could not be taken.
struct RejectedRow {
    int line = 0;     ///< of the manifest, from 1
    std::string file; ///< as the manifest says it
    Error error;
};

struct ManifestImport {
    int added = 0;
    int alreadyThere = 0;
    int withoutReference = 0; ///< hazardous substances that are only told of
    std::vector<RejectedRow> rejected;
};

/// Where an import stands.
enum class ImportStage { Reading, Calibrating };
using ImportProgress = std::function<void(ImportStage stage, int done, int total)>;

/// Takes the references, and the hazards without one, of a manifest into a library of measured references and
/// calibrates it. One transaction: a cancel or a failure leaves the library as it was. Files that cannot be read are
/// reported and the others taken; nothing is taken when none can be read.
///
/// \param technique  of files that do not say; a column `technique` in the manifest wins over it
/// Fails with FileNotFound ... for the manifest, ManifestColumnMissing, ManifestInvalid (nothing usable in it),
/// Cancelled, and as LibraryStore::import() does.
Result<ManifestImport> importManifest(store::LibraryStore &store, const std::filesystem::path &manifest,
                                      std::optional<Technique> technique, const std::atomic<bool> *cancel,
                                      const ImportProgress &progress = {});

/// Fits the certainty model of every technique anew and keeps it. LibraryEmpty, Cancelled, store errors.
Status calibrateLibrary(store::LibraryStore &store, const std::atomic<bool> *cancel,
                        const ImportProgress &progress = {});

/// Refits one technique's probability to scans whose content a laboratory has said, and keeps it where it is better on
/// instruments left out; the next calibration starts from simulation again. The figures tell which it was.
/// Fails as matcher::fitRefit() does; ModelMissing where the newest model is of other content; store errors.
Result<matcher::Refit> refitLibrary(store::LibraryStore &store, Technique technique,
                                    std::span<const matcher::ConfirmedScan> scans);

/// Makes the practice library from the band tables in `spectraDir`; the same tables give the same bytes. An
/// existing file is replaced, once the new one is whole.
Status buildPracticeLibrary(const std::filesystem::path &spectraDir, const std::filesystem::path &out);

} // namespace varde::booth
