// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/libraryrows.h"

#include <string>
#include <vector>

namespace varde::booth {

/// Substances under the names that people give them, in English and bokmål, as shipped with the program
/// (commonnames.tsv says where each name comes from). For search while it is typed what a sample was sold as; never
/// compared with a scan. Any thread.
const std::vector<store::Substance> &commonSubstances();

/// The substances of a library, each with its common names beside its own, and behind them those it lacks.
std::vector<store::Substance> withCommonNames(std::vector<store::Substance> library);

/// Every common name of each substance that may be meant by `name`, which is one of them; case, spaces and hyphens do
/// not count. Empty for a name that is not common.
std::vector<std::string> commonSynonymsOf(const std::string &name);

} // namespace varde::booth
