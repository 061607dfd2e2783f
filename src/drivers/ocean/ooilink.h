// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/ocean/link.h"
#include "drivers/ocean/ooi.h"

#include <optional>

namespace varde::drivers::ocean {

/// Speaks OOI over bulk endpoints.
class OoiLink final : public Link {
public:
    OoiLink(const Model &model, std::unique_ptr<Transport> transport, const LinkTiming &timing);

    Result<InstrumentFacts> readFacts() override;
    Result<RawFrame> spectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override;

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    Status start();
    Status send(const Bytes &bytes, const std::atomic<bool> &cancel);
    Result<Bytes> ask(const Bytes &question);
    Result<Bytes> askSlot(std::uint8_t slot);
    Result<std::optional<double>> numberIn(std::uint8_t slot);
    Result<std::vector<double>> readWavelengths();
    Result<std::vector<double>> readNonlinearity();
    Status readVersion(InstrumentFacts &facts);
    Result<Eigen::VectorXd> takeSpectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel);
    Status readPart(const ooi::SpectrumRead &read, SteadyTime deadline, Bytes &into, const std::atomic<bool> &cancel);
    Status readAway(const std::atomic<bool> &cancel);
    Status setIntegration(std::chrono::microseconds integration, const std::atomic<bool> &cancel);

    const Model &m_model;
    std::unique_ptr<Transport> m_transport;
    LinkTiming m_timing;
    bool m_isHighSpeed = true;
    bool m_isOutOfStep = false;                             ///< bytes of an earlier spectrum may still come
    SteadyTime m_pendingUntil{};                            ///< by when an abandoned exposure has been sent
    std::optional<std::chrono::microseconds> m_integration; ///< what the instrument is known to be set to
};

} // namespace varde::drivers::ocean
