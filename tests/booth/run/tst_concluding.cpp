// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/peoplesupport.h"
#include "booth/run/namedsubstances.h"
#include "booth/run/runservice.h"
#include "booth/support/readings.h"

using namespace varde;
using namespace varde::booth;
using store::codeOf;
using store::Conclusion;
using store::SampleState;
using store::SubstancePart;

namespace {

/// A live booth with one sample at its second read: first finding by 7Q.
struct DisputeBooth {
    PeopleBooth files;
    std::unique_ptr<RunService> service = std::move(*RunService::over(std::move(files.record), World::Live));
    store::Id id;

    DisputeBooth()
    {
        service->setLibrary({true, {}});
        REQUIRE(service->openStation("Midsummer", "FJORD"));
        id = newSample();
        REQUIRE(service->conclude(id, {.conclusion = Conclusion::Unknown,
                                       .text = "First words.",
                                       .operatorCode = "7Q",
                                       .substances = {{"", "exampline", SubstancePart::OneOf}}}));
    }

    store::Id newSample()
    {
        const auto sample = service->takeIn(*service->freeTicketCode(), {.soldAs = "exampline"});
        REQUIRE(sample);
        const auto scan = service->addScan(sample->id, {test::scan(), "Simulator 1", "{}", "{}", 1});
        REQUIRE(scan);
        REQUIRE(service->addReading(sample->id, scan->id, test::unknown({"a"}, "")));
        return sample->id;
    }

    SampleState state() { return service->record().sample(id)->state; }

    SecondReading reading(const std::string &code, Conclusion conclusion, bool agrees)
    {
        return {.reader = {code},
                .agrees = agrees,
                .conclusion = conclusion,
                .text = "Second words.",
                .substances = {{"", "exampline", SubstancePart::Main}}};
    }

    void dispute() { REQUIRE(service->addSecondRead(id, reading("8R", Conclusion::Seen, false))); }
};

NamedSubstance called(const std::string &name)
{
    NamedSubstance substance;
    substance.name = name;
    return substance;
}

Settlement settled(const std::string &one, const std::optional<std::string> &other)
{
    Settlement settlement{.one = {one}, .conclusion = Conclusion::Unknown, .text = "Together."};
    if (other)
        settlement.other = Beside{*other};
    return settlement;
}

} // namespace

TEST_CASE("concluding: two readers who differ both stand in the record, and the sample waits")
{
    DisputeBooth booth;
    booth.dispute();
    CHECK(booth.state() == SampleState::SecondRead);
    const auto seen = booth.service->view(booth.id);
    REQUIRE(seen);
    CHECK(seen->isDisputed);
    REQUIRE(seen->findings.size() == 2);
    CHECK(seen->findings.front().text == "First words.");
    CHECK(seen->findings.back().text == "Second words.");
    CHECK(seen->findings.back().secondAgrees == false);
    CHECK(codeOf(booth.service->slip(booth.id)) == "not_allowed");
    CHECK(codeOf(booth.service->finishTalk(booth.id)) == "not_allowed");
    // A third person does not read over it in silence.
    CHECK(codeOf(booth.service->addSecondRead(booth.id, booth.reading("9Z", Conclusion::Seen, false))) ==
          "not_allowed");
}

TEST_CASE("concluding: who reads blind agrees when conclusion and substances are the same, whatever is ticked")
{
    DisputeBooth booth;
    const bool ticked = GENERATE(true, false);
    const bool isSame = GENERATE(true, false);
    SecondReading blind = booth.reading("8R", isSame ? Conclusion::Unknown : Conclusion::Seen, ticked);
    blind.wasBlind = true;
    REQUIRE(booth.service->addSecondRead(booth.id, blind));
    CHECK(booth.state() == (isSame ? SampleState::Talk : SampleState::SecondRead));
    const auto seen = booth.service->view(booth.id);
    CHECK(seen->findings.back().wasBlind);
    CHECK(seen->findings.back().secondAgrees == isSame);
    CHECK(seen->isDisputed != isSame);
}

