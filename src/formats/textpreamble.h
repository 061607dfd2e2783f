// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/texttable.h"
#include "formats/units.h"

#include <map>
#include <optional>
#include <string>

namespace varde::formats {

/// The lines `key: value` above a table, separated by `=`, `:`, tab or the table's own separator.
std::map<std::string, std::string> readPreamble(const TextTable &table);

/// Of the exciting laser, nm; nothing where no key tells.
std::optional<double> laserWavelength(const std::map<std::string, std::string> &metadata, char decimal);

/// What the abscissa is where no line names the columns: by a key such as `XAxis` or `AxisUnit[0]`, by the program
/// that wrote it, or by words right above the numbers.
XKind abscissaFromPreamble(const TextTable &table, const std::map<std::string, std::string> &metadata);

/// Of the sample; empty where no key tells.
std::string titleFromPreamble(const std::map<std::string, std::string> &metadata);

} // namespace varde::formats
