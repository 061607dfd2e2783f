// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Wasatch Photonics boards on an emulated bus: plugged in, found, measured with, pulled out and plugged in again.
#include "booth/devices/heard.h"
#include "booth/support/waiting.h"
#include "drivers/usb/emulatedbus.h"
#include "drivers/wasatch/fakewasatch.h"
#include "support/catch.h"

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::booth;
using booth::test::Heard;
using booth::test::impatient;
using booth::test::waitUntil;
using varde::test::EmulatedBus;
using varde::test::FakeWasatch;
using varde::test::MadeUpEeprom;
using varde::test::UsbAnswer;

namespace {

constexpr std::uint8_t slot = 5;
constexpr std::uint8_t otherSlot = 6;
constexpr int pixels = 1024;

FakeWasatch board()
{
    return {*drivers::wasatch::modelOf({0x24aa, 0x1000}), MadeUpEeprom(18, pixels).u16(0, 39, 1 << 6).u8(2, 18, 0),
            pixels};
}

struct UsbBooth {
    FakeWasatch fake = board();
    FakeWasatch other = board(); ///< of the same serial number
    EmulatedBus bus;
    std::unique_ptr<Instruments> instruments = std::make_unique<Instruments>(impatient);
    Heard heard{*instruments};

    const ConnectedInstrument &first() const { return instruments->all().front(); }
    bool eventually(LinkState state) const
    {
        return waitUntil([&] { return !instruments->all().empty() && first().state == state; });
    }
    void plugInAndOpen()
    {
        bus.plugIn(fake, slot);
        instruments->start();
        REQUIRE(waitUntil([&] { return !instruments->all().empty() && first().isOpen(); }));
    }
    RunTag measure(int scans, std::optional<BrokenScan> goesOn = {})
    {
        ScanPlan plan;
        plan.integration = 10ms;
        plan.scans = scans;
        plan.goesOn = std::move(goesOn);
        return instruments->measure(first().number, "sample", plan);
    }
};

} // namespace

TEST_CASE("usb: an instrument is followed from plugged in to a spectrum, with its dark and every frame")
{
    UsbBooth booth;
    booth.plugInAndOpen();
    CHECK(booth.first().driver == "wasatch");
    CHECK(booth.first().address == "usb:001:005");
    CHECK(booth.first().facts->switchesLaser);
    booth.measure(6);
    CHECK(booth.first().state == LinkState::Measuring);
    CHECK(booth.instruments->mayLaserBeOn());
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    if (booth.heard.failed)
        FAIL(booth.heard.failed->detail);
    const LiveScan &live = *booth.heard.finished;
    CHECK(live.scan.frames == 6);
    CHECK(booth.heard.frames == std::vector<int>{1, 2, 3, 4, 5, 6});
    REQUIRE(live.frames.size() == 6);
    CHECK(live.frames.front().counts.size() == pixels);
    REQUIRE(live.scan.dark);
    CHECK(live.darkFrames == 3);
    // 100 counts for each of ten milliseconds, on top of the dark that was taken off.
    CHECK(std::abs(live.scan.mean.intensities.mean() - (live.frames.front().counts - *live.scan.dark).mean()) < 1e-9);
    CHECK(live.scan.mean.intensities.mean() > 500);
    CHECK_FALSE(booth.fake.isLaserOn());
    CHECK_FALSE(booth.instruments->mayLaserBeOn());
    CHECK(rawFrames(live).size() == 7);
}

TEST_CASE(
    "usb: one that is plugged in later is found, one that is pulled out is told, and it is the same when it is back")
{
    UsbBooth booth;
    booth.instruments->start();
    CHECK(waitUntil([&] { return booth.instruments->all().empty(); }));
    booth.bus.plugIn(booth.fake, slot);
    REQUIRE(booth.eventually(LinkState::Ready));
    const auto number = booth.first().number;
    booth.instruments->setName(number, "table 2");
    booth.bus.unplug(slot);
    REQUIRE(booth.eventually(LinkState::Unplugged));
    CHECK(booth.instruments->preferred() == nullptr);
    booth.measure(1);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    CHECK(booth.heard.failed->code == Errc::DeviceNotFound);
    booth.bus.plugIn(booth.fake, otherSlot);
    REQUIRE(waitUntil([&] { return booth.first().isOpen(); }));
    CHECK(booth.instruments->all().size() == 1);
    CHECK(booth.first().number == number);
    CHECK(booth.first().address == "usb:001:006");
    CHECK(booth.first().name == "table 2");
    REQUIRE(booth.instruments->remembered().size() == 1);
    CHECK(booth.instruments->remembered().front().name == "table 2");
}

TEST_CASE("usb: what was measured before it was pulled out is kept, and the scan goes on from there")
{
    UsbBooth booth;
    booth.plugInAndOpen();
    booth.measure(40);
    REQUIRE(waitUntil([&] { return booth.heard.frames.size() >= 3; }));
    booth.bus.unplug(slot);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    REQUIRE(booth.heard.failed);
    // With its cable pulled nothing can say what its laser does.
    const Errc code = booth.heard.failed->code;
    CHECK((code == Errc::LaserNotOff || code == Errc::DeviceLost));
    const BrokenScan kept = booth.heard.kept;
    CHECK(kept.frames.size() >= 3);
    CHECK(kept.integration == 10ms);
    REQUIRE(waitUntil([&] { return !booth.first().isOpen(); }));
    booth.bus.plugIn(booth.fake, otherSlot);
    REQUIRE(waitUntil([&] { return booth.first().isOpen(); }));
    CHECK_FALSE(booth.first().mayLaserBeOn); // it was asked, and said off
    const auto before = static_cast<std::size_t>(booth.fake.framesWithLaser());
    booth.heard.failed.reset();
    booth.measure(40, kept);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    REQUIRE(booth.heard.finished);
    CHECK(booth.heard.finished->scan.frames == 40);
    CHECK(booth.heard.finished->frames.size() == 40);
    CHECK(static_cast<std::size_t>(booth.fake.framesWithLaser()) - before == 40 - kept.frames.size());
    CHECK_FALSE(booth.fake.isLaserOn());
}

