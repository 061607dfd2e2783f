// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulefile.h"

#include "booth/tests/fields.h"

#include <algorithm>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr int deepestCondition = 4;

const std::set<std::string> outcomeWords{"positive", "negative", "invalid"};
const std::set<std::string> verdictWords{"match",   "one_of", "mixture",   "carrier_only",
                                         "unknown", "rescan", "no_reading"};
const std::set<std::string> strengthWords{"strong", "tentative"};
const std::set<std::string> soldAsWords{"seen",     "seen_with_other", "not_seen",
                                        "possible", "cannot_be_said",  "not_said"};
const std::set<std::string> answerWords{"taken", "unwell", "linked_to_harm", "same_batch_before", "bought_on_site"};

/// Reads the rules of one file against the tests that there are.
class RuleReader {
public:
    RuleReader(RuleSet &rules, const Catalogue &catalogue) : m_rules(rules), m_catalogue(catalogue) {}

    void addSource(const json &entry, const std::string &place)
    {
        Fields fields(entry, place);
        Source source{fields.text("key"), fields.text("text"), fields.boolean("checked")};
        fields.done();
        if (hasSource(source.key))
            throw Refused{place + " repeats the key " + source.key};
        m_rules.sources.push_back(std::move(source));
    }

    void addRule(const json &entry, const std::string &place)
    {
        Fields fields(entry, place);
        Rule rule;
        rule.id = fields.text("id");
        if (rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
            throw Refused{place + ": an id has a to z, digits and hyphens only: " + rule.id};
        if (m_rules.find(rule.id))
            throw Refused{place + " repeats the id " + rule.id};
        Fields named(entry, "rule " + rule.id);
        readRule(named, rule);
        m_rules.rules.push_back(std::move(rule));
    }

private:
    bool hasSource(const std::string &key) const
    {
        return std::any_of(m_rules.sources.begin(), m_rules.sources.end(),
                           [&](const Source &source) { return source.key == key; });
    }

    void readRule(Fields &fields, Rule &rule) const
    {
        fields.text("id");
        rule.kind = fields.oneOf("kind", {"contradiction", "advice"}) == "contradiction" ? RuleKind::Contradiction
                                                                                         : RuleKind::Advice;
        if (fields.has("test"))
            rule.test = testPattern(fields, true);
        for (const json &entry : fields.list("when"))
            rule.when.push_back(condition(entry, fields.place(), !rule.test.empty(), 1));
        if (rule.when.empty())
            throw Refused{fields.place() + " has nothing in \"when\": it would always apply"};
        rule.say = words(fields, "say");
        rule.next = words(fields, "next");
        rule.why = words(fields, "why");
        rule.asksSecondReader = fields.boolean("second_reader", false);
        rule.sources = fields.texts("sources");
        for (const std::string &key : rule.sources)
            if (!hasSource(key))
                throw Refused{fields.place() + " names a source that is not listed: " + key};
        fields.done();
        if (rule.next.has_value() != rule.why.has_value())
            throw Refused{fields.place() + " needs \"next\" and \"why\" together"};
        if (rule.kind == RuleKind::Contradiction && !rule.say)
            throw Refused{fields.place() + " is a contradiction without \"say\""};
        if (!rule.say && !rule.next)
            throw Refused{fields.place() + " says nothing"};
    }

    /// `strip:nitazene`; with `*` for any only where `mayBeMany`.
    std::string testPattern(Fields &fields, bool mayBeMany) const
    {
        const std::string text = fields.text("test");
        const auto colon = text.find(':');
        const std::string kind = text.substr(0, colon);
        const std::string id = colon == std::string::npos ? std::string() : text.substr(colon + 1);
        const bool isAnyKind = mayBeMany && text == "*:*";
        const auto known = store::testKindFromName(kind);
        if (!isAnyKind && !(known && ((mayBeMany && id == "*") || m_catalogue.find(*known, id))))
            throw Refused{fields.place() + " is about a test that is not in the catalogue: " + text};
        return text;
    }

    std::optional<Text> words(Fields &fields, const char *name) const
    {
        if (!fields.has(name))
            return std::nullopt;
        Fields both(fields.at(name), fields.place() + ", \"" + name + "\",");
        Text text{both.text("en"), both.text("nb")};
        both.done();
        for (const std::string *one : {&text.en, &text.nb})
            checkBlanks(*one, both.place());
        return text;
    }

    static void checkBlanks(const std::string &text, const std::string &place)
    {
        for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
            const std::string name = text.substr(at, text.find('}', at) - at + 1);
            if (name != "{test}" && name != "{named}" && name != "{claim}" && name != "{reacts}")
                throw Refused{place + " has a blank that nothing fills: " + name};
        }
    }

