// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/csvtable.h"
#include "booth/library/referencelibrary.h"
#include "cli/commands.h"
#include "cli/evaluation.h"
#include "cli/identifyjson.h"
#include "cli/terminal.h"
#include "formats/format.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

struct EvaluateOptions {
    std::string library;
    std::string truth;
    std::string technique;
    double prior = 0.8;
    bool isJson = false;
};

std::vector<std::string> parts(const std::string &substance)
{
    std::vector<std::string> out;
    std::size_t from = 0;
    while (from <= substance.size()) {
        const std::size_t to = std::min(substance.find('+', from), substance.size());
        out.push_back(substance.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

/// `A+B` is a mixture unless the library has a substance of exactly that name.
Outcome expected(const booth::CsvTable::Row &row, const booth::ReferenceLibrary &library)
{
    Outcome out;
    const std::string &substance = row.at("substance");
    out.truth = library.knows(substance) ? std::vector{substance} : parts(substance);
    out.isInLibrary =
        std::all_of(out.truth.begin(), out.truth.end(), [&](const std::string &name) { return library.knows(name); });
    out.group = row.at("group");
    return out;
}

void fill(Outcome &out, const booth::Reading &reading)
{
    const auto names = [](const std::vector<booth::NamedSubstance> &substances) {
        std::vector<std::string> list;
        list.reserve(substances.size());
        for (const booth::NamedSubstance &substance : substances)
            list.push_back(substance.name);
        return list;
    };
    out.kind = reading.verdict.kind;
    out.strength = reading.verdict.strength;
    out.top = reading.hits.empty() ? "" : reading.hits.front().name;
    out.set95 = names(reading.set95);
    out.probability = reading.verdict.probability;
    if (out.kind == matcher::VerdictKind::Match)
        out.named = {reading.substance->name};
    if (out.kind == matcher::VerdictKind::OneOf)
        out.named = out.set95;
    if (out.kind == matcher::VerdictKind::Mixture)
        out.named = names(reading.components);
}

nlohmann::ordered_json toJson(const Rate &rate)
{
    return {{"count", rate.count}, {"of", rate.of}, {"value", rate.value()}, {"low", rate.low}, {"high", rate.high}};
}

void printJson(const Evaluation &e)
{
    const nlohmann::ordered_json object = {{"scans", e.scans},
                                           {"top1", toJson(e.top1)},
                                           {"named_right", toJson(e.namedRight)},
                                           {"named_wrong", toJson(e.namedWrong)},
                                           {"unknown_named", toJson(e.unknownNamed)},
                                           {"mixture_called_match", toJson(e.mixtureMatch)},
                                           {"mixture_found", toJson(e.mixtureFound)},
                                           {"set95_covered", toJson(e.covered95)},
                                           {"set95_mean_size", e.meanSet95},
                                           {"ece", {{"value", e.ece}, {"low", e.eceLow}, {"high", e.eceHigh}}},
                                           {"brier", e.brier},
                                           {"median_elapsed_ms", e.medianMs}};
    std::printf("%s\n", oneLine(object).c_str());
}

void printRate(const char *what, const Rate &rate)
{
    if (rate.of > 0)
        std::printf("%-48s %4d of %4d  %.3f  (95 %% interval %.3f to %.3f)\n", what, rate.count, rate.of, rate.value(),
                    rate.low, rate.high);
}

void printText(const Evaluation &e)
{
    printRate("in the library: best substance right", e.top1);
    printRate("in the library: called a match, rightly", e.namedRight);
    printRate("in the library: only wrong names given", e.namedWrong);
    printRate("in the library: inside its 95 % set", e.covered95);
    if (e.top1.of > 0)
        std::printf("%-48s %.2f\n", "mean size of the 95 % set", e.meanSet95);
    printRate("not in the library: given any name", e.unknownNamed);
    printRate("mixture: called one substance", e.mixtureMatch);
    printRate("mixture: every part named and nothing else", e.mixtureFound);
    std::printf("%-48s %.3f  (95 %% interval over groups %.3f to %.3f)\n", "expected calibration error", e.ece,
                e.eceLow, e.eceHigh);
    std::printf("%-48s %.3f\n%-48s %.2f ms\n", "Brier score", e.brier, "median time from first byte to verdict",
                e.medianMs);
}

int evaluateAll(const EvaluateOptions &options)
{
    const auto library = booth::ReferenceLibrary::open(options.library);
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    const auto truth = booth::readCsv(options.truth, {"file", "substance"});
    if (!truth) {
        complain(options.truth, truth.error());
        return Failed;
    }
    const std::filesystem::path folder = std::filesystem::path(options.truth).parent_path();
    std::vector<Outcome> outcomes;
    int exit = Ok;
    {
        ProgressBar bar;
        for (const booth::CsvTable::Row &row : truth->rows) {
            bar.show("Identifying", static_cast<int>(outcomes.size()), static_cast<int>(truth->rows.size()));
            const auto begin = std::chrono::steady_clock::now();
            const auto spectra = formats::readFile(folder / row.at("file"), {techniqueFromName(options.technique)});
            const auto reading = spectra ? (*library)->identify(spectra->front().spectrum,
                                                                {.prior = options.prior, .expectsActive = false})
                                         : Result<booth::Reading>(spectra.error());
            if (!reading) {
                complain(row.at("file"), reading.error());
                exit = Failed;
                continue;
            }
            Outcome outcome = expected(row, **library);
            fill(outcome, *reading);
            outcome.elapsedMs =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
            outcomes.push_back(std::move(outcome));
        }
    }
    if (outcomes.empty()) {
        complain(options.truth, {Errc::ManifestInvalid, "no scan of the table could be read"});
        return Failed;
    }
    const Evaluation evaluation = evaluate(outcomes);
    if (options.isJson)
        printJson(evaluation);
    else
        printText(evaluation);
    return exit;
}

} // namespace

void addEvaluateCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App *command = app.add_subcommand("evaluate", "Measure how good and how honest the verdicts are");
    command->add_option("--library", options->library, "Library to compare with")->required()->type_name("LIB.sqlite");
    command->add_option("--truth", options->truth, "Table: file,substance[,group]; A+B is a mixture")
        ->required()
        ->type_name("truth.csv");
    addTechniqueOption(*command, options->technique);
    command->add_option("--prior", options->prior, "Share of your samples whose substance is in the library")
        ->check(CLI::Range(0.01, 0.95))
        ->capture_default_str();
    command->add_flag("--json", options->isJson, "One JSON object");
    command->callback([options, &job] { job = [options] { return evaluateAll(*options); }; });
}

} // namespace varde::cli
