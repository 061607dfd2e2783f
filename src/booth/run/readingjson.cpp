// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/readingjson.h"

#include "booth/instrument/instrumentjson.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using matcher::Verdict;
using nlohmann::json;

json toJson(const NamedSubstance &substance)
{
    return {{"name", substance.name},
            {"form", substance.form},
            {"role", substance.role},
            {"hazardous", substance.isHazardous}};
}

json toJson(const std::vector<NoticedSubstance> &noticed)
{
    json list = json::array();
    for (const NoticedSubstance &one : noticed)
        list.push_back({{"name", one.name}, {"source", one.source}, {"date", one.issued}});
    return list;
}

json toJson(const std::vector<NamedSubstance> &substances)
{
    json out = json::array();
    for (const NamedSubstance &substance : substances)
        out.push_back(toJson(substance));
    return out;
}

json toJson(const Eigen::VectorXd &values)
{
    json out = json::array();
    for (const double value : values)
        out.push_back(std::round(value * 1e5) / 1e5);
    return out;
}

json toJson(const matcher::Quality &quality)
{
    json checks = json::array();
    for (const matcher::Check &check : quality.checks)
        checks.push_back({{"name", int(check.name)},
                          {"state", int(check.state)},
                          {"value", check.value},
                          {"limit", check.limit},
                          {"warning", check.isWarning}});
    return {{"snr", quality.snr}, {"checks", checks}};
}

json toJson(const std::vector<matcher::Hit> &hits)
{
    json out = json::array();
    for (const matcher::Hit &hit : hits)
        out.push_back({{"substance", hit.substance},
                       {"reference", hit.reference},
                       {"score", hit.score},
                       {"shift", hit.shiftPerCm},
                       {"p_match", hit.pMatch},
                       {"extra", hit.extraPerCm},
                       {"missing", hit.missingPerCm}});
    return out;
}

json toJson(const matcher::Mixture &mixture)
{
    json components = json::array();
    for (const matcher::Component &part : mixture.components)
        components.push_back({{"substance", part.substance},
                              {"reference", part.reference},
                              {"share", part.share},
                              {"low", part.low},
                              {"high", part.high},
                              {"probability", part.probability}});
    return {{"components", components},
            {"residual_energy", mixture.residualEnergy},
            {"residual_peaks", mixture.residualPeaksPerCm}};
}

json toJson(const matcher::Residual &residual)
{
    return {{"energy", residual.energy},
            {"limit", residual.limit},
            {"peaks", residual.peaksPerCm},
            {"hits", toJson(residual.hits)}};
}

json toJson(const std::vector<matcher::SubstanceLimit> &limits)
{
    json out = json::array();
    for (const matcher::SubstanceLimit &limit : limits)
        out.push_back({{"substance", limit.substance}, {"state", int(limit.state)}, {"share", limit.share}});
    return out;
}

json toJson(const Verdict &verdict)
{
    json out = {{"kind", int(verdict.kind)},
                {"strength", int(verdict.strength)},
                {"probability", verdict.probability},
                {"p_out", verdict.pOut},
                {"quality", toJson(verdict.quality)},
                {"hits", toJson(verdict.hits)},
                {"set95", verdict.set95},
                {"set90", verdict.set90},
                {"class_probability", verdict.classProbability},
                {"residual", toJson(verdict.residual)},
                {"limits", toJson(verdict.limits)},
                {"overlay",
                 {{"axis", toJson(verdict.overlay.axisPerCm)},
                  {"scan", toJson(verdict.overlay.scan)},
                  {"reference", toJson(verdict.overlay.reference)},
                  {"residual", toJson(verdict.overlay.residual)}}}};
    if (verdict.substance)
        out["substance"] = *verdict.substance;
    if (verdict.classHint)
        out["class_hint"] = *verdict.classHint;
    if (verdict.mixture)
        out["mixture"] = toJson(*verdict.mixture);
    return out;
}

/// The library walks null as if it were an empty list; a document with null for a list is damaged.
const json &list(const json &in)
{
    if (!in.is_array())
        throw json::other_error::create(501, "not a list", &in);
    return in;
}

NamedSubstance substanceFrom(const json &in)
{
    NamedSubstance substance;
    in.at("name").get_to(substance.name);
    in.at("form").get_to(substance.form);
    in.at("role").get_to(substance.role);
    in.at("hazardous").get_to(substance.isHazardous);
    return substance;
}

