// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace varde::formats {

namespace {

constexpr std::size_t longestCleanedBytes = 500;

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

/// Length of the well-formed UTF-8 sequence at the front of `bytes`, 0 where there is none.
std::size_t utf8SequenceLength(std::string_view bytes)
{
    const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((at(i) & 0xC0) != 0x80)
            return 0;
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    const bool wrong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xED && at(1) > 0x9F) ||
                       (lead == 0xF0 && at(1) < 0x90) || (lead == 0xF4 && at(1) > 0x8F);
    return wrong ? 0 : length;
}

std::string utf16ToUtf8(std::string_view bytes, bool bigEndian)
{
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]);
        const auto b = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(bigEndian ? a << 8 | b : b << 8 | a);
    };
    std::string out;
    out.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        const bool isHigh = c >= 0xD800 && c < 0xDC00;
        if (isHigh && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        appendUtf8(out, c);
    }
    return out;
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = utf8SequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string latin1ToUtf8(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes)
        appendUtf8(out, static_cast<unsigned char>(c));
    return out;
}

Result<std::string> decodeText(std::span<const std::byte> content)
{
    const std::string_view bytes(reinterpret_cast<const char *>(content.data()), content.size());
    std::string text;
    if (bytes.starts_with("\xFF\xFE"))
        text = utf16ToUtf8(bytes.substr(2), false);
    else if (bytes.starts_with("\xFE\xFF"))
        text = utf16ToUtf8(bytes.substr(2), true);
    else if (bytes.starts_with("\xEF\xBB\xBF"))
        text = bytes.substr(3);
    else
        text = bytes;
    if (text.find('\0') != std::string::npos)
        return Error{Errc::UnknownFormat, "this is binary data of no known kind"};
    if (!isValidUtf8(text))
        text = latin1ToUtf8(text);
    return text;
}

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string cleaned(std::string_view utf8)
{
    std::string out;
    while (!utf8.empty() && out.size() < longestCleanedBytes) {
        const std::size_t length = utf8SequenceLength(utf8);
        // U+0080 to U+009F are control characters too.
        const bool isC1 = length == 2 && utf8[0] == '\xC2' && static_cast<unsigned char>(utf8[1]) < 0xA0;
        if (length > 0 && !isC1 && !isControl(utf8[0]))
            out += utf8.substr(0, length);
        else if (utf8[0] == '\t' || utf8[0] == '\n')
            out += ' ';
        utf8.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return std::string(trimmed(out));
}

std::optional<double> parseNumber(std::string_view token, char decimal)
{
    std::array<char, 64> copy;
    if (token.starts_with('+'))
        token.remove_prefix(token.starts_with("+-") ? token.size() : 1);
    if (token.empty() || token.size() > copy.size())
        return std::nullopt;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const char c = token[i];
        const bool allowed =
            (c >= '0' && c <= '9') || c == decimal || c == '+' || c == '-' || ((c == 'e' || c == 'E') && i > 0);
        if (!allowed)
            return std::nullopt;
        copy[i] = c == decimal ? '.' : c;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(copy.data(), copy.data() + token.size(), value);
    if (end != copy.data() + token.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        const bool isTiny = token.find("e-") != std::string_view::npos || token.find("E-") != std::string_view::npos;
        return isTiny ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return value;
}

std::string printNumber(double value)
{
    std::array<char, 32> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), result.ptr);
}

} // namespace varde::formats
