// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/fields.h"

#include <algorithm>
#include <cmath>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr int deepestData = 50; ///< brackets open at once, those inside words counted too

std::string withoutPrefix(const std::string &what)
{
    // "[json.exception.parse_error.101] parse error at line 3, column 7: syntax error while ..."
    // "[json.exception.out_of_range.406] number overflow parsing '1e999'"
    const auto colon = what.find(": ");
    const auto bracket = what.find("] ");
    return colon != std::string::npos     ? what.substr(colon + 2)
           : bracket != std::string::npos ? what.substr(bracket + 2)
                                          : what;
}

} // namespace

Fields::Fields(const json &object, std::string place) : m_object(object), m_place(std::move(place))
{
    if (!object.is_object())
        refuse("is not an object in braces");
}

void Fields::refuse(const std::string &why) const
{
    throw Refused{m_place + " " + why};
}

const json &Fields::at(const char *name)
{
    m_seen.insert(name);
    const auto found = m_object.find(name);
    if (found == m_object.end())
        refuse(std::string("has no \"") + name + "\"");
    return *found;
}

std::string Fields::text(const char *name)
{
    const json &value = at(name);
    if (!value.is_string() || value.get_ref<const std::string &>().find_first_not_of(" \t\n") == std::string::npos)
        refuse(std::string("needs words for \"") + name + "\"");
    return value.get<std::string>();
}

std::string Fields::oneOf(const char *name, std::initializer_list<std::string_view> words)
{
    std::string value = text(name);
    if (std::find(words.begin(), words.end(), value) == words.end())
        refuse(std::string("has a \"") + name + "\" that is not known: " + value);
    return value;
}

double Fields::number(const char *name, double above)
{
    const json &value = at(name);
    if (!value.is_number() || !std::isfinite(value.get<double>()) || value.get<double>() <= above)
        refuse(std::string("needs a number for \"") + name + "\" that is greater than " + json(above).dump());
    return value.get<double>();
}

std::optional<double> Fields::maybeNumber(const char *name, double above)
{
    if (at(name).is_null())
        return std::nullopt;
    return number(name, above);
}

int Fields::wholeNumber(const char *name, int atLeast)
{
    const json &value = at(name);
    if (!value.is_number_integer() || value.get<double>() < atLeast || value.get<double>() > 1e6)
        refuse(std::string("needs a whole number for \"") + name + "\", at least " + std::to_string(atLeast));
    return value.get<int>();
}

bool Fields::boolean(const char *name)
{
    const json &value = at(name);
    if (!value.is_boolean())
        refuse(std::string("needs true or false for \"") + name + "\"");
    return value.get<bool>();
}

bool Fields::boolean(const char *name, bool otherwise)
{
    return has(name) ? boolean(name) : otherwise;
}

const json &Fields::list(const char *name)
{
    const json &value = at(name);
    if (!value.is_array())
        refuse(std::string("needs a list for \"") + name + "\"");
    return value;
}

std::vector<std::string> Fields::texts(const char *name)
{
    const json &value = at(name);
    if (value.is_string())
        return {text(name)};
    std::vector<std::string> all;
    for (const json &one : list(name)) {
        if (!one.is_string() || one.get_ref<const std::string &>().empty())
            refuse(std::string("needs words in \"") + name + "\"");
        all.push_back(one.get<std::string>());
    }
    if (all.empty())
        refuse(std::string("has nothing in \"") + name + "\"");
    return all;
}

std::vector<std::string> Fields::textsOf(const char *name, const std::set<std::string> &words)
{
    std::vector<std::string> all = texts(name);
    for (const std::string &one : all)
        if (!words.contains(one))
            refuse(std::string("has a \"") + name + "\" that is not known: " + one);
    return all;
}

void Fields::done() const
{
    for (const auto &[name, value] : m_object.items())
        if (!m_seen.contains(name))
            refuse("has a \"" + name + "\" that means nothing here");
}

int lineAt(std::string_view text, std::size_t at)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

int lineOfEntry(std::string_view text, std::string_view name, std::size_t index)
{
    int depth = 0;
    bool isInList = false;
    std::size_t entry = 0;
    std::string_view lastText;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            const std::size_t begin = ++at;
            while (at < text.size() && text[at] != '"')
                at += text[at] == '\\' ? 2 : 1;
            lastText = text.substr(begin, std::min(at, text.size()) - begin);
            continue;
        }
        if (isInList && depth == 2 && (c == '{' || c == '[') && entry++ == index)
            return lineAt(text, at);
        if (c == '{' || c == '[') {
            isInList = isInList || (depth == 1 && c == '[' && lastText == name);
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
            isInList = isInList && depth >= 2;
        }
    }
    return lineAt(text, text.size());
}

Result<json> parseObject(std::string_view text)
{
    if (text.size() > largestDataFile)
        return Error{Errc::FileTooLarge, "more than " + std::to_string(largestDataFile) + " bytes"};
    // Counted before it is built: brackets by the thousand would be built one inside the other.
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '{' || text[at] == '[' ? 1 : text[at] == '}' || text[at] == ']' ? -1 : 0;
        if (depth > deepestData)
            return Error{Errc::Malformed, "line " + std::to_string(lineAt(text, at)) + ": too many brackets"};
    }
    try {
        json parsed = json::parse(text);
        if (!parsed.is_object())
            return Error{Errc::Malformed, "line 1: not an object in braces"};
        return parsed;
    } catch (const json::parse_error &error) {
        return Error{Errc::Malformed, "line " + std::to_string(lineAt(text, error.byte > 0 ? error.byte - 1 : 0)) +
                                          ": " + withoutPrefix(error.what())};
    } catch (const json::out_of_range &error) {
        // A number beyond a double: the only fault that comes without its place.
        const std::string what = withoutPrefix(error.what());
        const auto open = what.find('\'');
        const auto at =
            open == std::string::npos ? open : text.find(what.substr(open + 1, what.rfind('\'') - open - 1));
        return Error{Errc::Malformed,
                     "line " + std::to_string(lineAt(text, at == std::string_view::npos ? 0 : at)) + ": " + what};
    }
}

} // namespace varde::booth