TEST_CASE("concluding: the two who read settle it together, and nobody alone")
{
    DisputeBooth booth;
    CHECK(codeOf(booth.service->settle(booth.id, settled("7Q", "8R"))) == "not_allowed"); // nothing is disputed yet
    booth.dispute();
    CHECK(codeOf(booth.service->settle(booth.id, settled("7Q", "7Q"))) == "not_allowed");
    CHECK(codeOf(booth.service->settle(booth.id, settled("7Q", "9Z"))) == "not_allowed");
    CHECK(codeOf(booth.service->settle(booth.id, settled("8R", std::nullopt))) == "not_allowed");
    Settlement wordless = settled("7Q", "8R");
    wordless.text = "\n";
    CHECK(codeOf(booth.service->settle(booth.id, wordless)) == "out_of_range");
    CHECK(booth.state() == SampleState::SecondRead);

    REQUIRE(booth.service->settle(booth.id, settled("8R", "7Q")));
    CHECK(booth.state() == SampleState::Talk);
    const auto findings = booth.service->view(booth.id)->findings;
    REQUIRE(findings.size() == 3);
    CHECK(findings.back().secondAgrees == true);
    CHECK(findings.back().reason == "talked over");
    CHECK(booth.service->slip(booth.id)->lines == QStringList{"Together."});
}

TEST_CASE("concluding: a coordinator who read it neither time may decide")
{
    DisputeBooth booth;
    booth.dispute();
    REQUIRE(booth.service->settle(booth.id, settled("9Z", std::nullopt)));
    const auto last = booth.service->view(booth.id)->findings.back();
    CHECK(last.operatorCode == "9Z");
    CHECK(last.secondReaderCode.empty());
    CHECK(last.reason == "decided");
    CHECK(booth.state() == SampleState::Talk);
}

TEST_CASE("concluding: a second reading that was taken back with its step can be read again")
{
    DisputeBooth booth;
    SecondReading agreed = booth.reading("8R", Conclusion::Unknown, true);
    REQUIRE(booth.service->addSecondRead(booth.id, agreed));
    REQUIRE(booth.state() == SampleState::Talk);
    REQUIRE(booth.service->undoStep(booth.id, "7Q"));
    REQUIRE(booth.state() == SampleState::SecondRead);
    CHECK(codeOf(booth.service->addSecondRead(booth.id, booth.reading("7Q", Conclusion::Unknown, true))) ==
          "not_allowed");
    REQUIRE(booth.service->addSecondRead(booth.id, booth.reading("9Z", Conclusion::Unknown, true)));
    CHECK(booth.state() == SampleState::Talk);
    CHECK(booth.service->view(booth.id)->findings.back().secondReaderCode == "9Z");
}

TEST_CASE("concluding: with PINs the second reader and both who settle show who they are, and a coordinator decides")
{
    DisputeBooth booth;
    auto &service = *booth.service;
    const auto boss = service.addFirstAdministrator(kRightPin, {});
    REQUIRE(boss);
    const auto person = [&](Role role, bool isNew) { return *addPerson(service.record(), role, isNew, kRightPin, {}); };
    const auto writer = person(Role::Volunteer, false);
    const auto reader = person(Role::Volunteer, false);
    const auto fresh = person(Role::Volunteer, true);
    const auto trainer = person(Role::Trainer, false);
    const auto coordinator = person(Role::Coordinator, false);
    REQUIRE(service.signIn(writer.code, kRightPin));
    booth.id = booth.newSample();
    WrittenFinding first{.conclusion = Conclusion::Unknown, .text = "First words.", .operatorCode = "ELSE"};
    REQUIRE(service.conclude(booth.id, first));
    CHECK(service.view(booth.id)->findings.back().operatorCode == writer.code); // not what was typed

    const auto attempt = [&](const Beside &by) {
        return codeOf(service.addSecondRead(
            booth.id, {.reader = by, .agrees = false, .conclusion = Conclusion::Seen, .text = "Second words."}));
    };
    CHECK(attempt({writer.code, kRightPin}) == "not_allowed");
    CHECK(attempt({reader.code, ""}) == "wrong_pin");
    CHECK(attempt({reader.code, "271828"}) == "wrong_pin");
    CHECK(attempt({fresh.code, kRightPin}) == "role_forbids");
    CHECK(attempt({trainer.code, kRightPin}) == "role_forbids");
    CHECK(service.view(booth.id)->findings.size() == 1);
    CHECK(attempt({reader.code, kRightPin}) == "ok");

    Settlement settlement = settled(writer.code, reader.code);
    CHECK(codeOf(service.settle(booth.id, settlement)) == "wrong_pin"); // the writer is signed in, the reader is not
    CHECK(codeOf(service.settle(booth.id, settled(fresh.code, std::nullopt))) == "wrong_pin");
    Settlement decided = settled(fresh.code, std::nullopt);
    decided.one.pin = kRightPin;
    CHECK(codeOf(service.settle(booth.id, decided)) == "role_forbids");
    decided.one.code = coordinator.code;
    CHECK(codeOf(service.settle(booth.id, decided)) == "ok");
    CHECK(booth.state() == SampleState::Talk);
}

