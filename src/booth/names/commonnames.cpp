// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/names/commonnames.h"

#include "booth/library/namesearch.h"
#include "booth/practice/tsvtable.h"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace varde::booth {

std::string_view commonNamesText(); // generated from commonnames.tsv

namespace {

std::vector<store::Substance> readCommonNames()
{
    const auto table = parseTsv("commonnames.tsv", commonNamesText(), {"substance", "name", "kind", "language"});
    assert(table); // part of the program; its tests read it
    std::vector<store::Substance> substances;
    for (const TsvRow &row : table->rows) {
        const std::string &substance = table->cell(row, 0);
        if (substances.empty() || substances.back().name != substance)
            substances.emplace_back().name = substance;
        if (table->cell(row, 2) == "name")
            continue;
        const auto kind = store::nameKindFromName(table->cell(row, 2));
        assert(kind);
        substances.back().names.push_back({table->cell(row, 1), *kind, table->cell(row, 3)});
        substances.back().synonyms.push_back(table->cell(row, 1));
    }
    return substances;
}

bool isCalledSo(const store::Substance &substance, const std::string &name)
{
    return NameSearch::isSame(substance.name, name) ||
           std::any_of(substance.synonyms.begin(), substance.synonyms.end(),
                       [&](const std::string &other) { return NameSearch::isSame(other, name); });
}

/// A name that means this substance alone.
bool isNamedSo(const store::Substance &substance, const std::string &name)
{
    return NameSearch::isSame(substance.name, name) ||
           std::any_of(substance.names.begin(), substance.names.end(), [&](const store::SubstanceName &other) {
               return other.kind == store::NameKind::Synonym && NameSearch::isSame(other.name, name);
           });
}

} // namespace

const std::vector<store::Substance> &commonSubstances()
{
    static const std::vector<store::Substance> substances = readCommonNames();
    return substances;
}

std::vector<store::Substance> withCommonNames(std::vector<store::Substance> library)
{
    for (const store::Substance &common : commonSubstances()) {
        const auto known = std::find_if(library.begin(), library.end(), [&](const store::Substance &substance) {
            return isNamedSo(substance, common.name) || isNamedSo(common, substance.name);
        });
        if (known == library.end()) {
            library.push_back(common);
            continue;
        }
        for (const store::SubstanceName &name : common.names)
            if (!isCalledSo(*known, name.name)) {
                known->names.push_back(name);
                known->synonyms.push_back(name.name);
            }
    }
    return library;
}

std::vector<std::string> commonSynonymsOf(const std::string &name)
{
    std::vector<std::string> names;
    for (const store::Substance &substance : commonSubstances())
        if (isCalledSo(substance, name)) {
            names.push_back(substance.name);
            names.insert(names.end(), substance.synonyms.begin(), substance.synonyms.end());
        }
    return names;
}

} // namespace varde::booth
