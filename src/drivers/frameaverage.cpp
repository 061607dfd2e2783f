// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/frameaverage.h"

#include <algorithm>

namespace varde::drivers {

namespace {

constexpr std::size_t fewestToJudge = 4; ///< of three, one cannot say which of two is odd
constexpr double farthestOverMedian = 3;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Eigen::VectorXd pixelwiseMedian(const std::vector<Eigen::VectorXd> &frames)
{
    Eigen::VectorXd median(frames.front().size());
    std::vector<double> values(frames.size());
    for (Eigen::Index i = 0; i < median.size(); ++i) {
        std::transform(frames.begin(), frames.end(), values.begin(), [i](const auto &frame) { return frame[i]; });
        median[i] = medianOf(values);
    }
    return median;
}

} // namespace

FrameAverage::FrameAverage(const Spectrometer &device, bool rejectsOutliers)
    : m_device(device),
      m_rejectsOutliers(rejectsOutliers),
      m_mean(Eigen::VectorXd::Zero(device.axis().size())),
      m_saturated(Eigen::Array<bool, Eigen::Dynamic, 1>::Constant(device.axis().size(), false))
{
}

Status FrameAverage::add(const Frame &frame)
{
    const Capabilities &capabilities = m_device.capabilities();
    if (frame.counts.size() != m_mean.size() || !frame.counts.allFinite())
        return Error{Errc::ProtocolError,
                     "a frame of " + std::to_string(frame.counts.size()) + " pixels from " + capabilities.model};
    if (!m_frames.empty() && frame.integration != m_last.integration)
        return Error{Errc::ProtocolError, "a frame of " + std::to_string(frame.integration.count()) +
                                              " us after one of " + std::to_string(m_last.integration.count()) +
                                              " us from " + capabilities.model};
    m_saturated = m_saturated || (frame.counts.array() >= capabilities.fullScaleCounts);
    m_frames.push_back(frame.counts);
    m_last = frame;
    average();
    return Done{};
}

std::vector<bool> FrameAverage::outliers() const
{
    std::vector<bool> isOut(m_frames.size(), false);
    if (!m_rejectsOutliers || m_frames.size() < fewestToJudge)
        return isOut;
    const Eigen::VectorXd median = pixelwiseMedian(m_frames);
    std::vector<double> distances;
    for (const Eigen::VectorXd &frame : m_frames)
        distances.push_back((frame - median).cwiseAbs().mean());
    const double limit = farthestOverMedian * medianOf(distances);
    std::transform(distances.begin(), distances.end(), isOut.begin(), [limit](double d) { return d > limit; });
    return isOut;
}

void FrameAverage::average()
{
    const std::vector<bool> isOut = outliers();
    m_rejected = static_cast<int>(std::count(isOut.begin(), isOut.end(), true));
    m_mean.setZero();
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        if (!isOut[i])
            m_mean += m_frames[i];
    m_mean /= frames() - m_rejected;
}

} // namespace varde::drivers