std::vector<NamedSubstance> substancesFrom(const json &in)
{
    std::vector<NamedSubstance> substances;
    for (const json &one : list(in))
        substances.push_back(substanceFrom(one));
    return substances;
}

Eigen::VectorXd vectorFrom(const json &in)
{
    const auto values = in.get<std::vector<double>>();
    return Eigen::Map<const Eigen::VectorXd>(values.data(), Eigen::Index(values.size()));
}

/// An enumerator from its number; a number that no enumerator has is the document's fault.
template <typename Enum>
Enum enumFrom(const json &in, Enum first, Enum last)
{
    const int value = in.get<int>();
    if (value < int(first) || value > int(last))
        throw json::other_error::create(501, "no such value: " + std::to_string(value), &in);
    return Enum(value);
}

matcher::Quality qualityFrom(const json &in)
{
    using matcher::CheckName;
    using matcher::CheckState;
    matcher::Quality quality;
    in.at("snr").get_to(quality.snr);
    for (const json &one : list(in.at("checks")))
        quality.checks.push_back({enumFrom(one.at("name"), CheckName::Noise, matcher::lastCheckName),
                                  enumFrom(one.at("state"), CheckState::Passed, CheckState::DoesNotApply),
                                  one.at("value").get<double>(), one.at("limit").get<double>(),
                                  one.value("warning", false)}); // older verdicts have none
    return quality;
}

std::vector<matcher::Hit> hitsFrom(const json &in)
{
    std::vector<matcher::Hit> hits;
    for (const json &one : list(in))
        hits.push_back({one.at("substance").get<int>(), one.at("reference").get<int>(), one.at("score").get<double>(),
                        one.at("shift").get<double>(), one.at("p_match").get<double>(),
                        one.value("extra", std::vector<double>()), // older verdicts have none
                        one.value("missing", std::vector<double>())});
    return hits;
}

matcher::Mixture mixtureFrom(const json &in)
{
    matcher::Mixture mixture;
    for (const json &one : list(in.at("components")))
        mixture.components.push_back({one.at("substance").get<int>(), one.at("reference").get<int>(),
                                      one.at("share").get<double>(), one.at("low").get<double>(),
                                      one.at("high").get<double>(), one.at("probability").get<double>()});
    in.at("residual_energy").get_to(mixture.residualEnergy);
    in.at("residual_peaks").get_to(mixture.residualPeaksPerCm);
    return mixture;
}

matcher::Residual residualFrom(const json &in)
{
    matcher::Residual residual;
    residual.energy = in.at("energy").get<double>();
    residual.limit = in.at("limit").get<double>();
    in.at("peaks").get_to(residual.peaksPerCm);
    residual.hits = hitsFrom(in.at("hits"));
    return residual;
}

std::vector<matcher::SubstanceLimit> limitsFrom(const json &in)
{
    std::vector<matcher::SubstanceLimit> limits;
    for (const json &one : list(in))
        limits.push_back({one.at("substance").get<int>(),
                          enumFrom(one.at("state"), matcher::LimitState::Value, matcher::LimitState::NoReference),
                          one.at("share").get<double>()});
    return limits;
}

Verdict verdictFrom(const json &in)
{
    Verdict verdict;
    verdict.kind = enumFrom(in.at("kind"), matcher::VerdictKind::Match, matcher::VerdictKind::NoReading);
    verdict.strength = enumFrom(in.at("strength"), matcher::Strength::None, matcher::Strength::Strong);
    in.at("probability").get_to(verdict.probability);
    in.at("p_out").get_to(verdict.pOut);
    verdict.quality = qualityFrom(in.at("quality"));
    verdict.hits = hitsFrom(in.at("hits"));
    in.at("set95").get_to(verdict.set95);
    in.at("set90").get_to(verdict.set90);
    in.at("class_probability").get_to(verdict.classProbability);
    const json &overlay = in.at("overlay");
    verdict.overlay = {vectorFrom(overlay.at("axis")), vectorFrom(overlay.at("scan")),
                       vectorFrom(overlay.at("reference")), vectorFrom(overlay.at("residual"))};
    // Verdicts of the first algorithm have neither.
    if (in.contains("residual"))
        verdict.residual = residualFrom(in.at("residual"));
    if (in.contains("limits"))
        verdict.limits = limitsFrom(in.at("limits"));
    if (in.contains("substance"))
        verdict.substance = in.at("substance").get<int>();
    if (in.contains("class_hint"))
        verdict.classHint = in.at("class_hint").get<int>();
    if (in.contains("mixture"))
        verdict.mixture = mixtureFrom(in.at("mixture"));
    return verdict;
}

