// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/world.h"
#include "core/result.h"
#include "store/record/recordrows.h"

#include <QString>
#include <QStringList>

namespace varde::booth {

/// What stands on the paper a visitor takes along, in the language set. Layout is the printer's.
struct SlipContent {
    QString practiceMark; ///< empty in live work; otherwise across the page
    QString title;
    QString ticket;
    QStringList lines; ///< the finding's own words, one paragraph each
    QString written;   ///< by a person, on this day
    QString limitsTitle;
    QStringList limits; ///< six
    QString footer;
    QStringList saw = {};       ///< the result in fixed sentences of the person's language; may be empty
    QString wordsTitle = {};    ///< above `lines` where they may be in another language; may be empty
    QString correction = {};    ///< why it was corrected; empty where it was not
    QString note = {};          ///< which sentences stand in English for want of a translation; may be empty
    QString ticketCode = {};    ///< as it is, for a QR code
    bool isRightToLeft = false; ///< the language is written so
};

/// A slip comes from what a person wrote, never from a verdict. NotAllowed for a finding of another sample or
/// without words.
Result<SlipContent> slipContent(const store::Sample &sample, const store::Finding &finding, World world);

} // namespace varde::booth
