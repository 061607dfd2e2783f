// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/arpls.h"

#include <algorithm>
#include <cmath>

namespace varde::processing {

namespace {

/// Solves (diag(w) + lambda D2'D2) z = w y by LDL' on the three distinct bands.
class WhittakerSolver {
public:
    WhittakerSolver(Eigen::Index n, double lambda) : m_diagonal(n), m_first(n), m_second(n), m_d(n), m_l1(n), m_l2(n)
    {
        m_diagonal.setConstant(6 * lambda);
        m_diagonal[0] = m_diagonal[n - 1] = lambda;
        m_diagonal[1] = m_diagonal[n - 2] = 5 * lambda;
        m_first.setConstant(-4 * lambda);
        m_first[0] = m_first[n - 2] = -2 * lambda;
        m_second.setConstant(lambda);
    }

    void solve(const Eigen::VectorXd &w, const Eigen::Ref<const Eigen::VectorXd> &y, Eigen::VectorXd &z)
    {
        const Eigen::Index n = w.size();
        for (Eigen::Index i = 0; i < n; ++i) {
            const double below1 = i >= 1 ? m_l1[i - 1] : 0;
            const double below2 = i >= 2 ? m_l2[i - 2] : 0;
            double pivot = m_diagonal[i] + w[i];
            if (i >= 1)
                pivot -= below1 * below1 * m_d[i - 1];
            if (i >= 2)
                pivot -= below2 * below2 * m_d[i - 2];
            m_d[i] = pivot;
            if (i + 1 < n)
                m_l1[i] = (m_first[i] - (i >= 1 ? m_l2[i - 1] * m_l1[i - 1] * m_d[i - 1] : 0)) / pivot;
            if (i + 2 < n)
                m_l2[i] = m_second[i] / pivot;
            z[i] = w[i] * y[i] - (i >= 1 ? below1 * z[i - 1] : 0) - (i >= 2 ? below2 * z[i - 2] : 0);
        }
        for (Eigen::Index i = n - 1; i >= 0; --i) {
            z[i] /= m_d[i];
            if (i + 1 < n)
                z[i] -= m_l1[i] * z[i + 1];
            if (i + 2 < n)
                z[i] -= m_l2[i] * z[i + 2];
        }
    }

private:
    Eigen::VectorXd m_diagonal, m_first, m_second; ///< lambda D2'D2
    Eigen::VectorXd m_d, m_l1, m_l2;
};

/// Weights of the next round: a logistic in the residual, centred well above the noise of the negative side.
/// False when no residual is negative any more.
bool reweight(const Eigen::VectorXd &residual, Eigen::VectorXd &w)
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (const double d : residual) {
        if (d < 0) {
            sum += d;
            squares += d * d;
            count += 1;
        }
    }
    if (count < 2)
        return false;
    const double mean = sum / count;
    const double sd = std::sqrt(std::max(0.0, squares / count - mean * mean));
    if (sd <= 0)
        return false;
    for (Eigen::Index i = 0; i < residual.size(); ++i) {
        const double exponent = std::clamp(2 * (residual[i] - (2 * sd - mean)) / sd, -500.0, 500.0);
        w[i] = 1 / (1 + std::exp(exponent));
    }
    return true;
}

} // namespace

Eigen::VectorXd arpls(const Eigen::Ref<const Eigen::VectorXd> &y, double spacingPerCm, const ArplsOptions &options)
{
    const Eigen::Index n = y.size();
    if (n < 5)
        return y;
    // The logistic is scale-free, but rounding is not: work on values of order one.
    const double scale = std::max(y.cwiseAbs().maxCoeff(), 1e-300);
    const Eigen::VectorXd scaled = y / scale;

    WhittakerSolver solver(n, options.lambda * std::pow(2 / spacingPerCm, 4));
    Eigen::VectorXd w = Eigen::VectorXd::Ones(n);
    Eigen::VectorXd next(n);
    Eigen::VectorXd z(n);
    for (int round = 0; round < options.iterations; ++round) {
        solver.solve(w, scaled, z);
        if (!reweight(scaled - z, next))
            break;
        const double change = (next - w).norm() / w.norm();
        w.swap(next);
        if (change < options.ratio)
            break;
    }
    return z * scale;
}

} // namespace varde::processing
