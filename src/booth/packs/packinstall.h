// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/libraryimport.h"
#include "booth/packs/keyfile.h"
#include "booth/packs/packfile.h"
#include "core/progress.h"
#include "core/result.h"
#include "store/library/packstore.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// A pack that may be installed: signed by a pinned key of its publisher, and newer than what is installed.
struct AdmittedPack {
    store::PackRows rows;
};

/// Reads and checks a pack in this order, so that nothing of an untrusted pack's content is looked at: what its bytes
/// are (PackInvalid), signed at all (PackUnsigned), its signature (PackSignatureWrong), whose key (PackKeyUnknown,
/// PackKeyRevoked), its content (PackInvalid), the publisher that the key is pinned for (PackKeyUnknown), and whether
/// it is new (PackReplayed, PackOlder).
Result<AdmittedPack> admitPack(store::LibraryStore &library, std::string_view bytes);

/// The bytes of a pack's file. Fails as a file does; PackInvalid for more than largestPack, before they are read.
Result<std::string> readPackFile(const std::filesystem::path &path);

/// Makes a dated backup beside the library, then takes the pack and calibrates, in one transaction: all of it, or the
/// library stays as it was. Fails as PackStore::install(), with Cancelled, and as calibrateLibrary() does.
Result<store::PackReport> installPack(store::LibraryStore &library, const AdmittedPack &pack, const std::string &by,
                                      const std::atomic<bool> *cancel, const ImportProgress &progress = {});

/// The new key counts from now on. Fails as readRotation() does, and with PackKeyUnknown or PackKeyRevoked when the
/// old key is not pinned here for this publisher; NotAllowed when the new one is known.
Status acceptRotation(store::LibraryStore &library, const KeyRotation &rotation, const std::string &by);

} // namespace varde::booth
