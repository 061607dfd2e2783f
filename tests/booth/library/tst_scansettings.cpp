// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/scansettings.h"

#include "support/catch.h"

using namespace varde;
using namespace varde::booth;

TEST_CASE("scan settings: the background's age comes back as it was kept")
{
    const auto kept = backgroundOf(scanSettings(Background{12.25, -0.5}));
    REQUIRE(kept);
    CHECK(kept->minutes == 12.25);
    CHECK(kept->warmedByCelsius == -0.5);
    CHECK(scanSettings(std::nullopt) == "{}");
}

TEST_CASE("scan settings: what does not say so is no background, whatever it is")
{
    for (const char *settings : {"", "{}", "[]", "7", "{\"background\":null}", "{\"background\":{\"minutes\":3}}",
                                 "{\"background\":{\"minutes\":\"3\",\"warmed_by_celsius\":0}}", "{\"background\":"})
        CHECK_FALSE(backgroundOf(settings));
}
