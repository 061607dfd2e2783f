// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/reconcile.h"
#include "booth/tests/rulecases.h"
#include "booth/tests/rulestable.h"
#include "booth/tests/shipped.h"
#include "support/catch.h"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace varde;
using namespace varde::booth;
using nlohmann::json;

namespace {

json ruleWith(const json &condition, const std::string &test = "strip:fentanyl")
{
    json rule = {{"id", "mine"},
                 {"kind", "advice"},
                 {"when", {condition}},
                 {"say", {{"en", "Look again."}, {"nb", "Se en gang til."}}},
                 {"sources", {"us"}}};
    if (!test.empty())
        rule["test"] = test;
    return rule;
}

std::string fileWith(const std::vector<json> &rules)
{
    return json{{"about", "ours"},
                {"sources", {{{"key", "us"}, {"text", "our own experience"}, {"checked", true}}}},
                {"rules", rules}}
        .dump(1);
}

Result<RuleSet> read(const json &rule)
{
    return readRules(fileWith({rule}), shippedCatalogue());
}

std::string complaint(const json &rule)
{
    const auto rules = read(rule);
    return rules ? "taken" : rules.error().detail;
}

bool applies(const json &condition, const Situation &situation, const std::string &test = "strip:fentanyl")
{
    const auto rules = read(ruleWith(condition, test));
    INFO((rules ? condition.dump() : rules.error().detail));
    REQUIRE(rules);
    return !reconcile(*rules, situation).advice.empty();
}

} // namespace

TEST_CASE("rule file: what is shipped can be read")
{
    const auto rules = readRules(shippedRulesText(), shippedCatalogue());
    INFO((rules ? std::string() : rules.error().detail));
    REQUIRE(rules);
    CHECK(shippedRules().rules.size() == rules->rules.size());
}

TEST_CASE("rule file: a fault is named with the line where its rule begins, and its cause")
{
    const auto wrong = [](const char *name, const json &value) {
        json rule = ruleWith({{"outcome", "positive"}});
        rule[name] = value;
        return complaint(rule);
    };
    CHECK(wrong("kind", "order") == "line 4: rule mine has a \"kind\" that is not known: order");
    CHECK(wrong("id", "Mine!").find("a to z, digits and hyphens only") != std::string::npos);
    CHECK(wrong("id", "").find("line 4: rule 1 needs words for \"id\"") == 0);
    CHECK(wrong("test", "strip:snow").find("not in the catalogue: strip:snow") != std::string::npos);
    CHECK(wrong("when", json::array()).find("it would always apply") != std::string::npos);
    CHECK(wrong("sources", {"hearsay"}).find("not listed: hearsay") != std::string::npos);
    CHECK(wrong("sources", json::array()).find("nothing in \"sources\"") != std::string::npos);
    CHECK(wrong("say", "Look!").find("is not an object in braces") != std::string::npos);
    CHECK(wrong("say", {{"en", "Only English."}}).find("has no \"nb\"") != std::string::npos);
    CHECK(wrong("say", {{"en", "{name} again"}, {"nb", "x"}}).find("a blank that nothing fills: {name}") !=
          std::string::npos);
    CHECK(wrong("next", {{"en", "A lab."}, {"nb", "Lab."}}).find("\"next\" and \"why\" together") != std::string::npos);
    CHECK(wrong("seriousness", 3).find("\"seriousness\" that means nothing here") != std::string::npos);
    CHECK(wrong("second_reader", "yes").find("needs true or false") != std::string::npos);

    json silent = ruleWith({{"outcome", "positive"}});
    silent.erase("say");
    CHECK(complaint(silent).find("says nothing") != std::string::npos);
    silent["kind"] = "contradiction";
    CHECK(complaint(silent).find("without \"say\"") != std::string::npos);

    const std::string twice = fileWith({ruleWith({{"outcome", "positive"}}), ruleWith({{"outcome", "negative"}})});
    const auto rules = readRules(twice, shippedCatalogue());
    REQUIRE_FALSE(rules);
    // The brace of an entry stands on the line above its first key.
    const auto second = twice.rfind("\"id\": \"mine\"");
    const auto line = std::count(twice.begin(), twice.begin() + std::ptrdiff_t(second), '\n');
    CHECK(rules.error().detail == "line " + std::to_string(line) + ": rule 2 repeats the id mine");
}

TEST_CASE("rule file: a condition that is not known, or asks of no test, is refused")
{
    const auto wrong = [](const json &condition, const std::string &test = "strip:fentanyl") {
        return complaint(ruleWith(condition, test));
    };
    CHECK(wrong({{"outcome", "maybe"}}).find("not known: maybe") != std::string::npos);
    CHECK(wrong({{"is", {"old"}}}).find("not known: old") != std::string::npos);
    CHECK(wrong({{"verdict", "sure"}}).find("not known: sure") != std::string::npos);
    CHECK(wrong({{"form", "brick"}}).find("not known: brick") != std::string::npos);
    CHECK(wrong({{"answered", "name"}}).find("not known: name") != std::string::npos);
    CHECK(wrong({{"colour_against", "taste"}}).find("not known: taste") != std::string::npos);
    CHECK(wrong({{"weather", "rain"}}).find("\"weather\" that means nothing here") != std::string::npos);
    CHECK(wrong(json::object()).find("asks nothing") != std::string::npos);
    CHECK(wrong({{"test", "strip:fentanyl"}}).find("asks nothing") != std::string::npos);
    CHECK(wrong({{"test", "strip:*"}, {"is", "done"}}).find("not in the catalogue: strip:*") != std::string::npos);
    CHECK(wrong({{"is", "done"}}, "").find("neither it nor the rule names one") != std::string::npos);
    json deep = {{"verdict", "match"}};
    for (int i = 0; i < 6; ++i)
        deep = {{"not", deep}};
    CHECK(wrong(deep).find("inside conditions") != std::string::npos);
}

