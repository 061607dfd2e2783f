// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"
#include "booth/tests/rulefile.h"

#include <string_view>

namespace varde::booth {

std::string_view shippedCatalogueText(); ///< catalogue.json
std::string_view shippedRulesText();     ///< rules.json

/// Read once; any thread. A test reads both, so that a program with a broken one is never built.
const Catalogue &shippedCatalogue();
const RuleSet &shippedRules();

} // namespace varde::booth
