// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/terminal.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <langinfo.h>
#include <string_view>

namespace {

/// Qt complains of any other locale on standard error, where each line is a failure; file names are UTF-8 for Varde.
void ensureUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8")
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace varde::cli;
    ensureUtf8();
    QCoreApplication qt(argc, argv);
    CLI::App app("Varde on the command line: says what a spectrum looks like, and how certain that is.", "varde-cli");
    app.require_subcommand(1);
    app.set_version_flag("--version", VARDE_VERSION);
    app.footer("Exit code 0: all done. 1: a file or the work failed, with one line per failure on standard error.\n"
               "2: the command line was not understood. The man page varde-cli(1) says more.");
    Job job;
    addLibraryCommands(app, job);
    addIdentifyCommand(app, job);
    addClusterCommand(app, job);
    addEvaluateCommand(app, job);
    addInspectCommands(app, job);
    addReplayCommand(app, job);
    addStoreCommands(app, job);
    addDemoCommand(app, job);
    addDeviceCommands(app, job);
    addBenchCommand(app, job);
    addPackCommands(app, job);
    addRulesCommands(app, job);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        // CLI11 throws for --help too, and gives codes of its own to bad usage.
        return app.exit(error) == 0 ? Ok : Usage;
    }
    const int exit = job();
    if (std::fflush(stdout) != 0) {
        complain("standard output", {varde::Errc::WriteFailed, "the output could not be written"});
        return Failed;
    }
    return exit;
}
