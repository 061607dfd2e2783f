// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/instrumentjson.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

nlohmann::json instrumentToJson(const InstrumentState &state)
{
    return {{"axis", matcher::checkStateName(state.axis)},
            {"offset_per_cm", state.map.offsetPerCm},
            {"slope_per_thousand", state.map.slopePerThousand},
            {"shift_per_cm", state.shiftPerCm},
            {"sensitivity", matcher::checkStateName(state.sensitivity)}};
}

std::optional<InstrumentState> instrumentFromJson(const nlohmann::json &object)
{
    const auto axis = matcher::checkStateFromName(object.at("axis").get<std::string>());
    const auto sensitivity = matcher::checkStateFromName(object.at("sensitivity").get<std::string>());
    if (!axis || !sensitivity)
        return std::nullopt;
    return InstrumentState{*axis,
                           {object.at("offset_per_cm").get<double>(), object.at("slope_per_thousand").get<double>()},
                           object.at("shift_per_cm").get<double>(),
                           *sensitivity};
}

} // namespace varde::booth
