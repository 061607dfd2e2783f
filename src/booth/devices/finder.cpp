// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/devices/finder.h"

#include "drivers/usbwatch.h"

#include <utility>

namespace varde::booth {

InstrumentFinder::InstrumentFinder(std::vector<const drivers::Driver *> drivers, std::chrono::milliseconds interval,
                                   QObject *parent)
    : QObject(parent), m_drivers(std::move(drivers)), m_interval(interval), m_thread([this] { run(); })
{
}

InstrumentFinder::~InstrumentFinder()
{
    m_isEnding = true;
    m_thread.join();
}

void InstrumentFinder::run()
{
    drivers::UsbWatch watch; // before the first look, so that nothing comes in between
    while (!m_isEnding) {
        std::vector<FoundInstrument> found;
        std::vector<Error> problems;
        for (const drivers::Driver *driver : m_drivers) {
            const auto addresses = driver->scan();
            if (!addresses) {
                problems.push_back(addresses.error());
                continue;
            }
            for (const std::string &address : *addresses)
                found.push_back({driver, address});
        }
        emit looked(found, problems);
        watch.waitForChange(m_interval, m_isEnding);
    }
}

} // namespace varde::booth
