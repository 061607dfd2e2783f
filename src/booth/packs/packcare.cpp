// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packcare.h"

#include "booth/library/librarycare.h"
#include "formats/fileio.h"

#include <system_error>

namespace varde::booth {

namespace {

constexpr std::size_t largestRotation = 4096; ///< bytes

ImportProgress toldTo(const Progress &progress)
{
    return [&progress](ImportStage, int done, int total) { progress.at(done, total); };
}

bool isFileThere(const std::filesystem::path &path)
{
    std::error_code ignored;
    return !path.empty() && std::filesystem::exists(path, ignored);
}

} // namespace

Result<PackCare> readPackCare(const std::filesystem::path &library)
{
    if (!isFileThere(library))
        return PackCare{};
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    const store::PackStore packs(**store);
    auto keys = packs.keys();
    auto installed = packs.packs();
    if (!keys || !installed)
        return keys ? installed.error() : keys.error();
    return PackCare{std::move(*keys), std::move(*installed)};
}

Result<LookedAtPack> lookAtPack(const std::filesystem::path &library, const std::filesystem::path &pack,
                                const std::filesystem::path &record, const Progress &progress)
{
    const auto bytes = readPackFile(pack);
    if (!bytes)
        return bytes.error();
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    auto admitted = admitPack(**store, *bytes);
    if (!admitted)
        return admitted.error();
    auto preview = previewPack(**store, *admitted, isFileThere(record) ? record : std::filesystem::path(),
                               progress.cancel, toldTo(progress));
    if (!preview)
        return preview.error();
    return LookedAtPack{std::move(admitted->rows), std::move(*preview)};
}

Result<store::PackReport> takePack(const std::filesystem::path &library, const std::filesystem::path &pack,
                                   const std::string &id, const std::string &by, const Progress &progress)
{
    const auto bytes = readPackFile(pack);
    if (!bytes)
        return bytes.error();
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    const auto admitted = admitPack(**store, *bytes);
    if (!admitted)
        return admitted.error();
    if (admitted->rows.id != id)
        return Error{Errc::NotAllowed, "the file holds another pack than the one that was looked at"};
    return installPack(**store, *admitted, by, progress.cancel, toldTo(progress));
}

Result<PublishedKey> pinKeyFile(const std::filesystem::path &library, const std::filesystem::path &file,
                                const store::Saying &saying)
{
    const auto key = readPublicKey(file);
    if (!key)
        return key;
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    if (Status pinned = store::PackStore(**store).pinKey(hexOf(key->key), key->publisher, saying); !pinned)
        return pinned.error();
    return key;
}

Result<KeyRotation> acceptRotationFile(const std::filesystem::path &library, const std::filesystem::path &file,
                                       const std::string &by)
{
    const auto bytes = formats::readBytes(file, largestRotation);
    if (!bytes && (bytes.error().code == Errc::FileTooLarge || bytes.error().code == Errc::EmptyFile))
        return Error{Errc::PackInvalid, bytes.error().detail};
    if (!bytes)
        return bytes.error();
    const auto rotation = readRotation({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    if (!rotation)
        return rotation;
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    if (Status accepted = acceptRotation(**store, *rotation, by); !accepted)
        return accepted.error();
    return rotation;
}

Status revokePinnedKey(const std::filesystem::path &library, const std::string &publicKey, const store::Saying &saying)
{
    if (saying.reason.empty())
        return Error{Errc::OutOfRange, "revoking a key is for good and needs a reason"};
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    return store::PackStore(**store).revokeKey(publicKey, saying);
}

} // namespace varde::booth
