// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/storekind.h"

#include <cstdint>
#include <filesystem>

namespace varde::store {

/// What the first page of a store file says.
struct FileHeader {
    bool isEmpty = false; ///< no bytes, or a database in which nothing was ever made
    std::uint32_t applicationId = 0;
    int version = 0;
};

/// Reads the header as a reader of the database would see it, without touching the file: where a journal or a
/// write-ahead log lies beside it, copies are opened in a temporary directory, because opening them here would
/// rewrite them. FileNotFound, IsDirectory, PermissionDenied, StoreNotDatabase, StoreFailed.
Result<FileHeader> probeFile(const std::filesystem::path &path);

/// StoreWrongKind or StoreNewer unless the header is of `kind` and at most of schema `newestVersion`.
Status acceptHeader(const FileHeader &header, StoreKind kind, int newestVersion, const std::filesystem::path &path);

} // namespace varde::store
