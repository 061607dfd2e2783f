// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentstate.h"
#include "core/background.h"

#include <optional>
#include <string>

namespace varde::booth {

/// What was known beside a scan when it was made. A record keeps it, so that whoever identifies the scan again comes
/// to the same.
struct ScanSettings {
    std::optional<Background> background = {};      ///< infrared, where the file tells
    std::optional<InstrumentState> instrument = {}; ///< nothing where no check of it was asked for
    std::string curveHash = {};                     ///< as in ScanFile; empty for a live scan
};

/// A JSON object; what is nothing is left out.
std::string settingsJson(const ScanSettings &settings);

/// The same object with the state of the instrument in it. What is not a JSON object is replaced by one.
std::string withInstrument(const std::string &settingsJson, const InstrumentState &state);

/// Parts that are missing or of another shape are nothing.
ScanSettings scanSettings(const std::string &settingsJson);

} // namespace varde::booth
