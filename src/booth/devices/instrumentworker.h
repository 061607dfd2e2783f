// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/connected.h"
#include "booth/devices/livescan.h"
#include "booth/run/runtag.h"
#include "drivers/preview.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

class QTimer;

namespace varde::booth {

/// A laser that an instrument was used with before, by its serial number.
struct LaserMemory {
    std::string serialNumber;
    double laserNm = 0;
};

/// Owns one instrument, on that instrument's own thread. Talks only by signals.
class InstrumentWorker : public QObject {
    Q_OBJECT

public:
    /// \param temperatureInterval  between two looks at the detector's temperature
    InstrumentWorker(const drivers::Driver &driver, std::chrono::milliseconds temperatureInterval);
    ~InstrumentWorker() override;

    /// opened() or openFailed() follows. Closes what was open. An instrument that does not know its laser is opened
    /// with one that is remembered, to read its serial number, and stays open only with its own: OutOfRange for others.
    /// \param laserNm  of this instrument, where somebody said it just now
    void open(const std::string &address, const std::vector<LaserMemory> &lasers, std::optional<double> laserNm);
    void close();

    void measure(const varde::booth::RunTag &tag, const ScanPlan &plan, const std::atomic<bool> &cancel);

    /// previewed() is left out while `isShowing`, which previewed() sets and the receiver clears: so nothing piles up
    /// before a window that draws more slowly than the detector reads.
    void preview(const varde::booth::RunTag &tag, const drivers::PreviewSettings &settings,
                 const std::atomic<bool> &cancel, std::atomic<bool> &isShowing);

signals:
    void opened(const varde::booth::InstrumentFacts &facts);
    void openFailed(const varde::Error &error);
    void warming(bool isWarming);
    void frame(const varde::booth::RunTag &tag, const varde::drivers::Scan &soFar, int total);
    void previewed(const varde::booth::RunTag &tag, const varde::drivers::PreviewFrame &frame);
    void previewEnded(const varde::booth::RunTag &tag);
    void finished(const varde::booth::RunTag &tag, const varde::booth::LiveScan &live);
    void failed(const varde::booth::RunTag &tag, const varde::Error &error, const varde::booth::BrokenScan &kept);

private:
    Result<std::unique_ptr<drivers::Spectrometer>> openKnown(const std::string &address,
                                                             const std::vector<LaserMemory> &lasers, double &laserNm);
    Result<LiveScan> take(const varde::booth::RunTag &tag, const ScanPlan &plan, const std::atomic<bool> &cancel,
                          BrokenScan &kept);
    Result<std::chrono::microseconds> integrationFor(const ScanPlan &plan, const std::atomic<bool> &cancel);
    std::optional<double> celsius() const;
    void lookAtTemperature();
    void endRun(const Error &error);

    const drivers::Driver &m_driver;
    std::unique_ptr<drivers::Spectrometer> m_device;
    QTimer *m_thermometer;
    std::vector<double> m_celsius; ///< the last three looks
};

} // namespace varde::booth
