// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/region.h"

#include <Eigen/QR>

#include <cmath>
#include <vector>

namespace varde::processing {

namespace {

/// Indices of the points between two wavenumbers; none where the spectrum does not reach both.
std::vector<Eigen::Index> pointsBetween(const Spectrum &spectrum, double fromPerCm, double toPerCm)
{
    std::vector<Eigen::Index> out;
    const double step = std::abs(spectrum.axis.step());
    if (spectrum.axis.min() > fromPerCm + step || spectrum.axis.max() < toPerCm - step)
        return out;
    for (Eigen::Index i = 0; i < spectrum.axis.size(); ++i)
        if (spectrum.axis.at(i) >= fromPerCm && spectrum.axis.at(i) <= toPerCm)
            out.push_back(i);
    return out;
}

} // namespace

std::optional<double> meanBetween(const Spectrum &spectrum, double fromPerCm, double toPerCm)
{
    const auto points = pointsBetween(spectrum, fromPerCm, toPerCm);
    if (points.empty())
        return std::nullopt;
    double sum = 0;
    for (const Eigen::Index i : points)
        sum += spectrum.intensities[i];
    return sum / static_cast<double>(points.size());
}

std::optional<double> noiseBetween(const Spectrum &spectrum, double fromPerCm, double toPerCm)
{
    const auto points = pointsBetween(spectrum, fromPerCm, toPerCm);
    if (points.size() < 5)
        return std::nullopt;
    const auto n = static_cast<Eigen::Index>(points.size());
    const double middle = (fromPerCm + toPerCm) / 2;
    Eigen::MatrixXd line(n, 2);
    Eigen::VectorXd y(n);
    for (Eigen::Index k = 0; k < n; ++k) {
        const Eigen::Index i = points[static_cast<std::size_t>(k)];
        line.row(k) << 1, spectrum.axis.at(i) - middle;
        y[k] = spectrum.intensities[i];
    }
    const Eigen::VectorXd around = y - line * line.colPivHouseholderQr().solve(y);
    return around.norm() / std::sqrt(static_cast<double>(n - 2));
}

} // namespace varde::processing
