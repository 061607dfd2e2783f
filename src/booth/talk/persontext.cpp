// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/talk/persontext.h"

#include "booth/run/festivalday.h"
#include "booth/words/language.h"
#include "booth/words/substancename.h"
#include "booth/words/talkwords.h"

#include <QLocale>
#include <QTranslator>
#include <cstring>

namespace varde::booth {

namespace {

using store::Conclusion;

const char *sentenceOf(const char *key)
{
    for (const FixedSentence &sentence : fixedSentences())
        if (std::strcmp(sentence.key, key) == 0)
            return sentence.english;
    return "";
}

QString namesOf(const TalkView &view, const QString &language)
{
    QStringList names;
    for (const std::string &name : view.found)
        names << booth::words::substanceName(QString::fromStdString(name), language);
    return names.join(QStringLiteral(", "));
}

/// The result in fixed sentences. What a person wrote freely cannot be translated by a program, and is not.
std::vector<std::pair<const char *, QString>> sentencesFor(const TalkView &view, const QString &language)
{
    std::vector<std::pair<const char *, QString>> said;
    const QString soldAs = booth::words::substanceName(view.claim.soldAs.trimmed(), language);
    const Conclusion conclusion = view.finding()->conclusion;
    if (!soldAs.isEmpty()) {
        if (conclusion == Conclusion::Seen)
            said.emplace_back("sold_as_seen", soldAs);
        else if (conclusion == Conclusion::SeenWithOther)
            said.emplace_back("sold_as_seen_with_other", soldAs);
        else if (conclusion == Conclusion::NotSeen)
            said.emplace_back("sold_as_not_seen", soldAs);
        else
            said.emplace_back("sold_as", soldAs);
    }
    if (conclusion == Conclusion::Unknown)
        said.emplace_back("unknown", QString());
    else if (conclusion == Conclusion::NoReading)
        said.emplace_back("no_reading", QString());
    else if (!view.found.empty())
        said.emplace_back(view.isOneOf ? "one_of" : "found", namesOf(view, language));
    said.emplace_back(view.done.strips ? "strips_done" : "strips_not_done", QString());
    said.emplace_back("hidden", QString());
    return said;
}

/// Speaks, and remembers when it had to fall back on English.
class Speaker {
public:
    explicit Speaker(const PersonWords &words) : m_words(words) {}

