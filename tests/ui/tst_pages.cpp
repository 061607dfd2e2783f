// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgethelp.h"

#include "booth/words/runwords.h"
#include "help/helppanel.h"
#include "home/homepage.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/settings.h"
#include "settings/settingspage.h"
#include "slip/slipdocument.h"
#include "slip/slippage.h"
#include "theme/choicerow.h"
#include "ui/sampleresults.h"

#include <QComboBox>
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

namespace {

/// Unknown, and the first reader said so; the claim is that of the made-up results.
booth::SampleView readOnce()
{
    booth::SampleView view = viewWith(matcher::VerdictKind::Unknown);
    store::Finding finding;
    finding.text = "We do not know.";
    finding.conclusion = store::Conclusion::Unknown;
    finding.operatorCode = "K7M4";
    finding.substances = {{"", "something new", store::SubstancePart::OneOf}};
    view.findings = {finding};
    return view;
}

std::vector<booth::SecondReading> &secondReadings(FindingPage &page, std::vector<booth::SecondReading> &heard)
{
    QObject::connect(&page, &FindingPage::secondWritten, &page,
                     [&heard](const booth::SecondReading &reading) { heard.push_back(reading); });
    return heard;
}

} // namespace

TEST_CASE("the second reader says whether they agree, signs with a code, and the reasons stand on the page")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    std::vector<booth::SecondReading> heard;
    secondReadings(page, heard);
    page.showSecond(readOnce());
    page.setReasons({booth::SecondReadReason::Unknown});
    test::settle();
    CHECK(test::visibleText(page).contains(booth::words::secondReadReason(booth::SecondReadReason::Unknown)));
    CHECK(page.text() == QStringLiteral("We do not know."));
    CHECK(page.findChild<QLineEdit *>("code")->text().isEmpty());
    CHECK_FALSE(page.findChild<QLineEdit *>("pin")->isVisible()); // nobody signs in at this booth
    test::press(page, "store");
    CHECK(test::textOf(page, "problem") == QStringLiteral("Say whether you agree."));
    choose(page, "agreement", 0);
    CHECK_FALSE(page.findChild<ChoiceRow *>("conclusion")->isEnabled());
    test::press(page, "store");
    CHECK(heard.empty());
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("k3"));
    test::press(page, "store");
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].reader.code == "K3");
    CHECK(heard[0].agrees);
    CHECK_FALSE(heard[0].wasBlind);
    CHECK(heard[0].conclusion == store::Conclusion::Unknown);
    REQUIRE(heard[0].substances.size() == 1);
    CHECK(heard[0].substances[0].label == "something new");
}

TEST_CASE("who sees it otherwise may change everything, and agreeing again takes the first finding back")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    page.showSecond(readOnce());
    choose(page, "agreement", 1);
    CHECK(page.findChild<ChoiceRow *>("conclusion")->isEnabled());
    choose(page, "conclusion", 2);
    choose(page, "agreement", 0);
    CHECK(page.findChild<ChoiceRow *>("conclusion")->chosen() == 4);
}

TEST_CASE("reading blind hides what it was sold as and the first finding")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    std::vector<booth::SecondReading> heard;
    secondReadings(page, heard);
    booth::SampleView view = readOnce();
    view.claim.soldAs = QStringLiteral("zzclaim");
    page.showSecond(view);
    page.setReasons({booth::SecondReadReason::Contradictory});
    CHECK(test::visibleText(page).contains(QStringLiteral("zzclaim")));
    test::press(page, "blind");
    test::settle();
    CHECK_FALSE(test::visibleText(page).contains(QStringLiteral("zzclaim")));
    CHECK_FALSE(test::visibleText(page).contains(QStringLiteral("something new")));
    CHECK_FALSE(
        test::visibleText(page).contains(booth::words::secondReadReason(booth::SecondReadReason::Contradictory)));
    CHECK(page.text().isEmpty());
    CHECK(page.findChild<ChoiceRow *>("conclusion")->chosen() == -1);
    test::press(page, "draft");
    CHECK_FALSE(page.text().contains(QStringLiteral("zzclaim")));
    choose(page, "conclusion", 4);
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("K3"));
    test::press(page, "store");
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].wasBlind);
}

