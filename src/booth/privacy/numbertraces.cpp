// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/privacy/numbertraces.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace varde::booth {

namespace {

using Expression = QRegularExpression;

const QString notWithin = QStringLiteral(R"((?<![\p{L}\d.,]))"); ///< not the end of a longer word or number

/// A day of a month of somebody's life, with what some registers add to the day or the month.
bool isDayMonth(int day, int month)
{
    for (const int added : {40, 20, 80, 65})
        if (month > 12 && month - added >= 1 && month - added <= 12)
            month -= added;
    if (day > 40)
        day -= 40;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

int numberAt(const QString &digits, int from)
{
    return QStringView(digits).mid(from, 2).toInt();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit())
            digits += c;
    return digits;
}

/// Digit words of both languages, so that a number that was spelled out is one.
QString withDigits(const QString &text)
{
    static const std::pair<const char *, int> words[] = {
        {"zero", 0},  {"null", 0}, {"oh", 0},   {"one", 1},   {"en", 1},   {"ein", 1},  {"two", 2}, {"to", 2},
        {"three", 3}, {"tre", 3},  {"four", 4}, {"fire", 4},  {"five", 5}, {"fem", 5},  {"six", 6}, {"seks", 6},
        {"seven", 7}, {"sju", 7},  {"syv", 7},  {"eight", 8}, {"åtte", 8}, {"nine", 9}, {"ni", 9}};
    static const Expression pattern(QStringLiteral(R"(\b\p{L}+\b)"), Expression::UseUnicodePropertiesOption);
    QString out;
    qsizetype last = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString word = match.captured().toLower();
        const auto *const found = std::find_if(std::begin(words), std::end(words), [&](const auto &known) {
            return word == QString::fromUtf8(known.first);
        });
        out += found == std::end(words) ? match.captured() : QString::number(found->second);
    }
    static const Expression comma(QStringLiteral(R"((?<=\b\d),\s*(?=\d\b))"));
    return QString(out + text.mid(last)).replace(comma, QStringLiteral(" "));
}

bool isYear(const QString &text)
{
    const int year = text.toInt();
    return text.size() == 4 && year >= 1900 && year <= 2099;
}

/// Dates are taken out; the one that may be of a birth is told.
QString withoutDates(const QString &text, QString &birthDate)
{
    static const Expression pattern(
        notWithin +
        QStringLiteral(
            R"((?:(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})|(\d{4})[./-](\d{1,2})[./-](\d{1,2}))(?![\d]))"));
    static const Expression born(
        QStringLiteral(R"(\b(?:born|f\.|født|fødd|dob|d\.o\.b\.?|bursdag|birthday|fdato|fødselsdato)\W*$)"),
        Expression::CaseInsensitiveOption | Expression::UseUnicodePropertiesOption);
    QString out;
    qsizetype last = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool isYearFirst = match.capturedStart(4) >= 0;
        const int day = match.captured(isYearFirst ? 6 : 1).toInt();
        const int month = match.captured(isYearFirst ? 5 : 2).toInt();
        const QString year = match.captured(isYearFirst ? 4 : 3);
        const bool isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
        if (!isDate)
            continue;
        const bool isLongAgo = isYear(year) && year.toInt() <= QDate::currentDate().year() - 12;
        const bool isSaid = born.match(text.left(match.capturedStart())).hasMatch();
        // Behind a short year more digits make it an identity number, which is looked for in the whole.
        if (isLongAgo || isSaid)
            birthDate = match.captured().trimmed();
        out += QStringView(text).mid(last, match.capturedStart() - last);
        out += QLatin1Char('|');
        last = match.capturedEnd();
    }
    return out + text.mid(last);
}

QString identityIn(const QString &text)
{
    struct Format {
        Expression pattern;
        int dayAt; ///< of its digits; -1 without a date
        int monthAt;
    };
    static const Format formats[] = {
        // Norway, and Poland's of as many digits: with or without right control digits
        {Expression(notWithin + QStringLiteral(R"(\d{2}[. ]?\d{2}[. ]?\d{2}[ -]?\d{3} ?\d{2}(?!\d))")), 0, 2},
        {Expression(notWithin + QStringLiteral(R"(\d{11}(?!\d))")), 4, 2},
        // Denmark and Finland
        {Expression(notWithin + QStringLiteral(R"(\d{6}[-+A]\d{3}[0-9A-Y](?![\p{L}\d]))")), 0, 2},
        // Sweden, of six or eight digits of date
        {Expression(notWithin + QStringLiteral(R"(\d{6}[-+]\d{4}(?!\d))")), 4, 2},
        {Expression(notWithin + QStringLiteral(R"((?:19|20)\d{6}[-+ ]?\d{4}(?!\d))")), 6, 4},
        // United Kingdom, United States, Spain
        {Expression(QStringLiteral(R"(\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b)"), Expression::CaseInsensitiveOption),
         -1, -1},
        {Expression(notWithin + QStringLiteral(R"(\d{3}-\d{2}-\d{4}(?!\d))")), -1, -1},
        {Expression(QStringLiteral(R"((?<![\p{L}\d])(?:[XYZ]-?\d{7}|\d{8})-?[A-HJ-NP-TV-Z](?![\p{L}\d]))")), -1, -1},
        // Whatever stands behind such a word
        {Expression(
             QStringLiteral(
                 R"(\b(?:passport|pass(?:nummer|nr)?|fødselsnummer|fnr|f\.nr|personnummer|pnr|d-nummer|id(?:-?(?:nummer|number|nr|no))?|ssn|national insurance|nin|cpr)\b[\s.:#no]*[A-Z]{0,3}[ -]?\d[\d -]{4,}\d)"),
             Expression::CaseInsensitiveOption | Expression::UseUnicodePropertiesOption),
         -1, -1},
    };
    for (const Format &format : formats)
        for (auto it = format.pattern.globalMatch(text); it.hasNext();) {
            const QString found = it.next().captured().trimmed();
            const QString digits = digitsOf(found);
            if (format.dayAt < 0 || isDayMonth(numberAt(digits, format.dayAt), numberAt(digits, format.monthAt)))
                return found;
        }
    return {};
}

