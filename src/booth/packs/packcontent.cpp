// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packcontent.h"

#include "booth/packs/packcurve.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr std::size_t largestText = 20'000; ///< bytes
constexpr std::size_t largestName = 300;
constexpr std::size_t mostEntries = 200'000; ///< of any list
constexpr std::size_t mostValues = 4'000'000;
constexpr int deepest = 6;

/// Thrown and caught in this file only.
struct Refused {
    std::string why;
};

/// Counts what a parser would build before it is built: deep nesting and millions of empty lists cost memory.
class Counter : public nlohmann::json_sax<json> {
public:
    bool null() override { return one(); }
    bool boolean(bool) override { return one(); }
    bool number_integer(number_integer_t) override { return one(); }
    bool number_unsigned(number_unsigned_t) override { return one(); }
    bool number_float(number_float_t, const string_t &) override { return one(); }
    bool string(string_t &) override { return one(); }
    bool binary(binary_t &) override { return one(); }
    bool start_object(std::size_t) override { return open(); }
    bool key(string_t &) override { return one(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    bool one() { return ++m_values <= mostValues; }
    bool open() { return one() && ++m_depth <= deepest; }
    bool close()
    {
        --m_depth;
        return true;
    }

    std::size_t m_values = 0;
    int m_depth = 0;
};

/// One object, whose every field must be asked for.
class Fields {
public:
    Fields(const json &object, std::string where) : m_object(object), m_where(std::move(where))
    {
        if (!object.is_object())
            throw Refused{m_where + " is no object"};
    }

    const json *find(const char *name)
    {
        m_known.insert(name);
        const auto at = m_object.find(name);
        return at == m_object.end() ? nullptr : &*at;
    }

    std::optional<std::string> text(const char *name, std::size_t most = largestName)
    {
        const json *value = find(name);
        if (!value)
            return std::nullopt;
        if (!value->is_string() || value->get_ref<const std::string &>().size() > most)
            throw Refused{m_where + ": " + name + " is no text of at most " + std::to_string(most) + " bytes"};
        const std::string &text = value->get_ref<const std::string &>();
        if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' ' && c != '\n'; }))
            throw Refused{m_where + ": " + name + " has control characters"};
        return text;
    }

    std::string needed(const char *name, std::size_t most = largestName)
    {
        std::string value = text(name, most).value_or(std::string());
        if (value.find_first_not_of(" \n") == std::string::npos)
            throw Refused{m_where + " says no " + name};
        return value;
    }

    std::optional<bool> flag(const char *name)
    {
        const json *value = find(name);
        if (value && !value->is_boolean())
            throw Refused{m_where + ": " + name + " is neither true nor false"};
        return value ? std::optional(value->get<bool>()) : std::nullopt;
    }

    const json &list(const char *name)
    {
        static const json none = json::array();
        const json *value = find(name);
        if (value && (!value->is_array() || value->size() > mostEntries))
            throw Refused{m_where + ": " + name + " is no list of at most " + std::to_string(mostEntries)};
        return value ? *value : none;
    }

    std::string day(const char *name)
    {
        const std::string text = needed(name);
        const auto digits = [&](std::size_t from, std::size_t count) {
            int value = 0;
            for (std::size_t i = from; i < from + count; ++i)
                value = text[i] >= '0' && text[i] <= '9' && value >= 0 ? 10 * value + (text[i] - '0') : -1;
            return value;
        };
        if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
            const int y = digits(0, 4);
            const int m = digits(5, 2);
            const int d = digits(8, 2);
            using namespace std::chrono;
            if (y >= 1970 && m > 0 && d > 0 &&
                year_month_day(year(y), month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d)))
                    .ok())
                return text;
        }
        throw Refused{m_where + ": " + name + " is no day like 2026-11-22"};
    }

    /// Call last.
    void done() const
    {
        for (const auto &[name, value] : m_object.items())
            if (!m_known.contains(name))
                throw Refused{m_where + " has a field that this Varde does not know: " + name.substr(0, 60)};
    }

private:
    const json &m_object;
    std::string m_where;
    std::set<std::string, std::less<>> m_known;
};

std::string language(Fields &fields)
{
    std::string said = fields.text("language").value_or(std::string());
    if (!said.empty() && said != "en" && said != "nb")
        throw Refused{"language is neither en nor nb"};
    return said;
}

std::vector<store::SubstanceName> names(const json &list)
{
    std::vector<store::SubstanceName> out;
    for (const json &one : list) {
        Fields fields(one, "a name");
        store::SubstanceName name;
        name.name = fields.needed("name");
        const auto kind = store::nameKindFromName(fields.text("kind").value_or("synonym"));
        if (!kind)
            throw Refused{"a name is neither a synonym nor a street name"};
        name.kind = *kind;
        name.language = language(fields);
        fields.done();
        out.push_back(std::move(name));
    }
    return out;
}

