// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace varde::matcher {

/// P = 1 / (1 + exp(-(intercept + sum weight * (x - mean) / sd))).
struct Logistic {
    double intercept = 0;
    Eigen::VectorXd weights; ///< features
    Eigen::VectorXd mean;    ///< features
    Eigen::VectorXd sd;      ///< features, > 0

    double logit(const Eigen::Ref<const Eigen::VectorXd> &features) const;
};

/// Ridge-penalised maximum likelihood by Newton steps; the intercept is not penalised.
///
/// \param features  samples x features, finite
/// \param labels    samples; 0 or 1
/// \param weights   samples; > 0
/// \param ridge     penalty on the standardised weights, > 0
Logistic fitLogistic(const Eigen::MatrixXd &features, const Eigen::VectorXd &labels, const Eigen::VectorXd &weights,
                     double ridge);

double sigmoid(double logit);

} // namespace varde::matcher
