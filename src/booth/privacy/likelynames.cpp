// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/privacy/likelynames.h"

#include "booth/names/commonnames.h"
#include "booth/privacy/personnames.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace varde::booth {

namespace {

struct Word {
    QString text;
    QString low;
    bool isCapital = false; ///< the first letter, and not every one
    bool isFirst = false;   ///< of the text or a sentence: a capital says nothing there
    bool isJoined = false;  ///< only blanks stand between it and the word before
};

bool isLatin(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.script() == QChar::Script_Latin || c.script() == QChar::Script_Common; });
}

QStringList soldNames()
{
    QStringList names;
    for (const store::Substance &substance : commonSubstances()) {
        names << QString::fromStdString(substance.name).toLower();
        for (const std::string &other : substance.synonyms)
            names << QString::fromStdString(other).toLower();
    }
    return names;
}

/// Logos and names of substances of several words are taken out, longest first.
QString withoutKnown(QString text)
{
    static const QStringList known = [] {
        QStringList names = personNames().notPeople;
        for (const QString &name : soldNames())
            if (name.contains(u' '))
                names << name;
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return names;
    }();
    const QString low = text.toLower();
    if (low.size() != text.size())
        return text;
    const auto isWord = [&](qsizetype at) { return at >= 0 && at < low.size() && low.at(at).isLetterOrNumber(); };
    // Before another capital it may be somebody's name after all.
    const auto isCapitalAt = [&](qsizetype at) { return at < text.size() && text.at(at).isUpper(); };
    for (const QString &name : known)
        for (qsizetype at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + 1))
            if (!isWord(at - 1) && !isWord(at + name.size()) && !isCapitalAt(at + name.size() + 1))
                text.replace(at, name.size(), QString(name.size(), u'|'));
    return text;
}

/// What is sold under a person's name says nothing by itself.
bool isSold(const QString &lowWord)
{
    static const QSet<QString> names = [] {
        const QStringList all = soldNames();
        return QSet<QString>(all.begin(), all.end());
    }();
    return names.contains(lowWord);
}

/// Behind these a capital begins a name, whoever has it.
const QSet<QString> &titles()
{
    static const QSet<QString> words{QStringLiteral("mr"),     QStringLiteral("mrs"),   QStringLiteral("ms"),
                                     QStringLiteral("dr"),     QStringLiteral("herr"),  QStringLiteral("fru"),
                                     QStringLiteral("frøken"), QStringLiteral("heter"), QStringLiteral("named"),
                                     QStringLiteral("name"),   QStringLiteral("navn"),  QStringLiteral("navnet")};
    return words;
}

/// Those that are written with a full stop.
const QSet<QString> &shortTitles()
{
    static const QSet<QString> words{QStringLiteral("mr"), QStringLiteral("mrs"), QStringLiteral("ms"),
                                     QStringLiteral("dr")};
    return words;
}

std::vector<Word> wordsIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"([\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*)"));
    std::vector<Word> words;
    qsizetype last = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString between = text.mid(last, match.capturedStart() - last);
        Word word{match.captured(), match.captured().toLower()};
        word.isCapital = word.text.size() > 1 && word.text.front().isUpper() && word.text != word.text.toUpper();
        word.isFirst = words.empty() || between.contains(u'.') || between.contains(u'!') || between.contains(u'?') ||
                       between.contains(u'\n');
        const QString sign = between.trimmed();
        const QString before = words.empty() ? QString() : words.back().low;
        // Behind `name` a full stop ends a sentence; behind `Mr` it does not.
        word.isJoined = !words.empty() && !between.isEmpty() &&
                        (sign.isEmpty() || (sign == u":" && titles().contains(before)) ||
                         (sign == u"." && shortTitles().contains(before)));
        last = match.capturedEnd();
        words.push_back(word);
    }
    return words;
}

bool isIn(const QSet<QString> &names, const Word &word)
{
    if (names.contains(word.low))
        return true;
    // Genitives and double names: kari's, karis, anne-lise.
    for (const QString &end : {QStringLiteral("'s"), QStringLiteral("’s")})
        if (word.low.endsWith(end) && names.contains(word.low.chopped(2)))
            return true;
    if (word.low.size() > 4 && word.low.endsWith(u's') && names.contains(word.low.chopped(1)))
        return true;
    const QString first = word.low.section(u'-', 0, 0);
    if (first.size() != word.low.size() && names.contains(first))
        return true;
    QString bare;
    for (const QChar c : word.low.normalized(QString::NormalizationForm_D))
        if (!c.isMark())
            bare += c;
    return bare != word.low && names.contains(bare);
}

bool isSurname(const Word &word)
{
    const PersonNames &names = personNames();
    if (isIn(names.surnames, word))
        return true;
    return word.isCapital && word.text.size() >= 5 &&
           std::any_of(names.suffixes.begin(), names.suffixes.end(),
                       [&](const QString &suffix) { return word.low.endsWith(suffix); });
}

/// A written name in a script of its own.
bool isForeignName(const std::vector<Word> &words, std::size_t i)
{
    const PersonNames &names = personNames();
    const Word &word = words[i];
    if (isIn(names.otherScripts, word))
        return true;
    const QChar::Script script = word.text.front().script();
    if (script == QChar::Script_Han)
        return word.text.size() >= 2 && word.text.size() <= 6 &&
               std::any_of(names.chineseSurnames.begin(), names.chineseSurnames.end(),
                           [&](const QString &surname) { return word.text.startsWith(surname); });
    if (script != QChar::Script_Cyrillic && script != QChar::Script_Greek)
        return false;
    return word.isCapital && i + 1 < words.size() && words[i + 1].isJoined && words[i + 1].isCapital &&
           words[i + 1].text.front().script() == script;
}

bool isNameAt(const std::vector<Word> &words, std::size_t i)
{
    const PersonNames &names = personNames();
    const Word &word = words[i];
    if (!isLatin(word.text))
        return isForeignName(words, i);
    const Word *before = i > 0 && word.isJoined ? &words[i - 1] : nullptr;
    const Word *after = i + 1 < words.size() && words[i + 1].isJoined ? &words[i + 1] : nullptr;
    const bool isGiven = isIn(names.given, word);
    const bool isWordToo = isIn(names.givenAlsoWord, word) || isSold(word.low);
    const bool isCued = before && names.cues.contains(before->low);
    if (isGiven && !isWordToo)
        return true;
    if (isWordToo && after && isSurname(*after) && (word.isCapital || isIn(names.surnames, *after)))
        return true;
    if (isCued && word.isCapital && (isWordToo || isSurname(word)))
        return true;
    // Mr Xyz, frøken Xyz; and somebody whose names nobody wrote down here.
    if (before && titles().contains(before->low) && word.isCapital)
        return true;
    if (before && (before->low == u"is" || before->low == u"er") && i > 1 && titles().contains(words[i - 2].low) &&
        word.isCapital)
        return true;
    return word.isCapital && after && after->isCapital && isSurname(*after) && !names.plainWords.contains(word.low) &&
           !isSold(word.low) && !isSold(after->low);
}

} // namespace

QString likelyName(const QString &text)
{
    const std::vector<Word> words = wordsIn(withoutKnown(text));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isNameAt(words, i))
            continue;
        QString name = words[i].text;
        if (i + 1 < words.size() && words[i + 1].isJoined && words[i + 1].isCapital)
            name += QLatin1Char(' ') + words[i + 1].text;
        return name;
    }
    return {};
}

} // namespace varde::booth
