// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/findingdraft.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace varde::booth {

namespace {

constexpr std::array<std::string_view, 3> stepNames{"first", "second", "settled"}; ///< as WritingStep

std::optional<WritingStep> writingStepFromName(const std::string &name)
{
    const auto at = std::find(stepNames.begin(), stepNames.end(), name);
    if (at == stepNames.end())
        return std::nullopt;
    return static_cast<WritingStep>(at - stepNames.begin());
}

std::string draftedText(const nlohmann::json &object, const char *key)
{
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

bool isDrafted(const nlohmann::json &object, const char *key)
{
    const auto at = object.find(key);
    return at != object.end() && at->is_boolean() && at->get<bool>();
}

std::vector<store::FindingSubstance> draftedSubstances(const nlohmann::json &list)
{
    std::vector<store::FindingSubstance> substances;
    for (const nlohmann::json &one : list)
        if (one.is_object())
            substances.push_back(
                {draftedText(one, "substance"), draftedText(one, "label"),
                 store::substancePartFromName(draftedText(one, "part")).value_or(store::SubstancePart::Main)});
    return substances;
}

} // namespace

std::string findingDraftText(const FindingDraft &draft, std::int64_t holder)
{
    nlohmann::json object{{"words", draft.words},           {"code", draft.code},
                          {"is_new", draft.isNewVolunteer}, {"is_blind", draft.isBlind},
                          {"is_decided", draft.isDecided},  {"held_by", holder}};
    if (draft.step)
        object["step"] = std::string(stepNames[static_cast<std::size_t>(*draft.step)]);
    if (draft.conclusion)
        object["conclusion"] = std::string(store::conclusionName(*draft.conclusion));
    if (draft.agrees)
        object["agrees"] = *draft.agrees;
    if (draft.substances) {
        object["substances"] = nlohmann::json::array();
        for (const store::FindingSubstance &one : *draft.substances)
            object["substances"].push_back({{"substance", one.substance},
                                            {"label", one.label},
                                            {"part", std::string(store::substancePartName(one.part))}});
    }
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::int64_t findingDraftHolder(const std::string &text)
{
    const nlohmann::json object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object())
        return 0;
    const auto at = object.find("held_by");
    return at != object.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

FindingDraft findingDraftOf(const std::string &text)
{
    const nlohmann::json object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object() || !object.contains("words"))
        return {text};
    FindingDraft draft;
    draft.words = draftedText(object, "words");
    draft.code = draftedText(object, "code");
    draft.isNewVolunteer = isDrafted(object, "is_new");
    draft.isBlind = isDrafted(object, "is_blind");
    draft.isDecided = isDrafted(object, "is_decided");
    draft.step = writingStepFromName(draftedText(object, "step"));
    draft.conclusion = store::conclusionFromName(draftedText(object, "conclusion"));
    if (const auto agrees = object.find("agrees"); agrees != object.end() && agrees->is_boolean())
        draft.agrees = agrees->get<bool>();
    if (const auto list = object.find("substances"); list != object.end() && list->is_array())
        draft.substances = draftedSubstances(*list);
    return draft;
}

std::string lateWordsText(const LateWords &late)
{
    return nlohmann::json{{"code", late.code}, {"words", late.words}}.dump(-1, ' ', false,
                                                                           nlohmann::json::error_handler_t::replace);
}

LateWords lateWordsOf(const std::string &text)
{
    const nlohmann::json object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object() || !object.contains("words"))
        return {{}, text};
    return {draftedText(object, "code"), draftedText(object, "words")};
}

} // namespace varde::booth
