// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/teststanding.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace varde::booth {

/// Everything that the rules ask of one sample, as plain words.
struct Situation {
    std::string verdict;               ///< `match` ...; empty before a scan was read
    std::string strength;              ///< `strong`, `tentative` or empty
    std::vector<std::string> named;    ///< by the spectrum: the match, a mixture's parts, the filler
    std::vector<std::string> possible; ///< beside that: the candidates of a set
    std::string claim;                 ///< what it was sold as; empty where nothing was said
    std::vector<std::string> claimed;  ///< the claim and its other names
    std::string soldAs =
        "not_said";                ///< `seen`, `seen_with_other`, `not_seen`, `possible`, `cannot_be_said`, `not_said`
    std::string form;              ///< `powder` ...
    std::set<std::string> answers; ///< of `taken`, `unwell`, `linked_to_harm`, `same_batch_before`, `bought_on_site`
    std::vector<TestStanding> tests;

    const TestStanding *test(store::TestKind kind, std::string_view id) const; ///< null where there is none
};

} // namespace varde::booth
