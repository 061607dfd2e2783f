// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operators.h"
#include "booth/talk/siteediting.h"
#include "booth/talk/talksupport.h"
#include "booth/talk/talkview.h"

#include <QDir>

using namespace varde;
using namespace varde::booth;
using booth::test::TalkBooth;
using store::codeOf;
using store::SubstancePart;

namespace {

const AdviceBook &book()
{
    static const AdviceBook shipped = *AdviceBook::shipped();
    return shipped;
}

TalkView viewed(const TalkBooth &booth, const store::Id &id)
{
    auto view = talkView(*booth.service, book(), id, QTimeZone("Europe/Oslo"));
    REQUIRE(view);
    return *std::move(view);
}

} // namespace

TEST_CASE("talk: only what the person's finding names is told, not what the machine says")
{
    const TalkBooth booth;
    const store::Id silent = booth.atTalk().id;
    CHECK(viewed(booth, silent).found.empty());
    const store::Id named = booth
                                .atTalk({{"", "ketamine", SubstancePart::Main}, {"", "caffeine", SubstancePart::Other}},
                                        store::Conclusion::NotSeen)
                                .id;
    const TalkView view = viewed(booth, named);
    CHECK(view.found == std::vector<std::string>{"ketamine", "caffeine"});
    REQUIRE(view.interactions.size() == 1);
    CHECK(view.interactions.front().severity == InteractionSeverity::Caution);
    const store::Id unknown = booth.atTalk({{"", "ketamine", SubstancePart::Main}}, store::Conclusion::Unknown).id;
    CHECK(viewed(booth, unknown).found.empty());
    CHECK(codeOf(talkView(*booth.service, book(), "nobody", QTimeZone::utc())) == "not_found");
}

TEST_CASE("talk: of several that look alike only one is there, so they do not interact")
{
    const TalkBooth booth;
    const store::Id id = booth
                             .atTalk({{"", "MDMA", SubstancePart::OneOf}, {"", "tramadol", SubstancePart::OneOf}},
                                     store::Conclusion::Named)
                             .id;
    const TalkView view = viewed(booth, id);
    CHECK(view.isOneOf);
    CHECK(view.interactions.empty());
}

TEST_CASE("talk: approved cards, referrals and what was noted are there")
{
    TalkBooth booth;
    SiteProfile site;
    OpeningHours always;
    always.isAlways = true;
    site.referrals = {{ReferralKind::Clinic, "Clinic", "", "", {}},
                      {ReferralKind::Medical, "First aid", "", "", always}};
    REQUIRE(changeSite(*booth.service, site));
    const auto card = *cardInLanguage(book(), "mdma", "en");
    const store::Id id = booth.atTalk({{"", "MDMA", SubstancePart::Main}}).id;
    CHECK(viewed(booth, id).approved.empty());
    REQUIRE(sayOfAdvice(*booth.service, card, true, "K7"));
    const TalkView view = viewed(booth, id);
    REQUIRE(view.approved.size() == 1);
    CHECK(view.approved.front().text == card);
    REQUIRE(view.referrals.size() == 2);
    CHECK(view.referrals.front().referral.name == "First aid");
    CHECK_FALSE(view.slipRefusal);
    booth.service->setLibrary({});
    CHECK(viewed(booth, id).slipRefusal->code == Errc::NotAllowed);
}

TEST_CASE("talk: what somebody says they take is compared and stands in no file of the booth")
{
    const TalkBooth booth;
    const store::Id id = booth.atTalk({{"", "MDMA", SubstancePart::Main}}).id;
    const TalkView view = viewed(booth, id);
    const std::string typed = "moclobemide, zzquaxil; MOCLOBEMIDE\n lithium ";
    const auto names = namesIn(typed);
    CHECK(names == std::vector<std::string>{"moclobemide", "zzquaxil", "lithium"});
    const auto known = withWhatIsTaken(book(), view.found, names);
    REQUIRE(known.size() == 6);
    CHECK(known.front().severity == InteractionSeverity::Danger);
    CHECK(known.back().severity == InteractionSeverity::Unknown);
    int files = 0;
    for (const QString &name : QDir(QString::fromStdString(booth.dir.path().string())).entryList(QDir::Files)) {
        const std::string bytes = store::bytesOf(booth.dir / name.toStdString());
        INFO(name.toStdString());
        CHECK(bytes.find("zzquaxil") == std::string::npos);
        CHECK(bytes.find("moclobemide") == std::string::npos);
        ++files;
    }
    CHECK(files > 0);
    CHECK(namesIn(" ,;\n ").empty());
}

TEST_CASE("site and advice: who may not, changes nothing")
{
    const TalkBooth booth;
    REQUIRE(addFirstAdministrator(booth.service->record(), "284917"));
    const auto card = *cardInLanguage(book(), "mdma", "en");
    SiteProfile site;
    site.hasSlip = true;
    CHECK(codeOf(changeSite(*booth.service, site)) == "not_signed_in");
    CHECK(codeOf(sayOfAdvice(*booth.service, card, true, "K7")) == "not_signed_in");
    CHECK(codeOf(writeAdvice(*booth.service, card)) == "not_signed_in");
    CHECK(codeOf(addSentences(*booth.service, {"so", "Soomaali", "A", false, {}})) == "not_signed_in");
    CHECK_FALSE(siteProfile(booth.service->record())->hasSlip);
    CHECK(booth.service->record().adviceApprovals()->empty());
    CHECK(booth.service->record().adviceTexts()->empty());
}

TEST_CASE("advice: a card written here is kept, and one without a source is not")
{
    const TalkBooth booth;
    auto card = *cardInLanguage(book(), "mdma", "en");
    card.lines.resize(1);
    REQUIRE(writeAdvice(*booth.service, card));
    const auto shelf = *adviceShelf(booth.service->record(), book(), {});
    CHECK(std::any_of(shelf.begin(), shelf.end(), [&](const ShelfCard &one) {
        return one.origin == CardOrigin::WrittenHere && one.text == card && !one.isApproved;
    }));
    card.lines.front().sources.clear();
    CHECK(codeOf(writeAdvice(*booth.service, card)) == "malformed");
    CHECK(codeOf(sayOfAdvice(*booth.service, card, true, "")) == "out_of_range");
}
