// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace varde::store {

/// What happens to the rows of a table when two booths' records become one.
enum class MergeKind {
    Added,   ///< rows never change: those that are missing are added
    Revised, ///< rows may change: missing ones are added, and the later revision of the others stays
    Local,   ///< belongs to one installation and stays there
};

struct MergeRule {
    std::string_view table;
    MergeKind kind;
};

/// Every table of the record, a table after those it refers to.
std::span<const MergeRule> mergeRules();

} // namespace varde::store
