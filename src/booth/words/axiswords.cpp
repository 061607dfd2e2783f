// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/axiswords.h"

#include "booth/words/context.h"

#include <QLocale>

#include <cmath>

namespace varde::booth::words {

using matcher::AxisProblem;
using matcher::ReferenceMaterial;

namespace {

QString perCm(double value)
{
    return QLocale().toString(std::abs(value), 'f', 1);
}

QString passedSentence(const matcher::AxisCheck &check, const QString &material)
{
    const QString shift = perCm(check.meanShiftPerCm);
    if (check.state == matcher::CheckState::Corrected)
        return Words::tr("The axis is off by %1 cm⁻¹ on average, measured with %2. That is put right in every scan.")
            .arg(shift, material);
    return Words::tr("The axis is right: off by %1 cm⁻¹ on average, measured with %2.").arg(shift, material);
}

} // namespace

QString materialName(ReferenceMaterial material)
{
    switch (material) {
    case ReferenceMaterial::Acetaminophen:
        return Words::tr("acetaminophen (paracetamol)");
    case ReferenceMaterial::Polystyrene:
        return Words::tr("polystyrene");
    case ReferenceMaterial::Cyclohexane:
        return Words::tr("cyclohexane");
    case ReferenceMaterial::Naphthalene:
        return Words::tr("naphthalene");
    case ReferenceMaterial::Sulfur:
        return Words::tr("sulfur");
    }
    return {};
}

QString axisResult(const matcher::AxisCheck &check, ReferenceMaterial material)
{
    const QString name = materialName(material);
    switch (check.problem) {
    case AxisProblem::None:
        break;
    case AxisProblem::NoPositions:
        return Words::tr("%1 cannot check an infrared axis: measure a polystyrene film instead.").arg(name);
    case AxisProblem::NotCovered:
        return Words::tr("The reference scan reaches fewer than four bands of %1: measure the whole range, or another "
                         "reference material.")
            .arg(name);
    case AxisProblem::TooPoor:
        return Words::tr("Noise hides the bands of %1 in the reference scan: measure it longer, and check again.")
            .arg(name);
    case AxisProblem::NotTheMaterial:
        return Words::tr(
                   "The reference scan does not look like %1: measure %1 and check again. If it was %1, the axis is "
                   "far off: do not use this instrument.")
            .arg(name);
    case AxisProblem::TooFewBands:
        return Words::tr(
                   "Too few bands of %1 are where they belong: measure it once more. If that does not help, do not "
                   "use this instrument.")
            .arg(name);
    case AxisProblem::OffTooFar:
        return Words::tr(
                   "The axis is off by %1 cm⁻¹ on average, too far to put right: do not use this instrument before it "
                   "is calibrated.")
            .arg(perCm(check.meanShiftPerCm));
    case AxisProblem::NotStraight:
        return Words::tr("The bands of %1 are off by different amounts: do not use this instrument before it is "
                         "calibrated.")
            .arg(name);
    }
    return passedSentence(check, name);
}

} // namespace varde::booth::words
