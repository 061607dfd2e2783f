// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"

namespace varde::drivers {

namespace {

/// The frames of one run, summed as they come.
class Average {
public:
    explicit Average(const Spectrometer &device)
        : m_device(device),
          m_sum(Eigen::VectorXd::Zero(device.axis().size())),
          m_saturated(Eigen::Array<bool, Eigen::Dynamic, 1>::Constant(device.axis().size(), false))
    {
    }

    /// ProtocolError for a frame that cannot be one of this detector.
    Status add(const Frame &frame)
    {
        if (frame.counts.size() != m_sum.size() || !frame.counts.allFinite())
            return Error{Errc::ProtocolError, "a frame of " + std::to_string(frame.counts.size()) + " pixels from " +
                                                  m_device.capabilities().model};
        m_sum += frame.counts;
        m_saturated = m_saturated || (frame.counts.array() >= m_device.capabilities().fullScaleCounts);
        m_integration = frame.integration;
        ++m_frames;
        return Done{};
    }

    void addLost() { ++m_lost; }
    int frames() const { return m_frames; }
    int lost() const { return m_lost; }

    /// NonFiniteValue only where a sum of finite frames overflowed.
    Result<Scan> scan() const
    {
        const Technique technique = m_device.capabilities().technique;
        auto mean = Spectrum::make(m_device.axis(), m_sum / m_frames, technique,
                                   isInfrared(technique) ? IntensityUnit::Absorbance : IntensityUnit::Counts);
        if (!mean)
            return mean.error();
        return Scan{std::move(*mean), m_frames, m_lost, m_integration, m_saturated.count()};
    }

private:
    const Spectrometer &m_device;
    Eigen::VectorXd m_sum;
    Eigen::Array<bool, Eigen::Dynamic, 1> m_saturated;
    std::chrono::microseconds m_integration{0};
    int m_frames = 0;
    int m_lost = 0;
};

bool isLostFrame(Errc code)
{
    return code == Errc::FrameDropped || code == Errc::Timeout;
}

} // namespace

Result<Scan> measure(Spectrometer &device, const MeasureSettings &settings, const Progress &progress,
                     const ScanCallback &onFrame)
{
    if (settings.scans < 1)
        return Error{Errc::OutOfRange, std::to_string(settings.scans) + " scans"};
    const std::atomic<bool> never{false};
    const std::atomic<bool> &cancel = progress.cancel ? *progress.cancel : never;
    Average average(device);
    progress.at(0, settings.scans);
    while (true) {
        if (progress.isCancelled())
            return Error{Errc::Cancelled, device.capabilities().model};
        const Result<Frame> frame = device.acquire(settings.integration, cancel);
        if (!frame) {
            if (!isLostFrame(frame.error().code) || average.lost() >= settings.maxLost)
                return frame.error();
            average.addLost();
            continue;
        }
        if (const Status status = average.add(*frame); !status)
            return status.error();
        Result<Scan> scan = average.scan();
        if (!scan)
            return scan;
        progress.at(average.frames(), settings.scans);
        if (onFrame)
            onFrame(*scan);
        if (average.frames() == settings.scans)
            return scan;
    }
}

} // namespace varde::drivers
