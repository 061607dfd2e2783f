// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packcontent.h"
#include "booth/packs/packinstall.h"
#include "booth/packs/packpreview.h"
#include "booth/packs/packreferences.h"
#include "cli/commands.h"
#include "cli/librarywork.h"
#include "cli/terminal.h"
#include "formats/fileio.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

using store::LibraryStore;

struct PackOptions {
    std::string in;
    std::string out;
    std::string key;
    std::string library;
    std::string record;
    std::string content;
    std::vector<std::string> substances;
    std::string by = "cli";
};

int create(const PackOptions &options)
{
    const auto text = booth::readPackFile(options.content);
    if (!text)
        return failed(options.content, text.error());
    auto pack = booth::readPackContent(*text);
    if (!pack)
        return failed(options.content, pack.error());
    if (!options.library.empty()) {
        const int added = withLibrary(options.library, store::OpenMode::ReadOnly, [&](LibraryStore &library) {
            return booth::addReferences(*pack, library, options.substances);
        });
        if (added != Ok)
            return added;
    }
    const std::string json = booth::packContentJson(*pack);
    if (const auto read = booth::readPackContent(json); !read) // what is written is what install takes
        return failed(options.content, read.error());
    const auto bytes = booth::packBytes(json);
    if (!bytes)
        return failed(options.out, bytes.error());
    if (Status written = formats::replaceFile(options.out, *bytes); !written)
        return failed(options.out, written.error());
    std::printf("%zu references, %zu substances, %zu notices, %zu cards; not signed yet\n", pack->references.size(),
                pack->substances.size(), pack->notices.size(), pack->cards.size());
    return Ok;
}

int sign(const PackOptions &options)
{
    const auto key = booth::readSigningKey(options.key);
    if (!key)
        return failed(options.key, key.error());
    const auto bytes = booth::readPackFile(options.in);
    if (!bytes)
        return failed(options.in, bytes.error());
    const auto file = booth::readPack(*bytes);
    if (!file)
        return failed(options.in, file.error());
    const auto rows = booth::readPackContent(file->content);
    if (!rows)
        return failed(options.in, rows.error());
    if (rows->publisher != key->publisher)
        return failed(options.in,
                      {Errc::NotAllowed, "the pack is of " + rows->publisher + ", the key of " + key->publisher});
    const auto done = booth::signedPack(*bytes, key->key);
    if (!done)
        return failed(options.in, done.error());
    if (Status written = formats::replaceFile(options.out, *done); !written)
        return failed(options.out, written.error());
    std::printf("signed by %s, key %s\n", key->publisher.c_str(), booth::hexOf(key->key.publicKey()).c_str());
    return Ok;
}

void printContent(const store::PackRows &pack)
{
    std::printf("%s: %s, version %lld of %s\n", pack.publisher.c_str(), pack.title.c_str(),
                static_cast<long long>(pack.number), pack.issued.c_str());
    std::printf("  references: %zu, withdrawn: %zu, admitted again: %zu\n", pack.references.size(),
                pack.withdraw.size(), pack.admit.size());
    for (const store::PackSubstance &substance : pack.substances)
        std::printf("  substance: %s\n", substance.name.c_str());
    for (const store::NewNotice &notice : pack.notices)
        std::printf("  notice: %s, %s, %s: %s\n", notice.substance.c_str(), notice.issued.c_str(),
                    notice.source.c_str(), notice.lookFor.c_str());
    for (const std::string &id : pack.takeBack)
        std::printf("  notice taken back: %s\n", id.c_str());
    for (const store::NewCard &card : pack.cards)
        std::printf("  draft of an advice card: %s (%s)\n", card.topic.c_str(), card.language.c_str());
}

void printPreview(const booth::PackPreview &preview)
{
    std::printf("  would add %d references (%d are there), withdraw %d, admit %d again\n", preview.references.added,
                preview.references.alreadyThere, preview.references.withdrawn, preview.references.admitted);
    for (const booth::ChangedSubstance &change : preview.substances)
        std::printf("  would change %s, %s: \"%s\" to \"%s\"\n", change.name.c_str(), change.field.c_str(),
                    change.before.c_str(), change.after.c_str());
    if (!preview.hasRecord) {
        std::printf("  past verdicts were not looked at; --record does\n");
        return;
    }
    std::printf("  of %d past scans %zu would be read differently", preview.scansRead, preview.verdicts.size());
    if (preview.scansNotRead > 0)
        std::printf("; %d have no reference of their kind", preview.scansNotRead);
    std::printf("\n");
    for (const booth::ChangedVerdict &change : preview.verdicts)
        std::printf("  %s\t%s -> %s\n", change.ticketCode.c_str(), textOf(change.before).c_str(),
                    textOf(change.after).c_str());
}

