// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/testwords.h"

#include "booth/words/context.h"
#include "booth/words/errorwords.h"
#include "booth/words/substancename.h"
#include "booth/words/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace varde::booth::words {

namespace {

using store::TestKind;
using store::TestOutcome;

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Two digits: nobody weighs a milligram better.
QString twoDigits(double value)
{
    return QLocale().toString(value, 'g', 2);
}

/// `1 of 250 parts`: a share that people can picture, rounded so that it never promises more than it is.
QString oneIn(double percent)
{
    const double parts = std::max(1.0, std::floor(100.0 / percent + 1e-9));
    const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(parts)) - 1));
    return Words::tr("1 of %1 parts").arg(QLocale().toString(qlonglong(std::floor(parts / step) * step)));
}

QString targetSentence(const WindowLine &line)
{
    switch (line.window) {
    case Window::TooWeak:
        return Words::tr("%1: too weak. Less than %2 of the sample would not be seen.")
            .arg(capital(substanceName(line.substance)), oneIn(*line.missedPercent));
    case Window::Right:
    case Window::CrossReacts:
        return Words::tr("%1: right. Less than %2 of the sample would still not be seen.")
            .arg(capital(substanceName(line.substance)), oneIn(*line.missedPercent));
    case Window::NotKnown:
        break;
    }
    return Words::tr("%1: cannot be said without milligrams and millilitres.")
        .arg(capital(substanceName(line.substance)));
}

QStringList namesIn(const DilutionWindow &window, Window state)
{
    QStringList names;
    for (const WindowLine &line : window.lines)
        if (!line.isTarget && line.window == state)
            names << substanceName(line.substance);
    return names;
}

QString stripOutcomeRule(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Negative:
        return Words::tr("Any test line at read time, however faint: negative.");
    case TestOutcome::Positive:
        return Words::tr("No test line: positive.");
    case TestOutcome::Invalid:
        return Words::tr("No control line: invalid.");
    }
    return {};
}

QStringList testRemarks(const TestStanding &standing)
{
    QStringList remarks;
    if (standing.wasPositive)
        remarks << Words::tr("an earlier one was positive");
    switch (standing.lot.state) {
    case LotState::Controlled:
        break;
    case LotState::NotControlled:
        remarks << Words::tr("lot without its controls");
        break;
    case LotState::ControlFailed:
        remarks << Words::tr("the lot's control failed");
        break;
    case LotState::Expired:
        remarks << Words::tr("lot past its date");
        break;
    }
    switch (standing.moment) {
    case ReadMoment::InTime:
        break;
    case ReadMoment::NotTimed:
        remarks << Words::tr("not timed");
        break;
    case ReadMoment::TooEarly:
        remarks << Words::tr("read too early");
        break;
    case ReadMoment::TooLate:
        remarks << Words::tr("read too late");
        break;
    }
    if (standing.spec->kind == TestKind::Strip && !standing.window.mgPerMl)
        remarks << Words::tr("dilution not noted");
    if (standing.window.isTooWeak())
        remarks << Words::tr("diluted too much");
    if (standing.spec->needsWhiteLight && !standing.observed.isWhiteLight.value_or(false))
        remarks << Words::tr("not by white light");
    return remarks;
}

} // namespace

QString testName(const TestKey &test)
{
    const std::pair<TestKey, QString> known[] = {
        {{TestKind::Strip, "fentanyl"}, Words::tr("fentanyl strip")},
        {{TestKind::Strip, "nitazene"}, Words::tr("nitazene strip")},
        {{TestKind::Strip, "benzodiazepine"}, Words::tr("benzodiazepine strip")},
        {{TestKind::Strip, "xylazine"}, Words::tr("xylazine strip")},
        {{TestKind::Reagent, "marquis"}, Words::tr("Marquis reagent")},
        {{TestKind::Reagent, "mecke"}, Words::tr("Mecke reagent")},
        {{TestKind::Reagent, "mandelin"}, Words::tr("Mandelin reagent")},
        {{TestKind::Reagent, "ehrlich"}, Words::tr("Ehrlich reagent")},
        {{TestKind::Reagent, "froehde"}, Words::tr("Froehde reagent")},
        {{TestKind::Reagent, "simons"}, Words::tr("Simon's reagent")},
    };
    for (const auto &[key, name] : known)
        if (key.kind == test.kind && key.id == test.id)
            return name;
    return QString::fromStdString(test.id);
}

QString testName(const TestSpec &spec)
{
    return testName(TestKey{spec.kind, spec.id});
}

