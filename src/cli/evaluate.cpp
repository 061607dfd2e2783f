// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "cli/commands.h"
#include "cli/evaluationreport.h"
#include "cli/identifyjson.h"
#include "cli/reliabilityplot.h"
#include "cli/syntheticmixtures.h"
#include "cli/terminal.h"
#include "cli/truthtable.h"
#include "formats/fileio.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

struct EvaluateOptions {
    std::string library;
    std::string truth;
    std::string technique;
    std::string plot;
    double prior = 0.8;
    int syntheticPairs = 0;
    bool leavesOneOut = false;
    bool isJson = false;
};

constexpr double minorShares[] = {0.1, 0.2, 0.3, 0.5};

/// Outcomes of scans, beside those that could not be identified.
struct Identified {
    std::vector<Outcome> outcomes;
    bool isComplete = true;
};

const Error &stopped()
{
    static const Error error{Errc::Cancelled, "the evaluation was stopped"};
    return error;
}

Result<Outcome> outcomeOf(const booth::ReferenceLibrary &library, const TruthScan &scan, double prior)
{
    const auto reading = library.identify(scan.spectrum, {.prior = prior, .expectsActive = false});
    if (!reading)
        return reading.error();
    Outcome outcome = scan.expected;
    fill(outcome, *reading);
    outcome.elapsedMs = scan.readingMs + reading->elapsedMs;
    return outcome;
}

Result<Identified> identifyAll(const EvaluateOptions &options, const booth::ReferenceLibrary &library,
                               const std::vector<TruthScan> &scans)
{
    Identified out;
    ProgressBar bar;
    for (const TruthScan &scan : scans) {
        if (interrupted())
            return stopped();
        bar.show("Identifying", static_cast<int>(out.outcomes.size()), static_cast<int>(scans.size()));
        auto outcome = outcomeOf(library, scan, options.prior);
        if (outcome) {
            out.outcomes.push_back(std::move(*outcome));
        } else {
            complain(scan.file, outcome.error());
            out.isComplete = false;
        }
    }
    return out;
}

Result<LeaveOneOut> leaveOneOut(const EvaluateOptions &options, const booth::ReferenceLibrary &library,
                                const std::vector<TruthScan> &scans, const std::vector<Outcome> &outcomes)
{
    ProgressBar bar;
    LeavingOut leaving;
    leaving.prior = options.prior;
    leaving.cancel = &interrupted();
    leaving.report = [&](const std::string &substance, int done, int total) {
        bar.show(("Calibrating without " + substance).c_str(), done, total);
    };
    const auto leftOut = identifyLeftOut(options.library, scans, leaving);
    if (!leftOut)
        return leftOut.error();
    std::vector<Outcome> known;
    for (const Outcome &outcome : outcomes)
        if (outcome.isInLibrary && !outcome.isMixture())
            known.push_back(outcome);
    std::map<std::string, std::string> classes;
    for (const store::Substance &substance : library.substances())
        classes.emplace(substance.name, substance.substanceClass);
    return judgeLeftOut(known, *leftOut, classes);
}

Result<SyntheticFigures> syntheticMixtures(const EvaluateOptions &options, const booth::ReferenceLibrary &library,
                                           const std::vector<TruthScan> &scans)
{
    constexpr std::uint64_t seed = 1;
    const auto drawn = drawPairs(scans, options.syntheticPairs, seed);
    if (!drawn)
        return drawn.error();
    SyntheticFigures out;
    out.pairs = static_cast<int>(drawn->pairs.size());
    std::vector<Outcome> outcomes;
    ProgressBar bar;
    int done = 0;
    for (const auto &[major, minor] : drawn->pairs) {
        bar.show("Summing scans", done++, out.pairs);
        for (const double share : minorShares) {
            if (interrupted())
                return stopped();
            const auto scan = summed(scans[major], scans[minor], share);
            if (!scan)
                continue;
            auto outcome = outcomeOf(library, *scan, options.prior);
            if (!outcome)
                return outcome.error();
            outcomes.push_back(std::move(*outcome));
        }
    }
    out.figures = judgeShares(outcomes);
    return out;
}

