// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Approved sentences in further languages as files: see docs/developers/sentences.md.
#include "booth/site/smallfile.h"
#include "booth/talk/persontext.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr const char *sentencesSetting = "person_sentences";
constexpr std::size_t longestSentence = 600;

const FixedSentence *fixedSentence(const std::string &key)
{
    const auto &all = fixedSentences();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FixedSentence &one) { return key == one.key; });
    return found == all.end() ? nullptr : &*found;
}

std::size_t placeholders(const std::string &text)
{
    return std::size_t(QString::fromStdString(text).count(QStringLiteral("%1")));
}

std::string textIn(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isLanguageTag(const std::string &tag)
{
    return tag.size() >= 2 && tag.size() <= 12 && std::all_of(tag.begin(), tag.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
           });
}

Status readSentences(const json &list, SentenceFile &file)
{
    for (const auto &[key, value] : list.items()) {
        const FixedSentence *known = fixedSentence(key);
        const std::string where = "sentence '" + key.substr(0, 40) + "'";
        if (!known)
            return Error{Errc::Malformed, where + " is not one of the fixed ones"};
        if (!value.is_string())
            return Error{Errc::Malformed, where + " is no text"};
        const std::string text = value.get<std::string>();
        if (QString::fromStdString(text).trimmed().isEmpty() || text.size() > longestSentence)
            return Error{Errc::Malformed, where + " is empty or too long"};
        if (placeholders(text) != placeholders(known->english))
            return Error{Errc::Malformed, where + " needs %1 exactly where the English one has it"};
        file.sentences[key] = text;
    }
    return Done{};
}

Result<SentenceFile> sentenceFileFrom(const json &root)
{
    if (!root.is_object() || root.value("format", json()) != json(1))
        return Error{Errc::Malformed, "this is no file of sentences of format 1"};
    SentenceFile file{textIn(root, "language"), textIn(root, "name"), textIn(root, "approved_by"), false, {}};
    if (!isLanguageTag(file.language) || file.language == "en" || file.language == "nb")
        return Error{Errc::Malformed, "'language' is no language beside en and nb"};
    if (file.name.empty() || file.name.size() > 60 || file.approvedBy.empty() || file.approvedBy.size() > 120)
        return Error{Errc::Malformed, "'name' or 'approved_by' is missing or too long"};
    if (root.contains("right_to_left"))
        file.isRightToLeft = root["right_to_left"] == json(true);
    if (!root.contains("sentences") || !root["sentences"].is_object() || root["sentences"].empty())
        return Error{Errc::Malformed, "'sentences' is missing or empty"};
    if (Status read = readSentences(root["sentences"], file); !read)
        return read.error();
    return file;
}

json sentenceFileJson(const SentenceFile &file)
{
    return {{"format", 1},
            {"language", file.language},
            {"name", file.name},
            {"approved_by", file.approvedBy},
            {"right_to_left", file.isRightToLeft},
            {"sentences", file.sentences}};
}

} // namespace

Result<SentenceFile> sentenceFileFromJson(const std::string &text)
{
    const json root = json::parse(text, nullptr, false);
    return root.is_discarded() ? Error{Errc::Malformed, "this is no JSON"} : sentenceFileFrom(root);
}

Result<SentenceFile> readSentenceFile(const std::filesystem::path &path)
{
    const auto text = readSmallFile(path);
    if (!text)
        return text.error();
    return sentenceFileFromJson(*text);
}

std::string sentenceTemplate()
{
    nlohmann::ordered_json sentences;
    for (const FixedSentence &sentence : fixedSentences())
        sentences[sentence.key] = sentence.english;
    nlohmann::ordered_json root = {{"format", 1},       {"language", ""},         {"name", ""},
                                   {"approved_by", ""}, {"right_to_left", false}, {"sentences", sentences}};
    return root.dump(2) + "\n";
}

Result<std::vector<SentenceFile>> sentenceFiles(const store::Record &record)
{
    const auto kept = record.setting(sentencesSetting);
    if (!kept)
        return kept.error();
    std::vector<SentenceFile> files;
    if (!*kept)
        return files;
    const json list = json::parse(**kept, nullptr, false);
    if (!list.is_array())
        return Error{Errc::Malformed, "the kept sentences are no list"};
    for (const json &one : list) {
        auto file = sentenceFileFrom(one);
        if (!file)
            return file.error();
        files.push_back(std::move(*file));
    }
    return files;
}

Status keepSentenceFile(store::Record &record, const SentenceFile &file)
{
    auto files = sentenceFiles(record);
    if (!files)
        return files.error();
    std::erase_if(*files, [&](const SentenceFile &one) { return one.language == file.language; });
    files->push_back(file);
    std::sort(files->begin(), files->end(),
              [](const SentenceFile &a, const SentenceFile &b) { return a.name < b.name; });
    json list = json::array();
    for (const SentenceFile &one : *files)
        list.push_back(sentenceFileJson(one));
    return record.setSetting(sentencesSetting, list.dump(-1, ' ', false, json::error_handler_t::replace));
}

} // namespace varde::booth
