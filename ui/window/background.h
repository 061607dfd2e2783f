// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <utility>

namespace varde::ui {

/// One thread for work that reads files or computes. Made, used and deleted on the GUI thread; the destructor waits
/// for the work in progress.
class Background : public QObject {
    Q_OBJECT

public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// Runs `work()` on the thread, in order, and gives what it returns to `then` on the GUI thread; nothing is
    /// delivered to a receiver that is gone.
    template <typename Work, typename Then>
    void run(QObject *receiver, Work work, Then then)
    {
        QMetaObject::invokeMethod(m_worker, [this, work = std::move(work), receiver = QPointer<QObject>(receiver),
                                             then = std::move(then)]() mutable {
            auto answer = work();
            QMetaObject::invokeMethod(
                this,
                [receiver, then = std::move(then), answer = std::move(answer)]() mutable {
                    if (receiver)
                        then(std::move(answer));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QThread m_thread;
    QObject *m_worker; ///< deleted on its own thread, once that finishes
};

} // namespace varde::ui
