// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/texttable.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>

namespace varde::formats {

namespace {

constexpr std::size_t mostLines = 1'000'000;
constexpr std::size_t longestLineBytes = 64 * 1024;
constexpr std::size_t mostCells = 4096;

// In order of preference where two explain the file equally well.
constexpr std::array<Dialect, 7> dialects{
    {{'\t', '.'}, {'\t', ','}, {';', '.'}, {';', ','}, {',', '.'}, {' ', '.'}, {' ', ','}}};

/// Lines [first, first + rows) not counting blank ones, all of `columns` cells.
struct Run {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t rowsElsewhere = 0; ///< of the same width, outside the run
};

bool saysNoNumber(std::string_view cell)
{
    static constexpr std::array<std::string_view, 10> words{"",   "nan",  "-nan", "n/a",  "na",
                                                            "--", "null", "inf",  "-inf", "#n/a"};
    return cell.size() <= 4 && std::find(words.begin(), words.end(), lowered(cell)) != words.end();
}

/// Cells of a row, the first of which is a number and every other a number or a word for none; else 0.
std::size_t rowWidth(std::string_view line, Dialect dialect, std::vector<std::string_view> &cells)
{
    splitCells(line, dialect.delimiter, cells);
    if (cells.empty() || cells.size() > mostCells || !parseNumber(cells[0], dialect.decimal))
        return 0;
    const bool isRow = std::all_of(cells.begin() + 1, cells.end(), [&](std::string_view cell) {
        return saysNoNumber(cell) || parseNumber(cell, dialect.decimal);
    });
    return isRow ? cells.size() : 0;
}

Run longestRun(const std::vector<std::string_view> &lines, Dialect dialect)
{
    Run best, run;
    std::map<std::size_t, std::size_t> rowsOfWidth;
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (trimmed(lines[i]).empty())
            continue;
        const std::size_t width = rowWidth(lines[i], dialect, cells);
        if (width < 2) {
            run = {};
            continue;
        }
        if (width != run.columns)
            run = {i, i, 0, width};
        run.end = i + 1;
        ++run.rows;
        ++rowsOfWidth[width];
        if (run.rows > best.rows)
            best = run;
    }
    best.rowsElsewhere = rowsOfWidth[best.columns] - best.rows;
    return best;
}

/// The nearest line that is not blank, going by `step` from `at`; nothing at either end.
std::optional<std::size_t> nextLine(const std::vector<std::string_view> &lines, std::size_t at, int step)
{
    for (std::size_t i = at + static_cast<std::size_t>(step); i < lines.size(); i += static_cast<std::size_t>(step))
        if (!trimmed(lines[i]).empty())
            return i;
    return std::nullopt;
}

Status checkNeighbours(const std::vector<std::string_view> &lines, const Run &run, Dialect dialect, bool endsWithLine)
{
    std::vector<std::string_view> cells;
    const auto after = nextLine(lines, run.end - 1, 1);
    const bool afterIsLast = after && !nextLine(lines, *after, 1);
    const std::size_t widthAfter = after ? rowWidth(lines[*after], dialect, cells) : 0;
    if (afterIsLast && !endsWithLine && widthAfter < run.columns)
        return Error{Errc::Truncated, "the last line stops after " + std::to_string(cells.size()) + " of " +
                                          std::to_string(run.columns) + " columns"};
    if (!after && !endsWithLine && rowWidth(lines[run.end - 1], dialect, cells) > 1 && cells.back().empty() &&
        !trimmed(lines[run.first]).ends_with(dialect.delimiter))
        return Error{Errc::Truncated, "the last line stops before its last number"};
    const auto before = nextLine(lines, run.first, -1);
    const std::size_t widthBefore = before ? rowWidth(lines[*before], dialect, cells) : 0;
    for (const auto &[width, line] : {std::pair{widthBefore, before}, std::pair{widthAfter, after}})
        if (width >= 2)
            return Error{Errc::Malformed, "line " + std::to_string(*line + 1) + " has " + std::to_string(width) +
                                              " columns, the table has " + std::to_string(run.columns)};
    if (run.rowsElsewhere >= 3)
        return Error{Errc::Malformed, "the table stops at line " + std::to_string(run.end + 1) + " or starts at line " +
                                          std::to_string(run.first + 1) + ", but more of it stands elsewhere"};
    return Done{};
}

/// `400,0,0,123` can be four numbers or two: nothing but a header line tells.
bool commasAreAmbiguous(const std::vector<std::string_view> &lines, const Run &run, Dialect dialect)
{
    if (dialect.delimiter != ',' || run.columns < 3)
        return false;
    for (std::size_t i = run.first; i < run.end; ++i)
        if (lines[i].find('.') != std::string_view::npos)
            return false;
    return true;
}

Eigen::MatrixXd valuesOf(const std::vector<std::string_view> &lines, const Run &run, Dialect dialect)
{
    Eigen::MatrixXd values(static_cast<Eigen::Index>(run.rows), static_cast<Eigen::Index>(run.columns));
    std::vector<std::string_view> cells;
    Eigen::Index row = 0;
    for (std::size_t i = run.first; i < run.end; ++i) {
        if (trimmed(lines[i]).empty())
            continue;
        splitCells(lines[i], dialect.delimiter, cells);
        for (std::size_t column = 0; column < run.columns; ++column)
            values(row, static_cast<Eigen::Index>(column)) =
                parseNumber(cells[column], dialect.decimal).value_or(std::numeric_limits<double>::quiet_NaN());
        ++row;
    }
    return values;
}

/// Names from the line above the numbers; two adjacent header lines (names, then units) are read as one.
void readHeader(const std::vector<std::string_view> &lines, const Run &run, TextTable &table)
{
    std::vector<std::string_view> cells;
    std::size_t headerLines = 0;
    const auto header = nextLine(lines, run.first, -1);
    if (header) {
        splitCells(lines[*header], table.dialect.delimiter, cells);
        // A key with its value is no header; rows may end in one separator more than their header.
        const bool isNumberBehind =
            cells.size() > 1 && !cells[0].empty() && parseNumber(cells[1], table.dialect.decimal).has_value();
        const bool isKey = cells.size() > 1 && (cells[0].ends_with('=') || cells[0].ends_with(':') || isNumberBehind);
        // Some separate their names by two tabs.
        if (table.dialect.delimiter == '\t' && cells.size() > run.columns)
            std::erase_if(cells, [](std::string_view cell) { return cell.empty(); });
        const std::size_t spare = lines[run.first].ends_with(table.dialect.delimiter) ? 1 : 0;
        if (!isKey && (cells.size() == run.columns || cells.size() + spare == run.columns)) {
            table.names.assign(cells.begin(), cells.end());
            table.names.resize(run.columns);
            headerLines = 1;
        }
    }
    if (headerLines == 1 && *header > 0 && *header + 1 == run.first) {
        splitCells(lines[*header - 1], table.dialect.delimiter, cells);
        const bool isSentence = lowered(lines[*header - 1]).starts_with("created as");
        if (!isSentence && cells.size() == run.columns && lowered(lines[*header]).find("cm") != std::string::npos)
            for (std::size_t i = 0; i < cells.size(); ++i)
                table.names[i] = std::string(cells[i]) + " " + table.names[i];
    }
    for (std::string &name : table.names)
        name = cleaned(name);
    const std::size_t preambleEnd = headerLines > 0 ? *header : run.first;
    for (std::size_t i = 0; i < preambleEnd; ++i)
        if (!trimmed(lines[i]).empty())
            table.preamble.push_back(std::string(trimmed(lines[i])));
}

Status checkSize(const std::vector<std::string_view> &lines)
{
    if (lines.size() > mostLines)
        return Error{Errc::Malformed, "the text has more than a million lines"};
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].size() > longestLineBytes)
            return Error{Errc::Malformed, "line " + std::to_string(i + 1) + " is longer than 64 KiB"};
    return Done{};
}

} // namespace

