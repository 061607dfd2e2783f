// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/axis.h"

#include <algorithm>
#include <cmath>

namespace varde {

namespace {

Error tooFew(Eigen::Index points)
{
    return {Errc::TooFewPoints, "an axis needs at least 3 points, this one has " + std::to_string(points)};
}

} // namespace

Result<Axis> Axis::uniform(double firstPerCm, double stepPerCm, Eigen::Index points)
{
    if (points < 3)
        return tooFew(points);
    if (!std::isfinite(firstPerCm) || !std::isfinite(stepPerCm) ||
        !std::isfinite(firstPerCm + stepPerCm * static_cast<double>(points)))
        return Error{Errc::NonFiniteValue, "axis start or step is not a finite number"};
    if (stepPerCm == 0)
        return Error{Errc::NonMonotonicAxis, "axis step is zero"};
    return Axis(Uniform{firstPerCm, stepPerCm, points});
}

Result<Axis> Axis::fromValues(Eigen::VectorXd valuesPerCm)
{
    const Eigen::Index n = valuesPerCm.size();
    if (n < 3)
        return tooFew(n);
    if (!valuesPerCm.allFinite())
        return Error{Errc::NonFiniteValue, "axis holds a value that is not a finite number"};
    const double direction = valuesPerCm[1] > valuesPerCm[0] ? 1.0 : -1.0;
    for (Eigen::Index i = 1; i < n; ++i)
        if ((valuesPerCm[i] - valuesPerCm[i - 1]) * direction <= 0)
            return Error{Errc::NonMonotonicAxis, "axis turns back or stands still at point " + std::to_string(i + 1)};

    const double step = (valuesPerCm[n - 1] - valuesPerCm[0]) / static_cast<double>(n - 1);
    const Eigen::VectorXd even = Eigen::VectorXd::LinSpaced(n, valuesPerCm[0], valuesPerCm[n - 1]);
    if ((valuesPerCm - even).cwiseAbs().maxCoeff() <= 1e-6 * std::abs(step))
        return Axis(Uniform{valuesPerCm[0], step, n});
    return Axis(std::move(valuesPerCm));
}

Eigen::Index Axis::size() const
{
    if (const auto *u = std::get_if<Uniform>(&m_values))
        return u->points;
    return std::get_if<Eigen::VectorXd>(&m_values)->size();
}

double Axis::min() const
{
    return std::min(first(), last());
}

double Axis::max() const
{
    return std::max(first(), last());
}

double Axis::step() const
{
    return (last() - first()) / static_cast<double>(size() - 1);
}

double Axis::at(Eigen::Index i) const
{
    if (const auto *u = std::get_if<Uniform>(&m_values))
        return u->first + u->step * static_cast<double>(i);
    return (*std::get_if<Eigen::VectorXd>(&m_values))[i];
}

Eigen::VectorXd Axis::values() const
{
    if (const auto *v = std::get_if<Eigen::VectorXd>(&m_values))
        return *v;
    Eigen::VectorXd out(size());
    for (Eigen::Index i = 0; i < out.size(); ++i)
        out[i] = at(i);
    return out;
}

Axis Axis::reversed() const
{
    if (const auto *u = std::get_if<Uniform>(&m_values))
        return Axis(Uniform{last(), -u->step, u->points});
    return Axis(Eigen::VectorXd(std::get_if<Eigen::VectorXd>(&m_values)->reverse()));
}

} // namespace varde
