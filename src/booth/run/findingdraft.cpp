// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/findingdraft.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

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

std::string findingDraftText(const FindingDraft &draft)
{
    nlohmann::json object{{"words", draft.words},
                          {"code", draft.code},
                          {"is_new", draft.isNewVolunteer},
                          {"is_blind", draft.isBlind},
                          {"is_decided", draft.isDecided}};
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
    draft.conclusion = store::conclusionFromName(draftedText(object, "conclusion"));
    if (const auto agrees = object.find("agrees"); agrees != object.end() && agrees->is_boolean())
        draft.agrees = agrees->get<bool>();
    if (const auto list = object.find("substances"); list != object.end() && list->is_array())
        draft.substances = draftedSubstances(*list);
    return draft;
}

} // namespace varde::booth
