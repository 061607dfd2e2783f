// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <optional>
#include <string_view>

namespace varde::formats {

/// What an abscissa is, as far as its name tells.
enum class XKind {
    Unstated,    ///< no word that is known
    Wavenumber,  ///< cm-1
    RamanShift,  ///< cm-1
    Nanometres,  ///< wavelength
    Micrometres, ///< wavelength
    Index,       ///< pixel or point number
    Other,       ///< a known quantity of another kind: ppm, m/z, Hz, seconds, eV ...
};

/// From a unit or a column's name, e.g. `1/CM`, `Raman shift (cm-1)`, `Wavelength`.
XKind xKindFromText(std::string_view text);

/// What an ordinate is.
struct YKind {
    IntensityUnit unit;
    bool isPercent = false; ///< 100 means what 1 means for the fraction
};

/// From a unit or a column's name, e.g. `TRANSMITTANCE`, `%T`, `Absorbance`; nothing where no word is known.
std::optional<YKind> yKindFromText(std::string_view text);

} // namespace varde::formats
