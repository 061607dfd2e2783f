// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/axis.h"

#include <Eigen/Core>
#include <optional>
#include <string_view>

namespace varde {

/// How a spectrum was measured. Written to disk: values are never renumbered.
enum class Technique {
    Raman = 1,
    Ir = 2,    ///< infrared by transmission
    AtrIr = 3, ///< infrared by attenuated total reflection
};

/// What the intensities are. Written to disk: values are never renumbered.
enum class IntensityUnit {
    Counts = 1,
    Absorbance = 2,
    Transmittance = 3, ///< fraction, 1 = everything passes
    Reflectance = 4,   ///< fraction
    KubelkaMunk = 5,
    Arbitrary = 6,
};

std::string_view techniqueName(Technique technique);               ///< `raman`, `ir`, `atr_ir`
std::optional<Technique> techniqueFromName(std::string_view name); ///< exact, lower case
std::string_view intensityUnitName(IntensityUnit unit);            ///< `counts`, `absorbance`, ...
std::optional<IntensityUnit> intensityUnitFromName(std::string_view name);

/// Infrared of either kind; what differs from Raman in grid, masks and replicate model.
constexpr bool isInfrared(Technique technique)
{
    return technique != Technique::Raman;
}

/// One measured curve: intensities on a wavenumber axis. Invariants (kept by make()): axis.size() ==
/// intensities.size(), every intensity finite.
struct Spectrum {
    Axis axis;                   ///< cm-1, in the order it was recorded
    Eigen::VectorXd intensities; ///< axis.size()
    Technique technique;
    IntensityUnit unit;

    /// Fails with ShapeMismatch, or with NonFiniteValue if an intensity is NaN or infinite.
    static Result<Spectrum> make(Axis axis, Eigen::VectorXd intensities, Technique technique, IntensityUnit unit);

    /// The same curve with a rising axis.
    Spectrum rising() const;
};

} // namespace varde
