// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "store/record/recordrows.h"

#include <functional>
#include <string>
#include <vector>

namespace varde::booth {

/// What a reading names, as a finding over it may begin: the substance of a match, the parts of a mixture with the
/// largest share first, the candidates of one of several. Nothing of what it does not name. `idOf` may be empty.
std::vector<store::FindingSubstance> namedSubstances(const Reading &reading,
                                                     const std::function<std::string(const std::string &)> &idOf);

/// Whether two findings name the same, in whatever order.
bool nameTheSame(const std::vector<store::FindingSubstance> &one, const std::vector<store::FindingSubstance> &other);

} // namespace varde::booth
