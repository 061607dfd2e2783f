// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace varde::booth::test {

/// Runs the event loop until `isDone()`; false when a minute passed without it. Slow machines only wait longer.
template <typename Condition>
bool waitUntil(Condition isDone)
{
    const QDeadlineTimer deadline(60000);
    while (!isDone()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(1, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

} // namespace varde::booth::test
