// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "booth/words/words.h"
#include "cli/commands.h"
#include "cli/identifyjson.h"
#include "cli/terminal.h"
#include "formats/format.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

struct IdentifyOptions {
    std::string library;
    std::string technique;
    double prior = 0.8;
    bool isJson = false;
    std::vector<std::string> files;
};

void printReading(const std::string &file, const booth::Reading &reading)
{
    const auto words = booth::words::resultWords(reading, {}, {});
    std::printf("%s\n", file.c_str());
    for (const QString &line : booth::words::resultLines(words))
        std::printf("  %s\n", line.toUtf8().constData());
}

/// Milliseconds since `begin`.
double elapsed(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

int report(const IdentifyOptions &options, const std::string &file, int index, const Error &error)
{
    if (options.isJson)
        std::printf("%s\n", oneLine(errorObject(file, index, error)).c_str());
    complain(file, error);
    return Failed;
}

int identifyFile(const IdentifyOptions &options, const booth::ReferenceLibrary &library, const std::string &file)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto spectra = formats::readFile(file, {techniqueFromName(options.technique)});
    if (!spectra)
        return report(options, file, 0, spectra.error());
    int exit = Ok;
    const double readingMs = elapsed(begin);
    for (std::size_t i = 0; i < spectra->size(); ++i) {
        const int index = static_cast<int>(i);
        // No one said what it was sold as: that something active was expected is then the careful assumption only
        // where a person would read the verdict, and here a program does.
        auto reading = library.identify((*spectra)[i].spectrum, {.prior = options.prior, .expectsActive = false});
        if (!reading) {
            exit = report(options, file, index, reading.error());
            continue;
        }
        reading->elapsedMs += readingMs / static_cast<double>(spectra->size());
        if (options.isJson)
            std::printf("%s\n", oneLine(identifyObject(file, index, *reading)).c_str());
        else
            printReading(file, *reading);
    }
    return exit;
}

int identifyAll(const IdentifyOptions &options)
{
    const auto library = booth::ReferenceLibrary::open(options.library);
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    int exit = Ok;
    for (const std::string &file : options.files)
        if (identifyFile(options, **library, file) != Ok)
            exit = Failed;
    return exit;
}

} // namespace

void addTechniqueOption(CLI::App &command, std::string &name)
{
    command.add_option("--technique", name, "Technique of files that do not say: raman, ir or atr_ir")
        ->check(CLI::IsMember({"raman", "ir", "atr_ir"}));
}

void addIdentifyCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<IdentifyOptions>();
    CLI::App *command = app.add_subcommand("identify", "Say what scans look like, and how certain that is");
    command->add_option("--library", options->library, "Library to compare with")->required()->type_name("LIB.sqlite");
    addTechniqueOption(*command, options->technique);
    command->add_option("--prior", options->prior, "Share of your samples whose substance is in the library")
        ->check(CLI::Range(0.01, 0.95))
        ->capture_default_str();
    command->add_flag("--json", options->isJson, "One JSON object per spectrum, one per line");
    command->add_option("FILE", options->files, "Scans, in any format that inspect reads")->required();
    command->callback([options, &job] { job = [options] { return identifyAll(*options); }; });
}

} // namespace varde::cli
