// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for a Renishaw WiRE file, else No.
Probe probeWdf(std::span<const std::byte> content);

/// Renishaw WDF: a single spectrum, or the first of a map or series, with a warning that tells how many there are.
Result<std::vector<FileSpectrum>> readWdf(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
