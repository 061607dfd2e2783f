// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/connected.h"
#include "booth/instrument/instrumentchecks.h"

#include <QString>

#include <optional>

namespace varde::booth::words {

QString techniqueName(Technique technique); ///< `Raman`, `infrared (ATR)` ...

/// In a word or two, for the chip: `checked`, `check due` ...
QString standingShort(const InstrumentStanding &standing);

/// How a connected instrument stands, in a word or two, for its chip. What its checks come to where that is known.
QString linkShort(const ConnectedInstrument &instrument, const std::optional<InstrumentStanding> &standing);

/// The same as sentences: what is the matter and what to do. Empty where all is well.
QString linkSentence(const ConnectedInstrument &instrument);

/// Why a scan with a laser ended by itself.
QString unattended();

/// Beside a laser that is on.
QString laserOnWarning();

/// What the checks come to and what that means for a name.
QString standingSentence(const InstrumentStanding &standing);

/// What the sensitivity control found, and what to do where it was missed.
QString sensitivityResult(matcher::CheckState state, const QString &substance);

} // namespace varde::booth::words
