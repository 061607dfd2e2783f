// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace varde::layering {

/// One line that breaks a rule.
struct Breach {
    std::string file; ///< relative to the checkout
    int line = 0;     ///< counted from 1
    std::string what;
};

/// Names of Qt headers that a window needs: `QColor`, `qcolor.h`, `QWidget` ... Taken from the installed Qt.
using WindowHeaders = std::set<std::string, std::less<>>;

/// Include lines that break the arrows of docs/developers/architecture.md.
///
/// \param file  relative to the checkout, e.g. `src/matcher/cosine.h`; its folder says which room it stands in
std::vector<Breach> includeBreaches(const std::string &file, std::string_view text, const WindowHeaders &windowHeaders);

/// SQL outside src/store: statements in string literals.
std::vector<Breach> sqlBreaches(const std::string &file, std::string_view text);

/// Libraries named in a room's CMakeLists.txt that its code may not include.
std::vector<Breach> linkBreaches(const std::string &file, std::string_view text);

/// What must not be in any tracked text: unfinished-work marks, code switched off, a missing licence line.
std::vector<Breach> houseBreaches(const std::string &file, std::string_view text);

/// A source whose own header (same name, same folder) is not its first include. That order is what proves, in every
/// build, that the header compiles alone.
///
/// \param hasOwnHeader  whether that header exists
std::vector<Breach> firstIncludeBreaches(const std::string &file, std::string_view text, bool hasOwnHeader);

} // namespace varde::layering
