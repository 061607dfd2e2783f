// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What needs no bus: drivers that are only functions.
#include "booth/devices/heard.h"
#include "booth/support/waiting.h"
#include "support/catch.h"

#include <array>
#include <mutex>
#include <thread>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::booth;
using booth::test::Heard;
using booth::test::impatient;
using booth::test::waitUntil;

namespace {

/// What the drivers of this file find and open. One test at a time.
struct Shelf {
    std::mutex mutex;
    std::vector<std::string> plugged;
    std::vector<std::string> opened; ///< addresses, in order
    std::vector<double> celsius;     ///< told one after the other, the last one for ever; none: no cooler
    std::optional<Errc> refusal;
};
Shelf shelf;

class ShelfSpectrometer final : public drivers::Spectrometer {
public:
    explicit ShelfSpectrometer(const std::string &address)
    {
        m_capabilities.model = "Shelf";
        m_capabilities.serialNumber = address.substr(0, address.find('?'));
        m_capabilities.pixels = 4;
        m_capabilities.maxIntegration = 10s;
        const std::lock_guard lock(shelf.mutex);
        if (!shelf.celsius.empty()) {
            m_capabilities.detectorCelsius = drivers::Range{-20, 20};
            m_capabilities.hasThermometer = true;
        }
    }
    const drivers::Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }
    Result<drivers::Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override
    {
        std::this_thread::sleep_for(1ms);
        if (cancel)
            return Error{Errc::Cancelled, "shelf"};
        return drivers::Frame{Eigen::Vector4d(110, 120, 130, 140), integration};
    }
    Result<double> detectorCelsius(const std::atomic<bool> &) override
    {
        const std::lock_guard lock(shelf.mutex);
        const double now = shelf.celsius.front();
        if (shelf.celsius.size() > 1)
            shelf.celsius.erase(shelf.celsius.begin());
        return now;
    }

private:
    drivers::Capabilities m_capabilities;
    const Axis m_axis = *Axis::uniform(500, 10, 4);
};

Result<std::vector<std::string>> scanShelf()
{
    const std::lock_guard lock(shelf.mutex);
    return shelf.plugged;
}

Result<std::unique_ptr<drivers::Spectrometer>> openShelf(const std::string &address)
{
    {
        const std::lock_guard lock(shelf.mutex);
        shelf.opened.push_back(address);
        if (shelf.refusal)
            return Error{*shelf.refusal, "shelf"};
    }
    return std::unique_ptr<drivers::Spectrometer>(std::make_unique<ShelfSpectrometer>(address));
}

Result<std::vector<std::string>> scanPractice()
{
    return std::vector<std::string>{"simulator"};
}

const std::array plainDrivers{drivers::Driver{"shelf", false, scanShelf, openShelf},
                              drivers::Driver{"practice", true, scanPractice, openShelf}};
const std::array askingDrivers{drivers::Driver{"shelf", false, scanShelf, openShelf, true}};

struct ShelfBooth {
    Instruments instruments;
    Heard heard{instruments};

    explicit ShelfBooth(std::span<const drivers::Driver> drivers, std::vector<std::string> plugged)
        : instruments(drivers, impatient)
    {
        const std::lock_guard lock(shelf.mutex);
        shelf.plugged = std::move(plugged);
        shelf.opened.clear();
        shelf.celsius.clear();
        shelf.refusal.reset();
    }
    bool eventually(LinkState state) const
    {
        return waitUntil([&] { return !instruments.all().empty() && instruments.all().front().state == state; });
    }
};

} // namespace

TEST_CASE("live work never sees an instrument of practice")
{
    ShelfBooth booth(plainDrivers, {"A"});
    booth.instruments.start();
    REQUIRE(booth.eventually(LinkState::Ready));
    CHECK(booth.instruments.all().size() == 1);
    CHECK(booth.instruments.all().front().driver == "shelf");
    CHECK_FALSE(booth.instruments.setTyped({"practice/simulator"}));
}

TEST_CASE("of several instruments the one used last is preferred, also after another start")
{
    std::vector<RememberedInstrument> remembered;
    {
        ShelfBooth booth(plainDrivers, {"A", "B"});
        booth.instruments.start();
        REQUIRE(waitUntil([&] {
            return booth.instruments.all().size() == 2 && booth.instruments.all()[0].isOpen() &&
                   booth.instruments.all()[1].isOpen();
        }));
        CHECK(booth.instruments.preferred()->device() == "Shelf A");
        booth.instruments.measure(booth.instruments.all()[1].number, "s", {.integration = 1ms, .scans = 2});
        REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
        CHECK(booth.instruments.preferred()->device() == "Shelf B");
        remembered = booth.instruments.remembered();
    }
    ShelfBooth booth(plainDrivers, {"A", "B"});
    booth.instruments.setRemembered(remembered);
    booth.instruments.start();
    REQUIRE(waitUntil([&] {
        return booth.instruments.preferred() && booth.instruments.all().size() == 2 &&
               booth.instruments.all()[1].isOpen();
    }));
    CHECK(booth.instruments.preferred()->device() == "Shelf B");
}

