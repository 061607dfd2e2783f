// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/runservice.h"
#include "booth/support/readings.h"
#include "booth/tests/shipped.h"
#include "booth/words/language.h"
#include "booth/words/testwords.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <fstream>

using namespace varde;
using namespace varde::booth;
using namespace std::chrono_literals;
using matcher::Strength;
using store::SampleState;
using store::TestKind;
using store::TestOutcome;
using Reasons = std::vector<SecondReadReason>;

namespace {

struct LiveBooth {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<RunService> service;

    LiveBooth()
    {
        REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
        reopen();
    }

    void reopen()
    {
        service.reset();
        auto opened = RunService::open(folder.path().toStdString(), World::Live, clock);
        REQUIRE(opened);
        service = std::move(*opened);
        service->setLibrary({true, {}});
        REQUIRE(service->openStation("Midsummer", "FJORD"));
    }

    store::Id readSample(const std::string &soldAs, const Reading &reading) const
    {
        store::Intake intake;
        intake.soldAs = soldAs;
        const auto sample = service->takeIn(*service->freeTicketCode(), intake);
        REQUIRE(sample);
        const auto scan = service->addScan(sample->id, {test::scan(), "Bench", "{}", "{}", 1});
        REQUIRE(scan);
        REQUIRE(service->addReading(sample->id, scan->id, reading));
        return sample->id;
    }

    void strip(const store::Id &sample, const char *id, TestOutcome outcome) const
    {
        const auto kept = service->testBook().add(sample, {.test = {TestKind::Strip, id},
                                                           .lot = {"Varm", "L1", ""},
                                                           .massMg = 1,
                                                           .volumeMl = 2,
                                                           .startedAt = clock.now() - 6min,
                                                           .outcome = outcome,
                                                           .observed = {},
                                                           .operatorCode = "7Q"});
        REQUIRE(kept);
    }

    void writeRules(const std::string &text) const
    {
        std::ofstream(folder.filePath("rules.json").toStdString(), std::ios::binary) << text;
    }
};

const Reading caffeine = test::match("caffeine", Strength::Strong, 0.97);

std::string draftOf(const SampleView &view)
{
    return words::draftFinding(*view.reading, view.claim, view.done).toStdString();
}

} // namespace

TEST_CASE("run: a positive strip for something deadly against another spectrum is contradictory and read a second time")
{
    const LiveBooth booth;
    const auto id = booth.readSample("caffeine", caffeine);
    CHECK(booth.service->reasonsForSecondRead(id, false)->empty());
    booth.strip(id, "fentanyl", TestOutcome::Positive);
    CHECK(*booth.service->reasonsForSecondRead(id, false) ==
          Reasons{SecondReadReason::Hazardous, SecondReadReason::TestsDisagree});
    const auto seen = booth.service->view(id);
    REQUIRE(seen);
    REQUIRE(seen->card.contradictions.size() == 1);
    CHECK(seen->card.contradictions.front().rule == "fentanyl-strip-against-spectrum");
    const auto concluded = booth.service->conclude(id, {.conclusion = store::Conclusion::SeenWithOther,
                                                        .text = "Caffeine; the strip says more.",
                                                        .operatorCode = "7Q"});
    REQUIRE(concluded);
    CHECK(concluded->state == SampleState::SecondRead);
    const auto finding = booth.service->view(id)->findings.back();
    REQUIRE(finding.testResultIds.size() == 1);
    CHECK(finding.testResultIds.front() == seen->testResults.front().id);
}

TEST_CASE("run: what it was sold as not being seen keeps the one reason that it had")
{
    const LiveBooth booth;
    const auto id = booth.readSample("MDMA", caffeine);
    CHECK(*booth.service->reasonsForSecondRead(id, false) == Reasons{SecondReadReason::Contradictory});
}

TEST_CASE("run: an invalid strip counts as not done, a readable one as done, and the draft says each with its remarks")
{
    const LiveBooth booth;
    const auto id = booth.readSample("caffeine", caffeine);
    booth.strip(id, "fentanyl", TestOutcome::Invalid);
    auto seen = booth.service->view(id);
    CHECK_FALSE(seen->done.strips);
    CHECK(draftOf(*seen).find("Fentanyl strip: invalid.") != std::string::npos);
    booth.strip(id, "fentanyl", TestOutcome::Negative);
    REQUIRE(booth.service->testBook().skip(id, {TestKind::Strip, "nitazene"}, store::SkipReason::Declined, "7Q"));
    seen = booth.service->view(id);
    CHECK(seen->done.strips);
    CHECK(draftOf(*seen).find("Fentanyl strip: negative (lot without its controls).") != std::string::npos);
    CHECK(draftOf(*seen).find("Nitazene strip: declined.") != std::string::npos);
}

TEST_CASE("run: strips can be read before there is a scan")
{
    const LiveBooth booth;
    const auto sample = booth.service->takeIn(*booth.service->freeTicketCode(), {});
    REQUIRE(sample);
    booth.strip(sample->id, "nitazene", TestOutcome::Positive);
    const auto seen = booth.service->view(sample->id);
    REQUIRE(seen);
    CHECK(seen->card.hasHazardousPositive);
    CHECK(booth.service->reasonsForSecondRead(sample->id, false)->front() == SecondReadReason::Hazardous);
}

TEST_CASE("run: a booth's own rules count, and a broken file is named while the last good one goes on")
{
    LiveBooth booth;
    CHECK(booth.service->rules().origin == RuleOrigin::Shipped);
    std::string own(shippedRulesText());
    const std::string before = "believe the strip.";
    for (auto at = own.find(before); at != std::string::npos; at = own.find(before, at))
        own.replace(at, before.size(), "ask the coordinator.");
    booth.writeRules(own);
    booth.reopen();
    CHECK(booth.service->rules().origin == RuleOrigin::Own);
    const auto id = booth.readSample("caffeine", caffeine);
    booth.strip(id, "fentanyl", TestOutcome::Positive);
    CHECK(words::cardLines(booth.service->view(id)->card).front().endsWith("ask the coordinator."));

    booth.writeRules("{ \"about\": 3 }");
    booth.reopen();
    CHECK(booth.service->rules().origin == RuleOrigin::LastGood);
    CHECK(words::rulesProblem(booth.service->rules()).contains("rules.json: line 1: "));
    CHECK(words::cardLines(booth.service->view(id)->card).front().endsWith("ask the coordinator."));
}

TEST_CASE("run: rules are put in place by who may, and only where they are good")
{
    const LiveBooth booth;
    const std::string file = booth.folder.filePath("mine.json").toStdString();
    std::ofstream(file, std::ios::binary) << shippedRulesText();
    REQUIRE(booth.service->setRules(file));
    CHECK(booth.service->rules().origin == RuleOrigin::Own);
    std::ofstream(file, std::ios::binary) << "{}";
    CHECK(booth.service->setRules(file).error().code == Errc::Malformed);
    CHECK(booth.service->rules().origin == RuleOrigin::Own);

    std::ofstream(file, std::ios::binary) << shippedRulesText();
    REQUIRE(booth.service->addFirstAdministrator("482915", {}));
    CHECK(booth.service->setRules(file).error().code == Errc::NotSignedIn);
    CHECK(booth.service->testBook().setStock({TestKind::Strip, "fentanyl"}, {"V", "1", ""}, 3).error().code ==
          Errc::NotSignedIn);
}
