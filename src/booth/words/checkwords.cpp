// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/checkwords.h"

#include "booth/words/context.h"

namespace varde::booth::words {

using matcher::CheckName;
using matcher::CheckState;

QString checkName(CheckName name)
{
    switch (name) {
    case CheckName::Noise:
        return Words::tr("signal");
    case CheckName::Saturation:
        return Words::tr("detector");
    case CheckName::Fluorescence:
        return Words::tr("glow");
    case CheckName::Contact:
        return Words::tr("contact");
    case CheckName::NegativeLobes:
        return Words::tr("background");
    case CheckName::Range:
        return Words::tr("range");
    case CheckName::Axis:
        return Words::tr("axis");
    }
    return {};
}

QString checkState(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return Words::tr("passed");
    case CheckState::Corrected:
        return Words::tr("corrected");
    case CheckState::NotChecked:
        return Words::tr("not checked");
    case CheckState::Failed:
        return Words::tr("failed");
    case CheckState::NotAssessed:
        return Words::tr("not assessed, the scan comes from a file");
    case CheckState::DoesNotApply:
        return Words::tr("does not apply");
    }
    return {};
}

QString checkChip(const matcher::Check &check)
{
    return QStringLiteral("%1: %2").arg(checkName(check.name), checkState(check.state));
}

QString checkCause(CheckName name)
{
    switch (name) {
    case CheckName::Noise:
        return Words::tr("The signal is too weak: noise hides the bands.");
    case CheckName::Saturation:
        return Words::tr("The detector was overfilled: the tops of the bands are cut off.");
    case CheckName::Fluorescence:
        return Words::tr("The sample glows so much that it drowns the bands.");
    case CheckName::Contact:
        return Words::tr("The powder did not touch the crystal well enough.");
    case CheckName::NegativeLobes:
        return Words::tr("The background does not fit: parts of the curve fall below zero.");
    case CheckName::Range:
        return Words::tr("The scan does not cover the range the library needs.");
    case CheckName::Axis:
        return Words::tr("The instrument's axis is off: the bands are in the wrong place.");
    }
    return {};
}

QString checkRemedy(CheckName name)
{
    switch (name) {
    case CheckName::Noise:
        return Words::tr("Use a little more powder or a longer measuring time, and scan again.");
    case CheckName::Saturation:
        return Words::tr("Shorten the measuring time or move a little out of focus, and scan again.");
    case CheckName::Fluorescence:
        return Words::tr("Try another spot, or an instrument with a longer wavelength or infrared.");
    case CheckName::Contact:
        return Words::tr("Press until the contact bar is full, and scan again.");
    case CheckName::NegativeLobes:
        return Words::tr("Wipe the crystal, take a new background, and scan again.");
    case CheckName::Range:
        return Words::tr("Measure the whole range, or import the right part of the file.");
    case CheckName::Axis:
        return Words::tr("Run the check of the day with the reference material before you scan again.");
    }
    return {};
}

} // namespace varde::booth::words
