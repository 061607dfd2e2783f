// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/healthreport.h"
#include "booth/library/substancechange.h"
#include "core/progress.h"
#include "store/library/curator.h"
#include "store/library/packstore.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace varde::booth {

/// What the pages about a library's substances show.
struct LibraryCare {
    std::vector<store::Substance> substances; ///< by name
    std::vector<store::SubstanceClass> classes;
    std::vector<store::CurationStep> history;      ///< newest first
    std::vector<store::ReferenceLabel> references; ///< also those that were withdrawn
    std::vector<store::Notice> notices;            ///< newest first; also those taken back
};

using CareChange = std::function<Status(store::LibraryStore &)>;

/// What a change would do.
struct CarePreview {
    std::vector<ChangedSubstance> substances;
    std::vector<ChangedClass> classes;
    int references = 0;          ///< that would be filed under another substance or form
    int withdrawn = 0;           ///< references
    int letIn = 0;               ///< references that were withdrawn
    bool changesResults = false; ///< the library would be calibrated anew; earlier verdicts show as of another model
};

// Each opens the file, works and closes it; any thread. They fail as LibraryStore::open() does, with StoreWrongKind
// for a practice library, and as said. A file that is not there yet is a library without anything: it is made when
// something is said of it.

Result<LibraryCare> readLibraryCare(const std::filesystem::path &library);

/// Tries a change and takes it back. Fails as `change` does.
Result<CarePreview> previewLibraryCare(const std::filesystem::path &library, const CareChange &change);

/// Withdraws references, or lets withdrawn ones in again. Fails as LibraryStore::withdraw() and admit() do.
CareChange setAdmitted(const std::vector<std::string> &referenceIds, bool isAdmitted, const store::Saying &saying);

/// Changes the library, calibrates where results could change, and says how it is then. As changeLibrary().
Result<LibraryCare> changeLibraryCare(const std::filesystem::path &library, const CareChange &change,
                                      const Progress &progress = {});

/// \param record  of the library's own world; an empty path, or no file: nobody looks at unknowns
/// As libraryHealth() and settlingReferences(); Cancelled.
Result<HealthReport> healthOfLibrary(const std::filesystem::path &library, const std::filesystem::path &record,
                                     const Progress &progress = {});

/// Opens a library of measured references to work on it; one that is not there is made. StoreWrongKind for practice.
Result<std::unique_ptr<store::LibraryStore>> openForCare(const std::filesystem::path &library);

} // namespace varde::booth