/// Digits in groups as people write phone numbers, and not as years, amounts or wavenumbers.
bool isPhone(const QString &found, bool isSaid)
{
    const QString digits = digitsOf(found);
    const bool isAbroad = found.startsWith(QLatin1Char('+')) || digits.startsWith(QLatin1String("00"));
    const auto count = digits.size();
    if (isSaid)
        return count >= 5 && count <= 15;
    if (isAbroad)
        return count >= 7 && count <= 16;
    if (count < 8 || count > 12)
        return false;
    // 20241122, as file names have it.
    if (digits.size() == 8 && digits == found && isYear(digits.left(4)) &&
        isDayMonth(numberAt(digits, 6), numberAt(digits, 4)))
        return false;
    // A CAS number of a substance.
    static const Expression cas(QStringLiteral(R"(^\d{2,7}-\d\d-\d$)"));
    if (cas.match(found).hasMatch())
        return false;
    static const Expression between(QStringLiteral(R"([^\d]+)"));
    const QStringList groups = found.split(between, Qt::SkipEmptyParts);
    bool areYears = true;
    for (const QString &group : groups)
        areYears = areYears && isYear(group);
    return !areYears;
}

QString phoneIn(const QString &text)
{
    static const Expression pattern(
        QStringLiteral(
            R"((?<![\p{L}\d,.])(?:\+ ?|\(\+ ?)?\(?\d(?:\)? ?[-./ ]? ?\(?\d){4,17}(?![\d]*[,.]\d)(?!\d)(?! ?(?:mg|g|ml|cm|nm|ug|µg|kr|nok|x)\b))"),
        Expression::UseUnicodePropertiesOption | Expression::CaseInsensitiveOption);
    static const Expression cue(
        QStringLiteral(
            R"(\b(?:tlf|tel|telefon|telephone|phone|mobil|mobile|mob|cell|nummer|number|ring|call|sms|text|whatsapp|viber|signal)\b[\s.:]*(?:nr|no|number|nummer|er|is|him|her|me|meg|han|henne|på|at|on)?[\s.:]*$)"),
        Expression::UseUnicodePropertiesOption | Expression::CaseInsensitiveOption);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (isPhone(match.captured(), cue.match(text.left(match.capturedStart())).hasMatch()))
            return match.captured().trimmed();
    }
    return {};
}

/// The letters O and l for digits, where they stand among them.
QString withoutLookAlikes(QString text)
{
    static const Expression zero(QStringLiteral(R"((?<=\d)[oO](?=[\doO ]))"));
    static const Expression one(QStringLiteral(R"((?<=\d)[lI](?=[\dlI ]))"));
    return text.replace(zero, QStringLiteral("0")).replace(one, QStringLiteral("1"));
}

} // namespace

bool isNorwegianNumber(const QString &elevenDigits)
{
    constexpr std::array<int, 11> first{3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    constexpr std::array<int, 11> second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    if (elevenDigits.size() != 11 || digitsOf(elevenDigits).size() != 11)
        return false;
    int one = 0;
    int two = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const int digit = elevenDigits.at(static_cast<qsizetype>(i)).digitValue();
        one += first[i] * digit;
        two += second[i] * digit;
    }
    return one % 11 == 0 && two % 11 == 0 && isDayMonth(numberAt(elevenDigits, 0), numberAt(elevenDigits, 2));
}

NumberTraces numberTraces(const QString &text)
{
    NumberTraces traces;
    const QString written = withoutLookAlikes(text);
    traces.identity = identityIn(written);
    QString rest = written;
    if (!traces.identity.isEmpty())
        rest.replace(traces.identity, QStringLiteral("|"));
    QString birthDate;
    rest = withoutDates(rest, birthDate);
    if (traces.identity.isEmpty())
        traces.identity = birthDate;
    traces.phone = phoneIn(rest);
    if (traces.phone.isEmpty())
        traces.phone = phoneIn(withDigits(rest));
    return traces;
}

} // namespace varde::booth
