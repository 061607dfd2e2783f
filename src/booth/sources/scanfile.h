// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background.h"
#include "core/result.h"
#include "core/spectrum.h"

#include <filesystem>
#include <optional>
#include <string>

namespace varde::booth {

/// One scan as it came out of a file.
struct ScanFile {
    Spectrum scan;
    std::string format; ///< registry name, e.g. `jcamp-dx`; what the record keeps instead of the file's name
    std::optional<Background> background; ///< infrared, where the file tells
    int spectra = 1; ///< optical spectra in the file; the first one is `scan`, which of several is meant is open
};

/// Reads the first infrared or Raman spectrum of a file. Blocks; any thread. Fails as formats::readFile() does.
Result<ScanFile> readScanFile(const std::filesystem::path &path);

} // namespace varde::booth
