// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usbtransport.h"

#include <cstdint>
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

} // namespace varde::test
