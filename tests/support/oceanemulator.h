// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/ocean/models.h"
#include "drivers/transport.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace varde::test {

using WireBytes = std::vector<std::uint8_t>;

/// What the emulated detectors see: raw pixel i of frame n has 1000 + i % 500 counts, but the first light-sensitive
/// pixel has n, so that a lost or doubled frame shows.
std::uint32_t emulatedCount(const drivers::ocean::Model &model, int pixel, int frame);

/// Wavelengths of every emulated instrument: 800 nm + 0.1 nm per pixel of the polynomial.
inline constexpr double emulatedFirstNm = 800.0;
inline constexpr double emulatedStepNm = 0.1;

/// An instrument of the OBP protocols at the wire: a request in, its answer out. Frames are put together here by hand,
/// not by the code under test.
class ObpInstrument {
public:
    explicit ObpInstrument(const drivers::ocean::Model &model) : m_model(model) {}

    std::vector<float> nonlinearity;            ///< c0, c1, ...; empty: it does not know the message
    std::map<std::uint32_t, int> refusals;      ///< message type -> error number
    std::map<std::uint32_t, WireBytes> answers; ///< message type -> data instead of its own
    bool usesMd5 = false;
    std::function<std::uint32_t(int pixel, int frame)> counts; ///< what it sees; empty: emulatedCount()
    std::atomic<int> pauseMs{0};                               ///< before each spectrum, as an exposure takes

    WireBytes answer(const WireBytes &request);

    std::uint32_t integrationUnits() const { return m_integrationUnits; }
    int spectra() const { return m_spectra; }
    std::map<std::uint32_t, int> asked; ///< message type -> how often

private:
    WireBytes dataFor(std::uint32_t type, const WireBytes &arguments, int &error);
    WireBytes spectrumData();
    WireBytes coefficients(const std::vector<float> &values) const;

    const drivers::ocean::Model &m_model;
    std::uint32_t m_integrationUnits = 0;
    int m_spectra = 0;
};

/// Bytes wait per endpoint, as in the instrument's USB chip; an empty one keeps the reader waiting until its time-out.
class EndpointQueues {
public:
    void push(std::uint8_t endpoint, WireBytes bytes) { m_waiting[endpoint].push_back(std::move(bytes)); }
    /// One transfer: at most `maxBytes` of the front; the rest stays.
    Result<WireBytes> pop(std::uint8_t endpoint, std::size_t maxBytes, std::chrono::milliseconds timeout,
                          const std::atomic<bool> &cancel);
    bool isEmpty() const;

private:
    std::map<std::uint8_t, std::deque<WireBytes>> m_waiting;
};

/// Either kind of instrument as a transport. A wrong endpoint is refused, as by a device that has no such endpoint.
class OceanEmulator final : public drivers::Transport {
public:
    explicit OceanEmulator(const drivers::ocean::Model &model);

    ObpInstrument obp;
    bool isHighSpeed = true;
    std::uint16_t fpgaVersion = 0x1230;
    bool losesSync = false; ///< the next spectrum misses one byte
    bool isDark = false;    ///< spectra of zeros
    bool isSilent = false;  ///< requests wait for answerPending()
    void answerPending();
    /// What is silent now answers after this long, and is silent no more.
    void answerIn(std::chrono::milliseconds duration);
    std::map<int, std::string> memory; ///< EEPROM slot -> text
    WireBytes saturationSlot;

    int transfers() const { return m_transfers; }
    std::uint32_t integrationUnits() const;
    const std::vector<WireBytes> &sent() const { return m_sent; }

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<WireBytes> bulkIn(std::uint8_t endpoint, std::size_t maxBytes, std::chrono::milliseconds timeout,
                             const std::atomic<bool> &cancel) override;
    Status controlOut(const drivers::ControlRequest &, std::span<const std::uint8_t>, std::chrono::milliseconds,
                      const std::atomic<bool> &) override;
    Result<WireBytes> controlIn(const drivers::ControlRequest &, std::size_t, std::chrono::milliseconds,
                                const std::atomic<bool> &) override;

private:
    void answerOoi(const WireBytes &command);
    void pushSpectrum();
    WireBytes slotAnswer(std::uint8_t slot) const;

    const drivers::ocean::Model &m_model;
    EndpointQueues m_queues;
    std::vector<WireBytes> m_sent;
    std::vector<WireBytes> m_pending; ///< requests that were not answered
    std::optional<std::chrono::steady_clock::time_point> m_answersAt;
    int m_transfers = 0;
    int m_spectra = 0;
    std::uint32_t m_integrationUnits = 0;
};

} // namespace varde::test
