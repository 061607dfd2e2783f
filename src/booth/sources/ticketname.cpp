// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/ticketname.h"

#include <cstddef>
#include <string>
#include <vector>

namespace varde::booth {

namespace {

struct Token {
    std::string text; ///< lower case, or a number without leading zeros
    bool isNumber;
};

enum class Kind { Letter, Digit, Other };

Kind kindOf(char c)
{
    if (c >= '0' && c <= '9')
        return Kind::Digit;
    // Letters outside of ASCII: a name in front of the code must not end in the middle of a word.
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    return isLetter ? Kind::Letter : Kind::Other;
}

/// Runs of letters and of digits.
std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    Kind before = Kind::Other;
    for (const char c : text) {
        const Kind kind = kindOf(c);
        if (kind != Kind::Other && kind != before)
            tokens.push_back({{}, kind == Kind::Digit});
        if (kind != Kind::Other)
            tokens.back().text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        before = kind;
    }
    for (Token &token : tokens)
        if (token.isNumber)
            token.text.erase(0, token.text.find_first_not_of('0'));
    return tokens;
}

/// Where the words from `at` on, put together, have become `letters`; 0 where they never do.
std::size_t endOf(const std::vector<Token> &tokens, std::size_t at, const std::string &letters)
{
    std::string joined;
    while (at < tokens.size() && !tokens[at].isNumber && joined.size() < letters.size())
        joined += tokens[at++].text;
    return joined == letters ? at : 0;
}

} // namespace

bool holdsTicket(std::string_view name, std::string_view ticketCode)
{
    std::string letters;
    std::string number;
    for (const Token &token : tokensOf(ticketCode))
        (token.isNumber ? number : letters) += token.text;
    if (letters.empty() || number.empty())
        return false;
    const std::vector<Token> tokens = tokensOf(name);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::size_t end = endOf(tokens, at, letters);
        if (end > 0 && end < tokens.size() && tokens[end].isNumber && tokens[end].text == number)
            return true;
    }
    return false;
}

bool looksLikeTicket(std::string_view name, std::string_view boothWord)
{
    std::string word;
    for (const Token &token : tokensOf(boothWord))
        word += token.text;
    const std::vector<Token> tokens = tokensOf(name);
    if (word.empty() || tokens.size() < 2 || tokens[0].isNumber || tokens[0].text.compare(0, word.size(), word) != 0)
        return false;
    return tokens[1].isNumber || (tokens.size() > 2 && tokens[2].isNumber);
}

} // namespace varde::booth
