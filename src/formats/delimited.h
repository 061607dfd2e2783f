// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Maybe for text in which some line is a row of at least two numbers, else No.
Probe probeDelimited(std::span<const std::byte> content);

/// Delimited text of any dialect: one abscissa and one or more ordinates, found by their columns' names where there
/// are any. A wavelength column needs the laser's wavelength above the table.
Result<std::vector<FileSpectrum>> readDelimited(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
