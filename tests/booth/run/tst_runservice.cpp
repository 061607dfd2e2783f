// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/scansettings.h"
#include "booth/run/runservice.h"
#include "booth/support/readings.h"
#include "booth/words/words.h"
#include "support/catch.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace varde;
using namespace varde::booth;
using matcher::Strength;
using matcher::VerdictKind;
using store::Conclusion;
using store::SampleState;

namespace {

/// A directory with both worlds in it, opened again and again as after a power cut.
struct Booth {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<RunService> service;

    explicit Booth(World world) { reopen(world); }

    void reopen(World world)
    {
        service.reset();
        auto opened = RunService::open(folder.path().toStdString(), world, clock);
        REQUIRE(opened);
        service = std::move(*opened);
        if (world == World::Live) {
            service->setLibrary({true, {}});
            REQUIRE(service->openStation("Midsummer", "FJORD"));
        }
    }

    store::Sample takeIn(const std::string &soldAs, store::SampleForm form = store::SampleForm::Powder)
    {
        const auto code = service->freeTicketCode();
        REQUIRE(code);
        store::Intake intake;
        intake.soldAs = soldAs;
        intake.form = form;
        const auto sample = service->takeIn(*code, intake);
        REQUIRE(sample);
        return *sample;
    }

    store::Id scan(const store::Id &sampleId)
    {
        const auto measurement = service->addScan(sampleId, {test::scan(), "Simulator 1", "{}", "{}", 1});
        REQUIRE(measurement);
        return measurement->id;
    }

    Result<Reading> read(const store::Id &sampleId, Reading reading)
    {
        reading.isPractice = service->world() == World::Practice;
        return service->addReading(sampleId, scan(sampleId), std::move(reading));
    }

    SampleState stateOf(const store::Id &sampleId) { return service->record().sample(sampleId)->state; }
};

WrittenFinding written(const std::string &text, Conclusion conclusion = Conclusion::Seen)
{
    return {.conclusion = conclusion, .text = text, .operatorCode = "7Q", .isNewVolunteer = false};
}

SecondReading second(const std::string &code, Conclusion conclusion, const std::string &text)
{
    return {.reader = {code}, .agrees = conclusion == Conclusion::Seen, .conclusion = conclusion, .text = text};
}

/// From now on no sample of this record moves to another step: where the power goes between a row and its step.
void stopAllSteps(const QTemporaryDir &folder)
{
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("power"));
        file.setDatabaseName(folder.filePath(QStringLiteral("record.sqlite")));
        REQUIRE(file.open());
        QSqlQuery query(file);
        const bool isMade = query.exec(QStringLiteral("CREATE TRIGGER power_cut BEFORE UPDATE OF state ON sample "
                                                      "BEGIN SELECT RAISE(ABORT, 'power cut'); END"));
        INFO(query.lastError().text().toStdString());
        REQUIRE(isMade);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("power"));
}

const Reading good = test::match("exampline", Strength::Strong, 0.97);

} // namespace

TEST_CASE("run: a sample goes from intake to closed, and every step is there after a power cut")
{
    const auto world = GENERATE(World::Live, World::Practice);
    Booth booth(world);
    const store::Id id = booth.takeIn("exampline").id;

    booth.reopen(world);
    REQUIRE(booth.service->openSamples()->size() == 1);
    CHECK(booth.stateOf(id) == SampleState::Scan);

    const auto kept = booth.service->addScan(id, {test::scan(), "Simulator 1", "{}", "{}", 1});
    REQUIRE(kept);
    booth.reopen(world);
    auto seen = booth.service->view(id);
    REQUIRE(seen);
    CHECK(seen->sample.state == SampleState::Scan);
    REQUIRE(seen->unread);
    CHECK(seen->unread->id == kept->id);
    CHECK_FALSE(seen->reading);

    Reading reading = good;
    reading.isPractice = world == World::Practice;
    REQUIRE(booth.service->addReading(id, kept->id, reading));
    REQUIRE(booth.service->saveDraft(id, {"half a sen"}));
    booth.reopen(world);
    seen = booth.service->view(id);
    REQUIRE(seen);
    CHECK(seen->sample.state == SampleState::Read);
    CHECK_FALSE(seen->unread);
    CHECK(seen->reading->substance->name == "exampline");
    CHECK(seen->reading->scan.axis.size() == 50);
    REQUIRE(seen->draft);
    CHECK(seen->draft->words == "half a sen");
    CHECK(seen->findings.empty());

    REQUIRE(booth.service->conclude(id, written("It looks like exampline.")));
    booth.reopen(world);
    seen = booth.service->view(id);
    REQUIRE(seen);
    CHECK(seen->sample.state == SampleState::Talk);
    CHECK_FALSE(seen->draft);
    REQUIRE(seen->findings.size() == 1);
    CHECK(seen->findings.front().verdictIds == std::vector<store::Id>{seen->verdicts.front().id});

    REQUIRE(booth.service->finishTalk(id));
    booth.reopen(world);
    CHECK(booth.stateOf(id) == SampleState::Closed);
    CHECK(booth.service->openSamples()->empty());
}

