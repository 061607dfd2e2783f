// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of a run, tried by every role and by nobody: what the table of roles forbids is refused and changes
// nothing.
#include "booth/desk/deskservice.h"
#include "booth/people/peoplesupport.h"
#include "booth/run/runservice.h"
#include "booth/support/readings.h"
#include "booth/talk/closing.h"
#include "booth/talk/siteediting.h"
#include "booth/words/errorwords.h"

#include <QTemporaryDir>

#include <functional>
#include <iostream>
#include <map>
#include <set>

using namespace varde;
using namespace varde::booth;
using store::codeOf;
using store::Conclusion;

namespace {

/// A booth with somebody of each role, and a sample at each step.
struct RoleBooth {
    PeopleBooth files;
    std::unique_ptr<RunService> service = std::move(*RunService::over(std::move(files.record), World::Live));
    std::map<Role, std::string> codes;
    store::Id intake, scan, read, second, disputed, talk, other, closed;
    QTemporaryDir exports;
    store::Id measurement;

    RoleBooth()
    {
        service->setLibrary({true, {}});
        REQUIRE(service->openStation("Midsummer", "FJORD"));
        intake = service->record().addSample(*service->freeTicketCode(), {})->id;
        scan = taken();
        measurement = service->addScan(scan, {test::scan(), "Simulator 1", "{}", "{}", 1})->id;
        read = readOne();
        second = concluded();
        disputed = concluded();
        REQUIRE(service->addSecondRead(disputed, {.reader = {"8R"}, .agrees = false, .text = "Not so."}));
        talk = concluded();
        REQUIRE(service->addSecondRead(talk, {.reader = {"8R"}, .text = "Yes."}));
        other = concluded();
        REQUIRE(service->addSecondRead(other, {.reader = {"8R"}, .text = "Yes."}));
        closed = concluded();
        REQUIRE(service->addSecondRead(closed, {.reader = {"8R"}, .text = "Yes."}));
        REQUIRE(service->finishTalk(closed));
        codes[Role::Administrator] = service->addFirstAdministrator(kRightPin, {})->code;
        for (const Role role : {Role::Volunteer, Role::Coordinator, Role::Trainer})
            codes[role] = addPerson(service->record(), role, false, kRightPin, {})->code;
    }

    store::Id taken() { return service->takeIn(*service->freeTicketCode(), {})->id; }

    store::Id readOne()
    {
        const store::Id id = taken();
        const auto kept = service->addScan(id, {test::scan(), "Simulator 1", "{}", "{}", 1});
        REQUIRE(service->addReading(id, kept->id, test::unknown({"a"}, "")));
        return id;
    }

