// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/situationof.h"
#include "booth/support/readings.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::booth;

TEST_CASE("situation: what the spectrum names, leaves possible and says of the claim comes from the reading")
{
    store::Sample sample;
    sample.intake.form = store::SampleForm::Pill;
    sample.intake.isUnwell = true;
    sample.details.sameBatchBefore = true;
    const auto of = [&](const Reading &reading, const words::Claim &claim) {
        return situationOf(sample, reading, claim, {});
    };
    const Situation match = of(test::match("exampline", matcher::Strength::Tentative, 0.8), {"Molly", {"exampline"}});
    CHECK(match.verdict == "match");
    CHECK(match.strength == "tentative");
    CHECK(match.named == std::vector<std::string>{"exampline"});
    CHECK(match.claimed == std::vector<std::string>{"Molly", "exampline"});
    CHECK(match.soldAs == "seen");
    CHECK(match.form == "pill");
    CHECK(match.answers == std::set<std::string>{"unwell", "same_batch_before"});
    const Situation set = of(test::oneOf({"a", "b"}), {});
    CHECK(set.named.empty());
    CHECK(set.possible == std::vector<std::string>{"a", "b"});
    CHECK(of(test::mixture({"a", "b"}), {}).named == std::vector<std::string>{"a", "b"});
    CHECK(of(test::carrierOnly("lactose"), {}).named == std::vector<std::string>{"lactose"});
    CHECK(of(test::unknown({"a"}, ""), {}).named.empty());
    CHECK(situationOf(sample, {}, {"MDMA", {}}, {}).verdict.empty());
    for (const Reading &reading : test::oneOfEach())
        CHECK_FALSE(of(reading, {"MDMA", {}}).soldAs.empty());
}
