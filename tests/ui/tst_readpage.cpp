// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sampleresults.h"
#include "ui/widgethelp.h"

#include "booth/run/hitmodel.h"
#include "booth/run/runrules.h"
#include "booth/words/checkwords.h"
#include "booth/words/runwords.h"
#include "plot/spectrumplot.h"
#include "run/chemistpanel.h"
#include "run/curvepanel.h"
#include "run/readpage.h"
#include "run/sharebars.h"
#include "run/verdictpanel.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/pill.h"
#include "theme/shapes.h"

#include <QSignalSpy>

#include <algorithm>

using namespace varde;
using namespace varde::ui;
using matcher::VerdictKind;

namespace {

const char *const names[] = {"paracetamol", "phenacetin", "caffeine", "lidocaine", "procaine",
                             "levamisole",  "benzocaine", "mannitol", "lactose",   "creatine"};

std::unique_ptr<ReadPage> shownPage(const ShownResult &result)
{
    auto page = std::make_unique<ReadPage>();
    page->resize(1366, 680);
    page->show();
    page->showResult(result);
    test::settle();
    return page;
}

Shape verdictShape(const ReadPage &page)
{
    return page.findChildren<ShapeLabel *>().first()->shape();
}

} // namespace

TEST_CASE("every verdict has its own shape")
{
    const std::pair<VerdictKind, Shape> expected[] = {
        {VerdictKind::Match, Shape::Disc},         {VerdictKind::OneOf, Shape::HalfDisc},
        {VerdictKind::Mixture, Shape::Bars},       {VerdictKind::CarrierOnly, Shape::Ring},
        {VerdictKind::Unknown, Shape::Diamond},    {VerdictKind::Rescan, Shape::LoopArrow},
        {VerdictKind::NoReading, Shape::LoopArrow}};
    for (const auto &[kind, shape] : expected)
        CHECK(verdictShape(*shownPage(test::madeResult(kind))) == shape);
}

TEST_CASE("a match says what it was sold as, the name in a sentence, and what cannot be seen")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Match));
    CHECK(test::textOf(*page, "soldAs") == QStringLiteral("Sold as <b>paracetamol</b>:<b> seen</b>"));
    CHECK(test::textOf(*page, "headline") == QStringLiteral("The main substance looks like paracetamol"));
    CHECK(test::textOf(*page, "cannotSee").contains(QStringLiteral("invisible here")));
    const QString all = test::visibleText(*page);
    for (int limit = 1; limit <= 6; ++limit)
        CHECK(all.contains(QStringLiteral("%1  ").arg(limit)));
}

TEST_CASE("no page shows a score or a chance in the plain view")
{
    for (int kind = 1; kind <= 7; ++kind) {
        const QString all = test::visibleText(*shownPage(test::madeResult(static_cast<VerdictKind>(kind))));
        CHECK_FALSE(all.contains(QStringLiteral("0.97")));
        CHECK_FALSE(all.contains(QStringLiteral("0.962")));
        CHECK_FALSE(all.contains(QStringLiteral("p-value")));
        CHECK_FALSE(all.contains(QStringLiteral("100 %")));
    }
}

TEST_CASE("a scan that must be repeated names nothing, not even to a chemist")
{
    const VerdictKind kind = GENERATE(VerdictKind::Rescan, VerdictKind::NoReading);
    const auto page = shownPage(test::madeResult(kind));
    page->setChemist(true);
    test::settle();
    const QString all = test::visibleText(*page);
    for (const char *name : names)
        CHECK_FALSE(all.contains(QLatin1String(name)));
    CHECK(page->findChild<ChemistPanel *>()->hits().rowCount() == 0);
    for (const Trace &trace : page->findChild<SpectrumPlot *>()->traces())
        CHECK(trace.name == QStringLiteral("this scan"));
}

TEST_CASE("after a failed scan the one next step is to scan again")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Rescan));
    QSignalSpy again(page.get(), &ReadPage::scanAgainRequested);
    QSignalSpy finding(page.get(), &ReadPage::writeFindingRequested);
    CHECK(page->findChild<QAbstractButton *>("writeFinding")->text() == QStringLiteral("Scan again"));
    test::press(*page, "writeFinding");
    CHECK(again.size() == 1);
    CHECK(finding.isEmpty());
}

