// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/wasatch/bench.h"
#include "support/catch.h"

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::wasatch;
using namespace varde::test;

namespace {

const Model &fx2Board = *modelOf({0x24aa, 0x1000});
const Model &armBoard = *modelOf({0x24aa, 0x4000});

/// Tells its interlock, and is warm at once.
MadeUpEeprom quickLaser()
{
    return MadeUpEeprom().u16(0, 39, 1 << 6).u8(2, 18, 0);
}

const Model &eitherBoard()
{
    return GENERATE(0, 1) == 0 ? fx2Board : armBoard;
}

/// An open instrument, and that its laser ends off whatever a test did with it.
struct LaserBench : WasatchBench {
    explicit LaserBench(const Model &which, const MadeUpEeprom &eeprom = quickLaser()) : WasatchBench(which, eeprom)
    {
        open();
    }
    Laser &laser() { return *device->laser(); }
    void checkOff() const
    {
        CHECK_FALSE(fake.isLaserOn());
        CHECK_FALSE(watch.isArmed);
        CHECK(lastLaserCommand() == 0);
    }
    int lastLaserCommand() const
    {
        int last = -1;
        for (const UsbSetup &setup : fake.sets())
            if (setup.request == 0xbe)
                last = setup.value;
        return last;
    }
};

const MeasureSettings threeFrames{.integration = 20ms, .scans = 3};

} // namespace

TEST_CASE("wasatch laser: it is on between on and off, and somebody watches over it meanwhile")
{
    LaserBench bench(eitherBoard());
    REQUIRE(bench.laser().turnOn(60s, goOn));
    CHECK(bench.fake.isLaserOn());
    CHECK(bench.watch.isArmed);
    CHECK(bench.laser().state(goOn)->isOn);
    CHECK(bench.laser().state(goOn)->interlock == Interlock::Closed);
    REQUIRE(bench.laser().turnOff());
    bench.checkOff();
    CHECK_FALSE(bench.laser().state(goOn)->isOn);
}

TEST_CASE("wasatch laser: an ARM board gets its watchdog and its power before it is turned on")
{
    LaserBench bench(armBoard);
    REQUIRE(bench.laser().setPowerMw(250));
    REQUIRE(bench.laser().turnOn(90s, goOn));
    std::vector<int> requests;
    for (const UsbSetup &setup : bench.fake.sets())
        requests.push_back(setup.request);
    const std::vector<int> last(requests.end() - 5, requests.end());
    CHECK(last == std::vector<int>{0xc7, 0xdb, 0xbd, 0xff, 0xbe});
    CHECK(bench.fake.sets()[requests.size() - 4].value == 500); // 0.2 % per mW
    CHECK(bench.fake.sets()[requests.size() - 2].index == 90);
}

TEST_CASE("wasatch laser: a power that it cannot have is refused")
{
    LaserBench bench(fx2Board);
    CHECK(bench.laser().setPowerMw(24.9).error().code == Errc::OutOfRange);
    CHECK(bench.laser().setPowerMw(450.1).error().code == Errc::OutOfRange);
    LaserBench unmeasured(fx2Board, quickLaser().f32(3, 28, 0).f32(3, 32, 0));
    CHECK_FALSE(unmeasured.laser().capabilities().powerMw);
    CHECK(unmeasured.laser().setPowerMw(100).error().code == Errc::OutOfRange);
    LaserBench wrongCurve(fx2Board, quickLaser().f32(3, 16, 2));
    CHECK(wrongCurve.laser().setPowerMw(100).error().code == Errc::DeviceUncalibrated);
}

TEST_CASE("wasatch laser: with the interlock open it is not even told to turn on")
{
    LaserBench bench(eitherBoard());
    bench.fake.setInterlockClosed(false);
    CHECK(bench.laser().turnOn(60s, goOn).error().code == Errc::InterlockOpen);
    CHECK(bench.fake.laserOns() == 0);
    bench.checkOff();
}

TEST_CASE("wasatch laser: the interlock is read only where firmware and memory say that it can be")
{
    LaserBench mute(fx2Board, MadeUpEeprom());
    CHECK_FALSE(mute.laser().capabilities().tellsInterlock);
    CHECK(mute.laser().state(goOn)->interlock == Interlock::Unknown);
    WasatchBench old(fx2Board, quickLaser());
    old.fake.setFirmware({10, 0, 0, 10});
    CHECK_FALSE(old.open().laser()->capabilities().tellsInterlock);
    LaserBench excluded(fx2Board, MadeUpEeprom().u16(0, 39, 1 << 6 | 1 << 10));
    CHECK_FALSE(excluded.laser().capabilities().tellsInterlock);
}

