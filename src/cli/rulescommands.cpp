// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulestable.h"
#include "booth/tests/rulestore.h"
#include "booth/tests/shipped.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

/// The detail of a fault begins with the path: `rules.json: line 3: cause`.
int refused(const std::string &file, const Error &error)
{
    const std::string front = file + ": ";
    if (error.code != Errc::Malformed || !error.detail.starts_with(front))
        return failed(file, error);
    complain(file, error.detail.substr(front.size()));
    return Failed;
}

int checkRules(const std::string &file)
{
    const auto rules = booth::readRulesFile(file, booth::shippedCatalogue());
    if (!rules)
        return refused(file, rules.error());
    std::printf("%s: %zu rules\n", file.c_str(), rules->rules.size());
    return Ok;
}

int listRules(const std::string &directory)
{
    booth::UsedRules used{booth::shippedRules(), booth::RuleOrigin::Shipped, {}};
    if (!directory.empty())
        used = booth::loadRules(directory, booth::shippedCatalogue());
    for (const booth::Rule &rule : used.rules.rules) {
        std::string sources;
        for (const std::string &key : rule.sources)
            sources += (sources.empty() ? "" : ",") + key;
        const bool isContradiction = rule.kind == booth::RuleKind::Contradiction;
        const std::string &words = rule.say ? rule.say->en : rule.next->en;
        std::printf("%s\t%s\t%s\t%s\t%s\n", rule.id.c_str(), isContradiction ? "contradiction" : "advice",
                    rule.test.empty() ? "-" : rule.test.c_str(), sources.c_str(), words.c_str());
    }
    return used.problem ? refused((std::filesystem::path(directory) / "rules.json").string(), *used.problem) : Ok;
}

int print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    return Ok;
}

} // namespace

void addRulesCommands(CLI::App &app, Job &job)
{
    CLI::App *rules = app.add_subcommand("rules", "What the booth's card says when tests do not agree");
    rules->require_subcommand(1);
    auto file = std::make_shared<std::string>();
    auto directory = std::make_shared<std::string>();
    CLI::App *check = rules->add_subcommand("check", "Read a file of rules; names the line and the cause of a fault");
    check->add_option("FILE", *file, "rules.json")->required();
    check->callback([file, &job] { job = [file] { return checkRules(*file); }; });
    CLI::App *list = rules->add_subcommand("list", "Print the rules: id, kind, test, sources, words");
    list->add_option("--data", *directory, "The booth's data directory: its own rules, where it has any");
    list->callback([directory, &job] { job = [directory] { return listRules(*directory); }; });
    CLI::App *shipped = rules->add_subcommand("print", "Print the file that came with Varde, to start one's own from");
    shipped->callback([&job] { job = [] { return print(booth::shippedRulesText()); }; });
    CLI::App *table = rules->add_subcommand("table", "Print docs/rules.md");
    table->callback([&job] { job = [] { return print(booth::rulesTable(booth::shippedRules())); }; });
}

} // namespace varde::cli
