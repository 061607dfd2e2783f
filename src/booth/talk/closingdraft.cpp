// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/talk/closingdraft.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

std::string closingKey(const store::Id &sampleId)
{
    return "closing " + sampleId;
}

} // namespace

Status saveClosing(RunService &service, const store::Id &sampleId, const ClosingDraft &draft)
{
    if (Status may = service.require(Permission::Talk); !may)
        return may;
    const auto sample = service.record().sample(sampleId);
    if (!sample)
        return sample.error();
    if (sample->state != store::SampleState::Talk)
        return Error{Errc::NotAllowed, "the sample is not at the talk"};
    const nlohmann::json object{{"intention", std::string(store::intentionName(draft.intention))},
                                {"disposal", std::string(store::disposalName(draft.disposal))},
                                {"witness", draft.witnessCode},
                                {"lab", draft.lab},
                                {"lab_code", draft.labCode}};
    return service.record().saveDraft(closingKey(sampleId),
                                      object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<std::optional<ClosingDraft>> begunClosing(const store::Record &record, const store::Id &sampleId)
{
    const auto text = record.draft(closingKey(sampleId));
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<ClosingDraft>();
    const nlohmann::json object = nlohmann::json::parse(**text, nullptr, false);
    if (!object.is_object())
        return std::optional<ClosingDraft>();
    ClosingDraft draft;
    // A draft is no reason to stop: what cannot be read of it is asked again.
    try {
        draft.intention = store::intentionFromName(object.value("intention", "")).value_or(draft.intention);
        draft.disposal = store::disposalFromName(object.value("disposal", "")).value_or(draft.disposal);
        draft.witnessCode = object.value("witness", "");
        draft.lab = object.value("lab", 0);
        draft.labCode = object.value("lab_code", "");
    } catch (const nlohmann::json::exception &) {
        return std::optional<ClosingDraft>();
    }
    return std::optional(draft);
}

Status forgetClosing(store::Record &record, const store::Id &sampleId)
{
    return record.removeDraft(closingKey(sampleId));
}

} // namespace varde::booth
