// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// One line of a table. Cells stand in the order of the columns that were asked for.
struct TsvRow {
    int line = 0; ///< in the file, from 1
    std::vector<std::string> cells;
};

/// A text table of this project's own: UTF-8, columns separated by one tab, `-` for an empty cell, lines that
/// start with # are comments, the first other line names the columns.
struct TsvTable {
    std::string file; ///< name for errors
    std::vector<std::string> columns;
    std::vector<TsvRow> rows;

    const std::string &cell(const TsvRow &row, std::size_t column) const { return row.cells[column]; }

    /// ManifestInvalid with file, line and column in the detail.
    Error errorAt(const TsvRow &row, std::size_t column, const std::string &reason) const;

    /// The cell as a number with a point, in [low, high]; ManifestInvalid otherwise.
    Result<double> number(const TsvRow &row, std::size_t column, double low, double high) const;
};

/// Reads the named columns, in this order; a column that is not asked for is left out. Fails with EmptyFile
/// (no header line or no row), ManifestColumnMissing, ManifestInvalid (a row with too few or too many cells).
Result<TsvTable> parseTsv(std::string file, std::string_view text, const std::vector<std::string> &columns);

/// The same from a file; also FileNotFound, ReadFailed.
Result<TsvTable> readTsv(const std::filesystem::path &path, const std::vector<std::string> &columns);

} // namespace varde::booth
