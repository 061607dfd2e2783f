// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usbtransport.h"

#include <string>
#include <vector>

namespace varde::drivers {

/// What turns the laser of one USB instrument off, so plain that another process can do it.
struct LaserOrder {
    UsbDevice where;
    ControlRequest off;
    std::vector<std::uint8_t> offBytes;
    ControlRequest ask; ///< one byte comes back, 0 when it is off

    /// Five words: address, id, what to send, its data bytes (`-` for none), what to ask. Numbers in hexadecimal.
    std::vector<std::string> words() const;

    /// Nothing for words that words() does not make.
    static std::optional<LaserOrder> fromWords(const std::vector<std::string> &words);
};

/// Sends it, asks, and tries again where nothing confirms it, `tries` times. LaserNotOff.
Status carryOut(const LaserOrder &order, Transport &line, int tries, std::chrono::milliseconds pause);

} // namespace varde::drivers
