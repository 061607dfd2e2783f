// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/rawspectrum.h"
#include "formats/spcheader.h"
#include "formats/spclog.h"

namespace varde::formats {

/// What an SPC file's axes are, and how it was measured.
struct SpcKind {
    XKind xKind = XKind::Wavenumber;
    std::string xUnit;
    YKind yKind{IntensityUnit::Arbitrary};
    std::string yUnit;
    Technique technique = Technique::Ir; ///< where neither the file nor the caller says: infrared
    bool techniqueDeclared = false;
    std::vector<std::string> warnings;
};

/// Fails with NotOpticalSpectrum, and a detail that names what it is instead, or with WrongUnit where the file does
/// not say what its abscissa is and nothing else tells.
Result<SpcKind> spcKind(const SpcHeader &header, const SpcLog &log, const ReadOptions &options);

} // namespace varde::formats
