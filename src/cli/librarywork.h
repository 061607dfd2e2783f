// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/libraryimport.h"
#include "core/result.h"
#include "store/library/librarystore.h"

#include <chrono>
#include <functional>
#include <string>

namespace varde::cli {

class ProgressBar;

using LibraryWork = std::function<Status(store::LibraryStore &)>;

/// Opens the library, does the work and complains about what fails; the exit code.
int withLibrary(const std::string &path, store::OpenMode mode, const LibraryWork &work);

/// Changes the library and calibrates it where results could change by it, all in one transaction; then prints
/// `done` and whether it was calibrated anew.
int changeAndTell(const std::string &path, const char *done, const LibraryWork &change);

booth::ImportProgress shownOn(ProgressBar &bar);

std::string dayText(std::chrono::system_clock::time_point time); ///< `2026-11-22`, UTC

} // namespace varde::cli
