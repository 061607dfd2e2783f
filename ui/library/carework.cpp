// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/carework.h"

namespace varde::ui {

CareWork::CareWork(QObject *parent) : QObject(parent)
{
}

CareWork::~CareWork()
{
    cancel();
}

void CareWork::cancel()
{
    for (const Cancel &one : m_cancels)
        *one = true;
}

CareWork::Cancel CareWork::begin()
{
    m_cancels.push_back(std::make_shared<std::atomic<bool>>(false));
    if (m_cancels.size() == 1)
        emit workingChanged(true);
    return m_cancels.back();
}

void CareWork::end()
{
    m_cancels.pop_front();
    if (m_cancels.empty())
        emit workingChanged(false);
}

Progress CareWork::watched(const std::atomic<bool> &cancel)
{
    Progress progress;
    progress.cancel = &cancel;
    // Only the worker's thread counts here; the window hears of it by queued calls.
    progress.report = [this, told = std::make_shared<int>(-1)](int done, int total) {
        const int part = total > 0 ? static_cast<int>(100LL * done / total) : 0;
        if (part == *told)
            return;
        *told = part;
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
    };
    return progress;
}

} // namespace varde::ui
