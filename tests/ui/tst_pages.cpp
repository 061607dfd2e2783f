// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgethelp.h"

#include "booth/words/runwords.h"
#include "help/helppanel.h"
#include "home/homepage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/settings.h"
#include "settings/settingspage.h"
#include "slip/slipdocument.h"
#include "slip/slippage.h"
#include "theme/choicerow.h"
#include "ui/sampleresults.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace varde;
using namespace varde::ui;

namespace {

void choose(const QWidget &page, const char *question, int answer)
{
    page.findChild<ChoiceRow *>(QLatin1String(question))->choose(answer);
}

booth::SampleView viewWith(matcher::VerdictKind kind)
{
    booth::SampleView view;
    const ShownResult result = test::madeResult(kind);
    view.reading = result.reading;
    view.claim = result.claim;
    return view;
}

booth::SlipContent slipContent()
{
    return {QStringLiteral("PRACTICE. This is not a result."),
            QStringLiteral("What we saw"),
            QStringLiteral("Ticket FJORD-ROWAN 42"),
            {QStringLiteral("It looks like paracetamol.")},
            QStringLiteral("Written by a person"),
            QStringLiteral("Limits"),
            {QStringLiteral("one"), QStringLiteral("two")},
            QStringLiteral("Come back and ask.")};
}

} // namespace

TEST_CASE("intake asks three questions and takes what it was sold as, or nothing")
{
    IntakePage page;
    page.show();
    page.clear();
    std::vector<store::Intake> taken;
    QObject::connect(&page, &IntakePage::done, &page, [&](const store::Intake &intake) { taken.push_back(intake); });
    test::press(page, "next");
    CHECK(taken.empty());
    CHECK(test::visibleText(page).contains(QStringLiteral("need an answer")));
    choose(page, "taken", 1);
    choose(page, "form", 2);
    choose(page, "harm", 1);
    page.findChild<QLineEdit *>("soldAs")->setText(QStringLiteral("  MDMA "));
    test::press(page, "next");
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].soldAs == "MDMA");
    CHECK(taken[0].form == store::SampleForm::Pill);
    CHECK(taken[0].alreadyTaken);
    CHECK_FALSE(taken[0].isUnwell);
    CHECK(taken[0].linkedToHarm);
}

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

TEST_CASE("sold as searches as one types, anywhere in the name")
{
    IntakePage page;
    page.setKnownNames({QStringLiteral("ketamine"), QStringLiteral("MDMA")});
    auto *completer = page.findChild<QLineEdit *>("soldAs")->completer();
    REQUIRE(completer);
    completer->setCompletionPrefix(QStringLiteral("dm"));
    CHECK(completer->completionCount() == 1);
    CHECK(completer->currentCompletion() == QStringLiteral("MDMA"));
}

TEST_CASE("Enter on the open list of names takes the name and stays on the page")
{
    IntakePage page;
    page.show();
    page.clear();
    page.setKnownNames({QStringLiteral("ketamine"), QStringLiteral("MDMA")});
    std::vector<store::Intake> taken;
    QObject::connect(&page, &IntakePage::done, &page, [&](const store::Intake &intake) { taken.push_back(intake); });
    for (const char *question : {"taken", "form", "harm"})
        choose(page, question, 0);
    auto *line = page.findChild<QLineEdit *>("soldAs");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("dm"));
    auto *names = line->completer()->popup();
    REQUIRE(test::eventually([&] { return names->isVisible(); }));
    QTest::keyClick(names, Qt::Key_Down);
    page.findChild<QAbstractButton *>("next")->click(); // what the window's Enter does
    CHECK_FALSE(names->isVisible());
    CHECK(taken.empty());
    CHECK(line->text() == QStringLiteral("MDMA"));
    page.findChild<QAbstractButton *>("next")->click();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].soldAs == "MDMA");
}

TEST_CASE("a finding without words, conclusion or code is not taken")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    std::vector<booth::WrittenFinding> written;
    QObject::connect(&page, &FindingPage::firstWritten, &page,
                     [&](const booth::WrittenFinding &finding) { written.push_back(finding); });
    page.showFirst(viewWith(matcher::VerdictKind::Match), {});
    test::press(page, "store");
    CHECK(test::textOf(page, "problem") == booth::words::emptyFinding());
    page.findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral("It looks like paracetamol."));
    test::press(page, "store");
    CHECK(test::textOf(page, "problem") == QStringLiteral("Your code is missing."));
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("7q"));
    test::press(page, "store");
    REQUIRE(written.size() == 1);
    CHECK(written[0].text == "It looks like paracetamol.");
    CHECK(written[0].operatorCode == "7Q");
    CHECK(written[0].conclusion == store::Conclusion::Seen);
    CHECK_FALSE(written[0].isNewVolunteer);
}

