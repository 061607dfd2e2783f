// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/librarychange.h"
#include "booth/library/namesearch.h"
#include "cli/commands.h"
#include "cli/librarywork.h"
#include "cli/terminal.h"
#include "store/library/curator.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

using store::Curator;
using store::LibraryStore;

struct SubstanceOptions {
    std::string library;
    std::string substance;
    std::string other;
    std::string text;
    std::string form;
    std::string name;
    std::string stereo;
    std::string substanceClass;
    std::string role;
    std::string hazard;
    std::string cas;
    std::string inchikey;
    std::vector<std::string> synonyms;
    std::vector<std::string> streetNames;
    std::vector<std::string> removeNames;
    std::vector<std::string> references;
    std::int64_t step = 0;
    store::Saying saying{"cli"};
    CLI::App *command = nullptr; ///< which of the options were given

    std::optional<std::string> given(const char *option, const std::string &value) const
    {
        const CLI::Option *known = command->get_option_no_throw(option); // not every command has every option
        return known && known->count() > 0 ? std::optional(value) : std::nullopt;
    }
};

/// `name` or `nb:name`.
store::SubstanceName nameOf(const std::string &text, store::NameKind kind)
{
    for (const std::string language : {"en", "nb"})
        if (text.starts_with(language + ":"))
            return {text.substr(3), kind, language};
    return {text, kind, {}};
}

store::SubstanceEdit editOf(const SubstanceOptions &options)
{
    store::SubstanceEdit edit;
    edit.name = options.given("--name", options.name);
    edit.stereo = options.given("--stereo", options.stereo);
    edit.substanceClass = options.given("--class", options.substanceClass);
    edit.cas = options.given("--cas", options.cas);
    edit.inchikey = options.given("--inchikey", options.inchikey);
    if (const auto role = options.given("--role", options.role))
        edit.role = store::roleFromName(*role == "none" ? "" : *role);
    if (const auto hazard = options.given("--hazard", options.hazard))
        edit.isHazardous = *hazard == "yes";
    for (const std::string &name : options.synonyms)
        edit.addNames.push_back(nameOf(name, store::NameKind::Synonym));
    for (const std::string &name : options.streetNames)
        edit.addNames.push_back(nameOf(name, store::NameKind::Street));
    edit.removeNames = options.removeNames;
    return edit;
}

int search(const SubstanceOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadOnly, [&](LibraryStore &library) -> Status {
        const auto substances = library.substances();
        if (!substances)
            return substances.error();
        const auto hits = booth::NameSearch(*substances).find(QString::fromStdString(options.text));
        if (hits.empty())
            return Error{Errc::NotFound, "no substance is called anything like \"" + options.text + "\""};
        for (const booth::NameHit &hit : hits)
            std::printf("%s%s%s\n", (*substances)[hit.substance].name.c_str(), hit.isShownName ? "" : "\t",
                        hit.isShownName ? "" : hit.name.c_str());
        return Done{};
    });
}

int add(const SubstanceOptions &options)
{
    store::SubstanceEdit edit = editOf(options);
    edit.name = options.substance;
    return changeAndTell(options.library, "added", [&](LibraryStore &library) -> Status {
        const auto added = Curator(library).add(edit, options.saying);
        return added ? Status(Done{}) : Status(added.error());
    });
}

int edit(const SubstanceOptions &options)
{
    return changeAndTell(options.library, "changed", [&](LibraryStore &library) -> Status {
        Curator curator(library);
        const auto substance = curator.find(options.substance);
        return substance ? curator.edit(substance->id, editOf(options), options.saying) : Status(substance.error());
    });
}

int merge(const SubstanceOptions &options)
{
    return changeAndTell(options.library, "merged", [&](LibraryStore &library) -> Status {
        Curator curator(library);
        const auto from = curator.find(options.substance);
        if (!from)
            return from.error();
        const auto into = curator.find(options.other);
        return into ? curator.merge(from->id, into->id, options.form, options.saying) : Status(into.error());
    });
}

int split(const SubstanceOptions &options)
{
    return changeAndTell(options.library, "split", [&](LibraryStore &library) -> Status {
        Curator curator(library);
        const auto whole = curator.find(options.substance);
        if (!whole)
            return whole.error();
        const auto part =
            curator.split(whole->id, {options.other, options.references, options.removeNames}, options.saying);
        return part ? Status(Done{}) : Status(part.error());
    });
}

