// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulecases.h"

#include "booth/tests/shipped.h"
#include "booth/tests/testbook.h"

#include <functional>

namespace varde::booth::test {

using store::TestKind;
using store::TestOutcome;

namespace {

TestStanding &standing(Situation &in, const std::string &test)
{
    const TestKey key = *testKeyFromText(test);
    for (TestStanding &one : in.tests)
        if (one.spec->kind == key.kind && one.spec->id == key.id)
            return one;
    std::abort();
}

using Change = std::function<void(Situation &)>;

Situation changed(Situation in, const Change &change)
{
    change(in);
    return in;
}

Situation unnamed(const std::string &verdict)
{
    Situation made = situation("");
    made.verdict = verdict;
    made.strength.clear();
    return made;
}

Change outcome(const std::string &test, TestOutcome is)
{
    return [=](Situation &in) { result(in, test, is); };
}

Change colour(const std::string &test, Colour is)
{
    return [=](Situation &in) {
        result(in, test, is == Colour::None ? TestOutcome::Negative : TestOutcome::Positive, is);
    };
}

/// A negative nitazene strip, and the same with one thing wrong with it.
RuleCase flawed(const std::string &rule, const std::function<void(TestStanding &)> &flaw)
{
    Situation plain = situation("exampline");
    result(plain, "strip:nitazene", TestOutcome::Negative);
    Situation wrong = plain;
    flaw(standing(wrong, "strip:nitazene"));
    return {rule, wrong, plain};
}

void invalid(TestStanding &test, int times)
{
    test.result->outcome = TestOutcome::Invalid;
    test.invalidInARow = times;
}

std::vector<RuleCase> stripCases()
{
    const auto nitazene = outcome("strip:nitazene", TestOutcome::Positive);
    const auto fentanyl = outcome("strip:fentanyl", TestOutcome::Positive);
    const auto xylazine = outcome("strip:xylazine", TestOutcome::Positive);
    const auto benzo = outcome("strip:benzodiazepine", TestOutcome::Positive);
    const auto noBenzo = outcome("strip:benzodiazepine", TestOutcome::Negative);
    return {
        {"nitazene-caffeine", changed(situation("caffeine"), nitazene), changed(situation("heroin"), nitazene)},
        {"nitazene-strip-against-spectrum", changed(situation("heroin"), nitazene),
         changed(situation("protonitazene"), nitazene)},
        {"fentanyl-cross-reaction", changed(situation("exampline", "MDMA"), fentanyl),
         changed(situation("exampline"), fentanyl)},
        {"fentanyl-strip-against-spectrum", changed(situation("exampline"), fentanyl),
         changed(situation("MDMA"), fentanyl)},
        {"xylazine-cross-reaction", changed(situation("lidocaine"), xylazine), changed(situation("heroin"), xylazine)},
        {"xylazine-strip-against-spectrum", changed(situation("heroin"), xylazine),
         changed(situation("xylazine"), xylazine)},
        {"benzodiazepine-strip-against-claim", changed(situation("exampline", "heroin"), benzo),
         changed(situation("exampline", "diazepam"), benzo)},
        {"strip-negative-spectrum-names-it",
         changed(situation("protonitazene"), outcome("strip:nitazene", TestOutcome::Negative)),
         changed(situation("protonitazene"), outcome("strip:fentanyl", TestOutcome::Negative))},
        flawed("strip-changed-its-mind", [](TestStanding &test) { test.wasPositive = true; }),
        {"benzodiazepine-sold-strip-negative", changed(situation("lactose", "alprazolam"), noBenzo),
         changed(situation("alprazolam", "alprazolam"), noBenzo)},
        flawed("strip-invalid-three-times", [](TestStanding &test) { invalid(test, 3); }),
        flawed("strip-invalid", [](TestStanding &test) { invalid(test, 2); }),
        flawed("lot-control-failed", [](TestStanding &test) { test.lot.state = LotState::ControlFailed; }),
        flawed("lot-expired", [](TestStanding &test) { test.lot.state = LotState::Expired; }),
        flawed("lot-not-controlled", [](TestStanding &test) { test.lot.state = LotState::NotControlled; }),
        flawed("strip-read-early", [](TestStanding &test) { test.moment = ReadMoment::TooEarly; }),
        flawed("strip-read-late", [](TestStanding &test) { test.moment = ReadMoment::TooLate; }),
        flawed("strip-too-weak", [](TestStanding &test) { test.window = windowOf(*test.spec, 1, 500); }),
        flawed("strip-dilution-not-said", [](TestStanding &test) { test.window = windowOf(*test.spec, {}, {}); }),
    };
}

std::vector<RuleCase> reagentCases()
{
    const auto whiteLight = [](bool isWhite) {
        return changed(situation("exampline"), [isWhite](Situation &in) {
            result(in, "reagent:marquis", TestOutcome::Positive, Colour::Red).observed.isWhiteLight = isWhite;
        });
    };
    return {
        {"ehrlich-not-an-indole",
         changed(unnamed("no_reading"),
                 [](Situation &in) {
                     in.claim = "LSD";
                     in.claimed = {"LSD"};
                     result(in, "reagent:ehrlich", TestOutcome::Negative);
                 }),
         changed(unnamed("no_reading"),
                 [](Situation &in) {
                     in.claim = "LSD";
                     in.claimed = {"LSD"};
                     result(in, "reagent:ehrlich", TestOutcome::Positive, Colour::Purple);
                 })},
        {"reagent-against-spectrum", changed(situation("MDMA"), colour("reagent:marquis", Colour::None)),
         changed(situation("MDMA"), colour("reagent:marquis", Colour::Black))},
        {"reagent-against-claim", changed(situation("exampline", "MDMA"), colour("reagent:marquis", Colour::Orange)),
         changed(situation("exampline", "MDMA"), colour("reagent:marquis", Colour::Purple))},
        {"colour-not-by-white-light", whiteLight(false), whiteLight(true)},
        {"blotter-ehrlich-due", changed(unnamed("no_reading"), [](Situation &in) { in.form = "blotter"; }),
         unnamed("no_reading")},
    };
}

std::vector<RuleCase> dueCases()
{
    const auto done = outcome("strip:nitazene", TestOutcome::Negative);
    const auto tentative = [](Situation &in) { in.strength = "tentative"; };
    return {
        {"sold-as-not-seen", changed(situation("caffeine", "MDMA"), [](Situation &in) { in.soldAs = "not_seen"; }),
         situation("MDMA", "MDMA")},
        {"opioid-sold-nitazene-due", situation("caffeine", "heroin"), changed(situation("caffeine", "heroin"), done)},
        {"benzodiazepine-sold-strips-due", situation("lactose", "alprazolam"), situation("lactose", "MDMA")},
        {"filler-strips-due", unnamed("carrier_only"), changed(unnamed("carrier_only"), done)},
        {"unknown-strips-due", unnamed("unknown"), changed(unnamed("unknown"), done)},
        {"named-nitazene-due", situation("MDMA"), changed(situation("MDMA"), done)},
        {"fentanyl-due", changed(situation("MDMA"), done), situation("MDMA")},
        {"tentative-second-method", changed(situation("MDMA"), tentative),
         changed(changed(situation("MDMA"), tentative), colour("reagent:marquis", Colour::Purple))},
        {"harm-lab", changed(situation("MDMA"), [](Situation &in) { in.answers = {"linked_to_harm"}; }),
         changed(situation("MDMA"), [](Situation &in) { in.answers = {"taken"}; })},
        {"lab-for-the-rest", changed(unnamed("unknown"), done), changed(situation("MDMA"), done)},
    };
}

} // namespace

Situation situation(const std::string &named, const std::string &claim)
{
    Situation made;
    made.verdict = "match";
    made.strength = "strong";
    if (!named.empty())
        made.named = {named};
    made.claim = claim;
    if (!claim.empty())
        made.claimed = {claim};
    made.soldAs = claim.empty() ? "not_said" : "seen";
    made.form = "powder";
    made.tests = testStandings(shippedCatalogue(), {}, {}, {});
    return made;
}

TestStanding &result(Situation &in, const std::string &test, TestOutcome outcome, Colour colour)
{
    TestStanding &made = standing(in, test);
    made.state = TestState::Done;
    made.result.emplace();
    made.result->kind = made.spec->kind;
    made.result->name = made.spec->id;
    made.result->outcome = outcome;
    if (made.spec->kind == TestKind::Reagent)
        made.result->colour = colourName(colour);
    made.observed.isWhiteLight = true;
    if (const FormDilution *dilution = made.spec->dilutionFor(store::SampleForm::Powder))
        made.window = windowOf(*made.spec, dilution->massMg, dilution->volumeMl);
    made.moment = ReadMoment::InTime;
    made.lot = {LotState::Controlled, true, true};
    made.invalidInARow = outcome == TestOutcome::Invalid ? 1 : 0;
    return made;
}

std::vector<RuleCase> ruleCases()
{
    std::vector<RuleCase> all = stripCases();
    for (const auto &more : {reagentCases(), dueCases()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace varde::booth::test
