// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/findingdraft.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::booth;

TEST_CASE("finding draft: everything that is written comes back")
{
    FindingDraft draft{"Half a \"sentence\" \U0001F47B \u0634\u0628\u062d"};
    draft.conclusion = store::Conclusion::SeenWithOther;
    draft.substances = {{"id", "MDMA", store::SubstancePart::Main}, {"", "caffeine", store::SubstancePart::Other}};
    draft.code = "K7";
    draft.isNewVolunteer = true;
    draft.agrees = false;
    draft.isBlind = true;
    draft.isDecided = true;
    draft.step = GENERATE(WritingStep::First, WritingStep::Second, WritingStep::Settled);
    const FindingDraft back = findingDraftOf(findingDraftText(draft));
    CHECK(back.words == draft.words);
    CHECK(back.conclusion == draft.conclusion);
    CHECK(back.substances == draft.substances);
    CHECK(back.code == "K7");
    CHECK(back.isNewVolunteer);
    CHECK(back.agrees == false);
    CHECK(back.isBlind);
    CHECK(back.isDecided);
    CHECK(back.step == draft.step);
    CHECK(findingDraftHolder(findingDraftText(draft, 4711)) == 4711);
    CHECK(findingDraftHolder(findingDraftText(draft)) == 0);
}

TEST_CASE("late words: they come back with their writer's code, and what was kept without one is the words")
{
    const LateWords back = lateWordsOf(lateWordsText({"K7", "We saw \"it\""}));
    CHECK(back.code == "K7");
    CHECK(back.words == "We saw \"it\"");
    CHECK(lateWordsOf("{half").words == "{half");
    CHECK(lateWordsOf("Mine.").code.empty());
}

TEST_CASE("finding draft: what was not chosen stays so, and none is as suggested")
{
    const FindingDraft back = findingDraftOf(findingDraftText({"Words."}));
    CHECK(back.words == "Words.");
    CHECK_FALSE(back.conclusion);
    CHECK_FALSE(back.substances);
    CHECK_FALSE(back.agrees);
    FindingDraft none{"Words."};
    none.substances.emplace();
    CHECK(findingDraftOf(findingDraftText(none)).substances.has_value());
}

TEST_CASE("finding draft: a text that is none of these is the words")
{
    const char *text = GENERATE("half a sen", "{\"a\": 1}", "[1, 2]", "{", "12");
    CHECK(findingDraftOf(text).words == text);
    CHECK_FALSE(findingDraftOf(text).step);
    CHECK(findingDraftHolder(text) == 0);
    CHECK_FALSE(findingDraftOf(text).conclusion);
}

TEST_CASE("finding draft: fields of another kind are passed over")
{
    const FindingDraft back = findingDraftOf(
        "{\"words\":1,\"code\":[],\"conclusion\":\"pure\",\"agrees\":\"yes\",\"substances\":[1,{\"label\":\"x\"}]}");
    CHECK(back.words.empty());
    CHECK_FALSE(back.conclusion);
    CHECK_FALSE(back.agrees);
    REQUIRE(back.substances);
    REQUIRE(back.substances->size() == 1);
    CHECK(back.substances->front().label == "x");
}
