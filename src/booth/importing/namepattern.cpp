// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/namepattern.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace varde::booth {

namespace {

std::string shown(std::string_view value)
{
    std::string text(value);
    std::replace(text.begin(), text.end(), '_', ' ');
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

/// As many parts of a path from its end as there are slashes, and one.
std::string_view lastParts(std::string_view path, std::ptrdiff_t slashes)
{
    std::size_t from = path.size();
    for (std::ptrdiff_t i = 0; i <= slashes; ++i) {
        if (from == 0)
            return path;
        from = path.rfind('/', from - 1);
        if (from == std::string_view::npos)
            return path;
    }
    return path.substr(from + 1);
}

} // namespace

Result<NamePattern> NamePattern::parse(std::string_view text)
{
    NamePattern pattern;
    while (true) {
        const std::size_t bar = text.find('|');
        auto alternative = parseAlternative(text.substr(0, bar));
        if (!alternative)
            return alternative.error();
        pattern.m_alternatives.push_back(std::move(*alternative));
        if (bar == std::string_view::npos)
            return pattern;
        text.remove_prefix(bar + 1);
    }
}

Result<NamePattern::Alternative> NamePattern::parseAlternative(std::string_view text)
{
    const auto wrong = [&](const std::string &what) {
        return Error{Errc::OutOfRange, "pattern \"" + std::string(text) + "\": " + what};
    };
    if (text.empty())
        return wrong("there is nothing between the bars");
    Alternative parts;
    std::set<Field> seen;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        Part part{std::string(text.substr(at, open == std::string_view::npos ? open : open - at)), std::nullopt, false};
        if (open == std::string_view::npos) {
            parts.push_back(part);
            break;
        }
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos)
            return wrong("a brace is not closed");
        const std::string_view name = text.substr(open + 1, close - open - 1);
        part.isField = true;
        part.field = fieldFromName(name);
        if (!part.field && name != "*")
            return wrong("there is no field {" + std::string(name) + "}");
        if (part.field && !seen.insert(*part.field).second)
            return wrong("{" + std::string(name) + "} stands twice");
        if (!parts.empty() && part.literal.empty())
            return wrong("nothing stands between two fields");
        parts.push_back(part);
        at = close + 1;
    }
    return parts;
}

std::optional<Facts> NamePattern::match(std::string_view name) const
{
    for (const Alternative &alternative : m_alternatives) {
        std::ptrdiff_t slashes = 0;
        for (const Part &part : alternative)
            slashes += std::count(part.literal.begin(), part.literal.end(), '/');
        if (auto facts = fit(alternative, lastParts(name, slashes)))
            return facts;
    }
    return std::nullopt;
}

std::optional<Facts> NamePattern::fit(const Alternative &alternative, std::string_view name)
{
    // ends[k]: where the value of part k ends. A value is as short as its successors allow: from a place that failed
    // once nothing is tried again, so a long name takes parts x characters steps.
    const std::size_t count = alternative.size();
    std::vector<std::size_t> begins(count, 0);
    std::vector<std::size_t> ends(count, 0);
    std::vector<std::vector<bool>> failed(count + 1, std::vector<bool>(name.size() + 1, false));
    const auto from = [&](const auto &self, std::size_t k, std::size_t at) -> bool {
        if (k == count)
            return at == name.size();
        if (failed[k][at])
            return false;
        const Part &part = alternative[k];
        const bool isFollowed = name.substr(at).starts_with(part.literal);
        const std::size_t begin = at + part.literal.size();
        if (isFollowed && !part.isField && self(self, k + 1, begin))
            return true;
        if (isFollowed && part.isField) {
            for (std::size_t end = begin + 1; end <= name.size() && name[end - 1] != '/'; ++end) {
                begins[k] = begin;
                ends[k] = end;
                if (self(self, k + 1, end))
                    return true;
            }
        }
        failed[k][at] = true;
        return false;
    };
    if (!from(from, 0, 0))
        return std::nullopt;
    Facts facts;
    for (std::size_t k = 0; k < count; ++k)
        if (alternative[k].field)
            if (std::string value = shown(name.substr(begins[k], ends[k] - begins[k])); !value.empty())
                facts.emplace(*alternative[k].field, std::move(value));
    return facts;
}

std::string patternSubject(const std::string &file, const std::string &member)
{
    const auto withoutEnding = [](const std::string &path) {
        return std::filesystem::path(path).replace_extension().string();
    };
    return member.empty() ? withoutEnding(file) : withoutEnding(file) + "/" + withoutEnding(member);
}

} // namespace varde::booth
