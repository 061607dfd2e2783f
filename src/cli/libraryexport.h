// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/librarystore.h"

#include <filesystem>

namespace varde::cli {

/// Writes every admitted reference as JCAMP-DX and a manifest.csv that library import takes back. WriteFailed,
/// NotAllowed where the folder is not empty, store errors.
Status exportLibrary(const store::LibraryStore &library, const std::filesystem::path &folder);

} // namespace varde::cli
