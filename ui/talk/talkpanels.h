// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/talk/talkview.h"

#include <QString>
#include <QWidget>

namespace varde::ui {

class TextColumn;

// What the talk shows, written into a column in the language of the screen.

/// Language of the screen's words for texts that lie in several: `en` or `nb`.
QString screenLanguage();

void fillCard(TextColumn &column, const booth::AdviceCardText &card, bool hasSources);
void fillInteractions(TextColumn &column, const std::vector<booth::Interaction> &interactions);
void fillReferrals(TextColumn &column, const booth::TalkView &view, const QTimeZone &zone);

/// The cards about what was found, and about what acts together; where none is approved, the site's general advice
/// under the sentence that says so.
void fillAdvice(TextColumn &column, const booth::TalkView &view, const booth::AdviceBook &book);

/// Topics of the approved cards that fillAdvice() shows.
std::vector<std::string> shownTopics(const booth::TalkView &view, const booth::AdviceBook &book,
                                     const QString &language);

} // namespace varde::ui
