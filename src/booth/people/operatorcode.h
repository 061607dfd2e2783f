// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace varde::booth {

/// A code for somebody who works at the booth, `K7M4`: letter, digit, letter, digit, none of them easily read as
/// another and never a word or a name. `draw(n)` gives a number in [0, n); a code for which `isTaken` is drawn again.
/// Nothing once all are taken.
std::optional<std::string> drawOperatorCode(const std::function<std::uint32_t(std::uint32_t n)> &draw,
                                            const std::function<bool(const std::string &code)> &isTaken);

} // namespace varde::booth
