// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Several windows on one record, in which people write about one sample at the same time.
#include "booth/people/peoplesupport.h"
#include "booth/run/runservice.h"
#include "booth/support/readings.h"

#include <algorithm>
#include <limits>

using namespace varde;
using namespace varde::booth;
using store::codeOf;
using store::Conclusion;
using store::SampleState;

namespace {

constexpr std::int64_t nobodysProcess = std::numeric_limits<std::int32_t>::max();

struct Windows {
    PeopleBooth files;
    std::unique_ptr<RunService> first = std::move(*RunService::over(std::move(files.record), World::Live));
    store::Id id;

    Windows()
    {
        first->setLibrary({true, {}});
        REQUIRE(first->openStation("Midsummer", "FJORD"));
        const auto sample = first->takeIn(*first->freeTicketCode(), {.soldAs = "exampline"});
        REQUIRE(sample);
        id = sample->id;
        const auto scan = first->addScan(id, {test::scan(), "Simulator 1", "{}", "{}", 1});
        REQUIRE(scan);
        REQUIRE(first->addReading(id, scan->id, test::unknown({"a"}, "")));
    }

    std::unique_ptr<RunService> another()
    {
        files.reopen();
        auto opened = std::move(*RunService::over(std::move(files.record), World::Live));
        opened->setLibrary({true, {}});
        return opened;
    }

    std::string person(Role role = Role::Coordinator)
    {
        return addPerson(first->record(), role, false, kRightPin, {})->code;
    }
};

FindingDraft half(const std::string &words, const std::string &code, WritingStep step = WritingStep::First)
{
    return {.words = words, .code = code, .step = step};
}

std::string written(const RunService &service, const store::Id &id)
{
    const auto seen = service.view(id);
    REQUIRE(seen);
    return seen->draft ? seen->draft->words : std::string();
}

/// `CODE: words`, in the order of their text.
std::vector<std::string> lateIn(const RunService &service, const store::Id &id)
{
    const auto seen = service.view(id);
    REQUIRE(seen);
    std::vector<std::string> all;
    for (const LateWords &late : seen->lateWords)
        all.push_back(late.code + ": " + late.words);
    std::sort(all.begin(), all.end());
    return all;
}

WrittenFinding finding(const std::string &words, const std::string &code)
{
    return {.conclusion = Conclusion::Unknown, .text = words, .operatorCode = code};
}

} // namespace

TEST_CASE("writing: where nobody signs in, each window has its own words of one sample, under whichever code")
{
    Windows booth;
    const auto second = booth.another();
    REQUIRE(booth.first->saveDraft(booth.id, half("Mine.", "K7")));
    CHECK(written(*second, booth.id).empty());
    REQUIRE(second->takeUpDraft(booth.id));
    REQUIRE(second->saveDraft(booth.id, half("Theirs.", "K7")));
    REQUIRE(booth.first->saveDraft(booth.id, half("Mine, and more.", "B2")));
    CHECK(written(*booth.first, booth.id) == "Mine, and more.");
    CHECK(written(*second, booth.id) == "Theirs.");
}

TEST_CASE("writing: what a window leaves half written waits for whoever opens the sample next, and for nobody after")
{
    Windows booth;
    auto second = booth.another();
    REQUIRE(second->saveDraft(booth.id, half("Half a sen", "B2")));
    CHECK(written(*booth.first, booth.id).empty());
    SECTION("to another sample")
    {
        REQUIRE(second->workOn({}));
    }
    SECTION("for good")
    {
        second.reset();
    }
    SECTION("killed")
    {
        second.reset();
        const auto kept = booth.first->record().drafts(booth.id);
        REQUIRE(kept->size() == 1);
        REQUIRE(booth.first->record().saveDraft(
            kept->front().first, findingDraftText(findingDraftOf(kept->front().second), nobodysProcess)));
    }
    CHECK(written(*booth.first, booth.id) == "Half a sen");
    REQUIRE(booth.first->takeUpDraft(booth.id));
    CHECK(written(*booth.first, booth.id) == "Half a sen");
    CHECK(written(*booth.another(), booth.id).empty());
    CHECK(booth.first->record().drafts(booth.id)->size() == 1);
}

TEST_CASE("writing: who signs in finds their own words and nobody else's, in any window and after a restart")
{
    Windows booth;
    REQUIRE(booth.first->addFirstAdministrator(kRightPin, {}));
    const std::string one = booth.person();
    const std::string two = booth.person();
    auto second = booth.another();
    REQUIRE(booth.first->signIn(one, kRightPin));
    REQUIRE(second->signIn(two, kRightPin));
    REQUIRE(booth.first->saveDraft(booth.id, half("Of one.", one)));
    REQUIRE(second->takeUpDraft(booth.id));
    REQUIRE(second->saveDraft(booth.id, half("Of two.", two)));
    REQUIRE(second->signOut());
    CHECK(written(*second, booth.id).empty());
    REQUIRE(second->takeUpDraft(booth.id)); // by nobody: nothing is taken
    REQUIRE(second->signIn(one, kRightPin));
    CHECK(written(*second, booth.id) == "Of one.");
    second = booth.another();
    REQUIRE(second->signIn(two, kRightPin));
    CHECK(written(*second, booth.id) == "Of two.");
}