TEST_CASE("concluding: a finding of an operator who is marked as new is read a second time, ticked or not")
{
    DisputeBooth booth;
    auto &service = *booth.service;
    REQUIRE(service.addFirstAdministrator(kRightPin, {}));
    const auto fresh = addPerson(service.record(), Role::Volunteer, true, kRightPin, {});
    REQUIRE(service.signIn(fresh->code, kRightPin));
    const auto sample = service.takeIn(*service.freeTicketCode(), {.soldAs = "exampline"});
    const auto scan = service.addScan(sample->id, {test::scan(), "Simulator 1", "{}", "{}", 1});
    REQUIRE(service.addReading(sample->id, scan->id, test::match("exampline", matcher::Strength::Strong, 0.97)));
    CHECK(*service.reasonsForSecondRead(sample->id, false) ==
          std::vector<SecondReadReason>{SecondReadReason::NewVolunteer});
    CHECK(service.conclude(sample->id, {.conclusion = Conclusion::Seen, .text = "Words."})->state ==
          SampleState::SecondRead);
}

TEST_CASE("concluding: two who finish one sample do not overwrite each other, and the later one's words are kept")
{
    DisputeBooth booth;
    const store::Id id = booth.newSample();
    WrittenFinding finding{.conclusion = Conclusion::Unknown, .text = "Mine.", .operatorCode = "7Q"};
    REQUIRE(booth.service->conclude(id, finding));
    finding.text = "Mine, a moment later.";
    finding.operatorCode = "8R";
    CHECK(codeOf(booth.service->conclude(id, finding)) == "not_allowed");
    const auto seen = booth.service->view(id);
    REQUIRE(seen->findings.size() == 1);
    CHECK(seen->findings.front().text == "Mine.");
    REQUIRE(seen->lateWords.size() == 1);
    CHECK(seen->lateWords.front().words == "Mine, a moment later.");
    CHECK(seen->lateWords.front().code == "8R");
}

TEST_CASE("named substances: a match names one, a mixture its parts, one of several its candidates, the rest nothing")
{
    const auto idOf = [](const std::string &name) { return name == "exampline" ? std::string("s-1") : std::string(); };
    const auto match = namedSubstances(test::match("exampline", matcher::Strength::Strong, 0.97), idOf);
    REQUIRE(match.size() == 1);
    CHECK(match.front() == store::FindingSubstance{"s-1", "exampline", SubstancePart::Main});
    Reading several = test::match("exampline", matcher::Strength::Tentative, 0.5);
    several.verdict.kind = matcher::VerdictKind::OneOf;
    several.set90 = {called("exampline"), called("exampline"), called("otherane")};
    const auto candidates = namedSubstances(several, {});
    REQUIRE(candidates.size() == 2);
    CHECK(candidates.front() == store::FindingSubstance{"", "exampline", SubstancePart::OneOf});
    Reading mixture = several;
    mixture.verdict.kind = matcher::VerdictKind::Mixture;
    mixture.components = {called("exampline"), called("filler")};
    const auto parts = namedSubstances(mixture, idOf);
    REQUIRE(parts.size() == 2);
    CHECK(parts.front().part == SubstancePart::Main);
    CHECK(parts.back().part == SubstancePart::Other);
    CHECK(namedSubstances(test::unknown({"a"}, "b"), idOf).empty());
    CHECK(namedSubstances(test::rescan(matcher::CheckName::Noise), idOf).empty());
    CHECK(nameTheSame(candidates, {{"", "otherane", SubstancePart::Main}, {"s-1", "exampline", SubstancePart::Main}}));
    CHECK_FALSE(nameTheSame(candidates, match));
}
