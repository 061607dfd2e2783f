// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/refit.h"

#include "booth/library/libraryimport.h"
#include "booth/library/referencelibrary.h"
#include "cli/terminal.h"
#include "cli/truthtable.h"
#include "core/clock.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace varde::cli {

namespace {

using Panels = std::map<Technique, std::vector<matcher::ConfirmedScan>>;

/// What the library says of every scan of one substance that its quality checks let pass, per technique.
Result<Panels> panelsOf(const booth::ReferenceLibrary &library, const std::vector<TruthScan> &scans, double prior,
                        bool &isComplete)
{
    const std::vector<Technique> techniques = library.techniques();
    Panels out;
    ProgressBar bar;
    int done = 0;
    for (const TruthScan &scan : scans) {
        if (interrupted())
            return Error{Errc::Cancelled, "stopped; the library is as it was"};
        bar.show("Identifying", done++, static_cast<int>(scans.size()));
        if (scan.expected.isMixture())
            continue;
        if (std::find(techniques.begin(), techniques.end(), scan.spectrum.technique) == techniques.end()) {
            complain(scan.file, {Errc::LibraryEmpty, "no reference of its technique"});
            isComplete = false;
            continue;
        }
        const auto reading = library.identify(scan.spectrum, {.prior = prior, .expectsActive = false});
        if (!reading) {
            complain(scan.file, reading.error());
            isComplete = false;
            continue;
        }
        Outcome outcome = scan.expected;
        fill(outcome, *reading);
        if (!outcome.isRescan())
            out[scan.spectrum.technique].push_back({outcome.probability, outcome.isTopRight(), outcome.group});
    }
    return out;
}

/// A panel that does not do is told in figures; anything else in the words for it.
void complainOfPanel(const RefitOptions &options, Technique technique, const Error &error)
{
    if (error.code == Errc::OutOfRange)
        complain(options.truth, std::string(techniqueName(technique)) + ": " + error.detail);
    else
        complain(options.library, error);
}

void printOutcome(Technique technique, const matcher::Refit &refit)
{
    std::printf(
        "%s: %d confirmed scans of %d instruments; mean log loss %.4f, with each instrument left out of the refit "
        "%.4f; %s\n",
        std::string(techniqueName(technique)).c_str(), refit.scans, refit.instruments, refit.logLossBefore,
        refit.logLossAfter, refit.isBetter() ? "refitted" : "kept as it was: the refit is no better");
}

} // namespace

int refitLibrary(const RefitOptions &options)
{
    watchInterrupt();
    bool isComplete = true;
    Panels panels;
    {
        const auto library = booth::ReferenceLibrary::open(options.library);
        if (!library) {
            complain(options.library, library.error());
            return Failed;
        }
        const auto truth = readTruth(options.truth, **library, techniqueFromName(options.technique));
        if (!truth) {
            complain(options.truth, truth.error());
            return Failed;
        }
        for (const RejectedTruth &row : truth->rejected)
            complain(row.file, row.error);
        isComplete = truth->rejected.empty();
        auto judged = panelsOf(**library, truth->scans, options.prior, isComplete);
        if (!judged) {
            complain(options.truth, judged.error());
            return Failed;
        }
        panels = std::move(*judged);
    }
    if (panels.empty()) {
        complain(options.truth, {Errc::ManifestInvalid, "no scan of one substance that could be judged"});
        return Failed;
    }
    const auto store = store::LibraryStore::open(options.library, store::OpenMode::ReadWrite, systemClock());
    if (!store) {
        complain(options.library, store.error());
        return Failed;
    }
    for (const auto &[technique, panel] : panels) {
        const auto refit = booth::refitLibrary(**store, technique, panel);
        if (refit) {
            printOutcome(technique, *refit);
        } else {
            complainOfPanel(options, technique, refit.error());
            isComplete = false;
        }
    }
    return isComplete ? Ok : Failed;
}

} // namespace varde::cli
