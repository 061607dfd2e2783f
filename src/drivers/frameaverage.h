// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/spectrometer.h"

#include <vector>

namespace varde::drivers {

/// The frames of one run and their mean.
///
/// From four frames on, one unlike the others can be left out: one whose mean absolute distance from the pixelwise
/// median of all is more than three times that of the median frame. That is a lamp that was switched on or a sample
/// that moved; single pixels (cosmic rays) are the matter of whoever evaluates.
class FrameAverage {
public:
    /// \param device  outlives it
    FrameAverage(const Spectrometer &device, bool rejectsOutliers);

    /// ProtocolError for a frame that cannot be one of this detector, or of another integration time than the one
    /// before.
    Status add(const Frame &frame);

    int frames() const { return static_cast<int>(m_frames.size()); }
    int rejected() const { return m_rejected; }
    const Frame &last() const { return m_last; }
    Eigen::Index saturatedPixels() const { return m_saturated.count(); }

    /// pixels; of the frames that were not rejected. At least one was added. Infinite only where a sum overflowed.
    Eigen::VectorXd mean() const { return m_mean; }

private:
    void average();
    std::vector<bool> outliers() const;

    const Spectrometer &m_device;
    const bool m_rejectsOutliers;
    std::vector<Eigen::VectorXd> m_frames;
    Frame m_last;
    Eigen::VectorXd m_mean;
    Eigen::Array<bool, Eigen::Dynamic, 1> m_saturated;
    int m_rejected = 0;
};

} // namespace varde::drivers