std::vector<std::string> texts(const json &list, const char *what)
{
    std::vector<std::string> out;
    for (const json &one : list) {
        if (!one.is_string() || one.get_ref<const std::string &>().size() > largestName)
            throw Refused{std::string(what) + " is no list of texts"};
        out.push_back(one.get<std::string>());
    }
    return out;
}

store::PackSubstance substanceOf(const json &object)
{
    Fields fields(object, "a substance");
    store::PackSubstance out;
    out.name = fields.needed("name");
    out.edit.name = fields.text("rename");
    out.edit.stereo = fields.text("stereo");
    out.edit.substanceClass = fields.text("class");
    out.edit.cas = fields.text("cas");
    out.edit.inchikey = fields.text("inchikey");
    out.edit.isHazardous = fields.flag("hazard");
    if (const auto role = fields.text("role")) {
        out.edit.role = store::roleFromName(*role);
        if (!out.edit.role)
            throw Refused{"the role of " + out.name + " is none of active, adulterant, carrier"};
    }
    out.edit.addNames = names(fields.list("names"));
    out.edit.removeNames = texts(fields.list("remove_names"), "remove_names");
    out.sameAs = fields.text("same_as").value_or(std::string());
    fields.done();
    return out;
}

store::NewReference referenceOf(const json &object)
{
    Fields fields(object, "a reference");
    store::Substance substance;
    substance.name = fields.needed("substance");
    const auto technique = techniqueFromName(fields.needed("technique"));
    const auto unit = intensityUnitFromName(fields.needed("unit"));
    if (!technique || !unit)
        throw Refused{"a reference of " + substance.name + " has no known technique and unit"};
    const std::string form = fields.text("form").value_or(std::string());
    PackCurve curve;
    curve.x = fields.text("x", largestPackCurveText).value_or(std::string());
    curve.y = fields.needed("y", largestPackCurveText);
    for (const auto &[name, value] : {std::pair("x0", &curve.x0), std::pair("dx", &curve.dx)})
        if (const json *number = fields.find(name)) {
            if (!number->is_number())
                throw Refused{std::string(name) + " is no number"};
            *value = number->get<double>();
        }
    auto spectrum = curveFromPack(curve, *technique, *unit);
    if (!spectrum)
        throw Refused{"a reference of " + substance.name + ": " + spectrum.error().detail};
    store::NewReference out{std::move(substance),
                            form,
                            std::move(*spectrum),
                            fields.needed("source", 1000),
                            fields.needed("licence", 1000),
                            fields.text("instrument").value_or(std::string()),
                            fields.text("confidence").value_or(std::string())};
    fields.done();
    return out;
}

