// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats::example {

/// The example of docs/developers/adding-a-format.md: a text format that does not exist. First line `LANTERN 1`; then
/// `laser NM`, `points N`, `shift FIRST LAST` (cm-1) in this order; then one count per line.
Probe probeLantern(std::span<const std::byte> content);

/// Fails with Truncated, Malformed, and as toFileSpectrum() does.
Result<std::vector<FileSpectrum>> readLantern(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats::example
