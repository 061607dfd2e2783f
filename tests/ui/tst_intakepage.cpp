// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgethelp.h"

#include "booth/names/commonnames.h"
#include "booth/privacy/personaltrace.h"
#include "run/detailspage.h"
#include "run/effectsrow.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/namefield.h"
#include "theme/choicerow.h"
#include "ui/sampleresults.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace varde;
using namespace varde::ui;

namespace {

void choose(const QWidget &page, const char *question, int answer)
{
    page.findChild<ChoiceRow *>(QLatin1String(question))->choose(answer);
}

/// An intake page in a window of its own, and what it let go of.
struct Intake {
    IntakePage page;
    std::vector<store::Intake> taken;

    Intake()
    {
        page.resize(1366, 680);
        page.show();
        page.setSubstances(booth::commonSubstances());
        page.clear();
        QObject::connect(&page, &IntakePage::done, &page,
                         [this](const store::Intake &intake) { taken.push_back(intake); });
    }

    NameField &soldAs() { return *page.findChild<NameField *>("soldAs"); }
    QAbstractButton &button(const char *name) { return *page.findChild<QAbstractButton *>(QLatin1String(name)); }

    void answer()
    {
        for (const char *question : {"taken", "form", "harm"})
            choose(page, question, 0);
        button("consent").setChecked(true);
    }
};

/// Presses a key where the cursor is, as a person does; what no field takes goes to the page's keys.
void key(const QWidget &page, int code)
{
    QWidget *focus = page.window()->focusWidget();
    QTest::keyClick(focus ? focus : page.window(), static_cast<Qt::Key>(code));
    test::settle();
}

} // namespace

TEST_CASE("somebody unwell comes before the test")
{
    IntakePage page;
    page.show();
    page.clear();
    auto *help = page.findChild<QAbstractButton *>("unwellHelp");
    CHECK_FALSE(help->isVisible());
    choose(page, "taken", 2);
    CHECK(help->isVisible());
    QSignalSpy asked(&page, &IntakePage::helpRequested);
    test::press(page, "unwellHelp");
    CHECK(asked.size() == 1);
    choose(page, "taken", 0);
    CHECK_FALSE(help->isVisible());
}

TEST_CASE("intake asks three questions, takes what it was sold as or nothing, and waits for what is said")
{
    Intake intake;
    test::press(intake.page, "next");
    CHECK(intake.taken.empty());
    CHECK(test::visibleText(intake.page).contains(QStringLiteral("need an answer")));
    choose(intake.page, "taken", 1);
    choose(intake.page, "form", 2);
    choose(intake.page, "harm", 1);
    intake.soldAs().setText(QStringLiteral("  MDMA "));
    test::press(intake.page, "next");
    CHECK(intake.taken.empty());
    CHECK(test::textOf(intake.page, "problem").contains(QStringLiteral("press K")));
    test::press(intake.page, "consent");
    CHECK(test::textOf(intake.page, "problem").isEmpty());
    test::press(intake.page, "next");
    REQUIRE(intake.taken.size() == 1);
    CHECK(intake.taken[0].soldAs == "MDMA");
    CHECK(intake.taken[0].form == store::SampleForm::Pill);
    CHECK(intake.taken[0].alreadyTaken);
    CHECK_FALSE(intake.taken[0].isUnwell);
    CHECK(intake.taken[0].linkedToHarm);
    CHECK(intake.taken[0].hasConsent);
    CHECK_FALSE(intake.taken[0].isMedicalRequest);
}

TEST_CASE("medical staff who ask for somebody do not wait for an answer that cannot be given")
{
    Intake intake;
    intake.answer();
    intake.button("consent").setChecked(false);
    test::press(intake.page, "medical");
    test::press(intake.page, "next");
    REQUIRE(intake.taken.size() == 1);
    CHECK(intake.taken[0].isMedicalRequest);
    CHECK_FALSE(intake.taken[0].hasConsent);
}

TEST_CASE("sold as searches as one types, over names and street names of both languages, and chooses nothing itself")
{
    Intake intake;
    NameField &line = intake.soldAs();
    line.setFocus();
    const auto first = [&](const char *typed) {
        line.clear();
        QTest::keyClicks(&line, QString::fromUtf8(typed));
        CHECK(line.text() == QString::fromUtf8(typed));
        return line.offers().rowCount() > 0 ? line.offers().item(0)->text() : QString();
    };
    CHECK(first("mdm") == QStringLiteral("MDMA"));
    CHECK(first("molly") == QStringLiteral("MDMA  (molly)"));
    CHECK(first("gobbe") == QStringLiteral("GHB  (gobbe)"));
    CHECK(first("nobody calls it so").isEmpty());
}

