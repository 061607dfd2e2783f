// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/reconcile.h"
#include "booth/tests/rulecases.h"
#include "booth/tests/rulestable.h"
#include "booth/tests/shipped.h"
#include "support/catch.h"

#include <QFile>

#include <algorithm>
#include <set>

using namespace varde;
using namespace varde::booth;
using store::TestOutcome;

namespace {

/// Ids of the rules that apply, one by one: `next` shows only the first of many.
std::set<std::string> applying(const Situation &situation)
{
    std::set<std::string> ids;
    for (const Rule &rule : shippedRules().rules) {
        const Reconciliation card = reconcile({shippedRules().sources, {rule}}, situation);
        if (!card.contradictions.empty() || !card.advice.empty() || card.next)
            ids.insert(rule.id);
    }
    return ids;
}

} // namespace

TEST_CASE("rules: each one that is shipped applies to its example, and not to one that differs in what it is about")
{
    std::set<std::string> tried;
    for (const test::RuleCase &one : test::ruleCases()) {
        INFO(one.rule);
        REQUIRE(shippedRules().find(one.rule));
        CHECK(applying(one.applies).contains(one.rule));
        CHECK_FALSE(applying(one.silent).contains(one.rule));
        CHECK(tried.insert(one.rule).second);
    }
    for (const Rule &rule : shippedRules().rules) {
        INFO("a rule without an example: " << rule.id);
        CHECK(tried.contains(rule.id));
    }
}

TEST_CASE("rules: each one names a source that is listed, and each source is used")
{
    std::set<std::string> used;
    CHECK(shippedRules().rules.size() >= 30);
    for (const Rule &rule : shippedRules().rules) {
        INFO(rule.id);
        CHECK_FALSE(rule.sources.empty());
        used.insert(rule.sources.begin(), rule.sources.end());
    }
    for (const Source &source : shippedRules().sources) {
        INFO(source.key);
        CHECK(used.contains(source.key));
    }
}

TEST_CASE("rules: the table in the documents is that of the rules")
{
    QFile file(QStringLiteral(VARDE_SOURCE_DIR "/docs/rules.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().toStdString() == rulesTable(shippedRules()));
}

TEST_CASE("card: a positive fentanyl strip beside a spectrum that names something else stands first and asks for a "
          "second reader")
{
    Situation sample = test::situation("heroin", "heroin");
    test::result(sample, "strip:nitazene", TestOutcome::Negative).lot.state = LotState::NotControlled;
    test::result(sample, "strip:fentanyl", TestOutcome::Positive);
    const Reconciliation card = reconcile(shippedRules(), sample);
    REQUIRE(card.contradictions.size() == 1);
    CHECK(card.contradictions.front().rule == "fentanyl-strip-against-spectrum");
    CHECK(card.asksSecondReader);
    CHECK(card.hasHazardousPositive);
    REQUIRE(card.next);
    CHECK(card.next->rule == "fentanyl-strip-against-spectrum");
    CHECK(card.next->why);
    REQUIRE(card.advice.size() == 1);
    CHECK(card.advice.front().rule == "lot-not-controlled");
    CHECK(card.advice.front().tests == std::vector<TestKey>{{store::TestKind::Strip, "nitazene"}});
}

TEST_CASE("card: a negative from a lot without its controls, past its date or failed is never passed over")
{
    for (const LotState state : {LotState::NotControlled, LotState::ControlFailed, LotState::Expired}) {
        Situation sample = test::situation("MDMA", "MDMA");
        test::result(sample, "strip:fentanyl", TestOutcome::Negative).lot.state = state;
        const Reconciliation card = reconcile(shippedRules(), sample);
        CHECK(card.advice.size() == 1);
    }
}

TEST_CASE("card: one rule about several strips is said once, with all of them")
{
    Situation sample = test::situation("MDMA", "MDMA");
    for (const char *strip : {"strip:fentanyl", "strip:nitazene", "strip:xylazine"})
        test::result(sample, strip, TestOutcome::Negative).lot.state = LotState::NotControlled;
    const Reconciliation card = reconcile(shippedRules(), sample);
    REQUIRE(card.advice.size() == 1);
    CHECK(card.advice.front().tests.size() == 3);
}

TEST_CASE("card: what was not done is listed strip by strip, and reagents only where none was done")
{
    Situation sample = test::situation("MDMA", "MDMA");
    const auto count = [&](store::TestKind kind) {
        const Reconciliation card = reconcile(shippedRules(), sample);
        return std::count_if(card.leftOut.begin(), card.leftOut.end(),
                             [kind](const LeftOut &one) { return one.test.kind == kind; });
    };
    CHECK(count(store::TestKind::Strip) == 4);
    CHECK(count(store::TestKind::Reagent) == 6);
    test::result(sample, "strip:fentanyl", TestOutcome::Negative);
    test::result(sample, "strip:nitazene", TestOutcome::Invalid);
    test::result(sample, "reagent:marquis", TestOutcome::Positive, Colour::Black);
    CHECK(count(store::TestKind::Strip) == 3);
    CHECK(count(store::TestKind::Reagent) == 0);
}

TEST_CASE("card: with all strips done and nothing against them there is nothing to say but what was left out")
{
    Situation sample = test::situation("MDMA", "MDMA");
    for (const TestSpec &spec : shippedCatalogue().tests)
        if (spec.kind == store::TestKind::Strip)
            test::result(sample, "strip:" + spec.id, TestOutcome::Negative);
    test::result(sample, "reagent:marquis", TestOutcome::Positive, Colour::Black);
    const Reconciliation card = reconcile(shippedRules(), sample);
    CHECK(card.isEmpty());
    CHECK_FALSE(card.asksSecondReader);
    CHECK_FALSE(card.hasHazardousPositive);
}

TEST_CASE("card: a colour that something unknown in a mixture may have made does not speak against it")
{
    Situation sample = test::situation("");
    sample.verdict = "mixture";
    sample.named = {"caffeine", "ketamine"};
    test::result(sample, "reagent:marquis", TestOutcome::Positive, Colour::Purple);
    CHECK_FALSE(applying(sample).contains("reagent-against-spectrum"));
    sample.named = {"cocaine", "ketamine"};
    CHECK(applying(sample).contains("reagent-against-spectrum"));
}
