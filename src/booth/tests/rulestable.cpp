// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulestable.h"

#include <algorithm>

namespace varde::booth {

namespace {

void add(std::string &line, const std::string &part)
{
    line += (line.empty() ? "" : " and ") + part;
}

std::string oneOfText(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words) {
        text += text.empty() ? "" : " or ";
        for (const char c : word)
            text += c == '_' ? std::string(" ") : c == '*' ? std::string("\\*") : std::string(1, c);
    }
    return text;
}

void addList(std::string &line, const char *what, const std::vector<std::string> &words)
{
    if (!words.empty())
        add(line, std::string(what) + ' ' + oneOfText(words));
}

void addFlag(std::string &line, const std::optional<bool> &flag, const char *what)
{
    if (flag)
        add(line, (*flag ? "" : "not: ") + std::string(what));
}

std::string group(const std::vector<Condition> &conditions)
{
    std::string text;
    for (const Condition &one : conditions)
        text += (text.empty() ? "" : "; ") + conditionText(one);
    return text;
}

std::string cell(const std::optional<Text> &text)
{
    return text ? text->en : std::string("–");
}

std::string about(const Rule &rule)
{
    std::string text = rule.test.empty() ? "the sample" : rule.test;
    for (std::size_t at = text.find('*'); at != std::string::npos; at = text.find('*', at + 2))
        text.insert(at, "\\");
    return text;
}

} // namespace

std::string conditionText(const Condition &condition)
{
    std::string line = condition.test.empty() ? std::string() : "of " + condition.test + ":";
    std::string parts;
    addList(parts, "outcome", condition.outcome);
    addList(parts, "it is", condition.is);
    if (!condition.colourAgainst.empty())
        add(parts, "its colour does not fit the " + condition.colourAgainst);
    addFlag(parts, condition.isFamilyNamed, "the spectrum names what it looks for");
    addFlag(parts, condition.isFamilyClaimed, "sold as what it looks for");
    addFlag(parts, condition.isCrossReactantNamed, "a cross-reactant of it is named or claimed");
    addList(parts, "verdict", condition.verdict);
    addList(parts, "strength", condition.strength);
    addList(parts, "the spectrum names", condition.named);
    addList(parts, "the spectrum names or leaves possible", condition.mayBe);
    addList(parts, "sold as", condition.claimed);
    addList(parts, "what it was sold as:", condition.soldAs);
    addList(parts, "form", condition.form);
    addList(parts, "answered:", condition.answered);
    addFlag(parts, condition.isNoReagentDone, "no reagent was done");
    if (!condition.any.empty())
        add(parts, "one of (" + group(condition.any) + ')');
    if (!condition.none.empty())
        add(parts, "not (" + group(condition.none) + ')');
    return line.empty() ? parts : line + ' ' + parts;
}

std::string rulesTable(const RuleSet &rules)
{
    std::string out =
        "# Rules of the reconciliation card\n\n"
        "Made by `varde-cli rules table` from `src/booth/tests/rules.json`; a test compares the two. The order is the\n"
        "order of importance. `{test}`, `{named}`, `{claim}` and `{reacts}` are filled in. How to write rules of your "
        "own:\n"
        "[developers/rules.md](developers/rules.md).\n\n"
        "| rule | about | when | says | next best test, and why | second reader | sources |\n"
        "|---|---|---|---|---|---|---|\n";
    for (const Rule &rule : rules.rules) {
        std::string sources;
        for (const std::string &key : rule.sources)
            sources += (sources.empty() ? "" : ", ") + key;
        const std::string next = rule.next ? cell(rule.next) + ' ' + cell(rule.why) : std::string("–");
        std::string when;
        for (const Condition &one : rule.when)
            add(when, conditionText(one));
        out += "| " + rule.id + " (" + (rule.kind == RuleKind::Contradiction ? "contradiction" : "advice") + ") | " +
               about(rule) + " | " + when + " | " + cell(rule.say) + " | " + next + " | " +
               (rule.asksSecondReader ? "yes" : "no") + " | " + sources + " |\n";
    }
    out += "\n## Sources\n\n";
    for (const Source &source : rules.sources)
        out += "- `" + source.key + "`: " + source.text +
               (source.isChecked ? "\n" : " (from memory, not looked up again)\n");
    return out;
}

} // namespace varde::booth
