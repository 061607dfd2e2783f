// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/librarywork.h"

#include "booth/library/librarychange.h"
#include "cli/terminal.h"

#include <cstdio>
#include <ctime>

namespace varde::cli {

using store::LibraryStore;

int withLibrary(const std::string &path, store::OpenMode mode, const LibraryWork &work)
{
    auto library = LibraryStore::open(path, mode, systemClock());
    if (!library) {
        complain(path, library.error());
        return Failed;
    }
    if (const Status status = work(**library); !status) {
        complain(path, status.error());
        return Failed;
    }
    return Ok;
}

int changeAndTell(const std::string &path, const char *done, const LibraryWork &change)
{
    watchInterrupt();
    return withLibrary(path, store::OpenMode::ReadWrite, [&](LibraryStore &library) -> Status {
        const auto before = library.libraryVersion();
        if (!before)
            return before.error();
        Status changed = Done{};
        {
            ProgressBar bar;
            changed = booth::changeLibrary(
                library,
                [&] {
                    Status status = change(library);
                    if (!status && (status.error().code == Errc::OutOfRange || status.error().code == Errc::Duplicate))
                        status = Error{Errc::NotAllowed, status.error().detail}; // the detail is what a person needs
                    return status;
                },
                &interrupted(), shownOn(bar));
        }
        if (!changed)
            return changed;
        const auto after = library.libraryVersion();
        if (!after)
            return after.error();
        std::printf("%s; %s\n", done, *after == *before ? "results stay as they are" : "calibrated anew");
        return Done{};
    });
}

booth::ImportProgress shownOn(ProgressBar &bar)
{
    return [&bar](booth::ImportStage stage, int done, int total) {
        bar.show(stage == booth::ImportStage::Reading ? "Reading" : "Calibrating", done, total);
    };
}

std::string dayText(std::chrono::system_clock::time_point time)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm day{};
    gmtime_r(&seconds, &day);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", &day);
    return text;
}

} // namespace varde::cli
