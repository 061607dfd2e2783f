// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>

namespace varde::booth {

/// A whole file that somebody brings along. FileNotFound, IsDirectory, PermissionDenied, EmptyFile, FileTooLarge
/// (256 KiB), ReadFailed.
Result<std::string> readSmallFile(const std::filesystem::path &path);

} // namespace varde::booth