    QString say(const char *key)
    {
        m_isMissing = m_isMissing || !m_words.has(key);
        // Marked where it stands, so that nobody takes it for the person's language.
        return m_words.has(key) ? m_words.say(key) : QStringLiteral("[English] ") + m_words.say(key);
    }
    bool isMissing() const { return m_isMissing; }

private:
    const PersonWords &m_words;
    bool m_isMissing = false;
};

} // namespace

const std::vector<FixedSentence> &fixedSentences()
{
    static const std::vector<FixedSentence> sentences = {
        {"title", QT_TRANSLATE_NOOP("Words", "What we saw in your sample")},
        {"ticket", QT_TRANSLATE_NOOP("Words", "Ticket %1")},
        {"practice", QT_TRANSLATE_NOOP("Words", "PRACTICE. This is not a result.")},
        {"sold_as", QT_TRANSLATE_NOOP("Words", "It was sold as %1.")},
        {"sold_as_seen", QT_TRANSLATE_NOOP("Words", "It was sold as %1. We saw it.")},
        {"sold_as_seen_with_other",
         QT_TRANSLATE_NOOP("Words", "It was sold as %1. We saw it, and something else with it.")},
        {"sold_as_not_seen", QT_TRANSLATE_NOOP("Words", "It was sold as %1. We did not see it.")},
        {"found", QT_TRANSLATE_NOOP("Words", "We saw: %1.")},
        {"one_of", QT_TRANSLATE_NOOP("Words", "It looks like one of these, or a relative that we cannot name: %1.")},
        {"unknown", QT_TRANSLATE_NOOP("Words", "We do not know what it is. It may be very strong.")},
        {"no_reading", QT_TRANSLATE_NOOP("Words", "We could not read it. It may be very strong.")},
        {"strips_done", QT_TRANSLATE_NOOP("Words", "We looked with light and with test strips.")},
        {"strips_not_done", QT_TRANSLATE_NOOP("Words", "We looked with light only, not with test strips.")},
        {"hidden", QT_TRANSLATE_NOOP("Words", "A dangerous amount of fentanyl or a nitazene can be invisible here. "
                                              "Strips can look for them, and strips miss some.")},
        {"own_words", QT_TRANSLATE_NOOP("Words", "In the words of the person at the booth:")},
        {"corrected",
         QT_TRANSLATE_NOOP("Words", "This was corrected after the talk. What was said before does not hold "
                                    "any more.")},
        {"written", QT_TRANSLATE_NOOP("Words", "Written by a person at the booth, %1")},
        {"limits_title", QT_TRANSLATE_NOOP("Words", "What a test here cannot tell you")},
        {"limit_1", QT_TRANSLATE_NOOP("Words", "Below about 5 to 10 % of the mixture a substance can be missed.")},
        {"limit_2", QT_TRANSLATE_NOOP("Words", "Only what is in the library can be named.")},
        {"limit_3", QT_TRANSLATE_NOOP("Words", "This is not a measure of purity or dose.")},
        {"limit_4", QT_TRANSLATE_NOOP("Words", "Strips can be wrong or invalid.")},
        {"limit_5", QT_TRANSLATE_NOOP("Words", "This portion may differ from the rest.")},
        {"limit_6",
         QT_TRANSLATE_NOOP("Words", "No drug use is without risk: a result is never a statement of safety.")},
        {"footer", QT_TRANSLATE_NOOP(
                       "Words", "Come back and ask if anything is unclear or feels wrong. If someone is unwell, get "
                                "medical help at once and say what was taken.")},
    };
    return sentences;
}

Result<PersonWords> PersonWords::of(const QString &language)
{
    auto translator = words::translatorOf(language);
    if (!translator)
        return translator.error();
    PersonWords words;
    words.m_translator = std::move(*translator);
    words.m_file.language = language.toStdString();
    words.m_file.name = language == QLatin1String("nb") ? "Bokmål" : "English";
    return words;
}

PersonWords::PersonWords(SentenceFile file) : m_file(std::move(file))
{
}

QString PersonWords::name() const
{
    return QString::fromStdString(m_file.name);
}

QString PersonWords::say(const char *key) const
{
    const auto own = m_file.sentences.find(key);
    if (own != m_file.sentences.end())
        return QString::fromStdString(own->second);
    const char *english = sentenceOf(key);
    const QString translated = m_translator ? m_translator->translate("Words", english) : QString();
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

QString PersonWords::language() const
{
    return QString::fromStdString(m_file.language);
}

bool PersonWords::has(const char *key) const
{
    return m_file.language == "en" || m_file.language == "nb" || m_file.sentences.contains(key);
}

Result<SlipContent> personText(const TalkView &view, const PersonWords &words)
{
    if (!view.finding())
        return Error{Errc::NotAllowed, "nobody wrote a finding"};
    auto content = slipContent(view.sample, *view.finding(), view.world);
    if (!content)
        return content;
    Speaker speaker(words);
    if (view.world == World::Practice)
        content->practiceMark = speaker.say("practice");
    content->title = speaker.say("title");
    content->ticketCode = QString::fromStdString(view.sample.ticketCode);
    content->ticket = speaker.say("ticket").arg(content->ticketCode);
    for (const auto &[key, argument] : sentencesFor(view, words.language()))
        content->saw << (argument.isEmpty() ? speaker.say(key) : speaker.say(key).arg(argument));
    content->wordsTitle = speaker.say("own_words");
    if (view.isCorrected())
        content->correction = speaker.say("corrected");
    const QDate day = festivalDay(view.finding()->createdAt);
    content->written = speaker.say("written").arg(day.toString(QStringLiteral("dd.MM.yyyy")));
    content->limitsTitle = speaker.say("limits_title");
    content->limits.clear();
    for (const char *key : {"limit_1", "limit_2", "limit_3", "limit_4", "limit_5", "limit_6"})
        content->limits << speaker.say(key);
    content->footer = speaker.say("footer");
    content->isRightToLeft = words.isRightToLeft();
    if (speaker.isMissing())
        content->note = booth::words::stillEnglish(words.name());
    return content;
}

QStringList spokenLines(const SlipContent &content)
{
    QStringList lines;
    for (const QString &line : {content.practiceMark, content.title, content.correction})
        if (!line.isEmpty())
            lines << line;
    lines << content.saw;
    if (!content.wordsTitle.isEmpty())
        lines << content.wordsTitle;
    lines << content.lines << content.limitsTitle << content.limits << content.footer;
    return lines;
}

} // namespace varde::booth
