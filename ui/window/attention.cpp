// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/attention.h"

#include <QGuiApplication>

namespace varde::ui {

Attention::Attention(std::chrono::milliseconds patience, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &Attention::lost);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_timer.stop();
        else if (!m_timer.isActive())
            m_timer.start();
    });
}

} // namespace varde::ui