    store::Id concluded()
    {
        const store::Id id = readOne();
        REQUIRE(service->conclude(id, {.text = "Words.", .operatorCode = "7Q"}));
        return id;
    }
};

struct Action {
    const char *name;
    Permission needs;
    std::function<std::string(RoleBooth &)> attempt; ///< `ok`, or what it was refused with
};

std::vector<Action> actions()
{
    return {
        {"open a station", Permission::EditSiteProfile,
         [](RoleBooth &b) { return codeOf(b.service->openStation("Autumn", "SKOG")); }},
        {"take in", Permission::TakeIn, [](RoleBooth &b) { return codeOf(b.service->takeIn("FJORD-NEW 10", {})); }},
        {"finish an intake", Permission::TakeIn,
         [](RoleBooth &b) { return codeOf(b.service->finishIntake(b.intake)); }},
        {"abandon", Permission::TakeIn, [](RoleBooth &b) { return codeOf(b.service->abandon(b.scan, "")); }},
        {"write a hand-over note", Permission::TakeIn,
         [](RoleBooth &b) { return codeOf(b.service->addHandover("The strips are nearly used up.")); }},
        {"keep a scan", Permission::Measure,
         [](RoleBooth &b) {
             return codeOf(b.service->addScan(b.scan, {test::scan(), "Simulator 1", "{}", "{}", 2}));
         }},
        {"keep a reading", Permission::Measure,
         [](RoleBooth &b) { return codeOf(b.service->addReading(b.scan, b.measurement, test::unknown({"a"}, ""))); }},
        {"keep a draft", Permission::Conclude,
         [](RoleBooth &b) { return codeOf(b.service->saveDraft(b.read, {"half"})); }},
        {"conclude", Permission::Conclude,
         [](RoleBooth &b) { return codeOf(b.service->conclude(b.read, {.text = "Words."})); }},
        {"keep a second reader's draft", Permission::ReadSecond,
         [](RoleBooth &b) { return codeOf(b.service->saveDraft(b.second, {"half"})); }},
        {"read a second time", Permission::ReadSecond,
         [](RoleBooth &b) {
             const auto &who = b.service->signedIn();
             return codeOf(b.service->addSecondRead(
                 b.second, {.reader = {who ? who->code : std::string("K7M4")}, .agrees = true, .text = "Words."}));
         }},
        {"decide a dispute", Permission::ReviewDay,
         [](RoleBooth &b) {
             const auto &who = b.service->signedIn();
             return codeOf(
                 b.service->settle(b.disputed, {.one = {who ? who->code : std::string("K7M4")}, .text = "Words."}));
         }},
        {"edit a field", Permission::TakeIn,
         [](RoleBooth &b) {
             return codeOf(b.service->editSample({{b.scan, "colour", "grey", ""}}));
         }},
        {"take a step back", Permission::Conclude,
         [](RoleBooth &b) { return codeOf(b.service->undoStep(b.other, "")); }},
        {"put down a strip", Permission::Test,
         [](RoleBooth &b) {
             return codeOf(b.service->testBook().skip(b.read, {store::TestKind::Strip, "fentanyl"},
                                                      store::SkipReason::Declined, ""));
         }},
        {"count the stock", Permission::Test,
         [](RoleBooth &b) {
             return codeOf(b.service->testBook().setStock({store::TestKind::Strip, "fentanyl"}, {"", "L7", ""}, 12));
         }},
        {"replace the rules", Permission::EditRules,
         [](RoleBooth &b) { return codeOf(b.service->setRules("rules.json")); }},
        {"change the site profile", Permission::EditSiteProfile,
         [](RoleBooth &b) { return codeOf(changeSite(*b.service, SiteProfile())); }},
        {"approve an advice card", Permission::ApproveAdvice,
         [](RoleBooth &b) {
             return codeOf(sayOfAdvice(*b.service, {"mdma", "en", "MDMA", {}}, true, "K7M4"));
         }},
        {"correct a closed sample", Permission::CorrectClosed,
         [](RoleBooth &b) {
             return codeOf(correctFinding(*b.service, b.closed,
                                          {{.text = "It was ketamine.", .operatorCode = "7Q"}, "the lab answered"}));
         }},
        {"review the day", Permission::ReviewDay, [](RoleBooth &b) { return codeOf(reviewDay(*b.service, {})); }},
        {"lay curves over each other", Permission::ReviewDay,
         [](RoleBooth &b) { return codeOf(reviewCurves(*b.service, {b.read})); }},
        {"export samples", Permission::ReviewDay,
         [](RoleBooth &b) { return codeOf(exportReviewed(*b.service, {b.read}, b.exports.path().toStdString())); }},
        {"close with what was noted", Permission::Talk,
         [](RoleBooth &b) { return codeOf(closeSample(*b.service, b.other, {})); }},
        {"finish the talk", Permission::Talk, [](RoleBooth &b) { return codeOf(b.service->finishTalk(b.talk)); }},
        {"add an operator", Permission::ManageOperators,
         [](RoleBooth &b) { return codeOf(b.service->addOperator(Role::Administrator, false, "606842")); }},
        {"set another's PIN", Permission::ManageOperators,
         [](RoleBooth &b) { return codeOf(b.service->setOperatorPin(b.service->people()->front().id, "606842")); }},
        {"change a role", Permission::ManageOperators,
         [](RoleBooth &b) {
             const store::Operator last = b.service->people()->back();
             return codeOf(b.service->setOperatorStanding(last.id, last.role, true, last.isActive));
         }},
    };
}

/// Everything that the actions could change.
std::string standOf(RoleBooth &booth)
{
    std::string stand;
    const auto samples = booth.service->record().samplesOfEvent();
    for (const store::Sample &sample : *samples) {
        const auto seen = booth.service->view(sample.id);
        stand += std::string(store::sampleStateName(sample.state)) + std::to_string(seen->measurements.size()) + "," +
                 std::to_string(seen->verdicts.size()) + "," + std::to_string(seen->findings.size()) +
                 (seen->draft ? seen->draft->words : std::string()) + ";";
    }
    const auto people = booth.service->people();
    for (const store::Operator &person : *people)
        stand += person.code + person.secretHash + (person.isNew ? "n" : "") + ";";
    const auto handovers = booth.service->handovers();
    stand += std::to_string(booth.service->record().adviceApprovals()->size()) +
             std::to_string(booth.service->record().consumables()->size()) +
             std::to_string(booth.service->record().testSkips(booth.read)->size());
    return stand + (*booth.service->station())->boothWord + std::to_string(handovers->size());
}

} // namespace