    Condition condition(const json &entry, const std::string &place, bool hasTest, int depth) const
    {
        if (depth > deepestCondition)
            throw Refused{place + " has conditions inside conditions inside conditions"};
        Fields fields(entry, place + ", condition,");
        Condition made;
        if (fields.has("test"))
            made.test = testPattern(fields, false);
        const bool isAboutTest = hasTest || !made.test.empty();
        readTestPart(fields, made, isAboutTest);
        readSamplePart(fields, made);
        for (const char *name : {"any", "none"})
            if (fields.has(name))
                for (const json &one : fields.list(name))
                    (name[0] == 'a' ? made.any : made.none).push_back(condition(one, place, isAboutTest, depth + 1));
        if (fields.has("not"))
            made.none.push_back(condition(fields.at("not"), place, isAboutTest, depth + 1));
        fields.done();
        if (entry.empty() || (entry.size() == 1 && fields.has("test")))
            throw Refused{place + " has a condition that asks nothing"};
        return made;
    }

    static void readTestPart(Fields &fields, Condition &made, bool isAboutTest)
    {
        const std::set<std::string> standings(testWords().begin(), testWords().end());
        bool asksTest = false;
        const auto asks = [&](const char *name) {
            asksTest = asksTest || fields.has(name);
            return fields.has(name);
        };
        if (asks("outcome"))
            made.outcome = fields.textsOf("outcome", outcomeWords);
        if (asks("is"))
            made.is = fields.textsOf("is", standings);
        if (asks("colour_against"))
            made.colourAgainst = fields.oneOf("colour_against", {"spectrum", "claim"});
        if (asks("family_named"))
            made.isFamilyNamed = fields.boolean("family_named");
        if (asks("family_claimed"))
            made.isFamilyClaimed = fields.boolean("family_claimed");
        if (asks("cross_reactant_named"))
            made.isCrossReactantNamed = fields.boolean("cross_reactant_named");
        if (asksTest && !isAboutTest)
            throw Refused{fields.place() + " asks of a test, and neither it nor the rule names one"};
    }

    static void readSamplePart(Fields &fields, Condition &made)
    {
        if (fields.has("verdict"))
            made.verdict = fields.textsOf("verdict", verdictWords);
        if (fields.has("strength"))
            made.strength = fields.textsOf("strength", strengthWords);
        if (fields.has("sold_as"))
            made.soldAs = fields.textsOf("sold_as", soldAsWords);
        if (fields.has("answered"))
            made.answered = fields.textsOf("answered", answerWords);
        if (fields.has("named"))
            made.named = fields.texts("named");
        if (fields.has("may_be"))
            made.mayBe = fields.texts("may_be");
        if (fields.has("claimed"))
            made.claimed = fields.texts("claimed");
        if (fields.has("no_reagent_done"))
            made.isNoReagentDone = fields.boolean("no_reagent_done");
        if (!fields.has("form"))
            return;
        made.form = fields.texts("form");
        for (const std::string &form : made.form)
            if (!store::sampleFormFromName(form))
                throw Refused{fields.place() + " has a \"form\" that is not known: " + form};
    }

    RuleSet &m_rules;
    const Catalogue &m_catalogue;
};

} // namespace

const Rule *RuleSet::find(std::string_view id) const
{
    const auto at = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return at == rules.end() ? nullptr : &*at;
}

const std::vector<std::string> &testWords()
{
    static const std::vector<std::string> words{
        "not_done",       "declined",           "none_left",      "done",    "invalid",     "invalid_three_times",
        "too_weak",       "dilution_not_said",  "cross_reacts",   "expired", "read_early",  "read_late",
        "control_failed", "lot_not_controlled", "no_white_light", "plain",   "was_positive"};
    return words;
}

Result<RuleSet> readRules(std::string_view text, const Catalogue &catalogue)
{
    const auto parsed = parseObject(text);
    if (!parsed)
        return parsed.error();
    RuleSet rules;
    RuleReader reader(rules, catalogue);
    const char *list = "sources";
    std::size_t index = 0;
    try {
        Fields whole(*parsed, "the file");
        whole.text("about");
        for (const json &entry : whole.list("sources"))
            reader.addSource(entry, "source " + std::to_string(++index));
        list = "rules";
        index = 0;
        for (const json &entry : whole.list("rules"))
            reader.addRule(entry, "rule " + std::to_string(++index));
        whole.done();
    } catch (const Refused &refused) {
        const int line = lineOfEntry(text, list, index > 0 ? index - 1 : 0);
        return Error{Errc::Malformed, "line " + std::to_string(line) + ": " + refused.why};
    }
    if (rules.rules.empty())
        return Error{Errc::Malformed, "line 1: no rule in it"};
    return rules;
}

} // namespace varde::booth
