// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for an OMNIC spectrum or group, else No. A series (SRS) is neither.
Probe probeOmnic(std::span<const std::byte> content);

/// Thermo OMNIC SPA and SPG: every infrared or Raman spectrum in it. What of several is not read is told in a warning
/// of the first.
Result<std::vector<FileSpectrum>> readOmnic(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
