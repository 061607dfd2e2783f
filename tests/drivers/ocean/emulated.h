// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/ocean/oceanspectrometer.h"
#include "support/catch.h"
#include "support/faultytransport.h"
#include "support/oceanemulator.h"

#include <memory>
#include <utility>

namespace varde::test {

inline const std::atomic<bool> goOn{false};

/// Emulated instruments answer at once: what does not come is not waited for long.
inline drivers::ocean::LinkTiming shortWaits()
{
    using std::chrono::milliseconds;
    return {milliseconds(20), milliseconds(20), milliseconds(1), milliseconds(0)};
}

inline const drivers::ocean::Model &modelOf(const char *name)
{
    const drivers::ocean::Model *model = drivers::ocean::modelNamed(name);
    REQUIRE(model);
    return *model;
}

/// An integration time that every model allows and rounds to itself.
inline std::chrono::microseconds allowedTime(const drivers::Spectrometer &device)
{
    return std::max(device.capabilities().minIntegration, std::chrono::microseconds(1'000));
}

/// An emulated instrument, what may go wrong on the way to it, and the driver at the other end.
struct EmulatedOcean {
    const drivers::ocean::Model &model;
    std::unique_ptr<OceanEmulator> emulator; ///< outlives the device
    FaultyTransport *line;                   ///< lives as long as the device
    std::unique_ptr<drivers::Transport> transport;
    drivers::ocean::OceanSpectrometer::Settings settings{785, true, shortWaits()};

    explicit EmulatedOcean(const char *name) : model(modelOf(name)), emulator(std::make_unique<OceanEmulator>(model))
    {
        auto faulty = std::make_unique<FaultyTransport>(*emulator);
        line = faulty.get();
        transport = std::move(faulty);
    }

    Result<std::unique_ptr<drivers::ocean::OceanSpectrometer>> open()
    {
        return drivers::ocean::OceanSpectrometer::open(model, std::move(transport), settings);
    }
    std::unique_ptr<drivers::ocean::OceanSpectrometer> opened()
    {
        auto device = open();
        if (!device)
            FAIL(device.error().detail);
        return std::move(*device);
    }
    Error refused()
    {
        auto device = open();
        REQUIRE_FALSE(device);
        CHECK_FALSE(device.error().detail.empty());
        return device.error();
    }
};

/// Every pixel but the one that counts frames is what the emulated detector saw.
inline bool isEmulatedSpectrum(const drivers::ocean::Model &model, const Eigen::VectorXd &counts)
{
    if (counts.size() != model.active.count())
        return false;
    for (int i = 1; i < model.active.count(); ++i)
        if (counts[i] != emulatedCount(model, model.active.first + i, 0))
            return false;
    return true;
}

} // namespace varde::test
