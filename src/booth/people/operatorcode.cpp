// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operatorcode.h"

#include <string_view>

namespace varde::booth {

namespace {

// Without B/8, D/O/Q/0, G/6, I/L/1, S/5, Z/2, U/V.
constexpr std::string_view codeLetters = "ACEFHJKMNPRTVWXY";
constexpr std::string_view codeDigits = "34679";
constexpr std::uint32_t pairCount = std::uint32_t(codeLetters.size() * codeDigits.size());

std::string pairAt(std::uint32_t index)
{
    return {codeLetters[index / codeDigits.size()], codeDigits[index % codeDigits.size()]};
}

} // namespace

std::optional<std::string> drawOperatorCode(const std::function<std::uint32_t(std::uint32_t n)> &draw,
                                            const std::function<bool(const std::string &code)> &isTaken)
{
    constexpr std::uint32_t count = pairCount * pairCount;
    // From a drawn place onwards: ends after one round even when almost every code is taken.
    const std::uint32_t start = draw(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t index = (start + i) % count;
        std::string code = pairAt(index / pairCount) + pairAt(index % pairCount);
        if (!isTaken(code))
            return code;
    }
    return std::nullopt;
}

} // namespace varde::booth
