// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <Eigen/Core>

namespace varde::processing {

/// Part of a grid that a spectrum covers: indices [begin, end). Empty when begin == end.
struct Coverage {
    Eigen::Index begin = 0;
    Eigen::Index end = 0;

    Eigen::Index size() const { return end - begin; }
    friend bool operator==(const Coverage &, const Coverage &) = default;
};

struct Resampled {
    Eigen::VectorXd values; ///< grid points; zero outside the coverage
    Coverage coverage;
};

/// Brings a spectrum onto an even grid.
///
/// Where the spectrum is sampled more finely than 0.75 of the grid's step it is first convolved with a Gaussian
/// whose full width at half maximum is the step, so that nothing aliases; else it is interpolated by a cubic
/// Hermite spline. Nothing is extrapolated: grid points beyond the spectrum's ends stay zero.
///
/// \param spectrum  any axis, rising or falling
/// \param firstPerCm, stepPerCm, points  the grid; step > 0
Resampled resample(const Spectrum &spectrum, double firstPerCm, double stepPerCm, Eigen::Index points);

} // namespace varde::processing
