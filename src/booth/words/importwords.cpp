// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/importwords.h"

#include "booth/words/checkwords.h"
#include "booth/words/context.h"
#include "booth/words/errorwords.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace varde::booth::words {

namespace {

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

/// As many digits as a value of this size is worth.
QString shortNumber(double value)
{
    const double size = std::abs(value);
    return number(value, size >= 20 ? 0 : size >= 2 ? 1 : 2);
}

QString admissionCause(const ImportProblem &problem)
{
    const matcher::AdmissionFinding &finding = problem.finding;
    const QString other = QString::fromStdString(problem.other);
    switch (finding.fault) {
    case matcher::AdmissionFault::Check:
        return Words::tr("%1: %2, and the limit for a reference is %3.")
            .arg(checkName(finding.check.value_or(matcher::CheckName::Snr)), shortNumber(finding.value),
                 shortNumber(finding.limit));
    case matcher::AdmissionFault::Spacing:
        return Words::tr("The points are %1 cm⁻¹ apart; at most %2 still show the bands that are compared.")
            .arg(number(finding.value, 1), number(finding.limit, 1));
    case matcher::AdmissionFault::AxisShifted:
        return Words::tr("The axis stands %1 cm⁻¹ off that of %2; up to %3 are taken up.")
            .arg(number(finding.value, 0), other, number(finding.limit, 0));
    case matcher::AdmissionFault::SameCurve:
        return Words::tr("This is the very same curve as %1, under another name.").arg(other);
    case matcher::AdmissionFault::NearDuplicate:
        return Words::tr("All but the same curve as %1 (likeness %2, asked about from %3 on), under another name.")
            .arg(other, number(finding.value, 3), number(finding.limit, 2));
    case matcher::AdmissionFault::Unlike:
        return Words::tr("Unlike every other curve of this name and form; nearest is %1 (likeness %2, expected from %3 "
                         "on).")
            .arg(other, number(finding.value, 2), number(finding.limit, 2));
    }
    return {};
}

QString admissionRemedy(const matcher::AdmissionFinding &finding)
{
    switch (finding.fault) {
    case matcher::AdmissionFault::Check:
        return checkRemedy(finding.check.value_or(matcher::CheckName::Snr));
    case matcher::AdmissionFault::Spacing:
        return Words::tr("Measure or save it with a finer resolution.");
    case matcher::AdmissionFault::AxisShifted:
        return Words::tr("Check that instrument's axis with a reference material and measure again, or look whether "
                         "the file's axis was converted from wavelengths with another laser.");
    case matcher::AdmissionFault::SameCurve:
        return Words::tr("Find out which name is right and leave the other out; where both are names of one "
                         "substance, give both the same name.");
    case matcher::AdmissionFault::NearDuplicate:
        return Words::tr("One may be mislabelled: compare both with another source. Where both are names of one "
                         "substance, give both the same name. Real look-alikes may be let in with that as the reason.");
    case matcher::AdmissionFault::Unlike:
        return Words::tr("It may be mislabelled, or another salt or crystal form: compare with another source, and "
                         "write the form where it is one.");
    }
    return {};
}

QString itemCause(const ImportProblem &problem)
{
    switch (problem.fault) {
    case ImportFault::NoSubstance:
        return Words::tr("Nothing says what substance this is.");
    case ImportFault::NoSource:
        return Words::tr("Nothing says where this comes from.");
    case ImportFault::NoLicence:
        return Words::tr("Nothing says under what terms this may be used.");
    case ImportFault::TechniqueGuessed:
        return Words::tr("The file does not say how it was measured; Varde could only guess.");
    case ImportFault::ManifestDisagrees:
        return Words::tr("List and file disagree on how this was measured.");
    case ImportFault::BadRow:
        return Words::tr("A word in the list or in the name cannot be used.");
    default:
        return {};
    }
}

QString itemRemedy(const ImportProblem &problem)
{
    switch (problem.fault) {
    case ImportFault::NoSubstance:
        return Words::tr("Write it here, or let a pattern or a list tell.");
    case ImportFault::NoSource:
        return Words::tr("Write who measured it, or which collection it is from.");
    case ImportFault::NoLicence:
        return Words::tr("Write the terms of the collection; for your own measurements write that.");
    case ImportFault::TechniqueGuessed:
        return Words::tr("Choose Raman, infrared or ATR for this file.");
    case ImportFault::ManifestDisagrees:
        return Words::tr("Correct the list, or save the file again from the instrument's program.");
    case ImportFault::BadRow:
        return Words::tr("Correct that word in the list.");
    default:
        return {};
    }
}

QString fileCause(const ImportProblem &problem)
{
    switch (problem.fault) {
    case ImportFault::Unusable:
        return Words::tr("The curve is flat, or lies outside the range that is compared.");
    case ImportFault::Cut:
        return Words::tr("The file ends before its last part.");
    case ImportFault::PartOfSeries:
        return Words::tr("The file holds a map or a series; only its first spectrum was read.");
    case ImportFault::AlreadyThere:
        return Words::tr("The library has this spectrum already.");
    case ImportFault::Twice:
        return Words::tr("The same spectrum as %1.").arg(QString::fromStdString(problem.other));
    default:
        return {};
    }
}

QString fileRemedy(const ImportProblem &problem)
{
    switch (problem.fault) {
    case ImportFault::Unusable:
        return Words::tr("Measure again over the whole range.");
    case ImportFault::Cut:
        return Words::tr("Copy it again from where it came from.");
    case ImportFault::PartOfSeries:
        return Words::tr("Save the one spectrum that is meant by itself.");
    default:
        return Words::tr("Nothing needs to be done.");
    }
}

} // namespace

