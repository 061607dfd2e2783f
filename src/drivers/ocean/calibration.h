// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/axis.h"
#include "core/result.h"
#include "drivers/ocean/models.h"

#include <Eigen/Core>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace varde::drivers::ocean {

/// What one instrument tells about itself when it is opened.
struct InstrumentFacts {
    std::string model;
    std::string serialNumber;
    std::vector<double> wavelengthNm;      ///< c0, c1, ... of the polynomial in the raw pixel's index
    std::vector<double> nonlinearity;      ///< c0, c1, ... of the polynomial in counts above dark; empty = not stored
    std::optional<double> saturatedCounts; ///< raw, where it lies below the model's maxCounts
    std::chrono::microseconds minIntegration{0};
    std::chrono::microseconds maxIntegration{0};
};

/// Raman shift of the light-sensitive pixels, cm-1.
///
/// \param coefficientsNm  wavelength(i) = sum of c_k * i^k, i the raw pixel plus model.ooi.firstIndex
/// \param laserNm         the excitation: no Ocean instrument stores it
///
/// DeviceUncalibrated where the coefficients are absent, not finite, not monotonic or outside 100 to 3000 nm;
/// OutOfRange where less than 200 cm-1 of the axis lie between 0 and 4000 cm-1: then the laser is not this
/// instrument's.
Result<Axis> ramanAxis(const Model &model, const std::vector<double> &coefficientsNm, double laserNm);

/// Turns raw counts into those that are handed out: scaled so that saturation lies at the model's maxCounts, then
/// divided by the non-linearity polynomial (above the mean of the dark pixels), then cut to the light-sensitive
/// pixels. Nothing dark is removed. The model outlives it.
class Correction {
public:
    /// Without `facts.nonlinearity` the counts are only scaled and cut. DeviceUncalibrated for a polynomial that would
    /// change a count to less than half or more than twice.
    static Result<Correction> make(const Model &model, const InstrumentFacts &facts);

    /// A saturated pixel has this count after correction, every other one less.
    double fullScaleCounts() const { return m_fullScale; }

    /// \param raw  model.rawPixels
    /// \return     model.active.count()
    ///
    /// FrameDropped where every pixel is zero: no detector reads so, not even in the dark.
    Result<Eigen::VectorXd> apply(const Eigen::VectorXd &raw) const;

private:
    Correction(const Model &model, const InstrumentFacts &facts);
    double linear(double aboveDark) const;

    const Model *m_model;
    std::vector<double> m_nonlinearity;
    double m_scale = 1.0;
    double m_fullScale = 0.0;
};

} // namespace varde::drivers::ocean
