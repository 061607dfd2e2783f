// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/replicate.h"

#include "processing/noise.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

/// Values at a shifted and stretched axis, by linear interpolation on the padded grid.
Eigen::VectorXd warped(const Eigen::VectorXd &values, double offsetPoints, double stretchPoints)
{
    const Eigen::Index n = values.size();
    Eigen::VectorXd out(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const double t = 2.0 * static_cast<double>(i) / static_cast<double>(n - 1) - 1.0;
        const double at =
            std::clamp(static_cast<double>(i) - offsetPoints - stretchPoints * t, 0.0, static_cast<double>(n - 1));
        const auto left = std::min(static_cast<Eigen::Index>(at), n - 2);
        const double part = at - static_cast<double>(left);
        out[i] = (1 - part) * values[left] + part * values[left + 1];
    }
    return out;
}

Eigen::VectorXd gaussianSmoothed(const Eigen::VectorXd &values, double fwhmPoints)
{
    const double sigma = fwhmPoints / 2.354820045;
    const auto half = static_cast<Eigen::Index>(std::ceil(3 * sigma));
    if (half < 1 || sigma < 0.2)
        return values;
    Eigen::VectorXd kernel(2 * half + 1);
    for (Eigen::Index k = -half; k <= half; ++k) {
        const double z = static_cast<double>(k) / sigma;
        kernel[k + half] = std::exp(-0.5 * z * z);
    }
    kernel /= kernel.sum();
    const Eigen::Index n = values.size();
    Eigen::VectorXd held(n + 2 * half);
    held << Eigen::VectorXd::Constant(half, values[0]), values, Eigen::VectorXd::Constant(half, values[n - 1]);
    Eigen::VectorXd out(n);
    for (Eigen::Index i = 0; i < n; ++i)
        out[i] = kernel.dot(held.segment(i, 2 * half + 1));
    return out;
}

/// Smooth random field with mean 0 and SD 1.
Eigen::VectorXd smoothField(Eigen::Index n, double widthPoints, Random &random)
{
    Eigen::VectorXd white(n);
    for (double &value : white)
        value = random.normal();
    Eigen::VectorXd field = gaussianSmoothed(white, widthPoints);
    field.array() -= field.mean();
    const double sd = std::sqrt(field.squaredNorm() / static_cast<double>(n));
    return sd > 0 ? Eigen::VectorXd(field / sd) : field;
}

/// Band gains of another portion: orientation, polymorph, particle size.
void applyGains(Eigen::VectorXd &y, const MatchGrid &grid, const ReplicateParameters &p, Random &random)
{
    const double strength = random.uniform(0, p.gain);
    const Eigen::ArrayXd field = smoothField(y.size(), p.gainWidthPerCm / grid.stepPerCm, random).array();
    y.array() *= (strength * field).exp();
}

/// Response of another instrument over the range; tallest band 1.
void applyResponse(Eigen::VectorXd &y, const ReplicateParameters &p, Random &random)
{
    const double e1 = random.normal(p.response[0]);
    const double e2 = random.normal(p.response[1]);
    const double e3 = random.normal(p.response[2]);
    const Eigen::ArrayXd t = Eigen::ArrayXd::LinSpaced(y.size(), -1, 1);
    y.array() *= (e1 * t + e2 * (t.square() - 1.0 / 3) + e3 * t.cube()).exp();
    y /= std::max(y.maxCoeff(), 1e-12);
}

/// Background, curvature and noise over a curve whose tallest band is 1.
void addBackgroundAndNoise(Eigen::VectorXd &y, const ReplicateParameters &p, Random &random)
{
    const Eigen::ArrayXd t = Eigen::ArrayXd::LinSpaced(y.size(), -1, 1);
    const double background = std::exp(p.backgroundMean + p.backgroundSpread * random.normal());
    const double decay = random.uniform(0, p.backgroundDecay);
    const double bend = random.normal(p.curvature);
    y.array() += background * (-decay * t).exp() + bend * t.square();

    const double snr = std::exp(random.uniform(std::log(p.snrLow), std::log(p.snrHigh)));
    const double floor = std::max(0.0, -y.minCoeff());
    for (double &value : y) {
        const double level = p.isShotNoise ? std::sqrt((value + floor + 0.1) / (1.1 + background)) : 1.0;
        value += random.normal(level / snr);
    }
}

} // namespace

