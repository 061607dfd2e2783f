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
        return Words::tr("noise");
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
    case CheckName::Snr:
        return Words::tr("signal");
    case CheckName::BaselineSlope:
        return Words::tr("slope");
    case CheckName::WaterVapour:
        return Words::tr("water vapour");
    case CheckName::CarbonDioxide:
        return Words::tr("breath in the beam");
    case CheckName::Fringes:
        return Words::tr("waves");
    case CheckName::BackgroundAge:
        return Words::tr("age of the background");
    case CheckName::CosmicRays:
        return Words::tr("spikes");
    case CheckName::CarryOver:
        return Words::tr("leftovers");
    case CheckName::Sensitivity:
        return Words::tr("small amounts");
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
    const QString state = check.isWarning ? Words::tr("passed, with a remark") : checkState(check.state);
    return QStringLiteral("%1: %2").arg(checkName(check.name), state);
}

QString checksThatDoNotApply(int count)
{
    return QStringLiteral("%1: %2").arg(checkState(CheckState::DoesNotApply), QString::number(count));
}

QString checkCause(CheckName name)
{
    switch (name) {
    case CheckName::Noise:
        return Words::tr("The curve is restless: the instrument's own noise is high.");
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
    case CheckName::Snr:
        return Words::tr("The signal is too weak: noise hides the bands.");
    case CheckName::BaselineSlope:
        return Words::tr("The curve leans: coarse grains scatter the light, or the background does not fit.");
    case CheckName::WaterVapour:
        return Words::tr("Water vapour of the air lies over the bands.");
    case CheckName::CarbonDioxide:
        return Words::tr("The air in the instrument has changed since the background: carbon dioxide shows.");
    case CheckName::Fringes:
        return Words::tr("Waves lie over the curve: light goes to and fro in a thin film.");
    case CheckName::BackgroundAge:
        return Words::tr("The background is too old, or the instrument has warmed up since.");
    case CheckName::CosmicRays:
        return Words::tr("There were many spikes of a single point. They were taken out.");
    case CheckName::CarryOver:
        return Words::tr(
            "This scan looks like a sample before it. The same substance would do that, and leftovers would.");
    case CheckName::Sensitivity:
        return Words::tr("In today's control the instrument missed a small amount of a known substance.");
    }
    return {};
}

QString checkRemedy(CheckName name)
{
    switch (name) {
    case CheckName::Noise:
        return Words::tr("Use a longer measuring time.");
    case CheckName::Saturation:
        return Words::tr("Use less powder or a shorter measuring time, and scan again.");
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
    case CheckName::Snr:
        return Words::tr("Use a little more powder or a longer measuring time, and scan again.");
    case CheckName::BaselineSlope:
        return Words::tr("Grind the powder and press it evenly.");
    case CheckName::WaterVapour:
        return Words::tr("Take a new background just before the scan, and keep the lid closed.");
    case CheckName::CarbonDioxide:
        return Words::tr("Take a new background, and do not breathe on the instrument.");
    case CheckName::Fringes:
        return Words::tr("Scrape a little powder off the film or the bag, and scan that.");
    case CheckName::BackgroundAge:
        return Words::tr("Wipe the crystal, take a new background now, and scan again.");
    case CheckName::CosmicRays:
        return Words::tr("Scan again if the result does not fit; shield the sample from lamps.");
    case CheckName::CarryOver:
        return Words::tr("If the samples should differ, wipe well, scan the empty place, and scan again.");
    case CheckName::Sensitivity:
        return Words::tr("Wipe the optics, measure longer, and repeat the control before you scan again.");
    }
    return {};
}

namespace {

/// The failing checks' sentences say that nothing can be read; a remark must not.
QString remarkCause(CheckName name)
{
    switch (name) {
    case CheckName::Snr:
        return Words::tr("The signal is rather weak: small bands may be lost in noise.");
    case CheckName::Saturation:
        return Words::tr("The tallest bands are nearly too tall to measure.");
    case CheckName::Fluorescence:
        return Words::tr("The sample glows: small bands may be lost in it.");
    case CheckName::Contact:
        return Words::tr("The powder touches the crystal only a little.");
    case CheckName::NegativeLobes:
        return Words::tr("The background does not fit quite: parts of the curve fall below zero.");
    default:
        return checkCause(name);
    }
}

} // namespace

QStringList checkRemarks(const matcher::Quality &quality)
{
    QStringList remarks;
    for (const matcher::Check &check : quality.checks)
        if (check.isWarning)
            remarks << QStringLiteral("%1: %2 %3")
                           .arg(checkName(check.name), remarkCause(check.name), checkRemedy(check.name));
    return remarks;
}

} // namespace varde::booth::words
