// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The file of advice and interactions: see docs/developers/advice.md.
#include "booth/advice/advicebook.h"

#include <QFile>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

// The macro declares a symbol of the global namespace, so it cannot stand inside ours.
static void initAdviceResource()
{
    Q_INIT_RESOURCE(varde_advice);
}

namespace varde::booth {

namespace {

using nlohmann::json;

const char *const adviceLanguages[] = {"en", "nb"};

/// Reads the parts of the file one after the other; the first thing that is wrong ends it.
class AdviceReader {
public:
    bool isRight() const { return !m_problem; }
    const Error &problem() const { return *m_problem; }

    void fail(const std::string &where, const std::string &what)
    {
        if (!m_problem)
            m_problem = Error{Errc::Malformed, where + ": " + what};
    }

    const json &list(const json &object, const char *name, const std::string &where)
    {
        static const json none = json::array();
        const auto found = object.is_object() ? object.find(name) : object.end();
        if (found == object.end() || !found->is_array()) {
            fail(where, std::string("no list '") + name + "'");
            return none;
        }
        return *found;
    }

    std::string word(const json &object, const char *name, const std::string &where)
    {
        const auto found = object.is_object() ? object.find(name) : object.end();
        if (found == object.end() || !found->is_string() || found->get<std::string>().empty()) {
            fail(where, std::string("no text '") + name + "'");
            return {};
        }
        return found->get<std::string>();
    }

    std::vector<std::string> words(const json &object, const char *name, const std::string &where)
    {
        std::vector<std::string> out;
        for (const json &one : list(object, name, where)) {
            if (one.is_string() && !one.get<std::string>().empty())
                out.push_back(one.get<std::string>());
            else
                fail(where, std::string("an empty or wrong entry in '") + name + "'");
        }
        return out;
    }

    TextByLanguage texts(const json &object, const std::string &where)
    {
        TextByLanguage out;
        for (const char *language : adviceLanguages)
            out[language] = word(object, language, where);
        return out;
    }

    std::vector<std::string> knownOnes(const json &object, const char *name, const std::set<std::string> &known,
                                       const std::string &where)
    {
        std::vector<std::string> out = words(object, name, where);
        for (const std::string &id : out)
            if (!known.contains(id))
                fail(where, "'" + id + "' in '" + name + "' stands nowhere");
        return out;
    }

