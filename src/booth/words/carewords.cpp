// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/carewords.h"

#include "booth/words/context.h"
#include "booth/words/errorwords.h"
#include "booth/words/instrumentwords.h"
#include "booth/words/words.h"

#include <QLocale>

namespace varde::booth::words {

namespace {

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

QString orNothing(const QString &text)
{
    return text.isEmpty() ? Words::tr("not said") : text;
}

QString roundedBands(const std::vector<double> &bands)
{
    QStringList list;
    for (const double band : bands)
        list << QString::number(band, 'f', 0);
    return joined(list);
}

/// As the library writes it.
QString roleNamed(const std::string &name)
{
    return roleTitle(name == "active"       ? store::Role::Active
                     : name == "adulterant" ? store::Role::Adulterant
                     : name == "carrier"    ? store::Role::Carrier
                                            : store::Role::NotSaid);
}

QString fieldSentence(const ChangedSubstance &change, const QString &before, const QString &after)
{
    if (change.field == "name")
        return Words::tr("%1 is called %2 from now on.").arg(before, after);
    if (change.field == "stereo")
        return Words::tr("%1, stereo: %2, until now %3.").arg(shown(change.name), after, before);
    if (change.field == "class")
        return Words::tr("%1, class: %2, until now %3.").arg(shown(change.name), after, before);
    if (change.field == "role")
        return Words::tr("%1, role: %2, until now %3.").arg(shown(change.name), after, before);
    if (change.field == "cas")
        return Words::tr("%1, CAS number: %2, until now %3.").arg(shown(change.name), after, before);
    return Words::tr("%1, other names: %2; until now %3.").arg(shown(change.name), after, before);
}

} // namespace

QString careError(const Error &error)
{
    switch (error.code) {
    case Errc::Duplicate:
        return Words::tr("Nothing was changed: this is there already. (%1)").arg(shown(error.detail));
    case Errc::NotAllowed:
        return Words::tr("Nothing was changed: this cannot be done. (%1)").arg(shown(error.detail));
    case Errc::OutOfRange:
        return Words::tr("Nothing was changed: something is missing or mistyped. (%1)").arg(shown(error.detail));
    case Errc::NotFound:
        return Words::tr("Nothing was changed: this is not in the library. (%1)").arg(shown(error.detail));
    case Errc::Cancelled:
        return Words::tr("Stopped. Nothing was changed.");
    default:
        return errorText(error);
    }
}

QString roleTitle(store::Role role)
{
    switch (role) {
    case store::Role::Active:
        return Words::tr("active");
    case store::Role::Adulterant:
        return Words::tr("added to it");
    case store::Role::Carrier:
        return Words::tr("filler");
    case store::Role::NotSaid:
        break;
    }
    return Words::tr("not said");
}

QString stereoTitle(const std::string &stereo)
{
    return stereo == "racemic" ? Words::tr("both hands (racemic)") : orNothing(shown(stereo));
}

QString substanceChange(const ChangedSubstance &change)
{
    const QString name = shown(change.name);
    if (change.field == "new")
        return change.after.empty() ? Words::tr("%1 is new in the list.").arg(name)
                                    : Words::tr("%1 is new in the list, and dangerous in small amounts.").arg(name);
    if (change.field == "merged")
        return Words::tr("%1 is no substance of its own any more.").arg(name);
    if (change.field == "hazard")
        return change.after == "yes" ? Words::tr("%1 counts as dangerous in small amounts.").arg(name)
                                     : Words::tr("%1 no longer counts as dangerous in small amounts.").arg(name);
    if (change.field == "role")
        return fieldSentence(change, roleNamed(change.before), roleNamed(change.after));
    if (change.field == "stereo")
        return fieldSentence(change, stereoTitle(change.before), stereoTitle(change.after));
    return fieldSentence(change, orNothing(shown(change.before)), orNothing(shown(change.after)));
}

QString classChange(const ChangedClass &change)
{
    const QString name = shown(change.name);
    switch (change.kind) {
    case ChangedClass::Kind::Added:
        return change.after.empty() ? Words::tr("Class %1 is new, at the top.").arg(name)
                                    : Words::tr("Class %1 is new, below %2.").arg(name, shown(change.after));
    case ChangedClass::Kind::Removed:
        return Words::tr("Class %1 is gone.").arg(name);
    case ChangedClass::Kind::Moved:
        break;
    }
    return change.after.empty() ? Words::tr("Class %1 stands at the top.").arg(name)
                                : Words::tr("Class %1 stands below %2.").arg(name, shown(change.after));
}

QStringList referenceChanges(const CarePreview &preview)
{
    const QLocale locale;
    QStringList lines;
    if (preview.references > 0)
        lines << Words::tr("References that are filed under another substance or form: %1.")
                     .arg(locale.toString(preview.references));
    if (preview.withdrawn > 0)
        lines << Words::tr("References that are withdrawn and name nothing any more: %1.")
                     .arg(locale.toString(preview.withdrawn));
    if (preview.letIn > 0)
        lines << Words::tr("Withdrawn references that count again: %1.").arg(locale.toString(preview.letIn));
    return lines;
}

QString resultsChange(bool isChanged)
{
    return isChanged ? Words::tr("Results can change: the library is calibrated anew, which takes a while, and earlier "
                                 "verdicts show as read with another model.")
                     : Words::tr("Results stay as they are.");
}

QString curationStep(const store::CurationStep &step)
{
    const std::pair<const char *, QString> kinds[] = {
        {"add", Words::tr("added")},      {"edit", Words::tr("changed")},     {"merge", Words::tr("merged")},
        {"split", Words::tr("parted")},   {"class", Words::tr("class tree")}, {"pack", Words::tr("update pack")},
        {"undo", Words::tr("taken back")}};
    QString kind = shown(step.kind);
    for (const auto &[name, title] : kinds)
        if (step.kind == name)
            kind = title;
    QStringList changes;
    for (const std::string &change : step.changes)
        changes << shown(change);
    QString text = kind;
    if (step.undoes)
        text += QStringLiteral(" (%1)").arg(*step.undoes);
    if (!changes.isEmpty())
        text += QStringLiteral(": ") + changes.join(QStringLiteral("; "));
    if (!step.reason.empty())
        text += QStringLiteral(". ") + Words::tr("Reason: %1").arg(shown(step.reason));
    return text;
}

QString missingReference(const MissingReference &missing)
{
    const QString name = shown(missing.substance);
    if (missing.isHazardous && missing.isNoticed)
        return Words::tr("%1: dangerous in small amounts, and warned of").arg(name);
    if (missing.isHazardous)
        return Words::tr("%1: dangerous in small amounts").arg(name);
    return missing.isNoticed ? Words::tr("%1: warned of").arg(name) : name;
}

QString lookAlikeSentence(const LookAlikePair &pair)
{
    const QLocale locale;
    return Words::tr(
               "Likeness of the two references: %1 of at most 1. From %2 on, scans of one are taken for the other "
               "as often as not.")
        .arg(locale.toString(pair.score, 'f', 2), locale.toString(pair.evenAt, 'f', 2));
}

QString separatingBands(const LookAlikePair &pair)
{
    QStringList sentences;
    if (!pair.onlyAPerCm.empty())
        sentences << Words::tr("Only %1 has bands near %2 cm⁻¹.").arg(shown(pair.a), roundedBands(pair.onlyAPerCm));
    if (!pair.onlyBPerCm.empty())
        sentences << Words::tr("Only %1 has bands near %2 cm⁻¹.").arg(shown(pair.b), roundedBands(pair.onlyBPerCm));
    return sentences.isEmpty() ? Words::tr("No band that these references show would separate them: it takes another "
                                           "method.")
                               : sentences.join(QLatin1Char(' '));
}

QString suspectSentence(const Suspect &suspect)
{
    const QString score = QLocale().toString(suspect.score, 'f', 2);
    return suspect.kind == Suspect::Kind::UnlikeUnderOneName
               ? Words::tr("Two curves of %1 in one form are hardly alike (likeness %2).").arg(shown(suspect.a), score)
               : Words::tr("%1 and %2 have all but the same curve (likeness %3).")
                     .arg(shown(suspect.a), shown(suspect.b), score);
}

QString suspectRemedy(Suspect::Kind kind)
{
    return kind == Suspect::Kind::UnlikeUnderOneName
               ? Words::tr("One may be mislabelled, or another salt or crystal form. Compare both with another source; "
                           "part them under Substances, or withdraw the wrong one there.")
               : Words::tr("One may be mislabelled, or both are names of one substance. Compare with another source; "
                           "merge them under Substances where they are one.");
}

QString settlingReason(const SettlingReference &reference)
{
    const QLocale locale;
    QStringList reasons;
    if (reference.soldAs > 0)
        reasons << Words::tr("sold as it: %1").arg(locale.toString(reference.soldAs));
    if (reference.classHint > 0)
        reasons << Words::tr("may be of its class: %1").arg(locale.toString(reference.classHint));
    if (reference.bands > 0)
        reasons << Words::tr("show the bands that a warning tells of: %1").arg(locale.toString(reference.bands));
    return reasons.join(QStringLiteral(" · "));
}

QString settlingSentence(const Settling &settling)
{
    const QLocale locale;
    return Words::tr("Scans read: %1. Unknown: %2, which are probably %3 different things. Unknowns that point at "
                     "nothing in the list: %4.")
        .arg(locale.toString(settling.scans), locale.toString(settling.unknowns), locale.toString(settling.groups),
             locale.toString(settling.withoutReason));
}

QString saidOfScan(const SaidOfScan &said)
{
    if (!said.kind)
        return Words::tr("cannot be read");
    QStringList names;
    for (const std::string &name : said.names)
        names << shown(name);
    const QString kind = verdictKind(*said.kind, said.strength);
    return names.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, joined(names));
}

QString verdictChange(const ChangedVerdict &change)
{
    return Words::tr("%1: %2; until now %3")
        .arg(shown(change.ticketCode), saidOfScan(change.after), saidOfScan(change.before));
}

QString keyState(store::TrustedKey::State state)
{
    switch (state) {
    case store::TrustedKey::State::Pinned:
        return Words::tr("counts");
    case store::TrustedKey::State::Replaced:
        return Words::tr("replaced");
    case store::TrustedKey::State::Revoked:
        return Words::tr("revoked");
    }
    return {};
}

QString keyInGroups(const std::string &hex)
{
    QString text;
    for (std::size_t at = 0; at < hex.size(); at += 4)
        text += (at == 0 ? QString() : QStringLiteral(" ")) + shown(hex.substr(at, 4));
    return text;
}

} // namespace varde::booth::words
