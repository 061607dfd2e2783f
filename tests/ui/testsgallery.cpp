// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/shipped.h"
#include "run/findingpage.h"
#include "tests/reconciliationcard.h"
#include "tests/testlist.h"
#include "tests/testspage.h"
#include "theme/choicerow.h"
#include "ui/gallery.h"
#include "ui/sampleresults.h"
#include "ui/testsamples.h"
#include "ui/widgethelp.h"

#include <QLineEdit>

namespace varde::test {

using namespace ui;
using namespace std::chrono_literals;
using store::TestKind;
using store::TestOutcome;

namespace {

class StillClock final : public Clock {
public:
    store::TimePoint now() const override { return testsNow(); }
};

const StillClock stillClock;

std::size_t indexOf(const booth::TestsView &view, const char *id)
{
    for (std::size_t index = 0; index < view.tests.size(); ++index)
        if (view.tests[index].spec->id == id)
            return index;
    return 0;
}

void addResult(booth::TestsView &view, const char *id, TestOutcome outcome, booth::Colour colour = booth::Colour::None)
{
    const booth::TestSpec &spec = *view.tests[indexOf(view, id)].spec;
    store::TestResult row;
    row.id = id;
    row.kind = spec.kind;
    row.name = id;
    row.outcome = outcome;
    row.brand = "Varm";
    row.lot = "A1907";
    row.massMg = 1;
    row.volumeMl = 2;
    if (spec.kind == TestKind::Reagent)
        row.colour = colourName(colour);
    row.startedAt = testsNow() - 20min;
    row.createdAt = testsNow() - 14min;
    view.history.push_back(row);
}

} // namespace

store::TimePoint testsNow()
{
    return std::chrono::system_clock::from_time_t(1'781'978'400);
}

booth::TestsView emptyTests()
{
    booth::TestsView view;
    view.now = testsNow();
    view.sample.ticketCode = "FJORD-ROWAN 42";
    view.tests = booth::testStandings(booth::shippedCatalogue(), {}, {}, {});
    view.lots.resize(view.tests.size());
    view.lotsNow.resize(view.tests.size());
    view.stock.resize(view.tests.size());
    return view;
}

booth::TestsView busyTests()
{
    booth::TestsView view = emptyTests();
    addResult(view, "fentanyl", TestOutcome::Positive);
    addResult(view, "xylazine", TestOutcome::Negative);
    addResult(view, "mecke", TestOutcome::Positive, booth::Colour::Green);
    const store::TestSkip skip{{"s", TestKind::Reagent, "froehde", store::SkipReason::NoneLeft, "7Q"}, "x", testsNow()};
    view.tests = booth::testStandings(booth::shippedCatalogue(), view.history, {skip}, {});
    view.running = {{{TestKind::Strip, "nitazene"}, testsNow() - 70s},
                    {{TestKind::Reagent, "marquis"}, testsNow() - 20s}};
    const std::size_t nitazene = indexOf(view, "nitazene");
    view.lots[nitazene] = {"Rapid Response", "A1907", "2027-05"};
    view.stock[nitazene] = 4;
    return view;
}

booth::Reconciliation busyCard()
{
    booth::Situation situation;
    situation.verdict = "match";
    situation.strength = "strong";
    situation.named = {"caffeine"};
    situation.claim = "MDMA";
    situation.claimed = {"MDMA"};
    situation.soldAs = "not_seen";
    situation.form = "powder";
    situation.tests = busyTests().tests;
    return booth::reconcile(booth::shippedRules(), situation);
}

void Gallery::addTests()
{
    auto *page = new TestsPage(this);
    page->setClock(stillClock);
    const auto choose = [page](const booth::TestsView &view, const char *id) {
        page->clear();
        page->setWaiting({});
        page->showView(view, {});
        page->findChild<TestList *>()->choose(int(indexOf(view, id)));
    };
    addPage("tests-empty", page, 1, true, [choose] { choose(emptyTests(), "fentanyl"); });
    addPage("tests-strip", page, 1, false, [page, choose] {
        choose(busyTests(), "nitazene");
        page->findChild<QLineEdit *>("mass")->setText(QStringLiteral("1"));
        page->findChild<QLineEdit *>("volume")->setText(QStringLiteral("1"));
        page->findChild<QAbstractButton *>("outcome-negative")->click();
        page->setWaiting(
            QCoreApplication::translate("varde::ui::RunFlow", "The scan is read. Go back when you are done here."));
    });
    addPage("tests-reagent", page, 1, false, [page, choose] {
        choose(busyTests(), "marquis");
        auto *light = page->findChild<QAbstractButton *>("whiteLight");
        if (light->isChecked())
            light->click();
    });
    addPage("tests-white", page, 1, false, [page, choose] {
        choose(busyTests(), "marquis");
        auto *light = page->findChild<QAbstractButton *>("whiteLight");
        if (!light->isChecked())
            light->click();
        page->findChild<QAbstractButton *>("colour-purple")->click();
    });
    addPage("tests-control", page, 1, false, [page, choose] {
        choose(busyTests(), "nitazene");
        page->findChild<ChoiceRow *>("purpose")->choose(1);
    });
    addPage("tests-undo", page, 1, false, [page, choose] {
        choose(busyTests(), "fentanyl");
        page->findChild<QAbstractButton *>("takeBack")->click();
    });
    auto *finding = new FindingPage(this);
    auto *card = new ReconciliationCard(finding);
    finding->setReconciliation(card);
    addPage("finding-card", finding, 2, true, [finding, card] {
        booth::SampleView view;
        const ShownResult shown = madeResult(matcher::VerdictKind::Match);
        view.reading = shown.reading;
        view.claim = shown.claim;
        card->showCard(busyCard());
        finding->setReasons({booth::SecondReadReason::Hazardous, booth::SecondReadReason::TestsDisagree});
        finding->showFirst(view, QStringLiteral("7Q"));
    });
    addPage("second-read-card", finding, 3, true, [finding, card] {
        booth::SampleView view;
        const ShownResult shown = madeResult(matcher::VerdictKind::Match);
        view.reading = shown.reading;
        view.claim = shown.claim;
        view.findings.emplace_back().text = booth::words::draftFinding(*view.reading, view.claim, {}).toStdString();
        card->showCard(busyCard());
        finding->setReasons({booth::SecondReadReason::Hazardous, booth::SecondReadReason::TestsDisagree});
        finding->showSecond(view);
        finding->findChild<ChoiceRow *>("agreement")->choose(1);
    });
}

} // namespace varde::test
