// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"

#include "drivers/frameaverage.h"
#include "drivers/lasersession.h"

namespace varde::drivers {

namespace {

/// One call of measure().
class Run {
public:
    Run(Spectrometer &device, const MeasureSettings &settings, const Progress &progress, const ScanCallback &onFrame)
        : m_device(device),
          m_settings(settings),
          m_progress(progress),
          m_onFrame(onFrame),
          m_cancel(progress.cancel ? *progress.cancel : m_never),
          m_session(device, settings.integration, settings.scans + settings.maxLost),
          m_dark(device, settings.rejectsOutliers),
          m_light(device, settings.rejectsOutliers)
    {
    }

    Result<Scan> measure()
    {
        Result<Scan> scan = takeAll();
        const Status off = m_session.end();
        if (!off && !scan && scan.error().code != Errc::LaserNotOff)
            return Error{off.error().code, off.error().detail + "; before that: " + scan.error().detail};
        if (!off)
            return off.error();
        return scan;
    }

private:
    Result<Scan> takeAll();
    Status takeFrame(FrameAverage &into, bool isLit);
    /// Done when a lost frame may be taken again.
    Status forgive(const Error &error, bool isLit);
    Result<Scan> scan() const;

    Spectrometer &m_device;
    const MeasureSettings &m_settings;
    const Progress &m_progress;
    const ScanCallback &m_onFrame;
    const std::atomic<bool> m_never{false};
    const std::atomic<bool> &m_cancel;
    LaserSession m_session;
    FrameAverage m_dark;
    FrameAverage m_light;
    int m_lost = 0;
};

Result<Scan> Run::takeAll()
{
    const int total = m_settings.darkScans + m_settings.scans;
    for (const Frame &frame : m_settings.kept)
        if (const Status added = m_light.add(frame); !added)
            return added.error();
    m_progress.at(0, total);
    while (m_dark.frames() < m_settings.darkScans) {
        if (const Status status = takeFrame(m_dark, false); !status)
            return status.error();
        m_progress.at(m_dark.frames(), total);
    }
    if (const Status status = m_session.begin(m_cancel); !status)
        return status.error();
    while (true) {
        if (const Status status = takeFrame(m_light, true); !status)
            return status.error();
        Result<Scan> soFar = scan();
        if (!soFar)
            return soFar;
        m_progress.at(m_dark.frames() + soFar->frames, total);
        if (m_onFrame)
            m_onFrame(*soFar);
        if (soFar->frames == m_settings.scans)
            return soFar;
    }
}

Status Run::takeFrame(FrameAverage &into, bool isLit)
{
    while (true) {
        if (m_progress.isCancelled())
            return Error{Errc::Cancelled, m_device.capabilities().model};
        const Result<Frame> frame = m_device.acquire(m_settings.integration, m_cancel);
        if (frame) {
            if (Status status = isLit ? m_session.check(m_cancel) : Status(Done{}); !status)
                return status;
            if (isLit && m_dark.frames() > 0 && m_dark.last().integration != frame->integration)
                return Error{Errc::ProtocolError,
                             "a dark frame of another integration time from " + m_device.capabilities().model};
            return into.add(*frame);
        }
        if (Status status = forgive(frame.error(), isLit); !status)
            return status;
    }
}

Status Run::forgive(const Error &error, bool isLit)
{
    const bool isLost = error.code == Errc::FrameDropped || error.code == Errc::Timeout;
    if (!isLost || m_lost >= m_settings.maxLost)
        return error;
    ++m_lost;
    return isLit ? m_session.begin(m_cancel) : Status(Done{});
}

Result<Scan> Run::scan() const
{
    const Technique technique = m_device.capabilities().technique;
    const bool hasDark = m_dark.frames() > 0 || m_settings.dark;
    Eigen::VectorXd dark;
    if (hasDark)
        dark = m_dark.frames() > 0 ? m_dark.mean() : *m_settings.dark;
    Eigen::VectorXd mean = m_light.mean();
    if (hasDark && m_settings.subtractsDark)
        mean -= dark;
    auto spectrum = Spectrum::make(m_device.axis(), std::move(mean), technique,
                                   isInfrared(technique) ? IntensityUnit::Absorbance : IntensityUnit::Counts);
    if (!spectrum)
        return spectrum.error();
    Scan scan{std::move(*spectrum)};
    if (hasDark)
        scan.dark = std::move(dark);
    scan.isDarkSubtracted = hasDark && m_settings.subtractsDark;
    scan.frames = m_light.frames();
    scan.lost = m_lost;
    scan.integration = m_light.last().integration;
    scan.saturatedPixels = m_light.saturatedPixels();
    scan.rejected = m_light.rejected();
    scan.last = m_light.last();
    return scan;
}

Status checkSettings(Spectrometer &device, const MeasureSettings &settings)
{
    if (settings.scans < 1 || settings.darkScans < 0)
        return Error{Errc::OutOfRange, std::to_string(settings.scans) + " scans, " +
                                           std::to_string(settings.darkScans) + " of them dark"};
    const Capabilities &can = device.capabilities();
    if (static_cast<int>(settings.kept.size()) >= settings.scans)
        return Error{Errc::OutOfRange,
                     std::to_string(settings.kept.size()) + " frames kept of " + std::to_string(settings.scans)};
    if (settings.dark && settings.dark->size() != can.pixels)
        return Error{Errc::ShapeMismatch, "a dark of " + std::to_string(settings.dark->size()) + " pixels"};
    if (settings.integration < can.minIntegration || settings.integration > can.maxIntegration)
        return Error{Errc::OutOfRange, "integration time of " + std::to_string(settings.integration.count()) + " us"};
    if (!device.laser() && (settings.darkScans > 0 || settings.laserMilliwatts))
        return Error{Errc::OutOfRange, can.model + " has no laser that can be turned off"};
    return settings.laserMilliwatts ? device.laser()->setPowerMw(*settings.laserMilliwatts) : Status(Done{});
}

} // namespace

Result<Scan> measure(Spectrometer &device, const MeasureSettings &settings, const Progress &progress,
                     const ScanCallback &onFrame)
{
    if (const Status status = checkSettings(device, settings); !status)
        return status.error();
    return Run(device, settings, progress, onFrame).measure();
}

} // namespace varde::drivers
