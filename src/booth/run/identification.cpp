// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/identification.h"

namespace varde::booth {

Identification::Identification(Identify identify, QObject *parent)
    : QObject(parent), m_worker(new QObject), m_identify(std::make_shared<const Identify>(std::move(identify)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Identification::~Identification()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

RunTag Identification::start(const std::string &sampleId, IdentifyRequest request)
{
    cancel();
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    m_current = {++m_lastRun, sampleId};
    QMetaObject::invokeMethod(
        m_worker, [this, tag = m_current, request = std::move(request), flag = m_cancel, identify = m_identify] {
            auto result = flag->load() ? Result<Reading>(Error{Errc::Cancelled, "stopped before it began"})
                                       : (*identify)(request, *flag);
            // The destructor waits for this thread, so `this` outlives the call; the answer is read on its own thread.
            QMetaObject::invokeMethod(
                this, [this, tag, result = std::move(result)] { deliver(tag, result); }, Qt::QueuedConnection);
        });
    return m_current;
}

void Identification::cancel()
{
    if (m_cancel)
        m_cancel->store(true);
}

void Identification::deliver(const RunTag &tag, const Result<Reading> &result)
{
    if (tag != m_current)
        return;
    m_current = {};
    if (m_cancel->load())
        emit failed(tag, {Errc::Cancelled, "stopped"});
    else if (result)
        emit finished(tag, *result);
    else
        emit failed(tag, result.error());
}

} // namespace varde::booth
