// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/ocean/calibration.h"
#include "drivers/ocean/link.h"
#include "drivers/spectrometer.h"
#include "drivers/transport.h"

#include <memory>

namespace varde::drivers::ocean {

/// One Ocean Optics / Ocean Insight spectrometer behind a Raman probe.
class OceanSpectrometer final : public Spectrometer {
public:
    struct Settings {
        double laserNm = 0; ///< the excitation, which the instrument does not store
        bool correctNonlinearity = true;
        LinkTiming timing;
    };

    /// Asks the instrument for its serial number and calibration. Fails like the transport and ramanAxis(), with
    /// ProtocolError for an answer that the protocol does not allow, with OutOfRange for a correction that cannot be.
    static Result<std::unique_ptr<OceanSpectrometer>> open(const Model &model, std::unique_ptr<Transport> transport,
                                                           const Settings &settings);

    const Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }

    /// See Spectrometer. ProtocolError where the instrument refuses the request; FrameDropped also for a frame of
    /// nothing but zeros.
    Result<Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override;

private:
    OceanSpectrometer(std::unique_ptr<Link> link, Capabilities capabilities, Axis axis, Correction correction);

    std::unique_ptr<Link> m_link;
    const Capabilities m_capabilities;
    const Axis m_axis;
    const Correction m_correction;
};

} // namespace varde::drivers::ocean
