// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/advicebook.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace varde::booth {

struct AdviceLine {
    AdviceSection section = AdviceSection::Effects;
    std::string text;
    std::vector<std::string> sources; ///< citations

    bool operator==(const AdviceLine &other) const = default;
};

/// One card in one language, as a person reads it.
struct AdviceCardText {
    std::string topic; ///< one word, see AdviceDraftCard; of a pack: a name
    std::string language;
    std::string title;
    std::vector<AdviceLine> lines;

    bool operator==(const AdviceCardText &other) const = default;
};

/// SHA-256 of everything that the card says, hex: another word, another hash.
std::string contentHash(const AdviceCardText &card);

std::string adviceCardToJson(const AdviceCardText &card);

/// Malformed with what is wrong in the detail: no JSON of a card, no line, a line without text or source.
Result<AdviceCardText> adviceCardFromJson(const std::string &json);

/// A draft of the book in a language. NotFound for a topic without a card.
Result<AdviceCardText> cardInLanguage(const AdviceBook &book, const std::string &topic, const std::string &language);

/// A card as plain text to be edited: `[effects]` begins a section, one statement a line, its sources behind `||`,
/// parted by `|`.
std::string editableText(const AdviceCardText &card);

/// The card with the lines of an edited text. Malformed with the line's number in the detail.
Result<AdviceCardText> withEditedText(AdviceCardText card, const std::string &text);

} // namespace varde::booth