TEST_CASE("a draft is added to what was typed and loses no word")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    page.showFirst(viewWith(matcher::VerdictKind::Match), {});
    page.findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral("My own words."));
    test::press(page, "draft");
    CHECK(page.text().startsWith(QStringLiteral("My own words.\n")));
    CHECK(page.text().contains(QStringLiteral("paracetamol")));
}

TEST_CASE("the second reader signs with a code, and the reasons stand on the page")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    booth::SampleView view = viewWith(matcher::VerdictKind::Unknown);
    store::Finding finding;
    finding.text = "We do not know.";
    finding.conclusion = store::Conclusion::Unknown;
    view.findings = {finding};
    page.showSecond(view);
    page.setReasons({booth::SecondReadReason::Unknown});
    test::settle();
    CHECK(test::visibleText(page).contains(booth::words::secondReadReason(booth::SecondReadReason::Unknown)));
    CHECK(page.text() == QStringLiteral("We do not know."));
    CHECK(page.findChild<QLineEdit *>("code")->text().isEmpty());
    QSignalSpy signedBy(&page, &FindingPage::secondWritten);
    test::press(page, "store");
    CHECK(signedBy.isEmpty());
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("K3"));
    test::press(page, "store");
    REQUIRE(signedBy.size() == 1);
    CHECK(signedBy[0][0].toString() == QStringLiteral("K3"));
}

TEST_CASE("the live scan page takes a file by drop, the practice one does not")
{
    ScanPage live(false);
    CHECK(live.acceptDrops());
    CHECK_FALSE(ScanPage(true).acceptDrops());
    QSignalSpy chosen(&live, &ScanPage::fileChosen);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/scan.csv"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&live, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&live, &drop);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toString() == QStringLiteral("/scan.csv"));
}

TEST_CASE("while a scan runs the way back is to cancel it")
{
    ScanPage page(true);
    page.resize(1366, 680);
    page.show();
    page.setSample(QStringLiteral("FJORD-ROWAN 42"), store::SampleForm::Powder);
    CHECK(test::visibleText(page).contains(QStringLiteral("Is FJORD-ROWAN 42 (powder) on the instrument now?")));
    QSignalSpy back(&page, &ScanPage::backRequested);
    QSignalSpy cancel(&page, &ScanPage::cancelRequested);
    page.setRunning(true);
    test::press(page, "back");
    CHECK(cancel.size() == 1);
    CHECK(back.isEmpty());
    CHECK_FALSE(page.findChild<QAbstractButton *>("start")->isEnabled());
    page.setRunning(false);
    test::press(page, "back");
    CHECK(back.size() == 1);
}

TEST_CASE("frames and lost frames are counted in words")
{
    ScanPage page(true);
    page.resize(1366, 680);
    page.show();
    page.setRunning(true);
    page.showFrame(test::madeSpectrum(Technique::Raman, {800, 1200}), 3, 10, 1);
    const QString all = test::visibleText(page);
    CHECK(all.contains(QStringLiteral("Frame 3 of 10")));
    CHECK(all.contains(QStringLiteral("taken again: 1")));
}

TEST_CASE("the slip page prints only what it was given")
{
    const QTemporaryDir folder;
    SlipPage page;
    page.resize(1366, 680);
    page.show();
    page.showRefusal(booth::words::needsLibrary());
    CHECK_FALSE(page.findChild<QAbstractButton *>("print")->isEnabled());
    CHECK_FALSE(page.findChild<QAbstractButton *>("savePdf")->isEnabled());
    CHECK(test::visibleText(page).contains(booth::words::needsLibrary()));
    const auto refused = page.savePdf(folder.filePath("slip.pdf"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::NotAllowed);
    CHECK_FALSE(QFile::exists(folder.filePath("slip.pdf")));
    page.showSlip(slipContent());
    CHECK(page.savePdf(folder.filePath("slip.pdf")));
    QFile pdf(folder.filePath("slip.pdf"));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(4) == "%PDF");
    const auto nowhere = page.savePdf(QStringLiteral("/dev/null/no/slip.pdf"));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == Errc::WriteFailed);
    CHECK(test::visibleText(page).contains(QStringLiteral("could not be written")));
}

