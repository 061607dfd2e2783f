// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/testkey.h"

namespace varde::booth {

std::string testKeyText(const TestKey &key)
{
    return std::string(store::testKindName(key.kind)) + ':' + key.id;
}

std::optional<TestKey> testKeyFromText(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto kind = store::testKindFromName(text.substr(0, colon));
    if (!kind || colon + 1 == text.size())
        return std::nullopt;
    return TestKey{*kind, std::string(text.substr(colon + 1))};
}

} // namespace varde::booth
