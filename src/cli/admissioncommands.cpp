// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/librarycare.h"
#include "cli/commands.h"
#include "cli/librarywork.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace varde::cli {

namespace {

struct AdmissionOptions {
    std::string library;
    std::vector<std::string> references;
    store::Saying saying{"cli"};
    bool isAdmitted = false;
};

int setAdmission(const AdmissionOptions &options)
{
    return changeAndTell(options.library, options.isAdmitted ? "let in again" : "withdrawn",
                         booth::setAdmitted(options.references, options.isAdmitted, options.saying));
}

} // namespace

void addAdmissionCommands(CLI::App &library, Job &job)
{
    for (const bool isAdmitted : {false, true}) {
        auto options = std::make_shared<AdmissionOptions>();
        options->isAdmitted = isAdmitted;
        CLI::App *command =
            isAdmitted
                ? library.add_subcommand("admit", "Let references in again that were withdrawn")
                : library.add_subcommand("withdraw", "Withdraw references; they stay in the file and name nothing");
        command->add_option("LIB.sqlite", options->library, "Library file")->required();
        command->add_option("REFERENCE", options->references, "Ids as show prints them")->required();
        command->add_option("--by", options->saying.by, "Who says so: an operator's code")->capture_default_str();
        command->add_option("--reason", options->saying.reason, "Why; kept with the reference")->required();
        command->callback([options, &job] { job = [options] { return setAdmission(*options); }; });
    }
}

} // namespace varde::cli