    std::vector<std::string> citedOnes(const json &object, const std::set<std::string> &known, const std::string &where)
    {
        std::vector<std::string> out = knownOnes(object, "sources", known, where);
        if (out.empty())
            fail(where, "a statement without a source");
        return out;
    }

private:
    std::optional<Error> m_problem;
};

std::vector<AdviceSource> readSources(AdviceReader &reader, const json &root)
{
    std::vector<AdviceSource> sources;
    std::set<std::string> seen;
    for (const json &one : reader.list(root, "sources", "file")) {
        const std::string id = reader.word(one, "id", "a source");
        if (!seen.insert(id).second)
            reader.fail("source " + id, "stands there twice");
        sources.push_back({id, reader.word(one, "citation", "source " + id)});
    }
    return sources;
}

bool isTopicWord(const std::string &id)
{
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::vector<AdviceSubstance> readSubstances(AdviceReader &reader, const json &root)
{
    std::vector<AdviceSubstance> substances;
    std::set<std::string> ids;
    std::map<std::string, std::string> owners;
    for (const json &one : reader.list(root, "substances", "file")) {
        AdviceSubstance substance;
        substance.id = reader.word(one, "id", "a substance");
        const std::string where = "substance " + substance.id;
        if (!isTopicWord(substance.id) || !ids.insert(substance.id).second)
            reader.fail(where, "its id stands there twice or is not one word of a-z, 0-9 and -");
        substance.title = reader.texts(one.value("title", json::object()), where + ", title");
        substance.names = reader.words(one, "names", where);
        std::set<std::string> own{foldedName(substance.id)};
        for (const auto &[language, title] : substance.title)
            own.insert(foldedName(title));
        for (const std::string &name : substance.names)
            own.insert(foldedName(name));
        for (const std::string &name : own)
            if (const auto [at, isNew] = owners.emplace(name, substance.id); !isNew)
                reader.fail(where, "the name '" + name + "' is also that of " + at->second);
        substances.push_back(std::move(substance));
    }
    std::size_t number = 0;
    for (const json &one : reader.list(root, "substances", "file")) {
        AdviceSubstance &substance = substances[number++];
        substance.groups = reader.knownOnes(one, "groups", ids, "substance " + substance.id);
    }
    return substances;
}

bool isKnownTopic(const std::string &topic, const std::set<std::string> &ids)
{
    const std::size_t plus = topic.find('+');
    if (plus == std::string::npos)
        return ids.contains(topic);
    const std::string first = topic.substr(0, plus);
    const std::string second = topic.substr(plus + 1);
    return first < second && ids.contains(first) && ids.contains(second);
}

std::vector<AdviceDraftCard> readCards(AdviceReader &reader, const json &root, const std::set<std::string> &ids,
                                       const std::set<std::string> &sources)
{
    std::vector<AdviceDraftCard> cards;
    std::set<std::string> topics;
    for (const json &one : reader.list(root, "cards", "file")) {
        AdviceDraftCard card;
        card.topic = reader.word(one, "topic", "a card");
        const std::string where = "card " + card.topic;
        if (!isKnownTopic(card.topic, ids) || !topics.insert(card.topic).second)
            reader.fail(where, "its topic stands nowhere or twice");
        for (const json &said : reader.list(one, "statements", where)) {
            const std::string at = where + ", statement " + std::to_string(card.statements.size() + 1);
            const auto section = adviceSectionFromName(reader.word(said, "section", at));
            if (!section)
                reader.fail(at, "a section that does not exist");
            card.statements.push_back({section.value_or(AdviceSection::Effects), reader.texts(said, at),
                                       reader.citedOnes(said, sources, at)});
        }
        if (card.statements.empty())
            reader.fail(where, "says nothing");
        cards.push_back(std::move(card));
    }
    return cards;
}

std::vector<InteractionRule> readRules(AdviceReader &reader, const json &root, const std::set<std::string> &ids,
                                       const std::set<std::string> &sources)
{
    std::vector<InteractionRule> rules;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const json &one : reader.list(root, "interactions", "file")) {
        const std::string where = "interaction " + std::to_string(rules.size() + 1);
        const std::vector<std::string> of = reader.knownOnes(one, "of", ids, where);
        const std::string severity = reader.word(one, "severity", where);
        if (of.size() != 2)
            reader.fail(where, "is not of two");
        if (severity != "danger" && severity != "caution")
            reader.fail(where, "severity is neither danger nor caution");
        if (!reader.isRight())
            return {};
        if (!pairs.insert(std::minmax(of[0], of[1])).second)
            reader.fail(where, of[0] + " and " + of[1] + " stand there twice");
        rules.push_back({of[0], of[1],
                         severity == "danger" ? InteractionSeverity::Danger : InteractionSeverity::Caution,
                         reader.texts(one, where), reader.citedOnes(one, sources, where)});
    }
    return rules;
}

} // namespace

Result<AdviceBook> AdviceBook::shipped()
{
    initAdviceResource();
    QFile file(QStringLiteral(":/advice/advice.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::FileNotFound, "advice.json is missing from the program"};
    return parse(file.readAll().toStdString());
}

Result<AdviceBook> AdviceBook::parse(const std::string &text)
{
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object())
        return Error{Errc::Malformed, "the file of advice is no JSON object"};
    if (root.value("format", json()) != json(1))
        return Error{Errc::Malformed, "the file of advice is not of format 1"};
    AdviceReader reader;
    AdviceBook book;
    book.m_sources = readSources(reader, root);
    book.m_substances = readSubstances(reader, root);
    std::set<std::string> ids;
    for (const AdviceSubstance &one : book.m_substances)
        ids.insert(one.id);
    std::set<std::string> sources;
    for (const AdviceSource &one : book.m_sources)
        sources.insert(one.id);
    book.m_cards = readCards(reader, root, ids, sources);
    book.m_rules = readRules(reader, root, ids, sources);
    if (!reader.isRight())
        return reader.problem();
    return book;
}

} // namespace varde::booth
