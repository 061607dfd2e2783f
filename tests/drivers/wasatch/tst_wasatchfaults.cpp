// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/wasatch/bench.h"
#include "support/catch.h"

#include <map>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::wasatch;
using namespace varde::test;

namespace {

const std::map<Fault, std::string> faultNames = {
    {Fault::Stall, "stall"}, {Fault::Timeout, "timeout"}, {Fault::Unplug, "unplug"}, {Fault::Short, "short"},
    {Fault::Long, "long"},   {Fault::Garbage, "garbage"}, {Fault::Late, "late"}};

struct Outcomes {
    std::map<std::string, int> counts; ///< `spectrum`, or the error's name
    int runs = 0;
    int withoutLaserOff = 0;
    int wrongSpectra = 0;
};

MadeUpEeprom quickInstrument()
{
    return MadeUpEeprom().u16(0, 39, 1 << 6).u8(2, 18, 0);
}

/// Opens, measures one dark and two frames with light, closes. The transfer `at` is spoilt; false once there is none.
bool runOnce(const Model &model, Fault fault, std::size_t at, Outcomes &outcomes)
{
    WasatchBench bench(model, quickInstrument());
    bool wasSpoilt = false;
    std::string outcome = "spectrum";
    {
        auto opened = bench.tryOpen([&](FunctionTransport &line) { line.spoil(at, fault); });
        if (opened) {
            const auto scan =
                measure(**opened, {.integration = 20ms, .scans = 2, .maxLost = 2, .darkScans = 1}, {}, {});
            // Before it is closed, which would turn it off too.
            outcomes.withoutLaserOff += fault != Fault::Unplug && bench.fake.isLaserOn();
            if (!scan)
                outcome = errcName(scan.error().code);
            else if (fault != Fault::Garbage && (scan->mean.intensities.array() != 2000).any())
                ++outcomes.wrongSpectra;
            wasSpoilt = bench.line->wasSpoilt();
        } else {
            outcome = errcName(opened.error().code);
            CHECK_FALSE(opened.error().detail.empty());
            wasSpoilt = true;
        }
        if (opened && fault != Fault::Unplug)
            bench.device = std::move(*opened);
    }
    bench.device.reset();
    if (!wasSpoilt)
        return false;
    ++outcomes.runs;
    ++outcomes.counts[outcome];
    // After it was unplugged nothing can reach it; then its watch must not have stood down while it was on.
    const bool isSafe = !bench.fake.isLaserOn() || (fault == Fault::Unplug && bench.watch.isArmed);
    outcomes.withoutLaserOff += !isSafe;
    return true;
}

} // namespace

TEST_CASE("wasatch faults: each kind at each transfer ends in a spectrum or an error by name, and the laser off")
{
    const Model &model = *modelOf({0x24aa, static_cast<std::uint16_t>(GENERATE(0x1000, 0x4000))});
    const Fault fault =
        GENERATE(Fault::Stall, Fault::Timeout, Fault::Unplug, Fault::Short, Fault::Long, Fault::Garbage, Fault::Late);
    Outcomes outcomes;
    for (std::size_t at = 0; runOnce(model, fault, at, outcomes); ++at)
        REQUIRE(at < 1000);
    std::string text;
    for (const auto &[name, count] : outcomes.counts)
        text += " " + name + " " + std::to_string(count) + ",";
    WARN(model.name << ", " << faultNames.at(fault) << ": " << outcomes.runs << " runs:" << text);
    CHECK(outcomes.runs > 30);
    CHECK(outcomes.withoutLaserOff == 0);
    CHECK(outcomes.wrongSpectra == 0);
    CHECK(outcomes.counts.count("unknown_error") == 0);
}

TEST_CASE("wasatch faults: no run of all these sent what writes memory, loads firmware or resets")
{
    // Stands last in this file; the fakes count over all tests of this program.
    CHECK(FakeWasatch::forbidden() == 0);
    FakeWasatch fake(*modelOf({0x24aa, 0x1000}), MadeUpEeprom(), 1024);
    for (const UsbSetup &setup :
         {UsbSetup{0x40, 0xa2, 0, 0, 0}, UsbSetup{0x40, 0xfe, 0, 0, 0}, UsbSetup{0x40, 0xff, 0x02, 0, 0},
          UsbSetup{0x40, 0xa0, 0, 0, 0}, UsbSetup{0x40, 0xb5, 0, 0, 0}})
        fake.control(setup, {});
    CHECK(FakeWasatch::forbidden() == 5); // it would have been seen
}
