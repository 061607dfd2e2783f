// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/simulator/simulator.h"

#include "drivers/simulator/samplephysics.h"

#include <algorithm>
#include <thread>

namespace varde::drivers {

namespace {

using std::chrono::microseconds;

/// False when cancelled.
bool waitFor(microseconds duration, const std::atomic<bool> &cancel)
{
    constexpr microseconds slice{20'000};
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!cancel.load(std::memory_order_relaxed)) {
        const auto left = std::chrono::duration_cast<microseconds>(end - std::chrono::steady_clock::now());
        if (left <= microseconds(0))
            return true;
        std::this_thread::sleep_for(std::min(left, slice));
    }
    return false;
}

Capabilities capabilitiesOf(Technique technique, Eigen::Index pixels)
{
    Capabilities capabilities;
    const bool isRaman = technique == Technique::Raman;
    capabilities.model = isRaman ? "Simulated Raman 785 nm" : "Simulated FTIR-ATR";
    capabilities.serialNumber = isRaman ? "SIM-R" : "SIM-A";
    capabilities.technique = technique;
    if (isRaman)
        capabilities.laserNm = 785.0;
    capabilities.pixels = pixels;
    capabilities.minIntegration = microseconds(1'000);
    capabilities.maxIntegration = microseconds(10'000'000);
    capabilities.fullScaleCounts = isRaman ? ramanFullScaleCounts : atrFullScaleAbsorbance;
    return capabilities;
}

Result<std::vector<std::string>> scanSimulators()
{
    return std::vector<std::string>{Simulator::ramanAddress, Simulator::atrAddress};
}

Result<std::unique_ptr<Spectrometer>> openSimulator(const std::string &address)
{
    auto simulator = Simulator::open(address);
    if (!simulator)
        return simulator.error();
    return std::unique_ptr<Spectrometer>(std::move(*simulator));
}

} // namespace

const Driver simulatorDriver = {"simulator", true, scanSimulators, openSimulator};

Simulator::Simulator(Capabilities capabilities, Axis axis)
    : m_capabilities(std::move(capabilities)),
      m_axis(std::move(axis)),
      m_signal(Eigen::VectorXd::Zero(m_axis.size())),
      m_random(m_sample.seed)
{
}

Result<std::unique_ptr<Simulator>> Simulator::open(const std::string &address)
{
    if (address != ramanAddress && address != atrAddress)
        return Error{Errc::DeviceNotFound, "no simulated instrument `" + address + "`"};
    const Technique technique = address == ramanAddress ? Technique::Raman : Technique::AtrIr;
    Axis axis = technique == Technique::Raman ? ramanDetectorAxis() : atrDetectorAxis();
    Capabilities capabilities = capabilitiesOf(technique, axis.size());
    return std::unique_ptr<Simulator>(new Simulator(std::move(capabilities), std::move(axis)));
}

Status Simulator::setSample(SimulatedSample sample)
{
    if (Status status = checkSample(sample, m_capabilities.technique); !status)
        return status;
    Eigen::VectorXd signal = sampleSignal(sample, m_axis);
    const std::lock_guard lock(m_mutex);
    m_random.seed(sample.seed);
    m_signal = std::move(signal);
    m_sample = std::move(sample);
    m_framesTaken = 0;
    m_isUnplugged = false;
    return Done{};
}

Result<Frame> Simulator::nextFrame(microseconds integration)
{
    const std::lock_guard lock(m_mutex);
    m_isUnplugged = m_isUnplugged || (m_sample.unplugAfterFrames && m_framesTaken >= *m_sample.unplugAfterFrames);
    if (m_isUnplugged)
        return Error{Errc::DeviceLost, m_capabilities.model + " after " + std::to_string(m_framesTaken) + " frames"};
    ++m_framesTaken;
    if (std::uniform_real_distribution<double>(0, 1)(m_random) < m_sample.dropProbability)
        return Error{Errc::FrameDropped, m_capabilities.model + ", frame " + std::to_string(m_framesTaken)};
    const auto read = m_capabilities.technique == Technique::Raman ? ramanCounts : atrAbsorbance;
    return Frame{read(m_sample, m_signal, m_axis, integration, m_random), integration};
}

Result<Frame> Simulator::acquire(microseconds integration, const std::atomic<bool> &cancel)
{
    if (integration < m_capabilities.minIntegration || integration > m_capabilities.maxIntegration)
        return Error{Errc::OutOfRange, "integration time of " + std::to_string(integration.count()) + " us"};
    // Drawn before the wait, so that a sample set meanwhile does not reach into this frame.
    Result<Frame> frame = nextFrame(integration);
    const bool isLost = !frame && frame.error().code == Errc::DeviceLost;
    if (!waitFor(isLost ? integration / 2 : integration, cancel))
        return Error{Errc::Cancelled, m_capabilities.model};
    return frame;
}

} // namespace varde::drivers
