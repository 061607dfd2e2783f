// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/sources/filestamp.h"
#include "booth/sources/scanfile.h"
#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace varde::booth {

/// What became of one entry of a watched folder.
enum class FileFate {
    Old,        ///< was there when the watching began: never offered by itself
    Waiting,    ///< still being written, or not whole yet
    Found,      ///< a whole scan; it was offered
    Copy,       ///< the same content was found before, under this name or another
    Several,    ///< holds several scans: which one is meant is open
    Incomplete, ///< nothing was added for a minute and it is still not whole
    NoScan,     ///< whole, as far as one can tell, and no scan
    Locked,     ///< may not be read, or another program holds it; tried again
    Temporary,  ///< hidden, or named like a file that is still on its way
    NoFile,     ///< a folder, a link, a device
};

/// One row of the list of what was seen.
struct FolderFile {
    std::string name;
    FileFate fate = FileFate::Waiting;
    std::optional<Error> problem = {};              ///< for Incomplete, NoScan and Locked
    std::chrono::system_clock::time_point modified; ///< by the clock of whoever wrote it
};

/// A whole scan that came into the folder.
struct FoundScan {
    std::string name; ///< of the file, without its folder
    ScanFile file;
    int version = 1;                                ///< 2 and on: this name held another scan before
    bool wasThere = false;                          ///< an old file that was changed
    std::chrono::system_clock::time_point modified; ///< by the clock of whoever wrote it
};

enum class FolderState {
    Watched,
    Missing, ///< not there, or no longer: unplugged, unmounted (also where the empty mount point stays behind)
    Unreadable,
};

/// Watches one folder by looking at it again and again: on a share there are no file events. A file counts once it
/// stood still for a while and its own format says that it is whole. Reads only, holds no file open, and never
/// changes anything in the folder. No thread of its own; any one thread.
class FolderScan {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// A file stands still when it did not change for this long. File systems that count in steps of two seconds
    /// cannot hide a later change then.
    static constexpr std::chrono::seconds standsStill{2};
    /// Text does not say where it ends.
    static constexpr std::chrono::seconds textStandsStill{5};
    /// What did not become whole by now is listed as incomplete.
    static constexpr std::chrono::seconds givesUp{60};

    explicit FolderScan(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    const std::filesystem::path &folder() const { return m_folder; }

    /// One look. The first that succeeds only notes what is there, and so does the first after something was mounted
    /// over a folder that was empty until then: what a share already held is no new scan. `now` never goes back.
    std::vector<FoundScan> look(TimePoint now);

    FolderState state() const { return m_state; }

    /// Whether a file is being waited for, so that the next look should come soon.
    bool isWaiting() const;

    /// Everything seen since the watching began, by name. Files that went away stay in the list.
    std::vector<FolderFile> files() const;

private:
    struct Entry {
        FileStamp stamp;
        TimePoint changed; ///< when the stamp was first seen
        TimePoint nextTry;
        int tries = 0;
        int version = 0;       ///< scans found under this name
        std::string curveHash; ///< of the last of them
        bool wasThere = false;
        FileFate fate = FileFate::Waiting;
        std::optional<Error> problem = {};
    };

    bool isSameFileSystem(bool isEmpty);
    void note(const std::string &name, const FileStamp &stamp, TimePoint now);
    std::optional<FoundScan> tryToRead(const std::string &name, Entry &entry, TimePoint now);
    void putOff(Entry &entry, TimePoint now, FileFate fate, const Error &problem);

    std::filesystem::path m_folder;
    FolderState m_state = FolderState::Missing;
    bool m_isFirst = true;
    std::optional<std::uintmax_t> m_device; ///< that the folder lay on when it was looked at last
    std::map<std::string, Entry> m_entries;
    std::set<std::string> m_known; ///< curve hashes of every scan found
};

} // namespace varde::booth
