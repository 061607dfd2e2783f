// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace varde::formats {

/// The whole content of a regular file. The size is asked for before anything is allocated, and a pipe or a
/// device is refused without waiting for it. Fails with FileNotFound, IsDirectory, PermissionDenied, EmptyFile,
/// FileTooLarge (more than capBytes) or ReadFailed.
Result<std::vector<std::byte>> readBytes(const std::filesystem::path &path, std::uintmax_t capBytes);

/// Replaces a file in one step: a temporary file beside it is written, synced and renamed. On WriteFailed the
/// temporary file is gone and an earlier file of that name is as it was.
Status replaceFile(const std::filesystem::path &path, std::string_view content);

} // namespace varde::formats