TEST_CASE("a mixture has a bar for each part, said to be a share of the signal")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Mixture));
    const auto *bars = page->findChild<ShareBars *>();
    CHECK(bars->isVisible());
    CHECK(bars->accessibleName().contains(QStringLiteral("share of the signal")));
    CHECK(bars->accessibleName().contains(QStringLiteral("paracetamol")));
    const auto match = shownPage(test::madeResult(VerdictKind::Match));
    CHECK_FALSE(match->findChild<ShareBars *>()->isVisible());
}

TEST_CASE("the candidates of a set stand in the headline, once")
{
    const auto page = shownPage(test::madeResult(VerdictKind::OneOf));
    const QString left = test::visibleText(*page->findChild<VerdictPanel *>());
    for (const char *name : {"paracetamol", "phenacetin", "caffeine"})
        CHECK(left.count(QLatin1String(name)) == 1);
}

TEST_CASE("quality chips say their state with a sign and in words")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Rescan));
    QStringList chips;
    for (const Pill *pill : page->findChildren<Pill *>())
        chips.append(pill->text());
    CHECK(chips.contains(QStringLiteral("✗ noise: failed")));
    CHECK(chips.contains(QStringLiteral("✓ detector")));
    CHECK(chips.contains(QStringLiteral("– axis: not checked")));
    CHECK(chips.contains(QStringLiteral("· does not apply: 6")));
    CHECK_FALSE(page->findChild<QLabel *>("remarks")->isVisible());
}

TEST_CASE("a check that only warns has its own sign, and says what to do")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Match, Technique::AtrIr));
    QStringList chips;
    for (const Pill *pill : page->findChildren<Pill *>())
        chips.append(pill->text());
    CHECK(chips.contains(QStringLiteral("! water vapour: passed, with a remark")));
    CHECK(page->findChild<QLabel *>("remarks")->isVisible());
    CHECK(test::textOf(*page, "remarks").contains(booth::words::checkRemedy(matcher::CheckName::WaterVapour)));
}

TEST_CASE("a stale result is hatched and offers to run again")
{
    ShownResult result = test::madeResult(VerdictKind::Match);
    result.isStale = true;
    const auto page = shownPage(result);
    QSignalSpy again(page.get(), &ReadPage::runAgainRequested);
    test::press(*page, "runAgain");
    CHECK(again.size() == 1);
    bool isHatched = false;
    for (const Card *card : page->findChildren<Card *>())
        isHatched = isHatched || card->isStale();
    CHECK(isHatched);
    CHECK_FALSE(shownPage(test::madeResult(VerdictKind::Match))->findChild<QAbstractButton *>("runAgain")->isVisible());
}

TEST_CASE("the chemist view shows scores with their metric, p-values, quality and sources")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Match));
    test::press(*page, "chemistToggle");
    CHECK(page->isChemist());
    const auto *panel = page->findChild<ChemistPanel *>();
    CHECK(panel->isVisible());
    CHECK(panel->hits().rowCount() == 10);
    CHECK(test::visibleText(*page).contains(QStringLiteral("derivative cosine")));
    CHECK(panel->detailsText().contains(QStringLiteral("p_out")));
    CHECK(panel->detailsText().contains(QStringLiteral("limit 10")));
    CHECK(panel->detailsText().contains(QStringLiteral("from memory (high)")));
    CHECK(page->findChild<SpectrumPlot *>()->peakLabelCount() > 5);
    QTest::keyClick(page.get(), Qt::Key_C);
    CHECK_FALSE(panel->isVisible());
}

TEST_CASE("the chemist sees transmittance, the mirror and the peaks on demand, and none of it in the plain view")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Match, Technique::AtrIr));
    page->findChild<QAbstractButton *>("chemistToggle")->click();
    const auto *plot = page->findChild<SpectrumPlot *>();
    const auto scan = [&] { return plot->traces().first(); };
    const auto tallest = [&] {
        const QVector<double> y = scan().y;
        return *std::max_element(y.begin(), y.end());
    };
    CHECK(tallest() < 2); // scaled, and not per cent
    CHECK(plot->hasPeakLabels());
    test::press(*page, "transmittance");
    CHECK(tallest() > 50); // per cent of the light, where nothing is absorbed
    const QVector<double> y = scan().y;
    CHECK(*std::min_element(y.begin(), y.end()) >= 0);
    test::press(*page, "mirror");
    CHECK(plot->isMirrored());
    test::press(*page, "peakLabels");
    CHECK_FALSE(plot->hasPeakLabels());
    page->findChild<QAbstractButton *>("chemistToggle")->click();
    CHECK(tallest() < 2); // scaled, and not per cent
    CHECK_FALSE(plot->isMirrored());
    CHECK_FALSE(page->findChild<QAbstractButton *>("mirror")->isVisible());

    const auto raman = shownPage(test::madeResult(VerdictKind::Match, Technique::Raman));
    raman->findChild<QAbstractButton *>("chemistToggle")->click();
    CHECK_FALSE(raman->findChild<QAbstractButton *>("transmittance")->isEnabled());
}

