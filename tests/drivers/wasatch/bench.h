// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usb/functiontransport.h"
#include "drivers/wasatch/fakewasatch.h"
#include "drivers/wasatch/wasatch.h"
#include "support/catch.h"

namespace varde::test {

inline const std::atomic<bool> goOn{false};

/// A spectrometer that is only a class, and the driver on a line to it.
struct WasatchBench {
    FakeWasatch fake;
    const drivers::wasatch::Model &model;
    CountingWatch::Log watch;
    FunctionTransport *line = nullptr; ///< the device's
    std::unique_ptr<drivers::wasatch::WasatchSpectrometer> device;

    WasatchBench(const drivers::wasatch::Model &which, const MadeUpEeprom &eeprom, int pixels = 1024)
        : fake(which, eeprom, pixels), model(which)
    {
    }

    Result<std::unique_ptr<drivers::wasatch::WasatchSpectrometer>>
    tryOpen(const std::function<void(FunctionTransport &)> &prepare = {})
    {
        auto transport = std::make_unique<FunctionTransport>(fake);
        line = transport.get();
        if (prepare)
            prepare(*transport);
        return drivers::wasatch::WasatchSpectrometer::open(std::move(transport), model,
                                                           std::make_unique<CountingWatch>(watch), goOn);
    }

    drivers::wasatch::WasatchSpectrometer &open()
    {
        auto opened = tryOpen();
        REQUIRE(opened);
        device = std::move(*opened);
        return *device;
    }
};

} // namespace varde::test
