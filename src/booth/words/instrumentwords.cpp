// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/instrumentwords.h"

#include "booth/words/axiswords.h"
#include "booth/words/context.h"
#include "booth/words/errorwords.h"
#include "booth/words/substancename.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace varde::booth::words {

using matcher::CheckState;

namespace {

QString timeOf(const InstrumentStanding &standing)
{
    if (!standing.checkedAt)
        return {};
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(standing.checkedAt->time_since_epoch());
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms.count()), QLocale::ShortFormat);
}

} // namespace

QString techniqueName(Technique technique)
{
    switch (technique) {
    case Technique::Raman:
        return QStringLiteral("Raman"); // a name, in any language
    case Technique::Ir:
        return Words::tr("infrared (transmission)");
    case Technique::AtrIr:
        return Words::tr("infrared (ATR)");
    }
    return {};
}

QString standingShort(const InstrumentStanding &standing)
{
    switch (standing.due) {
    case CheckDue::No:
        return standing.state.axis == CheckState::Corrected ? Words::tr("checked, axis corrected")
                                                            : Words::tr("checked");
    case CheckDue::Never:
    case CheckDue::Overdue:
    case CheckDue::Moved:
        return Words::tr("check due");
    case CheckDue::Failed:
        return Words::tr("check failed");
    }
    return {};
}

QString linkShort(const ConnectedInstrument &instrument, const std::optional<InstrumentStanding> &standing)
{
    if (instrument.mayLaserBeOn && instrument.state != LinkState::Measuring)
        return Words::tr("laser may be on");
    switch (instrument.state) {
    case LinkState::Opening:
        return Words::tr("connecting");
    case LinkState::Ready:
        if (!standing)
            return Words::tr("ready");
        return standing->due == CheckDue::No       ? standingShort(*standing)
               : standing->due == CheckDue::Failed ? Words::tr("check failed")
                                                   : Words::tr("not checked");
    case LinkState::Warming:
        return Words::tr("warming up");
    case LinkState::Measuring:
        return instrument.mayLaserBeOn ? Words::tr("laser on") : Words::tr("measuring");
    case LinkState::BusyElsewhere:
        return Words::tr("busy elsewhere");
    case LinkState::NotPermitted:
        return Words::tr("no permission");
    case LinkState::LaserUnknown:
        return Words::tr("laser not told");
    case LinkState::Unusable:
        return Words::tr("out of order");
    case LinkState::Unplugged:
        return instrument.isTyped ? Words::tr("no answer") : Words::tr("unplugged");
    }
    return {};
}

QString linkSentence(const ConnectedInstrument &instrument)
{
    switch (instrument.state) {
    case LinkState::Warming:
        return Words::tr("Its detector is not yet at its temperature. You can measure; the curve is noisier.");
    case LinkState::LaserUnknown:
        return Words::tr("This instrument does not know its laser. Type the laser's wavelength in the settings, under "
                         "Instruments, as its certificate gives it.");
    case LinkState::Unplugged:
        return instrument.isTyped
                   ? Words::tr("Nothing answers at its address. Check that it is switched on, and the network.")
                   : Words::tr("The instrument is not connected. Check the cable; what was measured is kept.");
    case LinkState::BusyElsewhere:
    case LinkState::NotPermitted:
    case LinkState::Unusable:
        return instrument.problem ? errorText(*instrument.problem) : QString();
    default:
        break;
    }
    if (instrument.isTwin)
        return Words::tr(
            "Two instruments have this serial number. They are told apart by where they are plugged in, so "
            "a check counts until one of them is moved.");
    return {};
}

QString unattended()
{
    return Words::tr(
        "Nobody was at this window for a minute, so the laser was turned off. Start again when you are here.");
}

QString laserOnWarning()
{
    return Words::tr("The laser is on. Keep the cover closed and your eyes away from the beam.");
}

QString standingSentence(const InstrumentStanding &standing)
{
    const QString material = standing.material ? materialName(*standing.material) : QString();
    switch (standing.due) {
    case CheckDue::No:
        if (standing.state.axis == CheckState::Corrected)
            return Words::tr("Checked with %1, %2: the axis is off by %3 cm⁻¹ on average, and every scan is put right.")
                .arg(material, timeOf(standing), QLocale().toString(std::abs(standing.state.shiftPerCm), 'f', 1));
        return Words::tr("Checked with %1, %2: the axis is right.").arg(material, timeOf(standing));
    case CheckDue::Never:
        return Words::tr("Nobody checked this instrument yet. Until then a name is tentative at most.");
    case CheckDue::Overdue:
        return Words::tr("The last check, %1, is more than a day away. Until the next one a name is tentative at most.")
            .arg(timeOf(standing));
    case CheckDue::Moved:
        return Words::tr("The instrument was moved after its last check. Until the next one a name is tentative at "
                         "most.");
    case CheckDue::Failed:
        return Words::tr("The last check, %1, failed. Until one passes nothing is named on this instrument.")
            .arg(timeOf(standing));
    }
    return {};
}

QString sensitivityResult(CheckState state, const QString &substance)
{
    switch (state) {
    case CheckState::Passed:
        return Words::tr("The control was found: %1 was named in it.").arg(substanceName(substance));
    case CheckState::NotChecked:
        return Words::tr("The control's scan is too poor to be read. Measure it once more.");
    default:
        return Words::tr("The control was missed: %1 was not named in it. Clear the instrument's window and measure "
                         "the control once more. If that does not help, do not use this instrument: every scan is sent "
                         "back for another one.")
            .arg(substanceName(substance));
    }
}

} // namespace varde::booth::words
