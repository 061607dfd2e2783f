// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/spectrum.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace varde::booth {

/// One reference of the practice library: a curve drawn from a table of bands, not a measurement.
struct PracticeReference {
    std::string substance; ///< `caffeine`
    std::string form;      ///< `HCl`, `base`, `anhydrous`, ...
    std::string role;      ///< `active`, `adulterant` or `carrier`
    std::string cas;       ///< may be empty
    std::string substanceClass;
    bool isHazardous = false;
    Spectrum spectrum;      ///< Arbitrary (Raman) or Absorbance (ATR infrared); strongest point 1
    std::string source;     ///< every source of its bands, joined by "; "
    std::string confidence; ///< `9 bands: 8 from memory (high), 1 verified: stated in text`
};

/// The files of the band tables inside the folder `spectra/`.
inline constexpr const char *ramanTableName = "raman.tsv";
inline constexpr const char *atrTableName = "atr_ir.tsv";
inline constexpr const char *sourcesTableName = "sources.tsv";
inline constexpr const char *bokmalTableName = "bokmal.tsv";

/// Every reference of both techniques, in the order of the tables. The same files give the same bytes.
/// Fails with FileNotFound, ReadFailed, EmptyFile, ManifestColumnMissing, ManifestInvalid, Duplicate or NoSignal; the
/// detail names file, line and column.
Result<std::vector<PracticeReference>> readPracticeReferences(const std::filesystem::path &spectraDir);

/// What substances are called in bokmål, by the tables' name; of more substances than the tables hold. Fails with
/// FileNotFound, ReadFailed, EmptyFile, ManifestColumnMissing, ManifestInvalid.
Result<std::map<std::string, std::string>> readBokmalNames(const std::filesystem::path &spectraDir);

} // namespace varde::booth
