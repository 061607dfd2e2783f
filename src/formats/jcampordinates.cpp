// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jcampordinates.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace varde::formats {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Error unreadable(std::string_view rest, std::size_t line)
{
    return {Errc::Malformed,
            "line " + std::to_string(line) + " of the data: cannot read `" + cleaned(rest.substr(0, 12)) + "`"};
}

/// Programs write a missing number in words, and those letters are also valid compressed digits.
bool startsWithNumberInWords(std::string_view rest)
{
    if (rest.starts_with('+') || rest.starts_with('-'))
        rest.remove_prefix(1);
    if (rest.starts_with("1.#"))
        return true;
    const std::string front = lowered(rest.substr(0, 9));
    for (const std::string_view word : {"nan", "inf", "infinity", "nan(ind)"})
        if (front.starts_with(word) &&
            (rest.size() == word.size() || (front + " ").find_first_of(" \t,;") == word.size()))
            return true;
    return false;
}

/// Whether `E5` without a sign is an exponent; in compressed text it is a squeezed 55.
enum class BareExponent { No, Yes };

/// Length of the unsigned number at the front: digits, one decimal sign, exponent.
std::size_t numberLength(std::string_view text, char decimal, BareExponent bare)
{
    std::size_t end = 0;
    bool hasPoint = false;
    while (end < text.size() && (isDigit(text[end]) || (text[end] == decimal && !hasPoint)))
        hasPoint |= text[end++] == decimal;
    if (end == 0 || end == text.size() || (text[end] != 'E' && text[end] != 'e'))
        return end;
    std::size_t exponent = end + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-'))
        ++exponent;
    else if (bare == BareExponent::No)
        return end;
    if (exponent < text.size() && isDigit(text[exponent]))
        for (end = exponent; end < text.size() && isDigit(text[end]);)
            ++end;
    return end;
}

/// Takes a signed plain number off the front of `rest`.
std::optional<double> takeNumber(std::string_view &rest, char decimal, BareExponent bare = BareExponent::No)
{
    const std::size_t sign = !rest.empty() && (rest.front() == '+' || rest.front() == '-') ? 1 : 0;
    const std::size_t length = sign + numberLength(rest.substr(sign), decimal, bare);
    const auto number = parseNumber(rest.substr(0, length), decimal);
    if (number)
        rest.remove_prefix(length);
    return number;
}

Error tooMany(std::int64_t most)
{
    return {Errc::Malformed, "the data holds more points than the file declares (over " + std::to_string(most) + ")"};
}

Error inWords(std::string_view rest, std::size_t line)
{
    return {Errc::NonFiniteValue,
            "line " + std::to_string(line) + " of the data holds `" + cleaned(rest.substr(0, 4)) + "` for a number"};
}

/// What one character of compressed text opens.
struct Opening {
    enum class Kind { Absolute, Difference, Repetition } kind;
    int digit; ///< its first, with sign
};

std::optional<Opening> openingOf(char c)
{
    using Kind = Opening::Kind;
    if (c == '@')
        return Opening{Kind::Absolute, 0};
    if (c >= 'A' && c <= 'I')
        return Opening{Kind::Absolute, c - 'A' + 1};
    if (c >= 'a' && c <= 'i')
        return Opening{Kind::Absolute, 'a' - 1 - c};
    if (c == '%')
        return Opening{Kind::Difference, 0};
    if (c >= 'J' && c <= 'R')
        return Opening{Kind::Difference, c - 'J' + 1};
    if (c >= 'j' && c <= 'r')
        return Opening{Kind::Difference, 'j' - 1 - c};
    if (c >= 'S' && c <= 'Z')
        return Opening{Kind::Repetition, c - 'S' + 1};
    if (c == 's')
        return Opening{Kind::Repetition, 9};
    return std::nullopt;
}

/// Takes a compressed number off the front of `rest`: its opening has been looked at, more digits may follow.
std::optional<double> takeCompressed(std::string_view &rest, const Opening &opening, char decimal)
{
    std::size_t length = 1;
    bool hasPoint = false;
    while (length < rest.size() && (isDigit(rest[length]) || (rest[length] == decimal && !hasPoint)))
        hasPoint |= rest[length++] == decimal;
    std::string digits = opening.digit < 0 ? "-" : "";
    digits += static_cast<char>('0' + std::abs(opening.digit));
    digits += rest.substr(1, length - 1);
    rest.remove_prefix(length);
    return parseNumber(digits, decimal);
}

/// Decodes line by line; what carries over from one item to the next lives here.
class OrdinateDecoder {
public:
    OrdinateDecoder(std::int64_t mostPoints, const JcampTableStyle &style) : m_most(mostPoints), m_style(style) {}

    Status addLine(std::string_view line, std::size_t number);
    JcampOrdinates take() { return std::move(m_out); }

private:
    Status addItem(std::string_view &rest, std::size_t number);
    Status addAbsolute(double value);
    Status addRepetitions(double total);
    Status append(double value);
    bool isSeparator(char c) const { return c == ' ' || c == '\t' || c == ';' || (c == ',' && m_style.decimal != ','); }

    std::int64_t m_most;
    JcampTableStyle m_style;
    JcampOrdinates m_out;
    std::optional<double> m_last;
    double m_difference = 0;
    bool m_isDifference = false; ///< the last item was one
    bool m_expectsCheck = false; ///< the next absolute value repeats the last
};

Status OrdinateDecoder::append(double value)
{
    if (std::isinf(value))
        return Error{Errc::NonFiniteValue, "an ordinate is too large for a number"};
    if (static_cast<std::int64_t>(m_out.values.size()) >= m_most)
        return tooMany(m_most);
    m_out.values.push_back(value);
    m_last = value;
    return Done{};
}

