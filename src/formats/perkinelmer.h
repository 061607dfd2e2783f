// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for a PerkinElmer file of blocks, else No.
Probe probePerkinElmer(std::span<const std::byte> content);

/// PerkinElmer SP. Images of the same family are refused.
Result<std::vector<FileSpectrum>> readPerkinElmer(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