QString colourWord(Colour colour)
{
    switch (colour) {
    case Colour::None:
        return Words::tr("no change");
    case Colour::Yellow:
        return Words::tr("yellow");
    case Colour::Orange:
        return Words::tr("orange");
    case Colour::Red:
        return Words::tr("red");
    case Colour::Brown:
        return Words::tr("brown");
    case Colour::Green:
        return Words::tr("green");
    case Colour::Blue:
        return Words::tr("blue");
    case Colour::Purple:
        return Words::tr("purple");
    case Colour::Black:
        return Words::tr("black");
    case Colour::Grey:
        return Words::tr("grey");
    }
    return {};
}

QString outcomeName(TestKind kind, TestOutcome outcome)
{
    const bool isStrip = kind == TestKind::Strip;
    switch (outcome) {
    case TestOutcome::Positive:
        return isStrip ? Words::tr("positive") : Words::tr("changed colour");
    case TestOutcome::Negative:
        return isStrip ? Words::tr("negative") : Words::tr("no change");
    case TestOutcome::Invalid:
        return isStrip ? Words::tr("invalid") : Words::tr("could not be judged");
    }
    return {};
}

QString outcomeRule(TestOutcome outcome)
{
    return stripOutcomeRule(outcome);
}

QString testState(const TestStanding &standing)
{
    switch (standing.state) {
    case TestState::NotDone:
        return Words::tr("not done");
    case TestState::Declined:
        return Words::tr("declined");
    case TestState::NoneLeft:
        return Words::tr("none left");
    case TestState::Done:
        break;
    }
    if (const auto colour = standing.colour(); colour && standing.spec->kind == TestKind::Reagent)
        return colourWord(*colour);
    return outcomeName(standing.spec->kind, *standing.outcome());
}

QString testSentence(const TestStanding &standing)
{
    const QString name = capital(testName(*standing.spec));
    QString sentence = name + QStringLiteral(": ") + testState(standing);
    const QStringList remarks = standing.isReadable() ? testRemarks(standing) : QStringList();
    if (!remarks.isEmpty())
        sentence += QStringLiteral(" (%1)").arg(remarks.join(QStringLiteral(", ")));
    return sentence + QLatin1Char('.');
}

QStringList testSentences(const std::vector<TestStanding> &tests)
{
    QStringList lines;
    for (const TestStanding &standing : tests)
        if (standing.state != TestState::NotDone)
            lines << testSentence(standing);
    return lines;
}

QString lotSentence(const LotStanding &lot)
{
    switch (lot.state) {
    case LotState::Controlled:
        return {};
    case LotState::ControlFailed:
        return Words::tr("A control of this lot failed in this shift: what it says does not count.");
    case LotState::Expired:
        return Words::tr("This lot is past its date: a negative from it is no plain negative.");
    case LotState::NotControlled:
        break;
    }
    if (lot.hasPositive)
        return Words::tr("This lot still needs its blank control of this shift.");
    if (lot.hasBlank)
        return Words::tr("This lot still needs its positive control of this shift.");
    return Words::tr("This lot has no controls of this shift: a negative from it is no plain negative.");
}

QString momentSentence(ReadMoment moment)
{
    switch (moment) {
    case ReadMoment::InTime:
        return {};
    case ReadMoment::NotTimed:
        return Words::tr("No clock ran: nobody knows whether it was read in time.");
    case ReadMoment::TooEarly:
        return Words::tr("Read too early: a line may still be on its way.");
    case ReadMoment::TooLate:
        return Words::tr("Read too late: lines that come after the time do not count.");
    }
    return {};
}

QString stockSentence(int left)
{
    if (left <= 0)
        return Words::tr("None of this lot is left, as far as it was counted.");
    return left < lowStock ? Words::tr("Little left of this lot: %1.").arg(QString::number(left)) : QString();
}

QStringList windowSentences(const TestSpec &spec, const DilutionWindow &window)
{
    QStringList lines;
    if (spec.kind == TestKind::Reagent)
        return lines;
    if (window.mgPerMl)
        lines << QStringLiteral("%1 mg/ml.").arg(twoDigits(*window.mgPerMl));
    for (const WindowLine &line : window.lines)
        if (line.isTarget)
            lines << targetSentence(line);
    if (const QStringList names = namesIn(window, Window::CrossReacts); !names.isEmpty())
        lines << Words::tr("At this strength %1 can make it positive by mistake.").arg(joined(names));
    if (const QStringList names = namesIn(window, Window::NotKnown); window.mgPerMl && !names.isEmpty())
        lines << Words::tr("Can make it positive by mistake, from how much is not published: %1.").arg(joined(names));
    return lines;
}

