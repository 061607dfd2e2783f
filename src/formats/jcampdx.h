// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for text whose first record is ##TITLE=, Maybe where such records start further down, else No.
Probe probeJcampDx(std::span<const std::byte> content);

/// JCAMP-DX 4.24 and 5.x: every infrared and Raman curve in the file, also inside LINK blocks. Blocks of other kinds
/// beside them are named in a warning; where there is nothing else, the first one's reason is the error.
Result<std::vector<FileSpectrum>> readJcampDx(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