/// What was asked for beyond the plain figures.
Status addAskedFor(const EvaluateOptions &options, const booth::ReferenceLibrary &library,
                   const std::vector<TruthScan> &scans, const std::vector<Outcome> &outcomes, EvaluationReport &report)
{
    if (options.leavesOneOut) {
        auto figures = leaveOneOut(options, library, scans, outcomes);
        if (!figures)
            return figures.error();
        report.leaveOneOut = std::move(*figures);
    }
    if (options.syntheticPairs > 0) {
        auto figures = syntheticMixtures(options, library, scans);
        if (!figures)
            return figures.error();
        report.synthetic = std::move(*figures);
    }
    return Done{};
}

int evaluateTable(const EvaluateOptions &options)
{
    watchInterrupt();
    const auto library = booth::ReferenceLibrary::open(options.library);
    if (!library)
        return failed(options.library, library.error());
    const auto truth = readTruth(options.truth, **library, techniqueFromName(options.technique));
    if (!truth)
        return failed(options.truth, truth.error());
    for (const RejectedTruth &row : truth->rejected)
        complain(row.file, row.error);
    const auto identified = identifyAll(options, **library, truth->scans);
    if (!identified)
        return failed(options.truth, identified.error());
    if (identified->outcomes.empty())
        return failed(options.truth, {Errc::ManifestInvalid, "no scan of the table could be read"});

    EvaluationReport report;
    report.figures = evaluate(identified->outcomes);
    report.mixtures = judgeShares(identified->outcomes);
    const Status added = addAskedFor(options, **library, truth->scans, identified->outcomes, report);
    if (!added)
        return failed(options.truth, added.error());
    std::printf("%s", options.isJson ? (oneLine(reportObject(report)) + '\n').c_str() : reportText(report).c_str());
    if (!options.plot.empty()) {
        const std::string svg = reliabilitySvg(report.figures.reliability, report.figures.ece);
        if (const Status written = formats::replaceFile(options.plot, svg); !written)
            return failed(options.plot, written.error());
    }
    return truth->rejected.empty() && identified->isComplete ? Ok : Failed;
}

std::string endsInSvg(const std::string &path)
{
    return path.ends_with(".svg") ? "" : "only SVG is written: the name must end in .svg";
}

} // namespace

void addEvaluateCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App *command = app.add_subcommand("evaluate", "Measure how good and how honest the verdicts are");
    command->add_option("--library", options->library, "Library to compare with")->required()->type_name("LIB.sqlite");
    command
        ->add_option("--truth", options->truth,
                     "Table: file,substance[,group,shares]; A+B is a mixture, with shares 0.7+0.3")
        ->required()
        ->type_name("truth.csv");
    addTechniqueOption(*command, options->technique);
    command->add_option("--prior", options->prior, "Share of your samples whose substance is in the library")
        ->check(CLI::Range(0.01, 0.95))
        ->capture_default_str();
    command->add_flag("--leave-one-out", options->leavesOneOut,
                      "Also with each substance left out of the library in turn; calibrates anew for each");
    command
        ->add_option("--synthetic-mixtures", options->syntheticPairs,
                     "Also sums of N pairs of scans, each at minor shares of 0.1, 0.2, 0.3 and 0.5")
        ->check(CLI::Range(1, 100000))
        ->type_name("N");
    command->add_option("--plot", options->plot, "Write a reliability diagram (SVG only)")
        ->check(CLI::Validator(endsInSvg, "FILE.svg"))
        ->type_name("FILE.svg");
    command->add_flag("--json", options->isJson, "One JSON object");
    command->callback([options, &job] { job = [options] { return evaluateTable(*options); }; });
}

} // namespace varde::cli
