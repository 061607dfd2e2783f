// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace varde::ui {

/// Notices that nobody is at the application: another one has had the focus for a while.
class Attention : public QObject {
    Q_OBJECT

public:
    explicit Attention(std::chrono::milliseconds patience = std::chrono::minutes(1), QObject *parent = nullptr);

    void setPatience(std::chrono::milliseconds patience) { m_timer.setInterval(patience); }

signals:
    void lost(); ///< once, when the patience is over

private:
    QTimer m_timer;
};

} // namespace varde::ui
