// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/savitzkygolay.h"

#include <Eigen/QR>

#include <cassert>
#include <cmath>

namespace varde::processing {

SavitzkyGolay::SavitzkyGolay(int window, int order, int derivative)
{
    assert(window % 2 == 1 && order >= derivative && window > order);
    const int half = window / 2;
    Eigen::MatrixXd powers(window, order + 1);
    Eigen::MatrixXd evaluate = Eigen::MatrixXd::Zero(window, order + 1);
    for (int i = 0; i < window; ++i) {
        const double x = i - half;
        for (int p = 0; p <= order; ++p) {
            powers(i, p) = std::pow(x, p);
            if (p < derivative)
                continue;
            double factor = 1;
            for (int k = 0; k < derivative; ++k)
                factor *= p - k;
            evaluate(i, p) = factor * std::pow(x, p - derivative);
        }
    }
    const Eigen::MatrixXd fit = powers.colPivHouseholderQr().solve(Eigen::MatrixXd::Identity(window, window));
    m_weights = evaluate * fit;
}

Eigen::VectorXd SavitzkyGolay::apply(const Eigen::Ref<const Eigen::VectorXd> &y) const
{
    const Eigen::Index n = y.size();
    const Eigen::Index window = m_weights.rows();
    const Eigen::Index half = window / 2;
    Eigen::VectorXd out = Eigen::VectorXd::Zero(n);
    if (n < window)
        return out;
    const Eigen::RowVectorXd centre = m_weights.row(half);
    for (Eigen::Index i = half; i < n - half; ++i)
        out[i] = centre.dot(y.segment(i - half, window));
    out.head(half) = m_weights.topRows(half) * y.head(window);
    out.tail(half) = m_weights.bottomRows(half) * y.tail(window);
    return out;
}

} // namespace varde::processing