TEST_CASE("run: what the same device scanned of other samples in the hour before is found, the latest first")
{
    Booth booth(World::Live);
    auto &service = *booth.service;
    const auto scanned = [&](double first, const std::string &device) {
        Spectrum scan = test::scan();
        scan.intensities[0] = first;
        const auto kept = service.addScan(booth.takeIn("exampline").id, {scan, device, "{}", "{}", 1});
        REQUIRE(kept);
        return *kept;
    };
    CHECK(service.scansBefore(scanned(1, "Simulator 1"))->empty());
    scanned(2, "Simulator 2");
    for (const double first : {3.0, 4.0, 5.0})
        scanned(first, "Simulator 1");
    const store::Measurement own = scanned(6, "Simulator 1");
    const auto again = service.addScan(own.sampleId, {test::scan(), "Simulator 1", "{}", "{}", 2});
    REQUIRE(again);
    const auto before = service.scansBefore(*again);
    REQUIRE(before);
    REQUIRE(before->size() == 3);
    CHECK((*before)[0].intensities[0] == 5);
    CHECK((*before)[2].intensities[0] == 3);

    store::Measurement later = own;
    later.recordedAt += std::chrono::minutes(61);
    CHECK(service.scansBefore(later)->empty());
}

TEST_CASE("run: what is written and the step it belongs to are kept together or not at all")
{
    Booth booth(World::Live);
    auto &service = *booth.service;
    const store::Id toRead = booth.takeIn("exampline").id;
    const store::Id scanned = booth.scan(toRead);
    const store::Id toConclude = booth.takeIn("exampline").id;
    REQUIRE(booth.read(toConclude, good));
    REQUIRE(service.saveDraft(toConclude, {"half a sen"}));
    const store::Id toReadAgain = booth.takeIn("otherane").id;
    REQUIRE(booth.read(toReadAgain, test::unknown({"a"}, "")));
    REQUIRE(service.conclude(toReadAgain, written("First words.", Conclusion::Unknown)));
    stopAllSteps(booth.folder);

    REQUIRE_FALSE(service.takeIn(*service.freeTicketCode(), {}));
    CHECK(service.openSamples()->size() == 3);
    REQUIRE_FALSE(service.addReading(toRead, scanned, good));
    CHECK(service.view(toRead)->verdicts.empty());
    CHECK(service.view(toRead)->unread->id == scanned);
    REQUIRE_FALSE(service.conclude(toConclude, written("It looks like exampline.")));
    CHECK(service.view(toConclude)->findings.empty());
    CHECK(service.view(toConclude)->draft->words == "half a sen");
    SecondReading agreed = second("8R", Conclusion::Unknown, "Second words.");
    agreed.agrees = true;
    REQUIRE_FALSE(service.addSecondRead(toReadAgain, agreed));
    CHECK(service.view(toReadAgain)->findings.size() == 1);
    CHECK(booth.stateOf(toReadAgain) == SampleState::SecondRead);
}

