// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "matcher/grid.h"
#include "processing/resample.h"

#include <Eigen/Core>
#include <vector>

namespace varde::matcher {

/// A spectrum as the matcher compares it. Every vector has grid.paddedPoints() and is zero outside the coverage.
struct Prepared {
    processing::Coverage coverage; ///< of the padded grid
    Eigen::VectorXd signal;        ///< baseline removed, largest value 1
    Eigen::VectorXd root;          ///< sqrt of the positive part of signal
    Eigen::VectorXd rootSlope;     ///< first derivative of root
    Eigen::VectorXd slope;         ///< first derivative of signal
    double height = 0;             ///< largest signal before scaling, in the spectrum's own unit
    double baseline = 0;           ///< largest baseline, same unit
    double sigma = 0;              ///< noise standard deviation, same unit
    double negative = 0;           ///< share of the signal's energy below zero, [0, 1]

    /// Signal over noise. 1e6 where no noise can be measured.
    double snr() const;
};

/// Grid, despike (Raman), absorbance (infrared), baseline, views.
/// Fails with NoSignal for a flat spectrum and OutOfRange when it covers fewer than 50 points of the grid.
Result<Prepared> prepare(const Spectrum &spectrum, const MatchGrid &grid);

/// The curve that references would give together: the sum of `amplitudes` times their signals, each moved up by its
/// shift, scaled to a tallest band of 1. Its noise is taken as none.
/// \param references, amplitudes, shifts  of one length, at least one; amplitudes >= 0
Prepared combined(const std::vector<const Prepared *> &references, const Eigen::VectorXd &amplitudes,
                  const std::vector<Eigen::Index> &shifts, const MatchGrid &grid);

/// The same from values already on the padded grid (simulated scans). \param sigma noise in the unit of values
Result<Prepared> prepareGridded(const Eigen::VectorXd &values, processing::Coverage coverage, double sigma,
                                const MatchGrid &grid);

} // namespace varde::matcher
