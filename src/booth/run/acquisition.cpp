// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/acquisition.h"

namespace varde::booth {

void AcquisitionWorker::measure(const RunTag &tag, const drivers::MeasureSettings &settings,
                                const std::atomic<bool> &cancel)
{
    const Progress progress{{}, &cancel};
    const auto scan = drivers::measure(*m_device, settings, progress,
                                       [&](const drivers::Scan &soFar) { emit frame(tag, soFar, settings.scans); });
    if (scan)
        emit finished(tag, *scan);
    else
        emit failed(tag, scan.error());
}

Acquisition::Acquisition(std::unique_ptr<drivers::Spectrometer> device, QObject *parent)
    : QObject(parent), m_worker(new AcquisitionWorker(std::move(device)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &AcquisitionWorker::frame, this,
            [this](const RunTag &tag, const drivers::Scan &soFar, int total) {
                if (tag == m_current)
                    emit frame(tag, soFar, total);
            });
    connect(m_worker, &AcquisitionWorker::finished, this, [this](const RunTag &tag, const drivers::Scan &scan) {
        if (tag != m_current)
            return;
        m_current = {};
        emit finished(tag, scan);
    });
    connect(m_worker, &AcquisitionWorker::failed, this, [this](const RunTag &tag, const Error &error) {
        if (tag != m_current)
            return;
        m_current = {};
        emit failed(tag, error);
    });
    m_thread.start();
}

Acquisition::~Acquisition()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

RunTag Acquisition::start(const std::string &sampleId, const drivers::MeasureSettings &settings)
{
    cancel();
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    m_current = {++m_lastRun, sampleId};
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, tag = m_current, settings, flag = m_cancel] {
        worker->measure(tag, settings, *flag);
    });
    return m_current;
}

void Acquisition::cancel()
{
    if (m_cancel)
        m_cancel->store(true);
}

} // namespace varde::booth
