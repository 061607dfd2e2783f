// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentchecks.h"

#include <QString>

namespace varde::booth::words {

QString techniqueName(Technique technique); ///< `Raman`, `infrared (ATR)` ...

/// In a word or two, for the chip: `checked`, `check due` ...
QString standingShort(const InstrumentStanding &standing);

/// What the checks come to and what that means for a name.
QString standingSentence(const InstrumentStanding &standing);

/// What the sensitivity control found, and what to do where it was missed.
QString sensitivityResult(matcher::CheckState state, const QString &substance);

} // namespace varde::booth::words
