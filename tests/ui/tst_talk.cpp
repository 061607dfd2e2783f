// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sampletalk.h"
#include "ui/widgethelp.h"

#include "booth/words/talkwords.h"
#include "run/closedpage.h"
#include "slip/slipdocument.h"
#include "slip/slippage.h"
#include "talk/closepage.h"
#include "talk/correctionpage.h"
#include "talk/showpage.h"
#include "talk/takenline.h"
#include "talk/talkpage.h"
#include "talk/talkpanels.h"
#include "theme/choicerow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace varde;
using namespace varde::ui;

namespace {

struct Shown {
    TalkPage page;

    explicit Shown(const booth::TalkView &view = test::madeTalk())
    {
        page.resize(1366, 660);
        page.show();
        page.showTalk(view, test::shippedAdvice());
    }
    QString part(int index)
    {
        page.findChild<ChoiceRow *>("parts")->choose(index);
        test::settle();
        return test::visibleText(page);
    }
};

} // namespace

TEST_CASE("talk: the finding's own words and all six limits are in sight, an approved card beside them")
{
    Shown shown;
    const QString text = shown.part(0);
    CHECK(text.contains(QStringLiteral("Looks like a mixture")));
    CHECK(text.contains(QStringLiteral("6  No drug use is without risk")));
    CHECK(text.contains(QStringLiteral("What it does")));
    CHECK(text.contains(QStringLiteral("small sips")));
    CHECK(text.contains(QStringLiteral("QJM 2002")));
    CHECK(text.contains(QStringLiteral("No approved card: caffeine")));
    CHECK(shownTopics(test::madeTalk(), *test::shippedAdvice(), "en") == std::vector<std::string>{"mdma"});
}

TEST_CASE("talk: no word of a card that nobody approved is shown, only the site's general advice")
{
    booth::TalkView view = test::madeTalk();
    view.approved.clear();
    Shown shown(view);
    const QString text = shown.part(0);
    CHECK(text.contains(QStringLiteral("No approved card: MDMA, caffeine")));
    CHECK(text.contains(booth::words::noApprovedCard()));
    CHECK(text.contains(QStringLiteral("Not alone, less than you think")));
    CHECK_FALSE(text.contains(QStringLiteral("What it does")));
    CHECK_FALSE(text.contains(QStringLiteral("small sips")));
}

TEST_CASE("talk: what they say they take is compared, unknown is said as unknown, and leaving forgets it")
{
    Shown shown;
    auto *taken = shown.page.findChild<TakenLine *>("taken");
    shown.part(1);
    QTest::keyClicks(taken, "moclobemide, zzquaxil");
    const QString text = shown.part(1);
    CHECK(text.contains(QStringLiteral("Dangerous together: MDMA + moclobemide")));
    CHECK(text.contains(QStringLiteral("Unknown together: MDMA + zzquaxil")));
    CHECK(text.contains(booth::words::nothingKnownTogether()));
    CHECK_FALSE(text.contains(QStringLiteral("no interaction"), Qt::CaseInsensitive));
    shown.page.showTalk(test::madeTalk(), test::shippedAdvice());
    CHECK_FALSE(taken->text().isEmpty());
    booth::TalkView other = test::madeTalk();
    other.sample.id = "other";
    shown.page.showTalk(other, test::shippedAdvice());
    CHECK(taken->text().isEmpty());
    CHECK_FALSE(taken->isUndoAvailable());
}

TEST_CASE("talk: what they say they take cannot be copied, cut or marked, and Enter there leads nowhere")
{
    Shown shown;
    shown.part(1);
    auto *taken = shown.page.findChild<TakenLine *>("taken");
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClicks(taken, "zzquaxil");
    for (const auto key : {Qt::Key_A, Qt::Key_C, Qt::Key_X, Qt::Key_Insert})
        QTest::keyClick(taken, key, Qt::ControlModifier);
    QTest::keyClick(taken, Qt::Key_Home, Qt::ShiftModifier);
    QTest::mouseDClick(taken, Qt::LeftButton, {}, QPoint(20, 20));
    CHECK(taken->selectedText().isEmpty());
    CHECK(taken->text() == QStringLiteral("zzquaxil"));
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("before"));
    CHECK(taken->contextMenuPolicy() == Qt::NoContextMenu);
    QSignalSpy closing(&shown.page, &TalkPage::closeRequested);
    taken->setFocus();
    QTest::keyClick(taken, Qt::Key_Return);
    CHECK(closing.isEmpty());
}

TEST_CASE("talk: what is open now stands first, with its number")
{
    Shown shown;
    const QString text = shown.part(2);
    const auto at = [&](const char *words) { return text.indexOf(QLatin1String(words)); };
    REQUIRE(at("Quiet tent") >= 0);
    CHECK(at("Quiet tent") < at("Drug advice line"));
    CHECK(at("First aid") < at("Drug advice line"));
    CHECK(at("Drug advice line") < at("Health centre"));
    CHECK(text.contains(QStringLiteral("Telephone 99 88 77 66")));
    booth::TalkView view = test::madeTalk();
    view.referrals.clear();
    shown.page.showTalk(view, test::shippedAdvice());
    CHECK(test::visibleText(shown.page).contains(QStringLiteral("Nobody has written down yet")));
}

