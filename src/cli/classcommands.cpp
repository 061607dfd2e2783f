// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
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

struct ClassOptions {
    std::string library;
    std::string name;
    std::string other;
    store::Saying saying{"cli"};
};

void printBelow(const std::vector<store::SubstanceClass> &tree, const std::string &parent, int depth)
{
    for (const store::SubstanceClass &one : tree)
        if (one.parent == parent) {
            std::printf("%*s%s\n", 2 * depth, "", one.name.c_str());
            printBelow(tree, one.name, depth + 1);
        }
}

int listClasses(const ClassOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadOnly, [](LibraryStore &library) -> Status {
        const auto tree = library.classes();
        if (!tree)
            return tree.error();
        printBelow(*tree, {}, 0);
        return Done{};
    });
}

int addClass(const ClassOptions &o)
{
    return changeAndTell(o.library, "added",
                         [&](LibraryStore &library) { return Curator(library).addClass(o.name, o.other, o.saying); });
}

int moveClass(const ClassOptions &o)
{
    return changeAndTell(o.library, "moved",
                         [&](LibraryStore &library) { return Curator(library).moveClass(o.name, o.other, o.saying); });
}

int renameClass(const ClassOptions &o)
{
    return changeAndTell(o.library, "renamed", [&](LibraryStore &library) {
        return Curator(library).renameClass(o.name, o.other, o.saying);
    });
}

int removeClass(const ClassOptions &o)
{
    return changeAndTell(o.library, "removed",
                         [&](LibraryStore &library) { return Curator(library).removeClass(o.name, o.saying); });
}

} // namespace

void addClassCommands(CLI::App &library, Job &job)
{
    CLI::App *classes = library.add_subcommand("class", "The tree of classes");
    classes->require_subcommand(1);
    const auto command = [&](const char *name, const char *what, int (*work)(const ClassOptions &), const char *other) {
        auto options = std::make_shared<ClassOptions>();
        CLI::App *one = classes->add_subcommand(name, what);
        one->add_option("LIB.sqlite", options->library, "Library file")->required();
        if (work != listClasses) {
            one->add_option("CLASS", options->name)->required();
            one->add_option("--by", options->saying.by, "Who says so: an operator's code")->capture_default_str();
            one->add_option("--reason", options->saying.reason, "Why; kept in the history");
        }
        if (other)
            one->add_option(other, options->other)->required(work == renameClass);
        one->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
    };
    command("list", "Print the tree", listClasses, nullptr);
    command("add", "Add a class", addClass, "--in");
    command("move", "Move it below another, or without --in to the top", moveClass, "--in");
    command("rename", "Rename it; the name of another class joins both", renameClass, "NAME");
    command("remove", "Remove an empty class", removeClass, nullptr);
}

} // namespace varde::cli
