// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usb/emulatedbus.h"
#include "drivers/wasatch/fakewasatch.h"
#include "drivers/wasatch/wasatch.h"
#include "support/catch.h"

namespace varde::test {

inline constexpr std::uint8_t slot = 5;
inline const std::atomic<bool> keepOn{false};

struct Board {
    const drivers::wasatch::Model &model;
    int pixels;
};

/// A spectrometer on an emulated bus, and the driver on it through libusb.
struct UsbBench {
    FakeWasatch fake;
    EmulatedBus bus;
    std::unique_ptr<drivers::Spectrometer> device;

    explicit UsbBench(const Board &board)
        : fake(board.model, MadeUpEeprom(18, board.pixels).u16(0, 39, 1 << 6).u8(2, 18, 0), board.pixels)
    {
        bus.plugIn(fake, slot);
    }
    drivers::Spectrometer &open()
    {
        const auto addresses = drivers::wasatchDriver.scan();
        REQUIRE(addresses);
        REQUIRE(addresses->size() == 1);
        auto opened = drivers::wasatchDriver.open(addresses->front());
        if (!opened)
            FAIL(opened.error().detail);
        device = std::move(*opened);
        return *device;
    }
};

} // namespace varde::test
