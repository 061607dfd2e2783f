// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operators.h"
#include "booth/talk/closing.h"
#include "booth/talk/siteediting.h"
#include "booth/talk/talksupport.h"

#include <functional>
#include <iostream>
#include <map>

using namespace varde;
using namespace varde::booth;
using booth::test::TalkBooth;
using store::codeOf;

namespace {

constexpr const char *kPin = "284917";

/// A booth with somebody of each role, a sample at the talk and a closed one.
struct TalkRoles {
    TalkBooth booth;
    store::Id talk = booth.atTalk().id;
    store::Id closed = booth.atTalk().id;
    AdviceCardText card = *cardInLanguage(*AdviceBook::shipped(), "mdma", "en");
    std::map<Role, std::string> codes;

    TalkRoles()
    {
        REQUIRE(closeSample(*booth.service, closed, {}));
        store::Record &record = booth.service->record();
        codes[Role::Administrator] = addFirstAdministrator(record, kPin)->code;
        for (const Role role : {Role::Volunteer, Role::Coordinator, Role::Trainer})
            codes[role] = addPerson(record, role, false, kPin, {})->code;
    }

    /// Everything that the actions could change.
    std::string stand() const
    {
        const store::Record &record = booth.service->record();
        std::string all;
        for (const store::Id &id : {talk, closed})
            all += std::string(store::sampleStateName(record.sample(id)->state)) +
                   std::to_string(record.findings(id)->size()) + std::to_string(record.closings(id)->size());
        return all + siteProfileToJson(*siteProfile(record)) + std::to_string(record.adviceApprovals()->size()) +
               std::to_string(record.adviceTexts()->size()) + std::to_string(sentenceFiles(record)->size());
    }
};

struct TalkAction {
    const char *name;
    Permission needs;
    std::function<std::string(TalkRoles &)> attempt; ///< `ok`, or what it was refused with
};

std::vector<TalkAction> talkActions()
{
    return {
        {"close a sample", Permission::Talk,
         [](TalkRoles &b) { return codeOf(closeSample(*b.booth.service, b.talk, {})); }},
        {"take a close back", Permission::Talk,
         [](TalkRoles &b) { return codeOf(takeBackClosing(*b.booth.service, b.closed, "K7")); }},
        {"write a finding again", Permission::Conclude,
         [](TalkRoles &b) { return codeOf(takeBackTalk(*b.booth.service, b.closed, "K7")); }},
        {"correct a closed sample", Permission::CorrectClosed,
         [](TalkRoles &b) {
             return codeOf(correctFinding(*b.booth.service, b.talk,
                                          {{.text = "It was ketamine.", .operatorCode = "K7"}, "the lab answered"}));
         }},
        {"change the site", Permission::EditSiteProfile,
         [](TalkRoles &b) {
             SiteProfile site;
             site.hasSlip = true;
             return codeOf(changeSite(*b.booth.service, site));
         }},
        {"add a language", Permission::EditSiteProfile,
         [](TalkRoles &b) {
             return codeOf(addSentences(*b.booth.service, {"so", "Soomaali", "A", false, {{"title", "Waxa"}}}));
         }},
        {"approve advice", Permission::ApproveAdvice,
         [](TalkRoles &b) { return codeOf(sayOfAdvice(*b.booth.service, b.card, true, "K7")); }},
        {"write advice", Permission::ApproveAdvice,
         [](TalkRoles &b) { return codeOf(writeAdvice(*b.booth.service, b.card)); }},
    };
}

} // namespace

TEST_CASE("talk: every action by every role and by nobody goes as the table says, and a refused one changes nothing")
{
    TalkRoles roles;
    int refused = 0;
    const std::string before = roles.stand();
    for (const TalkAction &action : talkActions()) {
        INFO(action.name << " by nobody");
        CHECK(action.attempt(roles) == "not_signed_in");
        ++refused;
    }
    for (const Role role : kRoles) {
        REQUIRE(roles.booth.service->signIn(roles.codes[role], kPin));
        for (const TalkAction &action : talkActions()) {
            if (may(role, action.needs))
                continue;
            INFO(action.name << " by " << store::operatorRoleName(role));
            CHECK(action.attempt(roles) == "role_forbids");
            ++refused;
        }
        REQUIRE(roles.booth.service->signOut());
    }
    CHECK(roles.stand() == before);
    std::cout << "actions of the talk refused by role: " << refused << "\n";
    CHECK(refused >= 16);
    REQUIRE(roles.booth.service->signIn(roles.codes[Role::Coordinator], kPin));
    for (const TalkAction &action : talkActions()) {
        INFO(action.name << " by a coordinator");
        CHECK(action.attempt(roles) == "ok");
    }
}
