// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sampletalk.h"

#include "booth/words/words.h"
#include "ui/sampleresults.h"
#include "ui/widgethelp.h"

namespace varde::test {

namespace {

booth::OpeningHours everyDay(const char *text)
{
    booth::OpeningHours hours;
    for (auto &day : hours.week)
        day = *booth::openingsFromText(text);
    return hours;
}

booth::SiteProfile madeSite()
{
    booth::SiteProfile site;
    site.hasSlip = true;
    site.isDisposalWitnessed = true;
    site.lab = inLanguage("University hospital", "Universitetssykehuset").toStdString();
    site.generalAdvice = {{"en", "Not alone, less than you think, and ask us again at any time."},
                          {"nb", "Ikke alene, mindre enn du tror, og spør oss igjen når som helst."}};
    booth::OpeningHours always;
    always.isAlways = true;
    using booth::ReferralKind;
    const auto said = [](const char *english, const char *bokmal) { return inLanguage(english, bokmal).toStdString(); };
    site.referrals = {{ReferralKind::Clinic, said("Health centre", "Helsestasjonen"),
                       said("Main street 4", "Storgata 4"), "22 33 44 55", everyDay("08:00-15:00")},
                      {ReferralKind::SafeSpace, said("Quiet tent", "Stille telt"),
                       said("behind the main stage", "bak hovedscenen"), "", everyDay("20:00-04:00")},
                      {ReferralKind::Medical, said("First aid", "Førstehjelp"),
                       said("by the entrance", "ved inngangen"), "99 88 77 66", always},
                      {ReferralKind::Service, said("Drug advice line", "Rusopplysningen"), "", "08588", {}}};
    return site;
}

} // namespace

std::shared_ptr<const booth::AdviceBook> shippedAdvice()
{
    static const auto book = std::make_shared<const booth::AdviceBook>(*booth::AdviceBook::shipped());
    return book; // second owner: the page that shows it
}

booth::TalkView madeTalk()
{
    booth::TalkView view;
    const auto result = storyResult(matcher::VerdictKind::Mixture);
    view.world = booth::World::Live;
    view.sample.id = "made";
    view.sample.ticketCode = "FJORD-ROWAN 42";
    view.sample.state = store::SampleState::Talk;
    view.claim = result.claim;
    store::Finding finding;
    finding.sampleId = view.sample.id;
    finding.conclusion = store::Conclusion::SeenWithOther;
    finding.text = booth::words::draftFinding(result.reading, result.claim, result.done).toStdString();
    finding.operatorCode = "K7";
    finding.createdAt = std::chrono::system_clock::from_time_t(1'781'985'600);
    view.findings = {finding};
    view.found = {"MDMA", "caffeine"};
    view.site = madeSite();
    view.at = std::chrono::system_clock::from_time_t(1'781'985'600); // a Saturday, 22:00 in Oslo
    view.referrals = booth::referralsNow(view.site, view.at, QTimeZone("Europe/Oslo"));
    for (const char *language : {"en", "nb"}) {
        booth::ShelfCard card{*booth::cardInLanguage(*shippedAdvice(), "mdma", language)};
        card.isApproved = true;
        card.approvedAt = view.at;
        view.approved.push_back(card);
    }
    view.interactions = shippedAdvice()->among(view.found);
    return view;
}

booth::TalkView madeClosed()
{
    booth::TalkView view = madeTalk();
    view.sample.state = store::SampleState::Closed;
    store::Closing closing;
    closing.intention = store::Intention::TakeLess;
    closing.disposal = store::Disposal::Destroyed;
    closing.witnessCode = "B2";
    closing.createdAt = view.at - std::chrono::minutes(4);
    view.closings = {closing};
    store::LabRequest request;
    request.lab = view.site.lab;
    request.state = store::LabState::Planned;
    view.labRequests = {request};
    return view;
}

std::vector<booth::ShelfCard> madeShelf()
{
    std::vector<booth::ShelfCard> shelf;
    for (const booth::AdviceDraftCard &draft : shippedAdvice()->cards())
        for (const char *language : {"en", "nb"}) {
            booth::ShelfCard card{*booth::cardInLanguage(*shippedAdvice(), draft.topic, language)};
            card.hash = booth::contentHash(card.text);
            card.isApproved = draft.topic == "mdma";
            card.approvedBy = card.isApproved ? "B2" : "";
            shelf.push_back(card);
        }
    return shelf;
}

booth::SlipContent madeSlip(const booth::TalkView &view, const QString &language)
{
    return *booth::personText(view, *booth::PersonWords::of(language));
}

} // namespace varde::test
