// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <memory>
#include <utility>

namespace varde::booth {

/// Keeps a RunService on a thread of its own, so that a window never waits for a disk or a passphrase. Made, used
/// and deleted on the GUI thread; the destructor finishes what was asked.
class RunHost : public QObject {
    Q_OBJECT

public:
    explicit RunHost(QObject *parent = nullptr);
    ~RunHost() override;

    /// `then(Status)` once the store is open; every ask() waits for it, in order. Call it once, before any ask().
    template <typename Then>
    void open(const std::filesystem::path &directory, World world, const Clock &clock, QObject *receiver, Then then)
    {
        post(
            [this, directory, world, &clock]() -> Status {
                auto opened = RunService::open(directory, world, clock);
                if (!opened)
                    return opened.error();
                m_service = std::move(*opened);
                watchChanges();
                return Done{};
            },
            receiver, std::move(then));
    }

    /// Runs `work(RunService &)` on the service's thread and gives what it returns, a Result, to `then` on the
    /// receiver's thread; nothing is delivered to a receiver that is gone. NotAllowed before open() succeeded.
    template <typename Work, typename Then>
    void ask(QObject *receiver, Work work, Then then)
    {
        using Answer = decltype(work(std::declval<RunService &>()));
        post(
            [this, work = std::move(work)]() mutable -> Answer {
                if (!m_service)
                    return Error{Errc::NotAllowed, "no record is open"};
                return work(*m_service);
            },
            receiver, std::move(then));
    }

signals:
    /// Somebody else wrote to the record, in another window or another program; at the latest a second after.
    void changed();

private:
    void watchChanges(); ///< on the worker's thread

    template <typename Work, typename Then>
    void post(Work work, QObject *receiver, Then then)
    {
        QMetaObject::invokeMethod(m_worker, [this, work = std::move(work), receiver = QPointer<QObject>(receiver),
                                             then = std::move(then)]() mutable {
            auto answer = work();
            // Back through the GUI thread, where receivers live and die: only there the pointer can be trusted.
            QMetaObject::invokeMethod(
                this,
                [receiver, then = std::move(then), answer = std::move(answer)]() mutable {
                    if (receiver)
                        then(std::move(answer));
                },
                Qt::QueuedConnection);
        });
    }

    QThread m_thread;
    QObject *m_worker;                     ///< deleted on its own thread, once that finishes
    std::unique_ptr<RunService> m_service; ///< touched by the worker's thread only
};

} // namespace varde::booth
