// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/healthreport.h"

#include "booth/library/csvtable.h"
#include "formats/fileio.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace varde::booth {

namespace {

using nlohmann::ordered_json;

const char *suspectName(Suspect::Kind kind)
{
    return kind == Suspect::Kind::UnlikeUnderOneName ? "unlike_under_one_name" : "alike_under_two_names";
}

std::string name(Technique technique)
{
    return std::string(techniqueName(technique));
}

ordered_json coverageObject(const Coverage &one)
{
    ordered_json references = ordered_json::object();
    for (const auto &[technique, count] : one.references)
        references[name(technique)] = count;
    return {{"substance", one.substance},
            {"class", one.substanceClass},
            {"hazard", one.isHazardous},
            {"noticed", one.isNoticed},
            {"references", references}};
}

ordered_json pairObject(const LookAlikePair &pair)
{
    return {{"a", pair.a},
            {"b", pair.b},
            {"reference_a", pair.referenceA},
            {"reference_b", pair.referenceB},
            {"score", pair.score},
            {"even_at", pair.evenAt},
            {"only_a", pair.onlyAPerCm},
            {"only_b", pair.onlyBPerCm}};
}

ordered_json groupObject(const LookAlikeGroup &group)
{
    ordered_json pairs = ordered_json::array();
    for (const LookAlikePair &pair : group.pairs)
        pairs.push_back(pairObject(pair));
    return {{"technique", name(group.technique)}, {"substances", group.substances}, {"pairs", pairs}};
}

ordered_json suspectObject(const Suspect &suspect)
{
    return {{"kind", suspectName(suspect.kind)},
            {"technique", name(suspect.technique)},
            {"a", suspect.a},
            {"b", suspect.b},
            {"reference_a", suspect.referenceA},
            {"reference_b", suspect.referenceB},
            {"score", suspect.score}};
}

ordered_json settlingObject(const Settling &settling)
{
    ordered_json first = ordered_json::array();
    for (const SettlingReference &one : settling.first)
        first.push_back({{"substance", one.substance},
                         {"technique", name(one.technique)},
                         {"unknowns", one.unknowns},
                         {"sold_as", one.soldAs},
                         {"class_hint", one.classHint},
                         {"bands", one.bands}});
    return {{"scans", settling.scans},
            {"unknowns", settling.unknowns},
            {"groups", settling.groups},
            {"without_reason", settling.withoutReason},
            {"first", first}};
}

/// In the C locale, whatever the program speaks.
std::string numberText(double value, int digits)
{
    char text[32];
    const auto done = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, digits);
    return {text, done.ptr};
}

std::string bandsText(const char *which, const std::vector<double> &bands)
{
    std::string text;
    for (const double band : bands)
        text += (text.empty() ? "" : " ") + numberText(band, 0);
    return text.empty() ? std::string() : which + text + " cm-1";
}

std::string separatingText(const LookAlikePair &pair)
{
    const std::string a = bandsText("only the first: ", pair.onlyAPerCm);
    const std::string b = bandsText("only the second: ", pair.onlyBPerCm);
    return a + (a.empty() || b.empty() ? "" : "; ") + b;
}

} // namespace

std::string healthJson(const HealthReport &report)
{
    const LibraryHealth &health = report.health;
    ordered_json out{{"library_version", health.version}, {"substances", health.substances}};
    out["references"] = ordered_json::object();
    for (const auto &[technique, count] : health.references)
        out["references"][name(technique)] = count;
    for (const char *list : {"coverage", "missing", "look_alikes", "suspects", "licences", "admitted", "uncalibrated"})
        out[list] = ordered_json::array();
    for (const Coverage &one : health.coverage)
        out["coverage"].push_back(coverageObject(one));
    for (const MissingReference &missing : health.missing)
        out["missing"].push_back({{"substance", missing.substance},
                                  {"technique", name(missing.technique)},
                                  {"hazard", missing.isHazardous},
                                  {"noticed", missing.isNoticed}});
    for (const LookAlikeGroup &group : health.lookAlikes)
        out["look_alikes"].push_back(groupObject(group));
    for (const Suspect &suspect : health.suspects)
        out["suspects"].push_back(suspectObject(suspect));
    for (const auto &[licence, count] : health.licences)
        out["licences"].push_back({{"licence", licence}, {"references", count}});
    for (const auto &[year, count] : health.admittedInYear)
        out["admitted"].push_back({{"year", year}, {"references", count}});
    for (const Technique technique : health.uncalibrated)
        out["uncalibrated"].push_back(name(technique));
    out["settling"] = report.settling ? settlingObject(*report.settling) : ordered_json(nullptr);
    return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string healthCsv(const HealthReport &report)
{
    const LibraryHealth &health = report.health;
    std::string out = csvLine({"topic", "technique", "substance", "other", "number", "note"});
    if (report.settling)
        for (const SettlingReference &one : report.settling->first)
            out += csvLine({"get_first", name(one.technique), one.substance, "", std::to_string(one.unknowns),
                            "unknowns; sold as it " + std::to_string(one.soldAs) + ", its class " +
                                std::to_string(one.classHint) + ", its bands " + std::to_string(one.bands)});
    for (const MissingReference &one : health.missing)
        out +=
            csvLine({"missing", name(one.technique), one.substance, "", "",
                     std::string(one.isHazardous ? "hazardous" : "") + (one.isHazardous && one.isNoticed ? ", " : "") +
                         (one.isNoticed ? "an early warning tells of it" : "")});
    for (const LookAlikeGroup &group : health.lookAlikes)
        for (const LookAlikePair &pair : group.pairs)
            out += csvLine(
                {"look_alike", name(group.technique), pair.a, pair.b, numberText(pair.score, 3), separatingText(pair)});
    for (const Suspect &suspect : health.suspects)
        out += csvLine({"suspect", name(suspect.technique), suspect.a, suspect.b, numberText(suspect.score, 3),
                        suspectName(suspect.kind)});
    for (const auto &[licence, count] : health.licences)
        out += csvLine({"licence", "", "", "", std::to_string(count), licence.empty() ? "not said" : licence});
    for (const auto &[year, count] : health.admittedInYear)
        out += csvLine({"admitted", "", "", "", std::to_string(count), std::to_string(year)});
    for (const Technique technique : health.uncalibrated)
        out += csvLine({"not_calibrated", name(technique), "", "", "", ""});
    return out;
}

Status writeHealth(const std::filesystem::path &path, const HealthReport &report)
{
    return formats::replaceFile(path, path.extension() == ".json" ? healthJson(report) + '\n' : healthCsv(report));
}

} // namespace varde::booth
