// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace varde::formats {

/// Content as UTF-8: by its byte order mark (UTF-8, UTF-16), else as UTF-8 if it is valid, else as Latin-1.
/// Fails with UnknownFormat where a NUL shows that it is not text.
Result<std::string> decodeText(std::span<const std::byte> content);

/// Lines without their ends; LF, CR LF and CR all end one. The views live as long as `text`.
std::vector<std::string_view> splitLines(std::string_view text);

std::string_view trimmed(std::string_view text); ///< without blanks and tabs at both ends
std::string lowered(std::string_view text);      ///< ASCII letters only

/// For people: control characters removed, ends trimmed, at most 500 bytes, always valid UTF-8.
std::string cleaned(std::string_view utf8);

/// Latin-1 bytes as UTF-8.
std::string latin1ToUtf8(std::string_view bytes);
bool isValidUtf8(std::string_view bytes);

/// A whole token as a number in the C locale; a leading `+` is allowed, `nan` and `inf` in words are not. What is
/// too large for a double becomes an infinity, what is too small becomes 0.
std::optional<double> parseNumber(std::string_view token, char decimal = '.');

/// Shortest text that reads back as the same double.
std::string printNumber(double value);

} // namespace varde::formats
