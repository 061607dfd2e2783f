// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/spectrometer.h"
#include "drivers/transport.h"

namespace varde::drivers::example {

/// The example of docs/developers/adding-a-driver.md: an instrument that does not exist. Request 0x01 gives its serial
/// number as text, 0x02 exposes for `value` ms; the readout is 64 pixels on endpoint 0x81, two bytes each.
class ExampleSpectrometer final : public Spectrometer {
public:
    static Result<std::unique_ptr<ExampleSpectrometer>> open(std::unique_ptr<Transport> line,
                                                             const std::atomic<bool> &cancel);

    const Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }
    Result<Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override;

private:
    ExampleSpectrometer(std::unique_ptr<Transport> line, Axis axis, std::string serialNumber);

    const std::unique_ptr<Transport> m_line;
    const Axis m_axis;
    Capabilities m_capabilities;
};

} // namespace varde::drivers::example
