// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace varde::booth {

/// Every file below the sources (folders, files, archives), absolute and sorted, each once. Links to folders are
/// followed, each real folder once, so a loop of links ends. What cannot be looked into stands in `unreadable`.
struct SourceFiles {
    std::vector<std::string> files;
    std::vector<std::string> unreadable; ///< folders, and sources that are not there
};

/// Progress counts files; the total is not known and is 0. Cancelled.
Result<SourceFiles> sourceFiles(const std::vector<std::filesystem::path> &sources, const Progress &progress = {});

/// Of a file's content, without reading it: size and time of the last change. Empty where it is gone.
std::string sourceStamp(const std::string &path);

} // namespace varde::booth
