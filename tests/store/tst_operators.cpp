// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::store;

TEST_CASE("an operator comes back as added and as changed, and the code stays")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const auto added = record->addOperator({"K7M4", OperatorRole::Trainer, "hash", true, true});
    REQUIRE(added);
    CHECK(added->createdAt == clock.now());
    Operator changed = *added;
    changed.role = OperatorRole::Administrator;
    changed.secretHash = "other";
    changed.isActive = false;
    changed.isNew = false;
    changed.code = "X9X9";
    REQUIRE(record->changeOperator(changed));

    const auto people = record->operators();
    REQUIRE(people);
    REQUIRE(people->size() == 1);
    CHECK(people->front().code == "K7M4");
    CHECK(people->front().role == OperatorRole::Administrator);
    CHECK(people->front().secretHash == "other");
    CHECK_FALSE(people->front().isActive);
    CHECK_FALSE(people->front().isNew);
}

TEST_CASE("no two operators of a record are given one code, and a code of the wrong shape none")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record->addOperator({"K7M4", OperatorRole::Volunteer, "hash", false, false}));
    CHECK(codeOf(record->addOperator({"K7M4", OperatorRole::Volunteer, "hash", true, false})) == "duplicate");
    for (const std::string code : {"", "anna", "K7 M4", "K7M4K7M4K7M4K"})
        CHECK(codeOf(record->addOperator({code, OperatorRole::Volunteer, "hash", true, false})) == "out_of_range");
    CHECK(codeOf(record->changeOperator({{"K7M4", OperatorRole::Volunteer, "hash", true, false}, "nobody", {}})) ==
          "not_found");
}

TEST_CASE("what a finding names comes back with it, and how it was read a second time")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const auto sample = record->addSample("FJORD-OTTER 42", {});
    REQUIRE(sample);
    NewFinding finding{sample->id, Conclusion::SeenWithOther, "We saw two.", {}, {}, "K7M4", "X9X9"};
    finding.reason = "the second spot";
    finding.wasBlind = true;
    finding.secondAgrees = false;
    finding.substances = {{"s-1", "ketamine", SubstancePart::Main}, {"", "something new", SubstancePart::OneOf}};
    REQUIRE(record->addFinding(finding));
    REQUIRE(record->addFinding({sample->id, Conclusion::Seen, "One.", {}, {}, "K7M4", ""}));

    const auto found = record->findings(sample->id);
    REQUIRE(found);
    REQUIRE(found->size() == 2);
    CHECK(found->front().reason == "the second spot");
    CHECK(found->front().wasBlind);
    CHECK(found->front().secondAgrees == false);
    CHECK(found->front().substances == finding.substances);
    CHECK_FALSE(found->back().wasBlind);
    CHECK_FALSE(found->back().secondAgrees.has_value());
    CHECK(found->back().substances.empty());

    finding.substances = {{"s-1", "", SubstancePart::Main}};
    CHECK(codeOf(record->addFinding(finding)) == "out_of_range");
    CHECK(record->findings(sample->id)->size() == 2);
}
