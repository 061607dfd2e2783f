// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/adviceshelf.h"
#include "booth/site/siteprofile.h"
#include "store/record/talkrows.h"

#include <QString>
#include <QTimeZone>

namespace varde::booth::words {

QString intentionText(store::Intention intention);
QString disposalText(store::Disposal disposal);
QString labStateText(store::LabState state);
QString adviceSectionTitle(AdviceSection section);
QString severityText(InteractionSeverity severity); ///< never "no interaction"
QString nothingKnownTogether();                     ///< what is said where a combination is unknown
QString cardOriginText(CardOrigin origin, const QString &publisher);
QString noApprovedCard(); ///< stands in place of a card
QString referralKindText(ReferralKind kind);
QString openText(const OpenNow &now, store::TimePoint at, const QTimeZone &zone); ///< `open now, until 04:00`
QString loaderText(Loader loader);
QString slipWidthText(SlipWidth width);
QString noSlipsHere();                         ///< the site gives none
QString stillEnglish(const QString &language); ///< why some sentences are marked

} // namespace varde::booth::words
