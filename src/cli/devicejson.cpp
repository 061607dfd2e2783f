// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/devicejson.h"

#include "cli/terminal.h"

#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

using nlohmann::ordered_json;

double inMs(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

ordered_json rangeOrNull(const std::optional<drivers::Range> &range)
{
    return range ? ordered_json{range->min, range->max} : ordered_json(nullptr);
}

const char *nameOf(drivers::Interlock interlock)
{
    switch (interlock) {
    case drivers::Interlock::Closed:
        return "closed";
    case drivers::Interlock::Open:
        return "open";
    case drivers::Interlock::Unknown:
        break;
    }
    return "unknown";
}

Result<ordered_json> laserObject(drivers::Laser *laser)
{
    if (!laser)
        return ordered_json(nullptr);
    const auto state = laser->state(interrupted());
    if (!state)
        return state.error();
    const drivers::LaserCapabilities &can = laser->capabilities();
    return ordered_json{{"on", state->isOn},
                        {"interlock", nameOf(state->interlock)},
                        {"power_mw", rangeOrNull(can.powerMw)},
                        {"warm_up_ms", can.warmUp.count()},
                        {"watchdog", can.hasWatchdog}};
}

} // namespace

ordered_json deviceFoundObject(const std::string &instrument, bool isPractice)
{
    return {{"instrument", instrument}, {"status", "found"}, {"practice", isPractice}};
}

Result<ordered_json> deviceInfoObject(const std::string &instrument, drivers::Spectrometer &device)
{
    const drivers::Capabilities &can = device.capabilities();
    const auto laser = laserObject(device.laser());
    if (!laser)
        return laser.error();
    ordered_json celsius = nullptr;
    if (can.hasThermometer) {
        const auto now = device.detectorCelsius(interrupted());
        if (!now)
            return now.error();
        celsius = *now;
    }
    return ordered_json{{"instrument", instrument},
                        {"status", "open"},
                        {"model", can.model},
                        {"serial_number", can.serialNumber},
                        {"technique", techniqueName(can.technique)},
                        {"excitation_nm", can.laserNm ? ordered_json(*can.laserNm) : ordered_json(nullptr)},
                        {"pixels", can.pixels},
                        {"axis_per_cm", {device.axis().min(), device.axis().max()}},
                        {"integration_ms", {inMs(can.minIntegration), inMs(can.maxIntegration)}},
                        {"detector_celsius", celsius},
                        {"cooler_celsius", rangeOrNull(can.detectorCelsius)},
                        {"laser", *laser},
                        {"warnings", can.warnings}};
}

ordered_json deviceScanObject(const std::string &instrument, const std::string &file, const drivers::Scan &scan)
{
    return {{"instrument", instrument},
            {"status", "ok"},
            {"file", file},
            {"points", scan.mean.axis.size()},
            {"frames", scan.frames},
            {"lost", scan.lost},
            {"rejected", scan.rejected},
            {"integration_ms", inMs(scan.integration)},
            {"saturated_pixels", scan.saturatedPixels},
            {"dark_subtracted", scan.isDarkSubtracted}};
}

ordered_json deviceCheckObject(const std::string &instrument, const std::string &material,
                               const matcher::AxisCheck &check, const std::string &said)
{
    return {{"instrument", instrument},
            {"status", "checked"},
            {"material", material},
            {"state", matcher::checkStateName(check.state)},
            {"mean_shift_per_cm", check.meanShiftPerCm},
            {"said", said}};
}

ordered_json deviceErrorObject(const std::string &instrument, const Error &error)
{
    return {{"instrument", instrument},
            {"status", "error"},
            {"error", {{"code", errcName(error.code)}, {"detail", error.detail}}}};
}

} // namespace varde::cli
