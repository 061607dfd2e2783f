// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/instrumentchecks.h"
#include "booth/words/axiswords.h"
#include "cli/commands.h"
#include "cli/devicejson.h"
#include "cli/devicerecording.h"
#include "cli/identifyjson.h"
#include "cli/referencescan.h"
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
    std::string material = "polystyrene";
    std::string record; ///< that keeps the check; empty: none
};

struct Opened {
    const drivers::Driver *driver = nullptr;
    std::unique_ptr<drivers::Spectrometer> device;
};

int deviceFailed(const DeviceOptions &options, const std::string &instrument, const Error &error)
{
    if (options.isJson)
        std::printf("%s\n", oneLine(deviceErrorObject(instrument, error)).c_str());
    complain(instrument, error);
    return Failed;
}

Result<const drivers::Driver *> driverOf(const std::string &instrument)
{
    const auto slash = instrument.find('/');
    const auto all = drivers::drivers();
    const auto at = std::find_if(all.begin(), all.end(), [&](const drivers::Driver &driver) {
        return instrument.substr(0, slash) == driver.name;
    });
    if (slash == std::string::npos || at == all.end())
        return Error{Errc::NotFound, "no such instrument; `varde-cli device list` names those that are plugged in"};
    return &*at;
}

std::string addressOf(const std::string &instrument)
{
    return instrument.substr(instrument.find('/') + 1);
}

Result<Opened> openInstrument(const std::string &instrument)
{
    const auto driver = driverOf(instrument);
    if (!driver)
        return driver.error();
    auto device = (*driver)->open(addressOf(instrument));
    if (!device)
        return device.error();
    return Opened{*driver, std::move(*device)};
}

