// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/librarychange.h"

namespace varde::booth {

Status changeLibrary(store::LibraryStore &store, const std::function<Status()> &change, const std::atomic<bool> *cancel,
                     const ImportProgress &progress)
{
    return store.inOneStep([&]() -> Status {
        const auto before = store.libraryVersion();
        if (!before)
            return before.error();
        if (Status changed = change(); !changed)
            return changed;
        const auto after = store.libraryVersion();
        if (!after)
            return after.error();
        if (*after == *before)
            return Done{};
        const auto references = store.references();
        if (!references)
            return references.error();
        return references->empty() ? Status(Done{}) : calibrateLibrary(store, cancel, progress);
    });
}

} // namespace varde::booth
