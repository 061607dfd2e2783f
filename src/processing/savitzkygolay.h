// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace varde::processing {

/// Savitzky-Golay filter (Savitzky and Golay 1964): least-squares polynomial in a moving window. Built once,
/// applied often; holds no other state (any thread).
class SavitzkyGolay {
public:
    /// \param window      odd number of points, > order
    /// \param order       of the polynomial
    /// \param derivative  0 smooths; 1 is the slope per point, 2 the second derivative per point squared
    SavitzkyGolay(int window, int order, int derivative);

    /// \param y  n, evenly spaced
    /// \return   n; the first and last half windows come from the polynomial of the outermost full window.
    ///           Zeros when y is shorter than the window.
    Eigen::VectorXd apply(const Eigen::Ref<const Eigen::VectorXd> &y) const;

private:
    Eigen::MatrixXd m_weights; ///< window x window; row k: the weights for position k of the window
};

} // namespace varde::processing
