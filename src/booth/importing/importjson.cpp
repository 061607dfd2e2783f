// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importjson.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using nlohmann::json;

/// Bytes that are no UTF-8, as a file's name may have, are replaced instead of ending the program.
std::string dumped(const json &object)
{
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// `make` on the parsed text; whatever is missing or of another kind is Malformed.
template <typename T, typename Make>
Result<T> parsed(const std::string &text, const char *what, const Make &make)
{
    try {
        return make(json::parse(text));
    } catch (const json::exception &failed) {
        return Error{Errc::Malformed, std::string(what) + " in the staging file: " + failed.what()};
    }
}

/// The enumerator of a number that was written as one.
template <typename E>
E enumAt(const json &object, const char *key, E last)
{
    const int value = object.at(key).get<int>();
    if (value < 0 || value > static_cast<int>(last))
        throw json::out_of_range::create(401, std::string(key) + " is out of range", nullptr);
    return static_cast<E>(value);
}

json techniqueText(std::optional<Technique> technique)
{
    return technique ? json(techniqueName(*technique)) : json();
}

std::optional<Technique> techniqueAt(const json &object)
{
    return object.is_null() ? std::nullopt : techniqueFromName(object.get<std::string>());
}

/// Every code that a reader may return.
Errc errcFrom(const std::string &name)
{
    for (int code = 0; code <= static_cast<int>(Errc::NotAllowed); ++code)
        if (errcName(static_cast<Errc>(code)) == name)
            return static_cast<Errc>(code);
    return Errc::Malformed;
}

json problemObject(const ImportProblem &problem)
{
    json object{{"fault", static_cast<int>(problem.fault)}, {"bars", problem.bars}};
    if (!problem.other.empty())
        object["other"] = problem.other;
    if (!problem.detail.empty())
        object["detail"] = problem.detail;
    if (problem.fault == ImportFault::Admission) {
        object["kind"] = static_cast<int>(problem.finding.fault);
        object["value"] = problem.finding.value;
        object["limit"] = problem.finding.limit;
        if (problem.finding.check)
            object["check"] = static_cast<int>(*problem.finding.check);
    }
    return object;
}

ImportProblem problemAt(const json &object)
{
    ImportProblem problem;
    problem.fault = enumAt(object, "fault", lastImportFault);
    problem.bars = object.at("bars").get<bool>();
    problem.other = object.value("other", "");
    problem.detail = object.value("detail", "");
    if (problem.fault == ImportFault::Admission) {
        problem.finding.fault = enumAt(object, "kind", matcher::lastAdmissionFault);
        problem.finding.value = object.at("value").get<double>();
        problem.finding.limit = object.at("limit").get<double>();
        if (object.contains("check"))
            problem.finding.check = enumAt(object, "check", matcher::lastCheckName);
        problem.finding.bars = problem.bars;
    }
    return problem;
}

WhatWasRead readAt(const json &object)
{
    WhatWasRead read;
    read.format = object.at("format").get<std::string>();
    read.block = object.at("block").get<std::string>();
    read.title = object.at("title").get<std::string>();
    read.xUnit = object.at("x_unit").get<std::string>();
    read.yUnit = object.at("y_unit").get<std::string>();
    read.device = object.at("device").get<std::string>();
    read.points = object.at("points").get<std::int64_t>();
    read.xFirst = object.at("x_first").get<double>();
    read.xLast = object.at("x_last").get<double>();
    read.yMin = object.at("y_min").get<double>();
    read.yMax = object.at("y_max").get<double>();
    read.technique = techniqueAt(object.at("technique")).value_or(Technique::Raman);
    read.reason = enumAt(object, "reason", TechniqueReason::Guessed);
    read.unit = intensityUnitFromName(object.at("unit").get<std::string>()).value_or(IntensityUnit::Arbitrary);
    read.isCut = object.at("cut").get<bool>();
    read.unread = object.at("unread").get<int>();
    read.warnings = object.at("warnings").get<std::vector<std::string>>();
    return read;
}

} // namespace