TEST_CASE("rule file: truncated, foreign and hostile files are refused without harm")
{
    const std::string text(shippedRulesText());
    for (std::size_t length = 0; length + 3 < text.size(); length += 131)
        CHECK_FALSE(readRules(text.substr(0, length), shippedCatalogue()));
    CHECK_FALSE(readRules(shippedCatalogueText(), shippedCatalogue()));
    CHECK_FALSE(readRules("id,kind,when\nmine,advice,never\n", shippedCatalogue()));
    CHECK_FALSE(readRules(std::string("{\"a\":\0}", 7), shippedCatalogue()));
    CHECK_FALSE(readRules("{\"rules\": [\"\xff\xfe\"]}", shippedCatalogue()));
    CHECK(readRules(std::string(900'000, '['), shippedCatalogue()).error().detail.find("too many brackets") !=
          std::string::npos);
    CHECK(readRules(std::string(2'000'000, ' '), shippedCatalogue()).error().code == Errc::FileTooLarge);
    CHECK(readRules(fileWith({}), shippedCatalogue()).error().detail == "line 1: no rule in it");
    const auto broken = readRules("{\n \"about\": \"x\",\n \"sources\": [],\n \"rules\": [,]\n}", shippedCatalogue());
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == Errc::Malformed);
    CHECK(broken.error().detail.find("line 4: ") == 0);
    const auto beyond = readRules("{\n \"about\": \"x\",\n \"days\": -1e999\n}", shippedCatalogue());
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().code == Errc::Malformed);
    CHECK(beyond.error().detail == "line 3: number overflow parsing '-1e999'");
}

TEST_CASE("condition: each one holds where it should and not elsewhere")
{
    Situation sample = test::situation("MDMA", "heroin");
    sample.possible = {"MDEA"};
    sample.answers = {"taken"};
    const auto yes = [&](const json &condition, const std::string &test = "strip:fentanyl") {
        INFO(condition.dump());
        CHECK(applies(condition, sample, test));
    };
    const auto no = [&](const json &condition, const std::string &test = "strip:fentanyl") {
        INFO(condition.dump());
        CHECK_FALSE(applies(condition, sample, test));
    };
    yes({{"verdict", {"mixture", "match"}}}, "");
    no({{"verdict", "mixture"}}, "");
    yes({{"strength", "strong"}}, "");
    no({{"strength", "tentative"}}, "");
    yes({{"named", "md*"}}, "");
    no({{"named", "MDEA"}}, "");
    yes({{"may_be", "MDEA"}}, "");
    no({{"may_be", "MDPV"}}, "");
    yes({{"claimed", "Heroin"}}, "");
    no({{"claimed", "MDMA"}}, "");
    yes({{"sold_as", "seen"}}, "");
    no({{"sold_as", "not_seen"}}, "");
    yes({{"form", {"pill", "powder"}}}, "");
    no({{"form", "pill"}}, "");
    yes({{"answered", "taken"}}, "");
    no({{"answered", "unwell"}}, "");
    yes({{"no_reagent_done", true}}, "");
    no({{"no_reagent_done", false}}, "");
    yes({{"is", "not_done"}});
    no({{"is", "done"}});
    no({{"outcome", "positive"}});
    yes({{"cross_reactant_named", true}});
    no({{"cross_reactant_named", true}}, "strip:nitazene");
    yes({{"family_named", false}});
    yes({{"any", {{{"is", "done"}}, {{"verdict", "match"}}}}});
    no({{"any", {{{"is", "done"}}, {{"verdict", "mixture"}}}}});
    yes({{"none", {{{"is", "done"}}, {{"verdict", "mixture"}}}}});
    no({{"not", {{"is", "not_done"}}}});
    yes({{"test", "reagent:marquis"}, {"is", "not_done"}}, "");
    yes({{"is", "not_done"}}, "*:*");

    test::result(sample, "strip:fentanyl", store::TestOutcome::Positive);
    yes({{"is", "plain"}});
    yes({{"outcome", {"positive", "invalid"}}});
    sample.claimed = {"carfentanil"};
    yes({{"family_claimed", true}});
    no({{"family_claimed", false}});
}

TEST_CASE("table: a condition is a line that can be read")
{
    const auto rules = read(ruleWith({{"outcome", "positive"}, {"named", {"*nitazene", "caffeine"}}}));
    REQUIRE(rules);
    CHECK(conditionText(rules->rules.front().when.front()) ==
          "outcome positive and the spectrum names \\*nitazene or caffeine");
    CHECK(rulesTable(*rules).find("| mine (advice) | strip:fentanyl | outcome positive") != std::string::npos);
}
