// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace varde::test {

/// What in `value` breaks a JSON schema, one line each with the place (`/hits/0/score: ...`); empty where nothing does.
///
/// Knows the words that the schemas in docs/ use: $ref to #/$defs, type, enum, const, required, properties,
/// additionalProperties: false, items, maxItems, minLength, pattern, minimum, maximum, oneOf. Any other word is
/// reported as a breach, so that nothing in a schema goes unchecked.
std::vector<std::string> schemaBreaches(const nlohmann::json &schema, const nlohmann::json &value);

} // namespace varde::test
