// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/libraryrows.h"

#include <string>
#include <vector>

namespace varde::booth {

/// What changes for one substance.
struct ChangedSubstance {
    std::string name;  ///< after; before, where it is gone
    std::string field; ///< `new`, `merged`, `name`, `stereo`, `class`, `role`, `hazard`, `cas`, `names`
    std::string before;
    std::string after;
};

/// From one list to another, by what each substance is today.
std::vector<ChangedSubstance> changedSubstances(const std::vector<store::Substance> &before,
                                                const std::vector<store::Substance> &after);

/// What changes for one class of the tree.
struct ChangedClass {
    enum class Kind { Added, Removed, Moved };
    Kind kind = Kind::Added;
    std::string name;
    std::string before; ///< the class above; empty at the top
    std::string after;
};

/// A class that gets another name is one that goes and one that comes.
std::vector<ChangedClass> changedClasses(const std::vector<store::SubstanceClass> &before,
                                         const std::vector<store::SubstanceClass> &after);

} // namespace varde::booth
