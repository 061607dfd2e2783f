// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/logistic.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace varde::matcher {

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-std::clamp(logit, -500.0, 500.0)));
}

double Logistic::logit(const Eigen::Ref<const Eigen::VectorXd> &features) const
{
    return intercept + weights.dot((features - mean).cwiseQuotient(sd));
}

Logistic fitLogistic(const Eigen::MatrixXd &features, const Eigen::VectorXd &labels, const Eigen::VectorXd &weights,
                     double ridge)
{
    const Eigen::Index n = features.rows();
    const Eigen::Index d = features.cols();
    Logistic model;
    model.mean = features.colwise().mean().transpose();
    const Eigen::MatrixXd centred = features.rowwise() - model.mean.transpose();
    model.sd = (centred.array().square().colwise().sum() / static_cast<double>(n)).sqrt().max(1e-9).transpose();

    Eigen::MatrixXd design(n, d + 1);
    design.col(0).setOnes();
    design.rightCols(d) = centred.array().rowwise() / model.sd.transpose().array();
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(d + 1);
    Eigen::VectorXd penalty = Eigen::VectorXd::Constant(d + 1, ridge);
    penalty[0] = 0;
    for (int round = 0; round < 50; ++round) {
        const Eigen::VectorXd p = (design * beta).unaryExpr([](double z) { return sigmoid(z); });
        const Eigen::VectorXd curvature = (weights.array() * p.array() * (1 - p.array())).max(1e-10).matrix();
        const Eigen::VectorXd gradient =
            design.transpose() * weights.cwiseProduct(labels - p) - penalty.cwiseProduct(beta);
        Eigen::MatrixXd hessian = design.transpose() * curvature.asDiagonal() * design;
        hessian.diagonal() += penalty;
        const Eigen::VectorXd step = hessian.ldlt().solve(gradient);
        // A full step can overshoot where the classes separate well.
        beta += step * std::min(1.0, 5.0 / std::max(step.cwiseAbs().maxCoeff(), 1e-12));
        if (step.cwiseAbs().maxCoeff() < 1e-8)
            break;
    }
    model.intercept = beta[0];
    model.weights = beta.tail(d);
    return model;
}

} // namespace varde::matcher