store::NewNotice noticeOf(const json &object)
{
    Fields fields(object, "a notice");
    store::NewNotice out;
    out.substance = fields.needed("substance");
    out.names = names(fields.list("names"));
    out.language = language(fields);
    out.lookFor = fields.text("look_for", largestText).value_or(std::string());
    out.issued = fields.day("date");
    out.source = fields.needed("source", 1000);
    if (const json *bands = fields.find("bands")) {
        Fields perTechnique(*bands, "bands");
        for (const Technique technique : {Technique::Raman, Technique::Ir, Technique::AtrIr})
            for (const json &position : perTechnique.list(std::string(techniqueName(technique)).c_str())) {
                if (!position.is_number() || !(position.get<double>() > 0 && position.get<double>() < 10'000))
                    throw Refused{"a band of " + out.substance + " lies at no wavenumber"};
                out.bandsPerCm[technique].push_back(position.get<double>());
            }
        perTechnique.done();
    }
    fields.done();
    return out;
}

store::NewCard cardOf(const json &object)
{
    Fields fields(object, "a card");
    store::NewCard out;
    out.topic = fields.needed("topic");
    out.language = language(fields);
    out.text = fields.needed("text", largestText);
    out.source = fields.needed("source", 1000);
    if (fields.needed("state") != "draft")
        throw Refused{"a card is not a draft; a pack brings drafts only"};
    fields.done();
    return out;
}

store::PackRows packOf(const json &object)
{
    Fields fields(object, "the pack");
    const json *format = fields.find("format");
    if (!format || *format != 1)
        throw Refused{"its format is not 1, the one that this Varde knows"};
    store::PackRows out;
    out.publisher = fields.needed("publisher", 100);
    out.title = fields.needed("title");
    out.issued = fields.day("date");
    const json *version = fields.find("version");
    if (!version || !version->is_number_unsigned() || version->get<std::uint64_t>() < 1 ||
        version->get<std::uint64_t>() > 1'000'000'000)
        throw Refused{"its version is no number from 1 to 1000000000"};
    out.number = version->get<std::int64_t>();
    for (const json &one : fields.list("substances"))
        out.substances.push_back(substanceOf(one));
    for (const json &one : fields.list("references"))
        out.references.push_back(referenceOf(one));
    for (const json &one : fields.list("notices"))
        out.notices.push_back(noticeOf(one));
    for (const json &one : fields.list("cards"))
        out.cards.push_back(cardOf(one));
    out.withdraw = texts(fields.list("withdraw"), "withdraw");
    out.admit = texts(fields.list("admit"), "admit");
    out.takeBack = texts(fields.list("take_back_notices"), "take_back_notices");
    fields.done();
    return out;
}

void put(json &object, const char *name, const std::string &value)
{
    if (!value.empty())
        object[name] = value;
}

json namesJson(const std::vector<store::SubstanceName> &names)
{
    json list = json::array();
    for (const store::SubstanceName &name : names) {
        json one{{"name", name.name}, {"kind", store::nameKindName(name.kind)}};
        put(one, "language", name.language);
        list.push_back(std::move(one));
    }
    return list;
}

json substanceJson(const store::PackSubstance &substance)
{
    const store::SubstanceEdit &edit = substance.edit;
    json one{{"name", substance.name}};
    for (const auto &[name, value] :
         {std::pair("rename", &edit.name), std::pair("stereo", &edit.stereo), std::pair("class", &edit.substanceClass),
          std::pair("cas", &edit.cas), std::pair("inchikey", &edit.inchikey)})
        if (*value)
            one[name] = **value;
    if (edit.role)
        one["role"] = store::roleName(*edit.role);
    if (edit.isHazardous)
        one["hazard"] = *edit.isHazardous;
    if (!edit.addNames.empty())
        one["names"] = namesJson(edit.addNames);
    if (!edit.removeNames.empty())
        one["remove_names"] = edit.removeNames;
    put(one, "same_as", substance.sameAs);
    return one;
}

json referenceJson(const store::NewReference &reference)
{
    const PackCurve curve = curveForPack(reference.spectrum);
    json one{{"substance", reference.substance.name},
             {"technique", techniqueName(reference.spectrum.technique)},
             {"unit", intensityUnitName(reference.spectrum.unit)},
             {"y", curve.y},
             {"source", reference.source},
             {"licence", reference.licence}};
    put(one, "form", reference.form);
    put(one, "instrument", reference.instrument);
    put(one, "confidence", reference.confidence);
    put(one, "x", curve.x);
    if (curve.x.empty()) {
        one["x0"] = curve.x0;
        one["dx"] = curve.dx;
    }
    return one;
}

json noticeJson(const store::NewNotice &notice)
{
    json one{{"substance", notice.substance}, {"date", notice.issued}, {"source", notice.source}};
    if (!notice.names.empty())
        one["names"] = namesJson(notice.names);
    put(one, "language", notice.language);
    put(one, "look_for", notice.lookFor);
    for (const auto &[technique, bands] : notice.bandsPerCm)
        one["bands"][std::string(techniqueName(technique))] = bands;
    return one;
}

} // namespace

Result<store::PackRows> readPackContent(std::string_view text)
{
    Counter counter;
    if (!json::sax_parse(text.begin(), text.end(), &counter))
        return Error{Errc::PackInvalid, "its content is no JSON, or more deeply nested than a pack's"};
    const json object = json::parse(text.begin(), text.end(), nullptr, false);
    if (object.is_discarded())
        return Error{Errc::PackInvalid, "its content is no JSON"};
    try {
        return packOf(object);
    } catch (const Refused &refused) {
        return Error{Errc::PackInvalid, refused.why};
    }
}

std::string packContentJson(const store::PackRows &pack)
{
    json object{{"format", 1},
                {"publisher", pack.publisher},
                {"title", pack.title},
                {"date", pack.issued},
                {"version", pack.number}};
    const auto add = [&](const char *name, const auto &list, const auto &one) {
        for (const auto &entry : list)
            object[name].push_back(one(entry));
    };
    const auto same = [](const std::string &text) { return text; };
    add("substances", pack.substances, substanceJson);
    add("references", pack.references, referenceJson);
    add("notices", pack.notices, noticeJson);
    add("cards", pack.cards, [](const store::NewCard &card) {
        json one{{"topic", card.topic}, {"text", card.text}, {"source", card.source}, {"state", "draft"}};
        put(one, "language", card.language);
        return one;
    });
    add("withdraw", pack.withdraw, same);
    add("admit", pack.admit, same);
    add("take_back_notices", pack.takeBack, same);
    return object.dump(1, ' ', false, json::error_handler_t::replace);
}

} // namespace varde::booth
