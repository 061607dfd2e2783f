// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// How a collection names its files: text with fields in braces, `{substance}_{form}_{*}`. A field takes at least one
/// character and as few as the rest allows; `{*}` is passed over. `|` stands between alternatives, of which the first
/// that fits counts. A slash stands for a folder: `{class}/{substance}`. Underscores in what a field took become
/// blanks.
class NamePattern {
public:
    /// OutOfRange, with the place in the text, for a brace that is not closed, a field that is none (`{*}` or a
    /// column of a manifest), one that stands twice, or two without anything between them.
    static Result<NamePattern> parse(std::string_view text);

    /// The fields of a name, or nothing where it does not fit. Of a path as many parts from the end count as the
    /// alternative has. \param name  without the ending
    std::optional<Facts> match(std::string_view name) const;

private:
    struct Part {
        std::string literal; ///< before the field
        std::optional<Field> field;
        bool isField = false; ///< false: the literal ends the alternative
    };
    using Alternative = std::vector<Part>;
    static Result<Alternative> parseAlternative(std::string_view text);
    static std::optional<Facts> fit(const Alternative &alternative, std::string_view name);

    std::vector<Alternative> m_alternatives;
};

/// A file's name as patterns see it: without the last ending, folders kept, the member of an archive behind it.
std::string patternSubject(const std::string &file, const std::string &member);

} // namespace varde::booth
