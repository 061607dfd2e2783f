// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A connected instrument in the real window: an emulated one behind a TCP port of this computer.
#include "ui/livework.h"
#include "ui/widgethelp.h"

#include "check/checkpage.h"
#include "instrument/instrumentchip.h"
#include "instrument/instrumentpage.h"
#include "plot/spectrumplot.h"
#include "run/livepanel.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "support/madeup.h"
#include "support/obpserver.h"
#include "window/headerbar.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace varde;
using namespace varde::ui;
using matcher::ReferenceMaterial;
using test::Bench;
using test::eventually;
using test::eventuallySays;
using test::MadeUpFolder;
using test::ObpServer;

namespace {

constexpr double laserNm = 785;
using Curve = std::function<double(double perCm)>;

/// Counts of a detector with a laser of 785 nm that sees a curve of height 1, and a little noise.
std::function<std::uint32_t(int, int)> seeing(const Curve &curve)
{
    return [curve](int pixel, int frame) {
        const double nm = test::emulatedFirstNm + test::emulatedStepNm * pixel;
        const double noise = std::sin(12.9898 * pixel + 78.233 * frame) * 43758.5453;
        return static_cast<std::uint32_t>(1000 + 30000 * curve(1e7 / laserNm - 1e7 / nm) +
                                          40 * (noise - std::floor(noise)));
    };
}

double bandsAt(const std::vector<test::Band> &bands, double perCm)
{
    double sum = 0;
    for (const test::Band &band : bands) {
        const double off = (perCm - band.atPerCm) / band.halfWidthPerCm;
        sum += band.height / (1 + off * off);
    }
    return sum / 2;
}

Curve substance(int number)
{
    return [bands = test::bandsOf(number)](double perCm) { return bandsAt(bands, perCm); };
}

Curve material(ReferenceMaterial which)
{
    std::vector<test::Band> bands;
    for (const matcher::ReferenceBand &band : matcher::referenceBands(which, Technique::Raman))
        bands.push_back({band.atPerCm, band.height, 5});
    return [bands](double perCm) { return bandsAt(bands, perCm); };
}

/// A booth with a spectrometer on its network, in whose light somebody puts one thing after another.
struct LiveBooth {
    MadeUpFolder files{12};
    ObpServer server{*drivers::ocean::modelNamed("HDX")};
    Bench bench{test::importInto(files, files.manifest())};

    explicit LiveBooth(const Curve &curve = substance(3), bool isTyped = true)
    {
        server.instrument.counts = seeing(curve);
        server.instrument.pauseMs = 5;
        if (isTyped)
            bench.settings.setNetworkInstruments({address()});
        bench.open();
    }
    QString address() const { return QStringLiteral("ocean/tcp:127.0.0.1:%1?model=HDX&laser=785").arg(server.port()); }

    const ScanPage *page() const { return bench.live().scan(); }
    const LivePanel *panel() const { return page()->livePanel(); }
    bool eventuallyAt(LiveStep step) const
    {
        return eventually([&] { return panel()->state().step == step; });
    }
    QString chip() const { return bench.window->findChild<InstrumentChip *>("instrumentChip")->text(); }
    bool eventuallyChip(const char *word) const
    {
        return eventually([&] { return chip().endsWith(QLatin1String(word)); });
    }
    void measureDark() const
    {
        REQUIRE(eventuallyAt(LiveStep::Prepare));
        test::press(*page(), "start");
        REQUIRE(eventuallyAt(LiveStep::Load));
    }
};

} // namespace

