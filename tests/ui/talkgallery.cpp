// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the gallery from the talk to the close.
#include "ui/gallery.h"

#include "run/closedpage.h"
#include "settings/sitepage.h"
#include "slip/slippage.h"
#include "talk/advicepage.h"
#include "talk/closepage.h"
#include "talk/correctionpage.h"
#include "talk/showpage.h"
#include "talk/talkpage.h"
#include "theme/choicerow.h"
#include "ui/sampletalk.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace varde::test {

using namespace ui;

void Gallery::addTalk()
{
    auto *talk = new TalkPage(this);
    for (const auto &[name, part] : {std::pair{"talk", 0}, std::pair{"talk-together", 1}, std::pair{"talk-help", 2}})
        addPage(QLatin1String(name), talk, 4, false, [talk, part = part] {
            talk->showTalk(madeTalk(), shippedAdvice());
            talk->findChild<ChoiceRow *>("parts")->choose(part);
            if (part == 1)
                talk->findChild<QLineEdit *>("taken")->setText(QStringLiteral("moclobemide, something new"));
        });
    addPage("talk-no-card", talk, 4, false, [talk] {
        booth::TalkView view = madeTalk();
        view.approved.clear();
        view.site.hasSlip = false;
        talk->showTalk(view, shippedAdvice());
        talk->findChild<ChoiceRow *>("parts")->choose(0);
    });
    auto *person = new ShowPage(this);
    for (const auto &[name, way] : {std::pair{"person", 0}, std::pair{"person-aloud", 1}})
        addPage(QLatin1String(name), person, 4, false, [this, person, way = way] {
            const bool isBokmal = m_settings.language() == QLatin1String("nb");
            person->setLanguages({QStringLiteral("English"), QStringLiteral("Bokmål")}, isBokmal ? 1 : 0);
            person->findChild<ChoiceRow *>("way")->choose(way);
            person->showContent(madeSlip(madeTalk(), m_settings.language()));
        });
    auto *slip = new SlipPage(this);
    for (const auto &[name, width] :
         {std::pair{"slip", booth::SlipWidth::A6}, std::pair{"slip-receipt", booth::SlipWidth::Receipt58}})
        addPage(QLatin1String(name), slip, 4, false, [this, slip, width = width] {
            booth::TalkView view = madeTalk();
            view.sample.ticketCode = width == booth::SlipWidth::A6 ? "FJORD-ROWAN 42" : "FJORD-OTTER 17";
            slip->setLanguages({QStringLiteral("English"), QStringLiteral("Bokmål")},
                               m_settings.language() == QLatin1String("nb") ? 1 : 0);
            slip->showSlip(madeSlip(view, m_settings.language()), width);
            slip->findChild<ChoiceRow *>("slipQr")->choose(1);
        });
    auto *closing = new ClosePage(this);
    addPage("closing", closing, 5, false, [closing] {
        closing->showClosing(madeTalk(), {"mdma"}, QStringLiteral("K7"));
        closing->findChild<ChoiceRow *>("lab")->choose(1);
    });
    auto *closed = new ClosedPage(this);
    addPage("closed", closed, 5, false, [closed] { closed->showClosed(madeClosed()); });
    addPage("closed-corrected", closed, 5, false, [closed] {
        booth::TalkView view = madeClosed();
        store::Finding corrected = view.findings.back();
        corrected.reason = "the laboratory answered";
        corrected.text = "The laboratory found 4-MMC, no MDMA.";
        view.findings.push_back(corrected);
        closed->showClosed(view);
    });
    auto *correction = new CorrectionPage(this);
    addPage("correction", correction, 5, false,
            [correction] { correction->showCorrection(madeClosed(), QStringLiteral("K7")); });
    auto *site = new SitePage(this);
    addPage("site", site, -1, false, [site] { site->showProfile(madeTalk().site); });
    auto *advice = new AdvicePage(this);
    for (const auto &[name, button] : {std::pair{"advice", ""}, std::pair{"advice-edit", "editCopy"}})
        addPage(QLatin1String(name), advice, -1, false, [this, advice, button = button] {
            advice->findChild<ChoiceRow *>("cardLanguage")
                ->choose(m_settings.language() == QLatin1String("nb") ? 1 : 0);
            advice->showShelf(madeShelf(), QStringLiteral("K7"));
            if (*button)
                advice->findChild<QAbstractButton *>(QLatin1String(button))->click();
        });
}

} // namespace varde::test
