// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/urgency.h"
#include "store/record/recordrows.h"

#include <QString>

namespace varde::booth::words {

QString roleName(store::OperatorRole role);    ///< `volunteer` ...
QString roleMay(store::OperatorRole role);     ///< what it is for, in one sentence
QString urgencyName(Urgency urgency);          ///< why a sample goes first; empty for an ordinary one
QString partName(store::SubstancePart part);   ///< `mainly`, `beside it`, `one of these`
QString firstAdministrator();                  ///< what changes once there is one
QString movedMeanwhile(store::SampleState to); ///< another window brought the sample to another step
QString finishedMeanwhile();                   ///< somebody else finished this sample; the words are kept
QString lateWords(const QString &text);        ///< what somebody wrote whose sample another had finished
QString ownLateWords(const QString &text);     ///< likewise, to whoever wrote it
QString readersDiffer();                       ///< what to do about it

} // namespace varde::booth::words
