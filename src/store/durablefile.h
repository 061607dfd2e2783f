// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <filesystem>

namespace varde::store {

/// Waits until a file's content is on stable storage. StoreFull, StoreFailed. POSIX.
Status syncFile(const std::filesystem::path &file);

/// Waits until names made, renamed or removed in a directory are on stable storage. StoreFailed. POSIX.
Status syncDirectory(const std::filesystem::path &directory);

/// Makes an empty file that only its owner may read; one that is there already stays as it is.
/// PermissionDenied, StoreReadOnly, StoreFull, FileNotFound (no such directory). POSIX.
Status createPrivateFile(const std::filesystem::path &file);

/// The directory that holds `file`; `.` for a bare name.
std::filesystem::path directoryOf(const std::filesystem::path &file);

} // namespace varde::store
