// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "drivers/spectrometer.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace varde::booth {

/// How an instrument stands to this program.
enum class LinkState {
    Opening,       ///< found; not known yet what it is
    Ready,         ///< open; what its checks say is another question
    Warming,       ///< open; its detector is not yet at its temperature
    Measuring,     ///< a scan or a preview runs
    BusyElsewhere, ///< another program has it
    NotPermitted,  ///< this account may not use it
    LaserUnknown,  ///< nobody said yet which wavelength its laser has
    Unusable,      ///< `problem` says why
    Unplugged,     ///< or, on the network, not answering
};

/// What an instrument told when it was opened.
struct InstrumentFacts {
    drivers::Capabilities capabilities;
    bool switchesLaser = false;           ///< Varde turns its laser on and off
    std::optional<double> askedLaserNm{}; ///< that it was opened with, where it does not know its own
};

/// One instrument that is plugged in, or was since the program started.
struct ConnectedInstrument {
    std::uint64_t number = 0; ///< while the program runs; the same when it was unplugged and plugged in again
    std::string driver;       ///< of the registry
    std::string address;      ///< as the driver's scan() gave it, or as it was typed
    bool isTyped = false;     ///< on the network
    LinkState state = LinkState::Opening;
    std::optional<Error> problem{};         ///< what came last, in a state that has one
    std::optional<InstrumentFacts> facts{}; ///< once it was open
    std::string name{};                     ///< that a person gave it; may be empty
    bool isTwin = false;                    ///< another one had the same serial number at the same time
    bool mayLaserBeOn = false;              ///< a run with its laser goes on, or nothing confirmed that it is off

    /// Can measure when asked, or does.
    bool isOpen() const
    {
        return state == LinkState::Ready || state == LinkState::Warming || state == LinkState::Measuring;
    }

    /// As in store::NewMeasurement: model and serial number; of twins also where it is plugged in, because the number
    /// does not tell them apart. Empty before it was open.
    std::string device() const;

    /// What a person calls it: its name, else device(), else where it is.
    std::string shownName() const;
};

/// What is remembered of an instrument between starts.
struct RememberedInstrument {
    std::string driver;
    std::string serialNumber;
    std::string name;                                 ///< that a person gave it; may be empty
    std::optional<double> laserNm;                    ///< where it does not know its own
    std::chrono::system_clock::time_point lastUsed{}; ///< the epoch: never

    bool operator==(const RememberedInstrument &) const = default;
};

} // namespace varde::booth
