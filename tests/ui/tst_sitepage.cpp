// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sampletalk.h"
#include "ui/widgethelp.h"

#include "settings/sitepage.h"
#include "talk/advicepage.h"
#include "theme/choicerow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace varde;
using namespace varde::ui;

namespace {

struct Site {
    SitePage page;
    QSignalSpy stored{&page, &SitePage::stored};

    explicit Site(const booth::SiteProfile &profile)
    {
        page.resize(1366, 660);
        page.show();
        page.showProfile(profile);
    }
    QLineEdit *line(const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); }
    booth::SiteProfile last() { return stored.last().first().value<booth::SiteProfile>(); }
};

} // namespace

TEST_CASE("site page: a profile that is stored untouched is the same profile")
{
    const char *language = GENERATE("en", "nb");
    const test::Speaking speaking(language);
    booth::SiteProfile profile = test::madeTalk().site;
    profile.mostMg = 1.5;
    profile.retentionDays = 3;
    profile.loader = booth::Loader::Person;
    profile.disposal = store::Disposal::HandedOver;
    profile.slipWidth = booth::SlipWidth::Receipt58;
    profile.labAccepts = "powder";
    profile.generalAdvice["so"] = "kept";
    Site site(profile);
    test::press(site.page, "storeSite");
    REQUIRE(site.stored.size() == 1);
    CHECK(site.last() == profile);
}

TEST_CASE("site page: what is typed is what is stored")
{
    Site site({});
    site.line("mostMg")->setText(QStringLiteral("2.5"));
    site.page.findChild<ChoiceRow *>("hasSlip")->choose(1);
    site.page.findChild<ChoiceRow *>("witnessed")->choose(1);
    test::press(site.page, "addReferral");
    site.line("referralName")->setText(QStringLiteral("Quiet tent"));
    site.line("openOn5")->setText(QStringLiteral("20:00-04:00"));
    test::press(site.page, "addReferral");
    site.line("referralName")->setText(QStringLiteral("First aid"));
    site.page.findChild<ChoiceRow *>("referralAlways")->choose(1);
    test::press(site.page, "storeSite");
    REQUIRE(site.stored.size() == 1);
    CHECK(site.last().mostMg == 2.5);
    CHECK(site.last().hasSlip);
    CHECK(site.last().isDisposalWitnessed);
    REQUIRE(site.last().referrals.size() == 2);
    CHECK(site.last().referrals[0].name == "Quiet tent");
    CHECK(booth::openingsText(site.last().referrals[0].hours.week[4]) == "20:00-04:00");
    CHECK(site.last().referrals[1].hours.isAlways);
    test::press(site.page, "removeReferral");
    test::press(site.page, "storeSite");
    CHECK(site.last().referrals.size() == 1);
}

TEST_CASE("site page: what makes no sense is said and not stored")
{
    Site site({});
    for (const char *amount : {"", "much", "0", "-1", "1001"}) {
        site.line("mostMg")->setText(QLatin1String(amount));
        test::press(site.page, "storeSite");
        CHECK(test::textOf(site.page, "problem").contains(QStringLiteral("milligrams")));
    }
    site.line("mostMg")->setText(QStringLiteral("1"));
    site.line("retentionDays")->setText(QStringLiteral("366"));
    test::press(site.page, "storeSite");
    CHECK(test::textOf(site.page, "problem").contains(QStringLiteral("days")));
    site.line("retentionDays")->setText(QStringLiteral("0"));
    test::press(site.page, "addReferral");
    test::press(site.page, "storeSite");
    CHECK(test::textOf(site.page, "problem").contains(QStringLiteral("no name")));
    site.line("referralName")->setText(QStringLiteral("Clinic"));
    site.line("openOn1")->setText(QStringLiteral("from ten"));
    test::press(site.page, "storeSite");
    CHECK(test::visibleText(site.page).contains(QStringLiteral("Clinic, Monday: write times")));
    CHECK(site.stored.isEmpty());
}

TEST_CASE("advice page: a draft is read, signed and shown; an approved card is taken back")
{
    AdvicePage page;
    page.resize(1366, 660);
    page.show();
    page.showShelf(test::madeShelf(), {});
    QSignalSpy said(&page, &AdvicePage::said);
    auto *list = page.findChild<QListView *>("cards");
    REQUIRE(list->model()->rowCount() == int(test::shippedAdvice()->cards().size()));
    CHECK(list->model()->index(0, 0).data().toString() == QStringLiteral("✓ MDMA"));
    list->setCurrentIndex(list->model()->index(1, 0));
    CHECK(test::textOf(page, "cardState").contains(QStringLiteral("Draft: shown to nobody")));
    test::press(page, "approveCard");
    CHECK(said.isEmpty());
    CHECK(test::textOf(page, "problem").contains(QStringLiteral("code")));
    page.findChild<QLineEdit *>("code")->setText(QStringLiteral("b2"));
    test::press(page, "approveCard");
    REQUIRE(said.size() == 1);
    CHECK(said.first().at(1).toBool());
    CHECK(said.first().at(2).toString() == QStringLiteral("B2"));
    CHECK(said.first().at(0).value<booth::AdviceCardText>().topic == "amphetamine");
    list->setCurrentIndex(list->model()->index(0, 0));
    CHECK(test::textOf(page, "cardState").contains(QStringLiteral("Approved by B2")));
    CHECK_FALSE(page.findChild<QAbstractButton *>("approveCard")->isVisible());
    test::press(page, "withdrawCard");
    REQUIRE(said.size() == 2);
    CHECK_FALSE(said.last().at(1).toBool());
}

TEST_CASE("advice page: a copy is edited and kept, and one without a source is refused with its line")
{
    AdvicePage page;
    page.resize(1366, 660);
    page.show();
    page.showShelf(test::madeShelf(), QStringLiteral("B2"));
    QSignalSpy written(&page, &AdvicePage::written);
    QSignalSpy back(&page, &AdvicePage::backRequested);
    test::press(page, "editCopy");
    auto *edit = page.findChild<QPlainTextEdit *>("cardText");
    REQUIRE(edit->toPlainText().contains(QStringLiteral("||")));
    edit->setPlainText(QStringLiteral("[effects]\nNo source here"));
    test::press(page, "keepCopy");
    CHECK(written.isEmpty());
    CHECK(test::textOf(page, "problem").contains(QStringLiteral("line 2")));
    edit->setPlainText(QStringLiteral("[effects]\nOur words. || Our source"));
    test::press(page, "keepCopy");
    REQUIRE(written.size() == 1);
    const auto card = written.first().first().value<booth::AdviceCardText>();
    CHECK(card.topic == test::madeShelf().front().text.topic);
    CHECK(card.lines == std::vector<booth::AdviceLine>{{booth::AdviceSection::Effects, "Our words.", {"Our source"}}});
    test::press(page, "adviceBack");
    CHECK(back.isEmpty());
    test::press(page, "adviceBack");
    CHECK(back.size() == 1);
}
