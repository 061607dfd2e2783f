// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/advicetext.h"

#include <QCryptographicHash>
#include <nlohmann/json.hpp>
#include <sstream>

namespace varde::booth {

namespace {

using nlohmann::json;

std::string trimmedText(const std::string &text)
{
    const std::size_t from = text.find_first_not_of(" \t\r");
    return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

std::vector<std::string> partsOf(const std::string &text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        if (part = trimmedText(part); !part.empty())
            parts.push_back(part);
    return parts;
}

Result<AdviceLine> lineFrom(const std::string &line, AdviceSection section, int number)
{
    const std::size_t bar = line.find("||");
    AdviceLine out{section, trimmedText(line.substr(0, bar)), {}};
    if (bar != std::string::npos)
        out.sources = partsOf(line.substr(bar + 2), '|');
    if (out.text.empty() || out.sources.empty())
        return Error{Errc::Malformed, "line " + std::to_string(number) + " has no text or no source behind ||"};
    return out;
}

} // namespace

std::string adviceCardToJson(const AdviceCardText &card)
{
    json lines = json::array();
    for (const AdviceLine &line : card.lines)
        lines.push_back({{"section", adviceSectionName(line.section)}, {"text", line.text}, {"sources", line.sources}});
    return json{{"topic", card.topic}, {"language", card.language}, {"title", card.title}, {"lines", lines}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

std::string contentHash(const AdviceCardText &card)
{
    const std::string text = adviceCardToJson(card);
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

Result<AdviceCardText> adviceCardFromJson(const std::string &text)
{
    const json root = json::parse(text, nullptr, false);
    const auto isText = [](const json &object, const char *name) {
        return object.is_object() && object.contains(name) && object[name].is_string();
    };
    if (!isText(root, "topic") || !isText(root, "language") || !isText(root, "title") || !root.contains("lines") ||
        !root["lines"].is_array() || root["lines"].empty())
        return Error{Errc::Malformed, "this is no advice card"};
    AdviceCardText card{root["topic"], root["language"], root["title"], {}};
    for (const json &one : root["lines"]) {
        const auto section =
            isText(one, "section") ? adviceSectionFromName(one["section"].get<std::string>()) : std::nullopt;
        AdviceLine line{section.value_or(AdviceSection::Effects), isText(one, "text") ? one["text"] : json(""), {}};
        if (one.is_object() && one.contains("sources") && one["sources"].is_array())
            for (const json &source : one["sources"])
                if (source.is_string())
                    line.sources.push_back(source);
        if (!section || line.text.empty() || line.sources.empty())
            return Error{Errc::Malformed, "a line of the card " + card.topic + " has no section, text or source"};
        card.lines.push_back(std::move(line));
    }
    return card;
}

Result<AdviceCardText> cardInLanguage(const AdviceBook &book, const std::string &topic, const std::string &language)
{
    const AdviceDraftCard *draft = book.card(topic);
    if (!draft)
        return Error{Errc::NotFound, "no advice card about " + topic};
    AdviceCardText card{topic, language, {}, {}};
    for (const std::string &id : partsOf(topic, '+')) {
        const AdviceSubstance *substance = book.find(id);
        const std::string title = substance ? substance->title.at(language) : id;
        card.title += (card.title.empty() ? "" : " + ") + title;
    }
    for (const AdviceStatement &said : draft->statements) {
        AdviceLine line{said.section, said.text.at(language), {}};
        for (const std::string &source : said.sources)
            line.sources.push_back(book.citation(source));
        card.lines.push_back(std::move(line));
    }
    return card;
}

std::string editableText(const AdviceCardText &card)
{
    std::string text;
    std::optional<AdviceSection> section;
    for (const AdviceLine &line : card.lines) {
        if (section != line.section)
            text += std::string(section ? "\n" : "") + "[" + std::string(adviceSectionName(line.section)) + "]\n";
        section = line.section;
        text += line.text + " ||";
        for (std::size_t i = 0; i < line.sources.size(); ++i)
            text += (i ? " | " : " ") + line.sources[i];
        text += "\n";
    }
    return text;
}

Result<AdviceCardText> withEditedText(AdviceCardText card, const std::string &text)
{
    card.lines.clear();
    std::istringstream stream(text);
    std::optional<AdviceSection> section;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        line = trimmedText(line);
        if (line.empty())
            continue;
        if (line.front() == '[' && line.back() == ']') {
            section = adviceSectionFromName(line.substr(1, line.size() - 2));
            if (!section)
                return Error{Errc::Malformed, "line " + std::to_string(number) + " names no section"};
            continue;
        }
        if (!section)
            return Error{Errc::Malformed, "line " + std::to_string(number) + " stands before any [section]"};
        auto said = lineFrom(line, *section, number);
        if (!said)
            return said.error();
        card.lines.push_back(std::move(*said));
    }
    if (card.lines.empty())
        return Error{Errc::Malformed, "the card says nothing"};
    return card;
}

} // namespace varde::booth
