// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "cli/commands.h"
#include "cli/identifyjson.h"
#include "cli/terminal.h"
#include "formats/format.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace varde::cli {

namespace {

using nlohmann::ordered_json;
using Groups = std::vector<booth::UnknownGroup>;
using Items = std::vector<std::size_t>;

struct ClusterOptions {
    std::string library;
    std::string technique;
    double prior = 0.8;
    bool isJson = false;
    std::string keep;  ///< what an earlier run printed with --json; empty: none
    std::string means; ///< folder; empty: none is written
    std::vector<std::string> files;
};

/// One spectrum of a file, by which groups name their members.
struct Place {
    std::string file;
    int index = 0;

    friend auto operator<=>(const Place &, const Place &) = default;
};

struct Scans {
    std::vector<Place> places;
    std::vector<Spectrum> spectra; ///< beside places
    bool isComplete = true;        ///< every file could be read
};

void read(const ClusterOptions &options, const std::string &file, Scans &scans)
{
    const bool isKnown =
        std::any_of(scans.places.begin(), scans.places.end(), [&](const Place &place) { return place.file == file; });
    if (isKnown) // named in the groups kept, too
        return;
    const auto spectra = formats::readFile(file, {techniqueFromName(options.technique)});
    if (!spectra) {
        complain(file, spectra.error());
        scans.isComplete = false;
        return;
    }
    for (std::size_t i = 0; i < spectra->size(); ++i) {
        scans.places.push_back({file, static_cast<int>(i)});
        scans.spectra.push_back((*spectra)[i].spectrum);
    }
}

/// The groups that an earlier run printed. Malformed where the file is not such a document.
Result<std::vector<std::vector<Place>>> readGroups(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error{Errc::FileNotFound, file};
    std::vector<std::vector<Place>> out;
    try {
        const auto document = nlohmann::json::parse(in);
        for (const auto &group : document.at("groups")) {
            std::vector<Place> places;
            for (const auto &member : group.at("members"))
                places.push_back({member.at("file").get<std::string>(), member.at("index").get<int>()});
            out.push_back(std::move(places));
        }
    } catch (const nlohmann::json::exception &) {
        return Error{Errc::Malformed, "not the groups that cluster --json writes"};
    }
    return out;
}

std::vector<Items> itemsOf(const std::vector<std::vector<Place>> &groups, const Scans &scans)
{
    std::vector<Items> out;
    for (const std::vector<Place> &group : groups) {
        Items items;
        for (std::size_t i = 0; i < scans.places.size(); ++i)
            if (std::find(group.begin(), group.end(), scans.places[i]) != group.end())
                items.push_back(i);
        out.push_back(std::move(items));
    }
    return out;
}

/// Scans in no group: explained, or too poor to say.
std::vector<Place> ungrouped(const Groups &groups, const Scans &scans)
{
    std::set<std::size_t> grouped;
    for (const booth::UnknownGroup &group : groups)
        for (const booth::UnknownMember &member : group.members)
            grouped.insert(member.scan);
    std::vector<Place> out;
    for (std::size_t i = 0; i < scans.places.size(); ++i)
        if (grouped.count(i) == 0)
            out.push_back(scans.places[i]);
    return out;
}

std::string meanName(std::size_t group)
{
    return "unknown-" + std::to_string(group + 1) + ".dx";
}

void printJson(const Groups &groups, const Scans &scans, bool isPractice, bool hasMeans)
{
    ordered_json document{
        {"practice", isPractice}, {"groups", ordered_json::array()}, {"not_compared", ordered_json::array()}};
    for (std::size_t g = 0; g < groups.size(); ++g) {
        ordered_json members = ordered_json::array();
        for (const booth::UnknownMember &member : groups[g].members) {
            const Place &place = scans.places[member.scan];
            members.push_back({{"file", place.file},
                               {"index", place.index},
                               {"firm", member.isFirm},
                               {"remainder", member.isRemainder},
                               {"medoid", member.scan == groups[g].medoid}});
        }
        document["groups"].push_back({{"group", g + 1},
                                      {"technique", std::string(techniqueName(groups[g].mean.technique))},
                                      {"members", std::move(members)},
                                      {"mean", hasMeans ? ordered_json(meanName(g)) : ordered_json(nullptr)}});
    }
    for (const Place &place : ungrouped(groups, scans))
        document["not_compared"].push_back({{"file", place.file}, {"index", place.index}});
    std::printf("%s\n", oneLine(document).c_str());
}

std::string told(const Place &place)
{
    return place.index == 0 ? place.file : place.file + " [" + std::to_string(place.index) + "]";
}

void printList(const char *title, const std::vector<Place> &places)
{
    if (places.empty())
        return;
    std::printf("%s\n", title);
    for (const Place &place : places)
        std::printf("  %s\n", told(place).c_str());
}

void printText(const Groups &groups, const Scans &scans)
{
    std::vector<Place> alone;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const booth::UnknownGroup &group = groups[g];
        if (group.members.size() == 1) {
            alone.push_back(scans.places[group.medoid]);
            continue;
        }
        std::printf("Unknown %zu: %zu scans, probably of one substance\n", g + 1, group.members.size());
        for (const booth::UnknownMember &member : group.members)
            std::printf("  %s%s%s%s\n", told(scans.places[member.scan]).c_str(),
                        member.scan == group.medoid ? "; most like the others" : "",
                        member.isFirm ? "" : "; not firmly",
                        member.isRemainder ? "; by what its main component leaves" : "");
    }
    printList("Unknown, and like no other:", alone);
    printList("Not compared, because the library explains it or the scan is too poor:", ungrouped(groups, scans));
}

