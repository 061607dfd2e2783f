// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/libraryimport.h"
#include "core/result.h"
#include "store/library/librarystore.h"

#include <atomic>
#include <functional>

namespace varde::booth {

/// Changes what a library says and, where results could change by it, calibrates it anew; in one transaction, so that
/// the library is never left without a certainty model that fits it.
/// Fails as `change` does, with Cancelled, and as calibrateLibrary() does; the library is then as it was.
Status changeLibrary(store::LibraryStore &store, const std::function<Status()> &change, const std::atomic<bool> *cancel,
                     const ImportProgress &progress = {});

} // namespace varde::booth
