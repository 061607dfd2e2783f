// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/practice/tsvtable.h"
#include "core/result.h"
#include "core/spectrum.h"

#include <map>
#include <string>
#include <vector>

namespace varde::booth {

struct Band {
    double positionPerCm = 0; ///< of the maximum
    double intensity = 0;     ///< (0, 1], over the strongest band
    double fwhmPerCm = 0;     ///< full width at half height
    std::string sourceKey;
    std::string confidence; ///< starts with `verified` or `from memory`
};

/// All bands of one substance in one form by one technique.
struct BandList {
    std::string substance;
    std::string form;
    std::string role;
    std::string cas;
    std::string substanceClass;
    bool isHazardous = false;
    Technique technique = Technique::Raman;
    std::vector<Band> bands;
};

/// What stands behind the keys of the column `source`.
using Sources = std::map<std::string, std::string>;

/// Fails like readTsv(), and with Duplicate for a key that stands twice.
Result<Sources> readSources(const std::filesystem::path &path);

/// The columns of a band table, as its comment header explains them.
const std::vector<std::string> &bandColumns();

/// The lists of one band table, in its order. Fails with ManifestInvalid (a cell that cannot be used, a source
/// key that `sources` does not know, a line that contradicts the one above it; the detail names line and
/// column) and Duplicate (a band twice at the same position, or a reference in two places).
Result<std::vector<BandList>> bandLists(const TsvTable &table, const Sources &sources);

/// readTsv() and bandLists() in one.
Result<std::vector<BandList>> readBandTable(const std::filesystem::path &path, const Sources &sources);

/// The axis a practice curve is drawn on: Raman 300 to 2300 cm-1 rising by 1 (where the measured sources have
/// data), infrared 4000 to 600 cm-1 falling by 2.
Axis practiceAxis(Technique technique);

/// Draws the bands on practiceAxis(): each a pseudo-Voigt of its own width, half Gaussian and half Lorentzian
/// (above 60 cm-1 Gaussian alone, so that the feet of broad bands do not lift the whole curve). The strongest
/// point is 1; values are rounded to 1e-6, so that every machine draws the same bytes. Bands outside the axis
/// count with their feet only. Fails with NoSignal where nothing reaches the axis.
Result<Spectrum> drawBands(const BandList &list);

} // namespace varde::booth
