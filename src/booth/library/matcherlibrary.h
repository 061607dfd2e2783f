// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/library.h"
#include "store/library/libraryrows.h"

#include <string>
#include <vector>

namespace varde::booth {

/// One technique's references as the matcher takes them, and the way back.
struct MatcherLibrary {
    matcher::Library library;
    std::vector<std::size_t> substances; ///< matcher's substance -> index into the substances given
    std::vector<std::string> classes;    ///< matcher's class id -> name
};

/// \param references  of one technique; each names a substance that is among `substances`
MatcherLibrary toMatcher(Technique technique, const std::vector<store::Substance> &substances,
                         const std::vector<store::Reference> &references);

} // namespace varde::booth