TEST_CASE("run: the two worlds never see each other's samples or readings")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    Reading practice = good;
    practice.isPractice = true;
    CHECK(booth.service->addReading(id, booth.scan(id), practice).error().code == Errc::NotAllowed);
    CHECK(booth.service->view(id)->verdicts.empty());

    booth.reopen(World::Practice);
    CHECK(booth.service->openSamples()->empty());
    const auto sample = booth.takeIn("exampline");
    CHECK(sample.ticketCode.rfind("TRAIN-", 0) == 0);
    CHECK(booth.service->addReading(sample.id, booth.scan(sample.id), good).error().code == Errc::NotAllowed);
}

TEST_CASE("run: a record of the other world is refused")
{
    QTemporaryDir folder;
    const SystemClock clock;
    const std::filesystem::path path(folder.filePath("training.sqlite").toStdString());
    auto training = store::openRecord(path, store::StoreKind::Training, store::OpenMode::Create, clock);
    REQUIRE(training);
    CHECK(RunService::over(std::move(*training), World::Live).error().code == Errc::StoreWrongKind);
    std::filesystem::copy_file(path, path.parent_path() / "record.sqlite");
    CHECK(RunService::open(folder.path().toStdString(), World::Live, clock).error().code == Errc::StoreWrongKind);
}

TEST_CASE("run: a directory that cannot be made is said so")
{
    QTemporaryDir folder;
    const SystemClock clock;
    REQUIRE(QFile(folder.filePath("taken")).open(QIODevice::WriteOnly));
    const auto opened = RunService::open(folder.filePath("taken/inside").toStdString(), World::Live, clock);
    CHECK(opened.error().code == Errc::WriteFailed);
}

TEST_CASE("run: live work without a measured library keeps the scan but names nothing and prints nothing")
{
    Booth booth(World::Live);
    booth.service->setLibrary({});
    const store::Id id = booth.takeIn("exampline").id;
    const store::Id measurement = booth.scan(id);
    CHECK(booth.service->addReading(id, measurement, good).error().code == Errc::LibraryEmpty);
    CHECK(booth.service->view(id)->unread->id == measurement);
    CHECK(booth.stateOf(id) == SampleState::Scan);
    CHECK(booth.service->slip(id).error().code == Errc::NotAllowed);
}

TEST_CASE("run: a finding without words is refused and nothing moves")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.read(id, good));
    const std::string text = GENERATE(as<std::string>(), "", "  \n\t ");
    CHECK(booth.service->conclude(id, written(text)).error().code == Errc::OutOfRange);
    CHECK(booth.stateOf(id) == SampleState::Read);
    CHECK(booth.service->view(id)->findings.empty());
}

TEST_CASE("run: no finding comes by itself, and no slip without one")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.read(id, good));
    CHECK(booth.service->view(id)->findings.empty());
    CHECK(booth.service->slip(id).error().code == Errc::NotAllowed);
    REQUIRE(booth.service->conclude(id, written("My own words.")));
    const auto slip = booth.service->slip(id);
    REQUIRE(slip);
    CHECK(slip->lines == QStringList{"My own words."});
    CHECK(slip->practiceMark.isEmpty());
}

TEST_CASE("run: a failed scan stays at the scan, and the third one is no reading")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    const Reading failed = test::rescan(matcher::CheckName::Noise);
    CHECK(booth.read(id, failed)->verdict.kind == VerdictKind::Rescan);
    CHECK(booth.stateOf(id) == SampleState::Scan);
    CHECK(booth.read(id, failed)->verdict.kind == VerdictKind::Rescan);
    CHECK(booth.read(id, failed)->verdict.kind == VerdictKind::NoReading);
    CHECK(booth.stateOf(id) == SampleState::Read);
    const auto seen = booth.service->view(id);
    REQUIRE(seen->verdicts.size() == 3);
    CHECK(seen->verdicts.back().kind == "no_reading");
    CHECK(seen->reading->verdict.kind == VerdictKind::NoReading);
}

TEST_CASE("run: a blotter that somebody scanned all the same is never named")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline", store::SampleForm::Blotter).id;
    CHECK(booth.read(id, good)->verdict.kind == VerdictKind::NoReading);
    CHECK_FALSE(booth.service->view(id)->reading->substance);
}

