// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "drivers/acquire.h"
#include "drivers/spectrometer.h"

#include <string>

namespace varde::cli {

/// Opens the instrument, measures once with its integration, scans and dark scans, and writes every byte that went over
/// the wire to a file, without its serial number; also where the measuring failed, for then the file is wanted most.
/// NotAllowed for a driver whose line cannot be recorded.
Result<drivers::Scan> recordInstrument(const drivers::Driver &driver, const std::string &address,
                                       const drivers::MeasureSettings &settings, const std::string &file,
                                       const Progress &progress);

/// What a recording came to.
struct Replayed {
    std::string driver;
    std::string model;
    drivers::Scan scan;
};

/// Measures with the instrument of a recording as it was measured with then. Fails as that did; Malformed for what is
/// no recording; NotFound for a driver that this version does not have.
Result<Replayed> replayRecording(const std::string &file, const Progress &progress);

} // namespace varde::cli