int writeMeans(const ClusterOptions &options, const Groups &groups, bool isPractice)
{
    std::error_code ec;
    std::filesystem::create_directories(options.means, ec);
    if (ec) {
        complain(options.means, {Errc::WriteFailed, ec.message()});
        return Failed;
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const auto path = std::filesystem::path(options.means) / meanName(g);
        const std::string title = std::string(isPractice ? "PRACTICE " : "") + "Unknown " + std::to_string(g + 1) +
                                  ", mean of " + std::to_string(groups[g].members.size()) + " scans, baseline removed";
        if (Status written = formats::writeJcampDx(path, groups[g].mean, title); !written) {
            complain(path.string(), written.error());
            return Failed;
        }
    }
    return Ok;
}

int cluster(const ClusterOptions &options)
{
    watchInterrupt();
    const auto library = booth::ReferenceLibrary::open(options.library);
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    std::vector<std::vector<Place>> kept;
    if (!options.keep.empty()) {
        auto read = readGroups(options.keep);
        if (!read) {
            complain(options.keep, read.error());
            return Failed;
        }
        kept = std::move(*read);
    }
    Scans scans;
    for (const std::vector<Place> &group : kept)
        for (const Place &place : group)
            read(options, place.file, scans);
    for (const std::string &file : options.files)
        read(options, file, scans);
    ProgressBar bar;
    const Progress progress{[&bar](int done, int total) { bar.show("Comparing", done, total); }, &interrupted()};
    const auto groups = (*library)->groupUnknowns(scans.spectra, options.prior, itemsOf(kept, scans), progress);
    if (!groups) {
        complain(options.library, groups.error());
        return Failed;
    }
    int exit = scans.isComplete ? Ok : Failed;
    if (!options.means.empty())
        exit = std::max(exit, writeMeans(options, *groups, (*library)->isPractice()));
    if (options.isJson)
        printJson(*groups, scans, (*library)->isPractice(), !options.means.empty());
    else
        printText(*groups, scans);
    return exit;
}

} // namespace

void addClusterCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<ClusterOptions>();
    CLI::App *command = app.add_subcommand("cluster", "Put scans together that the library does not explain and that "
                                                      "are probably of one substance");
    command->add_option("--library", options->library, "Library that may explain them")
        ->required()
        ->type_name("LIB.sqlite");
    addTechniqueOption(*command, options->technique);
    command->add_option("--prior", options->prior, "Share of your samples whose substance is in the library")
        ->check(CLI::Range(0.01, 0.95))
        ->capture_default_str();
    command
        ->add_option(
            "--keep", options->keep,
            "What an earlier run printed with --json: its groups stay, other scans join them or begin new ones")
        ->type_name("GROUPS.json");
    command
        ->add_option("--means", options->means,
                     "Write the mean curve of each group there as JCAMP-DX, for a library of your unknowns")
        ->type_name("FOLDER");
    command->add_flag("--json", options->isJson, "One JSON object");
    command->add_option("FILE", options->files, "Scans, in any format that inspect reads")->required();
    command->callback([options, &job] { job = [options] { return cluster(*options); }; });
}

} // namespace varde::cli
