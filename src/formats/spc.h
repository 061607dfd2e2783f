// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for an SPC header whose fields make sense together, else No.
Probe probeSpc(std::span<const std::byte> content);

/// GRAMS/Galactic SPC, new and old: every sub-file that is an infrared or Raman spectrum. What of several is not read
/// is told in a warning of the first.
Result<std::vector<FileSpectrum>> readSpc(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