TEST_CASE("usb: one that another program has is told, and opened when that program has ended")
{
    UsbBooth booth;
    booth.bus.plugIn(booth.fake, slot);
    booth.bus.setOccupied(slot, true);
    booth.instruments->start();
    REQUIRE(booth.eventually(LinkState::BusyElsewhere));
    booth.bus.setOccupied(slot, false);
    CHECK(waitUntil([&] { return booth.first().isOpen(); }));
}

TEST_CASE("usb: two with one serial number are told apart by where they are plugged in, also when one has gone")
{
    UsbBooth booth;
    booth.bus.plugIn(booth.fake, slot);
    booth.bus.plugIn(booth.other, otherSlot);
    booth.instruments->start();
    REQUIRE(waitUntil([&] {
        return booth.instruments->all().size() == 2 && booth.instruments->all()[0].isOpen() &&
               booth.instruments->all()[1].isOpen();
    }));
    CHECK(booth.instruments->all()[0].isTwin);
    CHECK(booth.instruments->all()[1].isTwin);
    CHECK(booth.instruments->all()[0].device() != booth.instruments->all()[1].device());
    booth.bus.unplug(otherSlot);
    REQUIRE(waitUntil([&] { return booth.instruments->all()[1].state == LinkState::Unplugged; }));
    CHECK(booth.instruments->all()[0].device().find("usb:001:005") != std::string::npos);
}

TEST_CASE("usb: a frame that does not come is taken again, and one that never does ends the scan with the laser off")
{
    UsbBooth booth;
    booth.plugInAndOpen();
    booth.fake.setPieceBytes(100); // in many short reads
    booth.measure(3);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    REQUIRE(booth.heard.finished);

    booth.heard.finished.reset();
    booth.heard.frames.clear();
    booth.measure(30);
    REQUIRE(waitUntil([&] { return !booth.heard.frames.empty(); }));
    booth.fake.setFrameKind(UsbAnswer::Kind::Silence);
    const int started = booth.fake.framesStarted();
    REQUIRE(waitUntil([&] { return booth.fake.framesStarted() > started + 1; }));
    booth.fake.setFrameKind(UsbAnswer::Kind::Done);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    REQUIRE(booth.heard.finished);
    CHECK(booth.heard.finished->scan.frames == 30);
    CHECK(booth.heard.finished->scan.lost >= 1);

    const auto kind = GENERATE(UsbAnswer::Kind::Stall, UsbAnswer::Kind::BrokenOff);
    booth.heard.finished.reset();
    booth.heard.frames.clear();
    booth.measure(30);
    REQUIRE(waitUntil([&] { return !booth.heard.frames.empty(); }));
    booth.fake.setFrameKind(kind);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    REQUIRE(booth.heard.failed);
    CHECK(booth.heard.failed->code == Errc::ProtocolError);
    CHECK_FALSE(booth.fake.isLaserOn());
    CHECK_FALSE(booth.heard.kept.frames.empty());
}

TEST_CASE("usb: a preview shows frame after frame, and its end turns the laser off")
{
    UsbBooth booth;
    booth.plugInAndOpen();
    drivers::PreviewSettings settings;
    settings.integration = 10ms;
    booth.instruments->preview(booth.first().number, "sample", settings);
    REQUIRE(waitUntil([&] { return booth.heard.previews >= 5; }));
    CHECK(booth.fake.isLaserOn());
    booth.instruments->cancel();
    REQUIRE(waitUntil([&] { return booth.heard.previewsEnded == 1; }));
    CHECK_FALSE(booth.fake.isLaserOn());
    CHECK_FALSE(booth.instruments->mayLaserBeOn());
    settings.longest = 0s; // forgotten: it ends by itself
    booth.instruments->preview(booth.first().number, "sample", settings);
    REQUIRE(waitUntil([&] { return booth.heard.previewsEnded == 2; }));
    CHECK_FALSE(booth.fake.isLaserOn());
}

TEST_CASE("usb: the laser is off after a cancel, after an open cover, and when everything is closed during a scan")
{
    UsbBooth booth;
    booth.plugInAndOpen();
    booth.measure(500);
    REQUIRE(waitUntil([&] { return booth.heard.frames.size() > 1; }));
    SECTION("cancelled")
    {
        booth.instruments->cancel();
        REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
        CHECK(booth.heard.failed->code == Errc::Cancelled);
        CHECK(booth.first().isOpen());
    }
    SECTION("opened")
    {
        booth.fake.setInterlockClosed(false);
        REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
        CHECK(booth.heard.failed->code == Errc::InterlockOpen);
    }
    SECTION("closed")
    {
        booth.instruments.reset();
    }
    CHECK(booth.fake.laserOns() > 0);
    CHECK_FALSE(booth.fake.isLaserOn());
}
