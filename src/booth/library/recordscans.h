// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/settling.h"
#include "store/record/record.h"

#include <filesystem>
#include <memory>

namespace varde::booth {

/// A record of the library's own world, for reading. NotAllowed for one of the other world; fails as openRecord() does.
Result<std::unique_ptr<store::Record>> recordOfSameWorld(const store::LibraryStore &library,
                                                         const std::filesystem::path &path);

/// The last scan of every sample of a record, with what it was sold as.
Result<std::vector<ClaimedScan>> scansOfRecord(const std::filesystem::path &path, const store::LibraryStore &library);

} // namespace varde::booth
