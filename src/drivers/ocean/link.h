// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/ocean/calibration.h"
#include "drivers/ocean/models.h"
#include "drivers/transport.h"

#include <Eigen/Core>
#include <atomic>
#include <chrono>
#include <memory>

namespace varde::drivers::ocean {

/// How long what may take. Tests wait less.
struct LinkTiming {
    std::chrono::milliseconds answer{1'000};        ///< until the instrument answers a question
    std::chrono::milliseconds margin{2'000};        ///< beyond the integration time, until a spectrum is complete
    std::chrono::milliseconds quiet{50};            ///< nothing for so long: what was left in the line is read away
    std::chrono::milliseconds afterInitialise{100}; ///< OOI: the instrument does not listen meanwhile
};

/// One readout before any correction.
struct RawFrame {
    Eigen::VectorXd counts;                   ///< model.rawPixels; as the detector gave them
    std::chrono::microseconds integration{0}; ///< as sent: rounded down to the instrument's unit
};

/// One open conversation with an instrument, in its protocol. Every call blocks, on one thread.
class Link {
public:
    virtual ~Link() = default;

    /// Makes the instrument listen and asks for what it stores. Fails like the transport, with ProtocolError for an
    /// answer that is not one, with FrameDropped for bytes out of step.
    virtual Result<InstrumentFacts> readFacts() = 0;

    /// Takes one spectrum. FrameDropped and Timeout leave the line in a state from which the next call recovers; so
    /// does Cancelled, after which the next call first waits for the exposure that was abandoned.
    virtual Result<RawFrame> spectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel) = 0;
};

/// The link for the model's protocol. The model, a line of the table, outlives it.
std::unique_ptr<Link> makeLink(const Model &model, std::unique_ptr<Transport> transport, const LinkTiming &timing);

} // namespace varde::drivers::ocean