TEST_CASE("Enter on the open list of names takes the one that is marked, and stays on the page")
{
    Intake intake;
    intake.answer();
    NameField &line = intake.soldAs();
    line.setFocus();
    QTest::keyClicks(&line, QStringLiteral("moll"));
    auto *names = line.completer()->popup();
    REQUIRE(test::eventually([&] { return names->isVisible(); }));
    QTest::keyClick(names, Qt::Key_Down);
    intake.button("next").click(); // what the window's Enter does
    CHECK_FALSE(names->isVisible());
    CHECK(intake.taken.empty());
    CHECK(line.text() == QStringLiteral("MDMA"));
    intake.button("next").click();
    REQUIRE(intake.taken.size() == 1);
    CHECK(intake.taken[0].soldAs == "MDMA");
}

TEST_CASE("Enter on the open list with nothing marked keeps what was typed")
{
    Intake intake;
    intake.answer();
    NameField &line = intake.soldAs();
    line.setFocus();
    QTest::keyClicks(&line, QStringLiteral("moll"));
    REQUIRE(test::eventually([&] { return line.completer()->popup()->isVisible(); }));
    intake.button("next").click();
    CHECK(line.text() == QStringLiteral("moll"));
    intake.button("next").click();
    REQUIRE(intake.taken.size() == 1);
    CHECK(intake.taken[0].soldAs == "moll");
}

TEST_CASE("a digit answers where the cursor is and goes on to the next question")
{
    Intake intake;
    intake.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&intake.page));
    key(intake.page, Qt::Key_1);
    CHECK(intake.page.findChild<ChoiceRow *>("taken")->chosen() == 0);
    CHECK(intake.soldAs().hasFocus());
    key(intake.page, Qt::Key_2); // part of a name here
    CHECK(intake.soldAs().text() == QStringLiteral("2"));
    key(intake.page, Qt::Key_Backspace);
    key(intake.page, Qt::Key_Return);
    CHECK(test::textOf(intake.page, "problem").isEmpty());
    key(intake.page, Qt::Key_6);
    CHECK(intake.page.findChild<ChoiceRow *>("form")->chosen() == 5);
    key(intake.page, Qt::Key_2);
    CHECK(intake.page.findChild<ChoiceRow *>("harm")->chosen() == 1);
    key(intake.page, Qt::Key_K);
    CHECK(intake.button("consent").isChecked());
    key(intake.page, Qt::Key_Return);
    REQUIRE(intake.taken.size() == 1);
    CHECK(intake.taken[0].form == store::SampleForm::Blotter);
    CHECK(intake.taken[0].linkedToHarm);
}

TEST_CASE("a name or a number that says who somebody is, is asked about before it is stored anywhere")
{
    Intake intake;
    intake.answer();
    intake.soldAs().setText(QStringLiteral("from Kari 912 34 567"));
    CHECK(intake.page.draft().soldAs.empty()); // nor in what is kept while it is typed
    test::press(intake.page, "next");
    CHECK(intake.taken.empty());
    const QString warning = test::textOf(intake.page, "privacyWarning");
    CHECK(warning.contains(QStringLiteral("912 34 567")));
    CHECK(warning.contains(QStringLiteral("phone number")));
    CHECK(warning.contains(QStringLiteral("Kari")));

    SECTION("changed, it goes on")
    {
        test::press(intake.page, "privacyChange");
        CHECK(intake.page.focusWidget() == &intake.soldAs());
        intake.soldAs().setText(QStringLiteral("molly"));
        test::press(intake.page, "next");
        REQUIRE(intake.taken.size() == 1);
        CHECK(intake.taken[0].soldAs == "molly");
    }
    SECTION("a person says that it is about nobody, for this text and no other")
    {
        test::press(intake.page, "privacyAllow");
        CHECK_FALSE(intake.page.draft().soldAs.empty());
        test::press(intake.page, "next");
        REQUIRE(intake.taken.size() == 1);
        CHECK(intake.taken[0].soldAs == "from Kari 912 34 567");
        intake.soldAs().setText(QStringLiteral("from Ola"));
        test::press(intake.page, "next");
        CHECK(intake.taken.size() == 1);
        intake.page.clear();
        intake.answer();
        intake.soldAs().setText(QStringLiteral("from Kari 912 34 567"));
        test::press(intake.page, "next");
        CHECK(intake.taken.size() == 1); // the next sample is asked about anew
    }
}

TEST_CASE("an intake that was left unfinished stands there with every answer, and can be started over")
{
    Intake intake;
    booth::IntakeDraft draft;
    draft.soldAs = "ketamine";
    draft.form = store::SampleForm::Crystal;
    draft.alreadyTaken = true;
    draft.isUnwell = true;
    draft.linkedToHarm = false;
    draft.isMedicalRequest = true;
    draft.hasConsent = true;
    intake.page.begin(draft);
    CHECK(test::visibleText(intake.page).contains(QStringLiteral("left unfinished")));
    CHECK(intake.button("unwellHelp").isVisible());
    const booth::IntakeDraft shown = intake.page.draft();
    CHECK(booth::intakeDraftText(shown) == booth::intakeDraftText(draft));
    test::press(intake.page, "startOver");
    CHECK(intake.page.draft().isEmpty());
    CHECK_FALSE(intake.button("startOver").isVisible());
}

