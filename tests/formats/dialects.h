// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Text as the programs of instruments write it; ordinates(points) everywhere, in counts or thousandths.
namespace fixtures {

constexpr int dialectPoints = 40;

std::string opusDpt(char separator);            ///< two columns without a header, falling
std::string omnicCsv();                         ///< two columns without a header, exponents of three digits
std::string perkinElmerCsv(bool isContinental); ///< the latter with `;` and decimal commas
std::string bwSpec(bool isContinental);         ///< B&W Tek BWSpec
std::string oceanView(const std::string &axisMode, bool isContinental = false);
std::string spectraSuite();
std::string labSpec(const std::string &unit);
std::string labSpecRows(int coordinates, int rows); ///< a series or map
std::string wireText();                             ///< Renishaw WiRE

} // namespace fixtures
