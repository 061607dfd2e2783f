// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/healthreport.h"
#include "booth/library/recordscans.h"
#include "booth/library/settling.h"
#include "cli/commands.h"
#include "cli/librarywork.h"
#include "cli/terminal.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

struct HealthOptions {
    std::string library;
    std::string record;
    bool isJson = false;
};

std::string bandText(const std::vector<double> &bands)
{
    if (bands.empty())
        return "none";
    std::string text;
    for (const double band : bands)
        text += (text.empty() ? "" : ", ") + std::to_string(static_cast<int>(band + 0.5));
    return text + " cm-1";
}

std::string name(Technique technique)
{
    return std::string(techniqueName(technique));
}

void printHealth(const booth::LibraryHealth &health)
{
    std::printf("%d substances listed\n", health.substances);
    for (const auto &[technique, count] : health.references)
        std::printf("  %s: %d references\n", name(technique).c_str(), count);
    for (const Technique technique : health.uncalibrated)
        std::printf("  %s: not calibrated for this content, so nothing was compared; varde-cli library calibrate\n",
                    name(technique).c_str());
    std::printf("Without a reference\n");
    for (const booth::MissingReference &missing : health.missing)
        std::printf("  %s: %s%s%s\n", name(missing.technique).c_str(), missing.substance.c_str(),
                    missing.isHazardous ? ", hazardous" : "",
                    missing.isNoticed ? ", an early warning tells of it" : "");
    std::printf("Look alike to this library\n");
    for (const booth::LookAlikeGroup &group : health.lookAlikes)
        for (const booth::LookAlikePair &pair : group.pairs)
            std::printf("  %s: %s and %s, score %.3f (alike from %.3f on); only the first shows %s, only the second "
                        "%s\n",
                        name(group.technique).c_str(), pair.a.c_str(), pair.b.c_str(), pair.score, pair.evenAt,
                        bandText(pair.onlyAPerCm).c_str(), bandText(pair.onlyBPerCm).c_str());
    std::printf("To be looked at\n");
    for (const booth::Suspect &suspect : health.suspects)
        std::printf("  %s: %s %.16s and %s %.16s, score %.3f: %s\n", name(suspect.technique).c_str(), suspect.a.c_str(),
                    suspect.referenceA.c_str(), suspect.b.c_str(), suspect.referenceB.c_str(), suspect.score,
                    suspect.kind == booth::Suspect::Kind::UnlikeUnderOneName
                        ? "one name, hardly alike"
                        : "two names, nearly the same curve: a mislabel, or one substance?");
    for (const auto &[licence, count] : health.licences)
        std::printf("Licence %s: %d\n", licence.empty() ? "not said" : licence.c_str(), count);
    for (const auto &[year, count] : health.admittedInYear)
        std::printf("Admitted in %d: %d\n", year, count);
}

void printSettling(const booth::Settling &settling)
{
    std::printf("Of %d scans %d are unknown, in %d groups. These references would settle most of them, as far as "
                "anybody can tell without having them\n",
                settling.scans, settling.unknowns, settling.groups);
    for (const booth::SettlingReference &one : settling.first)
        std::printf("  %s, %s: %d (sold as it %d, its class %d, its bands %d)\n", one.substance.c_str(),
                    name(one.technique).c_str(), one.unknowns, one.soldAs, one.classHint, one.bands);
    std::printf("  %d unknowns point at nothing that is listed\n", settling.withoutReason);
}

int showHealth(const HealthOptions &options)
{
    watchInterrupt();
    return withLibrary(options.library, store::OpenMode::ReadOnly, [&](store::LibraryStore &library) -> Status {
        ProgressBar bar;
        Progress progress;
        progress.cancel = &interrupted();
        progress.report = [&](int done, int total) { bar.show("Comparing", done, total); };
        const auto health = booth::libraryHealth(library, progress);
        if (!health)
            return health.error();
        std::optional<booth::Settling> settling;
        if (!options.record.empty()) {
            const auto scans = booth::scansOfRecord(options.record, library);
            if (!scans)
                return scans.error();
            const auto loaded = booth::ReferenceLibrary::load(library);
            if (!loaded)
                return loaded.error();
            auto found = booth::settlingReferences(**loaded, *scans, progress);
            if (!found)
                return found.error();
            settling = std::move(*found);
        }
        if (options.isJson) {
            std::printf("%s\n", booth::healthJson({*health, settling}).c_str());
            return Done{};
        }
        printHealth(*health);
        if (settling)
            printSettling(*settling);
        return Done{};
    });
}

} // namespace

void addHealthCommand(CLI::App &library, Job &job)
{
    auto options = std::make_shared<HealthOptions>();
    CLI::App *command = library.add_subcommand("health", "What is missing, what looks alike, what is suspect");
    command->add_option("LIB.sqlite", options->library, "Library file")->required();
    command->add_option("--record", options->record, "Its unknowns say which references to get first")
        ->type_name("REC.sqlite");
    command->add_flag("--json", options->isJson, "One JSON object");
    command->callback([options, &job] { job = [options] { return showHealth(*options); }; });
}

} // namespace varde::cli
