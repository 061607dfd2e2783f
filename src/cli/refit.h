// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace varde::cli {

struct RefitOptions {
    std::string library;
    std::string truth;     ///< file,substance,group: what a laboratory said, and the instrument
    std::string technique; ///< of files that do not say; may be empty
    double prior = 0.8;    ///< as the library is going to be asked with
};

/// Identifies the table's scans and refits the certainty of every technique in it. Returns the exit code.
int refitLibrary(const RefitOptions &options);

} // namespace varde::cli
