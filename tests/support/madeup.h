// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "matcher/identify.h"
#include "matcher/random.h"

#include <vector>

namespace varde::test {

/// One Lorentzian band.
struct Band {
    double atPerCm;
    double height;
    double halfWidthPerCm = 6;
};

/// What a made-up measurement adds to its bands.
struct Measuring {
    double shiftPerCm = 0;
    double background = 0; ///< of the tallest band; falls along the axis
    double noise = 0;      ///< SD, of the tallest band
    std::uint64_t seed = 1;
};

/// Bands on 200..1900 cm-1 (Raman) or 600..3800 cm-1 (infrared) at 2 cm-1; Raman in counts, infrared in absorbance.
Spectrum curveOf(const std::vector<Band> &bands, Technique technique = Technique::Raman,
                 const Measuring &measuring = {});

/// Bands of substance `number`: 18 bands at places that follow from the number.
std::vector<Band> bandsOf(int number);

/// Bands of a member of a family: two thirds of them are the family's, the rest its own.
std::vector<Band> relativeOf(int family, int number);

/// Two sets of bands in one, the second `share` times as tall.
std::vector<Band> together(std::vector<Band> a, const std::vector<Band> &b, double share);

/// A library of substances 0 to count - 1, one reference each, and its certainty model.
matcher::Library libraryOf(int count);
matcher::Engine engineOf(matcher::Library library);

/// Of substances 0 to 24, made once: 1 and 2 are carriers, 7 is hazardous.
const matcher::Engine &sharedEngine();

} // namespace varde::test
