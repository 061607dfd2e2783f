// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/scansettings.h"
#include "booth/reading.h"
#include "booth/run/runtag.h"
#include "core/error.h"
#include "core/result.h"
#include "store/record/recordrows.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace varde::booth {

/// One scan to be named.
struct IdentifyRequest {
    Spectrum scan;
    std::string soldAs; ///< empty where nobody said
    store::SampleForm form = store::SampleForm::Powder;
    ScanSettings known = {};             ///< when the scan was made
    std::vector<Spectrum> previous = {}; ///< of other samples on this instrument just before
};

/// Names a scan. Called on the worker thread only, one call at a time; long work looks at `cancel`.
using Identify = std::function<Result<Reading>(const IdentifyRequest &request, const std::atomic<bool> &cancel)>;

/// Runs an Identify off the GUI thread. Answers of an older start() are dropped. The destructor waits for the call
/// in progress.
class Identification : public QObject {
    Q_OBJECT

public:
    explicit Identification(Identify identify, QObject *parent = nullptr);
    ~Identification() override;

    RunTag start(const std::string &sampleId, IdentifyRequest request); ///< replaces a run still in progress
    void cancel();
    bool isRunning() const { return m_current.run != 0; }

signals:
    void finished(const varde::booth::RunTag &tag, const varde::booth::Reading &reading);
    void failed(const varde::booth::RunTag &tag, const varde::Error &error);

private:
    void deliver(const RunTag &tag, const Result<Reading> &result);

    QThread m_thread;
    QObject *m_worker;                           ///< deleted on its own thread, once that finishes
    std::shared_ptr<const Identify> m_identify;  ///< second owner: the call in progress
    std::shared_ptr<std::atomic<bool>> m_cancel; ///< one per run; its second owner is the work queued for it
    RunTag m_current;
    std::uint64_t m_lastRun = 0;
};

} // namespace varde::booth
