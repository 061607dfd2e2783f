// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/spectrum.h"

#include <Eigen/Core>
#include <optional>

namespace varde::matcher {

/// A scan without its baseline on an even axis of 1 cm-1, fine enough to fit bands.
struct FineCurve {
    double firstPerCm = 0;
    Eigen::VectorXd signal;    ///< tallest band 1; from the scan's first to its last point within the region
    double sigma = 0;          ///< noise on it
    double halfWidthPerCm = 0; ///< of its bands, as smoothed() was told; 0 before

    double lastPerCm() const { return firstPerCm + static_cast<double>(signal.size() - 1); }
};

/// Of the part between two wavenumbers. Fails with NoSignal for a flat curve and OutOfRange below 100 cm-1 of it.
Result<FineCurve> fineCurve(const Spectrum &spectrum, double fromPerCm, double toPerCm);

/// Smoothed over as much as bands of this half width bear, so that noise does not move their tops.
/// \param halfWidthPerCm  at least 3; half of the full width at half height
FineCurve smoothed(const FineCurve &curve, double halfWidthPerCm);

struct FoundBand {
    double atPerCm = 0;    ///< vertex of a parabola through the top
    double widthPerCm = 0; ///< full width at half height; 0 where a neighbour hides it
};

/// The tallest band of a smoothed curve with its top within `reach` of a wavenumber. Nothing where there is none: a
/// slope or noise only.
std::optional<FoundBand> findBand(const FineCurve &curve, double nearPerCm, double reachPerCm);

} // namespace varde::matcher
