// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/support/deskrecord.h"

#include "booth/run/readingjson.h"
#include "support/catch.h"

namespace varde::booth::test {

DeskRecord::DeskRecord(World world)
{
    auto opened = store::openRecord(folder() / "store.sqlite",
                                    world == World::Practice ? store::StoreKind::Training : store::StoreKind::Record,
                                    store::OpenMode::Create, m_clock);
    REQUIRE(opened);
    record = std::move(*opened);
    REQUIRE(record->openStation("Midsummer", "FJORD"));
}

store::Sample DeskRecord::addWithoutScan(const std::string &soldAs)
{
    store::Intake intake;
    intake.soldAs = soldAs;
    const auto code = record->freeTicketCode();
    REQUIRE(code);
    const auto sample = record->addSample(*code, intake);
    REQUIRE(sample);
    return *sample;
}

void DeskRecord::addScan(const store::Sample &sample, const Spectrum &scan)
{
    REQUIRE(record->addMeasurement({.sampleId = sample.id,
                                    .raw = scan,
                                    .processed = std::nullopt,
                                    .background = std::nullopt,
                                    .device = "Simulator serial 77",
                                    .settingsJson = "{}",
                                    .qualityJson = "{}",
                                    .spot = 1}));
}

store::Sample DeskRecord::add(const std::string &soldAs, const Reading &reading,
                              std::optional<store::Conclusion> conclusion)
{
    const store::Sample sample = addWithoutScan(soldAs);
    addScan(sample, reading.scan);
    const auto measurements = record->measurements(sample.id);
    REQUIRE(measurements);
    REQUIRE(record->addVerdict({.measurementId = measurements->back().id,
                                .kind = std::string(matcher::verdictKindName(reading.verdict.kind)),
                                .strength = std::string(matcher::strengthName(reading.verdict.strength)),
                                .modelId = reading.modelId,
                                .documentJson = readingToJson(reading)}));
    if (conclusion) {
        store::NewFinding finding;
        finding.sampleId = sample.id;
        finding.conclusion = *conclusion;
        finding.text = "Words.";
        finding.operatorCode = "7Q-OPERATOR";
        REQUIRE(record->addFinding(finding));
    }
    return sample;
}

DaySpan DeskRecord::today() const
{
    return spanOf(festivalDay(m_clock.now()));
}

} // namespace varde::booth::test
