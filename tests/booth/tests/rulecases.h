// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/situation.h"

#include <string>
#include <vector>

namespace varde::booth::test {

/// A sample on which one rule applies, and one that differs from it in what the rule is about.
struct RuleCase {
    std::string rule;
    Situation applies;
    Situation silent;
};

/// A match on `named` with every test of the catalogue not done, sold as `claim`.
Situation situation(const std::string &named, const std::string &claim = {});

/// Puts a plain result of one test into it: `strip:fentanyl`, `reagent:marquis`.
TestStanding &result(Situation &in, const std::string &test, store::TestOutcome outcome, Colour colour = Colour::None);

/// One for each rule that is shipped.
std::vector<RuleCase> ruleCases();

} // namespace varde::booth::test