TEST_CASE("transmittance is ten to the minus absorbance, in per cent")
{
    const Trace shown = inTransmittance({QStringLiteral("a"), {400, 402, 404}, {0, 0.5, 1}}, 2);
    REQUIRE(shown.y.size() == 3);
    CHECK(shown.y[0] == Catch::Approx(100).margin(1e-9));
    CHECK(shown.y[1] == Catch::Approx(10).margin(1e-9));
    CHECK(shown.y[2] == Catch::Approx(1).margin(1e-9));
}

TEST_CASE("several scans are listed with what each says, and another is asked for by its key")
{
    ShownResult result = test::madeResult(VerdictKind::Match);
    CHECK_FALSE(shownPage(result)->findChild<ChoiceRow *>("scans")->isVisible());
    result.scans = {{1, VerdictKind::Unknown, matcher::Strength::None},
                    {2, VerdictKind::Match, matcher::Strength::Strong}};
    result.shown = 1;
    result.spots = booth::SpotAgreement::Different;
    const auto page = shownPage(result);
    const QString text = test::visibleText(*page);
    CHECK(text.contains(QStringLiteral("Scan 1, spot 1: Unknown")));
    CHECK(text.contains(QStringLiteral("Scan 2, spot 2: Match, strong")));
    CHECK(text.contains(booth::words::spotAgreement(booth::SpotAgreement::Different)));
    QSignalSpy chosen(page.get(), &ReadPage::scanChosen);
    page->findChild<ChoiceRow *>("scans")->choose(0);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<std::size_t>() == 0);
}

TEST_CASE("a form that is not scanned shows no curve, names nothing and leads on")
{
    const auto page = shownPage({booth::unscannedReading(booth::World::Live), {QStringLiteral("LSD"), {}}, {}, false});
    const QString text = test::visibleText(*page);
    CHECK(text.contains(QStringLiteral("was not scanned")));
    CHECK_FALSE(text.contains(QStringLiteral("Spectrum only")));
    for (const char *name : names)
        CHECK_FALSE(text.contains(QLatin1String(name)));
    CHECK_FALSE(page->findChild<SpectrumPlot *>()->isVisible());
    CHECK_FALSE(page->findChild<QAbstractButton *>("again")->isVisible());
    CHECK(page->findChild<QAbstractButton *>("writeFinding")->isVisible());
    page->findChild<QAbstractButton *>("chemistToggle")->click();
    CHECK_FALSE(page->findChild<SpectrumPlot *>()->isVisible());
}

TEST_CASE("without a library the page says what is missing and has no way on to a finding")
{
    ReadPage page;
    page.resize(1366, 680);
    page.show();
    page.showCurveOnly(test::madeResult(VerdictKind::NoReading));
    test::settle();
    const QString all = test::visibleText(page);
    CHECK(all.contains(booth::words::needsLibrary()));
    for (const char *name : names)
        CHECK_FALSE(all.contains(QLatin1String(name)));
    CHECK_FALSE(page.findChild<QAbstractButton *>("writeFinding")->isVisible());
}

TEST_CASE("the page speaks the other language at once")
{
    const auto page = shownPage(test::madeResult(VerdictKind::Match));
    {
        const test::Speaking norwegian("nb");
        test::settle();
        CHECK(test::textOf(*page, "headline").contains(QStringLiteral("paracetamol")));
        CHECK(test::textOf(*page, "soldAs").startsWith(QStringLiteral("Solgt som")));
        CHECK(page->findChild<QAbstractButton *>("writeFinding")->text() == QStringLiteral("Skriv funnet"));
    }
    test::settle();
    CHECK(page->findChild<QAbstractButton *>("writeFinding")->text() == QStringLiteral("Write the finding"));
}
