// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace varde::store {

/// True for a booth word as it may stand in a ticket code: 2 to 12 letters A-Z.
bool isBoothWord(std::string_view word);

/// A ticket code, `FJORD-OTTER 42`: the booth's word, a word of the list and a number from 10 to 99. The words
/// are short things of the outdoors, none a first name or something to take, and no two of them one letter apart.
/// `draw(n)` gives a number in [0, n); a code for which `isTaken` is drawn again. Nothing once every code is taken.
std::optional<std::string> drawTicketCode(std::string_view boothWord,
                                          const std::function<std::uint32_t(std::uint32_t n)> &draw,
                                          const std::function<bool(const std::string &code)> &isTaken);

} // namespace varde::store
