// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/identifyjson.h"

#include "cli/numbertext.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char *metric = "mean of sqrt-cosine and derivative cosine";

ordered_json orNull(const std::string &text)
{
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json qualityObject(const matcher::Quality &quality)
{
    ordered_json checks = ordered_json::array();
    std::string axis = "not_assessed";
    for (const matcher::Check &check : quality.checks) {
        if (check.name == matcher::CheckName::Axis)
            axis = matcher::checkStateName(check.state);
        checks.push_back({{"name", matcher::checkNameName(check.name)},
                          {"state", matcher::checkStateName(check.state)},
                          {"value", rounded(check.value)},
                          {"limit", check.limit},
                          {"warning", check.isWarning}});
    }
    return {{"state", quality.isFailed() ? "failed" : "ok"},
            {"snr", rounded(quality.snr)},
            {"axis", axis},
            {"checks", checks}};
}

ordered_json hitList(const booth::Reading &reading)
{
    ordered_json list = ordered_json::array();
    for (std::size_t i = 0; i < reading.hits.size(); ++i) {
        const matcher::Hit &hit = reading.verdict.hits[i];
        list.push_back({{"substance", reading.hits[i].name},
                        {"form", orNull(reading.hits[i].form)},
                        {"score", rounded(hit.score)},
                        {"metric", metric},
                        {"p_match", rounded(hit.pMatch)},
                        {"extra", hit.extraPerCm},
                        {"missing", hit.missingPerCm}});
    }
    return list;
}

ordered_json nameList(const std::vector<booth::NamedSubstance> &substances)
{
    ordered_json list = ordered_json::array();
    for (const booth::NamedSubstance &substance : substances)
        list.push_back(substance.name);
    return list;
}

/// A computed chance is never certainty: what would round to 1 is written as the largest value below it.
double chance(double value)
{
    return std::min(rounded(value), 0.999999);
}

ordered_json mixtureObject(const booth::Reading &reading)
{
    if (!reading.verdict.mixture)
        return nullptr;
    const matcher::Mixture &mixture = *reading.verdict.mixture;
    ordered_json components = ordered_json::array();
    for (std::size_t i = 0; i < mixture.components.size(); ++i) {
        const matcher::Component &part = mixture.components[i];
        components.push_back({{"substance", reading.components[i].name},
                              {"share", rounded(part.share)},
                              {"low", rounded(part.low)},
                              {"high", rounded(part.high)},
                              {"probability", chance(part.probability)}});
    }
    return {{"components", components},
            {"residual_energy", rounded(mixture.residualEnergy)},
            {"residual_peaks", mixture.residualPeaksPerCm}};
}

ordered_json residualObject(const booth::Reading &reading)
{
    const matcher::Residual &residual = reading.verdict.residual;
    ordered_json hits = ordered_json::array();
    for (std::size_t i = 0; i < residual.hits.size(); ++i)
        hits.push_back({{"substance", reading.residual[i].name},
                        {"score", rounded(residual.hits[i].score)},
                        {"metric", "derivative cosine"}});
    return {{"structured", residual.isStructured()},
            {"energy", rounded(residual.energy)},
            {"limit", rounded(residual.limit)},
            {"peaks", residual.peaksPerCm},
            {"hits", hits}};
}

ordered_json limitList(const booth::Reading &reading)
{
    ordered_json list = ordered_json::array();
    for (std::size_t i = 0; i < reading.limits.size(); ++i) {
        const matcher::SubstanceLimit &limit = reading.verdict.limits[i];
        ordered_json one = {{"substance", reading.limits[i].name}, {"state", matcher::limitStateName(limit.state)}};
        if (limit.state == matcher::LimitState::Value)
            one["share"] = rounded(limit.share);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace

ordered_json identifyObject(const std::string &file, int index, const booth::Reading &reading)
{
    const matcher::Verdict &verdict = reading.verdict;
    const bool isRescan = verdict.kind == matcher::VerdictKind::Rescan;
    const std::string strength(matcher::strengthName(verdict.strength));
    ordered_json out = {
        {"file", file},
        {"index", index},
        {"status", "ok"},
        {"technique", techniqueName(reading.scan.technique)},
        {"model_id", reading.modelId},
        {"library_version", reading.libraryVersion},
        {"algorithm_version", reading.algorithmVersion},
        {"prior", reading.prior},
        {"elapsed_ms", std::round(reading.elapsedMs * 1e3) / 1e3},
        {"quality", qualityObject(verdict.quality)},
        {"verdict", matcher::verdictKindName(verdict.kind)},
        {"strength", orNull(strength)},
        {"substance", reading.substance ? ordered_json(reading.substance->name) : ordered_json(nullptr)},
        {"form", reading.substance ? orNull(reading.substance->form) : ordered_json(nullptr)},
        {"probability", chance(verdict.probability)},
        {"p_out", rounded(verdict.pOut)},
        {"certainty_source", reading.certaintySource},
        {"hits", isRescan ? ordered_json::array() : hitList(reading)}};
    if (isRescan)
        out["diagnostic"] = hitList(reading);
    out["set95"] = isRescan ? ordered_json::array() : nameList(reading.set95);
    out["set90"] = isRescan ? ordered_json::array() : nameList(reading.set90);
    out["class_hint"] = nullptr;
    if (!reading.classHint.empty())
        out["class_hint"] = {{"class", reading.classHint}, {"probability", rounded(verdict.classProbability)}};
    out["could_be"] = ordered_json::array();
    for (const booth::NoticedSubstance &noticed : reading.couldBe)
        out["could_be"].push_back({{"substance", noticed.name}, {"source", noticed.source}, {"date", noticed.issued}});
    out["mixture"] = mixtureObject(reading);
    out["residual"] = isRescan ? ordered_json(nullptr) : residualObject(reading);
    out["limits"] = limitList(reading);
    return out;
}

ordered_json errorObject(const std::string &file, int index, const Error &error)
{
    return {{"file", file},
            {"index", index},
            {"status", "error"},
            {"error", {{"code", errcName(error.code)}, {"detail", error.detail}}}};
}

std::string oneLine(const ordered_json &object)
{
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace varde::cli
