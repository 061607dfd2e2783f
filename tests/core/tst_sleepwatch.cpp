// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sleepwatch.h"
#include "support/catch.h"

using namespace varde;
using namespace std::chrono_literals;

TEST_CASE("a computer that stayed awake has not slept, and one that slept a second has")
{
    std::chrono::milliseconds slept = 40s; // before
    SleepWatch watch([&] { return slept; });
    watch.begin();
    CHECK_FALSE(watch.hasSlept());
    slept += 999ms; // reading two clocks takes a while
    CHECK_FALSE(watch.hasSlept());
    slept += 1ms;
    CHECK(watch.hasSlept());
    watch.begin();
    CHECK_FALSE(watch.hasSlept());
}

TEST_CASE("this computer's own sleep does not run while it is awake")
{
    const auto before = sleptSoFar();
    CHECK(before >= -1ms);
    CHECK(sleptSoFar() - before < 1s);
    SleepWatch watch;
    watch.begin();
    CHECK_FALSE(watch.hasSlept());
}
