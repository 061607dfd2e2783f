// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::store;

namespace {

Sample handedOver(Record &record)
{
    const auto code = record.freeTicketCode();
    REQUIRE(code);
    const auto sample = record.addSample(*code, {});
    REQUIRE(sample);
    return *sample;
}

const std::string hashOfSome(64, 'a');

} // namespace

TEST_CASE("how a sample ended is there after the record was opened again, the latest last")
{
    const TempDir dir;
    const FakeClock clock;
    Id sampleId;
    {
        const auto record = openBooth(dir / "record.sqlite", clock);
        REQUIRE(record);
        sampleId = handedOver(*record).id;
        REQUIRE(record->addClosing({.sampleId = sampleId}));
        REQUIRE(
            record->addClosing({sampleId, Intention::TakeLess, Disposal::Destroyed, "B2", {"mdma", "mdma+ghb"}, "K7"}));
    }
    const auto record = openRecord(dir / "record.sqlite", StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(record);
    const auto closings = (*record)->closings(sampleId);
    REQUIRE(closings);
    REQUIRE(closings->size() == 2);
    CHECK(closings->front().intention == Intention::NotAsked);
    CHECK(closings->front().advice.empty());
    CHECK(closings->back().intention == Intention::TakeLess);
    CHECK(closings->back().disposal == Disposal::Destroyed);
    CHECK(closings->back().witnessCode == "B2");
    CHECK(closings->back().advice == std::vector<std::string>{"mdma", "mdma+ghb"});
    CHECK(closings->back().operatorCode == "K7");
    CHECK((*record)->closings("nobody")->empty());
}

TEST_CASE("a closing of no sample, with a code of the wrong shape or a card of two words is refused")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    const Id id = handedOver(*record).id;
    CHECK(codeOf(record->addClosing({.sampleId = "nobody"})) == "not_found");
    CHECK(codeOf(record->addClosing({.sampleId = id, .witnessCode = "Anna Berg"})) == "out_of_range");
    CHECK(codeOf(record->addClosing({.sampleId = id, .advice = {"two words"}})) == "out_of_range");
    CHECK(codeOf(record->addClosing({.sampleId = id, .advice = {""}})) == "out_of_range");
    CHECK(record->closings(id)->empty());
}

TEST_CASE("every intention, disposal and state of a lab request keeps its name")
{
    for (int value = 1; value <= int(Intention::Undecided); ++value)
        CHECK(intentionFromName(intentionName(Intention(value))) == Intention(value));
    for (int value = 1; value <= int(Disposal::HandedOver); ++value)
        CHECK(disposalFromName(disposalName(Disposal(value))) == Disposal(value));
    for (int value = 1; value <= int(LabState::Cancelled); ++value)
        CHECK(labStateFromName(labStateName(LabState(value))) == LabState(value));
    CHECK_FALSE(intentionFromName("sell"));
    CHECK_FALSE(disposalFromName(""));
    CHECK_FALSE(labStateFromName("lost"));
}

TEST_CASE("a lab request is planned, sent and answered, and knows when it was sent")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    const Id id = handedOver(*record).id;
    const auto planned = record->addLabRequest({id, "University lab", "L-17", "no library match", LabState::Planned});
    REQUIRE(planned);
    CHECK_FALSE(planned->sentAt);
    clock.tick();
    const auto sent = record->setLabState(planned->id, LabState::Sent);
    REQUIRE(sent);
    CHECK(sent->sentAt == clock.now());
    clock.tick();
    const auto answered = record->setLabState(planned->id, LabState::Answered);
    REQUIRE(answered);
    CHECK(answered->sentAt == sent->sentAt);
    const auto all = record->labRequests(id);
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    CHECK(all->front().state == LabState::Answered);
    CHECK(all->front().labCode == "L-17");
    CHECK(record->addLabRequest({id, "Other", "", "", LabState::Sent})->sentAt == clock.now());
    CHECK(codeOf(record->setLabState("nobody", LabState::Sent)) == "not_found");
    CHECK(codeOf(record->addLabRequest({"nobody", "Lab", "", "", LabState::Planned})) == "not_found");
    CHECK(codeOf(record->addLabRequest({id, "", "", "", LabState::Planned})) == "out_of_range");
}

TEST_CASE("approvals of advice are kept in the order they were said")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    REQUIRE(record->addAdviceApproval({"mdma", "en", hashOfSome, true, "K7"}));
    REQUIRE(record->addAdviceApproval({"mdma", "en", hashOfSome, false, "B2"}));
    const auto said = record->adviceApprovals();
    REQUIRE(said);
    REQUIRE(said->size() == 2);
    CHECK(said->front().isApproved);
    CHECK_FALSE(said->back().isApproved);
    CHECK(said->back().operatorCode == "B2");
    CHECK(codeOf(record->addAdviceApproval({"mdma", "en", "short", true, "K7"})) == "out_of_range");
    CHECK(codeOf(record->addAdviceApproval({"mdma", "en", hashOfSome, true, ""})) == "out_of_range");
    CHECK(codeOf(record->addAdviceApproval({"", "en", hashOfSome, true, "K7"})) == "out_of_range");
}

TEST_CASE("an advice card written here is one per topic and language, and replaced as a whole")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    REQUIRE(record->saveAdviceText({"mdma", "en", R"({"a":1})"}));
    REQUIRE(record->saveAdviceText({"mdma", "nb", R"({"a":2})"}));
    REQUIRE(record->saveAdviceText({"mdma", "en", R"({"a":3})"}));
    CHECK(*record->adviceTexts() ==
          std::vector<AdviceText>{{"mdma", "en", R"({"a":3})"}, {"mdma", "nb", R"({"a":2})"}});
    CHECK(codeOf(record->saveAdviceText({"", "en", "{}"})) == "out_of_range");
    CHECK(codeOf(record->saveAdviceText({"mdma", "", "{}"})) == "out_of_range");
    CHECK(codeOf(record->saveAdviceText({"mdma", "en", "not json"})) == "out_of_range");
}