const ReplicateParameters &replicateParameters(Technique technique)
{
    // Raman: offsets measured over 15 instruments against one (SD 2.2 cm-1, -6..+3); the other strengths are those
    // whose calibration held on instruments that took no part in choosing them (docs/method.md).
    static const ReplicateParameters raman{.offsetPerCm = 2.0,
                                           .stretchPerCm = 1.5,
                                           .broadeningPerCm = 6.0,
                                           .response = {0.35, 0.25, 0.15},
                                           .gain = 0.4,
                                           .gainWidthPerCm = 30,
                                           .impurityChance = 0.3,
                                           .impurity = 0.15,
                                           .backgroundMean = -1,
                                           .backgroundSpread = 1.2,
                                           .backgroundDecay = 1.5,
                                           .curvature = 0.1,
                                           .snrLow = 10,
                                           .snrHigh = 1600,
                                           .isShotNoise = true};
    // Infrared: the axis is referenced to a laser; contact and particle size act on intensities. Estimates: repeats on
    // one instrument, of wet food, bound them from below (decision 17). Infrared certainty stays tentative.
    static const ReplicateParameters infrared{.offsetPerCm = 0.7,
                                              .stretchPerCm = 0.3,
                                              .broadeningPerCm = 2.0,
                                              .response = {0.35, 0.15, 0.1},
                                              .gain = 0.25,
                                              .gainWidthPerCm = 30,
                                              .impurityChance = 0.3,
                                              .impurity = 0.15,
                                              .backgroundMean = -2,
                                              .backgroundSpread = 1.0,
                                              .backgroundDecay = 1.0,
                                              .curvature = 0.05,
                                              .snrLow = 20,
                                              .snrHigh = 2000,
                                              .isShotNoise = false};
    return isInfrared(technique) ? infrared : raman;
}

Prepared perturbed(const Prepared &reference, const MatchGrid &grid, const ReplicateParameters &p, Random &random)
{
    const double step = grid.stepPerCm;
    Prepared out = reference;
    out.signal = warped(reference.signal.cwiseMax(0.0), random.normal(p.offsetPerCm) / step,
                        random.normal(p.stretchPerCm) / step);
    out.signal = gaussianSmoothed(out.signal, std::abs(random.normal(p.broadeningPerCm)) / step);
    applyGains(out.signal, grid, p, random);
    applyResponse(out.signal, p, random);
    return combined({&out}, Eigen::VectorXd::Ones(1), {0}, grid);
}

Result<SimulatedMeasurement> simulateMeasurement(std::span<const SimulatedPart> parts, const Prepared &impurity,
                                                 const MatchGrid &grid, const ReplicateParameters &p, Random &random)
{
    const double step = grid.stepPerCm;
    const double offset = random.normal(p.offsetPerCm) / step;
    const double stretch = random.normal(p.stretchPerCm) / step;
    Eigen::VectorXd y = Eigen::VectorXd::Zero(grid.paddedPoints());
    processing::Coverage coverage = parts.front().reference->coverage;
    for (const SimulatedPart &part : parts) {
        Eigen::VectorXd one = warped(part.reference->signal.cwiseMax(0.0), offset, stretch);
        applyGains(one, grid, p, random);
        y += part.share / std::max(one.sum(), 1e-12) * one;
        coverage.begin = std::max(coverage.begin, part.reference->coverage.begin);
        coverage.end = std::min(coverage.end, part.reference->coverage.end);
    }
    y /= std::max(y.maxCoeff(), 1e-12);
    const bool isMixed = random.uniform() < p.impurityChance;
    if (isMixed)
        y += random.uniform(0, p.impurity) * impurity.signal.cwiseMax(0.0);
    y = gaussianSmoothed(y, std::abs(random.normal(p.broadeningPerCm)) / step);
    applyResponse(y, p, random);
    addBackgroundAndNoise(y, p, random);

    if (coverage.end <= coverage.begin)
        return Error{Errc::OutOfRange, "the parts share no range"};
    const double sigma = processing::noiseSigma(y.segment(coverage.begin, coverage.size()));
    auto scan = prepareGridded(y, coverage, sigma, grid);
    if (!scan)
        return scan.error();
    return SimulatedMeasurement{std::move(*scan), isMixed};
}

} // namespace varde::matcher
