// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"
#include "booth/devices/instrumentworker.h"

#include <QThread>

namespace varde::booth {

/// The thread of one instrument, and its run.
struct Instruments::Link {
    std::uint64_t number = 0;
    const drivers::Driver *driver = nullptr;
    QThread thread;
    InstrumentWorker *worker = nullptr;           ///< deleted on its own thread, once that finishes
    std::shared_ptr<std::atomic<bool>> cancel;    ///< one per run; second owner: the work queued for it
    std::shared_ptr<std::atomic<bool>> isShowing; ///< likewise
    RunTag run;
    bool isOpening = false;
    QObject receiver; ///< of the worker's signals: what is still queued ends with it

    Link(std::uint64_t number_, const drivers::Driver &driver_, std::chrono::milliseconds temperatureInterval)
        : number(number_), driver(&driver_), worker(new InstrumentWorker(driver_, temperatureInterval))
    {
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }
    ~Link()
    {
        if (cancel)
            cancel->store(true);
        thread.quit();
        thread.wait();
    }
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(worker, [to = worker, work = std::move(work)] { work(*to); });
    }
};

} // namespace varde::booth
