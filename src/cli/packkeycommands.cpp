// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/keyfile.h"
#include "booth/packs/packinstall.h"
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
using store::PackStore;

struct KeyOptions {
    std::string library;
    std::string file;
    std::string other;
    std::string out;
    std::string publisher;
    store::Saying saying{"cli"};
};

int failedKey(const std::string &file, const Error &error)
{
    if (error.code == Errc::Duplicate || error.code == Errc::OutOfRange)
        complain(file, error.detail);
    else
        complain(file, error);
    return Failed;
}

int makeKey(const KeyOptions &options)
{
    if (Status made = booth::makeKeyFiles(options.file, options.publisher); !made)
        return failedKey(options.file, made.error());
    const auto key = booth::readPublicKey(options.file + ".pub");
    if (!key)
        return failedKey(options.file, key.error());
    std::printf("public key %s\nGive out %s.pub. Keep %s to yourself: who has it signs in your name.\n",
                booth::hexOf(key->key).c_str(), options.file.c_str(), options.file.c_str());
    return Ok;
}

int pinKey(const KeyOptions &options)
{
    const auto key = booth::readPublicKey(options.file);
    if (!key)
        return failedKey(options.file, key.error());
    return withLibrary(options.library, store::OpenMode::ReadWrite, [&](LibraryStore &library) -> Status {
        const Status pinned = PackStore(library).pinKey(booth::hexOf(key->key), key->publisher, options.saying);
        if (pinned)
            std::printf("pinned: %s, key %s\n", key->publisher.c_str(), booth::hexOf(key->key).c_str());
        return pinned;
    });
}

int rotateKey(const KeyOptions &options)
{
    const auto before = booth::readSigningKey(options.file);
    if (!before)
        return failedKey(options.file, before.error());
    const auto after = booth::readSigningKey(options.other);
    if (!after)
        return failedKey(options.other, after.error());
    const auto text = booth::rotationText(*before, *after);
    if (!text)
        return failedKey(options.other, text.error());
    if (Status written = formats::replaceFile(options.out, *text); !written)
        return failedKey(options.out, written.error());
    std::printf("%s: key %s replaces %s\n", before->publisher.c_str(), booth::hexOf(after->key.publicKey()).c_str(),
                booth::hexOf(before->key.publicKey()).c_str());
    return Ok;
}

int acceptKey(const KeyOptions &options)
{
    const auto bytes = formats::readBytes(options.file, 4096);
    if (!bytes)
        return failedKey(options.file, bytes.error());
    const auto rotation = booth::readRotation({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    if (!rotation)
        return failedKey(options.file, rotation.error());
    return withLibrary(options.library, store::OpenMode::ReadWrite, [&](LibraryStore &library) -> Status {
        const Status accepted = booth::acceptRotation(library, *rotation, options.saying.by);
        if (accepted)
            std::printf("%s: key %s counts from now on\n", rotation->publisher.c_str(),
                        booth::hexOf(rotation->after).c_str());
        return accepted;
    });
}

int revokeKey(const KeyOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadWrite, [&](LibraryStore &library) -> Status {
        PackStore packs(library);
        if (Status revoked = packs.revokeKey(options.file, options.saying); !revoked)
            return revoked;
        const auto installed = packs.packs();
        if (!installed)
            return installed.error();
        std::printf("revoked for good\n");
        for (const store::InstalledPack &pack : *installed)
            if (pack.publicKey == options.file)
                std::printf("installed with it: %s, version %lld of %s; look at what it brought\n",
                            pack.publisher.c_str(), static_cast<long long>(pack.number), pack.issued.c_str());
        return Done{};
    });
}

int listKeys(const KeyOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadOnly, [](LibraryStore &library) -> Status {
        const auto keys = PackStore(library).keys();
        if (!keys)
            return keys.error();
        for (const store::TrustedKey &key : *keys) {
            const char *state = key.state == store::TrustedKey::State::Pinned     ? "pinned"
                                : key.state == store::TrustedKey::State::Replaced ? "replaced"
                                                                                  : "revoked";
            std::printf("%s\t%s\t%s %s\t%s\t%s\n", key.publisher.c_str(), key.publicKey.c_str(), state,
                        dayText(key.since).c_str(), key.by.c_str(), key.reason.c_str());
        }
        return Done{};
    });
}

} // namespace

void addPackKeyCommands(CLI::App &pack, Job &job)
{
    CLI::App *keys = pack.add_subcommand("key", "Keys that sign packs, and which of them count here");
    keys->require_subcommand(1);
    const auto command = [&](const char *name, const char *what, int (*work)(const KeyOptions &)) {
        auto options = std::make_shared<KeyOptions>();
        CLI::App *one = keys->add_subcommand(name, what);
        one->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
        return std::pair(one, options);
    };
    const auto onLibrary = [&](const char *name, const char *what, int (*work)(const KeyOptions &)) {
        const auto made = command(name, what, work);
        made.first->add_option("LIB.sqlite", made.second->library, "Library file")->required();
        return made;
    };
    const auto addBy = [](CLI::App *one, KeyOptions &options) {
        one->add_option("--by", options.saying.by, "Who does it: an operator's code")->capture_default_str();
    };
    {
        const auto [one, options] = command("make", "Make a key pair", makeKey);
        one->add_option("FILE", options->file, "Signing key; FILE.pub is the public half")->required();
        one->add_option("--publisher", options->publisher, "Who signs with it")->required();
    }
    {
        const auto [one, options] = onLibrary("pin", "Take packs that this key signs", pinKey);
        one->add_option("KEY.pub", options->file)->required();
        one->add_option("--reason", options->saying.reason, "How the key was compared");
        addBy(one, *options);
    }
    {
        const auto [one, options] = command("rotate", "Let an old key vouch for a new one", rotateKey);
        one->add_option("OLD", options->file, "Signing key")->required();
        one->add_option("NEW", options->other, "Signing key")->required();
        one->add_option("OUT", options->out, "Rotation, to be given out")->required();
    }
    {
        const auto [one, options] = onLibrary("accept", "Take a rotation", acceptKey);
        one->add_option("ROTATION", options->file)->required();
        addBy(one, *options);
    }
    {
        const auto [one, options] = onLibrary("revoke", "Never take packs of this key again", revokeKey);
        one->add_option("PUBLIC-KEY", options->file, "As key list prints it")->required();
        one->add_option("--reason", options->saying.reason, "Why")->required();
        addBy(one, *options);
    }
    onLibrary("list", "Say which keys are known", listKeys);
}

} // namespace varde::cli
