// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "drivers/spectrometer.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace varde::drivers {

/// One substance of a simulated sample.
struct SimulatedComponent {
    Spectrum curve;     ///< any axis and height; only its shape counts
    double share = 1.0; ///< of the signal, relative to the other components; >= 0
};

/// What lies under the simulated instrument, and what goes wrong with it.
struct SimulatedSample {
    std::vector<SimulatedComponent> components; ///< empty: nothing but background
    double noise = 1.0;                         ///< times the instrument's own; 0 = none
    double background = 0.0;      ///< Raman: fluorescence over the strongest band; infrared: rise of the baseline
                                  ///< from 4000 to 600 cm-1 over the strongest band
    double shiftPerCm = 0.0;      ///< by which every band appears too high
    double contact = 1.0;         ///< [0, 1]; pressed on the crystal (infrared) or in focus (Raman)
    double dropProbability = 0.0; ///< [0, 1] per frame
    std::optional<int> unplugAfterFrames; ///< the device is lost during the frame after this many
    std::uint32_t seed = 1;               ///< same sample, same seed: same frames
};

/// An instrument without hardware, for practice: frames that look and arrive like real ones.
/// Two kinds: a 785 nm Raman spectrometer (ADC counts, shot noise, saturation at full scale) and an
/// ATR infrared one (absorbance, water vapour, CO2).
class Simulator final : public Spectrometer {
public:
    const Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }

    /// Takes as long as the integration time. Cancelled within 50 ms; DeviceLost once unplugged,
    /// FrameDropped by the sample's chance, OutOfRange for an integration time outside the limits.
    Result<Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override;

    /// Puts another sample under the instrument, from any thread, and plugs it in again. A frame being taken
    /// is still of the old one. Fails like checkSample() in samplephysics.h; the old sample then stays.
    Status setSample(SimulatedSample sample);

    static constexpr const char *ramanAddress = "raman-785";
    static constexpr const char *atrAddress = "ftir-atr";

    /// `address` is one of the two above; DeviceNotFound otherwise. Starts with nothing under it.
    static Result<std::unique_ptr<Simulator>> open(const std::string &address);

private:
    Simulator(Capabilities capabilities, Axis axis);
    Result<Frame> nextFrame(std::chrono::microseconds integration);

    const Capabilities m_capabilities;
    const Axis m_axis;
    std::mutex m_mutex; ///< guards all below: the sample is set from another thread
    SimulatedSample m_sample;
    Eigen::VectorXd m_signal; ///< pixels; the sample's curve on this axis, strongest band 1
    std::mt19937 m_random;
    int m_framesTaken = 0;
    bool m_isUnplugged = false;
};

/// The two simulated instruments as a line of the registry.
extern const Driver simulatorDriver;

} // namespace varde::drivers
