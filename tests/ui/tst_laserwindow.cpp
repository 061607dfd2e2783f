// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An instrument with a laser in the real window: a Wasatch Photonics board on an emulated bus, through libusb.
#include "ui/livework.h"
#include "ui/widgethelp.h"

#include "drivers/usb/emulatedbus.h"
#include "drivers/wasatch/fakewasatch.h"
#include "instrument/instrumentchip.h"
#include "instrument/lasersign.h"
#include "run/livepanel.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"

#include <QComboBox>
#include <QGuiApplication>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::EmulatedBus;
using test::eventually;
using test::eventuallySays;
using test::FakeWasatch;
using test::MadeUpEeprom;
using test::MadeUpFolder;

namespace {

constexpr std::uint8_t slot = 5;
constexpr std::uint8_t otherSlot = 6;

struct LaserBooth {
    MadeUpFolder files{12};
    FakeWasatch fake{*drivers::wasatch::modelOf({0x24aa, 0x1000}),
                     MadeUpEeprom(18, 1024).u16(0, 39, 1 << 6).u8(2, 18, 0), 1024};
    EmulatedBus bus;
    std::unique_ptr<Bench> bench = std::make_unique<Bench>(test::importInto(files, files.manifest()));

    LaserBooth()
    {
        bus.plugIn(fake, slot);
        test::takeIn(*bench, "Substance 3");
        REQUIRE(eventuallyAt(LiveStep::Prepare));
        auto *exposure = panel()->findChild<QComboBox *>("exposure");
        exposure->setCurrentIndex(exposure->findData(50));
    }
    const ScanPage *page() const { return bench->live().scan(); }
    const LivePanel *panel() const { return page()->livePanel(); }
    const LaserSign *sign() const { return panel()->findChild<LaserSign *>(); }
    bool eventuallyAt(LiveStep step) const
    {
        return eventually([&] { return panel()->state().step == step; });
    }
    void startPreview() const
    {
        test::press(*page(), "skipBlank");
        test::press(*page(), "preview");
        REQUIRE(eventually([&] { return fake.isLaserOn() && sign()->isVisible(); }));
    }
    bool isLaserKnownOff() const
    {
        return eventually([&] { return !fake.isLaserOn() && !sign()->isVisible(); });
    }
};

} // namespace

TEST_CASE("the laser's sign stands on the page for as long as the laser may be on, and the empty holder is looked at")
{
    const LaserBooth booth;
    CHECK_FALSE(booth.sign()->isVisible());
    CHECK(booth.fake.laserOns() == 0);
    test::press(*booth.page(), "start");
    CHECK(booth.sign()->isVisible());                             // before it is on
    CHECK(eventually([&] { return booth.fake.laserOns() > 0; })); // it may be off again before anybody looks
    REQUIRE(eventually([&] { return booth.panel()->state().step != LiveStep::Preparing; }));
    REQUIRE(booth.panel()->state().step == LiveStep::Load);
    CHECK(booth.isLaserKnownOff());
    CHECK(eventuallySays(*booth.page(), "The empty holder shows nothing."));
    test::press(*booth.page(), "start");
    REQUIRE(booth.bench->eventuallyOn(booth.bench->live().read()));
    CHECK_FALSE(booth.fake.isLaserOn());
}

TEST_CASE("a preview that nobody looks at for a minute ends, and the page says why the laser is off")
{
    const LaserBooth booth;
    booth.bench->window->attention().setPatience(std::chrono::milliseconds(30));
    booth.startPreview();
    emit qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
    CHECK(booth.isLaserKnownOff());
    CHECK(eventuallySays(*booth.page(), "Nobody was at this window"));
    emit qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    // Somebody who comes back in time is not disturbed.
    booth.bench->window->attention().setPatience(std::chrono::minutes(1));
    test::press(*booth.page(), "preview");
    REQUIRE(eventually([&] { return booth.fake.isLaserOn(); }));
    emit qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
    emit qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    test::settle();
    CHECK(booth.sign()->isVisible());
}

TEST_CASE("leaving the page, cancelling and closing the window turn the laser off")
{
    LaserBooth booth;
    booth.startPreview();
    SECTION("left")
    {
        booth.bench->window->showHome();
        CHECK(eventually([&] { return !booth.fake.isLaserOn(); }));
    }
    SECTION("cancelled")
    {
        test::press(*booth.page(), "back");
        CHECK(booth.isLaserKnownOff());
        CHECK(booth.eventuallyAt(LiveStep::Load));
    }
    SECTION("closed")
    {
        booth.bench.reset();
        CHECK_FALSE(booth.fake.isLaserOn());
    }
    CHECK(booth.fake.laserOns() == 1);
}

TEST_CASE("a cover that is opened during a scan ends it with the sentence that says what to do")
{
    LaserBooth booth;
    booth.fake.setPieceBytes(16); // so that a frame takes its time
    test::press(*booth.page(), "skipBlank");
    test::press(*booth.page(), "start");
    REQUIRE(eventuallySays(*booth.page(), " of 24"));
    booth.fake.setInterlockClosed(false);
    CHECK(eventuallySays(*booth.page(), "safety circuit is open"));
    CHECK(booth.isLaserKnownOff());
    CHECK(booth.eventuallyAt(LiveStep::Load));
}

TEST_CASE("pulled out during a scan the laser is what is said first; plugged in again the scan goes on")
{
    LaserBooth booth;
    booth.fake.setPieceBytes(16); // so that a frame takes its time
    test::press(*booth.page(), "skipBlank");
    test::press(*booth.page(), "start");
    REQUIRE(eventuallySays(*booth.page(), " of 24"));
    const QString ticket = booth.bench->ticket();
    booth.bus.unplug(slot);
    REQUIRE(booth.eventuallyAt(LiveStep::Broken));
    CHECK(eventuallySays(*booth.page(), "The laser may still be on"));
    CHECK_FALSE(booth.page()->findChild<QAbstractButton *>("start")->isEnabled());
    booth.fake.setPieceBytes(0);
    booth.bus.plugIn(booth.fake, otherSlot);
    REQUIRE(eventually([&] { return booth.page()->findChild<QAbstractButton *>("start")->isEnabled(); }));
    CHECK(booth.bench->ticket() == ticket);
    CHECK(booth.fake.laserOns() == 1); // nothing goes on by itself
    test::press(*booth.page(), "start");
    REQUIRE(booth.bench->eventuallyOn(booth.bench->live().read()));
    CHECK_FALSE(booth.fake.isLaserOn());
}