int list(const DeviceOptions &options)
{
    int exit = Ok;
    for (const drivers::Driver &driver : drivers::drivers()) {
        const auto addresses = driver.scan();
        if (!addresses) {
            exit = deviceFailed(options, driver.name, addresses.error());
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
        return deviceFailed(options, options.instrument, opened.error());
    const auto object = deviceInfoObject(options.instrument, *opened->device);
    if (!object)
        return deviceFailed(options, options.instrument, object.error());
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
        return deviceFailed(options, options.instrument, opened.error());
    if (opened->driver->isPractice)
        return deviceFailed(
            options, options.instrument,
            {Errc::NotAllowed, "a practice instrument writes no file; `varde-cli demo` measures with it"});
    const auto scan = acquired(*opened->device, options);
    if (!scan)
        return deviceFailed(options, options.instrument, scan.error());
    const std::string &model = opened->device->capabilities().model;
    if (const Status written = writeSpectrum(options.out, scan->mean, model); !written)
        return deviceFailed(options, options.out, written.error());
    if (options.isJson)
        std::printf("%s\n", oneLine(deviceScanObject(options.instrument, options.out, *scan)).c_str());
    if (scan->saturatedPixels > 0)
        std::fprintf(stderr,
                     "varde-cli: %s: %lld pixels are saturated: their bands are cut off; expose for a shorter time\n",
                     options.out.c_str(), static_cast<long long>(scan->saturatedPixels));
    return Ok;
}

int record(const DeviceOptions &options)
{
    watchInterrupt();
    const auto driver = driverOf(options.instrument);
    if (!driver)
        return deviceFailed(options, options.instrument, driver.error());
    drivers::MeasureSettings settings;
    settings.integration = microseconds(static_cast<long long>(options.integrationMs * 1000));
    settings.scans = options.scans;
    settings.darkScans = options.darkScans;
    ProgressBar bar;
    const Progress progress{[&](int done, int total) { bar.show("Recording", done, total); }, &interrupted()};
    const auto scan = recordInstrument(**driver, addressOf(options.instrument), settings, options.out, progress);
    if (!scan)
        return deviceFailed(options, options.instrument, scan.error());
    if (options.isJson)
        std::printf("%s\n", oneLine(deviceScanObject(options.instrument, options.out, *scan)).c_str());
    return Ok;
}

int replayed(const DeviceOptions &options)
{
    if (!options.out.empty() && !saysFormat(options.out))
        return Usage;
    watchInterrupt();
    const auto done = replayRecording(options.instrument, {{}, &interrupted()});
    if (!done)
        return deviceFailed(options, options.instrument, done.error());
    if (!options.out.empty())
        if (const Status written = writeSpectrum(options.out, done->scan.mean, done->model); !written)
            return deviceFailed(options, options.out, written.error());
    const auto object = deviceScanObject(done->driver + "/recorded", options.instrument, done->scan);
    if (options.isJson)
        std::printf("%s\n", oneLine(object).c_str());
    else
        printInfo(object);
    return Ok;
}

/// Adds the check to a booth's record, where the windows find it.
Status keepCheck(const DeviceOptions &options, const drivers::Capabilities &can, const Spectrum &scan,
                 matcher::ReferenceMaterial material, const matcher::AxisCheck &check)
{
    const SystemClock clock;
    const auto opened = store::openRecord(options.record, store::StoreKind::Record, store::OpenMode::ReadWrite, clock);
    if (!opened)
        return opened.error();
    return booth::InstrumentChecks(**opened).addAxisCheck(can.model + " " + can.serialNumber, scan, material, check,
                                                          {});
}

int check(const DeviceOptions &options)
{
    watchInterrupt();
    const auto material = matcher::referenceMaterialFromName(options.material);
    const auto opened = openInstrument(options.instrument);
    if (!opened)
        return deviceFailed(options, options.instrument, opened.error());
    if (opened->driver->isPractice)
        return deviceFailed(options, options.instrument,
                            {Errc::NotAllowed, "a practice instrument has no axis to check"});
    const auto scan = acquired(*opened->device, options);
    if (!scan)
        return deviceFailed(options, options.instrument, scan.error());
    const matcher::AxisCheck result = matcher::checkAxis(scan->mean, *material);
    const std::string said = booth::words::axisResult(result, *material).toStdString();
    // A scan that cannot tell says nothing about the instrument.
    const bool tells =
        result.problem != matcher::AxisProblem::NoPositions && result.problem != matcher::AxisProblem::NotCovered;
    if (!options.record.empty() && tells)
        if (const Status kept = keepCheck(options, opened->device->capabilities(), scan->mean, *material, result);
            !kept)
            return deviceFailed(options, options.record, kept.error());
    if (options.isJson)
        std::printf("%s\n", oneLine(deviceCheckObject(options.instrument, options.material, result, said)).c_str());
    else
        std::printf("%s\n", said.c_str());
    return tells && result.state != matcher::CheckState::Failed ? Ok : Failed;
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
    CLI::App *recording =
        add("record", "Measure once and write every byte on the wire to a file, without the serial number", record);
    CLI::App *replaying = add("replay", "Measure with the instrument of a recording", replayed);
    CLI::App *checking = add("check", "Check the axis with a reference material", check);
    for (CLI::App *command : {about, measuring, recording, checking})
        command->add_option("INSTRUMENT", options->instrument, "DRIVER/ADDRESS, as `device list` names it")->required();
    measuring->add_option("OUT", options->out, "File to write: .dx, .jdx or .csv")->required();
    recording->add_option("OUT", options->out, "File to write")->required();
    replaying->add_option("RECORDING", options->instrument, "File that `device record` wrote")->required();
    replaying->add_option("OUT", options->out, "Spectrum to write: .dx, .jdx or .csv");
    checking->add_option("--material", options->material, "What lies on the instrument")
        ->check(CLI::IsMember(referenceMaterials()));
    checking->add_option("--record", options->record, "Booth's record that keeps the check");
    for (CLI::App *command : {measuring, recording, checking}) {
        command->add_option("--scans", options->scans, "Frames to average")->check(CLI::Range(1, 10'000));
        command->add_option("--dark", options->darkScans, "Frames without the laser, taken first and subtracted")
            ->check(CLI::Range(0, 10'000));
        auto *time = command->add_option("--integration-ms", options->integrationMs, "Exposure of one frame")
                         ->check(CLI::Range(0.001, 1e7));
        if (command != recording)
            command->add_flag("--auto", options->isAuto, "Find an exposure that fills the detector well")
                ->excludes(time);
    }
    measuring->add_flag("--keep-dark", options->keepsDark, "Do not subtract the dark frames");
    measuring->add_option("--laser-mw", options->laserMilliwatts, "Power of the laser")->check(CLI::NonNegativeNumber);
}

} // namespace varde::cli
