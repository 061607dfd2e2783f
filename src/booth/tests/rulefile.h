// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// What one condition asks. All that is given must hold; of each list one entry is enough.
struct Condition {
    std::string test;                  ///< `strip:nitazene`; empty: the test that the rule is about
    std::vector<std::string> outcome;  ///< of that test: `positive`, `negative`, `invalid`
    std::vector<std::string> is;       ///< how that test stands, see testWords()
    std::vector<std::string> verdict;  ///< `match` ...
    std::vector<std::string> strength; ///< `strong`, `tentative`
    std::vector<std::string> named;    ///< patterns; by the spectrum
    std::vector<std::string> mayBe;    ///< patterns; named, or left possible
    std::vector<std::string> claimed;  ///< patterns; what it was sold as
    std::vector<std::string> soldAs;   ///< `seen`, `not_seen` ...
    std::vector<std::string> form;     ///< `powder` ...
    std::vector<std::string> answered; ///< `taken`, `unwell`, `linked_to_harm`, `same_batch_before`, `bought_on_site`
    std::string colourAgainst;         ///< `spectrum` or `claim`: that reagent's colour does not fit it
    std::optional<bool> isFamilyNamed; ///< the spectrum names what that strip looks for
    std::optional<bool> isFamilyClaimed;
    std::optional<bool> isCrossReactantNamed; ///< named or claimed, and known to make that strip positive
    std::optional<bool> isNoReagentDone;
    std::vector<Condition> any;  ///< one of them holds
    std::vector<Condition> none; ///< none of them holds
};

enum class RuleKind { Contradiction, Advice };

/// One rule. The words are in both languages, because people write rules of their own.
struct Rule {
    std::string id;
    RuleKind kind = RuleKind::Advice;
    std::string test; ///< `strip:nitazene`, `strip:*`, `*:*`; empty for a rule about no test
    std::vector<Condition> when;
    std::optional<Text> say;
    std::optional<Text> next; ///< the next best test
    std::optional<Text> why;  ///< its reason; together with next
    bool asksSecondReader = false;
    std::vector<std::string> sources; ///< keys
};

struct RuleSet {
    std::vector<Source> sources;
    std::vector<Rule> rules; ///< the most important first

    const Rule *find(std::string_view id) const;
};

/// The words that Condition::is knows.
const std::vector<std::string> &testWords();

/// The rules out of their file. Malformed with `line N: cause`, FileTooLarge. A rule about a test that the catalogue
/// does not have is refused.
Result<RuleSet> readRules(std::string_view json, const Catalogue &catalogue);

} // namespace varde::booth