void splitCells(std::string_view line, char delimiter, std::vector<std::string_view> &cells)
{
    cells.clear();
    const auto isDelimiter = [delimiter](char c) { return c == delimiter || (delimiter == ' ' && c == '\t'); };
    line = delimiter == ' ' ? trimmed(line) : line;
    std::size_t start = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] == '"')
            isQuoted = !isQuoted;
        if (i < line.size() && (isQuoted || !isDelimiter(line[i])))
            continue;
        std::string_view cell =
            delimiter == '\t' ? line.substr(start, i - start) : trimmed(line.substr(start, i - start));
        if (delimiter == '\t')
            cell = cell.substr(std::min(cell.find_first_not_of(' '), cell.size()));
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
            cell = cell.substr(1, cell.size() - 2);
        if (delimiter != ' ' || !cell.empty())
            cells.push_back(cell);
        start = i + 1;
    }
}

bool looksLikeTable(std::string_view text)
{
    std::vector<std::string_view> cells;
    for (const std::string_view line : splitLines(text))
        for (const Dialect dialect : dialects)
            if (rowWidth(line.substr(0, longestLineBytes), dialect, cells) >= 2)
                return true;
    return false;
}

Result<TextTable> findTable(std::string_view text)
{
    const std::vector<std::string_view> lines = splitLines(text);
    if (const Status status = checkSize(lines); !status)
        return status.error();
    Run run;
    TextTable table{};
    for (const Dialect dialect : dialects) {
        const Run candidate = longestRun(lines, dialect);
        if (candidate.rows > run.rows) {
            run = candidate;
            table.dialect = dialect;
        }
    }
    if (run.rows == 0)
        return Error{Errc::UnknownFormat, "this text holds no table of numbers"};
    const bool endsWithLine = text.ends_with('\n') || text.ends_with('\r');
    if (const Status status = checkNeighbours(lines, run, table.dialect, endsWithLine); !status)
        return status.error();
    if (run.rows < 3)
        return Error{Errc::TooFewPoints,
                     "a spectrum needs at least 3 points, this table has " + std::to_string(run.rows) + " rows"};
    readHeader(lines, run, table);
    if (table.names.empty() && commasAreAmbiguous(lines, run, table.dialect))
        return Error{Errc::Malformed, "commas could separate numbers or decimals; save it with another separator"};
    table.values = valuesOf(lines, run, table.dialect);
    if (!endsWithLine && run.end == lines.size())
        table.warnings.push_back("the last line has no line end: its last number may be cut short");
    return table;
}

} // namespace varde::formats
