// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/ticketcode.h"
#include "support/catch.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace varde::store;

namespace {

const auto nothingTaken = [](const std::string &) { return false; };

/// Every code of a booth, in the order of the drawn number.
std::vector<std::string> everyCode()
{
    std::vector<std::string> codes;
    std::uint32_t count = 0;
    drawTicketCode(
        "FJORD", [&](std::uint32_t n) { return count = n, 0u; }, nothingTaken);
    for (std::uint32_t i = 0; i < count; ++i)
        codes.push_back(*drawTicketCode(
            "FJORD", [i](std::uint32_t) { return i; }, nothingTaken));
    return codes;
}

std::set<std::string> everyWord()
{
    std::set<std::string> words;
    for (const std::string &code : everyCode())
        words.insert(code.substr(6, code.find(' ') - 6));
    return words;
}

std::size_t editDistance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            corner = above;
        }
    }
    return row[b.size()];
}

} // namespace

TEST_CASE("a ticket code is the booth's word, a word and two digits, and no two are the same")
{
    const auto codes = everyCode();
    CHECK(codes.size() > 5000);
    CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == codes.size());
    for (const std::string &code : codes) {
        REQUIRE(code.substr(0, 6) == "FJORD-");
        const std::string word = code.substr(6, code.find(' ') - 6);
        REQUIRE(isBoothWord(word));
        REQUIRE(code.size() == 6 + word.size() + 3);
        REQUIRE(code[code.size() - 2] != '0');
    }
}

TEST_CASE("no two words of a ticket code are one letter apart, and none is a common first name")
{
    const auto words = everyWord();
    for (auto a = words.begin(); a != words.end(); ++a)
        for (auto b = std::next(a); b != words.end(); ++b) {
            INFO(*a << " " << *b);
            REQUIRE(editDistance(*a, *b) > 1);
        }
    for (const std::string name : {"ROBIN", "ROWAN", "WILLOW", "HAZEL", "OLIVE", "IRIS", "IVY", "LILY", "ROSE", "RAVEN",
                                   "ASPEN", "CLIFF", "RIDGE", "CEDAR", "CORAL", "EMBER", "FINCH", "FLINT", "LINDEN"})
        CHECK(words.count(name) == 0);
}

TEST_CASE("a taken code is never drawn, and when all are taken there is none")
{
    const auto codes = everyCode();
    std::set<std::string> taken(codes.begin(), codes.end());
    const auto isTaken = [&](const std::string &code) { return taken.count(code) == 1; };
    const auto last = [](std::uint32_t n) { return n - 1; };
    CHECK_FALSE(drawTicketCode("FJORD", last, isTaken));
    taken.erase(codes[1234]);
    CHECK(drawTicketCode("FJORD", last, isTaken) == codes[1234]);
}
