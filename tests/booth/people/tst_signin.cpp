// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/peoplesupport.h"
#include "booth/people/signin.h"

using namespace varde;
using namespace varde::booth;
using std::chrono::seconds;
using store::codeOf;

namespace {

struct SignInBooth : PeopleBooth {
    store::Operator person = *addPerson(*record, Role::Volunteer, false, kRightPin, {});

    std::string attempt(const std::string &pin) { return codeOf(checkSignIn(*record, person.code, pin)); }

    void failTimes(int times)
    {
        for (int i = 0; i < times; ++i)
            REQUIRE(attempt("271828") == "wrong_pin");
    }
};

} // namespace

TEST_CASE("sign-in: code and PIN of one person fit, and nothing else does")
{
    SignInBooth booth;
    const auto other = addPerson(*booth.record, Role::Volunteer, false, "777123", {});
    REQUIRE(other);
    const auto found = checkSignIn(*booth.record, booth.person.code, kRightPin);
    REQUIRE(found);
    CHECK(found->id == booth.person.id);
    CHECK(booth.attempt("777123") == "wrong_pin");
    CHECK(codeOf(checkSignIn(*booth.record, "X9X9", kRightPin)) == "wrong_pin");
    CHECK(codeOf(checkSignIn(*booth.record, "", "")) == "wrong_pin");
}

TEST_CASE("sign-in: who left does not come in")
{
    SignInBooth booth;
    REQUIRE(setStanding(*booth.record, booth.person.id, Role::Volunteer, false, false, {}));
    CHECK(booth.attempt(kRightPin) == "wrong_pin");
}

TEST_CASE("sign-in: the wait after wrong tries grows, and has an end")
{
    CHECK(waitAfter(0) == seconds(0));
    CHECK(waitAfter(kFreeTries - 1) == seconds(0));
    CHECK(waitAfter(kFreeTries) == seconds(5));
    CHECK(waitAfter(kFreeTries + 1) == seconds(10));
    for (int tries = kFreeTries; tries < 50; ++tries)
        CHECK(waitAfter(tries) <= waitAfter(tries + 1));
    CHECK(waitAfter(1000) == std::chrono::minutes(15));
}

TEST_CASE("sign-in: after three wrong tries even the right PIN waits, also across a restart")
{
    SignInBooth booth;
    booth.failTimes(kFreeTries);
    CHECK(booth.attempt(kRightPin) == "sign_in_waits");
    booth.reopen();
    const auto refused = checkSignIn(*booth.record, booth.person.code, kRightPin);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::SignInWaits);
    CHECK(refused.error().detail == "5 s");
    booth.clock.tick(seconds(5) - std::chrono::milliseconds(1));
    CHECK(booth.attempt(kRightPin) == "sign_in_waits");
    booth.clock.tick(std::chrono::milliseconds(1));
    CHECK(booth.attempt(kRightPin) == "ok");
    booth.failTimes(kFreeTries); // counted anew
}

TEST_CASE("sign-in: a wrong try after the wait makes the next wait longer")
{
    SignInBooth booth;
    booth.failTimes(kFreeTries);
    booth.clock.tick(seconds(5));
    booth.failTimes(1);
    booth.clock.tick(seconds(9));
    CHECK(booth.attempt(kRightPin) == "sign_in_waits");
    booth.clock.tick(seconds(1));
    CHECK(booth.attempt(kRightPin) == "ok");
}

TEST_CASE("sign-in: a clock that is set back neither ends the wait nor makes it last for as long as it was wrong")
{
    SignInBooth booth;
    booth.clock.tick(std::chrono::hours(30));
    booth.failTimes(kFreeTries);
    booth.clock.tick(-std::chrono::hours(24));
    CHECK(booth.attempt(kRightPin) == "sign_in_waits");
    booth.clock.tick(seconds(4));
    CHECK(booth.attempt(kRightPin) == "sign_in_waits");
    booth.clock.tick(seconds(1));
    CHECK(booth.attempt(kRightPin) == "ok");
}

TEST_CASE("sign-in: one person's wrong tries are not another's, and a new PIN ends the wait")
{
    SignInBooth booth;
    const auto other = addPerson(*booth.record, Role::Volunteer, false, "777123", {});
    REQUIRE(other);
    booth.failTimes(kFreeTries);
    CHECK(codeOf(checkSignIn(*booth.record, other->code, "777123")) == "ok");
    REQUIRE(setPin(*booth.record, booth.person.id, "606842", {}));
    CHECK(booth.attempt("606842") == "ok");
}

TEST_CASE("sign-in: a count of tries that something else wrote over is no way in")
{
    SignInBooth booth;
    const std::string text = GENERATE("", "x", "x 3", "99999999999999999999 1", "-1 0");
    REQUIRE(booth.record->setSetting("wrong_tries " + booth.person.id, text));
    CHECK(booth.attempt("271828") == "wrong_pin");
    CHECK(booth.attempt(kRightPin) == "ok");
}
