// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/ocean/link.h"
#include "drivers/ocean/obp.h"

#include <optional>

namespace varde::drivers::ocean {

/// Speaks OBP, of either edition, over one pair of endpoints or a TCP stream.
class ObpLink final : public Link {
public:
    ObpLink(const Model &model, std::unique_ptr<Transport> transport, const LinkTiming &timing);

    Result<InstrumentFacts> readFacts() override;
    Result<RawFrame> spectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override;

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    bool isSecondEdition() const { return m_model.protocol == Protocol::Obp2; }
    Result<obp::Message> transact(std::uint32_t type, Bytes data, std::chrono::milliseconds timeout,
                                  const std::atomic<bool> &cancel, std::uint16_t flags = 0);
    Result<Bytes> query(const char *what, std::uint32_t type, Bytes data = {});
    Result<std::vector<double>> queryCoefficients(const char *what, std::uint32_t countType, std::uint32_t type);
    Result<std::vector<double>> readWavelengths();
    Result<std::vector<double>> readNonlinearity();
    Status readLimits(InstrumentFacts &facts);
    Status command(const char *what, std::uint32_t type, Bytes data, const std::atomic<bool> &cancel);
    Status commandIfKnown(const char *what, std::uint32_t type, Bytes data, const std::atomic<bool> &cancel);
    Status setIntegration(std::chrono::microseconds integration, const std::atomic<bool> &cancel);
    Result<obp::Message> receive(SteadyTime deadline, const std::atomic<bool> &cancel);
    Status fill(std::size_t bytes, std::size_t ask, SteadyTime deadline, const std::atomic<bool> &cancel);
    Status readAway(const std::atomic<bool> &cancel);
    Error outOfStep(const std::string &why);
    Error refusal(const char *what, const obp::Message &answer) const;

    const Model &m_model;
    std::unique_ptr<Transport> m_transport;
    LinkTiming m_timing;
    Bytes m_received; ///< not yet taken as a frame
    bool m_isOutOfStep = false;
    std::uint32_t m_requests = 0;
    SteadyTime m_busyUntil{}; ///< by when an exposure that was abandoned has ended; it answers nothing before
    std::optional<std::chrono::microseconds> m_integration; ///< what the instrument is known to be set to
};

} // namespace varde::drivers::ocean
