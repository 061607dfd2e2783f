// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/privacy/personaltrace.h"
#include "store/record/recordrows.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace varde::booth::words {

/// What is said before a sample is taken in, point by point: limits, and what is never asked.
QStringList consentPoints();

QString effectName(store::Effect effect); ///< `stronger than expected`

/// Words that a colour is noted by, as kept in the record; colourName() says them.
QStringList colourWords();
QString colourName(const QString &word); ///< the word itself where it is none of ours

/// The same for what it feels like.
QStringList textureWords();
QString textureName(const QString &word);

/// `white, crystals`; the form alone where no colour is noted.
QString lookOf(store::SampleForm form, const store::SampleDetails &details);

/// Why a text is not stored yet: what in it may say who a person is. Not empty.
QString privacyWarning(const std::vector<PersonalTrace> &traces);

} // namespace varde::booth::words
