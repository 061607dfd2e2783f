// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/tsvtable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>

namespace varde::booth {

namespace {

std::vector<std::string> splitCells(std::string_view line)
{
    std::vector<std::string> cells;
    for (std::size_t start = 0; start <= line.size();) {
        const std::size_t end = std::min(line.find('\t', start), line.size());
        const std::string_view cell = line.substr(start, end - start);
        cells.emplace_back(cell == "-" ? std::string_view() : cell);
        start = end + 1;
    }
    return cells;
}

/// Where each wanted column stands in the header.
Result<std::vector<std::size_t>> columnPositions(const std::string &file, const std::vector<std::string> &header,
                                                 const std::vector<std::string> &columns)
{
    std::vector<std::size_t> positions;
    for (const std::string &column : columns) {
        const auto found = std::find(header.begin(), header.end(), column);
        if (found == header.end())
            return Error{Errc::ManifestColumnMissing, file + " has no column " + column};
        positions.push_back(static_cast<std::size_t>(found - header.begin()));
    }
    return positions;
}

} // namespace

Error TsvTable::errorAt(const TsvRow &row, std::size_t column, const std::string &reason) const
{
    return Error{Errc::ManifestInvalid,
                 file + " line " + std::to_string(row.line) + ", column " + columns[column] + ": " + reason};
}

Result<double> TsvTable::number(const TsvRow &row, std::size_t column, double low, double high) const
{
    const std::string &text = cell(row, column);
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size())
        return errorAt(row, column, "`" + text + "` is not a number");
    if (!(value >= low && value <= high))
        return errorAt(row, column, text + " is out of range");
    return value;
}

Result<TsvTable> parseTsv(std::string file, std::string_view text, const std::vector<std::string> &columns)
{
    TsvTable table{std::move(file), columns, {}};
    std::optional<std::vector<std::size_t>> positions;
    std::size_t width = 0;
    int lineNumber = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        std::string_view line = text.substr(start, end - start);
        start = end + 1;
        ++lineNumber;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty() || line.front() == '#')
            continue;
        std::vector<std::string> cells = splitCells(line);
        if (!positions) {
            auto found = columnPositions(table.file, cells, columns);
            if (!found)
                return found.error();
            positions = *found;
            width = cells.size();
            continue;
        }
        if (cells.size() != width)
            return Error{Errc::ManifestInvalid, table.file + " line " + std::to_string(lineNumber) + ", column " +
                                                    columns.front() + ": the line has " + std::to_string(cells.size()) +
                                                    " cells, the header " + std::to_string(width)};
        TsvRow row{lineNumber, {}};
        for (const std::size_t position : *positions)
            row.cells.push_back(cells[position]);
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return Error{Errc::EmptyFile, table.file + " has no row"};
    return table;
}

Result<TsvTable> readTsv(const std::filesystem::path &path, const std::vector<std::string> &columns)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return Error{Errc::FileNotFound, path.string()};
    std::string text;
    std::array<char, 65536> chunk;
    while (in.read(chunk.data(), chunk.size()) || in.gcount() > 0)
        text.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad()) // a folder opens, but cannot be read
        return Error{Errc::ReadFailed, path.string()};
    return parseTsv(path.filename().string(), text, columns);
}

} // namespace varde::booth
