// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/checkwords.h"
#include "booth/words/context.h"
#include "booth/words/substancename.h"
#include "booth/words/words.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace varde::booth::words {

namespace {

using matcher::Strength;
using matcher::VerdictKind;

constexpr int kNearestShown = 3;
constexpr std::size_t kBandsShown = 3;

// Below this the nearest reference shares hardly a band with the scan, and naming it would mislead.
constexpr double kSimilarScore = 0.5;

QStringList namesOf(const std::vector<NamedSubstance> &substances, std::size_t most)
{
    QStringList names;
    for (const NamedSubstance &substance : substances) {
        const QString name = substanceName(substance.name);
        if (!names.contains(name) && std::size_t(names.size()) < most)
            names.append(name);
    }
    return names;
}

QStringList candidates(const Reading &reading)
{
    const QStringList set = namesOf(reading.set95, 5);
    return set.size() >= 2 ? set : namesOf(reading.hits, 2);
}

QStringList fillers(const Reading &reading)
{
    return reading.components.empty() ? namesOf(reading.hits, 1) : namesOf(reading.components, 5);
}

QString matchName(const Reading &reading)
{
    return reading.substance ? substanceName(reading.substance->name) : QString();
}

QString unknownSentence(const Reading &reading)
{
    std::vector<NamedSubstance> similar;
    for (std::size_t i = 0; i < reading.hits.size() && i < reading.verdict.hits.size(); ++i) {
        if (reading.verdict.hits[i].score >= kSimilarScore)
            similar.push_back(reading.hits[i]);
    }
    const QStringList names = namesOf(similar, kNearestShown);
    QString text = names.isEmpty() ? Words::tr("Nothing in our library is similar to it.")
                                   : Words::tr("Similar to, not identified as: %1.").arg(joined(names));
    if (!reading.classHint.empty()) {
        text += QLatin1Char(' ');
        text += Words::tr("It may belong to this group: %1. That is a hint, not a name.")
                    .arg(QString::fromStdString(reading.classHint));
    }
    for (const NoticedSubstance &noticed : reading.couldBe) {
        text += QLatin1Char(' ');
        text +=
            Words::tr("Could be, and not in our library: %1. %2 warned of it on %3. Nothing measured here says that "
                      "it is.")
                .arg(substanceName(noticed.name), QString::fromStdString(noticed.source),
                     QLocale().toString(QDate::fromString(QString::fromStdString(noticed.issued), Qt::ISODate),
                                        QLocale::ShortFormat));
    }
    return text;
}

QString rescanSentence(const Reading &reading)
{
    const auto &checks = reading.verdict.quality.checks;
    const auto failed = std::find_if(checks.begin(), checks.end(), [](const matcher::Check &check) {
        return check.state == matcher::CheckState::Failed;
    });
    if (failed == checks.end())
        return Words::tr("This scan is not good enough to read.");
    return checkCause(failed->name) + QLatin1Char(' ') + checkRemedy(failed->name);
}

/// The first few of them, as a person reads them.
QString bandsNear(const std::vector<double> &bandsPerCm)
{
    QStringList bands;
    for (std::size_t i = 0; i < std::min(bandsPerCm.size(), kBandsShown); ++i)
        bands << QString::number(bandsPerCm[i], 'f', 0);
    return joined(bands);
}

/// What is said where more is left over than what was named would leave; empty otherwise.
QString leftover(const Reading &reading)
{
    const matcher::Residual &residual = reading.verdict.residual;
    if (!residual.isStructured())
        return {};
    if (residual.peaksPerCm.empty())
        return QLatin1Char(' ') +
               Words::tr("Part of the signal is left over: there may be something more in it that we cannot name.");
    const QString bands = bandsNear(residual.peaksPerCm);
    return QLatin1Char(' ') + Words::tr("Something else may be in it: part of the signal is left over, with bands near "
                                        "%1 cm⁻¹.")
                                  .arg(bands);
}

/// The largest of 95, 90, 80, 70 that is not above 100 times the probability; 0 below 70.
int roundedDown(double probability)
{
    for (const int step : {95, 90, 80, 70}) {
        if (probability * 100 >= step)
            return step;
    }
    return 0;
}

QString sourceWords(const Reading &reading)
{
    if (reading.isPractice)
        return Words::tr("estimated by simulation on demo data, unverified");
    if (reading.certaintySource == "simulated repeats")
        return Words::tr("estimated by simulation, not yet by a lab");
    if (reading.certaintySource == "laboratory results")
        return Words::tr("compared with laboratory results");
    return Words::tr("source: %1, not yet checked by a lab").arg(QString::fromStdString(reading.certaintySource));
}

QString matchCertainty(const Reading &reading)
{
    const int calls = roundedDown(reading.verdict.probability);
    const bool isTentative = calls < 95 || reading.verdict.strength != Strength::Strong;
    QString tentative = Words::tr("Tentative: a second method is needed.");
    if (calls == 0)
        return tentative;
    const QString text = Words::tr("How sure the name is: about %1 of 100 such calls are right (%2).")
                             .arg(QString::number(calls), sourceWords(reading));
    return isTentative ? tentative + QLatin1Char(' ') + text : text;
}

} // namespace

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return Words::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

