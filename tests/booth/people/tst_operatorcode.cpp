// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operatorcode.h"
#include "support/catch.h"

#include <regex>
#include <set>

using namespace varde::booth;

TEST_CASE("operator code: letter, digit, letter, digit, none of them easily read as another, and no two are the same")
{
    std::uint32_t count = 0;
    const auto nothingTaken = [](const std::string &) { return false; };
    REQUIRE(drawOperatorCode([&](std::uint32_t n) { return count = n, 0u; }, nothingTaken));
    CHECK(count > 5000);
    std::set<std::string> codes;
    const std::regex shape("[A-Z][0-9][A-Z][0-9]");
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto code = drawOperatorCode([i](std::uint32_t) { return i; }, nothingTaken);
        REQUIRE(std::regex_match(*code, shape));
        REQUIRE(code->find_first_of("BDOQGILSZU01258") == std::string::npos);
        codes.insert(*code);
    }
    CHECK(codes.size() == count);
}

TEST_CASE("operator code: a taken one is not drawn again, and there is none once all are taken")
{
    const auto draw = [](std::uint32_t) { return 0u; };
    const auto first = drawOperatorCode(draw, [](const std::string &) { return false; });
    const auto second = drawOperatorCode(draw, [&](const std::string &code) { return code == *first; });
    REQUIRE(second);
    CHECK(*second != *first);
    CHECK_FALSE(drawOperatorCode(draw, [](const std::string &) { return true; }));
}
