// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace varde::store {

/// A disk between SQLite and the real one. What is written can be read at once, as with a real disk's cache, but
/// counts as kept only after a sync. While it lives it is SQLite's default; one at a time, one thread.
///
/// Operations (writes, truncations, syncs) are counted from 1; power can be cut at one, or one can fail.
class UnsafeDisk {
public:
    UnsafeDisk();
    ~UnsafeDisk();
    UnsafeDisk(const UnsafeDisk &) = delete;
    UnsafeDisk &operator=(const UnsafeDisk &) = delete;

    /// From that operation on nothing reaches the disk and every write fails. What was not synced survives as
    /// `seed` says: whole, in part (512-byte sectors from its start), or not at all, each write for itself.
    void cutPowerAt(long operation, std::uint32_t seed);
    void cutPowerNow();

    /// That one operation is not done and returns `code`.
    void failAt(long operation, int code);

    long operations() const { return m_operations; }

    /// What the disk holds after the cut, as files in `directory`; a `-shm` beside each holds noise.
    void writeSurvivors(const std::filesystem::path &directory) const;

private:
    struct Write {
        std::size_t offset;
        std::string bytes;
        bool isTruncation; ///< to `offset`
    };
    struct File {
        std::optional<std::string> kept; ///< content that survives for certain; nothing before the first sync
        std::vector<Write> pending;      ///< since the last sync, oldest first
        bool isNew = false;              ///< made since; its name may not survive
        bool isDeleted = false;          ///< removed; its name may survive
    };
    struct OpenFile;

    int allowed(); ///< SQLITE_OK, or why this operation is not done
    void survive();
    void syncNames(); ///< one directory only
    std::optional<std::string> survivorOf(const File &file);
    static void apply(std::string &content, const Write &write);
    static OpenFile &of(sqlite3_file *file);
    static UnsafeDisk &of(sqlite3_vfs *vfs);
    static const sqlite3_io_methods &methods();

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *, int flags, int *outFlags);
    static int remove(sqlite3_vfs *, const char *name, int syncDirectory);
    static int write(sqlite3_file *, const void *bytes, int count, sqlite3_int64 offset);
    static int truncate(sqlite3_file *, sqlite3_int64 size);
    static int sync(sqlite3_file *, int flags);

    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    std::map<std::string, File> m_files;
    std::map<std::string, std::string> m_survivors;
    long m_operations = 0;
    long m_cutAt = 0;
    long m_failAt = 0;
    int m_failCode = 0;
    bool m_isCut = false;
    std::mt19937 m_random;
};

} // namespace varde::store
