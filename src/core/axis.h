// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <Eigen/Core>
#include <variant>

namespace varde {

/// The wavenumber axis of a spectrum: Raman shift or absorption wavenumber, always in cm-1, strictly
/// rising or strictly falling, every value finite. Uniform axes keep three numbers instead of a vector.
class Axis {
public:
    /// x_i = firstPerCm + i * stepPerCm. Fails with TooFewPoints below 3 points, NonMonotonicAxis for a step
    /// of zero, NonFiniteValue.
    static Result<Axis> uniform(double firstPerCm, double stepPerCm, Eigen::Index points);

    /// Any strictly monotonic values in cm-1. Becomes uniform when every value lies within 1e-6 of a step of
    /// an even spacing. Fails like uniform().
    static Result<Axis> fromValues(Eigen::VectorXd valuesPerCm);

    Eigen::Index size() const;
    double first() const { return at(0); }         ///< cm-1
    double last() const { return at(size() - 1); } ///< cm-1
    double min() const;                            ///< cm-1
    double max() const;                            ///< cm-1
    bool isRising() const { return last() > first(); }
    bool isUniform() const { return std::holds_alternative<Uniform>(m_values); }
    double step() const;             ///< cm-1; mean spacing, negative on a falling axis
    double at(Eigen::Index i) const; ///< cm-1
    Eigen::VectorXd values() const;  ///< size(); cm-1
    Axis reversed() const;

private:
    struct Uniform {
        double first;
        double step;
        Eigen::Index points;
    };
    explicit Axis(std::variant<Uniform, Eigen::VectorXd> values) : m_values(std::move(values)) {}

    std::variant<Uniform, Eigen::VectorXd> m_values;
};

} // namespace varde
