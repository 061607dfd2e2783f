// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/runhost.h"

#include <QTimer>

namespace varde::booth {

RunHost::RunHost(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

RunHost::~RunHost()
{
    // The record belongs to the worker's thread, so it is closed there, after all that was asked.
    QMetaObject::invokeMethod(m_worker, [this] { m_service.reset(); });
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
    m_thread.wait();
}

void RunHost::watchChanges()
{
    constexpr int everyMs = 500;
    const auto first = m_service->record().changeMark();
    auto *timer = new QTimer(m_worker);
    QObject::connect(timer, &QTimer::timeout, m_worker, [this, last = first ? *first : 0]() mutable {
        if (!m_service)
            return;
        const auto mark = m_service->record().changeMark();
        if (!mark || *mark == last)
            return;
        last = *mark;
        emit changed();
    });
    timer->start(everyMs);
}

} // namespace varde::booth
