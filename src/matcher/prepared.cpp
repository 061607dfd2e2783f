// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/prepared.h"

#include "processing/arpls.h"
#include "processing/despike.h"
#include "processing/intensity.h"
#include "processing/noise.h"
#include "processing/savitzkygolay.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr Eigen::Index fewestPoints = 50;

const processing::SavitzkyGolay &slopeFilter(int window)
{
    static const processing::SavitzkyGolay raman(15, 2, 1);
    static const processing::SavitzkyGolay infrared(11, 2, 1);
    return window == 15 ? raman : infrared;
}

Eigen::VectorXd slopeOf(const Eigen::VectorXd &values, processing::Coverage coverage, int window)
{
    Eigen::VectorXd out = Eigen::VectorXd::Zero(values.size());
    out.segment(coverage.begin, coverage.size()) =
        slopeFilter(window).apply(values.segment(coverage.begin, coverage.size()));
    return out;
}

void fillViews(Prepared &out, int window)
{
    out.root = out.signal.cwiseMax(0.0).cwiseSqrt();
    out.rootSlope = slopeOf(out.root, out.coverage, window);
    out.slope = slopeOf(out.signal, out.coverage, window);
}

} // namespace

double Prepared::snr() const
{
    return sigma > 0 ? std::min(height / sigma, 1e6) : 1e6;
}

Result<Prepared> prepareGridded(const Eigen::VectorXd &values, processing::Coverage coverage, double sigma,
                                const MatchGrid &grid)
{
    if (coverage.size() < fewestPoints)
        return Error{Errc::OutOfRange, "the spectrum covers " + std::to_string(coverage.size()) + " of " +
                                           std::to_string(grid.paddedPoints()) + " grid points"};
    const auto covered = values.segment(coverage.begin, coverage.size());
    const Eigen::VectorXd baseline = processing::arpls(covered, grid.stepPerCm);
    const Eigen::VectorXd above = covered - baseline;

    Prepared out;
    out.coverage = coverage;
    out.height = above.maxCoeff();
    const double span = covered.maxCoeff() - covered.minCoeff();
    if (!(out.height > 1e-12 * std::max(1.0, covered.cwiseAbs().maxCoeff())) || !(span > 0))
        return Error{Errc::NoSignal, "the spectrum is flat"};
    out.baseline = baseline.maxCoeff();
    out.sigma = sigma;
    const double energy = above.squaredNorm();
    out.negative = above.cwiseMin(0.0).squaredNorm() / energy;

    out.signal = Eigen::VectorXd::Zero(grid.paddedPoints());
    out.signal.segment(coverage.begin, coverage.size()) = above / out.height;
    fillViews(out, grid.window);
    return out;
}

Prepared combined(const std::vector<const Prepared *> &references, const Eigen::VectorXd &amplitudes,
                  const std::vector<Eigen::Index> &shifts, const MatchGrid &grid)
{
    const Eigen::Index n = grid.paddedPoints();
    Prepared out;
    out.coverage = {0, n};
    out.signal = Eigen::VectorXd::Zero(n);
    for (std::size_t r = 0; r < references.size(); ++r) {
        const Eigen::Index shift = shifts[r];
        const Prepared &part = *references[r];
        const Eigen::Index from = std::max<Eigen::Index>(0, shift);
        const Eigen::Index length = n - std::abs(shift);
        out.signal.segment(from, length) +=
            amplitudes[static_cast<Eigen::Index>(r)] * part.signal.segment(from - shift, length);
        out.coverage.begin = std::max(out.coverage.begin, part.coverage.begin + shift);
        out.coverage.end = std::min(out.coverage.end, part.coverage.end + shift);
    }
    out.coverage.end = std::max(out.coverage.begin, out.coverage.end);
    out.signal.head(out.coverage.begin).setZero();
    out.signal.tail(n - out.coverage.end).setZero();
    out.height = 1;
    out.signal /= std::max(out.signal.maxCoeff(), 1e-12);
    fillViews(out, grid.window);
    return out;
}

Result<Prepared> prepare(const Spectrum &spectrum, const MatchGrid &grid)
{
    Spectrum ready = processing::toAbsorbance(spectrum);
    if (spectrum.technique == Technique::Raman)
        ready.intensities = processing::despike(ready.intensities);
    const double sigma = processing::noiseSigma(ready.intensities);
    const auto gridded = processing::resample(ready, grid.paddedFirstPerCm(), grid.stepPerCm, grid.paddedPoints());
    return prepareGridded(gridded.values, gridded.coverage, sigma, grid);
}

} // namespace varde::matcher