TEST_CASE("where people sign in the first reader's code is not typed, and the second reader shows a PIN of their own")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    const booth::SignedIn writer{"id-1", "K7M4", booth::Role::Volunteer, false};
    page.setPeople(writer, true);
    page.showFirst(viewWith(matcher::VerdictKind::Match), QStringLiteral("7Q"));
    CHECK(page.findChild<QLineEdit *>("code")->text() == QStringLiteral("K7M4"));
    CHECK(page.findChild<QLineEdit *>("code")->isReadOnly());
    CHECK_FALSE(page.findChild<ChoiceRow *>("isNew")->isVisible());

    std::vector<booth::SecondReading> heard;
    secondReadings(page, heard);
    page.showSecond(readOnce());
    CHECK(page.findChild<QLineEdit *>("code")->text().isEmpty()); // not who wrote it
    CHECK(page.findChild<QLineEdit *>("pin")->isVisible());
    choose(page, "agreement", 0);
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("X9X9"));
    page.findChild<QLineEdit *>("pin")->setText(QStringLiteral("482915"));
    test::press(page, "store");
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].reader.pin == "482915");
    CHECK(page.findChild<QLineEdit *>("pin")->text().isEmpty());

    page.setPeople(booth::SignedIn{"id-2", "X9X9", booth::Role::Volunteer, false}, true);
    page.showSecond(readOnce());
    CHECK(page.findChild<QLineEdit *>("code")->text() == QStringLiteral("X9X9"));
}

TEST_CASE("a finding names what the reading names, until a person takes it away or adds to it")
{
    FindingPage page;
    page.resize(1366, 680);
    page.show();
    page.setKnownSubstances({QStringLiteral("Ketamine")}, [](const std::string &name) {
        return name == "Ketamine" ? std::string("s-1") : std::string();
    });
    booth::SampleView view = viewWith(matcher::VerdictKind::Match);
    view.suggested = {{"s-2", "paracetamol", store::SubstancePart::Main}};
    std::vector<booth::WrittenFinding> written;
    QObject::connect(&page, &FindingPage::firstWritten, &page,
                     [&](const booth::WrittenFinding &finding) { written.push_back(finding); });
    page.showFirst(view, QStringLiteral("7Q"));
    auto *line = page.findChild<QLineEdit *>("addSubstance");
    for (const char *name : {"ketamine", "ketamine", "something new"}) {
        line->setText(QLatin1String(name));
        QTest::keyClick(line, Qt::Key_Return);
    }
    for (QAbstractButton *key : page.findChildren<QAbstractButton *>())
        if (key->text().startsWith(QStringLiteral("paracetamol")))
            key->click();
    page.findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral("Words."));
    test::press(page, "store");
    REQUIRE(written.size() == 1);
    REQUIRE(written[0].substances.size() == 2);
    CHECK(written[0].substances[0] == store::FindingSubstance{"s-1", "Ketamine", store::SubstancePart::Other});
    CHECK(written[0].substances[1].label == "something new");
    CHECK(written[0].substances[1].substance.empty());
}

TEST_CASE("two findings that differ stand side by side, and neither is taken by itself")
{
    DisputePage page;
    page.resize(1366, 680);
    page.show();
    booth::SampleView view = readOnce();
    store::Finding second = view.findings.front();
    second.text = "It looks like ketamine.";
    second.conclusion = store::Conclusion::NotSeen;
    second.secondReaderCode = "X9X9";
    second.wasBlind = true;
    second.secondAgrees = false;
    view.findings.push_back(second);
    std::vector<booth::Settlement> settled;
    QObject::connect(&page, &DisputePage::settled, &page,
                     [&](const booth::Settlement &settlement) { settled.push_back(settlement); });
    page.setPeople(booth::SignedIn{"id-1", "K7M4", booth::Role::Volunteer, false}, true);
    page.showDispute(view);
    const QString text = test::visibleText(page);
    QStringList words;
    for (const QPlainTextEdit *shown : page.findChildren<QPlainTextEdit *>())
        if (shown->isReadOnly())
            words.append(shown->toPlainText());
    words.sort();
    CHECK(words == QStringList{QStringLiteral("It looks like ketamine."), QStringLiteral("We do not know.")});
    CHECK(text.contains(QStringLiteral("Second, read blind: X9X9")));
    CHECK(page.findChild<QPlainTextEdit *>("settledWords")->toPlainText().isEmpty());
    CHECK(page.findChild<ChoiceRow *>("settledConclusion")->chosen() == -1);
    CHECK_FALSE(page.findChild<QLineEdit *>("onePin")->isVisible()); // is signed in here
    CHECK(page.findChild<QLineEdit *>("otherPin")->isVisible());
    test::press(page, "settle");
    CHECK(settled.empty());
    test::press(page, "takeSecond");
    page.findChild<QLineEdit *>("otherPin")->setText(QStringLiteral("482915"));
    test::press(page, "settle");
    REQUIRE(settled.size() == 1);
    CHECK(settled[0].one.code == "K7M4");
    REQUIRE(settled[0].other);
    CHECK(settled[0].other->code == "X9X9");
    CHECK(settled[0].other->pin == "482915");
    CHECK(settled[0].conclusion == store::Conclusion::NotSeen);

    choose(page, "how", 1);
    CHECK_FALSE(page.findChild<QLineEdit *>("otherCode")->isVisible());
    page.findChild<QLineEdit *>("oneCode")->setText(QStringLiteral("C3C3"));
    test::press(page, "settle");
    REQUIRE(settled.size() == 2);
    CHECK(settled[1].one.code == "C3C3");
    CHECK_FALSE(settled[1].other);
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
