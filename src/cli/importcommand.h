// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace varde::cli {

/// What `library import` was asked to do with files, folders and archives.
struct FolderImportOptions {
    std::string library;
    std::vector<std::string> sources; ///< empty: those of the import that was begun
    std::string manifest;
    std::string technique;
    std::string pattern;
    bool isOnTitle = false;
    std::string source;
    std::string licence;
    std::string instrument;
    bool isAccepted = false; ///< --accept
    bool isResumed = false;  ///< --resume
    bool isDropped = false;  ///< --discard
    bool isJson = false;
    std::string report;                 ///< .csv or .txt; empty: none
    std::vector<std::string> overruled; ///< file names
    std::string by;
    std::string reason;
};

/// Reads and judges the files; with `isAccepted` takes what nothing bars. Returns the exit code.
int importFolder(const FolderImportOptions &options);

} // namespace varde::cli
