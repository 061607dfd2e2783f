// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// What a statement of a card is about, in the order of the card. Written to files by name: never renumbered.
enum class AdviceSection {
    Effects = 1,
    Duration = 2,
    Dose = 3,
    Interactions = 4,
    Wellbeing = 5,
    DangerSigns = 6,
    WhatToDo = 7
};
constexpr AdviceSection lastAdviceSection = AdviceSection::WhatToDo;

std::string_view adviceSectionName(AdviceSection section); ///< `danger_signs`: as in files
std::optional<AdviceSection> adviceSectionFromName(std::string_view name);

/// How two things go together as far as is known. That nothing is known is an answer of its own, and "no interaction"
/// is none.
enum class InteractionSeverity { Danger = 1, Caution = 2, Unknown = 3 };

/// A text by language: `en` and `nb`.
using TextByLanguage = std::map<std::string, std::string>;

struct AdviceSource {
    std::string id;
    std::string citation; ///< who, what, when, and an address where there is one
};

/// Something that can be taken, alone or as a group of its like.
struct AdviceSubstance {
    std::string id;                  ///< one word of a-z, 0-9 and `-`
    TextByLanguage title;            ///< as it is told
    std::vector<std::string> names;  ///< what else it is called, in any language; compared without case and hyphens
    std::vector<std::string> groups; ///< ids of what it is one of
};

struct AdviceStatement {
    AdviceSection section = AdviceSection::Effects;
    TextByLanguage text;
    std::vector<std::string> sources; ///< ids; at least one
};

/// A draft about one substance or group, or about two taken together.
struct AdviceDraftCard {
    std::string topic; ///< an id, or two joined by `+` in the order of the alphabet
    std::vector<AdviceStatement> statements;
};

struct InteractionRule {
    std::string first;  ///< id
    std::string second; ///< id
    InteractionSeverity severity = InteractionSeverity::Caution;
    TextByLanguage reason;
    std::vector<std::string> sources; ///< ids; at least one
};

/// What is known of two names together.
struct Interaction {
    std::string first;  ///< as it was named
    std::string second; ///< as it was named
    InteractionSeverity severity = InteractionSeverity::Unknown;
    TextByLanguage reason{};            ///< empty where nothing is known
    std::vector<std::string> sources{}; ///< citations
    std::string card{};                 ///< topic of the card about both; empty where there is none
};

/// Advice and interactions as they come with the program: one file with its sources. Immutable; any thread.
class AdviceBook {
public:
    /// The file in the program. Every call reads it again.
    static Result<AdviceBook> shipped();

    /// Malformed with what is wrong and where in the detail: a statement without a source or a language, an id that is
    /// not known, a name that two substances have.
    static Result<AdviceBook> parse(const std::string &json);

    const std::vector<AdviceSubstance> &substances() const { return m_substances; }
    const std::vector<AdviceDraftCard> &cards() const { return m_cards; }
    const std::vector<InteractionRule> &rules() const { return m_rules; }
    const std::vector<AdviceSource> &sources() const { return m_sources; }

    /// By id, title or any name; null for a name that stands nowhere. Lives as long as the book.
    const AdviceSubstance *find(const std::string &name) const;
    const AdviceDraftCard *card(const std::string &topic) const;
    std::string citation(const std::string &sourceId) const;

    /// Topics of cards that are about a name: the substance's own first, then its groups'. Empty for an unknown name.
    std::vector<std::string> topicsOf(const std::string &name) const;

    /// The gravest rule that holds for two names; Unknown where none does or a name is not known. The same substance
    /// twice interacts with itself only where a rule says so.
    Interaction between(const std::string &first, const std::string &second) const;

    /// Every pair of a list, the gravest first.
    std::vector<Interaction> among(const std::vector<std::string> &names) const;

    /// Each of one list with each of another, the gravest first.
    std::vector<Interaction> across(const std::vector<std::string> &some, const std::vector<std::string> &others) const;

private:
    std::vector<AdviceSource> m_sources;
    std::vector<AdviceSubstance> m_substances;
    std::vector<AdviceDraftCard> m_cards;
    std::vector<InteractionRule> m_rules;
};

/// What is compared of a name: letters and digits in lower case. UTF-8.
std::string foldedName(const std::string &name);

} // namespace varde::booth
