// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/bandfinding.h"

#include "processing/arpls.h"
#include "processing/despike.h"
#include "processing/intensity.h"
#include "processing/noise.h"
#include "processing/resample.h"
#include "processing/savitzkygolay.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr Eigen::Index fewestScanPoints = 100;
constexpr double leastHeight = 0.01;    // of the tallest band
constexpr double overNoise = 4;         // standard deviations by which a top must stand above its feet
constexpr double leastProminence = 0.1; // of the top's own height: a shoulder is no place to read
constexpr double feet = 2.4;            // half widths to both sides, within which they are looked for
constexpr double topHalfWidths = 0.8;   // half widths to both sides that the parabola goes through

/// Half width at half height on one side; 0 where the curve rises again before.
double halfWidth(const Eigen::VectorXd &y, Eigen::Index at, Eigen::Index step)
{
    double lowest = y[at];
    for (Eigen::Index i = at + step; i >= 0 && i < y.size(); i += step) {
        if (y[i] <= y[at] / 2) {
            const double beyond = (y[at] / 2 - y[i]) / (y[i - step] - y[i]);
            return std::abs(static_cast<double>(i - at)) - beyond;
        }
        if (y[i] > lowest + 0.1 * y[at])
            return 0;
        lowest = std::min(lowest, y[i]);
    }
    return 0;
}

bool standsOut(const FineCurve &curve, Eigen::Index at)
{
    const Eigen::VectorXd &y = curve.signal;
    const double least = std::max(leastProminence * y[at], overNoise * curve.sigma);
    const auto far = static_cast<Eigen::Index>(std::ceil(feet * curve.halfWidthPerCm));
    const Eigen::Index before = std::max<Eigen::Index>(0, at - far);
    const Eigen::Index after = std::min(y.size(), at + far + 1);
    return y[at] > std::max(leastHeight, overNoise * curve.sigma) &&
           y.segment(before, at - before).minCoeff() < y[at] - least &&
           y.segment(at + 1, after - at - 1).minCoeff() < y[at] - least;
}

} // namespace

Result<FineCurve> fineCurve(const Spectrum &spectrum, double fromPerCm, double toPerCm)
{
    Spectrum ready = processing::toAbsorbance(spectrum);
    if (spectrum.technique == Technique::Raman)
        ready.intensities = processing::despike(ready.intensities);
    FineCurve out;
    out.firstPerCm = std::ceil(std::max(fromPerCm, ready.axis.min()));
    const double last = std::floor(std::min(toPerCm, ready.axis.max()));
    const auto points = static_cast<Eigen::Index>(std::max(0.0, last - out.firstPerCm)) + 1;
    if (points < fewestScanPoints)
        return Error{Errc::OutOfRange, "the scan covers " + std::to_string(points) + " cm-1 of the region"};
    const Eigen::VectorXd values = processing::resample(ready, out.firstPerCm, 1, points).values;
    if (!(values.maxCoeff() - values.minCoeff() > 1e-9 * values.cwiseAbs().maxCoeff()))
        return Error{Errc::NoSignal, "the scan is flat"};
    const Eigen::VectorXd above = values - processing::arpls(values, 1);
    const double height = above.maxCoeff();
    out.signal = above / height;
    out.sigma = processing::noiseSigma(ready.intensities) / height;
    return out;
}

FineCurve smoothed(const FineCurve &curve, double halfWidthPerCm)
{
    const int window = 2 * static_cast<int>(std::lround(halfWidthPerCm)) + 1;
    FineCurve out = curve;
    out.halfWidthPerCm = halfWidthPerCm;
    out.signal = processing::SavitzkyGolay(window, 2, 0).apply(curve.signal);
    out.sigma = curve.sigma * std::sqrt(2.25 / window); // a quadratic's weight at the middle of a long window
    return out;
}

std::optional<FoundBand> findBand(const FineCurve &curve, double nearPerCm, double reachPerCm)
{
    const Eigen::VectorXd &y = curve.signal;
    const auto from = static_cast<Eigen::Index>(std::ceil(nearPerCm - reachPerCm - curve.firstPerCm));
    const auto to = static_cast<Eigen::Index>(std::floor(nearPerCm + reachPerCm - curve.firstPerCm));
    const auto half = static_cast<Eigen::Index>(std::max(3.0, std::round(topHalfWidths * curve.halfWidthPerCm)));
    Eigen::Index best = -1;
    for (Eigen::Index i = std::max(from, half); i <= std::min(to, y.size() - 1 - half); ++i)
        if (y[i] >= y[i - 1] && y[i] >= y[i + 1] && (best < 0 || y[i] > y[best]) && standsOut(curve, i))
            best = i;
    if (best < 0)
        return std::nullopt;

    Eigen::MatrixXd powers(2 * half + 1, 3);
    for (Eigen::Index k = -half; k <= half; ++k)
        powers.row(k + half) << 1, static_cast<double>(k), static_cast<double>(k * k);
    const Eigen::Vector3d fit = powers.colPivHouseholderQr().solve(y.segment(best - half, 2 * half + 1));
    const double vertex = -fit[1] / (2 * fit[2]);
    if (!(fit[2] < 0) || std::abs(vertex) > static_cast<double>(half))
        return std::nullopt;
    const double left = halfWidth(y, best, -1);
    const double right = halfWidth(y, best, 1);
    return FoundBand{curve.firstPerCm + static_cast<double>(best) + vertex, left > 0 && right > 0 ? left + right : 0};
}

} // namespace varde::matcher
