// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/packs/packpreview.h"
#include "core/progress.h"
#include "core/result.h"
#include "store/library/packstore.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What the page about packs shows.
struct PackCare {
    std::vector<store::TrustedKey> keys;     ///< by publisher, newest first
    std::vector<store::InstalledPack> packs; ///< newest first
};

/// A pack that may be installed, and what it would do.
struct LookedAtPack {
    store::PackRows rows;
    PackPreview preview;
};

// Each opens the library, works and closes it; any thread. They fail as openForCare() does, and as said.

Result<PackCare> readPackCare(const std::filesystem::path &library);

/// Checks a pack and says what it would change, and which past verdicts. Nothing of a pack that is refused is shown.
/// \param record  of the library's own world; an empty path, or no file: nobody looks at past verdicts
/// As readPackFile(), admitPack() and previewPack().
Result<LookedAtPack> lookAtPack(const std::filesystem::path &library, const std::filesystem::path &pack,
                                const std::filesystem::path &record, const Progress &progress = {});

/// As installPack(), after a fresh check: NotAllowed unless it still is the pack with this id.
Result<store::PackReport> takePack(const std::filesystem::path &library, const std::filesystem::path &pack,
                                   const std::string &id, const std::string &by, const Progress &progress = {});

/// \return whose key it is. As readPublicKey() and PackStore::pinKey().
Result<PublishedKey> pinKeyFile(const std::filesystem::path &library, const std::filesystem::path &file,
                                const store::Saying &saying);

/// As readRotation() and acceptRotation(); a file that is too long is PackInvalid.
Result<KeyRotation> acceptRotationFile(const std::filesystem::path &library, const std::filesystem::path &file,
                                       const std::string &by);

/// As PackStore::revokeKey(); OutOfRange without a reason.
Status revokePinnedKey(const std::filesystem::path &library, const std::string &publicKey, const store::Saying &saying);

} // namespace varde::booth
