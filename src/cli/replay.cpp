// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/scansettings.h"
#include "booth/library/referencelibrary.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "store/record/record.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

struct ReplayOptions {
    std::string record;
    std::string library;
    std::string verdict;
};

/// A verdict with the measurement it is about.
struct Found {
    store::Verdict verdict;
    store::Measurement measurement;
};

Result<std::unique_ptr<store::Record>> openEither(const std::string &path, const Clock &clock)
{
    auto live = store::openRecord(path, store::StoreKind::Record, store::OpenMode::ReadOnly, clock);
    if (live || live.error().code != Errc::StoreWrongKind)
        return live;
    return store::openRecord(path, store::StoreKind::Training, store::OpenMode::ReadOnly, clock);
}

Result<Found> find(const store::Record &record, const std::string &verdictId)
{
    using store::TimePoint;
    const auto samples = record.samplesBetween(TimePoint{}, TimePoint{std::chrono::hours(24 * 365 * 200)});
    if (!samples)
        return samples.error();
    for (const store::SampleSummary &summary : *samples) {
        const auto verdicts = record.verdicts(summary.sample.id);
        if (!verdicts)
            return verdicts.error();
        for (const store::Verdict &verdict : *verdicts) {
            if (verdict.id != verdictId)
                continue;
            const auto measurements = record.measurements(summary.sample.id);
            if (!measurements)
                return measurements.error();
            for (const store::Measurement &measurement : *measurements)
                if (measurement.id == verdict.measurementId)
                    return Found{verdict, measurement};
        }
    }
    return Error{Errc::NotFound, "no verdict " + verdictId + " in this record"};
}

int replay(const ReplayOptions &options)
{
    const SystemClock clock;
    const auto record = openEither(options.record, clock);
    if (!record) {
        complain(options.record, record.error());
        return Failed;
    }
    const auto found = find(**record, options.verdict);
    if (!found) {
        complain(options.record, found.error());
        return Failed;
    }
    const auto library = booth::ReferenceLibrary::open(options.library);
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    if ((*library)->isPractice() != (*record)->isTraining()) {
        complain(options.library,
                 {Errc::NotAllowed, "practice and live never meet: take the library of the record's own world"});
        return Failed;
    }
    booth::ScanSettings known = booth::scanSettings(found->measurement.settingsJson);
    // Scans of before there were checks: the simulator's axis was right, nobody asked about a file's.
    if (!known.instrument)
        known.instrument = booth::InstrumentState{(*record)->isTraining() ? matcher::CheckState::Passed
                                                                          : matcher::CheckState::NotAssessed};
    const auto reading = (*library)->identify(found->measurement.raw, booth::identifySettings(known));
    if (!reading) {
        complain(options.library, reading.error());
        return Failed;
    }
    const std::string now(matcher::verdictKindName(reading->verdict.kind));
    const std::string strength(matcher::strengthName(reading->verdict.strength));
    std::printf("then: %s %s, model %s\n", found->verdict.kind.c_str(), found->verdict.strength.c_str(),
                found->verdict.modelId.c_str());
    std::printf("now:  %s %s%s%s, model %s\n", now.c_str(), strength.c_str(), reading->substance ? ": " : "",
                reading->substance ? reading->substance->name.c_str() : "", reading->modelId.c_str());
    std::printf("%s\n", found->verdict.modelId == reading->modelId ? "same model"
                                                                   : "another model: the stored verdict is stale");
    return Ok;
}

} // namespace

void addReplayCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<ReplayOptions>();
    CLI::App *command = app.add_subcommand("replay", "Compute a stored verdict again and compare; changes nothing");
    command->add_option("--record", options->record, "Record or training record")->required()->type_name("REC.sqlite");
    command->add_option("--library", options->library, "Library to compare with")->required()->type_name("LIB.sqlite");
    command->add_option("VERDICT", options->verdict, "Id of the verdict")->required();
    command->callback([options, &job] { job = [options] { return replay(*options); }; });
}

} // namespace varde::cli
