// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/peoplesupport.h"

#include <algorithm>

using namespace varde;
using namespace varde::booth;
using store::codeOf;

TEST_CASE("pin: six to twelve digits that are no row and no repetition")
{
    for (const std::string good : {"482915", "112233", "135790", "123457", "098712345671"})
        CHECK(codeOf(checkPin(good)) == "ok");
    for (const std::string bad : {"", "1", "48291", "4829151234567", "48291a", "\xd9\xa1\xd9\xa2\xd9\xa3", "111111",
                                  "123456", "654321", "0123456789"})
        CHECK(codeOf(checkPin(bad)) == "weak_pin");
}

TEST_CASE("operators: nobody is asked to sign in until there is an administrator, and the first one comes once")
{
    PeopleBooth booth;
    CHECK_FALSE(*asksForSignIn(*booth.record));
    CHECK(codeOf(addFirstAdministrator(*booth.record, "123456")) == "weak_pin");
    CHECK_FALSE(*asksForSignIn(*booth.record));

    const auto first = addFirstAdministrator(*booth.record, kRightPin);
    REQUIRE(first);
    CHECK(first->role == Role::Administrator);
    CHECK(first->isActive);
    CHECK_FALSE(first->isNew);
    CHECK(*asksForSignIn(*booth.record));
    CHECK(codeOf(addFirstAdministrator(*booth.record, kRightPin)) == "not_allowed");
    CHECK(booth.record->operators()->size() == 1);
}

TEST_CASE("operators: the record keeps a hash of the PIN and not the PIN")
{
    PeopleBooth booth;
    const auto person = addPerson(*booth.record, Role::Volunteer, true, kRightPin, "K7M4");
    REQUIRE(person);
    CHECK(person->secretHash.rfind("$argon2id$", 0) == 0);
    CHECK(person->secretHash.find(kRightPin) == std::string::npos);
}

TEST_CASE("operators: people are kept with role and newness, and only the active ones may sign in")
{
    PeopleBooth booth;
    const auto volunteer = addPerson(*booth.record, Role::Volunteer, true, kRightPin, {});
    const auto trainer = addPerson(*booth.record, Role::Trainer, false, kRightPin, {});
    REQUIRE((volunteer && trainer));
    CHECK(volunteer->code != trainer->code);
    REQUIRE(setStanding(*booth.record, volunteer->id, Role::Coordinator, false, true, {}));
    REQUIRE(setStanding(*booth.record, trainer->id, Role::Trainer, false, false, {}));

    booth.reopen();
    const auto all = booth.record->operators();
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->front().role == Role::Coordinator);
    CHECK_FALSE(all->front().isNew);
    CHECK_FALSE(all->back().isActive);
    const auto active = activeOperators(*booth.record);
    REQUIRE(active);
    REQUIRE(active->size() == 1);
    CHECK(active->front().id == volunteer->id);
}

TEST_CASE("operators: the last administrator can neither leave nor become something else")
{
    PeopleBooth booth;
    const auto first = addFirstAdministrator(*booth.record, kRightPin);
    REQUIRE(first);
    CHECK(codeOf(setStanding(*booth.record, first->id, Role::Administrator, false, false, first->code)) ==
          "not_allowed");
    CHECK(codeOf(setStanding(*booth.record, first->id, Role::Volunteer, false, true, first->code)) == "not_allowed");
    CHECK(booth.record->operators()->front().role == Role::Administrator);
    CHECK(booth.record->operators()->front().isActive);

    const auto second = addPerson(*booth.record, Role::Administrator, false, kRightPin, first->code);
    REQUIRE(second);
    CHECK(codeOf(setStanding(*booth.record, first->id, Role::Volunteer, false, true, second->code)) == "ok");
}

TEST_CASE("operators: somebody who is not there gets neither PIN nor role")
{
    PeopleBooth booth;
    CHECK(codeOf(setPin(*booth.record, "nobody", kRightPin, {})) == "not_found");
    CHECK(codeOf(setPin(*booth.record, "nobody", "1", {})) == "weak_pin");
    CHECK(codeOf(setStanding(*booth.record, "nobody", Role::Volunteer, false, true, {})) == "not_found");
}
