// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/context.h"
#include "booth/words/substancename.h"
#include "booth/words/words.h"

#include <algorithm>

namespace varde::booth::words {

namespace {

using matcher::Strength;
using matcher::VerdictKind;

/// What strips would add, for a result where the spectrum named something.
QString nextAfterNaming(const Reading &reading, const TestsDone &done)
{
    if (!done.strips)
        return Words::tr("Nitazene strip, then fentanyl strip: the spectrum cannot rule them out.");
    const bool isStrong = reading.verdict.kind == VerdictKind::Match && reading.verdict.strength == Strength::Strong;
    if (!isStrong && !done.reagents)
        return Words::tr("Reagent test or a second spot: the name needs a second method.");
    return Words::tr("Lab, if the amount matters: neither spectrum nor strips can measure it.");
}

QString nextAfterNotNaming(const QString &withoutStrips, const QString &withStrips, const TestsDone &done)
{
    return done.strips ? withStrips : withoutStrips;
}

QString unscannedDoneLine(const TestsDone &done)
{
    if (done.strips && done.reagents)
        return Words::tr("Not scanned. Strips and reagents done.");
    if (done.strips)
        return Words::tr("Not scanned. Strips done, reagents not.");
    if (done.reagents)
        return Words::tr("Not scanned. Reagents done, strips not.");
    return Words::tr("Not scanned. Strips not done.");
}

/// Hazardous substances that the scan leaves possible and that the headline does not name.
QStringList hazardsLeftPossible(const Reading &reading)
{
    const VerdictKind kind = reading.verdict.kind;
    if (kind == VerdictKind::OneOf || kind == VerdictKind::Rescan || kind == VerdictKind::NoReading)
        return {}; // all named, or nothing said
    const auto isNamed = [&](const std::string &name) {
        return (reading.substance && reading.substance->name == name) ||
               std::any_of(reading.components.begin(), reading.components.end(),
                           [&](const NamedSubstance &component) { return component.name == name; });
    };
    QStringList names;
    for (const NamedSubstance &substance : reading.set95) {
        const QString name = substanceName(substance.name);
        if (substance.isHazardous && !isNamed(substance.name) && !names.contains(name))
            names << name;
    }
    return names;
}

} // namespace

QString doneLine(const TestsDone &done)
{
    if (done.strips && done.reagents)
        return Words::tr("Spectrum, strips and reagents.");
    if (done.strips)
        return Words::tr("Spectrum and strips. Reagents not done.");
    if (done.reagents)
        return Words::tr("Spectrum and reagents. Strips not done.");
    return Words::tr("Spectrum only. Strips not done.");
}

QStringList cannotSee(const Reading &reading, const Claim &claim)
{
    QStringList lines;
    if (const QStringList hazards = hazardsLeftPossible(reading); !hazards.isEmpty())
        lines << Words::tr("This scan cannot exclude: %1 (especially dangerous).")
                     .arg(hazards.join(QStringLiteral(", ")));
    lines << Words::tr("A dangerous amount of fentanyl or a nitazene can be invisible here. Strips can look for them, "
                       "and strips miss some.");
    if (soldAsOutcome(reading, claim) == SoldAs::NotSeen)
        lines << Words::tr("Not seen does not mean not there: a small amount of %1 could be hidden.")
                     .arg(substanceName(claim.soldAs.trimmed()));
    if (reading.verdict.kind == VerdictKind::Rescan || reading.verdict.kind == VerdictKind::NoReading)
        lines << Words::tr("This scan says nothing either way.");
    return lines;
}

QString nextTest(const Reading &reading, const TestsDone &done)
{
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
    case VerdictKind::Mixture:
        return nextAfterNaming(reading, done);
    case VerdictKind::OneOf:
        return nextAfterNotNaming(
            Words::tr("Nitazene strip, then fentanyl strip, then a reagent: the strips look for what the spectrum "
                      "cannot see, the reagent may tell these apart."),
            Words::tr("Reagent test or a lab: it may tell these apart."), done);
    case VerdictKind::CarrierOnly:
        return nextAfterNotNaming(Words::tr("Nitazene strip, then fentanyl strip: strips can see smaller amounts than "
                                            "the spectrum can."),
                                  Words::tr("Lab: only a lab can find what is below the filler."), done);
    case VerdictKind::Unknown:
        return nextAfterNotNaming(Words::tr("Nitazene strip, then fentanyl strip, then tell the coordinator: what is "
                                            "not in our library can be very strong."),
                                  Words::tr("Tell the coordinator: a lab can name what is not in our library."), done);
    case VerdictKind::Rescan:
        return Words::tr("A new scan: this one cannot be read.");
    case VerdictKind::NoReading:
        return nextAfterNotNaming(Words::tr("Nitazene strip, then fentanyl strip: strips do not depend on the light."),
                                  Words::tr("Lab: it can read what this instrument cannot."), done);
    }
    return {};
}

