// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/identifyjson.h"
#include "cli/spectrumfile.h"
#include "cli/terminal.h"
#include "formats/format.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

struct InspectOptions {
    std::vector<std::string> files;
    bool isJson = false;
    std::string in;
    std::string out;
    std::string technique;
};

nlohmann::ordered_json inspectObject(const std::string &file, int index, const formats::FileSpectrum &read)
{
    return {{"file", file},
            {"index", index},
            {"status", "ok"},
            {"format", read.format},
            {"block", read.block},
            {"technique", techniqueName(read.spectrum.technique)},
            {"title", read.title},
            {"points", read.spectrum.axis.size()},
            {"x_first", read.xFileFirst},
            {"x_last", read.xFileLast},
            {"x_unit", read.xUnit},
            {"y_unit", read.yUnit},
            {"y_min", read.yFileMin},
            {"y_max", read.yFileMax}};
}

void printSpectrum(const std::string &file, const formats::FileSpectrum &read)
{
    std::printf("%s\n  %s%s%s, %s%s\n", file.c_str(), read.format.c_str(), read.block.empty() ? "" : ", ",
                read.block.c_str(), std::string(techniqueName(read.spectrum.technique)).c_str(),
                read.techniqueDeclared ? "" : " (guessed: the file does not say)");
    if (!read.title.empty())
        std::printf("  title: %s\n", read.title.c_str());
    std::printf("  %lld points, %g to %g %s\n  %g to %g %s\n", static_cast<long long>(read.spectrum.axis.size()),
                read.xFileFirst, read.xFileLast, read.xUnit.c_str(), read.yFileMin, read.yFileMax, read.yUnit.c_str());
    for (const std::string &warning : read.warnings)
        std::printf("  note: %s\n", warning.c_str());
}

int inspect(const InspectOptions &options)
{
    int exit = Ok;
    for (const std::string &file : options.files) {
        const auto spectra = formats::readFile(file);
        if (!spectra) {
            if (options.isJson)
                std::printf("%s\n", oneLine(errorObject(file, 0, spectra.error())).c_str());
            complain(file, spectra.error());
            exit = Failed;
            continue;
        }
        for (std::size_t i = 0; i < spectra->size(); ++i) {
            if (options.isJson)
                std::printf("%s\n", oneLine(inspectObject(file, static_cast<int>(i), (*spectra)[i])).c_str());
            else
                printSpectrum(file, (*spectra)[i]);
        }
    }
    return exit;
}

int convert(const InspectOptions &options)
{
    if (!saysFormat(options.out))
        return Usage;
    const auto spectra = formats::readFile(options.in, {techniqueFromName(options.technique)});
    if (!spectra) {
        complain(options.in, spectra.error());
        return Failed;
    }
    if (spectra->size() > 1)
        std::fprintf(stderr, "varde-cli: %s: holds %zu spectra; the first one was written\n", options.in.c_str(),
                     spectra->size());
    const formats::FileSpectrum &first = spectra->front();
    const Status written = writeSpectrum(options.out, first.spectrum, first.title);
    if (!written)
        complain(options.out, written.error());
    return written ? Ok : Failed;
}

} // namespace

void addInspectCommands(CLI::App &app, Job &job)
{
    auto options = std::make_shared<InspectOptions>();
    CLI::App *looking = app.add_subcommand("inspect", "Say what is in spectrum files, without judging it");
    looking->add_flag("--json", options->isJson, "One JSON object per spectrum, one per line");
    looking->add_option("FILE", options->files, "Files of any format that Varde reads")->required();
    looking->callback([options, &job] { job = [options] { return inspect(*options); }; });

    CLI::App *converting = app.add_subcommand("convert", "Write the first spectrum of a file as JCAMP-DX, CSV or SPC");
    converting->add_option("IN", options->in, "File to read")->required();
    converting->add_option("OUT", options->out, "File to write: .dx, .jdx, .csv or .spc")->required();
    addTechniqueOption(*converting, options->technique);
    converting->callback([options, &job] { job = [options] { return convert(*options); }; });
}

} // namespace varde::cli