Status OrdinateDecoder::addAbsolute(double value)
{
    m_isDifference = false;
    if (!m_expectsCheck)
        return append(value);
    m_expectsCheck = false;
    ++m_out.checks;
    const double scale = std::max({1.0, std::abs(value), std::abs(*m_last)});
    if (std::abs(value - *m_last) > 1e-9 * scale)
        ++m_out.failedChecks;
    m_last = value; // differences go on from what is written, so that one error stays in its line
    return Done{};
}

Status OrdinateDecoder::addRepetitions(double total)
{
    if (!m_last)
        return Error{Errc::Malformed, "the data starts with a repetition"};
    for (double i = 1; i < total; ++i)
        if (const Status status = append(m_isDifference ? *m_last + m_difference : *m_last); !status)
            return status.error();
    return Done{};
}

Status OrdinateDecoder::addItem(std::string_view &rest, std::size_t number)
{
    if (rest.front() == '?') {
        rest.remove_prefix(1);
        m_isDifference = false;
        return append(std::numeric_limits<double>::quiet_NaN());
    }
    const auto opening = openingOf(rest.front());
    const std::string_view before = rest;
    const auto value = opening ? takeCompressed(rest, *opening, m_style.decimal) : takeNumber(rest, m_style.decimal);
    if (!value || rest.starts_with('.'))
        return unreadable(before, number);
    if (!opening || opening->kind == Opening::Kind::Absolute)
        return addAbsolute(*value);
    if (opening->kind == Opening::Kind::Repetition)
        return addRepetitions(*value);
    if (!m_last)
        return Error{Errc::Malformed, "the data starts with a difference"};
    m_expectsCheck = false;
    m_difference = *value;
    m_isDifference = true;
    return append(*m_last + *value);
}

Status OrdinateDecoder::addLine(std::string_view line, std::size_t number)
{
    std::string_view rest = trimmed(line);
    if (rest.empty())
        return Done{};
    const std::string_view whole = rest;
    const auto abscissa = takeNumber(rest, m_style.decimal);
    if (!abscissa)
        return unreadable(rest, number);
    const std::string_view printed = whole.substr(0, whole.size() - rest.size());
    const std::size_t point = printed.find(m_style.decimal);
    const bool isPlain = printed.find_first_of("eE") == std::string_view::npos;
    const double decimals = point == std::string_view::npos ? 0.0 : static_cast<double>(printed.size() - point - 1);
    const double precision = isPlain ? 0.5 * std::pow(10.0, -decimals) : std::abs(*abscissa) * 1e-6;

    m_expectsCheck = m_style.repeatsLast && m_isDifference;
    const auto first = static_cast<std::int64_t>(m_out.values.size()) - (m_expectsCheck ? 1 : 0);
    const std::size_t before = m_out.values.size();
    bool standsAlone = false;
    while (!rest.empty()) {
        if (isSeparator(rest.front())) {
            rest.remove_prefix(1);
            standsAlone = true;
            continue;
        }
        if (standsAlone && startsWithNumberInWords(rest))
            return inWords(rest, number);
        if (const Status status = addItem(rest, number); !status)
            return status.error();
        standsAlone = false;
    }
    if (m_out.values.size() > before)
        m_out.lines.push_back({*abscissa, precision, first});
    return Done{};
}

Result<double> takePairMember(std::string_view &rest, std::size_t line, char decimal)
{
    if (startsWithNumberInWords(rest))
        return inWords(rest, line);
    if (rest.front() == '?') {
        rest.remove_prefix(1);
        return std::numeric_limits<double>::quiet_NaN();
    }
    const std::string_view before = rest;
    const auto number = takeNumber(rest, decimal, BareExponent::Yes);
    if (!number)
        return unreadable(before, line);
    if (std::isinf(*number))
        return Error{Errc::NonFiniteValue, "a number is too large"};
    return *number;
}

} // namespace

Result<JcampOrdinates> decodeOrdinates(std::string_view table, std::int64_t mostPoints, const JcampTableStyle &style)
{
    OrdinateDecoder decoder(mostPoints, style);
    std::size_t number = 0;
    for (const std::string_view line : splitLines(table))
        if (const Status status = decoder.addLine(line, ++number); !status)
            return status.error();
    return decoder.take();
}

Result<JcampPairs> decodePairs(std::string_view table, std::int64_t mostPoints, const JcampTableStyle &style)
{
    std::vector<double> numbers;
    std::size_t line = 0;
    for (std::string_view rest : splitLines(table)) {
        ++line;
        while (!rest.empty()) {
            const bool isDecimal = rest.front() == ',' && style.decimal == ',' && rest.size() > 1 && isDigit(rest[1]);
            if (!isDecimal && std::string_view(" \t;,").find(rest.front()) != std::string_view::npos) {
                rest.remove_prefix(1);
                continue;
            }
            const auto number = takePairMember(rest, line, style.decimal);
            if (!number)
                return number.error();
            if (static_cast<std::int64_t>(numbers.size()) >= 2 * mostPoints)
                return tooMany(mostPoints);
            numbers.push_back(*number);
        }
    }
    if (numbers.size() % 2 != 0)
        return Error{Errc::Truncated, "the last pair of the data lacks its ordinate"};
    JcampPairs out;
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
        out.x.push_back(numbers[i]);
        out.y.push_back(numbers[i + 1]);
    }
    return out;
}

} // namespace varde::formats
