// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/shipped.h"

namespace varde::booth {

const Catalogue &shippedCatalogue()
{
    static const Catalogue catalogue = [] {
        auto read = readCatalogue(shippedCatalogueText());
        return read ? std::move(*read) : Catalogue();
    }();
    return catalogue;
}

const RuleSet &shippedRules()
{
    static const RuleSet rules = [] {
        auto read = readRules(shippedRulesText(), shippedCatalogue());
        return read ? std::move(*read) : RuleSet();
    }();
    return rules;
}

} // namespace varde::booth