std::string planJson(const ImportPlan &plan)
{
    json sources = json::array();
    for (const auto &source : plan.sources)
        sources.push_back(source.string());
    return dumped({{"sources", sources},
                   {"pattern", plan.pattern},
                   {"on_title", plan.subject == PatternSubject::Title},
                   {"manifest", plan.manifest.string()},
                   {"technique", techniqueText(plan.technique)},
                   {"source", plan.source},
                   {"licence", plan.licence},
                   {"instrument", plan.instrument}});
}

Result<ImportPlan> planFrom(const std::string &text)
{
    return parsed<ImportPlan>(text, "plan", [](const json &object) {
        ImportPlan plan;
        for (const json &source : object.at("sources"))
            plan.sources.emplace_back(source.get<std::string>());
        plan.pattern = object.at("pattern").get<std::string>();
        plan.subject = object.at("on_title").get<bool>() ? PatternSubject::Title : PatternSubject::Name;
        plan.manifest = object.at("manifest").get<std::string>();
        plan.technique = techniqueAt(object.at("technique"));
        plan.source = object.at("source").get<std::string>();
        plan.licence = object.at("licence").get<std::string>();
        plan.instrument = object.at("instrument").get<std::string>();
        return plan;
    });
}

std::string readJson(const WhatWasRead &read)
{
    return dumped({{"format", read.format},
                   {"block", read.block},
                   {"title", read.title},
                   {"x_unit", read.xUnit},
                   {"y_unit", read.yUnit},
                   {"device", read.device},
                   {"points", read.points},
                   {"x_first", read.xFirst},
                   {"x_last", read.xLast},
                   {"y_min", read.yMin},
                   {"y_max", read.yMax},
                   {"technique", techniqueName(read.technique)},
                   {"reason", static_cast<int>(read.reason)},
                   {"unit", intensityUnitName(read.unit)},
                   {"cut", read.isCut},
                   {"unread", read.unread},
                   {"warnings", read.warnings}});
}

std::string readJson(const Error &error)
{
    return dumped({{"error", errcName(error.code)}, {"detail", error.detail}});
}

Status fillRead(const std::string &text, ImportItem &item)
{
    const auto filled = parsed<Done>(text, "an item", [&](const json &object) {
        if (object.contains("error"))
            item.error = Error{errcFrom(object.at("error").get<std::string>()), object.at("detail").get<std::string>()};
        else
            item.read = readAt(object);
        return Done{};
    });
    return filled;
}

std::string problemsJson(const std::vector<ImportProblem> &problems)
{
    json list = json::array();
    for (const ImportProblem &problem : problems)
        list.push_back(problemObject(problem));
    return dumped(list);
}

Result<std::vector<ImportProblem>> problemsFrom(const std::string &text)
{
    if (text.empty())
        return std::vector<ImportProblem>();
    return parsed<std::vector<ImportProblem>>(text, "problems", [](const json &list) {
        std::vector<ImportProblem> problems;
        for (const json &object : list)
            problems.push_back(problemAt(object));
        return problems;
    });
}

std::string editsJson(const ItemEdits &edits)
{
    if (edits.facts.empty() && !edits.isLeft && !edits.overrule)
        return {};
    json facts = json::object();
    for (const auto &[field, value] : edits.facts)
        facts[std::string(fieldName(field))] = value;
    json object{{"facts", facts}, {"left", edits.isLeft}};
    if (edits.overrule)
        object["overrule"] = {{"by", edits.overrule->by}, {"reason", edits.overrule->reason}};
    return dumped(object);
}

Result<ItemEdits> editsFrom(const std::string &text)
{
    if (text.empty())
        return ItemEdits();
    return parsed<ItemEdits>(text, "edits", [](const json &object) {
        ItemEdits edits;
        for (const auto &[name, value] : object.at("facts").items())
            if (const auto field = fieldFromName(name))
                edits.facts[*field] = value.get<std::string>();
        edits.isLeft = object.at("left").get<bool>();
        if (object.contains("overrule"))
            edits.overrule = Overrule{object["overrule"].at("by").get<std::string>(),
                                      object["overrule"].at("reason").get<std::string>()};
        return edits;
    });
}

} // namespace varde::booth
