// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/intakedraft.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

std::optional<bool> answerIn(const nlohmann::json &json, const char *key)
{
    const auto at = json.find(key);
    return at != json.end() && at->is_boolean() ? std::optional(at->get<bool>()) : std::nullopt;
}

std::string textIn(const nlohmann::json &json, const char *key)
{
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

void put(nlohmann::json &json, const char *key, const std::optional<bool> &answer)
{
    if (answer)
        json[key] = *answer;
}

} // namespace

bool IntakeDraft::isEmpty() const
{
    return soldAs.empty() && !form && !alreadyTaken && !isUnwell && !linkedToHarm && !isMedicalRequest && !hasConsent;
}

std::string intakeDraftText(const IntakeDraft &draft, std::int64_t holder)
{
    nlohmann::json json{{"sold_as", draft.soldAs}, {"held_by", holder}};
    if (draft.form)
        json["form"] = std::string(store::sampleFormName(*draft.form));
    put(json, "already_taken", draft.alreadyTaken);
    put(json, "is_unwell", draft.isUnwell);
    put(json, "linked_to_harm", draft.linkedToHarm);
    put(json, "is_medical_request", draft.isMedicalRequest);
    put(json, "consent", draft.hasConsent);
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::int64_t intakeHolder(const std::string &text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return 0;
    const auto at = json.find("held_by");
    return at != json.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

IntakeDraft intakeDraftOf(const std::string &text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return {};
    IntakeDraft draft;
    draft.soldAs = textIn(json, "sold_as");
    draft.form = store::sampleFormFromName(textIn(json, "form"));
    draft.alreadyTaken = answerIn(json, "already_taken");
    draft.isUnwell = answerIn(json, "is_unwell");
    draft.linkedToHarm = answerIn(json, "linked_to_harm");
    draft.isMedicalRequest = answerIn(json, "is_medical_request").value_or(false);
    draft.hasConsent = answerIn(json, "consent").value_or(false);
    return draft;
}

} // namespace varde::booth