TEST_CASE("the practice mark lies across the slip")
{
    const auto ink = [](const booth::SlipContent &content) {
        QImage image(420, 595, QImage::Format_RGB32);
        QPainter painter(&image);
        paintSlip(painter, image.rect(), content);
        painter.end();
        int dark = 0;
        for (int y = 200; y < 595; ++y)
            for (int x = 0; x < 420; ++x)
                dark += qGray(image.pixel(x, y)) < 240 ? 1 : 0;
        return dark;
    };
    booth::SlipContent live = slipContent();
    live.practiceMark.clear();
    CHECK(ink(slipContent()) > ink(live) + 500);
}

TEST_CASE("settings are remembered")
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        CHECK(settings.theme() == ThemeName::Light);
        CHECK(settings.libraryPath() == folder.filePath("library.sqlite"));
        SettingsPage page(settings);
        page.show();
        QTest::keyClicks(page.findChild<QLineEdit *>("medicalNumber"), QStringLiteral("99 88 77 66"));
        QSignalSpy level(&page, &SettingsPage::logLevelChosen);
        auto *log = page.findChild<QComboBox *>("logLevel");
        emit log->activated(3);
        REQUIRE(level.size() == 1);
        CHECK(level[0][0].toString() == QStringLiteral("debug"));
        settings.setTheme(ThemeName::Night);
        settings.setLanguage(QStringLiteral("nb"));
    }
    const Settings again(folder.path());
    CHECK(again.medicalNumber() == QStringLiteral("99 88 77 66"));
    CHECK(again.theme() == ThemeName::Night);
    CHECK(again.language() == QStringLiteral("nb"));
}

TEST_CASE("a settings file with nonsense in it gives usable values")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("settings.ini"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[General]\nlanguage=xx\ntheme=7\nlog_level=loud\n");
    file.close();
    const Settings settings(folder.path());
    CHECK(settings.language() == QStringLiteral("en"));
    CHECK(settings.theme() == ThemeName::Light);
    CHECK(settings.logLevel() == QStringLiteral("info"));
}

TEST_CASE("the help names 113 and the number of this site")
{
    HelpPanel help;
    CHECK(test::visibleText(help).contains(QStringLiteral("113")));
    help.setSite(QStringLiteral("99 88 77 66"), QStringLiteral("red bag"));
    CHECK(test::visibleText(help).contains(QStringLiteral("99 88 77 66")));
    CHECK(test::visibleText(help).contains(QStringLiteral("red bag")));
}

TEST_CASE("a booth's word is asked for until it can stand in a ticket code")
{
    StationPage page;
    page.show();
    QSignalSpy chosen(&page, &StationPage::chosen);
    page.findChild<QLineEdit *>("event")->setText(QStringLiteral("Midsummer"));
    page.findChild<QLineEdit *>("boothWord")->setText(QStringLiteral("f"));
    test::press(page, "next");
    CHECK(chosen.isEmpty());
    page.findChild<QLineEdit *>("boothWord")->setText(QStringLiteral("fjord"));
    test::press(page, "next");
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][1].toString() == QStringLiteral("FJORD"));
}

TEST_CASE("the home page lists open samples and opens the one that is pressed")
{
    HomePage home;
    home.resize(1366, 700);
    home.show();
    home.setState({QStringLiteral("library"), QStringLiteral("desk"), {}, {}});
    CHECK_FALSE(home.findChild<QAbstractButton *>("openSamples")->isVisible());
    home.setState({QStringLiteral("library"),
                   QStringLiteral("desk"),
                   {{QStringLiteral("FJORD-OTTER 17"), QStringLiteral("waits"), QStringLiteral("6 min")},
                    {QStringLiteral("FJORD-LYNX 33"), QStringLiteral("waits"), QStringLiteral("1 min")}},
                   {}});
    test::settle();
    CHECK(home.findChild<QAbstractButton *>("openSamples")->text() == QStringLiteral("Open samples: 2"));
    QSignalSpy opened(&home, &HomePage::openSampleRequested);
    for (QAbstractButton *button : home.findChildren<QAbstractButton *>())
        if (button->text() == QStringLiteral("FJORD-LYNX 33"))
            button->click();
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toInt() == 1);
}
