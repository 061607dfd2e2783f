// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "booth/practice/scenario.h"
#include "booth/words/words.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "drivers/acquire.h"
#include "drivers/simulator/simulator.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

struct DemoOptions {
    std::string library;
    std::string spectra;
    std::string scenario;
    bool isList = false;
};

Result<booth::Reading> measured(const booth::PracticeScenario &scenario, const booth::ReferenceLibrary &library)
{
    auto device = drivers::Simulator::open(scenario.simulatorAddress);
    if (!device)
        return device.error();
    if (const Status put = (*device)->setSample(scenario.sample); !put)
        return put.error();
    watchInterrupt();
    ProgressBar bar;
    const Progress progress{[&](int done, int total) { bar.show("Scanning", done, total); }, &interrupted()};
    const auto scan = drivers::measure(**device, {.integration = scenario.integration, .scans = scenario.scans},
                                       progress, [](const drivers::Scan &) {});
    if (!scan)
        return scan.error();
    return library.identify(scan->mean);
}

int demo(const DemoOptions &options)
{
    const auto scenarios = booth::readPracticeScenarios(options.spectra);
    if (!scenarios) {
        complain(options.spectra, scenarios.error());
        return Failed;
    }
    if (options.isList) {
        for (const booth::PracticeScenario &scenario : *scenarios)
            std::printf("%s\t%s\n", scenario.id.c_str(), scenario.titleEn.c_str());
        return Ok;
    }
    const auto scenario = std::find_if(scenarios->begin(), scenarios->end(), [&](const booth::PracticeScenario &s) {
        return options.scenario.empty() || s.id == options.scenario;
    });
    if (scenario == scenarios->end()) {
        complain(options.spectra, {Errc::NotFound, "no scenario " + options.scenario + "; --list names all"});
        return Failed;
    }
    const auto library = booth::ReferenceLibrary::open(options.library);
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    if (!(*library)->isPractice()) {
        complain(options.library, {Errc::NotAllowed, "the demonstration takes the practice library only"});
        return Failed;
    }
    const auto reading = measured(*scenario, **library);
    if (!reading) {
        complain(scenario->id, reading.error());
        return Failed;
    }
    const booth::words::Claim claim{QString::fromStdString(scenario->soldAs), {}};
    std::printf("%s\n", scenario->titleEn.c_str());
    for (const QString &line : booth::words::resultLines(booth::words::resultWords(*reading, claim, {})))
        std::printf("%s\n", line.toUtf8().constData());
    return Ok;
}

} // namespace

void addDemoCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<DemoOptions>();
    CLI::App *command = app.add_subcommand("demo", "Scan a simulated practice sample and say what a person would read");
    command->add_option("--library", options->library, "Practice library")->required()->type_name("PRACTICE.sqlite");
    command->add_option("--spectra", options->spectra, "Folder with the band tables and scenarios")->required();
    command->add_option("--scenario", options->scenario, "Id of a scenario; the first one without it");
    command->add_flag("--list", options->isList, "Name the scenarios");
    command->callback([options, &job] { job = [options] { return demo(*options); }; });
}

} // namespace varde::cli
