// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/example/example.h"

namespace varde::drivers::example {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t pixels = 64;
constexpr milliseconds answerTime{500};

/// Bytes to counts: a pure function, tested without any instrument.
Result<Eigen::VectorXd> countsFrom(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != 2 * pixels)
        return Error{Errc::FrameDropped, "a readout of " + std::to_string(bytes.size()) + " bytes"};
    Eigen::VectorXd counts(pixels);
    for (std::size_t i = 0; i < pixels; ++i)
        counts[static_cast<Eigen::Index>(i)] = bytes[2 * i] | bytes[2 * i + 1] << 8;
    return counts;
}

} // namespace

ExampleSpectrometer::ExampleSpectrometer(std::unique_ptr<Transport> line, Axis axis, std::string serialNumber)
    : m_line(std::move(line)), m_axis(std::move(axis))
{
    m_capabilities.model = "Example 785";
    m_capabilities.serialNumber = std::move(serialNumber);
    m_capabilities.laserNm = 785;
    m_capabilities.pixels = m_axis.size();
    m_capabilities.minIntegration = milliseconds(1);
    m_capabilities.maxIntegration = milliseconds(60'000);
}

Result<std::unique_ptr<ExampleSpectrometer>> ExampleSpectrometer::open(std::unique_ptr<Transport> line,
                                                                       const std::atomic<bool> &cancel)
{
    const auto serial = line->controlIn({0x01, 0, 0}, 16, answerTime, cancel);
    if (!serial)
        return serial.error();
    auto axis = Axis::uniform(200, 32, pixels);
    if (!axis)
        return axis.error();
    return std::unique_ptr<ExampleSpectrometer>(
        new ExampleSpectrometer(std::move(line), std::move(*axis), std::string(serial->begin(), serial->end())));
}

Result<Frame> ExampleSpectrometer::acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    if (integration < m_capabilities.minIntegration || integration > m_capabilities.maxIntegration)
        return Error{Errc::OutOfRange, "integration time of " + std::to_string(integration.count()) + " us"};
    const auto exposure = std::chrono::round<milliseconds>(integration);
    const ControlRequest expose{0x02, static_cast<std::uint16_t>(exposure.count()), 0};
    if (const Status status = m_line->controlOut(expose, {}, answerTime, cancel); !status)
        return status.error();
    const auto bytes = m_line->bulkIn(0x81, 2 * pixels, exposure + answerTime, cancel);
    if (!bytes)
        return bytes.error();
    auto counts = countsFrom(*bytes);
    if (!counts)
        return counts.error();
    return Frame{std::move(*counts), exposure};
}

} // namespace varde::drivers::example