TEST_CASE("each detail is kept when it is given, with what stood there before")
{
    DetailsPage page;
    page.resize(1366, 680);
    page.show();
    page.setSubstances(booth::commonSubstances());
    store::Sample sample;
    sample.intake.soldAs = "MDMA";
    sample.details.colour = "pink";
    sample.details.weightMg = 120;
    page.showSample(sample);
    CHECK(page.findChild<QLineEdit *>("weight")->text() == QStringLiteral("120"));
    QSignalSpy edited(&page, &DetailsPage::edited);
    choose(page, "colour", 1);
    choose(page, "texture", 4);
    choose(page, "onSite", 2);
    page.findChild<EffectsRow *>("effects")->setEffects({});
    for (const char *effect : {"stronger", "skin"})
        for (QAbstractButton *button : page.findChild<EffectsRow *>("effects")->findChildren<QAbstractButton *>())
            if (button->text() == QLatin1String(effect))
                button->click();
    page.findChild<QLineEdit *>("logo")->setText(QStringLiteral("ghost"));
    page.findChild<QLineEdit *>("weight")->setText(QStringLiteral("98,5"));
    QSignalSpy back(&page, &DetailsPage::backRequested);
    test::press(page, "detailsDone");
    CHECK(back.size() == 1);
    std::vector<QStringList> kept;
    for (const auto &one : edited)
        kept.push_back({one[0].toString(), one[1].toString(), one[2].toString()});
    CHECK(kept == std::vector<QStringList>{{"colour", "white", "pink"},
                                           {"texture", "sticky", ""},
                                           {"bought_on_site", "no", ""},
                                           {"effects", "stronger", ""},
                                           {"effects", "stronger skin", "stronger"},
                                           {"logo", "ghost", ""},
                                           {"weight_mg", "98.5", "120"}});
}

TEST_CASE("a logo that is somebody's name is asked about, and a weight that is no number is said")
{
    DetailsPage page;
    page.resize(1366, 680);
    page.show();
    page.showSample({});
    QSignalSpy edited(&page, &DetailsPage::edited);
    QSignalSpy back(&page, &DetailsPage::backRequested);
    page.findChild<QLineEdit *>("logo")->setText(QStringLiteral("Kari Nordmann"));
    test::press(page, "detailsDone");
    CHECK(back.isEmpty());
    CHECK(edited.isEmpty());
    test::press(page, "privacyAllow");
    CHECK(edited.size() == 1);
    page.findChild<QLineEdit *>("weight")->setText(QStringLiteral("a lot"));
    test::press(page, "detailsDone");
    CHECK(back.isEmpty());
    CHECK(test::visibleText(page).contains(QStringLiteral("number of milligrams")));
    page.findChild<QLineEdit *>("weight")->setText(QStringLiteral("12"));
    test::press(page, "detailsDone");
    CHECK(back.size() == 1);
}

TEST_CASE("no sentence of our own is taken for somebody's name or number")
{
    const test::Speaking speaking(GENERATE("en", "nb"));
    using matcher::VerdictKind;
    for (const VerdictKind kind : {VerdictKind::Match, VerdictKind::OneOf, VerdictKind::Mixture,
                                   VerdictKind::CarrierOnly, VerdictKind::Unknown, VerdictKind::NoReading})
        for (const ShownResult &result : {test::madeResult(kind), test::crowdedResult(kind)}) {
            const QString draft = booth::words::draftFinding(result.reading, result.claim, result.done);
            INFO(draft.toStdString());
            std::string found;
            for (const booth::PersonalTrace &trace : booth::personalTraces(draft))
                found += trace.text.toStdString() + "\n";
            CHECK(found == "");
        }
}

TEST_CASE("a finding with somebody's name in it is neither stored nor kept as a draft before a person has decided")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    std::vector<booth::WrittenFinding> written;
    QObject::connect(&page, &FindingPage::firstWritten, &page,
                     [&](const booth::WrittenFinding &finding) { written.push_back(finding); });
    booth::SampleView view;
    const ShownResult result = test::madeResult(matcher::VerdictKind::Match);
    view.reading = result.reading;
    view.claim = result.claim;
    page.showFirst(view, QStringLiteral("7Q"));
    auto *text = page.findChild<QPlainTextEdit *>("text");
    text->setPlainText(QStringLiteral("It looks like paracetamol. Told to Kari Nordmann, 912 34 567."));
    CHECK_FALSE(page.mayKeepDraft());
    test::press(page, "store");
    CHECK(written.empty());
    CHECK(test::textOf(page, "privacyWarning").contains(QStringLiteral("912 34 567")));
    text->setPlainText(QStringLiteral("It looks like paracetamol."));
    CHECK(page.mayKeepDraft());
    test::press(page, "store");
    CHECK(written.size() == 1);
}
