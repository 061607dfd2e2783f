// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/terminal.h"
#include "store/library/librarystore.h"
#include "store/record/record.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

struct StoreOptions {
    std::string file;
    std::string backup;
    std::string folder;
    int keep = 10;
};

/// What kind of store a file is, by asking each in turn.
Result<store::StoreKind> kindOf(const std::string &path, const Clock &clock)
{
    const auto library = store::LibraryStore::open(path, store::OpenMode::ReadOnly, clock);
    if (library)
        return store::StoreKind::Library;
    if (library.error().code != Errc::StoreWrongKind)
        return library.error();
    const auto record = store::openRecord(path, store::StoreKind::Record, store::OpenMode::ReadOnly, clock);
    if (record)
        return store::StoreKind::Record;
    if (record.error().code != Errc::StoreWrongKind)
        return record.error();
    const auto training = store::openRecord(path, store::StoreKind::Training, store::OpenMode::ReadOnly, clock);
    if (training)
        return store::StoreKind::Training;
    return training.error();
}

Result<std::filesystem::path> backedUp(const StoreOptions &options, const Clock &clock)
{
    const auto kind = kindOf(options.file, clock);
    if (!kind)
        return kind.error();
    const store::BackupPlan plan{options.folder, options.keep};
    if (*kind == store::StoreKind::Library) {
        const auto library = store::LibraryStore::open(options.file, store::OpenMode::ReadOnly, clock);
        return library ? (*library)->backup(plan) : Result<std::filesystem::path>(library.error());
    }
    const auto record = store::openRecord(options.file, *kind, store::OpenMode::ReadOnly, clock);
    return record ? (*record)->backup(plan) : Result<std::filesystem::path>(record.error());
}

int backup(const StoreOptions &options)
{
    const SystemClock clock;
    const auto copy = backedUp(options, clock);
    if (!copy) {
        complain(options.file, copy.error());
        return Failed;
    }
    std::printf("%s\n", copy->c_str());
    return Ok;
}

int restore(const StoreOptions &options)
{
    const SystemClock clock;
    const auto kind = kindOf(options.backup, clock);
    const auto aside =
        kind ? store::restoreBackup(options.backup, options.file, *kind) : Result<std::filesystem::path>(kind.error());
    if (!aside) {
        complain(options.backup, aside.error());
        return Failed;
    }
    if (!aside->empty())
        std::printf("what was there before: %s\n", aside->c_str());
    return Ok;
}

} // namespace

void addStoreCommands(CLI::App &app, Job &job)
{
    auto options = std::make_shared<StoreOptions>();
    CLI::App *copying = app.add_subcommand("backup", "Make a dated copy of a library, a record or a training record");
    copying->add_option("FILE", options->file, "Store file; it may be in use")->required();
    copying->add_option("--to", options->folder, "Folder for the copies; `backups` beside the file without it");
    copying->add_option("--keep", options->keep, "Newest copies that stay")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    copying->callback([options, &job] { job = [options] { return backup(*options); }; });

    CLI::App *putting = app.add_subcommand("restore", "Put a backup in the place of a store file nobody has open");
    putting->add_option("BACKUP", options->backup, "Copy to take")->required();
    putting->add_option("FILE", options->file, "Store file to replace; it is set aside first")->required();
    putting->callback([options, &job] { job = [options] { return restore(*options); }; });
}

} // namespace varde::cli
