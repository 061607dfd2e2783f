// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/instrumentfreedom.h"

namespace varde::matcher {

namespace {

Eigen::VectorXd centralDifference(const Eigen::VectorXd &y)
{
    Eigen::VectorXd out = Eigen::VectorXd::Zero(y.size());
    const Eigen::Index n = y.size();
    out.segment(1, n - 2) = (y.tail(n - 2) - y.head(n - 2)) / 2;
    return out;
}

} // namespace

InstrumentFreedom instrumentFreedom(const Eigen::VectorXd &curve)
{
    const Eigen::VectorXd t = Eigen::VectorXd::LinSpaced(curve.size(), -1, 1);
    InstrumentFreedom columns(curve.size(), 5);
    columns.col(0) = curve;
    columns.col(1) = curve.cwiseProduct(t);
    columns.col(2) = curve.cwiseProduct(t.cwiseAbs2());
    columns.col(3) = centralDifference(curve);
    columns.col(4) = centralDifference(columns.col(3));
    return columns;
}

} // namespace varde::matcher
