// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/aliveprocess.h"
#include "booth/run/runservice.h"
#include "booth/support/readings.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace varde;
using namespace varde::booth;
using matcher::Strength;
using matcher::VerdictKind;
using store::SampleForm;
using store::SampleState;

namespace {

/// A live booth whose record is opened again and again, as after a power cut.
struct Counter {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<RunService> service;

    Counter() { reopen(); }

    void reopen()
    {
        service.reset();
        auto opened = RunService::open(folder.path().toStdString(), World::Live, clock);
        REQUIRE(opened);
        service = std::move(*opened);
        service->setLibrary({true, {}});
        REQUIRE(service->openStation("Midsummer", "FJORD"));
    }

    store::Sample takeIn(SampleForm form)
    {
        const auto begun = service->beginIntake();
        REQUIRE(begun);
        store::Intake intake;
        intake.soldAs = "MDMA";
        intake.form = form;
        const auto sample = service->takeIn(begun->ticketCode, intake);
        REQUIRE(sample);
        return *sample;
    }

    void read(const store::Id &id, int spot, Reading reading)
    {
        reading.isPractice = false;
        const auto scan = service->addScan(id, {test::scan(), "Simulator 1", "{}", "{}", spot});
        REQUIRE(scan);
        REQUIRE(service->addReading(id, scan->id, reading));
    }
};

IntakeDraft answered()
{
    IntakeDraft draft;
    draft.soldAs = "\"emoji\" \U0001F47B \u0634\u0628\u062d";
    draft.form = SampleForm::Pill;
    draft.alreadyTaken = true;
    draft.isUnwell = false;
    draft.linkedToHarm = true;
    draft.hasConsent = true;
    return draft;
}

void checkSame(const IntakeDraft &a, const IntakeDraft &b)
{
    CHECK(a.soldAs == b.soldAs);
    CHECK(a.form == b.form);
    CHECK(a.alreadyTaken == b.alreadyTaken);
    CHECK(a.isUnwell == b.isUnwell);
    CHECK(a.linkedToHarm == b.linkedToHarm);
    CHECK(a.isMedicalRequest == b.isMedicalRequest);
    CHECK(a.hasConsent == b.hasConsent);
}

} // namespace

TEST_CASE("an intake's answers come back as they were written, and nothing comes of nonsense")
{
    checkSame(intakeDraftOf(intakeDraftText(answered())), answered());
    checkSame(intakeDraftOf(intakeDraftText({})), {});
    for (const char *text : {"", "[]", "null", "{", "{\"form\":\"brick\",\"is_unwell\":\"yes\",\"sold_as\":7}"})
        CHECK(intakeDraftOf(text).isEmpty());
    IntakeDraft broken;
    broken.soldAs = "\xff\xfe";
    CHECK_FALSE(intakeDraftOf(intakeDraftText(broken)).soldAs.empty());
}

TEST_CASE("an intake that the power ended goes on under its code, and is given to one window only")
{
    Counter counter;
    const auto begun = counter.service->beginIntake();
    REQUIRE(begun);
    CHECK(begun->draft.isEmpty());
    REQUIRE(counter.service->saveIntake({begun->ticketCode, answered()}));
    // At the same program nobody else gets it.
    CHECK(counter.service->beginIntake()->ticketCode != begun->ticketCode);

    counter.reopen();
    const auto again = counter.service->beginIntake();
    REQUIRE(again);
    CHECK(again->ticketCode == begun->ticketCode);
    checkSame(again->draft, answered());
    CHECK(counter.service->beginIntake()->draft.isEmpty());

    // Of a process that was killed it is free, of one that runs it is not.
    const std::string key = "intake " + begun->ticketCode;
    counter.service->leaveIntake(begun->ticketCode);
    constexpr std::int64_t nobody = 0x3fffffff; // beyond what a system gives out
    REQUIRE_FALSE(isProcessAlive(nobody));
    REQUIRE(counter.service->record().saveDraft(key, intakeDraftText(answered(), 1)));
    CHECK(counter.service->beginIntake()->ticketCode != begun->ticketCode);
    REQUIRE(counter.service->record().saveDraft(key, intakeDraftText(answered(), nobody)));
    CHECK(counter.service->beginIntake()->ticketCode == begun->ticketCode);

    // Whoever leaves it leaves it to the next.
    counter.service->leaveIntake(begun->ticketCode);
    CHECK(counter.service->beginIntake()->ticketCode == begun->ticketCode);

    store::Intake intake;
    intake.hasConsent = true;
    REQUIRE(counter.service->takeIn(begun->ticketCode, intake));
    counter.reopen();
    CHECK(counter.service->beginIntake()->draft.isEmpty());
    REQUIRE(counter.service->openSamples()->size() == 1);
    CHECK(counter.service->openSamples()->front().intake.hasConsent);
}

TEST_CASE("answers that were taken back leave nothing behind")
{
    Counter counter;
    const auto begun = counter.service->beginIntake();
    REQUIRE(counter.service->saveIntake({begun->ticketCode, answered()}));
    REQUIRE(counter.service->saveIntake({begun->ticketCode, {}}));
    counter.reopen();
    CHECK(counter.service->beginIntake()->draft.isEmpty());
}

TEST_CASE("without a booth there is no intake")
{
    const QTemporaryDir folder;
    const SystemClock clock;
    auto service = RunService::open(folder.path().toStdString(), World::Live, clock);
    REQUIRE(service);
    CHECK((*service)->beginIntake().error().code == Errc::NotFound);
}

