// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/scansettings.h"
#include "store/record/record.h"
#include "support/catch.h"

#include <string>

namespace varde::test {

/// Adds a sample with one scan of it, and what was said of that. \return its ticket code
inline std::string addScanned(store::Record &record, const Spectrum &scan, const std::string &soldAs,
                              const std::string &kind = "unknown")
{
    store::Intake intake;
    intake.soldAs = soldAs;
    const auto sample = record.addSample(*record.freeTicketCode(), intake);
    REQUIRE(sample);
    const auto measurement = record.addMeasurement({.sampleId = sample->id,
                                                    .raw = scan,
                                                    .processed = std::nullopt,
                                                    .background = std::nullopt,
                                                    .device = "text",
                                                    .settingsJson = booth::settingsJson({}),
                                                    .qualityJson = {},
                                                    .spot = 1});
    REQUIRE(measurement);
    REQUIRE(record.addVerdict({.measurementId = measurement->id,
                               .kind = kind,
                               .strength = kind == "match" ? "strong" : "",
                               .modelId = "model-1",
                               .documentJson = "{}"}));
    return sample->ticketCode;
}

/// A record of the live world at a booth.
inline std::unique_ptr<store::Record> liveRecord(const std::filesystem::path &path)
{
    auto record = store::openRecord(path, store::StoreKind::Record, store::OpenMode::Create, systemClock());
    REQUIRE(record);
    REQUIRE((*record)->openStation("Midsummer", "FJORD"));
    return std::move(*record);
}

} // namespace varde::test
