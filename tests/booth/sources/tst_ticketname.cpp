// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/ticketname.h"
#include "support/catch.h"

using namespace varde::booth;

TEST_CASE("ticket name: a code is found however it is spelt")
{
    for (const char *name : {"FJORD-OTTER 42", "fjord-otter 42", "fjord_otter_42", "FjordOtter42", "FJORD OTTER 042",
                             "second spot of FJORD-OTTER 42 b", "FJORD-OTTER 42.0", "2026-07-04 fjord otter 42",
                             "\xc3\x98l FJORD-OTTER 42"}) {
        INFO(name);
        CHECK(holdsTicket(name, "FJORD-OTTER 42"));
    }
}

TEST_CASE("ticket name: no other code passes for it")
{
    for (const char *name : {"", "42", "OTTER 42", "FJORD-OTTER", "FJORD-OTTER 4", "FJORD-OTTER 421", "FJORD-OTTER 24",
                             "XFJORD-OTTER 42", "FJORD-OTTERS 42", "FJORD 42 OTTER", "FJORD-OTTER x 42",
                             "\xc3\x98"
                             "FJORD-OTTER 42",
                             "SKI-OTTER 42"}) {
        INFO(name);
        CHECK_FALSE(holdsTicket(name, "FJORD-OTTER 42"));
    }
}

TEST_CASE("ticket name: what is no code is in no name")
{
    for (const char *code : {"", "42", "FJORD", "-"})
        CHECK_FALSE(holdsTicket("FJORD-OTTER 42", code));
}

TEST_CASE("ticket name: a name that was meant for some sample of this booth is told from any other")
{
    CHECK(looksLikeTicket("FJORD-OTTER 43", "FJORD"));
    CHECK(looksLikeTicket("fjordotter43", "FJORD"));
    CHECK(looksLikeTicket("fjord 43", "FJORD"));
    CHECK_FALSE(looksLikeTicket("polystyrene 2", "FJORD"));
    CHECK_FALSE(looksLikeTicket("FJORD", "FJORD"));
    CHECK_FALSE(looksLikeTicket("42 FJORD", "FJORD"));
    CHECK_FALSE(looksLikeTicket("anything 42", ""));
}
