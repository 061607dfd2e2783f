// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "store/staging/stagingstore.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What an archive may hold when it is imported: whole collections come as one.
constexpr std::uint64_t mostArchiveBytes = std::uint64_t{512} << 20;
constexpr std::uint64_t mostUnpackedBytes = std::uint64_t{2} << 30; ///< of all members together
constexpr std::uint64_t mostArchiveEntries = 100'000;
constexpr Eigen::Index mostArchivePoints = 64'000'000; ///< of all spectra: what memory bears, whatever compresses them

/// Reads everything in a file or an archive: one item per spectrum, with what it has against it by itself, and one for
/// the file or member that gives none, with the reason. Never empty. Blocks on the file system; any thread.
/// \param technique  of what does not say; nothing: it stays a guess, and is told as one
/// \param cancel     checked between the members of an archive; what is returned then is not whole
std::vector<store::StagedItem> readSource(const std::string &path, std::optional<Technique> technique,
                                          const std::atomic<bool> *cancel = nullptr);

} // namespace varde::booth
