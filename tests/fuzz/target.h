// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

#include <cmath>
#include <cstdlib>

/// Reads the input and stops the run where a spectrum breaks what every spectrum keeps.
inline int
fuzzReader(varde::Result<std::vector<varde::formats::FileSpectrum>> (*read)(std::span<const std::byte>,
                                                                            const varde::formats::ReadOptions &),
           const std::uint8_t *data, std::size_t size)
{
    const auto spectra = read({reinterpret_cast<const std::byte *>(data), size}, {});
    if (!spectra) {
        if (spectra.error().detail.empty())
            std::abort();
        return 0;
    }
    if (spectra->empty())
        std::abort();
    for (const auto &entry : *spectra) {
        const bool hasPoints = entry.spectrum.axis.size() >= 3;
        const bool isConsistent = entry.spectrum.axis.size() == entry.spectrum.intensities.size();
        if (!hasPoints || !isConsistent || !entry.spectrum.intensities.allFinite() || entry.format.empty())
            std::abort();
    }
    return 0;
}
