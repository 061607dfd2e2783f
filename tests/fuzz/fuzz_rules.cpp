// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulefile.h"
#include "booth/tests/rulestable.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace {

void requireRules(bool holds)
{
    if (!holds)
        std::abort();
}

const varde::booth::Catalogue &catalogue()
{
    static const varde::booth::Catalogue read = [] {
        std::ifstream in(VARDE_CATALOGUE, std::ios::binary);
        auto made = varde::booth::readCatalogue(std::string{std::istreambuf_iterator<char>(in), {}});
        requireRules(bool(made));
        return *made;
    }();
    return read;
}

} // namespace

/// Any bytes as a file of rules: refused with a line and a cause, or rules that say something and have a source.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto rules = varde::booth::readRules(text, catalogue());
    if (!rules) {
        requireRules(rules.error().detail.rfind("line ", 0) == 0 || rules.error().code == varde::Errc::FileTooLarge);
    } else {
        for (const varde::booth::Rule &rule : rules->rules)
            requireRules((rule.say || rule.next) && !rule.sources.empty() && !rule.when.empty());
        requireRules(!varde::booth::rulesTable(*rules).empty());
    }
    const auto other = varde::booth::readCatalogue(text);
    requireRules(other || !other.error().detail.empty());
    return 0;
}
