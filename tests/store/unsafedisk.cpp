// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unsafedisk.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>

namespace varde::store {

namespace {

constexpr std::size_t sectorBytes = 512;
constexpr const char *vfsName = "unsafe-disk";

std::string contentOf(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

/// SQLite's file; the real one's bytes lie right behind it.
struct UnsafeDisk::OpenFile {
    sqlite3_file base;
    UnsafeDisk *disk;
    File *file; ///< null for a temporary file, which nobody misses
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

UnsafeDisk::OpenFile &UnsafeDisk::of(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

UnsafeDisk &UnsafeDisk::of(sqlite3_vfs *vfs)
{
    return *static_cast<UnsafeDisk *>(vfs->pAppData);
}

UnsafeDisk::UnsafeDisk() : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real)
{
    m_vfs.zName = vfsName;
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + m_real->szOsFile;
    m_vfs.xOpen = &UnsafeDisk::open;
    m_vfs.xDelete = &UnsafeDisk::remove;
    m_vfs.xAccess = [](sqlite3_vfs *vfs, const char *name, int flags, int *result) {
        return of(vfs).m_real->xAccess(of(vfs).m_real, name, flags, result);
    };
    m_vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *name, int size, char *out) {
        return of(vfs).m_real->xFullPathname(of(vfs).m_real, name, size, out);
    };
    m_vfs.xGetLastError = [](sqlite3_vfs *vfs, int size, char *out) {
        return of(vfs).m_real->xGetLastError(of(vfs).m_real, size, out);
    };
    sqlite3_vfs_register(&m_vfs, 1);
}

UnsafeDisk::~UnsafeDisk()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void UnsafeDisk::cutPowerAt(long operation, std::uint32_t seed)
{
    m_cutAt = operation;
    m_random.seed(seed);
}

void UnsafeDisk::cutPowerNow()
{
    if (!m_isCut)
        survive();
    m_isCut = true;
}

void UnsafeDisk::failAt(long operation, int code)
{
    m_failAt = operation;
    m_failCode = code;
}

int UnsafeDisk::allowed()
{
    ++m_operations;
    if (m_operations == m_cutAt)
        cutPowerNow();
    if (m_isCut)
        return SQLITE_IOERR_WRITE;
    return m_operations == m_failAt ? m_failCode : SQLITE_OK;
}

void UnsafeDisk::apply(std::string &content, const Write &write)
{
    if (write.isTruncation) {
        content.resize(std::min(content.size(), write.offset));
        return;
    }
    content.resize(std::max(content.size(), write.offset + write.bytes.size()));
    content.replace(write.offset, write.bytes.size(), write.bytes);
}

void UnsafeDisk::syncNames()
{
    for (auto &[name, file] : m_files) {
        if (file.isDeleted)
            file.kept.reset();
        if (file.isNew)
            file.kept = std::string();
        file.isNew = false;
    }
}

/// What the disk may hold of one file; nothing where its name is gone.
std::optional<std::string> UnsafeDisk::survivorOf(const File &file)
{
    const auto happens = [this] { return m_random() % 2 == 0; };
    // The going of an old name, or a new one, may not have reached the directory.
    if (file.isDeleted || (file.isNew && happens()))
        return happens() ? file.kept : std::nullopt;
    std::string content = file.isNew ? std::string() : file.kept.value_or(std::string());
    for (const Write &write : file.pending) {
        const unsigned fate = m_random() % 3;
        if (fate == 0)
            continue;
        Write part = write;
        if (fate == 1 && !write.isTruncation)
            part.bytes.resize(std::min(part.bytes.size(), sectorBytes * (m_random() % 9)));
        apply(content, part);
    }
    return content;
}

void UnsafeDisk::survive()
{
    for (const auto &[name, file] : m_files)
        if (const auto content = survivorOf(file))
            m_survivors[name] = *content;
}

void UnsafeDisk::writeSurvivors(const std::filesystem::path &directory) const
{
    for (const auto &[name, content] : m_survivors) {
        const auto path = directory / std::filesystem::path(name).filename();
        std::ofstream(path, std::ios::binary) << content;
        if (name.size() > 4 && name.substr(name.size() - 4) == "-wal")
            std::ofstream(path.string().substr(0, path.string().size() - 4) + "-shm", std::ios::binary)
                << std::string(32768, '\x5a');
    }
}

int UnsafeDisk::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    UnsafeDisk &disk = of(vfs);
    OpenFile *opened = new (file) OpenFile{{nullptr}, &disk, nullptr};
    const bool wasThere = name && std::filesystem::exists(name);
    const std::string before = wasThere ? contentOf(name) : std::string();
    const int code = disk.m_real->xOpen(disk.m_real, name, opened->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    opened->base.pMethods = &methods();
    if (!name)
        return code;
    const auto [entry, isFirst] = disk.m_files.try_emplace(name);
    opened->file = &entry->second;
    if (isFirst && wasThere)
        opened->file->kept = before;
    if (!wasThere) {
        opened->file->isNew = true;
        opened->file->isDeleted = false;
        opened->file->pending.clear();
    }
    return code;
}

int UnsafeDisk::remove(sqlite3_vfs *vfs, const char *name, int syncDirectory)
{
    UnsafeDisk &disk = of(vfs);
    if (disk.m_isCut)
        return SQLITE_IOERR_DELETE;
    const auto entry = disk.m_files.find(name);
    if (entry != disk.m_files.end()) {
        entry->second.isDeleted = true;
        entry->second.pending.clear();
        if (syncDirectory)
            entry->second.kept.reset();
    }
    return disk.m_real->xDelete(disk.m_real, name, 0);
}

int UnsafeDisk::write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    OpenFile &opened = of(file);
    if (opened.file) {
        if (const int code = opened.disk->allowed(); code != SQLITE_OK)
            return code;
        opened.file->pending.push_back({static_cast<std::size_t>(offset),
                                        std::string(static_cast<const char *>(bytes), static_cast<std::size_t>(count)),
                                        false});
    }
    return opened.real()->pMethods->xWrite(opened.real(), bytes, count, offset);
}

int UnsafeDisk::truncate(sqlite3_file *file, sqlite3_int64 size)
{
    OpenFile &opened = of(file);
    if (opened.file) {
        if (const int code = opened.disk->allowed(); code != SQLITE_OK)
            return code;
        opened.file->pending.push_back({static_cast<std::size_t>(size), {}, true});
    }
    return opened.real()->pMethods->xTruncate(opened.real(), size);
}

int UnsafeDisk::sync(sqlite3_file *file, int)
{
    OpenFile &opened = of(file);
    if (!opened.file)
        return SQLITE_OK;
    if (const int code = opened.disk->allowed(); code != SQLITE_OK)
        return code == SQLITE_IOERR_WRITE ? SQLITE_IOERR_FSYNC : code;
    File &kept = *opened.file;
    const bool isFirstSync = kept.isNew;
    std::string content = kept.isNew ? std::string() : kept.kept.value_or(std::string());
    for (const Write &each : kept.pending)
        apply(content, each);
    kept = {std::move(content), {}, false, false};
    // SQLite syncs the directory with a new log's first sync, and with it every name in it.
    if (isFirstSync)
        opened.disk->syncNames();
    return SQLITE_OK;
}

const sqlite3_io_methods &UnsafeDisk::methods()
{
    // Version 2: shared memory, but no memory-mapped reading that would go past us.
    static const sqlite3_io_methods table = {
        2,
        [](sqlite3_file *file) { return of(file).real()->pMethods->xClose(of(file).real()); },
        [](sqlite3_file *file, void *to, int count, sqlite3_int64 offset) {
            return of(file).real()->pMethods->xRead(of(file).real(), to, count, offset);
        },
        &UnsafeDisk::write,
        &UnsafeDisk::truncate,
        &UnsafeDisk::sync,
        [](sqlite3_file *file, sqlite3_int64 *size) {
            return of(file).real()->pMethods->xFileSize(of(file).real(), size);
        },
        [](sqlite3_file *file, int level) { return of(file).real()->pMethods->xLock(of(file).real(), level); },
        [](sqlite3_file *file, int level) { return of(file).real()->pMethods->xUnlock(of(file).real(), level); },
        [](sqlite3_file *file, int *out) {
            return of(file).real()->pMethods->xCheckReservedLock(of(file).real(), out);
        },
        [](sqlite3_file *file, int op, void *argument) {
            return of(file).real()->pMethods->xFileControl(of(file).real(), op, argument);
        },
        [](sqlite3_file *file) { return of(file).real()->pMethods->xSectorSize(of(file).real()); },
        [](sqlite3_file *file) { return of(file).real()->pMethods->xDeviceCharacteristics(of(file).real()); },
        [](sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
            return of(file).real()->pMethods->xShmMap(of(file).real(), region, size, extend, memory);
        },
        [](sqlite3_file *file, int offset, int count, int flags) {
            return of(file).real()->pMethods->xShmLock(of(file).real(), offset, count, flags);
        },
        [](sqlite3_file *file) { of(file).real()->pMethods->xShmBarrier(of(file).real()); },
        [](sqlite3_file *file, int removeToo) {
            return of(file).real()->pMethods->xShmUnmap(of(file).real(), removeToo);
        },
        nullptr,
        nullptr,
    };
    return table;
}

} // namespace varde::store
