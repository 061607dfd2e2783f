// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"
#include "booth/support/readings.h"
#include "store/storesupport.h"
#include "support/catch.h"

namespace varde::booth::test {

/// A live booth with a clock of its own, and samples at their steps.
struct TalkBooth {
    store::TempDir dir;
    store::FakeClock clock;
    std::unique_ptr<RunService> service;

    explicit TalkBooth(World world = World::Live) { reopen(world); }

    void reopen(World world)
    {
        service.reset();
        auto opened = RunService::open(dir.path(), world, clock);
        REQUIRE(opened);
        service = std::move(*opened);
        service->setLibrary({true, {}});
        if (world == World::Live)
            REQUIRE(service->openStation("Midsummer", "FJORD"));
    }

    store::Sample read(const std::string &soldAs = "MDMA") const
    {
        store::Intake intake;
        intake.soldAs = soldAs;
        const auto sample = service->takeIn(*service->freeTicketCode(), intake);
        REQUIRE(sample);
        Spectrum scan = booth::test::scan();
        scan.intensities[0] = double(service->openSamples()->size());
        const auto kept = service->addScan(sample->id, {scan, "Simulator 1", "{}", "{}", 1});
        REQUIRE(kept);
        Reading reading = booth::test::match("MDMA", matcher::Strength::Strong, 0.97);
        reading.isPractice = service->world() == World::Practice;
        REQUIRE(service->addReading(sample->id, kept->id, reading));
        return *sample;
    }

    store::Sample atTalk(const std::vector<store::FindingSubstance> &substances = {},
                         store::Conclusion conclusion = store::Conclusion::Seen,
                         const std::string &soldAs = "MDMA") const
    {
        const store::Sample sample = read(soldAs);
        WrittenFinding finding;
        finding.conclusion = conclusion;
        finding.text = "It looks like MDMA.\nLess is more.";
        finding.operatorCode = "K7";
        finding.substances = substances;
        auto moved = service->conclude(sample.id, finding);
        REQUIRE(moved);
        if (moved->state == store::SampleState::SecondRead)
            moved = service->addSecondRead(sample.id, {.reader = {"B2"},
                                                       .agrees = true,
                                                       .wasBlind = false,
                                                       .conclusion = conclusion,
                                                       .text = finding.text,
                                                       .substances = substances});
        REQUIRE(moved);
        REQUIRE(moved->state == store::SampleState::Talk);
        return *moved;
    }

    store::SampleState stateOf(const store::Id &id) const { return service->record().sample(id)->state; }
};

} // namespace varde::booth::test
