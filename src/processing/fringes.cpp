// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/fringes.h"

#include "processing/resample.h"
#include "processing/statistics.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace varde::processing {

namespace {

constexpr double windowFirstPerCm = 1900;
constexpr double windowStepPerCm = 4;
constexpr Eigen::Index windowPoints = 176; // to 2600 cm-1
constexpr double spanPerCm = 700;
constexpr int fewestPeriods = 4; // in the span
constexpr int mostPeriods = 80;  // 9 cm-1 each
constexpr int polynomial = 3;    // order of what counts as baseline

/// Points outside carbon dioxide's band, with what is left above a smooth baseline, tapered towards both ends.
struct Window {
    Eigen::VectorXd along; ///< [0, 1]
    Eigen::VectorXd value;
    double weight = 0; ///< sum of the taper
};

Window window(const Eigen::VectorXd &values)
{
    std::vector<Eigen::Index> kept;
    for (Eigen::Index i = 0; i < windowPoints; ++i) {
        const double at = windowFirstPerCm + windowStepPerCm * static_cast<double>(i);
        if (at < 2280 || at > 2400)
            kept.push_back(i);
    }
    const auto n = static_cast<Eigen::Index>(kept.size());
    Window out{Eigen::VectorXd(n), Eigen::VectorXd(n)};
    Eigen::MatrixXd powers(n, polynomial + 1);
    for (Eigen::Index k = 0; k < n; ++k) {
        const Eigen::Index i = kept[static_cast<std::size_t>(k)];
        out.along[k] = static_cast<double>(i) / static_cast<double>(windowPoints - 1);
        out.value[k] = values[i];
        for (int p = 0; p <= polynomial; ++p)
            powers(k, p) = std::pow(out.along[k] - 0.5, p);
    }
    out.value -= powers * powers.colPivHouseholderQr().solve(out.value);
    for (Eigen::Index k = 0; k < n; ++k) {
        const double taper = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * out.along[k]);
        out.value[k] *= taper;
        out.weight += taper;
    }
    return out;
}

double power(const Window &window, int periods)
{
    const Eigen::ArrayXd phase = 2 * std::numbers::pi * periods * window.along.array();
    const double cosine = (window.value.array() * phase.cos()).sum();
    const double sine = (window.value.array() * phase.sin()).sum();
    return cosine * cosine + sine * sine;
}

} // namespace

std::optional<Fringes> fringes(const Spectrum &spectrum)
{
    constexpr double widestStep = 8;
    const Resampled curve = resample(spectrum, windowFirstPerCm, windowStepPerCm, windowPoints);
    if (curve.coverage.size() < windowPoints || std::abs(spectrum.axis.step()) > widestStep)
        return std::nullopt;
    const Window part = window(curve.values);
    std::vector<double> powers;
    for (int periods = fewestPeriods - 3; periods <= mostPeriods + 4; ++periods)
        powers.push_back(power(part, periods));
    const double middle = median(powers);

    Fringes best;
    for (std::size_t k = 3; k + 4 < powers.size(); ++k) {
        if (powers[k] < powers[k - 1] || powers[k] < powers[k + 1])
            continue;
        // The taper spreads a wave over its next neighbours; the ones after those show whether it stands out.
        const double around = (powers[k - 3] + powers[k + 3] + powers[k + 4]) / 3;
        const double ratio = std::min(powers[k] / std::max({middle, around, 1e-300}), 1e6);
        if (ratio <= best.ratio)
            continue;
        best.ratio = ratio;
        best.amplitude = 2 * std::sqrt(powers[k]) / part.weight;
        best.periodPerCm = spanPerCm / static_cast<double>(fewestPeriods + static_cast<int>(k) - 3);
    }
    return best;
}

} // namespace varde::processing