TEST_CASE("a connected instrument is led from the dark to a name, and its frames are kept with the scan")
{
    const LiveBooth booth;
    CHECK(booth.eventuallyChip("not checked"));
    test::takeIn(booth.bench, "Substance 3");
    REQUIRE(booth.eventuallyAt(LiveStep::Prepare));
    CHECK(test::visibleText(*booth.page()).contains(QStringLiteral("Measure the dark")));
    CHECK(test::visibleText(*booth.page()).contains(QStringLiteral("Varde cannot switch this laser")));
    test::press(*booth.page(), "skipBlank");
    REQUIRE(booth.eventuallyAt(LiveStep::Load));
    test::press(*booth.page(), "start");
    REQUIRE(booth.bench.eventuallyOn(booth.bench.live().read()));
    CHECK(test::textOf(*booth.bench.live().read(), "headline").contains(QStringLiteral("substance 3")));
    // Nobody checked it.
    CHECK(test::visibleText(*booth.bench.live().read()).contains(QStringLiteral("Tentative")));

    const auto record = store::openRecord(booth.bench.folder.filePath("record.sqlite").toStdString(),
                                          store::StoreKind::Record, store::OpenMode::ReadWrite, booth.bench.clock);
    REQUIRE(record);
    const auto samples = (*record)->openSamples();
    REQUIRE(samples->size() == 1);
    const auto scans = (*record)->measurements(samples->front().id);
    REQUIRE(scans->size() == 1);
    CHECK(scans->front().device.find("EMU123") != std::string::npos);
    CHECK(scans->front().settingsJson.find("\"blank\":\"not_measured\"") != std::string::npos);
    const auto frames = (*record)->frames(scans->front().id);
    REQUIRE(frames->size() == 24);
    CHECK(frames->front().counts.size() == scans->front().raw.intensities.size());
    CHECK(frames->front().counts.maxCoeff() > 10'000);
}

TEST_CASE("the preview shows what the detector sees until it is stopped, and keeps nothing")
{
    const LiveBooth booth;
    test::takeIn(booth.bench, "");
    booth.measureDark();
    CHECK(test::textOf(*booth.page(), "prepared").startsWith(QStringLiteral("Dark of")));
    test::press(*booth.page(), "preview");
    REQUIRE(booth.eventuallyAt(LiveStep::Previewing));
    CHECK(eventuallySays(*booth.page(), "Nothing is kept of it"));
    const int before = booth.server.instrument.spectra();
    CHECK(eventually([&] { return booth.server.instrument.spectra() > before + 20; }));
    CHECK(booth.eventuallyChip("measuring"));
    test::press(*booth.page(), "preview");
    REQUIRE(booth.eventuallyAt(LiveStep::Load));

    // From the preview straight into the scan.
    test::press(*booth.page(), "preview");
    REQUIRE(booth.eventuallyAt(LiveStep::Previewing));
    test::press(*booth.page(), "start");
    REQUIRE(booth.bench.eventuallyOn(booth.bench.live().read()));
}

TEST_CASE("a scan is cancelled within the window, and what was on the page is ready for the next one")
{
    LiveBooth booth;
    booth.server.instrument.pauseMs.store(40);
    test::takeIn(booth.bench, "");
    booth.measureDark();
    test::press(*booth.page(), "start");
    REQUIRE(booth.eventuallyAt(LiveStep::Scanning));
    REQUIRE(eventuallySays(*booth.page(), " of 24"));
    test::press(*booth.page(), "back");
    REQUIRE(booth.eventuallyAt(LiveStep::Load));
    CHECK(booth.bench.live().currentWidget() == booth.page());
    CHECK(booth.page()->findChild<QAbstractButton *>("start")->isEnabled());
}

TEST_CASE(
    "an instrument that goes in the middle of a scan keeps sample and frames, and the scan goes on when it is back")
{
    LiveBooth booth;
    booth.server.instrument.pauseMs.store(40);
    test::takeIn(booth.bench, "Substance 3");
    const QString ticket = booth.bench.ticket();
    booth.measureDark();
    // That dark saw the sample, which cannot be blocked here: another exposure wants another one.
    booth.panel()->findChild<QComboBox *>("exposure")->setCurrentIndex(2);
    emit booth.panel()->findChild<QComboBox *>("exposure")->activated(2);
    REQUIRE(booth.eventuallyAt(LiveStep::Prepare));
    test::press(*booth.page(), "skipBlank");
    test::press(*booth.page(), "start");
    REQUIRE(eventuallySays(*booth.page(), " of 24"));
    booth.server.misbehave(ObpServer::Manner::ClosesInside, 1);
    REQUIRE(booth.eventuallyAt(LiveStep::Broken));
    CHECK(booth.bench.ticket() == ticket);
    CHECK(eventually([&] { return booth.panel()->state().isBack; }));
    CHECK(eventuallySays(*booth.page(), "The instrument is back"));
    const int kept = booth.panel()->state().keptFrames;
    CHECK(kept >= 1);
    const int before = booth.server.instrument.spectra();
    test::press(*booth.page(), "start");
    REQUIRE(booth.bench.eventuallyOn(booth.bench.live().read()));
    CHECK(test::textOf(*booth.bench.live().read(), "headline").contains(QStringLiteral("substance 3")));
    // Only what was missing was measured.
    CHECK(booth.server.instrument.spectra() - before <= 24 - kept + 1);
}

TEST_CASE("an instrument is checked by measuring with it, and its chip says so on every page")
{
    const LiveBooth booth(material(ReferenceMaterial::Acetaminophen));
    REQUIRE(booth.eventuallyChip("not checked"));
    test::press(*booth.bench.window, "check");
    auto *check = booth.bench.window->findChild<CheckPage *>();
    check->findChild<QComboBox *>("checkMaterial")->setCurrentIndex(static_cast<int>(ReferenceMaterial::Acetaminophen));
    test::press(*check, "measureNow");
    REQUIRE(eventually([&] { return !check->result().isEmpty(); }));
    CHECK(check->result().startsWith(QStringLiteral("✓")));
    CHECK(booth.eventuallyChip("checked"));
    CHECK(eventually([&] { return !booth.chip().endsWith(QStringLiteral("not checked")); }));
    test::press(*check, "checkBack");
    test::takeIn(booth.bench, "");
    CHECK_FALSE(booth.chip().endsWith(QStringLiteral("not checked")));
}

TEST_CASE("an instrument on the network is set up by hand, named, taken out again, and remembered")
{
    const LiveBooth booth(substance(3), false);
    test::press(*booth.bench.window, "settings");
    test::press(*booth.bench.window, "setUpInstruments");
    auto *page = booth.bench.window->findChild<InstrumentPage *>();
    CHECK(test::visibleText(*page).contains(QStringLiteral("None is connected")));
    auto *address = page->findChild<QLineEdit *>("instrumentAddress");
    address->setText(QStringLiteral("what is this"));
    test::press(*page, "addInstrument");
    CHECK(eventuallySays(*page, "no address of an instrument"));
    address->setText(booth.address());
    test::press(*page, "addInstrument");
    CHECK(booth.eventuallyChip("not checked"));
    REQUIRE(eventually([&] { return page->findChild<QLineEdit *>("instrumentName")->isVisible(); }));
    page->findChild<QLineEdit *>("instrumentName")->setText(QStringLiteral("table 2"));
    test::press(*page, "keepInstrument");
    CHECK(eventually([&] { return booth.chip().startsWith(QStringLiteral("table 2")); }));
    const auto remembered = booth.bench.settings.instruments();
    REQUIRE(remembered.size() == 1);
    CHECK(remembered.front().name == "table 2");
    CHECK(remembered.front().serialNumber == "EMU123");
    page->findChild<QListWidget *>("typedInstruments")->setCurrentRow(0);
    test::press(*page, "removeInstrument");
    CHECK(booth.bench.settings.networkInstruments().isEmpty());
    CHECK(eventuallySays(*page, "None is connected"));
}

TEST_CASE("practice never shows a connected instrument")
{
    const LiveBooth booth;
    REQUIRE(booth.eventuallyChip("not checked"));
    booth.bench.startPractice();
    booth.bench.answerIntake("");
    CHECK_FALSE(booth.bench.window->findChild<InstrumentChip *>("instrumentChip")->isVisible());
    CHECK(booth.bench.window->findChild<HeaderBar *>()->instrument() == QStringLiteral("Simulator"));
    CHECK_FALSE(booth.bench.place().scan()->livePanel()->isVisible());
}

// Not a test: the figures of docs/performance.md. tst_ui_run "[latency]" runs it.
TEST_CASE("how long the window lets an event wait while a preview runs", "[.latency]")
{
    LiveBooth booth;
    const int exposureMs = GENERATE(80, 20, 5);
    booth.server.instrument.pauseMs.store(exposureMs);
    test::takeIn(booth.bench, "");
    booth.measureDark();
    test::press(*booth.page(), "preview");
    REQUIRE(booth.eventuallyAt(LiveStep::Previewing));
    int drawn = 0;
    QObject context;
    QObject::connect(&booth.bench.window->instruments(), &booth::Instruments::previewed, &context, [&] { ++drawn; });
    std::vector<double> waitedMs;
    std::atomic<bool> isOver{false};
    std::thread asking([&] {
        for (int i = 0; i < 1000; ++i) {
            const auto asked = std::chrono::steady_clock::now();
            QMetaObject::invokeMethod(&context, [&waitedMs, asked] {
                waitedMs.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - asked).count());
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        isOver = true;
    });
    const auto began = std::chrono::steady_clock::now();
    CHECK(eventually([&] { return isOver && waitedMs.size() == 1000; }));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    asking.join();
    std::sort(waitedMs.begin(), waitedMs.end());
    WARN("exposure " << exposureMs << " ms: " << drawn / seconds << " frames drawn in a second; an event waits "
                     << waitedMs[500] << " ms (median), " << waitedMs[990] << " ms (99 of 100), " << waitedMs.back()
                     << " ms (longest)");
}
