// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for text of one number per line that starts as an ASP file must, else No.
Probe probeAsp(std::span<const std::byte> content);

/// Agilent ASP. What its fourth to sixth number say is not published: they are taken for GRAMS's codes of abscissa,
/// ordinate and technique, which they equal in the files that are known, and a warning tells so.
Result<std::vector<FileSpectrum>> readAsp(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
