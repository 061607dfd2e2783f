// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "matcher/referencematerial.h"
#include "matcher/verdict.h"

namespace varde::matcher {

/// What an axis lacks: true wavenumber = shown + offset + slope * (shown - 1000) / 1000.
struct AxisMap {
    double offsetPerCm = 0;      ///< cm-1, at 1000 cm-1
    double slopePerThousand = 0; ///< cm-1 per 1000 cm-1

    double corrected(double shownPerCm) const
    {
        return shownPerCm + offsetPerCm + slopePerThousand * (shownPerCm - 1000) / 1000;
    }
    friend bool operator==(const AxisMap &, const AxisMap &) = default;
};

/// The same curve on the corrected axis.
Spectrum corrected(const Spectrum &spectrum, const AxisMap &map);

/// What one reference scan tells about the instrument.
struct InstrumentProfile {
    AxisMap map;
    double bandWidthPerCm =
        0;          ///< narrow end (lower quartile) of the bands' full widths at half height: resolution is better
    double snr = 0; ///< of the reference scan
};

/// Why an axis check did not pass. The first four say that this scan cannot be used for it.
enum class AxisProblem {
    None,
    NoPositions,    ///< the material has no agreed positions for the scan's technique
    NotCovered,     ///< fewer than four of its bands lie in the scan's range
    TooPoor,        ///< flat, or noise hides the bands
    NotTheMaterial, ///< another substance; an axis that is far off looks the same
    TooFewBands,    ///< its bands are not where one straight map would put them
    OffTooFar,      ///< mean shift above 6 cm-1, or above 10 at one end
    NotStraight,    ///< RMS above 3 cm-1 around the map
};

struct AxisCheck {
    CheckState state = CheckState::Failed; ///< Passed, Corrected or Failed
    AxisProblem problem = AxisProblem::None;
    double meanShiftPerCm = 0; ///< mean of agreed - shown over the bands found
    double rmsPerCm = 0;       ///< what the map leaves of it
    int bandsFound = 0;
    int bandsExpected = 0; ///< with agreed positions and in the scan's range
    double likeness = 0;   ///< cosine with the material's rough look, after alignment, [0, 1]
    InstrumentProfile profile;
};

/// Compares the bands of a scan with a material's agreed positions (docs/method/axis.md). Any thread.
/// Passed up to a mean shift of 1.5 cm-1, Corrected up to 6: then profile.map is to be applied to every scan.
AxisCheck checkAxis(const Spectrum &reference, ReferenceMaterial material);

/// The sensitivity control: a scan of a small share of `substance` in a filler (10 % caffeine in lactose) must name it.
/// A polystyrene that passes says nothing about that. NotChecked where the scan itself was too poor to be read.
CheckState sensitivity(const Verdict &control, int substance);

} // namespace varde::matcher
