// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentstate.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace varde::booth {

nlohmann::json instrumentToJson(const InstrumentState &state);

/// Nothing where a state is one that this version does not know. Throws nlohmann::json::exception where a part is
/// missing or of another type.
std::optional<InstrumentState> instrumentFromJson(const nlohmann::json &object);

} // namespace varde::booth
