// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/intakewords.h"

#include "booth/words/context.h"
#include "booth/words/runwords.h"
#include "booth/words/words.h"

#include <utility>

namespace varde::booth::words {

namespace {

struct NotedWord {
    const char *word;
    const char *said;
};

constexpr NotedWord colours[] = {
    {"white", QT_TRANSLATE_NOOP("Words", "white")},       {"off-white", QT_TRANSLATE_NOOP("Words", "off-white")},
    {"yellow", QT_TRANSLATE_NOOP("Words", "yellow")},     {"orange", QT_TRANSLATE_NOOP("Words", "orange")},
    {"pink", QT_TRANSLATE_NOOP("Words", "pink")},         {"red", QT_TRANSLATE_NOOP("Words", "red")},
    {"purple", QT_TRANSLATE_NOOP("Words", "purple")},     {"blue", QT_TRANSLATE_NOOP("Words", "blue")},
    {"green", QT_TRANSLATE_NOOP("Words", "green")},       {"brown", QT_TRANSLATE_NOOP("Words", "brown")},
    {"grey", QT_TRANSLATE_NOOP("Words", "grey")},         {"black", QT_TRANSLATE_NOOP("Words", "black")},
    {"clear", QT_TRANSLATE_NOOP("Words", "see-through")},
};

constexpr NotedWord textures[] = {
    {"fine", QT_TRANSLATE_NOOP("Words", "fine")},       {"coarse", QT_TRANSLATE_NOOP("Words", "coarse")},
    {"lumpy", QT_TRANSLATE_NOOP("Words", "lumpy")},     {"sticky", QT_TRANSLATE_NOOP("Words", "sticky")},
    {"oily", QT_TRANSLATE_NOOP("Words", "oily")},       {"hard", QT_TRANSLATE_NOOP("Words", "hard")},
    {"crumbly", QT_TRANSLATE_NOOP("Words", "crumbly")}, {"uneven", QT_TRANSLATE_NOOP("Words", "not the same all over")},
};

template <std::size_t n>
QStringList wordsOf(const NotedWord (&list)[n])
{
    QStringList words;
    for (const NotedWord &each : list)
        words << QString::fromLatin1(each.word);
    return words;
}

template <std::size_t n>
QString nameIn(const NotedWord (&list)[n], const QString &word)
{
    for (const NotedWord &each : list)
        if (word == QLatin1String(each.word))
            return Words::tr(each.said);
    return word;
}

QString traceWarning(const PersonalTrace &trace)
{
    switch (trace.kind) {
    case TraceKind::Phone:
        return Words::tr("“%1” looks like a phone number.").arg(trace.text);
    case TraceKind::Contact:
        return Words::tr("“%1” looks like an e-mail address or an account.").arg(trace.text);
    case TraceKind::IdentityNumber:
        return Words::tr("“%1” looks like an identity number or a birth date.").arg(trace.text);
    case TraceKind::Name:
        return Words::tr("“%1” looks like somebody's name.").arg(trace.text);
    }
    return {};
}

} // namespace

QStringList consentPoints()
{
    return {Words::tr("A test cannot say that something is without risk, nor how strong it is."),
            Words::tr("A small part of it is used up."),
            Words::tr("We note what it looks like and what we see, never who it is from."),
            Words::tr("You can stop at any time, and ask anything.")};
}

QString effectName(store::Effect effect)
{
    using store::Effect;
    switch (effect) {
    case Effect::Weird:
        return Words::tr("strange");
    case Effect::Stronger:
        return Words::tr("stronger");
    case Effect::Weaker:
        return Words::tr("weaker");
    case Effect::Longer:
        return Words::tr("longer");
    case Effect::Unpleasant:
        return Words::tr("unpleasant");
    case Effect::Burning:
        return Words::tr("burns");
    case Effect::Skin:
        return Words::tr("skin");
    case Effect::Seizure:
        return Words::tr("cramps or a seizure");
    }
    return {};
}

QStringList colourWords()
{
    return wordsOf(colours);
}

QString colourName(const QString &word)
{
    return nameIn(colours, word);
}

QStringList textureWords()
{
    return wordsOf(textures);
}

QString textureName(const QString &word)
{
    return nameIn(textures, word);
}

QString lookOf(store::SampleForm form, const store::SampleDetails &details)
{
    const QString colour = colourName(QString::fromStdString(details.colour));
    return colour.isEmpty() ? formName(form) : QStringLiteral("%1, %2").arg(colour, formName(form));
}

QString privacyWarning(const std::vector<PersonalTrace> &traces)
{
    QStringList sentences;
    for (const PersonalTrace &trace : traces)
        sentences << traceWarning(trace);
    sentences << Words::tr("Nothing that says who somebody is may be stored.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace varde::booth::words
