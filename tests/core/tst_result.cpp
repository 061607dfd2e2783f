// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include "support/catch.h"

#include <set>
#include <string>

using namespace varde;

TEST_CASE("result: it holds a value or the reason there is none")
{
    const Result<int> good = 42;
    const Result<int> bad = Error{Errc::Cancelled, "stopped"};
    REQUIRE(good);
    CHECK(*good == 42);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == Errc::Cancelled);
    CHECK(bad.error().detail == "stopped");
}

TEST_CASE("error: every code has a name of its own in lower case")
{
    std::set<std::string> names;
    const int count = static_cast<int>(Errc::NotAllowed) + 1;
    for (int i = 0; i < count; ++i) {
        const std::string name(errcName(static_cast<Errc>(i)));
        CAPTURE(i, name);
        CHECK(name != "unknown_error");
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
        names.insert(name);
    }
    CHECK(names.size() == static_cast<std::size_t>(count));
}