int inspect(const PackOptions &options)
{
    const auto bytes = booth::readPackFile(options.in);
    if (!bytes)
        return failed(options.in, bytes.error());
    const auto file = booth::readPack(*bytes);
    if (!file)
        return failed(options.in, file.error());
    const auto rows = booth::readPackContent(file->content);
    if (!rows)
        return failed(options.in, rows.error());
    printContent(*rows);
    if (file->signer)
        std::printf("  signed with key %s\n", booth::hexOf(*file->signer).c_str());
    else
        std::printf("  nobody signed it\n");
    if (options.library.empty())
        return Ok;
    watchInterrupt();
    return withLibrary(options.library, store::OpenMode::ReadOnly, [&](LibraryStore &library) -> Status {
        const auto pack = booth::admitPack(library, *bytes);
        if (!pack)
            return pack.error();
        std::printf("  by %s, whose key is pinned\n", pack->rows.publisher.c_str());
        const auto preview = [&] {
            ProgressBar bar;
            return booth::previewPack(library, *pack, options.record, &interrupted(), shownOn(bar));
        }();
        if (!preview)
            return preview.error();
        printPreview(*preview);
        return Done{};
    });
}

int install(const PackOptions &options)
{
    watchInterrupt();
    const auto bytes = booth::readPackFile(options.in);
    if (!bytes)
        return failed(options.in, bytes.error());
    return withLibrary(options.library, store::OpenMode::ReadWrite, [&](LibraryStore &library) -> Status {
        const auto pack = booth::admitPack(library, *bytes);
        if (!pack)
            return pack.error();
        const auto report = [&] {
            ProgressBar bar;
            return booth::installPack(library, *pack, options.by, &interrupted(), shownOn(bar));
        }();
        if (!report)
            return report.error();
        std::printf("installed: %d references added, %d already there, %d withdrawn, %d admitted again; the library "
                    "as it was is in backups\n",
                    report->added, report->alreadyThere, report->withdrawn, report->admitted);
        return Done{};
    });
}

int list(const PackOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadOnly, [](LibraryStore &library) -> Status {
        const store::PackStore packs(library);
        const auto installed = packs.packs();
        if (!installed)
            return installed.error();
        const auto keys = packs.keys();
        if (!keys)
            return keys.error();
        for (const store::InstalledPack &pack : *installed) {
            const bool isRevoked = std::any_of(keys->begin(), keys->end(), [&](const store::TrustedKey &key) {
                return key.publicKey == pack.publicKey && key.state == store::TrustedKey::State::Revoked;
            });
            std::printf("%s\t%lld\t%s\t%s\tinstalled %s%s\n", pack.publisher.c_str(),
                        static_cast<long long>(pack.number), pack.issued.c_str(), pack.title.c_str(),
                        dayText(pack.at).c_str(), isRevoked ? "\tits key was revoked since" : "");
        }
        return Done{};
    });
}

} // namespace

void addPackCommands(CLI::App &app, Job &job)
{
    CLI::App *pack = app.add_subcommand("pack", "Signed update packs: make, look at, install");
    pack->require_subcommand(1);
    const auto command = [&](const char *name, const char *what, int (*work)(const PackOptions &)) {
        auto options = std::make_shared<PackOptions>();
        CLI::App *one = pack->add_subcommand(name, what);
        one->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
        return std::pair(one, options);
    };
    {
        const auto [one, options] = command("create", "Make an unsigned pack", create);
        one->add_option("--content", options->content, "Publisher, version, substances, notices, cards")
            ->required()
            ->type_name("content.json");
        CLI::Option *library = one->add_option("--references", options->library, "Library to take references from");
        library->type_name("LIB.sqlite");
        one->add_option("--substance", options->substances, "Only those of this substance")->needs(library);
        one->add_option("OUT", options->out)->required();
    }
    {
        const auto [one, options] = command("sign", "Sign a pack", sign);
        one->add_option("--key", options->key, "Signing key")->required();
        one->add_option("IN", options->in)->required();
        one->add_option("OUT", options->out)->required();
    }
    {
        const auto [one, options] = command("inspect", "Say what a pack holds and what it would change", inspect);
        one->add_option("--library", options->library, "Check it against this library")->type_name("LIB.sqlite");
        one->add_option("--record", options->record, "Read its past scans with both")->type_name("REC.sqlite");
        one->add_option("PACK", options->in)->required();
    }
    {
        const auto [one, options] = command("install", "Install a pack", install);
        one->add_option("LIB.sqlite", options->library, "Library file")->required();
        one->add_option("PACK", options->in)->required();
        one->add_option("--by", options->by, "Who does it: an operator's code")->capture_default_str();
    }
    {
        const auto [one, options] = command("list", "Say which packs are installed", list);
        one->add_option("LIB.sqlite", options->library, "Library file")->required();
    }
    addPackKeyCommands(*pack, job);
}

} // namespace varde::cli
