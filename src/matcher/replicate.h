// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/prepared.h"
#include "matcher/random.h"

#include <Eigen/Core>
#include <span>

namespace varde::matcher {

/// How measurements of one substance differ between instruments, operators and portions. One set per technique.
/// Where the values come from is written beside them in replicate.cpp.
struct ReplicateParameters {
    double offsetPerCm;     ///< SD of the axis offset
    double stretchPerCm;    ///< SD of the axis error at the ends of the range
    double broadeningPerCm; ///< SD of the extra width (FWHM)
    double response[3];     ///< SD of slope, curvature and cubic of log response over the range
    double gain;            ///< largest SD of the smooth random log gain of bands
    double gainWidthPerCm;  ///< correlation length of that gain
    double impurityChance;  ///< share of scans with a trace of something else
    double impurity;        ///< largest trace, of the tallest band
    double backgroundMean;  ///< of the log of the background, relative to the tallest band
    double backgroundSpread;
    double backgroundDecay; ///< largest log fall of the background over the range
    double curvature;       ///< SD of a quadratic baseline
    double snrLow, snrHigh; ///< log-uniform
    bool isShotNoise;       ///< noise grows with the signal
};

const ReplicateParameters &replicateParameters(Technique technique);

/// A reference as another instrument and portion would show it: axis, width, response and band gains drawn, no
/// background and no noise. Tallest band 1.
Prepared perturbed(const Prepared &reference, const MatchGrid &grid, const ReplicateParameters &parameters,
                   Random &random);

struct SimulatedMeasurement {
    Prepared scan;
    bool isMixed = false; ///< a trace of the impurity was added
};

/// One reference in a simulated sample.
struct SimulatedPart {
    const Prepared *reference; ///< not owned
    double share;              ///< of the signal's area, > 0
};

/// One simulated measurement of a sample, on the padded grid: every part with band gains of its own, all with the axis,
/// width, response, background and noise of one instrument.
/// \param parts     at least one
/// \param impurity  another reference, of which a trace is added where the draw says so
Result<SimulatedMeasurement> simulateMeasurement(std::span<const SimulatedPart> parts, const Prepared &impurity,
                                                 const MatchGrid &grid, const ReplicateParameters &parameters,
                                                 Random &random);

} // namespace varde::matcher
