// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/librarystore.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace varde::cli {

/// What of a library is exported; everything where nothing is said.
struct ExportSelection {
    std::vector<std::string> substances; ///< names or synonyms, case does not count
    std::optional<Technique> technique;
};

/// Writes the admitted references that are selected as JCAMP-DX, exact to their 32-bit floats, and a manifest.csv that
/// library import takes back. WriteFailed, NotAllowed where the folder is not empty, NotFound for a substance that the
/// library does not know or where nothing is selected, store errors.
Status exportLibrary(const store::LibraryStore &library, const std::filesystem::path &folder,
                     const ExportSelection &selection = {});

} // namespace varde::cli