TEST_CASE("wasatch laser: without its guard it stays off")
{
    LaserBench bench(eitherBoard());
    bench.watch.refuses = true;
    CHECK(bench.laser().turnOn(60s, goOn).error().code == Errc::LaserUnguarded);
    CHECK(bench.fake.laserOns() == 0);
    bench.checkOff();
}

TEST_CASE("wasatch laser: one that does not come on is turned off again")
{
    LaserBench bench(eitherBoard());
    bench.fake.setLaserDead(true);
    CHECK(bench.laser().turnOn(60s, goOn).error().code == Errc::ProtocolError);
    CHECK(bench.fake.laserOns() == 1);
    bench.checkOff();
}

TEST_CASE("wasatch laser: off is told three times, and then said to have failed")
{
    LaserBench bench(eitherBoard());
    REQUIRE(bench.laser().turnOn(60s, goOn));
    const int before = bench.fake.laserOffs();
    bench.fake.ignoreOff(2);
    REQUIRE(bench.laser().turnOff());
    CHECK(bench.fake.laserOffs() == before + 3);
    bench.checkOff();

    REQUIRE(bench.laser().turnOn(60s, goOn));
    bench.fake.ignoreOff(3);
    const auto off = bench.laser().turnOff();
    REQUIRE_FALSE(off);
    CHECK(off.error().code == Errc::LaserNotOff);
    CHECK(off.error().detail.ends_with("it reports its laser on"));
    CHECK(bench.watch.isArmed); // the guard does not stand down
    REQUIRE(bench.laser().turnOff());
    bench.checkOff();
}

TEST_CASE("wasatch laser: off when the instrument is closed")
{
    LaserBench bench(eitherBoard());
    REQUIRE(bench.laser().turnOn(60s, goOn));
    bench.device.reset();
    bench.checkOff();
}

TEST_CASE("wasatch laser: off when a frame failed or was cancelled")
{
    LaserBench bench(eitherBoard());
    REQUIRE(bench.device->acquire(20ms, goOn));
    REQUIRE(bench.laser().turnOn(60s, goOn));
    const bool isCancelled = GENERATE(true, false);
    std::atomic<bool> cancel{false};
    const std::size_t readout = bench.line->transfers() + 1;
    if (isCancelled)
        bench.line->onTransfer([&](std::size_t transfer) { cancel = cancel || transfer == readout; });
    else
        bench.line->spoil(readout, Fault::Stall);
    CHECK(bench.device->acquire(20ms, cancel).error().code == (isCancelled ? Errc::Cancelled : Errc::ProtocolError));
    bench.checkOff();
}

TEST_CASE("wasatch laser: a failed frame after which it cannot be turned off is the worse of the two errors")
{
    LaserBench bench(fx2Board);
    REQUIRE(bench.device->acquire(20ms, goOn));
    REQUIRE(bench.laser().turnOn(60s, goOn));
    bench.fake.ignoreOff(3);
    bench.line->spoil(bench.line->transfers() + 1, Fault::Stall);
    const auto frame = bench.device->acquire(20ms, goOn);
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == Errc::LaserNotOff);
    CHECK(frame.error().detail.ends_with("before that: refused"));
}

TEST_CASE("measure with a laser: it is on for the frames with light only, and off afterwards")
{
    LaserBench bench(eitherBoard());
    MeasureSettings settings = threeFrames;
    settings.darkScans = 2;
    std::vector<bool> wasOn;
    std::vector<std::pair<int, int>> reported;
    const Progress progress{[&](int done, int total) { reported.emplace_back(done, total); }, nullptr};
    const auto scan =
        measure(*bench.device, settings, progress, [&](const Scan &) { wasOn.push_back(bench.fake.isLaserOn()); });
    REQUIRE(scan);
    CHECK(wasOn == std::vector<bool>{true, true, true});
    CHECK(bench.fake.framesWithLaser() == 3);
    bench.checkOff();
    CHECK(reported.front() == std::pair(0, 5));
    CHECK(reported.back() == std::pair(5, 5));

    CHECK(scan->isDarkSubtracted);
    REQUIRE(scan->dark);
    CHECK((*scan->dark)[3] == bench.fake.pixel(3, false));
    CHECK(scan->last.counts[3] == bench.fake.pixel(3, true));
    CHECK(scan->mean.intensities == Eigen::VectorXd::Constant(1024, 2000)); // 100 counts per ms
    CHECK(scan->integration == 20ms);
}