TEST_CASE(
    "writing: once one has finished, the words of all others are kept and told of, whether they store them or not")
{
    Windows booth;
    REQUIRE(booth.first->addFirstAdministrator(kRightPin, {}));
    const std::string one = booth.person();
    const std::string two = booth.person();
    const std::string three = booth.person();
    const auto second = booth.another();
    const auto third = booth.another();
    REQUIRE(booth.first->signIn(one, kRightPin));
    REQUIRE(second->signIn(two, kRightPin));
    REQUIRE(third->signIn(three, kRightPin));
    REQUIRE(booth.first->saveDraft(booth.id, half("Of one.", one)));
    REQUIRE(second->saveDraft(booth.id, half("Of two.", two)));
    REQUIRE(third->saveDraft(booth.id, half("Of three.", three)));
    REQUIRE(booth.first->conclude(booth.id, finding("What one found.", {})));
    CHECK(booth.first->record().drafts(booth.id)->empty());
    std::vector<std::string> kept{two + ": Of two.", three + ": Of three."};
    std::sort(kept.begin(), kept.end());
    CHECK(lateIn(*booth.first, booth.id) == kept);

    // The slower ones go on for a moment.
    CHECK(codeOf(second->saveDraft(booth.id, half("Of two, and more.", two))) == "not_allowed");
    CHECK(codeOf(third->conclude(booth.id, finding("What three found.", {}))) == "not_allowed");
    kept = {two + ": Of two, and more.", three + ": What three found."};
    std::sort(kept.begin(), kept.end());
    CHECK(lateIn(*booth.first, booth.id) == kept);
    const auto seen = second->view(booth.id);
    CHECK_FALSE(seen->draft); // nothing of it passes for a second reading
    CHECK(std::count_if(seen->lateWords.begin(), seen->lateWords.end(),
                        [](const LateWords &late) { return late.isMine; }) == 1);
    REQUIRE(seen->findings.size() == 1);
    CHECK(seen->findings.front().text == "What one found.");
}

TEST_CASE("writing: second readings and settlements of others are kept likewise, and nothing that a finding says")
{
    Windows booth;
    const auto second = booth.another();
    REQUIRE(booth.first->conclude(booth.id, finding("First words.", "7Q")));
    const SecondReading differs{
        .reader = {"8R"}, .agrees = false, .conclusion = Conclusion::Seen, .text = "Second words."};
    REQUIRE(second->saveDraft(booth.id, half("First words.", "9S", WritingStep::Second))); // as they were shown to them
    REQUIRE(booth.first->addSecondRead(booth.id, differs));
    CHECK(lateIn(*second, booth.id).empty());
    CHECK(codeOf(second->addSecondRead(booth.id, {.reader = {"9S"}, .text = "Too late."})) == "not_allowed");
    CHECK(lateIn(*second, booth.id) == std::vector<std::string>{"9S: Too late."});

    REQUIRE(second->saveDraft(booth.id, half("Together, half.", {}, WritingStep::Settled)));
    REQUIRE(booth.first->settle(
        booth.id, {.one = {"7Q"}, .other = Beside{"8R"}, .conclusion = Conclusion::Seen, .text = "Settled."}));
    CHECK(booth.first->view(booth.id)->sample.state == SampleState::Talk);
    CHECK(lateIn(*second, booth.id) == std::vector<std::string>{": Together, half."});
}

TEST_CASE("writing: what was kept before drafts belonged to somebody is given to who wrote it, or to whoever comes")
{
    Windows booth;
    REQUIRE(booth.first->addFirstAdministrator(kRightPin, {}));
    const std::string one = booth.person();
    const std::string two = booth.person();
    REQUIRE(booth.first->signIn(one, kRightPin));
    const auto second = booth.another();
    REQUIRE(second->signIn(two, kRightPin));
    const bool isNobodys = GENERATE(false, true);
    REQUIRE(booth.first->record().saveDraft(
        booth.id, isNobodys ? "As it was told." : "{\"words\":\"As it was told.\",\"code\":\"" + two + "\"}"));
    CHECK(written(*booth.first, booth.id) == (isNobodys ? "As it was told." : ""));
    CHECK(written(*second, booth.id) == "As it was told.");
    REQUIRE(second->takeUpDraft(booth.id));
    CHECK(written(*booth.first, booth.id).empty());
    CHECK(written(*second, booth.id) == "As it was told.");
}
