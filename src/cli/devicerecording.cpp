// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/devicerecording.h"

#include "drivers/recording/recording.h"
#include "formats/fileio.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace varde::cli {

namespace {

constexpr std::uintmax_t recordingCap = std::uintmax_t{64} << 20;

/// Measures through the line, and says which instrument it was as soon as it is open.
Result<drivers::Scan> measureOver(const drivers::Driver &driver, drivers::OpenLine line,
                                  const drivers::MeasureSettings &settings, const Progress &progress,
                                  drivers::Capabilities &told)
{
    const auto device = driver.over(std::move(line));
    if (!device)
        return device.error();
    told = (*device)->capabilities();
    return drivers::measure(**device, settings, progress, {});
}

} // namespace

Result<drivers::Scan> recordInstrument(const drivers::Driver &driver, const std::string &address,
                                       const drivers::MeasureSettings &settings, const std::string &file,
                                       const Progress &progress)
{
    if (!driver.connect)
        return Error{Errc::NotAllowed, std::string("instruments of `") + driver.name + "` have no line to record"};
    auto line = driver.connect(address);
    if (!line)
        return line.error();
    drivers::Recording recording{driver.name, line->identity, settings, {}};
    line->transport = std::make_unique<drivers::RecordingTransport>(std::move(line->transport), recording.transfers);
    drivers::Capabilities told;
    auto scan = measureOver(driver, std::move(*line), settings, progress, told);
    driver.scrub(recording, told.serialNumber);
    if (const Status written = formats::replaceFile(file, drivers::recordingText(recording)); !written)
        return written.error();
    return scan;
}

Result<Replayed> replayRecording(const std::string &file, const Progress &progress)
{
    const auto bytes = formats::readBytes(file, recordingCap);
    if (!bytes)
        return bytes.error();
    auto recording =
        drivers::parseRecording(std::string_view(reinterpret_cast<const char *>(bytes->data()), bytes->size()));
    if (!recording)
        return recording.error();
    const auto all = drivers::drivers();
    const auto driver = std::find_if(
        all.begin(), all.end(), [&](const drivers::Driver &one) { return one.over && recording->driver == one.name; });
    if (driver == all.end())
        return Error{Errc::NotFound, "the recording is of a driver that this version does not have"};
    drivers::Capabilities told;
    auto scan = measureOver(
        *driver,
        {std::make_unique<drivers::ReplayTransport>(std::move(recording->transfers)), recording->identity, nullptr},
        recording->settings, progress, told);
    if (!scan)
        return scan.error();
    return Replayed{recording->driver, told.model, std::move(*scan)};
}

} // namespace varde::cli
