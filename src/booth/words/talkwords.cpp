// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/talkwords.h"

#include "booth/words/context.h"

#include <QDateTime>
#include <QLocale>

namespace varde::booth::words {

using store::Disposal;
using store::Intention;
using store::LabState;

namespace {

/// `04:00`, and the day where it is another one.
QString timeAndDay(store::TimePoint when, store::TimePoint now, const QTimeZone &zone)
{
    const auto local = [&](store::TimePoint at) {
        using std::chrono::seconds;
        return QDateTime::fromSecsSinceEpoch(std::chrono::duration_cast<seconds>(at.time_since_epoch()).count(), zone);
    };
    const QLocale locale;
    const QDateTime at = local(when);
    const QString time = at.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = local(now).date().daysTo(at.date());
    // Tonight's end at four in the morning is no other day to anybody who is awake.
    if (days == 0 || (days == 1 && at.time().hour() < 6))
        return time;
    return QStringLiteral("%1 %2").arg(locale.dayName(at.date().dayOfWeek()), time);
}

} // namespace

QString intentionText(Intention intention)
{
    switch (intention) {
    case Intention::NotAsked:
        return Words::tr("not asked");
    case Intention::NotSaid:
        return Words::tr("did not want to say");
    case Intention::Take:
        return Words::tr("take it as planned");
    case Intention::TakeLess:
        return Words::tr("take less of it");
    case Intention::NotTake:
        return Words::tr("not take it");
    case Intention::Discard:
        return Words::tr("throw it away");
    case Intention::Undecided:
        return Words::tr("does not know yet");
    }
    return {};
}

QString disposalText(Disposal disposal)
{
    switch (disposal) {
    case Disposal::Returned:
        return Words::tr("given back");
    case Disposal::UsedUp:
        return Words::tr("nothing was left");
    case Disposal::Destroyed:
        return Words::tr("destroyed");
    case Disposal::KeptForLab:
        return Words::tr("kept for the laboratory");
    case Disposal::HandedOver:
        return Words::tr("handed over to who is in charge");
    }
    return {};
}

QString labStateText(LabState state)
{
    switch (state) {
    case LabState::Planned:
        return Words::tr("to be sent");
    case LabState::Sent:
        return Words::tr("on its way");
    case LabState::Answered:
        return Words::tr("answered");
    case LabState::Cancelled:
        return Words::tr("called off");
    }
    return {};
}

QString adviceSectionTitle(AdviceSection section)
{
    switch (section) {
    case AdviceSection::Effects:
        return Words::tr("What it does");
    case AdviceSection::Duration:
        return Words::tr("When it comes and how long it lasts");
    case AdviceSection::Dose:
        return Words::tr("About the amount");
    case AdviceSection::Interactions:
        return Words::tr("Together with other things");
    case AdviceSection::Wellbeing:
        return Words::tr("What makes a bad time less likely");
    case AdviceSection::DangerSigns:
        return Words::tr("Signs of danger");
    case AdviceSection::WhatToDo:
        return Words::tr("What to do then");
    }
    return {};
}

QString severityText(InteractionSeverity severity)
{
    switch (severity) {
    case InteractionSeverity::Danger:
        return Words::tr("Dangerous together");
    case InteractionSeverity::Caution:
        return Words::tr("Take extra care");
    case InteractionSeverity::Unknown:
        return Words::tr("Unknown together");
    }
    return {};
}

QString nothingKnownTogether()
{
    return Words::tr("We have nothing on these two together. That does not mean that nothing happens.");
}

QString cardOriginText(CardOrigin origin, const QString &publisher)
{
    switch (origin) {
    case CardOrigin::Shipped:
        return Words::tr("draft that came with Varde");
    case CardOrigin::Pack:
        return Words::tr("draft from a pack of %1").arg(publisher);
    case CardOrigin::WrittenHere:
        return Words::tr("written here");
    }
    return {};
}

QString noApprovedCard()
{
    return Words::tr(
        "No coordinator has approved a card for this. Talk without one: say what was seen and what was not "
        "looked for, ask what they know of it, and send them on to those who know more.");
}

QString referralKindText(ReferralKind kind)
{
    switch (kind) {
    case ReferralKind::SafeSpace:
        return Words::tr("Safe space");
    case ReferralKind::Medical:
        return Words::tr("Medical staff");
    case ReferralKind::Clinic:
        return Words::tr("Clinic");
    case ReferralKind::Service:
        return Words::tr("Help and advice");
    }
    return {};
}

QString openText(const OpenNow &now, store::TimePoint at, const QTimeZone &zone)
{
    switch (now.state) {
    case OpenState::Open:
        return now.changesAt ? Words::tr("open now, until %1").arg(timeAndDay(*now.changesAt, at, zone))
                             : Words::tr("open now, day and night");
    case OpenState::Unknown:
        return Words::tr("nobody wrote down when it is open");
    case OpenState::Closed:
        return now.changesAt ? Words::tr("closed, opens %1").arg(timeAndDay(*now.changesAt, at, zone))
                             : Words::tr("closed this week");
    }
    return {};
}

QString loaderText(Loader loader)
{
    return loader == Loader::Person ? Words::tr("the person who brought it") : Words::tr("the volunteer");
}

QString slipWidthText(SlipWidth width)
{
    switch (width) {
    case SlipWidth::A6:
        return Words::tr("A6 sheet");
    case SlipWidth::Receipt80:
        return Words::tr("receipt roll, 80 mm");
    case SlipWidth::Receipt58:
        return Words::tr("receipt roll, 58 mm");
    }
    return {};
}

QString stillEnglish(const QString &language)
{
    return Words::tr("Sentences marked [English] are not in the file of %1 yet.").arg(language);
}

QString noSlipsHere()
{
    return Words::tr("This site gives no slips. Show the words on the screen, or read them aloud.");
}

} // namespace varde::booth::words