TEST_CASE("run: a hazard waits for a second reader, who is somebody else, and whose agreement opens the talk")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    Reading hazard = good;
    hazard.substance->isHazardous = true;
    REQUIRE(booth.read(id, hazard));
    CHECK(*booth.service->reasonsForSecondRead(id, false) ==
          std::vector<SecondReadReason>{SecondReadReason::Hazardous});
    REQUIRE(booth.service->conclude(id, written("First words.")));
    CHECK(booth.stateOf(id) == SampleState::SecondRead);
    CHECK(booth.service->slip(id).error().code == Errc::NotAllowed);

    auto &service = *booth.service;
    CHECK(service.addSecondRead(id, second("7Q", Conclusion::Seen, "Mine again.")).error().code == Errc::NotAllowed);
    CHECK(service.addSecondRead(id, second("", Conclusion::Seen, "Nobody.")).error().code == Errc::OutOfRange);
    CHECK(service.addSecondRead(id, second("8R", Conclusion::Seen, " ")).error().code == Errc::OutOfRange);
    SecondReading half = second("8R", Conclusion::Unknown, "Agreed to something else.");
    half.agrees = true;
    CHECK(service.addSecondRead(id, half).error().code == Errc::OutOfRange);
    CHECK(booth.stateOf(id) == SampleState::SecondRead);

    REQUIRE(service.addSecondRead(id, second("8R", Conclusion::Seen, "Second words.")));
    CHECK(booth.stateOf(id) == SampleState::Talk);
    const auto findings = service.view(id)->findings;
    REQUIRE(findings.size() == 2);
    CHECK(findings.back().secondReaderCode == "8R");
    CHECK(findings.back().operatorCode == "7Q");
    CHECK(findings.back().secondAgrees == true);
    CHECK_FALSE(findings.back().wasBlind);
    CHECK(service.slip(id)->lines == QStringList{"Second words."});
}

TEST_CASE("run: a harmless second spot does not take back what the first spot showed")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.read(id, test::unknown({"a"}, "")));
    REQUIRE(booth.read(id, good));
    CHECK(booth.service->view(id)->reading->verdict.kind == VerdictKind::Match);
    CHECK(*booth.service->reasonsForSecondRead(id, false) == std::vector<SecondReadReason>{SecondReadReason::Unknown});
}

TEST_CASE("run: a new volunteer is read a second time")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.read(id, good));
    WrittenFinding finding = written("It looks like exampline.");
    finding.isNewVolunteer = true;
    CHECK(booth.service->conclude(id, finding)->state == SampleState::SecondRead);
}

TEST_CASE("run: steps out of order are refused")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    auto &service = *booth.service;
    CHECK(service.conclude(id, written("Too early.")).error().code == Errc::NotAllowed);
    CHECK(service.addSecondRead(id, second("8R", Conclusion::Seen, "Too early.")).error().code == Errc::NotAllowed);
    CHECK(service.finishTalk(id).error().code == Errc::NotAllowed);
    CHECK(service.finishIntake(id).error().code == Errc::NotAllowed);
    CHECK(service.saveDraft(id, {"Too early."}).error().code == Errc::NotAllowed);
    REQUIRE(booth.read(id, good));
    REQUIRE(service.conclude(id, written("Words.")));
    CHECK(service.addScan(id, {test::scan(), "", "", "", 1}).error().code == Errc::NotAllowed);
    CHECK(service.abandon(id, "7Q").error().code == Errc::NotAllowed);
    CHECK(service.conclude(id, written("Again.")).error().code == Errc::NotAllowed);
    CHECK(service.view("nobody").error().code == Errc::NotFound);
    CHECK(service.conclude("nobody", written("Words.")).error().code == Errc::NotFound);
}

TEST_CASE("run: a sample that another station moved meanwhile is not moved again")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.read(id, good));
    REQUIRE(booth.service->conclude(id, written("Words.")));
    auto other = RunService::open(booth.folder.path().toStdString(), World::Live, booth.clock);
    REQUIRE(other);
    REQUIRE((*other)->finishTalk(id));
    CHECK(booth.service->finishTalk(id).error().code == Errc::NotAllowed);
    CHECK(booth.stateOf(id) == SampleState::Closed);
}