QString verdictKind(VerdictKind kind, Strength strength)
{
    switch (kind) {
    case VerdictKind::Match:
        return strength == Strength::Strong ? Words::tr("Match, strong") : Words::tr("Match, tentative");
    case VerdictKind::OneOf:
        return Words::tr("One of several");
    case VerdictKind::Mixture:
        return Words::tr("Mixture");
    case VerdictKind::CarrierOnly:
        return Words::tr("Only filler seen");
    case VerdictKind::Unknown:
        return Words::tr("Unknown");
    case VerdictKind::Rescan:
        return Words::tr("Scan again");
    case VerdictKind::NoReading:
        return Words::tr("No reading");
    }
    return {};
}

QString headline(const Reading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        return Words::tr("The main substance looks like %1").arg(matchName(reading));
    case VerdictKind::OneOf:
        return Words::tr("Looks like %1, or a relative not in our library")
            .arg(candidates(reading).join(QStringLiteral(", ")));
    case VerdictKind::Mixture:
        return Words::tr("Looks like a mixture of %1").arg(joined(namesOf(reading.components, 5)));
    case VerdictKind::CarrierOnly:
        return Words::tr("We saw only filler");
    case VerdictKind::Unknown:
        return Words::tr("We do not know what this is");
    case VerdictKind::Rescan:
        return Words::tr("This scan cannot be read. Please scan again");
    case VerdictKind::NoReading:
        return Words::tr("This method cannot read this sample");
    }
    return {};
}

QString sentence(const Reading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        return Words::tr("Small amounts of other things would not be seen.") + leftover(reading);
    case VerdictKind::OneOf:
        return Words::tr("These look so alike to the instrument that we cannot tell which one it is.");
    case VerdictKind::Mixture:
        return Words::tr("The bars are shares of the signal, not of the weight. Small amounts of other things would "
                         "not be seen.") +
               leftover(reading);
    case VerdictKind::CarrierOnly:
        return Words::tr("The filler looks like %1. What makes it act is below what we can see. Treat it as unknown "
                         "and possibly very strong.")
            .arg(joined(fillers(reading)));
    case VerdictKind::Unknown:
        return unknownSentence(reading);
    case VerdictKind::Rescan:
        return rescanSentence(reading);
    case VerdictKind::NoReading:
        if (!reading.isScanned())
            return Words::tr(
                "It was not scanned: the light cannot read a blotter, a liquid, a plant or a residue. That "
                "says nothing about what is in it. Strips and reagents come first here.");
        return Words::tr("Either the scans failed again and again, or the light cannot read this kind of material "
                         "(blotter, liquid, plant, residue, table salt). It says nothing about what is in it.");
    }
    return {};
}

QString toldSentence(const Reading &reading)
{
    if (reading.verdict.kind != VerdictKind::Mixture)
        return sentence(reading);
    return Words::tr("How much there is of each was not measured. Small amounts of other things would not be seen.") +
           leftover(reading);
}

QString certainty(const Reading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        return matchCertainty(reading);
    case VerdictKind::OneOf:
        return Words::tr("No single name can be given. Tentative: a second method is needed.");
    case VerdictKind::Mixture:
        return Words::tr("How sure the names are has not been measured for mixtures. Tentative: a second method is "
                         "needed.");
    case VerdictKind::CarrierOnly:
    case VerdictKind::Unknown:
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        return {};
    }
    return {};
}

QStringList differences(const Reading &reading)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(reading.hits.size(), reading.verdict.hits.size()); ++i) {
        const QString name = substanceName(reading.hits[i].name);
        const matcher::Hit &hit = reading.verdict.hits[i];
        if (!hit.extraPerCm.empty())
            lines << Words::tr("Unlike %1, this scan has bands near %2 cm⁻¹.").arg(name, bandsNear(hit.extraPerCm));
        if (!hit.missingPerCm.empty())
            lines << Words::tr("%1 has bands near %2 cm⁻¹ that are not in this scan.")
                         .arg(name, bandsNear(hit.missingPerCm));
    }
    return lines;
}

QStringList parts(const Reading &reading)
{
    if (reading.verdict.kind != VerdictKind::Mixture || !reading.verdict.mixture)
        return {};
    QStringList lines;
    const auto &components = reading.verdict.mixture->components;
    const QLocale locale;
    for (std::size_t i = 0; i < std::min(components.size(), reading.components.size()); ++i) {
        const matcher::Component &part = components[i];
        const QString name = substanceName(reading.components[i].name);
        if (part.share < 0.01)
            lines << Words::tr("%1: share of the signal below %2").arg(name, locale.toString(0.01, 'f', 2));
        else
            lines << Words::tr("%1: share of the signal %2 (from %3 to %4)")
                         .arg(name, locale.toString(part.share, 'f', 2), locale.toString(part.low, 'f', 2),
                              locale.toString(part.high, 'f', 2));
    }
    return lines;
}

} // namespace varde::booth::words
