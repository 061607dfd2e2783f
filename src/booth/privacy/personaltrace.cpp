// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/privacy/personaltrace.h"

#include "booth/privacy/likelynames.h"
#include "booth/privacy/numbertraces.h"

#include <QRegularExpression>

namespace varde::booth {

namespace {

constexpr qsizetype mostRead = 20'000; ///< characters; what is longer was pasted, and its beginning says enough

/// Digits of any script as 0 to 9, full-width letters as plain ones, without marks that cannot be seen. As long as
/// before, but for those marks.
QString plain(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.left(mostRead)) {
        if (c.isDigit())
            out += QChar(u'0' + c.digitValue());
        else if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            out += QChar(static_cast<char16_t>(c.unicode() - 0xFF01 + u'!'));
        else if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            out += c.isSpace() ? QString(u' ') : QString();
        else
            out += c.isSpace() ? QChar(u' ') : c;
    }
    return out;
}

QString contactIn(const QString &text)
{
    static const QRegularExpression patterns[] = {
        QRegularExpression(
            QStringLiteral(R"([^\s@<>(),;:]+\s?(?:@|\(at\)|\[at\]|\{at\}|＠)\s?[^\s@<>(),;:]+\.\p{L}{2,})"),
            QRegularExpression::CaseInsensitiveOption),
        // Spelled out, in English and bokmål.
        QRegularExpression(
            QStringLiteral(
                R"([\w.+-]+\s+(?:at|krøllalfa|alfakrøll|snabel-?a|på)\s+[\w-]+(?:\s+(?:dot|punktum|punkt)\s+[\w-]+)+)"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(
            QStringLiteral(R"([\w.+-]+\s?(?:\(at\)|\[at\])\s?[\w-]+\s?(?:\(dot\)|\[dot\]|\.)\s?\p{L}{2,})"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption),
        // A user name: @somebody, or behind the name of a service.
        QRegularExpression(QStringLiteral(R"((?:^|[\s(,:])@[\w.]{3,})"),
                           QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(
            QStringLiteral(
                R"(\b(?:snap(?:chat)?|insta(?:gram)?|telegram|facebook|fb|tiktok|discord|wickr|signal|messenger)\s*[:=]\s*[\w.@#-]{3,})"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption),
    };
    for (const QRegularExpression &pattern : patterns)
        if (const auto match = pattern.match(text); match.hasMatch())
            return match.captured().trimmed();
    return {};
}

} // namespace

std::vector<PersonalTrace> personalTraces(const QString &text)
{
    const QString typed = plain(text);
    const NumberTraces numbers = numberTraces(typed);
    std::vector<PersonalTrace> traces;
    const auto add = [&](TraceKind kind, const QString &found) {
        if (!found.isEmpty())
            traces.push_back({kind, found});
    };
    add(TraceKind::Phone, numbers.phone);
    const QString contact = contactIn(typed);
    add(TraceKind::Contact, contact);
    add(TraceKind::IdentityNumber, numbers.identity);
    add(TraceKind::Name, likelyName(contact.isEmpty() ? typed : QString(typed).replace(contact, QStringLiteral("|"))));
    return traces;
}

} // namespace varde::booth
