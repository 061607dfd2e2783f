// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/truthtable.h"

#include "booth/library/csvtable.h"
#include "formats/format.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace varde::cli {

namespace {

std::vector<std::string> parts(const std::string &text)
{
    std::vector<std::string> out;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find('+', from), text.size());
        const std::string part = text.substr(from, to - from);
        const std::size_t begin = std::min(part.find_first_not_of(' '), part.size());
        out.push_back(part.substr(begin, part.find_last_not_of(' ') + 1 - begin));
        from = to + 1;
    }
    return out;
}

/// The library's own name for a substance; nothing where it has none.
std::optional<std::string> nameInLibrary(const booth::ReferenceLibrary &library, const std::string &name)
{
    const auto isSame = [&](const std::string &other) {
        return QString::fromStdString(name).compare(QString::fromStdString(other), Qt::CaseInsensitive) == 0;
    };
    for (const store::Substance &substance : library.substances())
        if (isSame(substance.name) || std::any_of(substance.synonyms.begin(), substance.synonyms.end(), isSame))
            return substance.name;
    return std::nullopt;
}

Result<Outcome> expectedOf(const booth::CsvTable::Row &row, const booth::ReferenceLibrary &library)
{
    const std::string &substance = row.at("substance");
    if (row.at("file").empty() || substance.empty())
        return Error{Errc::ManifestInvalid,
                     "line " + std::to_string(row.line) + ": file and substance must both be given"};
    Outcome out;
    out.group = row.at("group");
    out.truth = nameInLibrary(library, substance) ? std::vector{substance} : parts(substance);
    out.isInLibrary = true;
    for (std::string &name : out.truth) {
        const auto known = nameInLibrary(library, name);
        out.isInLibrary = out.isInLibrary && known;
        name = known.value_or(name);
    }
    auto shares = parseShares(row.at("shares"), out.truth.size());
    if (!shares)
        return Error{Errc::ManifestInvalid, "line " + std::to_string(row.line) + ": " + shares.error().detail};
    out.shares = std::move(*shares);
    return out;
}

Result<TruthScan> scanOf(const booth::CsvTable::Row &row, const std::filesystem::path &folder,
                         const booth::ReferenceLibrary &library, std::optional<Technique> technique)
{
    auto expected = expectedOf(row, library);
    if (!expected)
        return expected.error();
    const auto begin = std::chrono::steady_clock::now();
    auto spectra = formats::readFile(folder / row.at("file"), {technique});
    if (!spectra)
        return spectra.error();
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    return TruthScan{row.at("file"), std::move(*expected), std::move(spectra->front().spectrum), ms};
}

} // namespace

Result<std::vector<double>> parseShares(const std::string &text, std::size_t count)
{
    std::vector<double> shares;
    if (text.empty())
        return shares;
    double sum = 0;
    for (const std::string &part : parts(text)) {
        double share = 0;
        const auto [end, code] = std::from_chars(part.data(), part.data() + part.size(), share);
        if (code != std::errc() || end != part.data() + part.size() || !(share > 0) || !std::isfinite(share))
            return Error{Errc::ManifestInvalid, "share \"" + part + "\" is no number above 0"};
        shares.push_back(share);
        sum += share;
    }
    if (shares.size() != count)
        return Error{Errc::ManifestInvalid,
                     std::to_string(shares.size()) + " shares for " + std::to_string(count) + " substances"};
    if (std::abs(sum - 1) > 0.02)
        return Error{Errc::ManifestInvalid, "the shares do not sum to 1"};
    for (double &share : shares)
        share /= sum;
    return shares;
}

Result<TruthTable> readTruth(const std::filesystem::path &path, const booth::ReferenceLibrary &library,
                             std::optional<Technique> technique)
{
    const auto table = booth::readCsv(path, {"file", "substance"});
    if (!table)
        return table.error();
    TruthTable out;
    for (const booth::CsvTable::Row &row : table->rows) {
        auto scan = scanOf(row, path.parent_path(), library, technique);
        if (scan)
            out.scans.push_back(std::move(*scan));
        else
            out.rejected.push_back({row.at("file").empty() ? path.string() : row.at("file"), scan.error()});
    }
    return out;
}

} // namespace varde::cli