TEST_CASE("run: a verdict on another sample's scan is refused")
{
    Booth booth(World::Live);
    const store::Id first = booth.takeIn("exampline").id;
    const store::Id second = booth.takeIn("otherane").id;
    const store::Id scanOfFirst = booth.scan(first);
    CHECK(booth.service->addReading(second, scanOfFirst, good).error().code == Errc::NotAllowed);
    CHECK(booth.service->view(first)->verdicts.empty());
    CHECK(booth.stateOf(second) == SampleState::Scan);
}

TEST_CASE("run: an intake that a power cut left half done can be finished")
{
    Booth booth(World::Live);
    const auto half = booth.service->record().addSample(*booth.service->freeTicketCode(), {});
    REQUIRE(half);
    REQUIRE(booth.service->openSamples()->front().state == SampleState::Intake);
    CHECK(booth.service->finishIntake(half->id)->state == SampleState::Scan);
}

TEST_CASE("run: the same ticket code is not given twice")
{
    Booth booth(World::Live);
    const auto sample = booth.takeIn("exampline");
    CHECK(booth.service->takeIn(sample.ticketCode, {}).error().code == Errc::Duplicate);
}

TEST_CASE("run: a sample that was left is closed without a finding")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.service->abandon(id, "7Q"));
    CHECK(booth.stateOf(id) == SampleState::Closed);
    CHECK(booth.service->slip(id).error().code == Errc::NotAllowed);
}

TEST_CASE("run: synonyms come from the library, tests from the record")
{
    Booth booth(World::Live);
    booth.service->setLibrary({true, [](const std::string &name) {
                                   return name == "Molly" ? std::vector<std::string>{"exampline"}
                                                          : std::vector<std::string>{};
                               }});
    const store::Id id = booth.takeIn("Molly").id;
    REQUIRE(booth.read(id, good));
    store::NewTestResult strip;
    strip.sampleId = id;
    strip.name = "fentanyl";
    strip.outcome = store::TestOutcome::Invalid;
    strip.operatorCode = "7Q";
    REQUIRE(booth.service->record().addTestResult(strip));
    CHECK_FALSE(booth.service->view(id)->done.strips);
    strip.outcome = store::TestOutcome::Negative;
    REQUIRE(booth.service->record().addTestResult(strip));
    const auto seen = booth.service->view(id);
    CHECK(seen->done.strips);
    CHECK_FALSE(seen->done.reagents);
    CHECK(words::soldAsOutcome(*seen->reading, seen->claim) == words::SoldAs::Seen);
    CHECK(booth.service->reasonsForSecondRead(id, false)->empty());
}

TEST_CASE("run: a verdict of another model than the current one is stale until it is run again")
{
    Booth booth(World::Live);
    const store::Id id = booth.takeIn("exampline").id;
    REQUIRE(booth.read(id, good));
    CHECK_FALSE(booth.service->view(id)->isStale);
    booth.service->setLibrary({true, {}, [](Technique, const InstrumentState &) { return good.modelId; }});
    CHECK_FALSE(booth.service->view(id)->isStale);
    booth.service->setLibrary({true, {}, [](Technique, const InstrumentState &) { return std::string("another"); }});
    CHECK(booth.service->view(id)->isStale);
    Reading again = good;
    again.modelId = "another";
    REQUIRE(booth.service->addReading(id, booth.service->view(id)->measurements.back().id, again));
    CHECK_FALSE(booth.service->view(id)->isStale);
}

namespace {

ArrivedScan arrived(const std::string &sampleName, const std::string &curve, const std::string &fileName = "scan.0")
{
    return {{test::scan(), "Bench 7", settingsJson({.curveHash = curve}), "{}", 1}, sampleName, fileName};
}

} // namespace

