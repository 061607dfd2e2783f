// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <memory>

namespace varde::drivers {

/// Tells when something was plugged into the USB or out of it: at once where the USB library is told by the system,
/// else by looking at the bus once a second. Opens nothing. One thread at a time.
class UsbWatch {
public:
    UsbWatch();
    ~UsbWatch();
    UsbWatch(const UsbWatch &) = delete;
    UsbWatch &operator=(const UsbWatch &) = delete;

    /// Whether the system tells; else the bus is looked at.
    bool isTold() const;

    /// True when something has changed since the call before. Waits for it for at most `atMost`, and no longer than 100
    /// ms after `cancel` turned true. On a computer without USB it just waits.
    bool waitForChange(std::chrono::milliseconds atMost, const std::atomic<bool> &cancel);

private:
    struct Bus; ///< libusb's context, kept out of every includer
    std::unique_ptr<Bus> m_bus;
};

} // namespace varde::drivers
