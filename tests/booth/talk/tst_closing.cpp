// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operators.h"
#include "booth/site/siteprofile.h"
#include "booth/talk/closing.h"
#include "booth/talk/closingdraft.h"
#include "booth/talk/talksupport.h"

using namespace varde;
using namespace varde::booth;
using booth::test::TalkBooth;
using store::codeOf;
using store::SampleState;

namespace {

SiteProfile strictSite()
{
    SiteProfile site;
    site.isDisposalWitnessed = true;
    site.lab = "University lab";
    return site;
}

Correction corrected(const std::string &text, const std::string &reason)
{
    Correction correction;
    correction.finding.conclusion = store::Conclusion::NotSeen;
    correction.finding.text = text;
    correction.finding.operatorCode = "B2";
    correction.reason = reason;
    return correction;
}

} // namespace

TEST_CASE("close: what was said at the end is in the record, and the sample is closed")
{
    const TalkBooth booth;
    REQUIRE(setSiteProfile(booth.service->record(), strictSite()));
    const store::Id id = booth.atTalk().id;
    WrittenClosing closing{store::Intention::TakeLess, store::Disposal::Destroyed, "B2", {"mdma"}, std::nullopt, "K7"};
    closing.lab = LabPlan{"L-17", "unexpected effect", true};
    const auto sample = closeSample(*booth.service, id, closing);
    REQUIRE(sample);
    CHECK(sample->state == SampleState::Closed);
    CHECK(sample->closedAt);
    const auto closings = booth.service->record().closings(id);
    REQUIRE(closings->size() == 1);
    CHECK(closings->front().intention == store::Intention::TakeLess);
    CHECK(closings->front().witnessCode == "B2");
    CHECK(closings->front().advice == std::vector<std::string>{"mdma"});
    const auto requests = booth.service->record().labRequests(id);
    REQUIRE(requests->size() == 1);
    CHECK(requests->front().lab == "University lab");
    CHECK(requests->front().state == store::LabState::Sent);
}

TEST_CASE("close: what is answered so far is kept, comes back, and is gone once the sample is closed")
{
    const TalkBooth booth;
    store::Record &record = booth.service->record();
    const store::Id id = booth.atTalk().id;
    CHECK_FALSE(begunClosing(record, id)->has_value());
    REQUIRE(saveClosing(*booth.service, id,
                        {store::Intention::NotTake, store::Disposal::Destroyed, "B2", 2, "L-17 \"\U0001F47B\""}));
    const auto begun = begunClosing(record, id);
    REQUIRE(begun);
    REQUIRE(*begun);
    CHECK((*begun)->intention == store::Intention::NotTake);
    CHECK((*begun)->disposal == store::Disposal::Destroyed);
    CHECK((*begun)->witnessCode == "B2");
    CHECK((*begun)->lab == 2);
    CHECK((*begun)->labCode == "L-17 \"\U0001F47B\"");
    REQUIRE(closeSample(*booth.service, id, {.operatorCode = "K7"}));
    CHECK_FALSE(begunClosing(record, id)->has_value());
    CHECK(codeOf(saveClosing(*booth.service, id, {})) == "not_allowed");
}

TEST_CASE("close: a draft that cannot be read is asked again")
{
    const TalkBooth booth;
    const char *text = GENERATE("", "half", "[1]", "{\"lab\":\"two\"}");
    REQUIRE(booth.service->record().saveDraft("closing x", text));
    const auto begun = begunClosing(booth.service->record(), "x");
    REQUIRE(begun);
    CHECK_FALSE(begun->has_value());
}

TEST_CASE("close: where the site wants a witness nobody destroys alone")
{
    const TalkBooth booth;
    REQUIRE(setSiteProfile(booth.service->record(), strictSite()));
    const store::Id id = booth.atTalk().id;
    WrittenClosing closing{store::Intention::NotAsked, store::Disposal::Destroyed, "", {}, std::nullopt, "K7"};
    CHECK(codeOf(closeSample(*booth.service, id, closing)) == "out_of_range");
    closing.witnessCode = "K7";
    CHECK(codeOf(closeSample(*booth.service, id, closing)) == "out_of_range");
    CHECK(booth.stateOf(id) == SampleState::Talk);
    CHECK(booth.service->record().closings(id)->empty());
    closing.disposal = store::Disposal::Returned;
    closing.witnessCode.clear();
    CHECK(closeSample(*booth.service, id, closing));
}

TEST_CASE("close: a lab that the site does not have, and a sample that is not at the talk, close nothing")
{
    const TalkBooth booth;
    const store::Id id = booth.atTalk().id;
    WrittenClosing closing;
    closing.lab = LabPlan{};
    CHECK(codeOf(closeSample(*booth.service, id, closing)) == "out_of_range");
    const store::Id early = booth.read().id;
    CHECK(codeOf(closeSample(*booth.service, early, {})) == "not_allowed");
    CHECK(booth.service->record().closings(early)->empty());
    CHECK(codeOf(closeSample(*booth.service, "nobody", {})) == "not_found");
    closing.lab.reset();
    closing.witnessCode = "Anna Berg";
    CHECK(codeOf(closeSample(*booth.service, id, closing)) == "out_of_range");
    CHECK(booth.stateOf(id) == SampleState::Talk);
}

