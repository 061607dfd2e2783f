// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// Why a data file cannot be used. Thrown and caught inside this room.
struct Refused {
    std::string why;
};

/// What a person may write into one file, bytes.
constexpr std::size_t largestDataFile = 1'000'000;

/// One object of a data file that people write by hand: what is missing, of another kind or not known is refused, so
/// that a slip of the pen is never passed over. `place` names the object in what is said.
class Fields {
public:
    Fields(const nlohmann::json &object, std::string place);

    const std::string &place() const { return m_place; }
    bool has(const char *name) const { return m_object.contains(name); }
    const nlohmann::json &at(const char *name); ///< refused where it is missing
    std::string text(const char *name);         ///< not empty
    std::string oneOf(const char *name, std::initializer_list<std::string_view> words);
    double number(const char *name, double above); ///< finite and greater
    std::optional<double> maybeNumber(const char *name, double above);
    int wholeNumber(const char *name, int atLeast);
    bool boolean(const char *name);
    bool boolean(const char *name, bool otherwise);
    const nlohmann::json &list(const char *name);
    std::vector<std::string> texts(const char *name); ///< at least one; a single text counts as a list of one
    std::vector<std::string> textsOf(const char *name, const std::set<std::string> &words);

    /// Refuses what nobody asked for.
    void done() const;

private:
    [[noreturn]] void refuse(const std::string &why) const;

    const nlohmann::json &m_object;
    std::string m_place;
    std::set<std::string> m_seen;
};

/// The line that holds byte `at`, counted from 1.
int lineAt(std::string_view text, std::size_t at);

/// The line on which entry `index` of the top-level list `name` begins; the last line where there is none.
int lineOfEntry(std::string_view text, std::string_view name, std::size_t index);

/// The whole text as one object. FileTooLarge; Malformed with `line N: cause`.
Result<nlohmann::json> parseObject(std::string_view text);

} // namespace varde::booth
