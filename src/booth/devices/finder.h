// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "drivers/spectrometer.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace varde::booth {

/// An instrument that a driver's scan() found.
struct FoundInstrument {
    const drivers::Driver *driver = nullptr;
    std::string address;

    bool operator==(const FoundInstrument &) const = default;
};

/// Looks for instruments on a thread of its own: when the USB changes, and every few seconds whatever it says. Made,
/// used and deleted on one thread; the destructor waits until a look under way is over.
class InstrumentFinder : public QObject {
    Q_OBJECT

public:
    /// \param drivers  outlive it
    InstrumentFinder(std::vector<const drivers::Driver *> drivers, std::chrono::milliseconds interval,
                     QObject *parent = nullptr);
    ~InstrumentFinder() override;

signals:
    /// After each look, on the finder's thread. `problems` are of drivers that could not look.
    void looked(const std::vector<varde::booth::FoundInstrument> &found, const std::vector<varde::Error> &problems);

private:
    void run();

    const std::vector<const drivers::Driver *> m_drivers;
    const std::chrono::milliseconds m_interval;
    std::atomic<bool> m_isEnding{false};
    std::thread m_thread;
};

} // namespace varde::booth
