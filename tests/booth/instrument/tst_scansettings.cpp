// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/scansettings.h"

#include "support/catch.h"

using namespace varde;
using namespace varde::booth;
using matcher::CheckState;

TEST_CASE("scan settings: what was known comes back as it was kept")
{
    const InstrumentState state{CheckState::Corrected, {2.5, -0.25}, 2.625, CheckState::Failed};
    const ScanSettings back = scanSettings(settingsJson({Background{12.25, -0.5}, state, "ab12"}));
    REQUIRE(back.background);
    CHECK(back.background->minutes == 12.25);
    CHECK(back.background->warmedByCelsius == -0.5);
    REQUIRE(back.instrument);
    CHECK(*back.instrument == state);
    CHECK(back.curveHash == "ab12");
    CHECK(settingsJson({}) == "{}");
}

TEST_CASE("scan settings: the instrument is added to what is there, and to what is no object as well")
{
    const InstrumentState state{CheckState::Passed};
    const std::string kept = withInstrument(R"({"frames":7})", state);
    CHECK(kept.find(R"("frames":7)") != std::string::npos);
    CHECK(*scanSettings(kept).instrument == state);
    for (const char *settings : {"", "7", "{\"frames\":"})
        CHECK(*scanSettings(withInstrument(settings, state)).instrument == state);
}

TEST_CASE("scan settings: what does not say so is nothing, whatever it is")
{
    for (const char *settings :
         {"", "{}", "[]", "7", "{\"background\":null}", "{\"background\":{\"minutes\":3}}",
          "{\"background\":{\"minutes\":\"3\",\"warmed_by_celsius\":0}}", "{\"background\":", "{\"instrument\":7}",
          "{\"instrument\":{\"axis\":\"passed\"}}", "{\"curve\":7}",
          "{\"instrument\":{\"axis\":\"fine\",\"sensitivity\":\"passed\",\"offset_per_cm\":0,\"slope_per_thousand\":0,"
          "\"shift_per_cm\":0}}"}) {
        INFO(settings);
        CHECK_FALSE(scanSettings(settings).background);
        CHECK_FALSE(scanSettings(settings).instrument);
        CHECK(scanSettings(settings).curveHash.empty());
    }
}