QString dilutionAdvice(const TestSpec &spec, store::SampleForm form)
{
    if (spec.kind == TestKind::Reagent)
        return Words::tr("A grain the size of a pinhead, one drop.");
    const FormDilution *dilution = spec.dilutionFor(form);
    if (!dilution)
        return Words::tr("Nobody wrote down how to dilute this form. Weigh it, and put down what you did.");
    return Words::tr("Dilute %1 mg in %2 ml of water.").arg(twoDigits(dilution->massMg), twoDigits(dilution->volumeMl));
}

QString whiteLightNotice()
{
    return Words::tr(
        "Judge colours by white light only. The night colours of this screen, and yellow lamps, change what "
        "you see.");
}

QString timeLeft(int seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString clockSentence(const ReadTimes &read, int waitedSeconds)
{
    const auto from = int(read.from.count());
    const auto until = int(read.until.count());
    if (waitedSeconds < from)
        return Words::tr("Read in %1").arg(timeLeft(from - waitedSeconds));
    if (waitedSeconds <= until)
        return Words::tr("Read now: %1 left").arg(timeLeft(until - waitedSeconds));
    return Words::tr("Too late to read, by %1").arg(timeLeft(waitedSeconds - until));
}

QString inLanguage(const Text &text)
{
    return QString::fromStdString(QLocale().language() == QLocale::NorwegianBokmal ? text.nb : text.en);
}

QString filledIn(const Text &text, const CardItem &item)
{
    const auto list = [](const std::vector<std::string> &names) {
        QStringList all;
        for (const std::string &name : names)
            all << substanceName(name);
        return joined(all);
    };
    QStringList tests;
    for (const TestKey &test : item.tests)
        tests << testName(test);
    // One pass, so that a name with braces in it stays a name.
    const std::pair<QString, QString> blanks[] = {
        {QStringLiteral("{test}"), joined(tests)},
        {QStringLiteral("{named}"), list(item.named)},
        {QStringLiteral("{reacts}"), list(item.reacts)},
        {QStringLiteral("{claim}"), substanceName(item.claim)},
    };
    const QString all = inLanguage(text);
    QString out;
    for (qsizetype at = 0; at < all.size();) {
        const auto blank = std::find_if(std::begin(blanks), std::end(blanks), [&](const auto &one) {
            return QStringView(all).mid(at).startsWith(one.first);
        });
        if (blank == std::end(blanks)) {
            out += all[at++];
        } else {
            out += blank->second;
            at += blank->first.size();
        }
    }
    return capital(out);
}

QString leftOutSentence(const Reconciliation &card)
{
    QStringList strips;
    int reagents = 0;
    bool isReagentSaid = false;
    for (const LeftOut &one : card.leftOut) {
        const bool wasSaid = one.state == TestState::Declined || one.state == TestState::NoneLeft;
        if (one.test.kind == TestKind::Reagent && !wasSaid) {
            ++reagents;
            continue;
        }
        isReagentSaid = isReagentSaid || one.test.kind == TestKind::Reagent;
        const QString name = testName(one.test);
        if (one.state == TestState::Declined)
            strips << Words::tr("%1 (declined)").arg(name);
        else if (one.state == TestState::NoneLeft)
            strips << Words::tr("%1 (none left)").arg(name);
        else if (one.state == TestState::Done)
            strips << Words::tr("%1 (invalid)").arg(name);
        else
            strips << name;
    }
    if (reagents > 0 && !isReagentSaid)
        strips << Words::tr("reagents");
    return strips.isEmpty() ? QString() : Words::tr("Not done: %1.").arg(strips.join(QStringLiteral(", ")));
}

QStringList cardLines(const Reconciliation &card)
{
    QStringList lines;
    for (const CardItem &item : card.contradictions)
        if (item.say)
            lines << filledIn(*item.say, item);
    if (card.next)
        lines << Words::tr("Next best test: %1").arg(filledIn(*card.next->next, *card.next)) + QLatin1Char(' ') +
                     filledIn(*card.next->why, *card.next);
    for (const CardItem &item : card.advice)
        lines << filledIn(*item.say, item);
    if (const QString left = leftOutSentence(card); !left.isEmpty())
        lines << left;
    return lines;
}

QString rulesProblem(const UsedRules &rules)
{
    if (!rules.problem)
        return {};
    const QString detail = QString::fromStdString(rules.problem->detail);
    return (rules.origin == RuleOrigin::LastGood
                ? Words::tr("The booth's own rules cannot be read, so their last good state is used: %1")
                : Words::tr("The booth's own rules cannot be read, so those that came with Varde are used: %1"))
        .arg(detail);
}

} // namespace varde::booth::words
