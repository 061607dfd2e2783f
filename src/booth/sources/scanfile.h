// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "formats/format.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace varde::booth {

/// One scan as it came out of a file.
struct ScanFile {
    Spectrum scan;
    std::string format;    ///< registry name, e.g. `jcamp-dx`
    std::string device;    ///< instrument and serial number as the file tells, else the format; never the file's name
    std::string title;     ///< the sample's name in the vendor's program: may hold a ticket code; never kept
    std::string curveHash; ///< SHA-256 of technique and points, hex: the same curve is the same measurement
    std::optional<Background> background; ///< infrared, where the file tells
    bool isCut = false;                   ///< the file ends before the last part that it names
    int spectra = 1; ///< optical spectra in the file; the first one is `scan`, which of several is meant is open
};

/// Instrument and serial number as the file tells, else the name of its format: two instruments of one kind must not
/// share a check, and one instrument must not have two names.
std::string deviceOf(const formats::FileSpectrum &file);

/// Reads the first infrared or Raman spectrum of a file. Blocks; any thread. Fails as formats::readFile() does.
Result<ScanFile> readScanFile(const std::filesystem::path &path);

/// The same of a file's content.
Result<ScanFile> readScanContent(std::span<const std::byte> content);

} // namespace varde::booth
