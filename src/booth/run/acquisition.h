// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runtag.h"
#include "core/error.h"
#include "drivers/acquire.h"
#include "drivers/spectrometer.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <memory>

namespace varde::booth {

/// Runs on the worker thread and owns the instrument. Talks only by signals.
class AcquisitionWorker : public QObject {
    Q_OBJECT

public:
    explicit AcquisitionWorker(std::unique_ptr<drivers::Spectrometer> device) : m_device(std::move(device)) {}

    void measure(const varde::booth::RunTag &tag, const drivers::MeasureSettings &settings,
                 const std::atomic<bool> &cancel);

signals:
    void frame(const varde::booth::RunTag &tag, const varde::drivers::Scan &soFar, int total);
    void finished(const varde::booth::RunTag &tag, const varde::drivers::Scan &scan);
    void failed(const varde::booth::RunTag &tag, const varde::Error &error);

private:
    std::unique_ptr<drivers::Spectrometer> m_device;
};

/// The GUI thread's handle on one instrument. Signals of an older run are dropped here already; the tag is for
/// receivers that outlive a change of sample. The destructor blocks for as long as the driver takes to see a
/// cancel (100 ms).
class Acquisition : public QObject {
    Q_OBJECT

public:
    explicit Acquisition(std::unique_ptr<drivers::Spectrometer> device, QObject *parent = nullptr);
    ~Acquisition() override;

    /// Cancels a run still in progress. Of every run comes one finished() or failed(), unless it was replaced.
    RunTag start(const std::string &sampleId, const drivers::MeasureSettings &settings);

    /// failed() follows with Errc::Cancelled. Nothing happens where nothing runs.
    void cancel();
    bool isRunning() const { return m_current.run != 0; }

signals:
    void frame(const varde::booth::RunTag &tag, const varde::drivers::Scan &soFar, int total);
    void finished(const varde::booth::RunTag &tag, const varde::drivers::Scan &scan);
    void failed(const varde::booth::RunTag &tag, const varde::Error &error); ///< after the last frame() that is kept

private:
    QThread m_thread;
    AcquisitionWorker *m_worker;                 ///< deleted on its own thread, once that finishes
    std::shared_ptr<std::atomic<bool>> m_cancel; ///< one per run; its second owner is the work queued for it
    RunTag m_current;
    std::uint64_t m_lastRun = 0;
};

} // namespace varde::booth
