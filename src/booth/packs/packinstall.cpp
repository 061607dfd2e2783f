// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packinstall.h"

#include "booth/library/librarychange.h"
#include "booth/packs/packcontent.h"
#include "formats/fileio.h"

#include <algorithm>

namespace varde::booth {

namespace {

using store::TrustedKey;

/// The pinned key, or why its signature counts for nothing here.
Result<TrustedKey> pinnedKey(const store::PackStore &packs, const PublicKey &key)
{
    const auto keys = packs.keys();
    if (!keys)
        return keys.error();
    const auto at =
        std::find_if(keys->begin(), keys->end(), [&](const TrustedKey &k) { return k.publicKey == hexOf(key); });
    if (at == keys->end())
        return Error{Errc::PackKeyUnknown, "key " + hexOf(key)};
    if (at->state != TrustedKey::State::Pinned)
        return Error{Errc::PackKeyRevoked, "key " + hexOf(key)};
    return *at;
}

Status isNew(const store::PackStore &packs, const store::PackRows &pack)
{
    const auto installed = packs.packs();
    if (!installed)
        return installed.error();
    for (const store::InstalledPack &known : *installed)
        if (known.id == pack.id)
            return Error{Errc::PackReplayed, "version " + std::to_string(pack.number) + " is installed"};
    for (const store::InstalledPack &known : *installed)
        if (known.publisher == pack.publisher && known.number >= pack.number)
            return Error{Errc::PackOlder, "version " + std::to_string(pack.number) + "; version " +
                                              std::to_string(known.number) + " is installed"};
    return Done{};
}

} // namespace

Result<std::string> readPackFile(const std::filesystem::path &path)
{
    const auto bytes = formats::readBytes(path, largestPack);
    if (!bytes && (bytes.error().code == Errc::FileTooLarge || bytes.error().code == Errc::EmptyFile))
        return Error{Errc::PackInvalid, bytes.error().detail};
    if (!bytes)
        return bytes.error();
    return std::string(reinterpret_cast<const char *>(bytes->data()), bytes->size());
}

Result<AdmittedPack> admitPack(store::LibraryStore &library, std::string_view bytes)
{
    const auto file = readPack(bytes);
    if (!file)
        return file.error();
    if (!file->signer)
        return Error{Errc::PackUnsigned, "no signature follows its content"};
    const store::PackStore packs(library);
    const auto key = pinnedKey(packs, *file->signer);
    if (!key)
        return key.error();
    auto rows = readPackContent(file->content);
    if (!rows)
        return rows.error();
    if (rows->publisher != key->publisher)
        return Error{Errc::PackKeyUnknown,
                     "the key is pinned for " + key->publisher + ", the pack is of " + rows->publisher};
    rows->id = file->id;
    rows->publicKey = key->publicKey;
    if (Status fresh = isNew(packs, *rows); !fresh)
        return fresh.error();
    return AdmittedPack{std::move(*rows)};
}

Result<store::PackReport> installPack(store::LibraryStore &library, const AdmittedPack &pack, const std::string &by,
                                      const std::atomic<bool> *cancel, const ImportProgress &progress)
{
    Progress stoppable;
    stoppable.cancel = cancel;
    if (const auto copy = library.backup({}, stoppable); !copy)
        return copy.error();
    store::PackReport report;
    const store::Saying saying{by, pack.rows.publisher + ", version " + std::to_string(pack.rows.number)};
    const Status done = changeLibrary(
        library,
        [&]() -> Status {
            const auto taken = store::PackStore(library).install(pack.rows, saying, stoppable);
            if (!taken)
                return taken.error();
            report = *taken;
            return Done{};
        },
        cancel, progress);
    return done ? Result<store::PackReport>(report) : Result<store::PackReport>(done.error());
}

Status acceptRotation(store::LibraryStore &library, const KeyRotation &rotation, const std::string &by)
{
    store::PackStore packs(library);
    const auto key = pinnedKey(packs, rotation.before);
    if (!key)
        return key.error();
    if (key->publisher != rotation.publisher)
        return Error{Errc::PackKeyUnknown, "the key is pinned for " + key->publisher};
    return packs.replaceKey(hexOf(rotation.before), hexOf(rotation.after), {by, "signed by the old key"});
}

} // namespace varde::booth
