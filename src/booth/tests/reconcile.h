// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/rulefile.h"
#include "booth/tests/situation.h"
#include "booth/tests/testbook.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What one rule says of one sample. Words are filled in by words::filledIn().
struct CardItem {
    std::string rule;
    std::optional<Text> say;
    std::optional<Text> next;
    std::optional<Text> why;
    std::vector<TestKey> tests;      ///< that the rule found it of; none for a rule about no test
    std::vector<std::string> named;  ///< by the spectrum, as far as it concerns this rule
    std::vector<std::string> reacts; ///< known cross-reactants of those tests that are named or claimed
    std::string claim;
};

/// A test that was not done, and why where that was said.
struct LeftOut {
    TestKey test;
    TestState state = TestState::NotDone;
};

/// Where all evidence on one sample stands, the most important first.
struct Reconciliation {
    std::vector<CardItem> contradictions;
    std::optional<CardItem> next; ///< next best test with its reason
    std::vector<CardItem> advice; ///< what takes weight from a result
    std::vector<LeftOut> leftOut; ///< strips one by one; reagents only where none was done
    bool asksSecondReader = false;
    bool hasHazardousPositive = false; ///< a strip that looks for something deadly is positive

    bool isEmpty() const { return contradictions.empty() && !next && advice.empty() && leftOut.empty(); }
};

/// Asks each rule in its order. Pure.
Reconciliation reconcile(const RuleSet &rules, const Situation &situation);

} // namespace varde::booth
