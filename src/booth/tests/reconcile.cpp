// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/reconcile.h"

#include <algorithm>

namespace varde::booth {

namespace {

using store::TestKind;
using store::TestOutcome;
using Names = std::vector<std::string>;

bool anyFits(const Names &names, const Names &patterns)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string &name) { return fitsAny(name, patterns); });
}

bool holds(const Names &list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Known cross-reactants of a strip that the spectrum names, or that it was sold as.
Names reactantsOf(const TestSpec &spec, const Situation &situation)
{
    Names found;
    for (const CrossReactant &one : spec.crossReactants)
        if (anyFits(situation.named, {one.substance}) || anyFits(situation.claimed, {one.substance}))
            found.push_back(one.substance);
    return found;
}

bool allows(const ReagentColour &fact, Colour colour)
{
    return std::find(fact.colours.begin(), fact.colours.end(), colour) != fact.colours.end();
}

/// A colour speaks against names only where it is known what they do: something unknown beside them may have made it.
bool isColourAgainst(const TestStanding &reagent, const Names &names, bool areOneSubstance)
{
    const auto colour = reagent.colour();
    if (!colour)
        return false;
    std::size_t known = 0;
    bool fits = false;
    bool isMissing = false;
    for (const std::string &name : names) {
        const ReagentColour *fact = reagent.spec->colourOf(name);
        if (!fact)
            continue;
        ++known;
        fits = fits || allows(*fact, *colour);
        isMissing = isMissing || !allows(*fact, Colour::None);
    }
    if (*colour == Colour::None)
        return isMissing;
    return known > 0 && !fits && (areOneSubstance || known == names.size());
}

bool standsAs(const TestStanding &test, std::string_view word)
{
    const bool isNegativeOrSo = test.isReadable();
    if (word == "not_done")
        return test.state == TestState::NotDone;
    if (word == "declined")
        return test.state == TestState::Declined;
    if (word == "none_left")
        return test.state == TestState::NoneLeft;
    if (word == "done")
        return isNegativeOrSo;
    if (word == "invalid")
        return test.outcome() == TestOutcome::Invalid;
    if (word == "invalid_three_times")
        return test.outcome() == TestOutcome::Invalid && test.invalidInARow >= invalidStripsAllowed;
    if (word == "plain")
        return test.isPlain();
    if (!isNegativeOrSo)
        return false;
    if (word == "too_weak")
        return test.window.isTooWeak();
    if (word == "dilution_not_said")
        return !test.window.mgPerMl;
    if (word == "cross_reacts")
        return test.window.mayCrossReact();
    if (word == "expired")
        return test.lot.state == LotState::Expired;
    if (word == "control_failed")
        return test.lot.state == LotState::ControlFailed;
    if (word == "lot_not_controlled")
        return test.lot.state == LotState::NotControlled;
    if (word == "read_early")
        return test.moment == ReadMoment::TooEarly;
    if (word == "read_late")
        return test.moment == ReadMoment::TooLate;
    if (word == "no_white_light")
        return test.spec->needsWhiteLight && !test.observed.isWhiteLight.value_or(false);
    return word == "was_positive" && test.wasPositive;
}

bool testHolds(const Condition &condition, const TestStanding &test, const Situation &situation)
{
    if (!condition.outcome.empty()) {
        const auto outcome = test.outcome();
        if (!outcome || !holds(condition.outcome, store::testOutcomeName(*outcome)))
            return false;
    }
    if (!condition.is.empty() && std::none_of(condition.is.begin(), condition.is.end(),
                                              [&](const std::string &word) { return standsAs(test, word); }))
        return false;
    if (condition.isFamilyNamed && anyFits(situation.named, test.spec->finds) != *condition.isFamilyNamed)
        return false;
    if (condition.isFamilyClaimed && anyFits(situation.claimed, test.spec->finds) != *condition.isFamilyClaimed)
        return false;
    if (condition.isCrossReactantNamed && reactantsOf(*test.spec, situation).empty() == *condition.isCrossReactantNamed)
        return false;
    if (condition.colourAgainst == "spectrum")
        return isColourAgainst(test, situation.named, situation.verdict == "match");
    return condition.colourAgainst.empty() || isColourAgainst(test, situation.claimed, true);
}

bool asksTest(const Condition &condition)
{
    return !condition.outcome.empty() || !condition.is.empty() || !condition.colourAgainst.empty() ||
           condition.isFamilyNamed || condition.isFamilyClaimed || condition.isCrossReactantNamed;
}

bool isReagentDone(const Situation &situation)
{
    return std::any_of(situation.tests.begin(), situation.tests.end(),
                       [](const TestStanding &one) { return one.spec->kind == TestKind::Reagent && one.isReadable(); });
}

bool sampleHolds(const Condition &condition, const Situation &situation)
{
    Names possible = situation.named;
    possible.insert(possible.end(), situation.possible.begin(), situation.possible.end());
    const std::pair<const Names &, const std::string &> single[] = {{condition.verdict, situation.verdict},
                                                                    {condition.strength, situation.strength},
                                                                    {condition.soldAs, situation.soldAs},
                                                                    {condition.form, situation.form}};
    for (const auto &[wanted, is] : single)
        if (!wanted.empty() && !holds(wanted, is))
            return false;
    const std::pair<const Names &, const Names &> patterns[] = {
        {condition.named, situation.named}, {condition.mayBe, possible}, {condition.claimed, situation.claimed}};
    for (const auto &[wanted, are] : patterns)
        if (!wanted.empty() && !anyFits(are, wanted))
            return false;
    if (!condition.answered.empty() &&
        std::none_of(condition.answered.begin(), condition.answered.end(),
                     [&](const std::string &answer) { return situation.answers.contains(answer); }))
        return false;
    return !condition.isNoReagentDone || isReagentDone(situation) != *condition.isNoReagentDone;
}

bool conditionHolds(const Condition &condition, const Situation &situation, const TestStanding *subject)
{
    if (!condition.test.empty()) {
        const auto key = testKeyFromText(condition.test);
        subject = key ? situation.test(key->kind, key->id) : nullptr;
    }
    if (asksTest(condition) && (!subject || !testHolds(condition, *subject, situation)))
        return false;
    const auto isSo = [&](const Condition &one) { return conditionHolds(one, situation, subject); };
    return sampleHolds(condition, situation) &&
           (condition.any.empty() || std::any_of(condition.any.begin(), condition.any.end(), isSo)) &&
           std::none_of(condition.none.begin(), condition.none.end(), isSo);
}

bool isAbout(const Rule &rule, const TestStanding &test)
{
    const TestKey key{test.spec->kind, test.spec->id};
    const std::string kind(store::testKindName(key.kind));
    return rule.test == "*:*" || rule.test == kind + ":*" || rule.test == testKeyText(key);
}

/// Names that the rule's strips look for, where the spectrum names such; all that it names otherwise.
Names concerned(const Situation &situation, const std::vector<const TestStanding *> &tests)
{
    Names found;
    for (const TestStanding *test : tests)
        for (const std::string &name : situation.named)
            if (fitsAny(name, test->spec->finds) && !holds(found, name))
                found.push_back(name);
    return found.empty() ? situation.named : found;
}

CardItem itemOf(const Rule &rule, const Situation &situation, const std::vector<const TestStanding *> &tests)
{
    CardItem item{rule.id, rule.say, rule.next, rule.why, {}, concerned(situation, tests), {}, situation.claim};
    for (const TestStanding *test : tests) {
        item.tests.push_back({test->spec->kind, test->spec->id});
        for (const std::string &name : reactantsOf(*test->spec, situation))
            if (!holds(item.reacts, name))
                item.reacts.push_back(name);
    }
    return item;
}

std::optional<CardItem> asked(const Rule &rule, const Situation &situation)
{
    const auto all = [&](const TestStanding *subject) {
        return std::all_of(rule.when.begin(), rule.when.end(),
                           [&](const Condition &one) { return conditionHolds(one, situation, subject); });
    };
    std::vector<const TestStanding *> found;
    if (rule.test.empty())
        return all(nullptr) ? std::optional(itemOf(rule, situation, found)) : std::nullopt;
    for (const TestStanding &test : situation.tests)
        if (isAbout(rule, test) && all(&test))
            found.push_back(&test);
    return found.empty() ? std::nullopt : std::optional(itemOf(rule, situation, found));
}

std::vector<LeftOut> leftOutOf(const Situation &situation)
{
    std::vector<LeftOut> left;
    const bool hasReagent = isReagentDone(situation);
    for (const TestStanding &test : situation.tests) {
        const bool isStrip = test.spec->kind == TestKind::Strip;
        const bool wasSaid = test.state == TestState::Declined || test.state == TestState::NoneLeft;
        if (test.isReadable() || (!isStrip && hasReagent && !wasSaid))
            continue;
        left.push_back({{test.spec->kind, test.spec->id}, test.state});
    }
    return left;
}

} // namespace

Reconciliation reconcile(const RuleSet &rules, const Situation &situation)
{
    Reconciliation card;
    for (const Rule &rule : rules.rules) {
        auto item = asked(rule, situation);
        if (!item)
            continue;
        card.asksSecondReader = card.asksSecondReader || rule.asksSecondReader;
        if (item->next && !card.next)
            card.next = *item;
        if (rule.kind == RuleKind::Contradiction)
            card.contradictions.push_back(std::move(*item));
        else if (item->say)
            card.advice.push_back(std::move(*item));
    }
    card.leftOut = leftOutOf(situation);
    card.hasHazardousPositive =
        std::any_of(situation.tests.begin(), situation.tests.end(), [](const TestStanding &one) {
            return one.spec->isHazardous && one.outcome() == TestOutcome::Positive;
        });
    return card;
}

} // namespace varde::booth
