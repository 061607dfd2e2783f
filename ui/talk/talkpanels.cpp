// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/talkpanels.h"

#include "booth/words/substancename.h"
#include "booth/words/talkwords.h"
#include "talk/textcolumn.h"
#include "theme/card.h"
#include "theme/labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

using booth::Interaction;
using booth::InteractionSeverity;

struct Panels {
    Q_DECLARE_TR_FUNCTIONS(Panels)
};

QLabel *panelText(const char *role, const QString &text, QWidget *parent)
{
    QLabel *label = textLabel(role, parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setVisible(!text.isEmpty());
    return label;
}

QString joinedSources(const std::vector<std::string> &sources)
{
    QStringList all;
    for (const std::string &source : sources)
        all << QString::fromStdString(source);
    return all.join(QStringLiteral("; "));
}

Card::Kind kindOf(InteractionSeverity severity)
{
    return severity == InteractionSeverity::Danger    ? Card::Kind::Hazard
           : severity == InteractionSeverity::Caution ? Card::Kind::Caution
                                                      : Card::Kind::Plain;
}

Card *interactionPanel(const Interaction &interaction)
{
    auto *card = new Card(kindOf(interaction.severity));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 12, 16, 12);
    layout->setSpacing(4);
    const std::string language = screenLanguage().toStdString();
    const auto reason = interaction.reason.find(language);
    const QString why = reason == interaction.reason.end() ? booth::words::nothingKnownTogether()
                                                           : QString::fromStdString(reason->second);
    const QString both = QStringLiteral("%1 + %2").arg(QString::fromStdString(interaction.first),
                                                       QString::fromStdString(interaction.second));
    // Words first, so that the colour is never the only sign.
    layout->addWidget(panelText(
        "heading", QStringLiteral("%1: %2").arg(booth::words::severityText(interaction.severity), both), card));
    layout->addWidget(panelText("", why, card));
    layout->addWidget(panelText("muted", joinedSources(interaction.sources), card));
    return card;
}

/// What a card may be about, each topic list with the name to say where none is approved.
struct Wanted {
    std::string label;
    std::vector<std::string> topics;
};

std::vector<Wanted> wantedCards(const booth::TalkView &view, const booth::AdviceBook &book)
{
    std::vector<Wanted> all;
    for (const Interaction &interaction : view.interactions)
        if (!interaction.card.empty())
            all.push_back({interaction.first + " + " + interaction.second, {interaction.card}});
    for (const std::string &name : view.found) {
        std::vector<std::string> topics = book.topicsOf(name);
        if (topics.empty())
            topics = {booth::foldedName(name)}; // a pack may know what the program does not
        all.push_back({name, topics});
    }
    return all;
}

QString generalAdvice(const booth::TalkView &view)
{
    const auto &texts = view.site.generalAdvice;
    const auto own = texts.find(screenLanguage().toStdString());
    return own == texts.end() ? QString() : QString::fromStdString(own->second);
}

} // namespace

QString screenLanguage()
{
    return QLocale().language() == QLocale::NorwegianBokmal ? QStringLiteral("nb") : QStringLiteral("en");
}

void fillCard(TextColumn &column, const booth::AdviceCardText &card, bool hasSources)
{
    column.addText("verdictLongest", QString::fromStdString(card.title));
    std::optional<booth::AdviceSection> section;
    for (const booth::AdviceLine &line : card.lines) {
        if (section != line.section)
            column.addText("strong", booth::words::adviceSectionTitle(line.section));
        section = line.section;
        column.addText("", QString::fromStdString(line.text));
        if (hasSources)
            column.addText("muted", joinedSources(line.sources));
    }
}

void fillInteractions(TextColumn &column, const std::vector<Interaction> &interactions)
{
    for (const Interaction &interaction : interactions)
        column.addPanel(interactionPanel(interaction));
}

void fillReferrals(TextColumn &column, const booth::TalkView &view, const QTimeZone &zone)
{
    column.clear();
    if (view.referrals.empty())
        column.addText("caution", Panels::tr("Nobody has written down yet whom to send people to. The site profile in "
                                             "the settings has room for it."));
    for (const booth::ReferralNow &one : view.referrals) {
        const bool isOpen = one.now.state == booth::OpenState::Open;
        auto *card = new Card(isOpen ? Card::Kind::Match : Card::Kind::Plain);
        auto *layout = new QVBoxLayout(card);
        layout->setContentsMargins(20, 10, 16, 10);
        layout->setSpacing(2);
        const booth::Referral &referral = one.referral;
        layout->addWidget(panelText("heading",
                                    QStringLiteral("%1: %2").arg(booth::words::referralKindText(referral.kind),
                                                                 QString::fromStdString(referral.name)),
                                    card));
        layout->addWidget(panelText(isOpen ? "strong" : "", booth::words::openText(one.now, view.at, zone), card));
        layout->addWidget(panelText("", QString::fromStdString(referral.where), card));
        if (!referral.phone.empty())
            layout->addWidget(
                panelText("strong", Panels::tr("Telephone %1").arg(QString::fromStdString(referral.phone)), card));
        column.addPanel(card);
    }
}

void fillAdvice(TextColumn &column, const booth::TalkView &view, const booth::AdviceBook &book)
{
    column.clear();
    QStringList missing;
    std::vector<std::string> shown;
    for (const Wanted &wanted : wantedCards(view, book)) {
        const auto card = booth::approvedCard(view.approved, wanted.topics, screenLanguage().toStdString());
        if (!card) {
            missing << booth::words::substanceName(wanted.label);
        } else if (std::find(shown.begin(), shown.end(), card->text.topic) == shown.end()) {
            shown.push_back(card->text.topic);
            fillCard(column, card->text, true);
        }
    }
    if (view.found.empty())
        column.addText("heading", Panels::tr("Nothing was named, so there is no card."));
    else if (!missing.isEmpty())
        column.addText("heading", Panels::tr("No approved card: %1").arg(missing.join(QStringLiteral(", "))));
    if (view.found.empty() || !missing.isEmpty()) {
        column.addText("", booth::words::noApprovedCard());
        column.addText("", generalAdvice(view));
    }
}

std::vector<std::string> shownTopics(const booth::TalkView &view, const booth::AdviceBook &book,
                                     const QString &language)
{
    std::vector<std::string> shown;
    for (const Wanted &wanted : wantedCards(view, book))
        if (const auto card = booth::approvedCard(view.approved, wanted.topics, language.toStdString()))
            if (std::find(shown.begin(), shown.end(), card->text.topic) == shown.end())
                shown.push_back(card->text.topic);
    return shown;
}

} // namespace varde::ui
