// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <Eigen/Core>
#include <string>
#include <string_view>
#include <vector>

namespace varde::formats {

/// How the cells of one line are told apart, and what separates whole numbers from decimals.
struct Dialect {
    char delimiter; ///< tab, `;`, `,` or a blank (any run of blanks and tabs)
    char decimal;   ///< `.` or `,`, never the delimiter
};

/// The numbers of a text file and what stands above them.
struct TextTable {
    Dialect dialect;
    std::vector<std::string> preamble; ///< lines above the numbers and their header line, without blank ones
    std::vector<std::string> names;    ///< of the columns; empty where no line fits them
    Eigen::MatrixXd values;            ///< rows x columns; NaN where a cell is empty or says that it has no number
    std::vector<std::string> warnings;
};

/// Cells of a line; a cell may stand in double quotes.
void splitCells(std::string_view line, char delimiter, std::vector<std::string_view> &cells);

/// Whether some line could be a row of such a table; cheap enough for a probe.
bool looksLikeTable(std::string_view text);

/// The longest run of lines that hold the same number (at least two) of numbers, over every dialect. Fails with
/// UnknownFormat (none there), TooFewPoints (fewer than 3 rows), Truncated (the last line stops in the middle),
/// Malformed (columns come and go, the table is interrupted, commas could be either, a line or the file is too long).
Result<TextTable> findTable(std::string_view text);

} // namespace varde::formats
