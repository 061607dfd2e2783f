// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/names/shownname.h"

#include "booth/library/namesearch.h"
#include "booth/practice/tsvtable.h"

#include <algorithm>
#include <cassert>

namespace varde::booth {

std::string_view bokmalNamesText(); // generated from spectra/bokmal.tsv

namespace {

using NamePair = std::pair<std::string, std::string>; ///< as it is stored, in bokmål

const std::vector<NamePair> &shippedBokmal()
{
    static const std::vector<NamePair> names = [] {
        const auto table = parseTsv("bokmal.tsv", bokmalNamesText(), {"substance", "name"});
        assert(table); // part of the program; its tests read it
        std::vector<NamePair> all;
        for (const TsvRow &row : table->rows)
            all.emplace_back(table->cell(row, 0), table->cell(row, 1));
        return all;
    }();
    return names;
}

/// By its own name, or by one that means it alone.
bool isCalled(const store::Substance &substance, const std::string &name)
{
    return NameSearch::isSame(substance.name, name) ||
           std::any_of(substance.names.begin(), substance.names.end(), [&](const store::SubstanceName &other) {
               return other.kind == store::NameKind::Synonym && NameSearch::isSame(other.name, name);
           });
}

const std::string &inBokmal(const store::Substance &substance)
{
    const std::string &own = shownName(substance, "nb");
    if (&own != &substance.name)
        return own;
    const auto shipped = std::find_if(shippedBokmal().begin(), shippedBokmal().end(),
                                      [&](const NamePair &one) { return isCalled(substance, one.first); });
    return shipped == shippedBokmal().end() ? substance.name : shipped->second;
}

} // namespace

const std::string &shownName(const store::Substance &substance, std::string_view language)
{
    const auto own =
        std::find_if(substance.names.begin(), substance.names.end(), [language](const store::SubstanceName &name) {
            return name.kind == store::NameKind::Synonym && name.language == language;
        });
    return own == substance.names.end() ? substance.name : own->name;
}

std::map<std::string, std::string> bokmalNames(const std::vector<store::Substance> &library)
{
    std::map<std::string, std::string> names;
    for (const store::Substance &substance : library)
        if (const std::string &bokmal = inBokmal(substance); bokmal != substance.name)
            names.try_emplace(substance.name, bokmal);
    // What no library has is named by strips, by rules and by what people say.
    names.insert(shippedBokmal().begin(), shippedBokmal().end());
    return names;
}

} // namespace varde::booth
