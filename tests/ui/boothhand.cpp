// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/boothhand.h"

#include "booth/practice/scenario.h"
#include "booth/words/intakewords.h"
#include "home/homepage.h"
#include "home/queuepage.h"
#include "run/closedpage.h"
#include "run/detailspage.h"
#include "run/disputepage.h"
#include "run/effectsrow.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "run/substancerow.h"
#include "talk/closepage.h"
#include "talk/talkpage.h"
#include "tests/testlist.h"
#include "tests/testspage.h"
#include "theme/choicerow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTableView>

#include <algorithm>

namespace varde::test {

using namespace ui;

namespace {

template <typename Widget = QWidget>
const Widget &child(const QWidget &page, const char *name)
{
    const auto *found = page.findChild<Widget *>(QLatin1String(name));
    INFO("widget " << name);
    REQUIRE(found);
    return *found;
}

int indexOf(const std::string &scenario)
{
    const auto all = booth::readPracticeScenarios(VARDE_SOURCE_DIR "/spectra");
    REQUIRE(all);
    const auto at =
        std::find_if(all->begin(), all->end(), [&](const booth::PracticeScenario &one) { return one.id == scenario; });
    REQUIRE(at != all->end());
    return static_cast<int>(at - all->begin());
}

int answerOf(const std::optional<bool> &said)
{
    return !said ? 0 : *said ? 1 : 2;
}

int wordAt(const QStringList &words, const std::string &word)
{
    return word.empty() ? 0 : static_cast<int>(words.indexOf(QString::fromStdString(word))) + 1;
}

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 6);
}

} // namespace

void BoothHand::startPractice()
{
    m_hand.press(Qt::Key_P);
    REQUIRE(m_bench.eventuallyOn(place().intake()));
}

void BoothHand::goHome()
{
    m_hand.press(Qt::Key_Escape);
    REQUIRE(eventually([&] { return m_bench.window->findChild<HomePage *>()->isVisible(); }));
}

const QueuePage &BoothHand::showWaiting()
{
    const auto *home = m_bench.window->findChild<HomePage *>();
    const auto &door = child<QAbstractButton>(*home, "openPractice");
    REQUIRE(eventually([&] { return door.isVisible(); }));
    m_hand.press(Qt::Key_G);
    const QueuePage *shown = nullptr;
    REQUIRE(eventually([&] {
        for (const QueuePage *page : m_bench.window->findChildren<QueuePage *>())
            shown = page->isVisible() ? page : shown;
        return shown != nullptr;
    }));
    return *shown;
}

void BoothHand::openByCode(const QString &ticket)
{
    const QueuePage &waiting = showWaiting();
    m_hand.write(child(waiting, "findCode"), ticket);
    m_hand.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return place().isVisible() && m_bench.ticket() == ticket; }));
}

void BoothHand::openFirst()
{
    const QueuePage &waiting = showWaiting();
    const auto &table = child<QTableView>(waiting, "queue");
    REQUIRE(eventually([&] { return table.model()->rowCount() > 0; }));
    const QString first = table.model()->index(0, 0).data().toString();
    m_hand.goTo(table);
    m_hand.press(Qt::Key_Home, Qt::ControlModifier);
    m_hand.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return place().isVisible() && m_bench.ticket() == first; }));
}

void BoothHand::answer(const SaidSample &said)
{
    const IntakePage &page = *place().intake();
    const auto digit = [this](int index) { m_hand.press(static_cast<Qt::Key>(Qt::Key_1 + index)); };
    if (said.intake.isMedicalRequest)
        m_hand.press(Qt::Key_M);
    m_hand.goTo(child(page, "taken"));
    digit(said.intake.isUnwell ? 2 : said.intake.alreadyTaken ? 1 : 0);
    m_hand.write(child(page, "soldAs"), QString::fromStdString(said.intake.soldAs));
    m_hand.goTo(child(page, "form"));
    digit(static_cast<int>(said.intake.form) - 1);
    m_hand.goTo(child(page, "harm"));
    digit(said.intake.linkedToHarm ? 1 : 0);
    m_hand.press(Qt::Key_K);
}

