// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/devicejson.h"
#include "cli/identifyjson.h"
#include "cli/spectrumfile.h"
#include "cli/terminal.h"
#include "drivers/acquire.h"
#include "drivers/exposure.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

using std::chrono::microseconds;

struct DeviceOptions {
    bool isJson = false;
    std::string instrument; ///< DRIVER/ADDRESS, as `device list` prints it
    std::string out;
    int scans = 10;
    int darkScans = 0;
    bool keepsDark = false;
    double integrationMs = 500;
    bool isAuto = false;
    std::optional<double> laserMilliwatts;
};

struct Opened {
    const drivers::Driver *driver = nullptr;
    std::unique_ptr<drivers::Spectrometer> device;
};

int failed(const DeviceOptions &options, const std::string &instrument, const Error &error)
{
    if (options.isJson)
        std::printf("%s\n", oneLine(deviceErrorObject(instrument, error)).c_str());
    complain(instrument, error);
    return Failed;
}

Result<Opened> openInstrument(const std::string &instrument)
{
    const auto slash = instrument.find('/');
    const auto all = drivers::drivers();
    const auto at = std::find_if(all.begin(), all.end(), [&](const drivers::Driver &driver) {
        return instrument.substr(0, slash) == driver.name;
    });
    if (slash == std::string::npos || at == all.end())
        return Error{Errc::NotFound, "no such instrument; `varde-cli device list` names those that are plugged in"};
    auto device = at->open(instrument.substr(slash + 1));
    if (!device)
        return device.error();
    return Opened{&*at, std::move(*device)};
}

int list(const DeviceOptions &options)
{
    int exit = Ok;
    for (const drivers::Driver &driver : drivers::drivers()) {
        const auto addresses = driver.scan();
        if (!addresses) {
            exit = failed(options, driver.name, addresses.error());
            continue;
        }
        for (const std::string &address : *addresses) {
            const std::string instrument = std::string(driver.name) + "/" + address;
            if (options.isJson)
                std::printf("%s\n", oneLine(deviceFoundObject(instrument, driver.isPractice)).c_str());
            else
                std::printf("%s%s\n", instrument.c_str(), driver.isPractice ? "\tpractice" : "");
        }
    }
    return exit;
}

void printInfo(const nlohmann::ordered_json &object)
{
    for (const auto &[name, value] : object.items())
        if (name != "status" && !value.is_null())
            std::printf("%s: %s\n", name.c_str(),
                        value.is_string() ? value.get<std::string>().c_str() : value.dump().c_str());
}

int info(const DeviceOptions &options)
{
    const auto opened = openInstrument(options.instrument);
    if (!opened)
        return failed(options, options.instrument, opened.error());
    const auto object = deviceInfoObject(options.instrument, *opened->device);
    if (!object)
        return failed(options, options.instrument, object.error());
    if (options.isJson)
        std::printf("%s\n", oneLine(*object).c_str());
    else
        printInfo(*object);
    return Ok;
}

Result<microseconds> integrationFor(drivers::Spectrometer &device, const DeviceOptions &options)
{
    if (!options.isAuto)
        return microseconds(static_cast<long long>(options.integrationMs * 1000));
    const auto found = drivers::findExposure(device, {}, {{}, &interrupted()});
    if (!found)
        return found.error();
    return found->integration;
}

Result<drivers::Scan> acquired(drivers::Spectrometer &device, const DeviceOptions &options)
{
    const auto integration = integrationFor(device, options);
    if (!integration)
        return integration.error();
    drivers::MeasureSettings settings;
    settings.integration = *integration;
    settings.scans = options.scans;
    settings.darkScans = options.darkScans;
    settings.subtractsDark = !options.keepsDark;
    settings.laserMilliwatts = options.laserMilliwatts;
    ProgressBar bar;
    const Progress progress{[&](int done, int total) { bar.show("Scanning", done, total); }, &interrupted()};
    return drivers::measure(device, settings, progress, {});
}

int acquire(const DeviceOptions &options)
{
    if (!saysFormat(options.out))
        return Usage;
    watchInterrupt();
    const auto opened = openInstrument(options.instrument);
    if (!opened)
        return failed(options, options.instrument, opened.error());
    if (opened->driver->isPractice)
        return failed(options, options.instrument,
                      {Errc::NotAllowed, "a practice instrument writes no file; `varde-cli demo` measures with it"});
    const auto scan = acquired(*opened->device, options);
    if (!scan)
        return failed(options, options.instrument, scan.error());
    const std::string &model = opened->device->capabilities().model;
    if (const Status written = writeSpectrum(options.out, scan->mean, model); !written)
        return failed(options, options.out, written.error());
    if (options.isJson)
        std::printf("%s\n", oneLine(deviceScanObject(options.instrument, options.out, *scan)).c_str());
    if (scan->saturatedPixels > 0)
        std::fprintf(stderr,
                     "varde-cli: %s: %lld pixels are saturated: their bands are cut off; expose for a shorter time\n",
                     options.out.c_str(), static_cast<long long>(scan->saturatedPixels));
    return Ok;
}

} // namespace

void addDeviceCommands(CLI::App &app, Job &job)
{
    auto options = std::make_shared<DeviceOptions>();
    CLI::App *device = app.add_subcommand("device", "Instruments that are plugged in: find them and measure with them");
    device->require_subcommand(1);
    const auto add = [&](const char *name, const char *what, int (*work)(const DeviceOptions &)) {
        CLI::App *command = device->add_subcommand(name, what);
        command->add_flag("--json", options->isJson, "One JSON object per instrument, one per line");
        command->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
        return command;
    };
    add("list", "Name every instrument that is found", list);
    CLI::App *about = add("info", "Open one and say what it can do", info);
    CLI::App *measuring = add("acquire", "Measure and write the mean of the frames as JCAMP-DX or CSV", acquire);
    for (CLI::App *command : {about, measuring})
        command->add_option("INSTRUMENT", options->instrument, "DRIVER/ADDRESS, as `device list` names it")->required();
    measuring->add_option("OUT", options->out, "File to write: .dx, .jdx or .csv")->required();
    measuring->add_option("--scans", options->scans, "Frames to average")->check(CLI::Range(1, 10'000));
    measuring->add_option("--dark", options->darkScans, "Frames without the laser, taken first and subtracted")
        ->check(CLI::Range(0, 10'000));
    measuring->add_flag("--keep-dark", options->keepsDark, "Do not subtract the dark frames");
    auto *time = measuring->add_option("--integration-ms", options->integrationMs, "Exposure of one frame")
                     ->check(CLI::Range(0.001, 1e7));
    measuring->add_flag("--auto", options->isAuto, "Find an exposure that fills the detector well")->excludes(time);
    measuring->add_option("--laser-mw", options->laserMilliwatts, "Power of the laser")->check(CLI::NonNegativeNumber);
}

} // namespace varde::cli
