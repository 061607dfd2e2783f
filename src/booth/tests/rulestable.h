// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/rulefile.h"

#include <string>

namespace varde::booth {

/// docs/rules.md: every rule with what it asks, what it says and where that comes from. Markdown, English.
std::string rulesTable(const RuleSet &rules);

/// A condition as one readable line.
std::string conditionText(const Condition &condition);

} // namespace varde::booth
