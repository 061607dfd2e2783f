// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/simulator/samplephysics.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace varde::drivers {

namespace {

// Raman: about what a cooled 16-bit spectrometer gives with 100 mW on a powder.
constexpr double strongestBandCountsPerSecond = 30'000;
constexpr double offsetCounts = 980;
constexpr double darkCountsPerSecond = 60;
constexpr double fixedPatternCounts = 4;
constexpr double electronsPerCount = 1.6;
constexpr double readNoiseCounts = 5;
constexpr double ownBackground = 0.02; ///< of the optics, over the strongest band

// Infrared: a small single-bounce diamond instrument at 4 cm-1.
constexpr double strongestBandAbsorbance = 0.42;
constexpr double noiseAbsorbance = 9e-4; ///< standard deviation in mid-range at 1 s
constexpr double vapourAbsorbance = 1.2e-3;
constexpr double co2Absorbance = 3e-3;
constexpr double vapourFwhmPerCm = 5;
constexpr std::array vapourLinesPerCm = {1457., 1473., 1490., 1507., 1521., 1540., 1558., 1576., 1617.,
                                         1636., 1653., 1684., 1700., 1717., 1734., 1749., 1772., 1792.,
                                         1845., 1869., 3567., 3587., 3629., 3649., 3671., 3690., 3711.,
                                         3735., 3750., 3801., 3821., 3839., 3854., 3871., 3886., 3903.};

double gaussian(double distance, double fwhm)
{
    const double u = 2 * distance / fwhm;
    return std::exp(-std::log(2.0) * u * u);
}

/// The curve at one wavenumber, on the line between its points; the end values go on beyond the ends.
double valueAt(const Spectrum &rising, double perCm)
{
    const Axis &axis = rising.axis;
    if (perCm <= axis.first())
        return rising.intensities[0];
    if (perCm >= axis.last())
        return rising.intensities[axis.size() - 1];
    Eigen::Index low = 0;
    Eigen::Index high = axis.size() - 1;
    while (high - low > 1) {
        const Eigen::Index middle = (low + high) / 2;
        (axis.at(middle) <= perCm ? low : high) = middle;
    }
    const double part = (perCm - axis.at(low)) / (axis.at(high) - axis.at(low));
    return rising.intensities[low] + part * (rising.intensities[high] - rising.intensities[low]);
}

/// Area above zero of a rising curve.
double areaOf(const Spectrum &rising)
{
    double area = 0;
    for (Eigen::Index i = 1; i < rising.axis.size(); ++i)
        area += (rising.axis.at(i) - rising.axis.at(i - 1)) *
                (std::max(rising.intensities[i], 0.0) + std::max(rising.intensities[i - 1], 0.0)) / 2;
    return area;
}

/// Broad fluorescence seen through a 785 nm filter, about 1 at its height.
double fluorescenceAt(double perCm)
{
    return 0.62 * gaussian(perCm - 500, 1900) + 0.42 * gaussian(perCm - 1450, 1500);
}

/// Silicon sees less towards the red end.
double responseAt(double perCm)
{
    return 1 - 0.3 * std::clamp((perCm - 285) / 2021, 0.0, 1.0);
}

/// The detector's pixels are never quite alike; the same in every frame.
double fixedPatternAt(Eigen::Index pixel)
{
    const double x = std::sin(static_cast<double>(pixel) * 12.9898) * 43758.5453;
    return fixedPatternCounts * 2 * (x - std::floor(x) - 0.5);
}

double atrNoiseFactorAt(double perCm)
{
    const double diamond = perCm > 1900 && perCm < 2300 ? 1.2 : 0.0;
    return 1 + 4 * std::exp(-(perCm - 600) / 35) + 1.2 * std::exp(-(4000 - perCm) / 150) + diamond;
}

/// Lines of water vapour and carbon dioxide at strength 1.
double airAt(double perCm, double vapour, double co2)
{
    double sum = co2 * co2Absorbance * (gaussian(perCm - 2361, 26) + 0.9 * gaussian(perCm - 2336, 24));
    for (const double line : vapourLinesPerCm)
        if (std::abs(line - perCm) < 3 * vapourFwhmPerCm)
            sum += vapour * vapourAbsorbance * gaussian(perCm - line, vapourFwhmPerCm);
    return sum;
}

bool isAtLeastZero(double value)
{
    return std::isfinite(value) && value >= 0;
}

} // namespace

Axis ramanDetectorAxis()
{
    constexpr Eigen::Index pixels = 1024;
    constexpr double laserNm = 785;
    Eigen::VectorXd shifts(pixels);
    for (Eigen::Index i = 0; i < pixels; ++i) {
        const auto pixel = static_cast<double>(i);
        const double nm = 803.0 + 0.1560 * pixel - 4e-6 * pixel * pixel;
        shifts[i] = 1e7 / laserNm - 1e7 / nm;
    }
    const auto axis = Axis::fromValues(std::move(shifts));
    assert(axis);
    return *axis;
}