TEST_CASE(
    "permissions: every action by every role and by nobody goes as the table says, and a refused one changes nothing")
{
    int tried = 0;
    int refused = 0;
    std::vector<std::optional<Role>> everybody(kRoles.begin(), kRoles.end());
    everybody.push_back(std::nullopt);
    RoleBooth booth;
    // Refusals first, by all on one booth: none of them may leave a trace. What is allowed is tried by one role each,
    // which is the least that may.
    const std::string before = standOf(booth);
    for (const std::optional<Role> role : everybody) {
        if (role)
            REQUIRE(booth.service->signIn(booth.codes[*role], kRightPin));
        for (const Action &action : actions()) {
            if (role && may(*role, action.needs))
                continue;
            INFO(action.name << " by " << (role ? store::operatorRoleName(*role) : "nobody"));
            const std::string outcome = action.attempt(booth);
            if (role)
                CHECK(outcome == "role_forbids");
            else
                CHECK((outcome == "not_signed_in" || outcome == "wrong_pin"));
            CHECK(standOf(booth) == before);
            ++tried;
            ++refused;
        }
        REQUIRE(booth.service->signOut());
    }
    for (const Role role : {Role::Volunteer, Role::Coordinator, Role::Administrator}) {
        REQUIRE(booth.service->signIn(booth.codes[role], kRightPin));
        for (const Action &action : actions()) {
            const bool isLeast = may(role, action.needs) &&
                                 (role == Role::Volunteer || !may(Role::Volunteer, action.needs)) &&
                                 (role != Role::Administrator || !may(Role::Coordinator, action.needs));
            // These need what this booth does not have: a sample that was left, a rules file, a talk that was taken
            // back.
            const std::set<std::string> others{"abandon", "replace the rules", "close with what was noted"};
            if (!isLeast || others.count(action.name) == 1)
                continue;
            INFO(action.name << " by " << store::operatorRoleName(role));
            CHECK(action.attempt(booth) == "ok");
            ++tried;
        }
        REQUIRE(booth.service->signOut());
    }
    std::cout << "actions tried by role: " << tried << ", refused: " << refused << "\n";
    CHECK(refused >= 71);
}

TEST_CASE("permissions: a scan that comes into the folder by its ticket code is kept, whoever is signed in or nobody")
{
    RoleBooth booth;
    const std::string code = booth.service->record().sample(booth.scan)->ticketCode;
    const auto before = booth.service->record().measurements(booth.scan)->size();
    const auto arrival = booth.service->receive({{test::scan(), "Bench 7", "{}", "{}", 1}, code, "scan.0"});
    REQUIRE(arrival);
    CHECK(arrival->place == ArrivalPlace::Attached);
    CHECK(booth.service->record().measurements(booth.scan)->size() == before + 1);
}

TEST_CASE("permissions: a refusal is a sentence that says what to do")
{
    CHECK(words::errorSentence(Errc::NotSignedIn).contains("Sign in"));
    CHECK(words::errorSentence(Errc::RoleForbids).contains("Ask a coordinator or an administrator"));
}
