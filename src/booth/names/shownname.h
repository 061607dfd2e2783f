// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/libraryrows.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// The name to show for a substance in a language: the first synonym of that language, else its own name. Never a
/// street name.
const std::string &shownName(const store::Substance &substance, std::string_view language);

/// What the substances of a library, and those that came with the program, are called in bokmål, by their own name;
/// only those for which that is another. What a library says stands before what came with the program.
std::map<std::string, std::string> bokmalNames(const std::vector<store::Substance> &library);

} // namespace varde::booth
