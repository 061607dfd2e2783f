// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/scanfile.h"

#include "formats/format.h"

namespace varde::booth {

Result<ScanFile> readScanFile(const std::filesystem::path &path)
{
    const auto spectra = formats::readFile(path);
    if (!spectra)
        return spectra.error();
    const formats::FileSpectrum &first = spectra->front();
    return ScanFile{first.spectrum, first.format, first.background, static_cast<int>(spectra->size())};
}

} // namespace varde::booth
