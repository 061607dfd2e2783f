// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/healthreport.h"
#include "booth/library/librarycare.h"
#include "booth/packs/packpreview.h"
#include "store/library/packrows.h"

#include <QString>
#include <QStringList>

// What the pages say with which somebody cares for the library.
namespace varde::booth::words {

/// Why nothing was changed, and what to do.
QString careError(const Error &error);

QString roleTitle(store::Role role); ///< `active` ...
QString stereoTitle(const std::string &stereo);

QString substanceChange(const ChangedSubstance &change);
QString classChange(const ChangedClass &change);
/// What happens to references, one sentence each; none where nothing does.
QStringList referenceChanges(const CarePreview &preview);
QString resultsChange(bool isChanged);

/// One step of the history, without its time.
QString curationStep(const store::CurationStep &step);

QString missingReference(const MissingReference &missing);
QString lookAlikeSentence(const LookAlikePair &pair); ///< how alike, and from where on that is too much
QString separatingBands(const LookAlikePair &pair);
QString suspectSentence(const Suspect &suspect);
QString suspectRemedy(Suspect::Kind kind);

/// Why these unknowns make somebody think of the substance.
QString settlingReason(const SettlingReference &reference);
/// How many scans were looked at, and what they came to.
QString settlingSentence(const Settling &settling);

QString saidOfScan(const SaidOfScan &said); ///< `match, strong: ketamine`
QString verdictChange(const ChangedVerdict &change);
QString keyState(store::TrustedKey::State state);

/// In groups of four, so that it can be read out on the phone.
QString keyInGroups(const std::string &hex);

} // namespace varde::booth::words