void BoothHand::takeIn(const SaidSample &said)
{
    answer(said);
    m_hand.press(Qt::Key_Return);
    REQUIRE(m_bench.eventuallyOn(said.laid ? static_cast<QWidget *>(place().scan()) : place().read()));
}

void BoothHand::describe(const store::SampleDetails &details)
{
    const QWidget *before = place().currentWidget();
    m_hand.press(Qt::Key_D);
    const DetailsPage &page = *place().details();
    REQUIRE(m_bench.eventuallyOn(&page));
    m_hand.choose(child<ChoiceRow>(page, "colour"), wordAt(booth::words::colourWords(), details.colour));
    m_hand.choose(child<ChoiceRow>(page, "texture"), wordAt(booth::words::textureWords(), details.texture));
    m_hand.choose(child<ChoiceRow>(page, "onSite"), answerOf(details.boughtOnSite));
    m_hand.choose(child<ChoiceRow>(page, "before"), answerOf(details.sameBatchBefore));
    for (const store::Effect effect : details.effects)
        m_hand.toggle(child(page, "effects"), booth::words::effectName(effect));
    m_hand.write(child(page, "logo"), QString::fromStdString(details.logo));
    if (details.weightMg)
        m_hand.write(child(page, "weight"), numberText(*details.weightMg));
    m_hand.press(Qt::Key_Escape);
    REQUIRE(m_bench.eventuallyOn(before));
}

void BoothHand::lay(const LaidSample &laid)
{
    const PracticeControls &controls = *place().scan()->controls();
    m_hand.pick(child<QComboBox>(controls, "scenario"), indexOf(laid.scenario));
    if (!laid.mixed.empty()) {
        const auto &names = child<QComboBox>(controls, "mixName");
        m_hand.pick(names, names.findText(QString::fromStdString(laid.mixed)));
        m_hand.slide(child<QSlider>(controls, "mixShare"), laid.mixedPercent);
    }
    if (laid.noise)
        m_hand.slide(child<QSlider>(controls, "noise"), *laid.noise);
    if (laid.contact)
        m_hand.slide(child<QSlider>(controls, "contact"), *laid.contact);
}

void BoothHand::startScan()
{
    m_hand.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return place().scan()->isRunning(); }));
}

void BoothHand::scan()
{
    startScan();
    REQUIRE(m_bench.eventuallyOn(place().read()));
}

void BoothHand::putDown(const SaidStrip &strip)
{
    const QWidget *from = place().currentWidget();
    m_hand.press(Qt::Key_T);
    const TestsPage &page = *place().tests();
    REQUIRE(m_bench.eventuallyOn(&page));
    const auto &list = *page.findChild<TestList *>();
    const QByteArray row = "test-" + QByteArray::fromStdString(strip.test);
    REQUIRE(eventually([&] { return page.findChild<QWidget *>(QLatin1String(row)) != nullptr; }));
    const auto &test = child<QAbstractButton>(page, row.constData());
    m_hand.arrowTo(list, test);
    REQUIRE(test.isChecked());
    m_hand.write(child(page, "brand"), QString::fromStdString(strip.brand));
    m_hand.write(child(page, "lot"), QString::fromStdString(strip.lot));
    m_hand.write(child(page, "expires"), QString::fromStdString(strip.expiresOn));
    if (strip.massMg)
        m_hand.write(child(page, "mass"), numberText(*strip.massMg));
    if (strip.volumeMl)
        m_hand.write(child(page, "volume"), numberText(*strip.volumeMl));
    qsizetype soFar = 0;
    for (const store::TestOutcome outcome : strip.outcomes) {
        m_hand.goTo(list);
        const QString before = test.accessibleName();
        m_hand.press(Qt::Key_Return); // the clock
        REQUIRE(eventually([&] { return test.accessibleName() != before; }));
        m_hand.press(outcome == store::TestOutcome::Negative   ? Qt::Key_1
                     : outcome == store::TestOutcome::Positive ? Qt::Key_2
                                                               : Qt::Key_3);
        m_hand.press(Qt::Key_Return);
        ++soFar;
        REQUIRE(eventually([&] {
            return textOf(page, "history").count(QStringLiteral(" · ")) == soFar - 1 &&
                   child<QLabel>(page, "history").isVisible();
        }));
    }
    m_hand.press(Qt::Key_Escape);
    REQUIRE(m_bench.eventuallyOn(from));
}