TEST_CASE("arrival: a scan goes to the sample whose code its name holds, and to no other")
{
    Booth booth(World::Live);
    const store::Sample first = booth.takeIn("exampline");
    const store::Sample second = booth.takeIn("exampline");

    const auto kept = booth.service->receive(arrived(second.ticketCode, "c1"));
    REQUIRE(kept);
    CHECK(kept->place == ArrivalPlace::Attached);
    CHECK(kept->sample->id == second.id);
    REQUIRE(booth.service->view(second.id)->measurements.size() == 1);
    CHECK(booth.service->view(second.id)->unread->id == kept->measurement->id);
    CHECK(booth.service->view(first.id)->measurements.empty());

    const auto byFile = booth.service->receive(arrived("", "c2", first.ticketCode + ".0"));
    REQUIRE(byFile);
    CHECK(byFile->place == ArrivalPlace::Attached);
    CHECK(byFile->sample->id == first.id);
    const std::string stored = booth.service->view(first.id)->measurements.front().settingsJson;
    CHECK(stored.find(first.ticketCode) == std::string::npos); // names are looked at and never kept
}

TEST_CASE("arrival: what is in doubt is attached to nobody")
{
    Booth booth(World::Live);
    const store::Sample waiting = booth.takeIn("exampline");
    const store::Sample other = booth.takeIn("exampline");
    const store::Sample closed = booth.takeIn("exampline");
    REQUIRE(booth.service->abandon(closed.id, ""));

    CHECK(booth.service->receive(arrived("sample 3", "c"))->place == ArrivalPlace::NoTicket);
    CHECK(booth.service->receive(arrived("FJORD-NOSUCH 11", "c"))->place == ArrivalPlace::TicketUnknown);
    CHECK(booth.service->receive(arrived("", "c", "fjord 7.0"))->place == ArrivalPlace::TicketUnknown);
    CHECK(booth.service->receive(arrived(closed.ticketCode, "c"))->place == ArrivalPlace::NotWaiting);
    CHECK(booth.service->receive(arrived(waiting.ticketCode, "c", other.ticketCode + ".0"))->place ==
          ArrivalPlace::SeveralTickets);
    ArrivedScan changed = arrived(waiting.ticketCode, "c");
    changed.isChanged = true;
    CHECK(booth.service->receive(changed)->place == ArrivalPlace::Changed);
    for (const store::Sample &sample : {waiting, other, closed})
        CHECK(booth.service->view(sample.id)->measurements.empty());
}

TEST_CASE("arrival: one scan is never kept twice, neither by arriving again nor by hand")
{
    Booth booth(World::Live);
    const store::Sample first = booth.takeIn("exampline");
    const store::Sample second = booth.takeIn("exampline");
    REQUIRE(booth.service->receive(arrived(first.ticketCode, "c1")));
    const auto again = booth.service->receive(arrived(second.ticketCode, "c1"));
    REQUIRE(again);
    CHECK(again->place == ArrivalPlace::KeptBefore);
    CHECK(again->sample->id == first.id);
    const auto byHand = booth.service->addScan(second.id, arrived("", "c1").scan);
    REQUIRE_FALSE(byHand);
    CHECK(byHand.error().code == Errc::Duplicate);
    CHECK(booth.service->view(second.id)->measurements.empty());
}

TEST_CASE("run: a live scan is kept with what the checks of its instrument come to, a practice scan with a right axis")
{
    Booth booth(World::Live);
    const store::Sample sample = booth.takeIn("exampline");
    booth.scan(sample.id);
    InstrumentChecks checks(booth.service->record());
    matcher::AxisCheck result;
    result.state = matcher::CheckState::Corrected;
    result.meanShiftPerCm = 3;
    result.profile.map = {3, 0.5};
    REQUIRE(checks.addAxisCheck("Simulator 1", test::scan(), matcher::ReferenceMaterial::Acetaminophen, result, ""));
    booth.scan(sample.id);
    const auto kept = booth.service->view(sample.id)->measurements;
    CHECK(scanSettings(kept[0].settingsJson).instrument->axis == matcher::CheckState::NotChecked);
    CHECK(scanSettings(kept[1].settingsJson).instrument->axis == matcher::CheckState::Corrected);
    CHECK(scanSettings(kept[1].settingsJson).instrument->map == matcher::AxisMap{3, 0.5});
    CHECK((*checks.lastUsed())->device == "Simulator 1");

    Booth practice(World::Practice);
    const store::Sample trained = practice.takeIn("exampline");
    practice.scan(trained.id);
    CHECK(scanSettings(practice.service->view(trained.id)->measurements[0].settingsJson).instrument->axis ==
          matcher::CheckState::Passed);
}
