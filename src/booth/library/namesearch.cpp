// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/namesearch.h"

#include <algorithm>
#include <map>

namespace varde::booth {

namespace {

/// Case folded, accents taken off, everything that is no letter and no digit a space.
QString wordsOf(const QString &text)
{
    QString words;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (c.isLetterOrNumber())
            words += c;
        else if (!c.isMark())
            words += QLatin1Char(' ');
    return words.simplified();
}

QString lettersOf(QString words)
{
    return words.remove(QLatin1Char(' '));
}

/// 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 anywhere, 4 not at all.
int distance(const QString &letters, const QString &words, const QString &soughtLetters, const QString &soughtWords)
{
    if (letters == soughtLetters)
        return 0;
    if (letters.startsWith(soughtLetters))
        return 1;
    if (words.contains(QLatin1Char(' ') + soughtWords))
        return 2;
    return letters.contains(soughtLetters) ? 3 : 4;
}

int rank(const NameHit &hit)
{
    if (hit.isShownName)
        return 0;
    return hit.isStreetName ? 2 : 1;
}

} // namespace

NameSearch::NameSearch(const std::vector<store::Substance> &substances)
{
    for (std::size_t i = 0; i < substances.size(); ++i) {
        const auto add = [&](const std::string &name, const std::string &language, bool isShown, bool isStreet) {
            const QString words = wordsOf(QString::fromStdString(name));
            m_entries.push_back({lettersOf(words), words, {i, name, language, isShown, isStreet}});
        };
        add(substances[i].name, {}, true, false);
        for (const store::SubstanceName &name : substances[i].names)
            add(name.name, name.language, false, name.kind == store::NameKind::Street);
    }
}

bool NameSearch::isSame(const std::string &a, const std::string &b)
{
    return lettersOf(wordsOf(QString::fromStdString(a))) == lettersOf(wordsOf(QString::fromStdString(b)));
}

std::vector<NameHit> NameSearch::find(const QString &text, std::size_t most) const
{
    const QString words = wordsOf(text);
    const QString letters = lettersOf(words);
    if (letters.isEmpty())
        return {};
    struct Found {
        int distance;
        const Entry *entry;
    };
    const auto isBetter = [](const Found &a, const Found &b) {
        const auto key = [](const Found &f) {
            return std::tuple(f.distance, rank(f.entry->hit), f.entry->words.size(), f.entry->words);
        };
        return key(a) < key(b);
    };
    std::map<std::size_t, Found> best;
    for (const Entry &entry : m_entries) {
        const Found found{distance(entry.letters, entry.words, letters, words), &entry};
        if (found.distance > 3)
            continue;
        const auto [at, isNew] = best.emplace(entry.hit.substance, found);
        if (!isNew && isBetter(found, at->second))
            at->second = found;
    }
    std::vector<Found> sorted;
    for (const auto &[substance, found] : best)
        sorted.push_back(found);
    std::stable_sort(sorted.begin(), sorted.end(), isBetter);
    std::vector<NameHit> hits;
    for (std::size_t i = 0; i < std::min(most, sorted.size()); ++i)
        hits.push_back(sorted[i].entry->hit);
    return hits;
}

} // namespace varde::booth