void BoothHand::nameIn(const QWidget &row, const std::vector<std::string> &named)
{
    const auto &names = dynamic_cast<const SubstanceRow &>(row);
    for (const std::string &name : named) {
        const auto said = names.substances();
        if (std::any_of(said.begin(), said.end(),
                        [&](const store::FindingSubstance &one) { return one.label == name; }))
            continue;
        m_hand.write(child(row, "addSubstance"), QString::fromStdString(name));
        m_hand.press(Qt::Key_Return);
    }
}

void BoothHand::writeFinding(const SaidFinding &finding)
{
    m_hand.press(Qt::Key_F);
    const FindingPage &page = *place().finding();
    REQUIRE(m_bench.eventuallyOn(&page));
    m_hand.choose(child<ChoiceRow>(page, "conclusion"), static_cast<int>(finding.conclusion) - 1);
    nameIn(child(page, "substances"), finding.named);
    m_hand.write(child(page, "text"), finding.words);
    m_hand.write(child(page, "code"), QString::fromStdString(finding.code));
}

void BoothHand::storeFinding()
{
    m_hand.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] {
        return place().currentWidget() == place().talk() ||
               (place().currentWidget() == place().finding() && place().finding()->isSecond());
    }));
}

void BoothHand::writeSecond(const SaidSecond &second)
{
    const FindingPage &page = *place().finding();
    m_hand.choose(child<ChoiceRow>(page, "agreement"), second.agrees ? 0 : 1);
    if (!second.agrees)
        m_hand.choose(child<ChoiceRow>(page, "conclusion"), static_cast<int>(second.finding.conclusion) - 1);
    m_hand.write(child(page, "text"), second.finding.words);
    m_hand.write(child(page, "code"), QString::fromStdString(second.finding.code));
}

void BoothHand::readSecond(const SaidSecond &second)
{
    writeSecond(second);
    m_hand.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(m_bench.eventuallyOn(second.agrees ? static_cast<QWidget *>(place().talk()) : place().dispute()));
}

void BoothHand::writeSettled(const SaidFinding &settled)
{
    const DisputePage &page = *place().dispute();
    m_hand.write(child(page, "settledWords"), settled.words);
    m_hand.choose(child<ChoiceRow>(page, "settledConclusion"), static_cast<int>(settled.conclusion) - 1);
    nameIn(*page.findChild<SubstanceRow *>(), settled.named);
}

void BoothHand::settle(const SaidFinding &settled)
{
    writeSettled(settled);
    m_hand.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(m_bench.eventuallyOn(place().talk()));
}

void BoothHand::answerClose(const SaidSample &said)
{
    m_hand.press(Qt::Key_Return);
    const ClosePage &page = *place().closing();
    REQUIRE(m_bench.eventuallyOn(&page));
    m_hand.choose(child<ChoiceRow>(page, "intention"), static_cast<int>(said.intention) - 1);
    m_hand.choose(child<ChoiceRow>(page, "disposal"), static_cast<int>(said.disposal) - 1);
}

void BoothHand::close(const SaidSample &said)
{
    answerClose(said);
    m_hand.press(Qt::Key_Return);
    REQUIRE(m_bench.eventuallyOn(place().closed()));
}

} // namespace varde::test