std::vector<NoticedSubstance> noticedFrom(const json &in)
{
    std::vector<NoticedSubstance> noticed;
    for (const json &one : list(in))
        noticed.push_back({one.at("name").get<std::string>(), one.at("source").get<std::string>(),
                           one.at("date").get<std::string>()});
    return noticed;
}

std::optional<NamedSubstance> optionalSubstance(const json &in)
{
    if (!in.contains("substance"))
        return std::nullopt;
    return substanceFrom(in.at("substance"));
}

/// Verdicts of before there were checks do not say it: a simulator's axis was right, nobody asked about a file's.
InstrumentState instrumentOf(const json &in)
{
    const auto kept = in.contains("instrument") ? instrumentFromJson(in.at("instrument")) : std::nullopt;
    return kept.value_or(InstrumentState{in.at("practice").get<bool>() ? matcher::CheckState::Passed
                                                                       : matcher::CheckState::NotAssessed});
}

} // namespace

std::string readingToJson(const Reading &reading)
{
    json out = {{"verdict", toJson(reading.verdict)},
                {"technique", techniqueName(reading.scan.technique)},
                {"hits", toJson(reading.hits)},
                {"set95", toJson(reading.set95)},
                {"set90", toJson(reading.set90)},
                {"components", toJson(reading.components)},
                {"residual", toJson(reading.residual)},
                {"limits", toJson(reading.limits)},
                {"class_hint", reading.classHint},
                {"could_be", toJson(reading.couldBe)},
                {"model_id", reading.modelId},
                {"library_version", reading.libraryVersion},
                {"algorithm_version", reading.algorithmVersion},
                {"certainty_source", reading.certaintySource},
                {"prior", reading.prior},
                {"elapsed_ms", reading.elapsedMs},
                {"instrument", instrumentToJson(reading.instrument)},
                {"practice", reading.isPractice},
                {"sources", reading.sources}};
    if (reading.substance)
        out["substance"] = toJson(*reading.substance);
    // Names come from files: a byte that is not UTF-8 must not stop a verdict from being stored.
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Reading> readingFromJson(const std::string &text, const Spectrum &scan)
{
    // nlohmann::json throws; nothing of it leaves this function.
    try {
        const json in = json::parse(text);
        return Reading{.scan = scan,
                       .verdict = verdictFrom(in.at("verdict")),
                       .hits = substancesFrom(in.at("hits")),
                       .set95 = substancesFrom(in.at("set95")),
                       .set90 = substancesFrom(in.at("set90")),
                       .components = substancesFrom(in.at("components")),
                       .residual = substancesFrom(in.value("residual", json::array())), // the first algorithm had
                       .limits = substancesFrom(in.value("limits", json::array())),     // neither
                       .substance = optionalSubstance(in),
                       .classHint = in.at("class_hint").get<std::string>(),
                       .couldBe = noticedFrom(in.value("could_be", json::array())), // older readings have none
                       .modelId = in.at("model_id").get<std::string>(),
                       .libraryVersion = in.at("library_version").get<std::string>(),
                       .algorithmVersion = in.at("algorithm_version").get<std::string>(),
                       .certaintySource = in.at("certainty_source").get<std::string>(),
                       .prior = in.at("prior").get<double>(),
                       .elapsedMs = in.at("elapsed_ms").get<double>(),
                       .instrument = instrumentOf(in),
                       .isPractice = in.at("practice").get<bool>(),
                       .sources = in.at("sources").get<std::vector<std::string>>()};
    } catch (const json::exception &fault) {
        return Error{Errc::Malformed, std::string("stored reading: ") + fault.what()};
    }
}

Result<Reading> storedReading(const std::string &text)
{
    std::optional<Technique> technique;
    try {
        technique = techniqueFromName(json::parse(text).at("technique").get<std::string>());
    } catch (const json::exception &fault) {
        return Error{Errc::Malformed, std::string("stored reading: ") + fault.what()};
    }
    if (!technique)
        return Error{Errc::Malformed, "stored reading: no such technique"};
    const auto axis = Axis::uniform(0, 1, 3);
    auto standIn = Spectrum::make(*axis, Eigen::VectorXd::Zero(3), *technique, IntensityUnit::Arbitrary);
    return readingFromJson(text, *standIn);
}

} // namespace varde::booth