int undo(const SubstanceOptions &options)
{
    return changeAndTell(options.library, "undone", [&](LibraryStore &library) -> Status {
        return Curator(library).undo(options.step, options.saying);
    });
}

int history(const SubstanceOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadOnly, [&](LibraryStore &library) -> Status {
        const auto steps = Curator(library).history();
        if (!steps)
            return steps.error();
        for (const store::CurationStep &step : *steps) {
            std::string what = step.kind;
            if (step.undoes)
                what += " of " + std::to_string(*step.undoes);
            if (step.isUndone)
                what += ", undone";
            std::printf("%lld\t%s\t%s\t%s\t%s\n", static_cast<long long>(step.id), dayText(step.at).c_str(),
                        step.by.c_str(), what.c_str(), step.reason.c_str());
            for (const std::string &change : step.changes)
                std::printf("\t%s\n", change.c_str());
        }
        return Done{};
    });
}

void addSaying(CLI::App &command, SubstanceOptions &options)
{
    command.add_option("--by", options.saying.by, "Who says so: an operator's code")->capture_default_str();
    command.add_option("--reason", options.saying.reason, "Why; kept in the history");
}

void addFields(CLI::App &command, SubstanceOptions &options)
{
    command.add_option("--stereo", options.stereo, "Stereo label: S, R, racemic");
    command.add_option("--class", options.substanceClass, "Class in the tree");
    command.add_option("--role", options.role)->check(CLI::IsMember({"active", "adulterant", "carrier", "none"}));
    command.add_option("--hazard", options.hazard, "no needs a reason")->check(CLI::IsMember({"yes", "no"}));
    command.add_option("--cas", options.cas);
    command.add_option("--inchikey", options.inchikey);
    command.add_option("--synonym", options.synonyms, "Another name that means it alone; en: or nb: before it");
    command.add_option("--street-name", options.streetNames, "What people call it; en: or nb: before it");
    addSaying(command, options);
}

} // namespace

void addSubstanceCommands(CLI::App &library, Job &job)
{
    CLI::App *substance = library.add_subcommand("substance", "Names, classes, roles and hazards; merge, split, undo");
    substance->require_subcommand(1);
    const auto command = [&](const char *name, const char *what, int (*work)(const SubstanceOptions &)) {
        auto options = std::make_shared<SubstanceOptions>();
        options->command = substance->add_subcommand(name, what);
        options->command->add_option("LIB.sqlite", options->library, "Library file")->required();
        options->command->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
        return options;
    };
    auto options = command("search", "Find a substance by any of its names", search);
    options->command->add_option("TEXT", options->text)->required();
    options = command("add", "List a substance, also one without a reference", add);
    options->command->add_option("SUBSTANCE", options->substance, "Its name")->required();
    addFields(*options->command, *options);
    options = command("edit", "Say something else of a substance", edit);
    options->command->add_option("SUBSTANCE", options->substance, "Its name")->required();
    options->command->add_option("--name", options->name, "Show it under this name");
    options->command->add_option("--remove-name", options->removeNames, "It is not called this");
    addFields(*options->command, *options);
    options = command("merge", "Two names are one substance", merge);
    options->command->add_option("FROM", options->substance, "The name that becomes another name")->required();
    options->command->add_option("INTO", options->other, "The substance that stays")->required();
    options->command->add_option("--form", options->form, "Form of the references of FROM that say none");
    addSaying(*options->command, *options);
    options = command("split", "One name was two substances", split);
    options->command->add_option("SUBSTANCE", options->substance)->required();
    options->command->add_option("INTO", options->other, "Name of what is split off")->required();
    options->command->add_option("--reference", options->references, "A reference that goes with it");
    options->command->add_option("--take-name", options->removeNames, "A name that goes with it");
    addSaying(*options->command, *options);
    options = command("undo", "Take a step of the history back", undo);
    options->command->add_option("STEP", options->step, "Number as history prints it")->required();
    addSaying(*options->command, *options);
    command("history", "What was said, newest first", history);
}

} // namespace varde::cli
