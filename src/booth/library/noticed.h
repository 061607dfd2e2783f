// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/verdict.h"
#include "store/library/libraryrows.h"
#include "store/library/packrows.h"

#include <string>
#include <vector>

namespace varde::booth {

/// Whether two classes are one, or one lies below the other in the tree.
bool areRelated(const std::vector<store::SubstanceClass> &tree, const std::string &a, const std::string &b);

/// Whether a scan shows every band that a notice tells of, within 6 cm-1, and the notice tells of at least three: one
/// or two bands meet by chance.
bool showsBands(const store::Notice &notice, Technique technique, const matcher::Verdict &verdict);

} // namespace varde::booth