QString problemCause(const ImportProblem &problem)
{
    if (problem.fault == ImportFault::Admission)
        return admissionCause(problem);
    const QString text = itemCause(problem);
    const QString cause = text.isEmpty() ? fileCause(problem) : text;
    return problem.detail.empty() ? cause : cause + QStringLiteral(" (%1)").arg(QString::fromStdString(problem.detail));
}

QString problemRemedy(const ImportProblem &problem)
{
    if (problem.fault == ImportFault::Admission)
        return admissionRemedy(problem.finding);
    const QString text = itemRemedy(problem);
    return text.isEmpty() ? fileRemedy(problem) : text;
}

QString itemReason(const ImportItem &item)
{
    if (item.error)
        return errorText(*item.error);
    QStringList lines;
    for (const ImportProblem &problem : item.problems)
        lines << problemCause(problem) + QLatin1Char(' ') + problemRemedy(problem);
    return lines.join(QLatin1Char('\n'));
}

QString itemState(ItemState state)
{
    switch (state) {
    case ItemState::Ready:
        return Words::tr("ready");
    case ItemState::Overruled:
        return Words::tr("let in by a coordinator");
    case ItemState::Problem:
        return Words::tr("not yet");
    case ItemState::Left:
        return Words::tr("left out");
    case ItemState::AlreadyThere:
        return Words::tr("already there");
    case ItemState::NotRead:
        return Words::tr("not readable");
    }
    return {};
}

QString techniqueReason(TechniqueReason reason)
{
    switch (reason) {
    case TechniqueReason::FileSays:
        return Words::tr("the file says so");
    case TechniqueReason::Chosen:
        return Words::tr("chosen by you");
    case TechniqueReason::Guessed:
        return Words::tr("guessed from units and range");
    }
    return {};
}

QString fieldTitle(Field field)
{
    switch (field) {
    case Field::Substance:
        return Words::tr("Substance");
    case Field::Form:
        return Words::tr("Form");
    case Field::Class:
        return Words::tr("Class");
    case Field::SubstanceRole:
        return Words::tr("Role");
    case Field::Hazard:
        return Words::tr("Hazard");
    case Field::Cas:
        return Words::tr("CAS number");
    case Field::InchiKey:
        return Words::tr("Structure key");
    case Field::Source:
        return Words::tr("Source");
    case Field::Licence:
        return Words::tr("Licence");
    case Field::Instrument:
        return Words::tr("Instrument");
    case Field::Synonyms:
        return Words::tr("Other names");
    }
    return {};
}

QString admittedSentence(const Admitted &admitted)
{
    QString text = Words::tr("Entered the library: %1. Already there: %2. Not taken: %3.")
                       .arg(QLocale().toString(admitted.added), QLocale().toString(admitted.alreadyThere),
                            QLocale().toString(admitted.notTaken));
    if (admitted.overruled > 0)
        text +=
            QLatin1Char(' ') + Words::tr("Let in by a coordinator: %1.").arg(QLocale().toString(admitted.overruled));
    if (admitted.withoutReference > 0)
        text += QLatin1Char(' ') + Words::tr("Hazards that are only told of, because nobody could measure them: %1.")
                                       .arg(QLocale().toString(admitted.withoutReference));
    return text;
}

QString importError(const Error &error)
{
    switch (error.code) {
    case Errc::Cancelled:
        return Words::tr("Stopped. The library is as it was, and what was read is kept: go on whenever you like.");
    case Errc::LibraryEmpty:
        return Words::tr("A library needs at least two substances of each technique, because a name is only worth "
                         "something beside another. Nothing entered the library: add a reference and accept again.");
    case Errc::NotFound:
        return error.detail.empty() ? errorText(error)
                                    : Words::tr("There is nothing to take: everything has something against it, or is "
                                                "there already.");
    case Errc::OutOfRange:
        return Words::tr("This cannot be used: %1").arg(QString::fromStdString(error.detail));
    default:
        return errorText(error);
    }
}

QString nothingAdmitted()
{
    return Words::tr("Nothing has entered the library yet.");
}

QString importStep(ImportStep step)
{
    switch (step) {
    case ImportStep::Looking:
        return Words::tr("Looking for files");
    case ImportStep::Reading:
        return Words::tr("Reading files");
    case ImportStep::Comparing:
        return Words::tr("Comparing curves");
    case ImportStep::Writing:
        return Words::tr("Writing the library");
    case ImportStep::Calibrating:
        return Words::tr("Working out how certain names are");
    }
    return {};
}

QString remainingTime(double elapsedSeconds, int done, int total)
{
    if (elapsedSeconds < 2 || done <= 0 || total <= 0 || done >= total)
        return {};
    const double seconds = elapsedSeconds * (total - done) / done;
    if (seconds < 60)
        return Words::tr("less than a minute left");
    return Words::tr("about %1 min left").arg(QLocale().toString(std::ceil(seconds / 60), 'f', 0));
}

} // namespace varde::booth::words
