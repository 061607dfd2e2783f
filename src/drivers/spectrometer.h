// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/axis.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "drivers/laser.h"
#include "drivers/transport.h"

#include <Eigen/Core>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace varde::drivers {

/// What one connected instrument can do. Fixed once it is open.
struct Capabilities {
    std::string model;
    std::string serialNumber;
    Technique technique = Technique::Raman;
    std::optional<double> laserNm; ///< Raman only
    Eigen::Index pixels = 0;
    std::chrono::microseconds minIntegration{0};
    std::chrono::microseconds maxIntegration{0};
    double fullScaleCounts = 65535; ///< at or above this a pixel is saturated; ADC counts, or absorbance (infrared)
    std::optional<Range> detectorCelsius; ///< to which it can be cooled; absent: it has no cooler that can be set
    bool hasThermometer = false;
    std::vector<std::string> warnings; ///< odd but usable, one English sentence each
};

/// One readout, exactly as the detector gave it: no dark, no smoothing.
struct Frame {
    Eigen::VectorXd counts;                   ///< pixels; ADC counts (Raman) or absorbance (infrared)
    std::chrono::microseconds integration{0}; ///< as the instrument reports it
};

/// One open instrument. Every call blocks, so only a worker thread makes them.
/// Closing is the destructor. A driver holds no state another driver can see.
class Spectrometer {
public:
    virtual ~Spectrometer() = default;

    virtual const Capabilities &capabilities() const = 0;

    /// The detector's axis, cm-1, capabilities().pixels points.
    virtual const Axis &axis() const = 0;

    /// Takes one frame. Cancelled within 100 ms of `cancel` turning true; DeviceLost, Timeout, FrameDropped
    /// (the next frame may come), OutOfRange for an integration time outside the limits.
    virtual Result<Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) = 0;

    /// Null for an instrument without a laser that can be turned off. Owned by the instrument.
    virtual Laser *laser() { return nullptr; }

    /// OutOfRange where there is no thermometer.
    virtual Result<double> detectorCelsius(const std::atomic<bool> &cancel);

    /// OutOfRange outside capabilities().detectorCelsius, or where there is none. Does not wait until it is reached.
    virtual Status setDetectorCelsius(double celsius, const std::atomic<bool> &cancel);
};

/// An open line, and what a driver must know beside its bytes.
struct OpenLine {
    std::unique_ptr<Transport> transport;
    std::string identity;              ///< one line of text without a serial number: model, laser ...
    std::unique_ptr<LaserWatch> watch; ///< null: there is no laser that could be on, as in a recording
};

struct Recording;

/// One driver. scan() may be called often, touches only its own ids, and
/// returns addresses that open() takes; an empty list is not an error.
struct Driver {
    const char *name; ///< [a-z0-9-]; written into saved measurements, never changed
    bool isPractice;  ///< never offered in live mode
    Result<std::vector<std::string>> (*scan)();
    Result<std::unique_ptr<Spectrometer>> (*open)(const std::string &address);
    bool asksLaser = false; ///< open() wants `?laser=NM` after what scan() found: the instrument does not know its own

    // The two halves of open(), and what hides which instrument it was, where its bytes can be recorded; else null.
    Result<OpenLine> (*connect)(const std::string &address) = nullptr;
    Result<std::unique_ptr<Spectrometer>> (*over)(OpenLine line) = nullptr; ///< OutOfRange for an unknown identity
    void (*scrub)(Recording &recording, const std::string &serialNumber) = nullptr;
};

/// Every driver in this build, the simulator last. One line each in registry.cpp.
std::span<const Driver> drivers();

} // namespace varde::drivers