TEST_CASE("an instrument that does not know its laser waits until somebody says it, and is opened with it from then on")
{
    std::vector<RememberedInstrument> remembered;
    {
        ShelfBooth booth(askingDrivers, {"A"});
        booth.instruments.start();
        REQUIRE(booth.eventually(LinkState::LaserUnknown));
        CHECK(shelf.opened.empty());
        booth.instruments.setLaser(booth.instruments.all().front().number, 784.5);
        REQUIRE(booth.eventually(LinkState::Ready));
        CHECK(shelf.opened == std::vector<std::string>{"A?laser=784.5"});
        remembered = booth.instruments.remembered();
    }
    ShelfBooth booth(askingDrivers, {"B", "A"});
    booth.instruments.setRemembered(remembered);
    booth.instruments.start();
    REQUIRE(waitUntil([&] { return booth.instruments.all().size() == 2 && booth.instruments.all()[1].isOpen(); }));
    // The laser of one says nothing about the other.
    CHECK(booth.eventually(LinkState::LaserUnknown));
    CHECK(booth.instruments.all()[1].facts->askedLaserNm == 784.5);
}

TEST_CASE("an instrument is warming up until its detector keeps its temperature")
{
    ShelfBooth booth(plainDrivers, {"A"});
    {
        const std::lock_guard lock(shelf.mutex);
        shelf.celsius = {20, 10, 0, -5, -9, -10};
    }
    std::vector<LinkState> states;
    QObject context;
    QObject::connect(&booth.instruments, &Instruments::changed, &context, [&] {
        const LinkState now = booth.instruments.all().front().state;
        if (states.empty() || states.back() != now)
            states.push_back(now);
    });
    booth.instruments.start();
    REQUIRE(waitUntil([&] { return states.size() >= 4; }));
    CHECK(states == std::vector<LinkState>{LinkState::Opening, LinkState::Ready, LinkState::Warming, LinkState::Ready});
    CHECK(shelf.celsius.size() == 1); // it was not believed before
}

TEST_CASE("what refuses is told by its reason, and tried again unless its calibration is broken")
{
    ShelfBooth booth(plainDrivers, {"A"});
    const auto [refusal, state] = GENERATE(std::pair(Errc::DeviceBusy, LinkState::BusyElsewhere),
                                           std::pair(Errc::DeviceNotPermitted, LinkState::NotPermitted),
                                           std::pair(Errc::ProtocolError, LinkState::Unusable),
                                           std::pair(Errc::DeviceUncalibrated, LinkState::Unusable));
    shelf.refusal = refusal;
    booth.instruments.start();
    REQUIRE(booth.eventually(state));
    CHECK(booth.instruments.all().front().problem->code == refusal);
    if (refusal == Errc::DeviceUncalibrated) {
        for (int i = 0; i < 100; ++i)
            REQUIRE(waitUntil([] { return true; }));
        CHECK(shelf.opened.size() == 1);
        return;
    }
    {
        const std::lock_guard lock(shelf.mutex);
        shelf.refusal.reset();
    }
    CHECK(booth.eventually(LinkState::Ready));
}

TEST_CASE("a dark that was taken by hand is taken off, and kept with the frames")
{
    ShelfBooth booth(plainDrivers, {"A"});
    booth.instruments.start();
    REQUIRE(booth.eventually(LinkState::Ready));
    ScanPlan plan{.integration = 1ms, .scans = 2};
    plan.dark = DarkFrames{Eigen::Vector4d(100, 100, 100, 100), 4, 1ms, {}, std::chrono::system_clock::now() - 3min};
    booth.instruments.measure(booth.instruments.all().front().number, "s", plan);
    REQUIRE(waitUntil([&] { return booth.heard.isOver(); }));
    REQUIRE(booth.heard.finished);
    CHECK(booth.heard.finished->scan.mean.intensities == Eigen::Vector4d(10, 20, 30, 40));
    CHECK(booth.heard.finished->darkFrames == 4);
    CHECK(booth.heard.finished->darkMinutes >= 3);
    CHECK(rawFrames(*booth.heard.finished).size() == 3);
}

TEST_CASE("a preview draws no more than it is asked for")
{
    ShelfBooth booth(plainDrivers, {"A"});
    booth.instruments.start();
    REQUIRE(booth.eventually(LinkState::Ready));
    int drawn = 0;
    RunTag tag;
    QObject context;
    booth.heard.context.disconnect();
    QObject::disconnect(&booth.instruments, &Instruments::previewed, &booth.heard.context, nullptr);
    QObject::connect(&booth.instruments, &Instruments::previewed, &context,
                     [&](const RunTag &, const drivers::PreviewFrame &) { ++drawn; });
    tag = booth.instruments.preview(booth.instruments.all().front().number, "s");
    REQUIRE(waitUntil([&] { return drawn == 1; }));
    for (int i = 0; i < 50; ++i)
        REQUIRE(waitUntil([] { return true; }));
    CHECK(drawn == 1); // nobody said that it was drawn
    booth.instruments.previewShown(tag);
    CHECK(waitUntil([&] { return drawn == 2; }));
    booth.instruments.cancel();
    CHECK(waitUntil([&] { return !booth.instruments.isRunning(); }));
}

TEST_CASE("an address that names no kind of instrument is refused, and the others stay")
{
    ShelfBooth booth(plainDrivers, {});
    booth.instruments.start();
    REQUIRE(booth.instruments.setTyped({"shelf/N"}));
    REQUIRE(booth.eventually(LinkState::Ready));
    CHECK(booth.instruments.all().front().isTyped);
    CHECK(booth.instruments.setTyped({"toaster/1"}).error().code == Errc::OutOfRange);
    CHECK(booth.instruments.setTyped({"nothing"}).error().code == Errc::OutOfRange);
    CHECK(booth.instruments.all().size() == 1);
    REQUIRE(booth.instruments.setTyped({}));
    CHECK(booth.instruments.all().empty());
}
