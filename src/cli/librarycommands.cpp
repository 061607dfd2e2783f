// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "cli/commands.h"
#include "cli/importcommand.h"
#include "cli/libraryexport.h"
#include "cli/librarywork.h"
#include "cli/refit.h"
#include "cli/terminal.h"
#include "store/library/curator.h"
#include "store/library/librarystore.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <memory>

namespace varde::cli {

namespace {

using store::LibraryStore;
using store::OpenMode;

struct LibraryOptions {
    std::string library;
    std::string manifest;
    std::string technique;
    std::string name;
    std::string folder;
    std::vector<std::string> substances;
};

int create(const LibraryOptions &options)
{
    std::error_code ec;
    if (std::filesystem::exists(options.library, ec)) {
        complain(options.library, {Errc::Duplicate, "the file is already there and was not touched"});
        return Failed;
    }
    return withLibrary(options.library, OpenMode::Create, [](LibraryStore &) { return Status(Done{}); });
}

int import(const LibraryOptions &options)
{
    watchInterrupt();
    auto library = LibraryStore::open(options.library, OpenMode::ReadWrite, systemClock());
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    Result<booth::ManifestImport> taken = [&] {
        ProgressBar bar;
        return booth::importManifest(**library, options.manifest, techniqueFromName(options.technique), &interrupted(),
                                     shownOn(bar));
    }();
    if (!taken) {
        complain(options.manifest, taken.error());
        return Failed;
    }
    for (const booth::RejectedRow &row : taken->rejected) {
        Error error = row.error;
        error.detail = "line " + std::to_string(row.line) + ": " + error.detail;
        complain(row.file.empty() ? options.manifest : row.file, error);
    }
    std::printf("%d references added, %d already there, %zu not taken\n", taken->added, taken->alreadyThere,
                taken->rejected.size());
    if (taken->withoutReference > 0)
        std::printf("%d hazardous substances without a reference: told of, never seen\n", taken->withoutReference);
    return taken->rejected.empty() ? Ok : Failed;
}

int calibrate(const LibraryOptions &options)
{
    watchInterrupt();
    return withLibrary(options.library, OpenMode::ReadWrite, [](LibraryStore &library) {
        ProgressBar bar;
        return booth::calibrateLibrary(library, &interrupted(), shownOn(bar));
    });
}

int list(const LibraryOptions &options)
{
    return withLibrary(options.library, OpenMode::ReadOnly, [](LibraryStore &library) -> Status {
        const auto substances = library.substances();
        if (!substances)
            return substances.error();
        const auto references = library.references();
        if (!references)
            return references.error();
        std::map<std::string, std::map<Technique, int>> counts;
        for (const store::Reference &reference : *references)
            ++counts[reference.substanceId][reference.spectrum.technique];
        for (const store::Substance &substance : *substances) {
            std::printf("%s", substance.name.c_str());
            for (const auto &[technique, count] : counts[substance.id])
                std::printf("\t%s: %d", std::string(techniqueName(technique)).c_str(), count);
            std::printf("\n");
        }
        return Done{};
    });
}

void printField(const char *name, const std::string &value)
{
    if (!value.empty())
        std::printf("  %s: %s\n", name, value.c_str());
}

Status showSubstance(LibraryStore &library, const std::string &name)
{
    const auto substance = store::Curator(library).find(name);
    if (!substance)
        return substance.error();
    const auto references = library.references();
    if (!references)
        return references.error();
    std::printf("%s\n", substance->name.c_str());
    printField("class", substance->substanceClass);
    printField("role", std::string(store::roleName(substance->role)));
    printField("hazard", substance->isHazardous ? "yes" : "");
    printField("stereo", substance->stereo);
    printField("cas", substance->cas);
    printField("inchikey", substance->inchikey);
    for (const store::SubstanceName &other : substance->names)
        printField(other.kind == store::NameKind::Street ? "street name" : "also called",
                   other.name + (other.language.empty() ? "" : " (" + other.language + ")"));
    for (const store::Reference &reference : *references) {
        if (reference.substanceId != substance->id)
            continue;
        const Axis &axis = reference.spectrum.axis;
        std::printf("  reference %s\n    %s, %lld points, %g to %g cm-1\n", reference.id.c_str(),
                    std::string(techniqueName(reference.spectrum.technique)).c_str(),
                    static_cast<long long>(axis.size()), axis.first(), axis.last());
        printField("  form", reference.form);
        printField("  source", reference.source);
        printField("  licence", reference.licence);
        printField("  instrument", reference.instrument);
        printField("  confidence", reference.confidence);
    }
    return Done{};
}

int check(const LibraryOptions &options)
{
    return withLibrary(options.library, OpenMode::ReadOnly, [](LibraryStore &library) -> Status {
        if (Status status = library.check(); !status)
            return status;
        const auto version = library.libraryVersion();
        if (!version)
            return version.error();
        const auto references = library.references();
        if (!references)
            return references.error();
        std::printf("whole: %zu references, version %s\n", references->size(), version->c_str());
        return Done{};
    });
}

int buildPractice(const LibraryOptions &options)
{
    const Status built = booth::buildPracticeLibrary(options.folder, options.library);
    if (!built)
        complain(options.folder, built.error());
    return built ? Ok : Failed;
}

void addRefitCommand(CLI::App &library, Job &job)
{
    auto options = std::make_shared<RefitOptions>();
    CLI::App *command = library.add_subcommand("refit", "Compare the certainty with laboratory results, and mend it");
    command->add_option("LIB.sqlite", options->library, "Library file")->required();
    command
        ->add_option("--truth", options->truth,
                     "Table: file,substance,group; what the laboratory said, group is the instrument")
        ->required()
        ->type_name("results.csv");
    addTechniqueOption(*command, options->technique);
    command->add_option("--prior", options->prior, "Share of your samples whose substance is in the library")
        ->check(CLI::Range(0.01, 0.95))
        ->capture_default_str();
    command->callback([options, &job] { job = [options] { return refitLibrary(*options); }; });
}

/// A manifest alone is taken as it stands, as an export of another library is; files and folders are judged first.
int importAny(const FolderImportOptions &options)
{
    const bool isFolders = !options.sources.empty() || options.isResumed || options.isDropped;
    if (isFolders)
        return importFolder(options);
    LibraryOptions manifest;
    manifest.library = options.library;
    manifest.manifest = options.manifest;
    manifest.technique = options.technique;
    return import(manifest);
}

void addImportOptions(CLI::App &command, FolderImportOptions &options)
{
    command.add_option("LIB.sqlite", options.library, "Library file")->required();
    command
        .add_option("FILES", options.sources, "Folders, files and ZIP archives: read and judged, taken with --accept")
        ->type_name("FOLDER");
    command.add_option("--manifest", options.manifest, "Table: file,substance and more (see the man page)")
        ->type_name("manifest.csv");
    addTechniqueOption(command, options.technique);
    command.add_option("--pattern", options.pattern, "How files are named, such as {substance}_{form}_{*}");
    command.add_flag("--on-title", options.isOnTitle, "The pattern is of the title inside the file");
    command.add_option("--source", options.source, "Where the spectra come from");
    command.add_option("--licence", options.licence, "Under what terms they may be used");
    command.add_option("--instrument", options.instrument, "What measured them, where the files do not say");
    command.add_flag("--accept", options.isAccepted, "Take what nothing speaks against, and calibrate");
    command.add_flag("--resume", options.isResumed, "Go on with the import that was begun");
    command.add_flag("--discard", options.isDropped, "Throw away the import that was begun");
    command.add_option("--overrule", options.overruled, "Let this file in all the same; needs --by and --reason")
        ->type_name("FILE");
    command.add_option("--by", options.by, "Code of who decides, never a name");
    command.add_option("--reason", options.reason, "Why; kept with the reference");
    command.add_option("--report", options.report, "Write what became of every file")
        ->type_name("FILE.csv|FILE.txt")
        ->check([](const std::string &file) {
            return file.ends_with(".csv") || file.ends_with(".txt") ? std::string() : "the report is .csv or .txt";
        });
    command.add_flag("--json", options.isJson, "One JSON object per spectrum, one per line, and a summary");
}

/// What the options cannot say of one another; ends as bad usage does.
void requireSources(const FolderImportOptions &options)
{
    if (options.sources.empty() && options.manifest.empty() && !options.isResumed && !options.isDropped)
        throw CLI::RequiredError("a folder, a file, --manifest, --resume or --discard");
    if (!options.overruled.empty() && (options.by.empty() || options.reason.empty()))
        throw CLI::RequiredError("--by and --reason with --overrule");
}

CLI::App *addCommand(CLI::App &library, const char *name, const char *what, LibraryOptions &options)
{
    CLI::App *command = library.add_subcommand(name, what);
    command->add_option("LIB.sqlite", options.library, "Library file")->required();
    return command;
}

} // namespace

void addLibraryCommands(CLI::App &app, Job &job)
{
    auto options = std::make_shared<LibraryOptions>();
    CLI::App *library = app.add_subcommand("library", "Make, fill and look at a reference library");
    library->require_subcommand(1);
    const auto runs = [&job, options](CLI::App *command, int (*work)(const LibraryOptions &)) {
        command->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
    };

    runs(addCommand(*library, "create", "Make an empty library", *options), create);
    auto importing = std::make_shared<FolderImportOptions>();
    CLI::App *taking = library->add_subcommand("import", "Take references from files, folders or a manifest");
    addImportOptions(*taking, *importing);
    taking->callback([importing, &job] {
        requireSources(*importing);
        job = [importing] { return importAny(*importing); };
    });
    runs(addCommand(*library, "list", "Name its substances with their number of references", *options), list);
    CLI::App *showing = addCommand(*library, "show", "Say all about one substance", *options);
    showing->add_option("SUBSTANCE", options->name, "Name as list prints it")->required();
    runs(showing, [](const LibraryOptions &o) {
        return withLibrary(o.library, OpenMode::ReadOnly,
                           [&](LibraryStore &store) { return showSubstance(store, o.name); });
    });
    runs(addCommand(*library, "check", "Read all of it and say whether it is whole", *options), check);
    CLI::App *exporting = addCommand(*library, "export", "Write it as JCAMP-DX files with a manifest", *options);
    exporting->add_option("FOLDER", options->folder, "New or empty folder")->required();
    exporting->add_option("--substance", options->substances, "Only this one; may be repeated")->type_name("NAME");
    addTechniqueOption(*exporting, options->technique);
    runs(exporting, [](const LibraryOptions &o) {
        return withLibrary(o.library, OpenMode::ReadOnly, [&](LibraryStore &store) {
            return exportLibrary(store, o.folder, {o.substances, techniqueFromName(o.technique)});
        });
    });
    runs(addCommand(*library, "calibrate", "Fit the certainty models anew", *options), calibrate);
    addRefitCommand(*library, job);
    addAdmissionCommands(*library, job);
    addSubstanceCommands(*library, job);
    addClassCommands(*library, job);
    addNoticeCommands(*library, job);
    addHealthCommand(*library, job);
    CLI::App *practice = addCommand(*library, "build-practice", "Make the practice library from band tables", *options);
    practice->add_option("SPECTRA", options->folder, "Folder with the band tables")->required();
    runs(practice, buildPractice);
}

} // namespace varde::cli
