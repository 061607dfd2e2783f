// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/resample.h"

#include <algorithm>
#include <cmath>

namespace varde::processing {

namespace {

/// Mean of y about `centre`, weighted by a Gaussian and by the spacing of the points. `from` moves up with the
/// centre, so that a whole grid costs one pass.
double gaussianMean(const Eigen::VectorXd &x, const Eigen::VectorXd &y, double centre, double fwhm, Eigen::Index &from)
{
    const double sigma = fwhm / 2.354820045;
    const double reach = 3 * sigma;
    while (from < x.size() && x[from] < centre - reach)
        ++from;
    double sum = 0;
    double weights = 0;
    for (Eigen::Index i = from; i < x.size() && x[i] <= centre + reach; ++i) {
        const double left = i > 0 ? x[i] - x[i - 1] : x[1] - x[0];
        const double right = i + 1 < x.size() ? x[i + 1] - x[i] : left;
        const double z = (x[i] - centre) / sigma;
        const double weight = std::exp(-0.5 * z * z) * (left + right);
        sum += weight * y[i];
        weights += weight;
    }
    if (weights > 0)
        return sum / weights;
    const Eigen::Index near = std::clamp<Eigen::Index>(from, 1, x.size() - 1);
    const double t = (centre - x[near - 1]) / (x[near] - x[near - 1]);
    return y[near - 1] + t * (y[near] - y[near - 1]);
}

/// Slope at point i from the parabola through it and its neighbours.
double slopeAt(const Eigen::VectorXd &x, const Eigen::VectorXd &y, Eigen::Index i)
{
    if (i == 0)
        return (y[1] - y[0]) / (x[1] - x[0]);
    if (i + 1 == x.size())
        return (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
    const double h0 = x[i] - x[i - 1];
    const double h1 = x[i + 1] - x[i];
    return ((y[i + 1] - y[i]) / h1 * h0 + (y[i] - y[i - 1]) / h0 * h1) / (h0 + h1);
}

/// Cubic Hermite value in the interval whose left end is the last point <= at; `left` moves up with `at`.
double cubicAt(const Eigen::VectorXd &x, const Eigen::VectorXd &y, double at, Eigen::Index &left)
{
    while (left + 2 < x.size() && x[left + 1] <= at)
        ++left;
    const double h = x[left + 1] - x[left];
    const double t = (at - x[left]) / h;
    const double m0 = slopeAt(x, y, left) * h;
    const double m1 = slopeAt(x, y, left + 1) * h;
    const double t2 = t * t;
    const double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * y[left] + (t3 - 2 * t2 + t) * m0 + (-2 * t3 + 3 * t2) * y[left + 1] + (t3 - t2) * m1;
}

} // namespace

Resampled resample(const Spectrum &spectrum, double firstPerCm, double stepPerCm, Eigen::Index points)
{
    const Spectrum rising = spectrum.rising();
    const Eigen::VectorXd x = rising.axis.values();
    const Eigen::VectorXd &y = rising.intensities;

    Resampled out{Eigen::VectorXd::Zero(points), {}};
    const double slack = 1e-9 * stepPerCm;
    const double begin = std::ceil((x[0] - firstPerCm) / stepPerCm - slack);
    const double end = std::floor((x[x.size() - 1] - firstPerCm) / stepPerCm + slack) + 1;
    out.coverage.begin = static_cast<Eigen::Index>(std::clamp(begin, 0.0, static_cast<double>(points)));
    out.coverage.end =
        std::max(out.coverage.begin, static_cast<Eigen::Index>(std::clamp(end, 0.0, static_cast<double>(points))));

    const bool finer = std::abs(rising.axis.step()) < 0.75 * stepPerCm;
    Eigen::Index cursor = 0;
    for (Eigen::Index i = out.coverage.begin; i < out.coverage.end; ++i) {
        const double at = firstPerCm + stepPerCm * static_cast<double>(i);
        out.values[i] = finer ? gaussianMean(x, y, at, stepPerCm, cursor) : cubicAt(x, y, at, cursor);
    }
    return out;
}

} // namespace varde::processing
