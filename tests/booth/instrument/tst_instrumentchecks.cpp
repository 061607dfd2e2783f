// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/instrumentchecks.h"

#include "store/storesupport.h"
#include "support/catch.h"

#include <limits>

using namespace varde;
using namespace varde::booth;
using matcher::AxisCheck;
using matcher::CheckState;
using matcher::ReferenceMaterial;
using namespace std::chrono_literals;

namespace {

const KnownInstrument bench{"Bench 7", Technique::Raman};

struct Checked {
    store::TempDir dir;
    store::FakeClock clock;
    std::unique_ptr<store::Record> record = store::openBooth(dir / "record.sqlite", clock);
    InstrumentChecks checks{*record};

    void check(CheckState state, double shift = 0, Technique technique = Technique::Raman,
               const std::string &device = "Bench 7")
    {
        AxisCheck result;
        result.state = state;
        result.meanShiftPerCm = shift;
        result.profile = {{shift, 0.5}, 9.0, 120.0};
        REQUIRE(
            checks.addAxisCheck(device, store::curve(1.0, technique), ReferenceMaterial::Acetaminophen, result, "K7"));
    }

    InstrumentStanding standing(const KnownInstrument &of = bench) const
    {
        const auto standing = checks.standing(of);
        REQUIRE(standing);
        return *standing;
    }
};

} // namespace

TEST_CASE("instrument: one that nobody checked is not checked, and the check is due")
{
    const Checked booth;
    const InstrumentStanding standing = booth.standing();
    CHECK(standing.due == CheckDue::Never);
    CHECK(standing.state.axis == CheckState::NotChecked);
    CHECK(standing.state.sensitivity == CheckState::NotChecked);
    CHECK_FALSE(standing.checkedAt);
}

TEST_CASE("instrument: a check counts for a day, with its correction, and is due again after it")
{
    Checked booth;
    booth.check(CheckState::Corrected, 3.5);
    const auto checkedAt = booth.clock.now();
    booth.clock.tick(23h + 59min);
    InstrumentStanding standing = booth.standing();
    CHECK(standing.due == CheckDue::No);
    CHECK(standing.state.axis == CheckState::Corrected);
    CHECK(standing.state.map == matcher::AxisMap{3.5, 0.5});
    CHECK(standing.state.shiftPerCm == 3.5);
    CHECK(standing.checkedAt == checkedAt);
    CHECK(standing.material == ReferenceMaterial::Acetaminophen);
    booth.clock.tick(2min);
    standing = booth.standing();
    CHECK(standing.due == CheckDue::Overdue);
    CHECK(standing.state.axis == CheckState::NotChecked);
    CHECK(standing.state.map == matcher::AxisMap{});
}

TEST_CASE("instrument: a check made by a clock that was wrong does not count for ever")
{
    Checked booth;
    booth.clock.tick(24h * 365);
    booth.check(CheckState::Passed);
    booth.clock.tick(-24h * 365);
    CHECK(booth.standing().due == CheckDue::Overdue);
}

TEST_CASE("instrument: moving it asks for a new check, and a failure stays one until a check passes")
{
    Checked booth;
    booth.check(CheckState::Passed);
    REQUIRE(booth.checks.addSensitivity("Bench 7", store::curve(), "caffeine", CheckState::Passed, ""));
    CHECK(booth.standing().state.sensitivity == CheckState::Passed);
    REQUIRE(booth.checks.addMoved("Bench 7", "K7"));
    CHECK(booth.standing().due == CheckDue::Moved);
    CHECK(booth.standing().state.axis == CheckState::NotChecked);
    CHECK(booth.standing().state.sensitivity == CheckState::NotChecked);

    booth.check(CheckState::Failed, 40);
    CHECK(booth.standing().due == CheckDue::Failed);
    REQUIRE(booth.checks.addMoved("Bench 7", ""));
    booth.clock.tick(48h);
    CHECK(booth.standing().due == CheckDue::Failed);
    CHECK(booth.standing().state.axis == CheckState::Failed);
    booth.check(CheckState::Passed);
    CHECK(booth.standing().due == CheckDue::No);
}

TEST_CASE("instrument: the sensitivity control counts for a day, a failed one as well")
{
    Checked booth;
    booth.check(CheckState::Passed);
    REQUIRE(booth.checks.addSensitivity("Bench 7", store::curve(), "caffeine", CheckState::Failed, ""));
    CHECK(booth.standing().state.sensitivity == CheckState::Failed);
    booth.clock.tick(25h);
    CHECK(booth.standing().state.sensitivity == CheckState::NotChecked);
}

TEST_CASE("instrument: another instrument's check and another technique's say nothing about this one")
{
    Checked booth;
    booth.check(CheckState::Passed, 0, Technique::Raman, "Bench 8");
    booth.check(CheckState::Passed, 0, Technique::AtrIr);
    CHECK(booth.standing().due == CheckDue::Never);
    CHECK(booth.standing({"Bench 7", Technique::Ir}).due == CheckDue::No);
}

TEST_CASE("instrument: the chart over days has every check of the axis in order")
{
    Checked booth;
    booth.check(CheckState::Passed, 0.5);
    booth.clock.tick(24h);
    REQUIRE(booth.checks.addMoved("Bench 7", ""));
    booth.check(CheckState::Corrected, 2.0);
    const auto history = booth.checks.history(bench);
    REQUIRE(history);
    REQUIRE(history->size() == 2);
    CHECK(history->front().meanShiftPerCm == 0.5);
    CHECK(history->back().at - history->front().at == 24h);
    CHECK(history->back().state == CheckState::Corrected);
    CHECK(history->back().bandWidthPerCm == 9.0);
    CHECK(history->back().snr == 120.0);
}

TEST_CASE("instrument: rows of a later version are passed over, and figures without a number are kept as 0")
{
    Checked booth;
    REQUIRE(booth.record->addDeviceCheck({"Bench 7", "passed", R"({"kind":"laser power"})", {}, ""}));
    REQUIRE(booth.record->addDeviceCheck({"Bench 7", "passed", R"({"kind":"axis","technique":"raman"})", {}, ""}));
    REQUIRE(booth.record->addDeviceCheck({"Bench 7", "passed", "[]", {}, ""}));
    CHECK(booth.standing().due == CheckDue::Never);
    booth.check(CheckState::Failed, std::numeric_limits<double>::quiet_NaN());
    CHECK(booth.standing().due == CheckDue::Failed);
}

TEST_CASE("instrument: the last one used is known again")
{
    Checked booth;
    CHECK_FALSE(booth.checks.lastUsed()->has_value());
    REQUIRE(booth.checks.setLastUsed({"Bench 8", Technique::AtrIr}));
    const auto last = booth.checks.lastUsed();
    REQUIRE(last);
    REQUIRE(*last);
    CHECK((*last)->device == "Bench 8");
    CHECK((*last)->technique == Technique::AtrIr);
}
