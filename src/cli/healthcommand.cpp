// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/health.h"
#include "booth/library/recordscans.h"
#include "booth/library/settling.h"
#include "cli/commands.h"
#include "cli/librarywork.h"
#include "cli/terminal.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

using nlohmann::ordered_json;

struct HealthOptions {
    std::string library;
    std::string record;
    bool isJson = false;
};

const char *suspectName(booth::Suspect::Kind kind)
{
    return kind == booth::Suspect::Kind::UnlikeUnderOneName ? "unlike_under_one_name" : "alike_under_two_names";
}

ordered_json pairObject(const booth::LookAlikePair &pair)
{
    return {{"a", pair.a},
            {"b", pair.b},
            {"reference_a", pair.referenceA},
            {"reference_b", pair.referenceB},
            {"score", pair.score},
            {"even_at", pair.evenAt},
            {"only_a", pair.onlyAPerCm},
            {"only_b", pair.onlyBPerCm}};
}

ordered_json healthObject(const booth::LibraryHealth &health, const std::optional<booth::Settling> &settling)
{
    ordered_json out{{"library_version", health.version}, {"substances", health.substances}};
    out["references"] = ordered_json::object();
    for (const auto &[technique, count] : health.references)
        out["references"][std::string(techniqueName(technique))] = count;
    for (const char *list : {"missing", "look_alikes", "suspects", "licences", "admitted", "uncalibrated"})
        out[list] = ordered_json::array();
    for (const booth::MissingReference &missing : health.missing)
        out["missing"].push_back({{"substance", missing.substance},
                                  {"technique", techniqueName(missing.technique)},
                                  {"hazard", missing.isHazardous},
                                  {"noticed", missing.isNoticed}});
    for (const booth::LookAlikeGroup &group : health.lookAlikes) {
        ordered_json pairs = ordered_json::array();
        for (const booth::LookAlikePair &pair : group.pairs)
            pairs.push_back(pairObject(pair));
        out["look_alikes"].push_back(
            {{"technique", techniqueName(group.technique)}, {"substances", group.substances}, {"pairs", pairs}});
    }
    for (const booth::Suspect &suspect : health.suspects)
        out["suspects"].push_back({{"kind", suspectName(suspect.kind)},
                                   {"technique", techniqueName(suspect.technique)},
                                   {"a", suspect.a},
                                   {"b", suspect.b},
                                   {"reference_a", suspect.referenceA},
                                   {"reference_b", suspect.referenceB},
                                   {"score", suspect.score}});
    for (const auto &[licence, count] : health.licences)
        out["licences"].push_back({{"licence", licence}, {"references", count}});
    for (const auto &[year, count] : health.admittedInYear)
        out["admitted"].push_back({{"year", year}, {"references", count}});
    for (const Technique technique : health.uncalibrated)
        out["uncalibrated"].push_back(techniqueName(technique));
    out["settling"] = nullptr;
    if (!settling)
        return out;
    ordered_json first = ordered_json::array();
    for (const booth::SettlingReference &one : settling->first)
        first.push_back({{"substance", one.substance},
                         {"technique", techniqueName(one.technique)},
                         {"unknowns", one.unknowns},
                         {"sold_as", one.soldAs},
                         {"class_hint", one.classHint},
                         {"bands", one.bands}});
    out["settling"] = {{"scans", settling->scans},
                       {"unknowns", settling->unknowns},
                       {"groups", settling->groups},
                       {"without_reason", settling->withoutReason},
                       {"first", first}};
    return out;
}

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
            std::printf(
                "%s\n",
                healthObject(*health, settling).dump(-1, ' ', false, ordered_json::error_handler_t::replace).c_str());
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
