// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// Yes for content that starts with the OPUS magic, else No.
Probe probeOpus(std::span<const std::byte> content);

/// Bruker OPUS: the one block that serves matching best (absorbance, ATR, transmittance, reflectance,
/// Kubelka-Munk, Raman, in this order), named in FileSpectrum::block. A file that holds only interferograms or
/// single channel spectra fails with NotOpticalSpectrum.
Result<std::vector<FileSpectrum>> readOpus(std::span<const std::byte> content, const ReadOptions &options);

} // namespace varde::formats