QStringList sixLimits()
{
    return {
        Words::tr("Below about 5 to 10 % of the mixture a substance can be missed."),
        Words::tr("Only what is in the library can be named."),
        Words::tr("This is not a measure of purity or dose."),
        Words::tr("Strips can be wrong or invalid."),
        Words::tr("This portion may differ from the rest."),
        Words::tr("No drug use is without risk: a result is never a statement of safety."),
    };
}

QString practiceNote(const Reading &reading)
{
    return reading.isPractice ? Words::tr("Practice: demo data, unverified. It cannot name a real sample.") : QString();
}

QStringList sourceLines(const Reading &reading)
{
    QStringList lines;
    for (const std::string &source : reading.sources) {
        const QString text = QString::fromStdString(source);
        lines << (reading.isPractice ? Words::tr("%1 (demo data, unverified)").arg(text) : text);
    }
    return lines;
}

QString staleNote()
{
    return Words::tr("This was read with another library or model than today's. Run it again before you use it.");
}

ResultWords resultWords(const Reading &reading, const Claim &claim, const TestsDone &done)
{
    ResultWords words;
    words.practice = practiceNote(reading);
    words.soldAs = soldAsLine(reading, claim);
    words.done = reading.isScanned() ? doneLine(done) : unscannedDoneLine(done);
    words.kind = verdictKind(reading.verdict.kind, reading.verdict.strength);
    words.headline = headline(reading);
    words.sentence = sentence(reading);
    words.certainty = certainty(reading);
    words.parts = parts(reading);
    words.cannotSee = cannotSee(reading, claim);
    words.nextTest = nextTest(reading, done);
    words.limits = sixLimits();
    return words;
}

QStringList resultLines(const ResultWords &words)
{
    QStringList lines;
    if (!words.practice.isEmpty())
        lines << words.practice;
    lines << words.soldAs << words.done << words.kind << words.headline << words.sentence;
    if (!words.certainty.isEmpty())
        lines << words.certainty;
    lines << words.parts;
    lines << Words::tr("What this cannot see") << words.cannotSee;
    lines << Words::tr("Next best test: %1").arg(words.nextTest);
    int number = 0;
    for (const QString &limit : words.limits)
        lines << QStringLiteral("%1. %2").arg(QString::number(++number), limit);
    return lines;
}

QString draftFinding(const Reading &reading, const Claim &claim, const TestsDone &done)
{
    QStringList lines;
    if (reading.isPractice)
        lines << practiceNote(reading);
    lines << soldAsLine(reading, claim) + QLatin1Char('.') << headline(reading) + QLatin1Char('.')
          << toldSentence(reading);
    if (const QString how = certainty(reading); !how.isEmpty())
        lines << how;
    lines << (reading.isScanned() ? doneLine(done) : unscannedDoneLine(done)) << done.lines
          << cannotSee(reading, claim);
    return lines.join(QLatin1Char('\n'));
}

} // namespace varde::booth::words
