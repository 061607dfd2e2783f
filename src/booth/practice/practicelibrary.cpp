// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/practicelibrary.h"

#include "booth/practice/bandtable.h"
#include "booth/practice/tsvtable.h"

#include <algorithm>
#include <map>

namespace varde::booth {

namespace {

/// Every source once, in the order of the bands.
std::string joinedSources(const BandList &list, const Sources &sources)
{
    std::vector<std::string> texts;
    for (const Band &band : list.bands) {
        const std::string &text = sources.at(band.sourceKey);
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(text);
    }
    std::string joined;
    for (const std::string &text : texts)
        joined += (joined.empty() ? "" : "; ") + text;
    return joined;
}

/// `9 bands: 8 from memory (medium), 1 verified: stated in text`, most frequent first.
std::string confidenceSummary(const BandList &list)
{
    std::map<std::string, int> counts;
    for (const Band &band : list.bands)
        ++counts[band.confidence];
    std::vector<std::pair<std::string, int>> ordered(counts.begin(), counts.end());
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto &left, const auto &right) { return left.second > right.second; });
    std::string summary = std::to_string(list.bands.size()) + " bands: ";
    for (std::size_t i = 0; i < ordered.size(); ++i)
        summary += (i ? ", " : "") + std::to_string(ordered[i].second) + " " + ordered[i].first;
    return summary;
}

Status appendTable(const std::filesystem::path &path, const Sources &sources, std::vector<PracticeReference> &all)
{
    const auto lists = readBandTable(path, sources);
    if (!lists)
        return lists.error();
    for (const BandList &list : *lists) {
        auto curve = drawBands(list);
        if (!curve)
            return Error{curve.error().code, path.filename().string() + ": " + curve.error().detail};
        all.push_back({list.substance, list.form, list.role, list.cas, list.substanceClass, list.isHazardous,
                       std::move(*curve), joinedSources(list, sources), confidenceSummary(list)});
    }
    return Done{};
}

} // namespace

Result<std::vector<PracticeReference>> readPracticeReferences(const std::filesystem::path &spectraDir)
{
    const auto sources = readSources(spectraDir / sourcesTableName);
    if (!sources)
        return sources.error();
    std::vector<PracticeReference> references;
    for (const char *name : {ramanTableName, atrTableName})
        if (const Status status = appendTable(spectraDir / name, *sources, references); !status)
            return status.error();
    return references;
}

Result<std::map<std::string, std::string>> readBokmalNames(const std::filesystem::path &spectraDir)
{
    const auto table = readTsv(spectraDir / bokmalTableName, {"substance", "name"});
    if (!table)
        return table.error();
    std::map<std::string, std::string> names;
    for (const TsvRow &row : table->rows)
        names.emplace(table->cell(row, 0), table->cell(row, 1));
    return names;
}

} // namespace varde::booth
