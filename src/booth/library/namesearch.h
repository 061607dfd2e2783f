// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/libraryrows.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace varde::booth {

/// One substance that a search found.
struct NameHit {
    std::size_t substance = 0; ///< index into the substances that were given
    std::string name;          ///< the name by which it was found, as it is written
    std::string language{};    ///< of that name; empty where it is the same in every language
    bool isShownName = false;  ///< not a synonym or a street name
    bool isStreetName = false; ///< may mean several substances
};

/// Search as you type over names, synonyms and street names: for the library's page, and for what somebody says a
/// sample was sold as. Case, accents, spaces and hyphens do not count. Immutable; any thread.
class NameSearch {
public:
    NameSearch() = default;
    explicit NameSearch(const std::vector<store::Substance> &substances);

    /// Each substance once, best first: the whole name, then its beginning, then a word's beginning, then anywhere;
    /// names before synonyms before street names. An empty text finds nothing.
    std::vector<NameHit> find(const QString &text, std::size_t most = 20) const;

    /// Whether two names are one to this search.
    static bool isSame(const std::string &a, const std::string &b);

private:
    struct Entry {
        QString letters; ///< folded, without spaces and hyphens
        QString words;   ///< folded
        NameHit hit;
    };
    std::vector<Entry> m_entries;
};

} // namespace varde::booth