Axis atrDetectorAxis()
{
    const auto axis = Axis::uniform(3998.4, -1.9285, 1762);
    assert(axis);
    return *axis;
}

Status checkSample(const SimulatedSample &sample, Technique technique)
{
    const auto chance = [](double value) { return isAtLeastZero(value) && value <= 1; };
    if (!isAtLeastZero(sample.noise) || !isAtLeastZero(sample.background) || !std::isfinite(sample.shiftPerCm))
        return Error{Errc::OutOfRange, "noise, background or shift of a simulated sample"};
    if (!chance(sample.contact) || !chance(sample.dropProbability) || sample.unplugAfterFrames.value_or(0) < 0)
        return Error{Errc::OutOfRange, "contact or fault of a simulated sample"};
    for (const SimulatedComponent &component : sample.components) {
        if (!isAtLeastZero(component.share))
            return Error{Errc::OutOfRange, "a share of " + std::to_string(component.share)};
        if (isInfrared(component.curve.technique) != isInfrared(technique))
            return Error{Errc::OutOfRange, "a " + std::string(techniqueName(component.curve.technique)) +
                                               " curve under a " + std::string(techniqueName(technique)) +
                                               " instrument"};
        if (component.curve.intensities.maxCoeff() <= 0)
            return Error{Errc::NoSignal, "a component's curve is nowhere above zero"};
    }
    return Done{};
}

Eigen::VectorXd sampleSignal(const SimulatedSample &sample, const Axis &axis)
{
    Eigen::VectorXd signal = Eigen::VectorXd::Zero(axis.size());
    for (const SimulatedComponent &component : sample.components) {
        const Spectrum rising = component.curve.rising();
        const double weight = component.share / areaOf(rising);
        for (Eigen::Index i = 0; i < signal.size(); ++i)
            signal[i] += weight * valueAt(rising, axis.at(i) - sample.shiftPerCm);
    }
    const double highest = signal.maxCoeff();
    return highest > 0 ? Eigen::VectorXd(signal / highest) : Eigen::VectorXd::Zero(axis.size());
}

Eigen::VectorXd ramanCounts(const SimulatedSample &sample, const Eigen::VectorXd &signal, const Axis &axis,
                            std::chrono::microseconds integration, std::mt19937 &random)
{
    const double seconds = std::chrono::duration<double>(integration).count();
    std::normal_distribution<double> normal;
    Eigen::VectorXd counts(axis.size());
    for (Eigen::Index i = 0; i < counts.size(); ++i) {
        const double perCm = axis.at(i);
        const double optics = ownBackground * (1 + 0.5 * std::exp(-(perCm - 285) / 150));
        const double light = sample.contact * (signal[i] + sample.background * fluorescenceAt(perCm)) + optics;
        const double photoCounts = strongestBandCountsPerSecond * seconds * light * responseAt(perCm);
        const double dark = darkCountsPerSecond * seconds;
        const double noise =
            std::sqrt((std::max(photoCounts, 0.0) + dark) / electronsPerCount + readNoiseCounts * readNoiseCounts);
        const double value =
            offsetCounts + fixedPatternAt(i) + dark + photoCounts + sample.noise * noise * normal(random);
        counts[i] = std::clamp(std::round(value), 0.0, ramanFullScaleCounts);
    }
    return counts;
}

Eigen::VectorXd atrAbsorbance(const SimulatedSample &sample, const Eigen::VectorXd &signal, const Axis &axis,
                              std::chrono::microseconds integration, std::mt19937 &random)
{
    const double seconds = std::chrono::duration<double>(integration).count();
    // The air is that of the sample, not of the frame: it stays in the mean.
    std::mt19937 airRandom(sample.seed);
    std::normal_distribution<double> normal;
    const double vapour = 0.6 * normal(airRandom);
    const double co2 = normal(airRandom);

    Eigen::VectorXd white(axis.size() + 2);
    for (double &value : white)
        value = normal(random);
    Eigen::VectorXd absorbance(axis.size());
    for (Eigen::Index i = 0; i < absorbance.size(); ++i) {
        const double perCm = axis.at(i);
        const double down = (4000 - perCm) / 3400;
        const double rise = sample.background * strongestBandAbsorbance * down * down;
        // Apodisation correlates neighbouring points; the factor keeps their standard deviation.
        const double correlated = (white[i] + 2 * white[i + 1] + white[i + 2]) / std::sqrt(6.0);
        const double noise = sample.noise * noiseAbsorbance / std::sqrt(seconds) * atrNoiseFactorAt(perCm);
        const double value = sample.contact * (strongestBandAbsorbance * signal[i] + rise) + airAt(perCm, vapour, co2) +
                             0.002 + noise * correlated;
        absorbance[i] = std::min(value, atrFullScaleAbsorbance);
    }
    return absorbance;
}

} // namespace varde::drivers
