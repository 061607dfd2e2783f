// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usbtransport.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace varde::test {

using Bytes = std::vector<std::uint8_t>;

/// The setup packet of a control transfer.
struct UsbSetup {
    std::uint8_t requestType = 0; ///< bit 7: from the instrument
    std::uint8_t request = 0;
    std::uint16_t value = 0;
    std::uint16_t index = 0;
    std::uint16_t length = 0;

    bool isIn() const { return (requestType & 0x80) != 0; }
};

/// What an instrument does with one transfer.
struct UsbAnswer {
    enum class Kind {
        Done,    ///< takes what was sent, or sends `bytes`
        Stall,   ///< refuses
        Silence, ///< does nothing yet; it is asked again until the transfer is taken back
        BrokenOff
    };
    Kind kind = Kind::Done;
    Bytes bytes;
};

/// What an instrument is and answers, below any transport. Called from one thread at a time.
class UsbFunction {
public:
    virtual ~UsbFunction() = default;

    virtual drivers::UsbId id() const = 0;
    virtual std::string serialNumber() const { return {}; }
    virtual std::vector<std::uint8_t> bulkEndpoints() const = 0;
    virtual UsbAnswer control(const UsbSetup &setup, std::span<const std::uint8_t> bytes) = 0;
    virtual UsbAnswer bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes) = 0;
    virtual UsbAnswer bulkIn(std::uint8_t endpoint, std::size_t maxBytes) = 0;
};

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
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace varde::test
