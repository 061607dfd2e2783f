// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/typedtest.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

std::string typedTestsText(const std::vector<TypedTest> &typed)
{
    auto list = nlohmann::json::array();
    for (const TypedTest &one : typed)
        list.push_back({{"test", testKeyText(one.test)},
                        {"brand", one.lot.brand},
                        {"lot", one.lot.lot},
                        {"expires_on", one.lot.expiresOn},
                        {"mass", one.mass},
                        {"volume", one.volume}});
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<TypedTest> typedTestsOf(const std::string &text)
{
    std::vector<TypedTest> typed;
    const auto list = nlohmann::json::parse(text, nullptr, false);
    if (!list.is_array())
        return typed;
    for (const nlohmann::json &one : list) {
        if (!one.is_object())
            continue;
        const auto field = [&one](const char *key) {
            const auto at = one.find(key);
            return at != one.end() && at->is_string() ? at->get<std::string>() : std::string();
        };
        if (const auto test = testKeyFromText(field("test")))
            typed.push_back(
                {*test, {field("brand"), field("lot"), field("expires_on")}, field("mass"), field("volume")});
    }
    return typed;
}

} // namespace varde::booth
