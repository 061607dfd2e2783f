// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/atmosphere.h"

#include "processing/region.h"
#include "processing/resample.h"
#include "processing/statistics.h"

#include <array>
#include <cmath>
#include <vector>

namespace varde::processing {

namespace {

struct Line {
    double atPerCm;
    double strength; ///< rough, of the strongest; lines closer than 2 cm-1 are one
};

// The bending band of H2O: differences of rotational levels of the ground state and of (010), as in the levels of
// Tennyson et al. 2013 (JQSRT 117:29), e.g. 2_12 <- 1_01 at 1677.06 - 23.79 = 1653.27 cm-1. Good to 0.5 cm-1, which is
// a tenth of the width at which booths measure.
constexpr std::array<Line, 24> lines{{{1490.3, 0.5}, {1496.2, 0.6}, {1506.8, 1.0}, {1517.4, 0.3}, {1522.7, 0.3},
                                      {1539.8, 1.0}, {1558.2, 0.9}, {1569.8, 0.5}, {1576.2, 0.7}, {1616.7, 0.9},
                                      {1623.6, 0.4}, {1627.8, 0.3}, {1635.3, 0.9}, {1648.3, 0.4}, {1653.0, 1.0},
                                      {1662.8, 0.4}, {1669.4, 0.5}, {1675.2, 0.6}, {1684.8, 0.9}, {1695.9, 0.8},
                                      {1699.9, 0.7}, {1706.3, 0.3}, {1717.4, 0.7}, {1733.4, 0.6}}};
constexpr double firstPerCm = 1440;
constexpr double stepPerCm = 1;
constexpr Eigen::Index points = 401;
constexpr double lineSigmaPerCm = 2.1; // of a Gaussian 5 cm-1 wide: 4 cm-1 resolution, apodised
constexpr int nearestDisplaced = 6;    // cm-1; closer, the pattern still overlaps itself
constexpr int farthestDisplaced = 40;

/// Second difference over 2 cm-1 to both sides. A sample's bands are three times as broad as the lines, so it leaves
/// less of them than the first difference does.
Eigen::VectorXd sharpened(const Eigen::VectorXd &y)
{
    constexpr Eigen::Index lag = 2;
    const Eigen::Index n = y.size() - 2 * lag;
    return 2 * y.segment(lag, n) - y.head(n) - y.tail(n);
}

/// The sharpened line pattern, displaced.
Eigen::VectorXd pattern(double displacedPerCm)
{
    Eigen::VectorXd b = Eigen::VectorXd::Zero(points);
    for (Eigen::Index i = 0; i < points; ++i)
        for (const Line &line : lines) {
            const double x = firstPerCm + stepPerCm * static_cast<double>(i) - line.atPerCm - displacedPerCm;
            b[i] += line.strength * std::exp(-x * x / (2 * lineSigmaPerCm * lineSigmaPerCm));
        }
    return sharpened(b);
}

double fitted(const Eigen::VectorXd &b, const Eigen::VectorXd &q)
{
    return b.dot(q) / b.squaredNorm();
}

} // namespace

std::optional<WaterVapour> waterVapour(const Spectrum &spectrum)
{
    constexpr double widestStep = 5;
    const Resampled curve = resample(spectrum, firstPerCm, stepPerCm, points);
    if (curve.coverage.size() < points || std::abs(spectrum.axis.step()) > widestStep)
        return std::nullopt;
    const Eigen::VectorXd curved = sharpened(curve.values);
    const Eigen::VectorXd b = pattern(0);
    WaterVapour out;
    out.amount = fitted(b, curved);

    const Eigen::VectorXd rest = curved - out.amount * b;
    std::vector<double> chance;
    for (int by = nearestDisplaced; by <= farthestDisplaced; ++by)
        for (const int side : {-1, 1})
            chance.push_back(std::abs(fitted(pattern(side * by), rest)));
    const double spread = median(std::move(chance)) / 0.6745;
    out.overNull = spread > 0 ? std::abs(out.amount) / spread : 0;
    return out;
}

std::optional<double> carbonDioxide(const Spectrum &spectrum)
{
    const auto band = meanBetween(spectrum, 2335, 2365);
    const auto below = meanBetween(spectrum, 2275, 2285);
    const auto above = meanBetween(spectrum, 2395, 2405);
    if (!band || !below || !above)
        return std::nullopt;
    return *band - (*below + *above) / 2;
}

} // namespace varde::processing
