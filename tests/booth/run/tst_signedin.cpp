// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/peoplesupport.h"
#include "booth/run/runservice.h"
#include "booth/run/secrets.h"

using namespace varde;
using namespace varde::booth;
using store::codeOf;

namespace {

std::unique_ptr<RunService> serviceOver(PeopleBooth &booth)
{
    return std::move(*RunService::over(std::move(booth.record), World::Live));
}

} // namespace

TEST_CASE("signed in: a booth without an administrator works without PINs, as a small one may")
{
    PeopleBooth booth;
    const auto service = serviceOver(booth);
    CHECK_FALSE(*service->asksForSignIn());
    for (const Permission permission : kPermissions)
        CHECK(codeOf(service->require(permission)) == "ok");
    CHECK(service->codeOr("7Q") == "7Q");
}

TEST_CASE("signed in: once there is an administrator nothing goes without a PIN, and each role may what its table says")
{
    PeopleBooth booth;
    const auto service = serviceOver(booth);
    REQUIRE(service->addFirstAdministrator(kRightPin, {}));
    CHECK(*service->asksForSignIn());
    for (const Permission permission : kPermissions)
        CHECK(codeOf(service->require(permission)) == "not_signed_in");
    for (const Role role : kRoles) {
        const auto person = addPerson(service->record(), role, role == Role::Volunteer, kRightPin, {});
        REQUIRE(person);
        const auto in = service->signIn(person->code, kRightPin);
        REQUIRE(in);
        CHECK(in->role == role);
        CHECK(in->isNew == (role == Role::Volunteer));
        CHECK(service->codeOr("7Q") == person->code);
        for (const Permission permission : kPermissions)
            CHECK(codeOf(service->require(permission)) == (may(role, permission) ? "ok" : "role_forbids"));
        REQUIRE(service->signOut());
        CHECK_FALSE(service->signedIn());
        CHECK(codeOf(service->require(Permission::TakeIn)) == "not_signed_in");
    }
}

TEST_CASE("signed in: a role that is changed or ended meanwhile counts at once")
{
    PeopleBooth booth;
    const auto service = serviceOver(booth);
    const auto first = service->addFirstAdministrator(kRightPin, {});
    REQUIRE(first);
    const auto person = addPerson(service->record(), Role::Coordinator, false, kRightPin, first->code);
    REQUIRE(person);
    REQUIRE(service->signIn(person->code, kRightPin));
    REQUIRE(setStanding(service->record(), person->id, Role::Volunteer, false, true, first->code));
    CHECK(codeOf(service->require(Permission::EditRules)) == "role_forbids");
    REQUIRE(setStanding(service->record(), person->id, Role::Volunteer, false, false, first->code));
    CHECK(codeOf(service->require(Permission::TakeIn)) == "not_signed_in");
}

TEST_CASE("signed in: a wrong PIN does not sign anybody out")
{
    PeopleBooth booth;
    const auto service = serviceOver(booth);
    const auto first = service->addFirstAdministrator(kRightPin, {});
    REQUIRE(service->signIn(first->code, kRightPin));
    CHECK(codeOf(service->signIn(first->code, "271828")) == "wrong_pin");
    REQUIRE(service->signedIn());
    CHECK(service->signedIn()->code == first->code);
}

TEST_CASE("signed in: where the desk has a passphrase, the first administrator needs it")
{
    PeopleBooth booth;
    const auto service = serviceOver(booth);
    REQUIRE(setDeskPassphrase(service->record(), "blue tent 42"));
    CHECK(codeOf(service->addFirstAdministrator(kRightPin, "red tent 42")) == "wrong_passphrase");
    CHECK_FALSE(*service->asksForSignIn());
    CHECK(codeOf(service->addFirstAdministrator(kRightPin, "blue tent 42")) == "ok");
}

TEST_CASE("signed in: practice knows no operators, and whoever practises may all")
{
    const store::TempDir folder;
    const SystemClock clock;
    const auto service = RunService::open(folder.path(), World::Practice, clock);
    REQUIRE(service);
    CHECK(codeOf((*service)->addFirstAdministrator(kRightPin, {})) == "not_allowed");
    REQUIRE(addFirstAdministrator((*service)->record(), kRightPin));
    CHECK_FALSE(*(*service)->asksForSignIn());
    for (const Permission permission : kPermissions)
        CHECK(codeOf((*service)->require(permission)) == "ok");
}
