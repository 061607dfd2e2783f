// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usb/usbfunction.h"

#include <memory>

namespace varde::test {

/// A USB bus with no hardware: the files and ioctls of the kernel that libusb sees, made by umockdev. The process runs
/// under umockdev's preload library; one bus at a time. Other processes that it starts see the same bus.
class EmulatedBus {
public:
    EmulatedBus();
    ~EmulatedBus();

    /// `function` outlives the bus. Addresses are `usb:001:<device>`.
    void plugIn(UsbFunction &function, std::uint8_t device);
    void unplug(std::uint8_t device);
    /// Another program has claimed it.
    void setOccupied(std::uint8_t device, bool isOccupied);
    /// Transfers that are taken back never end, as with a kernel driver that hangs.
    void setStuck(std::uint8_t device, bool isStuck);
    /// Only root may open it.
    void setForbidden(std::uint8_t device);

    std::size_t submitted(std::uint8_t device) const; ///< transfers begun on it
    std::size_t pending(std::uint8_t device) const;   ///< transfers that nobody has fetched yet
    std::size_t haltsCleared(std::uint8_t device) const;

private:
    struct Port;
    struct Living;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace varde::test
