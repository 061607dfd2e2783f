// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/spectrum.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace varde::store {

class Database;

/// A file that an import is to read, or has read.
struct StagedFile {
    std::int64_t id = 0;
    std::string path;                   ///< absolute
    std::string stamp;                  ///< of the content that was read; empty: still to be read
    std::optional<Technique> technique; ///< what a person said of it
};

/// One spectrum of a file, or why there is none. The JSON is the caller's own.
struct StagedItem {
    std::int64_t id = 0;
    std::int64_t fileId = 0;
    std::string path;      ///< of its file
    std::string member;    ///< of an archive; empty for a file by itself
    int position = 0;      ///< in the file or member, from 0
    std::string curveHash; ///< empty where nothing was read
    std::string readJson;
    std::string findingsJson;
    std::string companyJson; ///< empty until compared
    std::string editsJson;
    std::optional<Spectrum> spectrum; ///< not filled by items()
    std::vector<float> sketch;        ///< not filled by items()
};

/// Everything that was read of one file.
struct ReadFile {
    std::int64_t fileId = 0;
    std::string stamp;
    std::vector<StagedItem> items; ///< ids and paths are not read
};

/// A text kept for one item.
struct ItemText {
    std::int64_t itemId = 0;
    std::string json;
};

/// The working file of an import, beside its library. What a call returned success for survives a power cut.
///
/// Every call blocks; an object belongs to the thread that opened it. Any call may fail with StoreLocked, StoreFull,
/// StoreReadOnly, StoreCorrupt or StoreFailed.
class StagingStore {
public:
    /// Makes the file where there is none. Fails as LibraryStore::open() does.
    static Result<std::unique_ptr<StagingStore>> open(const std::filesystem::path &path);
    ~StagingStore();

    const std::filesystem::path &path() const;

    Result<std::string> planJson() const; ///< empty while none was set
    Status setPlanJson(const std::string &json);

    /// Files that are there already keep what was read of them.
    Status addFiles(std::span<const std::string> paths);
    Result<std::vector<StagedFile>> files() const; ///< by path
    Status removeFiles(std::span<const std::int64_t> ids);

    /// They will be read again, as of that technique where they do not say.
    Status readAgain(std::span<const std::int64_t> fileIds, std::optional<Technique> technique);

    /// Puts what was read in the place of what was there of these files, in one transaction. A person's edits of an
    /// item stay where its curve is the same, and are gone where it is not.
    Status saveRead(std::span<const ReadFile> files);

    Result<std::vector<StagedItem>> items() const; ///< by path, member and position
    Result<std::optional<Spectrum>> spectrum(std::int64_t itemId) const;

    /// Calls `use` with every item that holds a spectrum, in the order of ids, until it fails.
    Status eachSketch(const std::function<Status(std::int64_t itemId, std::vector<float> sketch)> &use) const;

    Status saveEdits(std::span<const ItemText> edits);
    Status saveCompany(std::span<const ItemText> findings);
    Status clearCompany(); ///< nothing counts as compared any more

    /// Removes the file with its log. WriteFailed. Nobody may have it open.
    static Status remove(const std::filesystem::path &path);

private:
    explicit StagingStore(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
};

} // namespace varde::store
