// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// A table with a header row, as RFC 4180 says: commas, double quotes, CRLF or LF, UTF-8 with or without a mark.
struct CsvTable {
    struct Row {
        int line = 0;                                           ///< where it begins, from 1
        std::map<std::string, std::string, std::less<>> fields; ///< by column; trimmed

        const std::string &at(std::string_view column) const; ///< empty where the table has no such column
    };
    std::vector<std::string> columns;
    std::vector<Row> rows; ///< without empty lines
};

/// ManifestInvalid for an unclosed quote or a row with more fields than the header.
Result<CsvTable> parseCsv(std::string_view text);

/// The same from a file of at most 16 MiB. FileNotFound, IsDirectory, PermissionDenied, EmptyFile, FileTooLarge,
/// ReadFailed, and ManifestColumnMissing unless every one of `required` is a column.
Result<CsvTable> readCsv(const std::filesystem::path &path, const std::vector<std::string> &required);

/// One row with its line end, quoted where RFC 4180 asks for it.
std::string csvLine(const std::vector<std::string> &fields);

/// The parts of a cell that holds several, without empty ones.
std::vector<std::string> cellParts(const std::string &cell, char separator);

} // namespace varde::booth