TEST_CASE("close: of two who close one sample only one does")
{
    const TalkBooth booth;
    const store::Id id = booth.atTalk().id;
    const auto other = RunService::open(booth.dir.path(), World::Live, booth.clock);
    REQUIRE(other);
    REQUIRE(closeSample(**other, id, {}));
    CHECK(codeOf(closeSample(*booth.service, id, {})) == "not_allowed");
    CHECK(booth.service->record().closings(id)->size() == 1);
}

TEST_CASE("correction: a closed sample gets a further finding with its reason, and stays closed")
{
    const TalkBooth booth;
    const store::Id id = booth.atTalk().id;
    REQUIRE(closeSample(*booth.service, id, {}));
    REQUIRE(correctFinding(*booth.service, id, corrected("It was ketamine.", "the lab answered")));
    const auto seen = booth.service->view(id);
    REQUIRE(seen->findings.size() == 2);
    CHECK(seen->findings.front().reason.empty());
    CHECK(seen->findings.back().reason == "the lab answered");
    CHECK(seen->findings.back().text == "It was ketamine.");
    CHECK(seen->findings.back().verdictIds == seen->findings.front().verdictIds);
    CHECK(seen->sample.state == SampleState::Closed);
}

TEST_CASE("correction: without reason or words, of an open sample or of one that was left, is refused")
{
    const TalkBooth booth;
    const store::Id open = booth.atTalk().id;
    CHECK(codeOf(correctFinding(*booth.service, open, corrected("Words.", "why"))) == "not_allowed");
    REQUIRE(closeSample(*booth.service, open, {}));
    CHECK(codeOf(correctFinding(*booth.service, open, corrected("Words.", " \n"))) == "out_of_range");
    CHECK(codeOf(correctFinding(*booth.service, open, corrected(" ", "why"))) == "out_of_range");
    const store::Id left = booth.read().id;
    REQUIRE(booth.service->abandon(left, "K7"));
    CHECK(codeOf(correctFinding(*booth.service, left, corrected("Words.", "why"))) == "not_allowed");
    CHECK(booth.service->view(open)->findings.size() == 1);
}

TEST_CASE("undo: from the talk back to the finding, with what was told as the draft of the new one")
{
    const TalkBooth booth;
    const store::Id id = booth.atTalk().id;
    const auto sample = takeBackTalk(*booth.service, id, "K7");
    REQUIRE(sample);
    CHECK(sample->state == SampleState::Read);
    const auto seen = booth.service->view(id);
    CHECK(seen->findings.size() == 1);
    REQUIRE(seen->draft);
    CHECK(seen->draft->words == "It looks like MDMA.\nLess is more.");
    CHECK(codeOf(takeBackTalk(*booth.service, id, "K7")) == "not_allowed");
    CHECK(booth.stateOf(id) == SampleState::Read);
    CHECK(codeOf(takeBackTalk(*booth.service, "nobody", "K7")) == "not_found");
}

TEST_CASE("undo: a closing is taken back while it is fresh, and what was noted stays")
{
    TalkBooth booth;
    const store::Id id = booth.atTalk().id;
    REQUIRE(closeSample(*booth.service, id, {}));
    booth.clock.tick(kTakeBackTime);
    const auto sample = takeBackClosing(*booth.service, id, "K7");
    REQUIRE(sample);
    CHECK(sample->state == SampleState::Talk);
    CHECK_FALSE(sample->closedAt);
    WrittenClosing second;
    second.intention = store::Intention::Discard;
    REQUIRE(closeSample(*booth.service, id, second));
    CHECK(booth.service->record().closings(id)->size() == 2);
    booth.clock.tick(kTakeBackTime + std::chrono::seconds(1));
    CHECK(codeOf(takeBackClosing(*booth.service, id, "K7")) == "not_allowed");
    CHECK(booth.stateOf(id) == SampleState::Closed);
}

TEST_CASE("undo: neither a sample that was left nor a clock set far back opens a record again")
{
    TalkBooth booth;
    const store::Id left = booth.read().id;
    REQUIRE(booth.service->abandon(left, "K7"));
    CHECK(codeOf(takeBackClosing(*booth.service, left, "K7")) == "not_allowed");
    const store::Id id = booth.atTalk().id;
    REQUIRE(closeSample(*booth.service, id, {}));
    booth.clock.tick(-std::chrono::hours(1));
    CHECK(codeOf(takeBackClosing(*booth.service, id, "K7")) == "not_allowed");
}

TEST_CASE("close: who may not talk, conclude or correct changes nothing")
{
    const TalkBooth booth;
    const store::Id id = booth.atTalk().id;
    REQUIRE(addFirstAdministrator(booth.service->record(), "284917"));
    for (const std::string &code :
         {codeOf(closeSample(*booth.service, id, {})), codeOf(takeBackTalk(*booth.service, id, "K7")),
          codeOf(takeBackClosing(*booth.service, id, "K7")),
          codeOf(correctFinding(*booth.service, id, corrected("Words.", "why")))})
        CHECK(code == "not_signed_in");
    CHECK(booth.stateOf(id) == SampleState::Talk);
}
