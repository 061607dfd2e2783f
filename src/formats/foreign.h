// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace varde::formats {

/// What a file is, where it is of a well-known kind that no reader of this build reads: `an HDF5 file`,
/// `a PDF document`. A format that gains a reader leaves this list.
std::optional<std::string_view> foreignKind(std::span<const std::byte> content);

} // namespace varde::formats