TEST_CASE("talk: a slip is offered only where the site gives one")
{
    Shown shown;
    CHECK(shown.page.findChild<QAbstractButton *>("makeSlip")->isVisible());
    booth::TalkView view = test::madeTalk();
    view.site.hasSlip = false;
    shown.page.showTalk(view, test::shippedAdvice());
    CHECK_FALSE(shown.page.findChild<QAbstractButton *>("makeSlip")->isVisible());
    shown.page.clear();
    CHECK_FALSE(shown.page.findChild<QAbstractButton *>("goOn")->isEnabled());
    CHECK_FALSE(test::visibleText(shown.page).contains(QStringLiteral("mixture")));
}

TEST_CASE("show to the person: large words in their language, and the same to be read aloud")
{
    ShowPage page;
    page.resize(1366, 660);
    page.show();
    page.showContent(test::madeSlip(test::madeTalk(), QStringLiteral("nb")));
    QString text = test::visibleText(page);
    CHECK(text.contains(QStringLiteral("Det ble solgt som MDMA.")));
    CHECK(text.contains(QStringLiteral("FJORD-ROWAN 42")));
    page.findChild<ChoiceRow *>("way")->choose(1);
    text = test::visibleText(page);
    CHECK(text.contains(QStringLiteral("1  ")));
    CHECK_FALSE(text.contains(QStringLiteral("FJORD-ROWAN 42")));
    page.setLanguages({"English", "Bokmål", "Soomaali"}, 2);
    CHECK(page.language() == 2);
}

TEST_CASE("close: what was chosen is told, and a witness is asked for only where something was destroyed")
{
    ClosePage page;
    page.resize(1366, 660);
    page.show();
    page.showClosing(test::madeTalk(), {"mdma"}, QStringLiteral("K7"));
    QSignalSpy closed(&page, &ClosePage::closed);
    REQUIRE(page.findChild<QLineEdit *>("witness")->isVisible());
    test::press(page, "closeSample");
    CHECK(closed.isEmpty());
    CHECK(test::textOf(page, "problem").contains(QStringLiteral("witness")));
    page.findChild<QLineEdit *>("witness")->setText(QStringLiteral("k7"));
    test::press(page, "closeSample");
    CHECK(closed.isEmpty());
    page.findChild<QLineEdit *>("witness")->setText(QStringLiteral("b2"));
    page.findChild<ChoiceRow *>("intention")->choose(3);
    page.findChild<ChoiceRow *>("lab")->choose(2);
    page.findChild<QLineEdit *>("labCode")->setText(QStringLiteral("L-17"));
    test::press(page, "closeSample");
    REQUIRE(closed.size() == 1);
    const auto said = closed.first().first().value<booth::WrittenClosing>();
    CHECK(said.intention == store::Intention::TakeLess);
    CHECK(said.disposal == store::Disposal::Destroyed);
    CHECK(said.witnessCode == "B2");
    CHECK(said.advice == std::vector<std::string>{"mdma"});
    REQUIRE(said.lab);
    CHECK(said.lab->isSent);
    CHECK(said.lab->labCode == "L-17");
    page.findChild<ChoiceRow *>("disposal")->choose(0);
    CHECK_FALSE(page.findChild<QLineEdit *>("witness")->isVisible());
}

TEST_CASE("closed: what was noted is there, a correction says so, and only a fresh close can be taken back")
{
    ClosedPage page;
    page.resize(1366, 660);
    page.show();
    page.showClosed(test::madeClosed());
    QString text = test::visibleText(page);
    CHECK(text.contains(QStringLiteral("They mean to: take less of it")));
    CHECK(text.contains(QStringLiteral("destroyed, seen by B2")));
    CHECK(text.contains(QStringLiteral("Laboratory University hospital: to be sent")));
    CHECK(page.findChild<QAbstractButton *>("takeBack")->isVisible());
    booth::TalkView later = test::madeClosed();
    later.at += std::chrono::minutes(7);
    store::Finding corrected = later.findings.back();
    corrected.reason = "the laboratory answered";
    corrected.text = "It was 4-MMC.";
    later.findings.push_back(corrected);
    page.showClosed(later);
    text = test::visibleText(page);
    CHECK(text.contains(QStringLiteral("Corrected: the laboratory answered")));
    CHECK(text.contains(QStringLiteral("It was 4-MMC.")));
    CHECK(text.indexOf(QStringLiteral("It was 4-MMC.")) < text.indexOf(QStringLiteral("Looks like a mixture")));
    CHECK_FALSE(page.findChild<QAbstractButton *>("takeBack")->isVisible());
    booth::TalkView left = test::madeClosed();
    left.findings.clear();
    left.closings.clear();
    page.showClosed(left);
    CHECK_FALSE(page.findChild<QAbstractButton *>("correct")->isVisible());
    CHECK_FALSE(page.findChild<QAbstractButton *>("takeBack")->isVisible());
}