TEST_CASE("measure with a laser: dark frames that are not to be subtracted are handed over beside the mean")
{
    LaserBench bench(fx2Board);
    MeasureSettings settings = threeFrames;
    settings.darkScans = 1;
    settings.subtractsDark = false;
    const auto scan = measure(*bench.device, settings, {}, {});
    REQUIRE(scan);
    CHECK_FALSE(scan->isDarkSubtracted);
    CHECK(scan->mean.intensities[3] == bench.fake.pixel(3, true));
    CHECK((*scan->dark)[3] == bench.fake.pixel(3, false));
}

TEST_CASE("measure with a laser: its power is set, one that it cannot have is out of range")
{
    LaserBench bench(fx2Board);
    MeasureSettings settings = threeFrames;
    settings.laserMilliwatts = 100;
    REQUIRE(measure(*bench.device, settings, {}, {}));
    CHECK(bench.fake.count(0xdb, 200) == 1);
    settings.laserMilliwatts = 1000;
    CHECK(measure(*bench.device, settings, {}, {}).error().code == Errc::OutOfRange);
    bench.checkOff();
}

TEST_CASE("measure with a laser: a saturated pixel is told, also where the dark was subtracted")
{
    LaserBench bench(fx2Board);
    bench.fake.setCounts(1000, 5000);
    MeasureSettings settings = threeFrames;
    settings.darkScans = 1;
    const auto scan = measure(*bench.device, settings, {}, {});
    REQUIRE(scan);
    CHECK(scan->saturatedPixels == 1024);
}

TEST_CASE("measure with a laser: an interlock that opens in between ends the run, and no frame without light is kept")
{
    LaserBench bench(eitherBoard());
    bench.fake.openInterlockAfter(2);
    int kept = 0;
    const auto scan = measure(*bench.device, {.integration = 20ms, .scans = 5}, {}, [&](const Scan &) { ++kept; });
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::InterlockOpen);
    CHECK(kept < 2);
    bench.checkOff();
}

TEST_CASE("measure with a laser: a lost frame turns it off, and it is turned on again for the next")
{
    LaserBench bench(eitherBoard());
    REQUIRE(bench.device->acquire(20ms, goOn));
    bool isSpoilt = false;
    bench.line->onTransfer([&](std::size_t transfer) {
        // The readout of the first frame with light.
        if (!isSpoilt && bench.fake.framesWithLaser() == 1) {
            isSpoilt = true;
            bench.line->spoil(transfer, Fault::Late);
        }
    });
    const auto scan = measure(*bench.device, threeFrames, {}, {});
    REQUIRE(scan);
    CHECK(scan->lost == 1);
    CHECK(bench.fake.laserOns() == 2);
    CHECK(scan->mean.intensities[3] == bench.fake.pixel(3, true));
    bench.checkOff();
}

TEST_CASE("measure with a laser: cancelled anywhere, it ends off")
{
    const Model &board = eitherBoard();
    int cancelled = 0;
    for (std::size_t at = 0;; ++at) {
        LaserBench bench(board);
        const std::size_t first = bench.line->transfers();
        std::atomic<bool> cancel{false};
        bench.line->onTransfer([&](std::size_t transfer) { cancel = cancel || transfer == first + at; });
        MeasureSettings settings = threeFrames;
        settings.darkScans = 1;
        const auto scan = measure(*bench.device, settings, {{}, &cancel}, {});
        bench.checkOff();
        if (scan)
            break; // fewer transfers than that
        CHECK(scan.error().code == Errc::Cancelled);
        ++cancelled;
    }
    CHECK(cancelled > 20);
}

TEST_CASE("measure with a laser: unplugged while it is on, nothing confirms that it is off, and that is said")
{
    LaserBench bench(eitherBoard());
    const auto scan = measure(*bench.device, threeFrames, {}, [&](const Scan &) { bench.line->unplug(); });
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::LaserNotOff);
    CHECK(bench.watch.isArmed);
}

TEST_CASE("measure with a laser: unplugged before it was on, the instrument is just lost")
{
    LaserBench bench(eitherBoard());
    bench.line->unplug();
    MeasureSettings settings = threeFrames;
    settings.darkScans = 1;
    CHECK(measure(*bench.device, settings, {}, {}).error().code == Errc::DeviceLost);
}
