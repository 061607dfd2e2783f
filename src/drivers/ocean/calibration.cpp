// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/calibration.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace varde::drivers::ocean {

namespace {

constexpr double shortestNm = 100;
constexpr double longestNm = 3000;
constexpr double usedToPerCm = 4000;
constexpr double leastUsedPerCm = 200;

/// Horner, from the highest power down.
double polynomial(const std::vector<double> &coefficients, double x)
{
    double value = 0;
    for (auto c = coefficients.rbegin(); c != coefficients.rend(); ++c)
        value = value * x + *c;
    return value;
}

/// Shortest form, in the C locale.
std::string shortText(double value)
{
    char buffer[32];
    const auto [end, failed] =
        std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::general, 6);
    return failed == std::errc() ? std::string(std::begin(buffer), end) : std::string("?");
}

std::string calibrationOf(const Model &model)
{
    return std::string("the wavelength calibration stored in this ") + model.name;
}

/// Wavelengths of the light-sensitive pixels, nm.
Result<Eigen::VectorXd> wavelengths(const Model &model, const std::vector<double> &coefficientsNm)
{
    const bool isAbsent = std::ranges::all_of(coefficientsNm, [](double c) { return c == 0; });
    if (isAbsent)
        return Error{Errc::DeviceUncalibrated,
                     calibrationOf(model) + " is empty; the instrument has to be calibrated first"};
    Eigen::VectorXd nm(model.active.count());
    for (Eigen::Index i = 0; i < nm.size(); ++i)
        nm[i] = polynomial(coefficientsNm, static_cast<double>(model.active.first + model.ooi.firstIndex + i));
    if (!nm.allFinite())
        return Error{Errc::DeviceUncalibrated, calibrationOf(model) + " holds a value that is not a finite number"};
    if (nm.minCoeff() < shortestNm || nm.maxCoeff() > longestNm)
        return Error{Errc::DeviceUncalibrated, calibrationOf(model) + " goes from " + shortText(nm.minCoeff()) +
                                                   " to " + shortText(nm.maxCoeff()) +
                                                   " nm, which no detector can see"};
    return nm;
}

double meanOfDark(const Model &model, const Eigen::VectorXd &counts)
{
    double sum = 0;
    int pixels = 0;
    for (const PixelRange &range : model.dark) {
        sum += range.count() > 0 ? counts.segment(range.first, range.count()).sum() : 0;
        pixels += range.count();
    }
    return pixels > 0 ? sum / pixels : 0;
}

} // namespace

Result<Axis> ramanAxis(const Model &model, const std::vector<double> &coefficientsNm, double laserNm)
{
    const Result<Eigen::VectorXd> nm = wavelengths(model, coefficientsNm);
    if (!nm)
        return nm.error();
    Result<Axis> axis = Axis::fromValues(1e7 / laserNm - 1e7 / nm->array());
    if (!axis)
        return Error{Errc::DeviceUncalibrated, calibrationOf(model) + " cannot be used: " + axis.error().detail};
    if (std::min(axis->max(), usedToPerCm) - std::max(axis->min(), 0.0) < leastUsedPerCm)
        return Error{Errc::OutOfRange, "with a laser of " + shortText(laserNm) + " nm this " + model.name +
                                           " sees Raman shifts from " + shortText(axis->min()) + " to " +
                                           shortText(axis->max()) + " cm-1; check the laser wavelength in the address"};
    return axis;
}

Correction::Correction(const Model &model, const InstrumentFacts &facts)
    : m_model(&model),
      m_nonlinearity(facts.nonlinearity),
      m_scale(model.maxCounts / facts.saturatedCounts.value_or(model.maxCounts)),
      m_fullScale(model.maxCounts)
{
}

Result<Correction> Correction::make(const Model &model, const InstrumentFacts &facts)
{
    Correction correction(model, facts);
    double mostAdded = 0;
    for (std::uint32_t count = 0; count <= model.maxCounts && !facts.nonlinearity.empty(); ++count) {
        const double divisor = polynomial(facts.nonlinearity, count);
        if (!(divisor > 0.5 && divisor < 2))
            return Error{Errc::DeviceUncalibrated, std::string("the non-linearity correction stored in this ") +
                                                       model.name + " divides " + std::to_string(count) +
                                                       " counts by " + shortText(divisor) +
                                                       "; add nonlinearity=off to the address to measure without it"};
        mostAdded = std::max(mostAdded, correction.linear(count) - count);
    }
    // Added to every count, so that one just below saturation can never be taken for it.
    correction.m_fullScale += mostAdded;
    return correction;
}

double Correction::linear(double aboveDark) const
{
    // Below zero there is only noise around the dark level.
    if (m_nonlinearity.empty() || aboveDark <= 0)
        return aboveDark;
    return aboveDark / polynomial(m_nonlinearity, aboveDark);
}

Result<Eigen::VectorXd> Correction::apply(const Eigen::VectorXd &raw) const
{
    assert(raw.size() == m_model->rawPixels);
    if ((raw.array() == 0).all())
        return Error{Errc::FrameDropped, std::string("every pixel of a frame from the ") + m_model->name + " is zero"};
    const double full = m_model->maxCounts;
    const Eigen::VectorXd scaled = (raw * m_scale).cwiseMin(full);
    const double dark = meanOfDark(*m_model, scaled);
    Eigen::VectorXd counts = scaled.segment(m_model->active.first, m_model->active.count());
    for (double &count : counts)
        count = count >= full ? m_fullScale : dark + linear(count - dark);
    return counts;
}

} // namespace varde::drivers::ocean