TEST_CASE("correction: nothing is stored without a conclusion, words, a reason and a code")
{
    CorrectionPage page;
    page.resize(1366, 660);
    page.show();
    page.showCorrection(test::madeClosed(), {});
    QSignalSpy corrected(&page, &CorrectionPage::corrected);
    test::press(page, "storeCorrection");
    page.findChild<ChoiceRow *>("conclusion")->choose(2);
    page.findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral(" "));
    test::press(page, "storeCorrection");
    page.findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral("It was 4-MMC."));
    test::press(page, "storeCorrection");
    CHECK(test::textOf(page, "problem").contains(QStringLiteral("why")));
    page.findChild<QLineEdit *>("reason")->setText(QStringLiteral("the laboratory answered"));
    test::press(page, "storeCorrection");
    CHECK(test::textOf(page, "problem").contains(QStringLiteral("code")));
    CHECK(corrected.isEmpty());
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("b2"));
    page.findChild<QLineEdit *>("names")->setText(QStringLiteral("4-MMC, caffeine"));
    page.findChild<QLineEdit *>("reason")->setText(QStringLiteral("call 91234567 first"));
    test::press(page, "storeCorrection");
    CHECK(corrected.isEmpty()); // a telephone number may say who somebody is
    page.findChild<QLineEdit *>("reason")->setText(QStringLiteral("the laboratory answered"));
    test::press(page, "storeCorrection");
    REQUIRE(corrected.size() == 1);
    const auto said = corrected.first().first().value<booth::Correction>();
    CHECK(said.finding.conclusion == store::Conclusion::NotSeen);
    CHECK(said.finding.operatorCode == "B2");
    CHECK(said.reason == "the laboratory answered");
    REQUIRE(said.finding.substances.size() == 2);
    CHECK(said.finding.substances[0].part == store::SubstancePart::Main);
    CHECK(said.finding.substances[1].label == "caffeine");
}

TEST_CASE("slip: A6 is A6, a roll is as wide as it prints and as long as its words, with all six limits")
{
    const auto content = test::madeSlip(test::madeTalk(), QStringLiteral("en"));
    const QSizeF a6 = slipPaperMm(content, {booth::SlipWidth::A6, false});
    CHECK(a6.width() == Catch::Approx(105).margin(0.1));
    CHECK(a6.height() == Catch::Approx(148).margin(0.5));
    const QSizeF wide = slipPaperMm(content, {booth::SlipWidth::Receipt80, false});
    const QSizeF narrow = slipPaperMm(content, {booth::SlipWidth::Receipt58, false});
    CHECK(wide.width() == Catch::Approx(72).margin(0.1));
    CHECK(narrow.width() == Catch::Approx(48).margin(0.1));
    CHECK(narrow.height() > wide.height());
    CHECK(slipPaperMm(content, {booth::SlipWidth::Receipt58, true}).height() > narrow.height() + 10);
    const QTemporaryDir folder;
    for (const auto width : {booth::SlipWidth::A6, booth::SlipWidth::Receipt80, booth::SlipWidth::Receipt58}) {
        const QString path = folder.filePath(QString::number(int(width)) + ".pdf");
        REQUIRE(writeSlipPdf(path, content, {width, true}));
        CHECK(QFile(path).size() > 2000);
    }
}

TEST_CASE("slip: the QR code holds dark finders in three corners and stands there only on wish")
{
    const QImage code = qrCode(QStringLiteral("FJORD-ROWAN 42"));
    REQUIRE(code.width() >= 21 + 8);
    CHECK(code.width() == code.height());
    const auto isDark = [&](int x, int y) { return qGray(code.pixel(x, y)) < 128; };
    const int last = code.width() - 5;
    for (const auto &[x, y] : {std::pair{4, 4}, std::pair{last, 4}, std::pair{4, last}})
        CHECK(isDark(x, y));
    for (int i = 0; i < code.width(); ++i)
        for (int quiet = 0; quiet < 4; ++quiet)
            CHECK_FALSE(isDark(i, quiet));
    CHECK(qrCode({}).isNull());
    CHECK(qrCode(QString(8000, QLatin1Char('x'))).isNull());
    SlipPage page;
    page.showSlip(test::madeSlip(test::madeTalk(), QStringLiteral("en")), booth::SlipWidth::Receipt80);
    CHECK_FALSE(page.look().hasQrCode);
    CHECK(page.look().width == booth::SlipWidth::Receipt80);
    page.findChild<ChoiceRow *>("slipQr")->choose(1);
    CHECK(page.look().hasQrCode);
    booth::TalkView other = test::madeTalk();
    other.sample.ticketCode = "FJORD-OTTER 17";
    page.showSlip(test::madeSlip(other, QStringLiteral("en")));
    CHECK_FALSE(page.look().hasQrCode);
}
