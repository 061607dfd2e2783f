// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/csvtable.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>

namespace varde::booth {

namespace {

constexpr std::uintmax_t mostBytes = 16U << 20;

std::string trimmed(std::string text)
{
    const char *blanks = " \t\r";
    text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
    text.erase(text.find_last_not_of(blanks) + 1);
    return text;
}

struct Record {
    int line = 0;
    std::vector<std::string> fields;
};

/// Splits into records; a quoted field keeps its commas, line ends and doubled quotes.
class Splitter {
public:
    explicit Splitter(std::string_view text) : m_text(text) {}

    Result<std::vector<Record>> split()
    {
        for (const char c : m_text) {
            if (m_isQuoted ? inside(c) : outside(c))
                continue;
            m_field += c;
        }
        if (m_isQuoted)
            return Error{Errc::ManifestInvalid, "line " + std::to_string(m_record.line) + ": a quote is not closed"};
        endRecord();
        return std::move(m_records);
    }

private:
    /// True when the character was used up.
    bool inside(char c)
    {
        if (c == '\n')
            ++m_line;
        if (c != '"')
            return false;
        m_isQuoted = false;
        m_mayDouble = true;
        return true;
    }

    bool outside(char c)
    {
        const bool mayDouble = m_mayDouble;
        m_mayDouble = false;
        if (c == '"' && (mayDouble || m_field.find_first_not_of(" \t") == std::string::npos)) {
            m_isQuoted = true;
            if (mayDouble)
                m_field += '"';
            else
                m_field.clear();
            return true;
        }
        if (c == ',') {
            endField();
            return true;
        }
        if (c == '\n') {
            endRecord();
            m_record.line = ++m_line;
            return true;
        }
        return false;
    }

    void endField()
    {
        m_record.fields.push_back(trimmed(std::move(m_field)));
        m_field.clear();
    }

    void endRecord()
    {
        endField();
        const bool isEmpty = std::all_of(m_record.fields.begin(), m_record.fields.end(),
                                         [](const std::string &field) { return field.empty(); });
        if (!isEmpty)
            m_records.push_back(m_record);
        m_record.fields.clear();
    }

    std::string_view m_text;
    std::vector<Record> m_records;
    Record m_record{1, {}};
    std::string m_field;
    int m_line = 1;
    bool m_isQuoted = false;
    bool m_mayDouble = false; ///< just after a closing quote
};

Result<std::string> content(const std::filesystem::path &path)
{
    std::error_code ec;
    const auto status = std::filesystem::status(path, ec);
    if (ec == std::errc::permission_denied)
        return Error{Errc::PermissionDenied, "may not be read"};
    if (!std::filesystem::exists(status))
        return Error{Errc::FileNotFound, "no such file"};
    if (!std::filesystem::is_regular_file(status))
        return Error{Errc::IsDirectory, "not a file"};
    const auto size = std::filesystem::file_size(path, ec);
    if (!ec && size > mostBytes)
        return Error{Errc::FileTooLarge, "larger than 16 MiB"};
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{errno == EACCES ? Errc::PermissionDenied : Errc::ReadFailed, "may not be read"};
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file.bad())
        return Error{Errc::ReadFailed, "reading stopped in the middle"};
    if (text.empty())
        return Error{Errc::EmptyFile, "the file is empty"};
    return text;
}

std::string quotedField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

} // namespace

const std::string &CsvTable::Row::at(std::string_view column) const
{
    static const std::string none;
    const auto field = fields.find(column);
    return field == fields.end() ? none : field->second;
}

Result<CsvTable> parseCsv(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    auto records = Splitter(text).split();
    if (!records)
        return records.error();
    CsvTable table;
    for (Record &record : *records) {
        if (table.columns.empty()) {
            table.columns = std::move(record.fields);
            continue;
        }
        if (record.fields.size() > table.columns.size())
            return Error{Errc::ManifestInvalid, "line " + std::to_string(record.line) + ": " +
                                                    std::to_string(record.fields.size()) + " fields for " +
                                                    std::to_string(table.columns.size()) + " columns"};
        CsvTable::Row row;
        row.line = record.line;
        for (std::size_t i = 0; i < record.fields.size(); ++i)
            row.fields.emplace(table.columns[i], std::move(record.fields[i]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<CsvTable> readCsv(const std::filesystem::path &path, const std::vector<std::string> &required)
{
    const auto text = content(path);
    if (!text)
        return text.error();
    auto table = parseCsv(*text);
    if (!table)
        return table;
    for (const std::string &column : required)
        if (std::find(table->columns.begin(), table->columns.end(), column) == table->columns.end())
            return Error{Errc::ManifestColumnMissing, "column \"" + column + "\" is missing from the header row"};
    return table;
}

std::string csvLine(const std::vector<std::string> &fields)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line += (i == 0 ? "" : ",") + quotedField(fields[i]);
    return line + '\n';
}

std::vector<std::string> cellParts(const std::string &cell, char separator)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= cell.size()) {
        const std::size_t to = std::min(cell.find(separator, from), cell.size());
        if (to > from)
            parts.push_back(cell.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

} // namespace varde::booth