TEST_CASE(
    "a form that cannot be read is not scanned: it waits for its tests and a finding, and a second reader reads it")
{
    Counter counter;
    const auto form = GENERATE(SampleForm::Blotter, SampleForm::Liquid, SampleForm::Plant, SampleForm::Residue);
    const store::Sample sample = counter.takeIn(form);
    CHECK(sample.state == SampleState::Read);
    const auto seen = counter.service->view(sample.id);
    REQUIRE(seen);
    REQUIRE(seen->reading);
    CHECK(seen->reading->verdict.kind == VerdictKind::NoReading);
    CHECK_FALSE(seen->reading->isScanned());
    CHECK_FALSE(seen->isStale);
    CHECK(seen->verdicts.empty());
    const auto words = words::resultWords(*seen->reading, seen->claim, seen->done);
    CHECK(words.done == QStringLiteral("Not scanned. Strips not done."));
    CHECK(words.sentence.contains(QStringLiteral("not scanned")));
    CHECK(*counter.service->reasonsForSecondRead(sample.id, false) ==
          std::vector<SecondReadReason>{SecondReadReason::Unknown});
    REQUIRE(counter.service->conclude(
        sample.id,
        {.conclusion = store::Conclusion::NoReading, .text = "A blotter cannot be scanned.", .operatorCode = "7Q"}));
    CHECK(counter.service->view(sample.id)->sample.state == SampleState::SecondRead);
}

TEST_CASE("a form put right moves the sample to where its form belongs, as long as nothing was read")
{
    Counter counter;
    const store::Id id = counter.takeIn(SampleForm::Powder).id;
    const auto blotter = counter.service->editSample({{id, "form", "blotter", "powder"}});
    REQUIRE(blotter);
    CHECK(blotter->state == SampleState::Read);
    const auto crystal = counter.service->editSample({{id, "form", "crystal", "blotter"}});
    REQUIRE(crystal);
    CHECK(crystal->state == SampleState::Scan);
    counter.read(id, 1, test::match("MDMA", Strength::Strong, 0.97));
    CHECK(counter.service->editSample({{id, "colour", "white", ""}})->state == SampleState::Read);
}

TEST_CASE("of several edits all are kept or none")
{
    Counter counter;
    const store::Id id = counter.takeIn(SampleForm::Powder).id;
    CHECK(counter.service->editSample({}).error().code == Errc::NotFound);
    CHECK(counter.service->editSample({{id, "colour", "white", ""}, {id, "form", "brick", ""}}).error().code ==
          Errc::OutOfRange);
    CHECK(counter.service->view(id)->sample.details.colour.empty());
    REQUIRE(counter.service->editSample({{id, "colour", "white", ""}, {id, "logo", "ghost", ""}}));
    CHECK(counter.service->view(id)->sample.details.logo == "ghost");
}

TEST_CASE("the last step is taken back, and what was written stays")
{
    Counter counter;
    const store::Id id = counter.takeIn(SampleForm::Powder).id;
    CHECK(counter.service->undoStep(id, "7Q").error().code == Errc::NotAllowed);
    counter.read(id, 1, test::match("MDMA", Strength::Strong, 0.97));
    CHECK(counter.service->undoStep(id, "7Q").error().code == Errc::NotAllowed);
    const WrittenFinding first{.conclusion = store::Conclusion::Seen, .text = "First.", .operatorCode = "7Q"};
    REQUIRE(counter.service->conclude(id, first));
    REQUIRE(counter.service->view(id)->sample.state == SampleState::Talk);
    CHECK(counter.service->undoStep(id, "7Q")->state == SampleState::Read);
    CHECK(counter.service->view(id)->findings.size() == 1);

    Reading hazard = test::match("MDMA", Strength::Strong, 0.97);
    hazard.substance->isHazardous = true;
    counter.read(id, 2, hazard);
    REQUIRE(counter.service->conclude(id, first));
    CHECK(counter.service->undoStep(id, "7Q")->state == SampleState::Read);
    REQUIRE(counter.service->conclude(id, first));
    REQUIRE(counter.service->addSecondRead(id, {.reader = {"8R", ""},
                                                .agrees = true,
                                                .wasBlind = false,
                                                .conclusion = store::Conclusion::Seen,
                                                .text = "Second."}));
    CHECK(counter.service->undoStep(id, "8R")->state == SampleState::SecondRead);
    CHECK(counter.service->undoStep("nobody", "7Q").error().code == Errc::NotFound);
}

TEST_CASE("two spots are alike, different or not to be compared, and one spot is none of it")
{
    Counter counter;
    double chance = 0.9;
    LibraryKnowledge knowledge{true, {}};
    knowledge.chanceAlike = [&](const Spectrum &, const Spectrum &) -> Result<double> {
        if (chance < 0)
            return Error{Errc::NoSignal, "flat"};
        return chance;
    };
    counter.service->setLibrary(knowledge);
    const Reading good = test::match("MDMA", Strength::Strong, 0.97);
    const store::Id id = counter.takeIn(SampleForm::Powder).id;
    counter.read(id, 1, good);
    CHECK_FALSE(counter.service->view(id)->spots.has_value());
    counter.read(id, 1, good); // the same spot again
    CHECK_FALSE(counter.service->view(id)->spots.has_value());
    counter.read(id, 2, good);
    CHECK(counter.service->view(id)->spots == SpotAgreement::Alike);
    chance = 0.4;
    CHECK(counter.service->view(id)->spots == SpotAgreement::Different);
    chance = -1;
    CHECK(counter.service->view(id)->spots == SpotAgreement::NotCompared);
    chance = 0.9;
    counter.read(id, 3, test::match("ketamine", Strength::Strong, 0.97));
    CHECK(counter.service->view(id)->spots == SpotAgreement::Different);
}
